"""``factcheck check``: extract, judge, record, report."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.judging import Judged, Run
from factcheck.cli.policy import Policy
from factcheck.cli.profiling import tell_stages, timed_stages
from factcheck.cli.running import read_all
from factcheck.cli.values import last_day, parse_count
from factcheck.cli.workspace import open_workspace, tell
from factcheck.cli.writing import shows_background, spare, targets, write_file, write_reports
from factcheck.errors import ExitCode
from factcheck.model.record import replace
from factcheck.model.report import CheckReport, InputProblem

if TYPE_CHECKING:
    from factcheck.model.report import CheckedDocument
    from factcheck.pipeline import Settings
    from factcheck.sources.knowledge import KnowledgeBase


def check(
    paths: Sequence[Path],
    source: Sequence[Path],
    store: Path | None,
    as_of: str | None,
    language: str | None,
    format: Sequence[str],  # noqa: A002 - the option's name
    output: Path | None,
    ui: str | None,
    fail_on: Sequence[str],
    no_store: bool,
    diff: bool,
    fix: bool,
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
    policy, words = Policy(work, fail_on, baseline), work.ui(ui)
    changes = work.changes(changed_since)
    wanted = targets(format or work.configuration.format, output) if format or output or not diff else ()
    with stages.on("load the sources"):
        knowledge, unsound = work.knowledge(source)
    with stages.on("read the documents"):
        documents, unread = read_all(paths, work)
    written = [*(target.file for target in wanted), write_baseline]
    folder = work.configuration.folder
    spare(written, [folder / one.path.partition("#")[0] for one in documents], "a document that is checked")
    spare(written, [folder / ref.path for ref in knowledge.sources.values()], "a source")
    kept = None if no_store else work.store(store)
    sound = not any(problem.fatal for problem in unsound)
    run = Run(work, settings, knowledge, policy, parse_count(jobs, "--jobs"), kept, sound, stages, changes)
    judged = run.check(documents)
    if diff or fix:
        from factcheck.cli.fixing import mended

        judged = mended(run, judged, diff=diff, fix=fix, quiet=quiet)
    if write_baseline is not None:
        from factcheck.silence.baseline import write

        write_file(write_baseline, write(judged.checked))
    problems = (*unsound, *unread, *judged.told)
    with stages.on("report", len(wanted)):
        report = _report(judged, settings, knowledge, problems, started)
        held = work.shown(policy.baseline) if policy.baseline is not None else None
        report = replace(report, baseline=held, unchanged=judged.unchanged)
        if shows_background(wanted):
            from factcheck.cli.behind import background_of_check

            report = replace(report, background=background_of_check(kept, judged.checked, knowledge, words))
        write_reports(report, wanted, verbose=verbose, quiet=quiet, ui=words)
    tell_stages(stages, started=started)
    return exit_code(judged.checked, lost=tell(problems, quiet=quiet))


def exit_code(checked: Iterable[CheckedDocument], *, lost: bool) -> ExitCode:
    """Return 3 where an input is missing, else 1 where a finding fails, else 0."""
    if lost:
        return ExitCode.UNREADABLE
    return ExitCode.FAILING if any(finding.fails for one in checked for finding in one.findings) else ExitCode.OK


def _report(
    judged: Judged,
    settings: Settings,
    knowledge: KnowledgeBase,
    problems: tuple[InputProblem, ...],
    started: float,
) -> CheckReport:
    return CheckReport(
        as_of=last_day(settings.as_of or settings.today),
        documents=tuple(judged.checked),
        inconsistencies=judged.odd,
        sources=tuple(knowledge.sources.values()),
        problems=problems,
        seconds=time.perf_counter() - started,
    )
