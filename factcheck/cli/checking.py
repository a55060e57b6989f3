"""``factcheck check`` and ``factcheck extract``."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.options import (
    AsOf,
    Config,
    FailOn,
    Formats,
    Jobs,
    Language,
    NoStore,
    Output,
    Paths,
    Quiet,
    Sources,
    Store,
    Verbose,
    known,
    parse_date,
    parse_statuses,
)
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.cli.workspace import Workspace
    from factcheck.model.report import CheckedDocument, CheckReport, Finding, InputProblem
    from factcheck.model.text import Document
    from factcheck.model.verdict import Status
    from factcheck.pipeline import Settings
    from factcheck.sources.knowledge import KnowledgeBase


def check(
    paths: Paths,
    source: Sources = None,
    store: Store = None,
    as_of: AsOf = None,
    language: Language = None,
    format: Formats = None,  # noqa: A002 - the option's name
    output: Output = None,
    fail_on: FailOn = None,
    no_store: NoStore = False,
    jobs: Jobs = 1,
    config: Config = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Check the claims of documents against the sources, record and report them."""
    from factcheck.cli.workspace import open_workspace, tell
    from factcheck.cli.writing import targets, write_reports

    started = time.perf_counter()
    work = open_workspace(config)
    settings = make_settings(work, as_of, language)
    failing = parse_statuses([fail_on] if fail_on is not None else work.configuration.fail_on)
    wanted = targets(format or work.configuration.format, output)
    knowledge, unsound = work.knowledge(source)
    documents, unread = read_all(work, paths)
    checked = [] if not knowledge.sources else check_all(documents, knowledge, settings, jobs)
    broken: list[InputProblem] = []
    if not no_store and checked:
        checked, broken = record_all(checked, work.store(store), work)
    report = make_report(checked, knowledge, settings, (*unsound, *unread, *broken))
    report = replace(report, seconds=time.perf_counter() - started)
    write_reports(report, wanted, verbose=verbose, quiet=quiet)
    lost = tell(report.problems)
    return exit_code(report.findings, failing, lost=lost)


