"""``factcheck extract``: the claims alone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.running import read_all, with_progress
from factcheck.cli.values import last_day
from factcheck.cli.workspace import open_workspace, tell
from factcheck.cli.writing import targets, write_reports
from factcheck.errors import ExitCode
from factcheck.model.report import CheckReport


def extract(
    paths: Sequence[Path],
    source: Sequence[Path],
    as_of: str | None,
    language: str | None,
    format: Sequence[str],  # noqa: A002 - the option's name
    output: Path | None,
    ui: str | None,
    config: Path | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Show the claims of documents, unjudged; sources only help to see names."""
    from factcheck.pipeline import extract as extract_claims

    started = time.perf_counter()
    work = open_workspace(config)
    settings = work.settings(as_of, language)
    wanted, words = targets(format or work.configuration.format, output), work.ui(ui)
    knowledge, unsound = work.knowledge(source) if source else (None, ())
    documents, unread = read_all(paths, work)
    checked = tuple(with_progress(extract_claims(documents, settings, knowledge), len(documents)))
    seconds = time.perf_counter() - started
    report = CheckReport(last_day(settings.as_of or settings.today), checked, judged=False, seconds=seconds)
    write_reports(report, wanted, verbose=verbose, quiet=quiet, ui=words)
    return ExitCode.UNREADABLE if tell((*unsound, *unread), quiet=quiet) else ExitCode.OK
