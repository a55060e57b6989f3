"""Writes reports where they were asked for: to standard output, or to files that are whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.workspace import report_options
from factcheck.errors import OutputError, UsageError
from factcheck.model.report import CheckReport
from factcheck.reports.interface import load_format, render


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file it goes to; None: standard output."""

    format: str
    file: Path | None = None


def targets(formats: Sequence[str], output: Path | None) -> tuple[Target, ...]:
    """Read ``FORMAT[=FILE]`` values; ``output`` takes the one that names no file. UsageError where two would collide."""
    found = []
    for text in formats or ("text",):
        name, _, file = text.partition("=")
        load_format(name)
        found.append(Target(name, Path(file) if file else output))
    places = [target.file for target in found]
    if len(set(places)) < len(places):
        raise UsageError("two formats would go to one place; write --format FORMAT=FILE for all but one")
    return tuple(found)


def write_reports(report: CheckReport, wanted: Sequence[Target], *, verbose: bool, quiet: bool) -> None:
    """Render each target and write it; OutputError where a file cannot be written."""
    for target in wanted:
        options = report_options(verbose=verbose, quiet=quiet, to_file=target.file is not None)
        text = render(target.format, report, options)
        if target.file is None:
            write_out(text)
        else:
            write_file(target.file, text)


def write_out(text: str) -> None:
    """Write to standard output as UTF-8, whatever the locale says."""
    sys.stdout.flush()
    data = text.encode("utf-8", "replace")
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
        return
    buffer.write(data)
    buffer.flush()


def write_file(file: Path, text: str) -> None:
    """Write a file through a temporary one beside it, so that readers see the old or the new, never a part."""
    scratch = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        scratch.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        scratch.replace(file)
    except OSError as error:
        scratch.unlink(missing_ok=True)
        raise OutputError(f"{file}: the report cannot be written: {error.strerror or error}") from error
