"""Writes results where they were asked for: to standard output, or to files that are whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.cli.screen import report_options, wants_colour
from factcheck.cli.workspace import today
from factcheck.errors import OutputError, UsageError
from factcheck.model.record import record
from factcheck.model.report import CheckReport
from factcheck.reports.interface import load_format, render, wants_background
from factcheck.reports.layout.segments import Line


@record
class Target:
    """A format, and the file it goes to; None: standard output."""

    format: str
    file: Path | None = None


def targets(formats: Sequence[str], output: Path | None) -> tuple[Target, ...]:
    """Read ``FORMAT[=FILE]`` values; ``output`` takes the one that names no file.

    UsageError where there is no such format, where two would go to one place, or where ``output`` is left over.
    """
    found = []
    for text in formats or ("text",):
        name, equals, file = text.partition("=")
        load_format(name)
        if equals and not file:
            raise UsageError(f"--format {text}: name the file after the =")
        found.append(Target(name, Path(file) if file else output))
    places = [target.file for target in found]
    if len(set(places)) < len(places):
        raise UsageError("two formats would go to one place; write --format FORMAT=FILE for all but one")
    if output is not None and output not in places:
        raise UsageError("--output names a file, and every --format has its own already")
    return tuple(found)


def shows_background(wanted: Iterable[Target]) -> bool:
    """True where one of the formats shows what stands behind the findings."""
    return any(wants_background(target.format) for target in wanted)


def spare(written: Iterable[Path | None], inputs: Iterable[Path], what: str) -> None:
    """UsageError where a file to be written is one of the run's ``inputs``, of which ``what`` says what they are."""
    files = {os.path.realpath(file): file for file in written if file is not None}
    over = next((files[real] for real in map(os.path.realpath, inputs) if real in files), None) if files else None
    if over is not None:
        raise UsageError(f"{over}: would be written over {what}; name another file")


def write_reports(report: CheckReport, wanted: Sequence[Target], *, verbose: bool, quiet: bool, ui: str = "en") -> None:
    """Render each target and write it; OutputError where a file cannot be written."""
    for target in wanted:
        options = report_options(verbose=verbose, quiet=quiet, to_file=target.file is not None, today=today(), ui=ui)
        text = render(target.format, report, options)
        if target.file is None:
            write_out(text)
        else:
            write_file(target.file, text)


def write_lines(lines: Iterable[Line]) -> None:
    """Write laid-out lines to standard output, in colour where it takes any."""
    from factcheck.reports.text import written

    write_out(written(lines, colour=wants_colour()))


def write_json(body: Mapping[str, Any] | Sequence[Any]) -> None:
    """Write one JSON value, indented."""
    from factcheck.reports.content.json_text import json_text

    write_out(json_text(body) + "\n")


def write_json_lines(items: Iterable[Mapping[str, Any]]) -> None:
    """Write a JSON object a line."""
    from factcheck.reports.content.json_text import json_text

    write_out("".join(json_text(item, indent=None) + "\n" for item in items))


def write_out(text: str) -> None:
    """Write to standard output as UTF-8, whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_encoded(text))
    sys.stdout.buffer.flush()


def write_file(file: Path, text: str) -> None:
    """Write a file through a temporary one beside it, so that readers see the old or the new, never a part."""
    if file.exists() and not file.is_file():  # a device or a pipe takes what is written as it comes
        _write(file, file, text)
        return
    scratch = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        _write(scratch, file, text)
        scratch.replace(file)
    except OSError as error:
        raise _unwritable(file, error) from error
    finally:
        scratch.unlink(missing_ok=True)


def _write(file: Path, shown: Path, text: str) -> None:
    try:
        file.write_bytes(_encoded(text))
    except OSError as error:
        raise _unwritable(shown, error) from error


def _unwritable(file: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    if isinstance(error, FileNotFoundError):
        reason = "its folder is not there; make it first"
    return OutputError(f"{file}: the report cannot be written: {reason}")


def _encoded(text: str) -> bytes:
    r"""Encode as UTF-8; a file name that is none keeps its bytes as ``\udcXX``, which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")