def extract(
    paths: Paths,
    source: Sources = None,
    language: Language = None,
    as_of: AsOf = None,
    format: Formats = None,  # noqa: A002 - the option's name
    output: Output = None,
    config: Config = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Show the claims of documents, unjudged; needs no sources and stores nothing."""
    from factcheck.cli.workspace import open_workspace, tell
    from factcheck.cli.writing import targets, write_reports
    from factcheck.model.report import CheckReport
    from factcheck.pipeline import extract as extract_documents

    started = time.perf_counter()
    work = open_workspace(config)
    settings = make_settings(work, as_of, language)
    wanted = targets(format or work.configuration.format, output)
    knowledge, unsound = work.knowledge(source) if source else (None, ())
    documents, unread = read_all(work, paths)
    checked = tuple(extract_documents(documents, settings, knowledge))
    report = CheckReport(
        settings.as_of or settings.today,
        checked,
        problems=(*unsound, *unread),
        judged=False,
        seconds=time.perf_counter() - started,
    )
    write_reports(report, wanted, verbose=verbose, quiet=quiet)
    return ExitCode.UNREADABLE if tell(report.problems) else ExitCode.OK


def make_settings(work: Workspace, as_of: str | None, language: str | None) -> Settings:
    """The run's settings from options and configuration; UsageError where one is no value."""
    from factcheck.cli.workspace import today
    from factcheck.languages.loader import languages
    from factcheck.pipeline import Settings

    code = known(language or work.configuration.language, ("auto", *languages()), "language")
    day = parse_date(as_of if as_of is not None else work.configuration.as_of)
    return Settings(today(), day, code, work.configuration.date_order)


def read_all(work: Workspace, paths: Sequence[Path]) -> tuple[list[Document], list[InputProblem]]:
    """The documents below the paths, and what could not be read."""
    import sys

    from factcheck.documents.interface import read_documents
    from factcheck.model.text import Document

    documents: list[Document] = []
    problems: list[InputProblem] = []
    for item in read_documents(paths, shown=work.shown, stdin=lambda: sys.stdin.buffer.read()):
        if isinstance(item, Document):
            documents.append(item)
        else:
            problems.append(item)
    return documents, problems


def check_all(
    documents: Sequence[Document], knowledge: KnowledgeBase, settings: Settings, jobs: int
) -> list[CheckedDocument]:
    """Check the documents, several at once where asked; the result is the same and in the same order."""
    from factcheck.pipeline import check as check_documents

    if jobs == 1 or len(documents) < 2:
        return list(_with_progress(check_documents(documents, knowledge, settings), len(documents)))
    from concurrent.futures import ProcessPoolExecutor

    size = -(-len(documents) // (jobs * 4))
    parts = [documents[at : at + size] for at in range(0, len(documents), size)]
    with ProcessPoolExecutor(min(jobs, len(parts))) as pool:
        done = pool.map(_check_part, parts, [knowledge] * len(parts), [settings] * len(parts))
        return list(_with_progress((one for part in done for one in part), len(documents)))


def _check_part(
    documents: Sequence[Document], knowledge: KnowledgeBase, settings: Settings
) -> list[CheckedDocument]:
    from factcheck.pipeline import check as check_documents

    return list(check_documents(documents, knowledge, settings))


def _with_progress(checked: Iterable[CheckedDocument], total: int) -> Iterator[CheckedDocument]:
    """Pass the documents on; on a terminal show how far a run of many is."""
    import sys

    shown = sys.stderr.isatty() and total >= _MANY
    for number, one in enumerate(checked, 1):
        if shown:
            sys.stderr.write(f"\r\x1b[Kchecking {number}/{total} {one.document.path[:60]}")
            sys.stderr.flush()
        yield one
    if shown:
        sys.stderr.write("\r\x1b[K")


_MANY = 20
"""Documents from which on a run shows its progress."""


def record_all(
    checked: Sequence[CheckedDocument], folder: Path, work: Workspace
) -> tuple[list[CheckedDocument], list[InputProblem]]:
    """Record the documents' claims; one whose store file is damaged is reported all the same."""
    from factcheck.cli.workspace import now
    from factcheck.errors import StoreError
    from factcheck.model.report import InputProblem
    from factcheck.store.repository import ClaimStore

    store, at = ClaimStore(folder), now()
    done: list[CheckedDocument] = []
    problems: list[InputProblem] = []
    for one in checked:
        try:
            done.append(store.record(one, at))
        except StoreError as error:
            done.append(one)
            problems.append(InputProblem(one.document.path, f"its claims were not recorded: {error}"))
    return done, problems


def make_report(
    checked: Sequence[CheckedDocument],
    knowledge: KnowledgeBase,
    settings: Settings,
    problems: Sequence[InputProblem],
) -> CheckReport:
    """What a run found, with what it could not read."""
    from factcheck.model.report import CheckReport
    from factcheck.pipeline import document_inconsistencies

    return CheckReport(
        as_of=settings.as_of or settings.today,
        documents=tuple(checked),
        inconsistencies=tuple(item for one in checked for item in document_inconsistencies(one)),
        sources=tuple(knowledge.sources.values()),
        problems=tuple(problems),
    )


def exit_code(findings: Iterable[Finding], failing: frozenset[Status], *, lost: bool) -> ExitCode:
    """3 where an input is missing, else 1 where a finding fails that nobody settled, else 0."""
    from factcheck.model.report import ReviewState

    if lost:
        return ExitCode.UNREADABLE
    settled = (ReviewState.DISMISSED, ReviewState.ACCEPTED)
    fails = any(f.verdict is not None and f.verdict.status in failing and f.review.state not in settled for f in findings)
    return ExitCode.FAILING if fails else ExitCode.OK
