"""``factcheck check``: extract, judge, record, report."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.policy import Policy
from factcheck.cli.profiling import tell_stages, timed_stages
from factcheck.cli.running import check_all, read_all
from factcheck.cli.values import last_day, parse_count
from factcheck.cli.workspace import Workspace, open_workspace, tell, timestamp
from factcheck.cli.writing import targets, write_file, write_reports
from factcheck.errors import ExitCode
from factcheck.model.record import replace
from factcheck.model.report import CheckReport, InputProblem

if TYPE_CHECKING:
    from factcheck.model.report import CheckedDocument
    from factcheck.model.verdict import Verdict
    from factcheck.pipeline import Settings
    from factcheck.sources.knowledge import KnowledgeBase

    Today = Mapping[str, Mapping[str, Verdict]]


def check(
    paths: Sequence[Path],
    source: Sequence[Path],
    store: Path | None,
    as_of: str | None,
    language: str | None,
    format: Sequence[str],  # noqa: A002 - the option's name
    output: Path | None,
    fail_on: Sequence[str],
    no_store: bool,
    jobs: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    changed_since: str | None,
    config: Path | None,
    quiet: bool,
    verbose: bool,
    profile: bool,
) -> int:
    """Check the claims of documents and return what the run says to its caller."""
    started = time.perf_counter()
    stages = timed_stages(profile)
    work = open_workspace(config)
    settings = work.settings(as_of, language)
    policy = Policy(work, fail_on, baseline)
    changes = work.changes(changed_since)
    wanted = targets(format or work.configuration.format, output)
    with stages.on("load the sources"):
        knowledge, unsound = work.knowledge(source)
    with stages.on("read the documents"):
        documents, unread = read_all(paths, work)
    checked = check_all(documents, knowledge, settings, parse_count(jobs, "--jobs"), stages)
    broken: list[InputProblem] = []
    if not no_store:
        with stages.on("record the claims", len(checked)):
            sound = not any(problem.fatal for problem in unsound)
            checked, broken = recorded(checked, work, store, _today(checked, knowledge, settings), sound=sound)
    checked, idle = policy.apply(checked)
    left = 0
    if changes is not None:
        from factcheck.cli.changes import only_changed

        checked, left = only_changed(checked, changes, knowledge, work.configuration.folder)
    if write_baseline is not None:
        from factcheck.silence.baseline import write

        write_file(write_baseline, write(checked))
    problems = (*unsound, *unread, *broken, *idle)
    with stages.on("report", len(wanted)):
        report = _report(checked, settings, knowledge, problems, started)
        held = work.shown(policy.baseline) if policy.baseline is not None else None
        report = replace(report, baseline=held, unchanged=left)
        write_reports(report, wanted, verbose=verbose, quiet=quiet)
    tell_stages(stages, started=started)
    return exit_code(checked, lost=tell(problems, quiet=quiet))


def recorded(
    checked: Sequence[CheckedDocument], work: Workspace, store: Path | None, today: Today, *, sound: bool
) -> tuple[list[CheckedDocument], list[InputProblem]]:
    """Record the claims; a document whose store file is damaged is reported all the same.

    Where a source is missing nothing is recorded: its claims would lose their evidence, and decisions on them fall
    open, for want of a comma in a file. What comes from standard input has no place of its own and is not tracked.
    """
    if not sound:
        return list(checked), [InputProblem("claims", "not recorded, as a source is unsound", fatal=False)]
    recording = work.store(store).record_all(checked, timestamp(), today=today, present=work.present)
    return list(recording.documents), list(recording.problems)


def _today(checked: Sequence[CheckedDocument], knowledge: KnowledgeBase, settings: Settings) -> Today:
    """Return today's verdicts on documents with a date of their own, unless another day was asked for."""
    if settings.as_of is not None or all(one.document.date is None for one in checked):
        return {}
    from factcheck.tracker.today import verdicts_today

    return verdicts_today(checked, knowledge, settings.today)


def exit_code(checked: Iterable[CheckedDocument], *, lost: bool) -> ExitCode:
    """Return 3 where an input is missing, else 1 where a finding fails, else 0."""
    if lost:
        return ExitCode.UNREADABLE
    return ExitCode.FAILING if any(finding.fails for one in checked for finding in one.findings) else ExitCode.OK


def _report(
    checked: Sequence[CheckedDocument],
    settings: Settings,
    knowledge: KnowledgeBase,
    problems: tuple[InputProblem, ...],
    started: float,
) -> CheckReport:
    from factcheck.pipeline import document_inconsistencies

    return CheckReport(
        as_of=last_day(settings.as_of or settings.today),
        documents=tuple(checked),
        inconsistencies=tuple(item for one in checked for item in document_inconsistencies(one)),
        sources=tuple(knowledge.sources.values()),
        problems=problems,
        seconds=time.perf_counter() - started,
    )
