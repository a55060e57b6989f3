"""``factcheck report``: a report of what the store holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.claims import make_filter
from factcheck.cli.workspace import open_workspace, tell_damage, today
from factcheck.cli.writing import shows_background, targets, write_reports
from factcheck.errors import StoreError
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.report import CheckReport, InputProblem
from factcheck.pipeline import document_inconsistencies


def report(
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    format: Sequence[str],  # noqa: A002 - the option's name
    output: Path | None,
    ui: str | None,
    store: Path | None,
    config: Path | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Report the tracked claims that the filters let through, as of the latest day that any was judged for."""
    work = open_workspace(config)
    wanted, words = targets(format or work.configuration.format, output), work.ui(ui)
    damage: list[StoreError] = []
    kept, filters = work.store(store), make_filter(status, property, subject, document, review, own=work.own())
    checked = tuple(kept.checked(filters, damage))
    judged = [f.verdict.as_of for one in checked for f in one.findings if f.verdict is not None]
    whole = CheckReport(
        as_of=max(judged, key=PartialDate.last, default=today()),
        documents=checked,
        inconsistencies=tuple(item for one in checked for item in document_inconsistencies(one, work.own())),
        problems=_missing(damage, work.shown(kept.folder)),
    )
    if shows_background(wanted):
        from factcheck.cli.behind import background_of_store

        whole = replace(whole, background=background_of_store(work, kept, filters, checked, words))
    write_reports(whole, wanted, verbose=verbose, quiet=quiet, ui=words)
    return tell_damage(list(dict.fromkeys(damage)))


def _missing(damage: Sequence[StoreError], folder: str) -> tuple[InputProblem, ...]:
    """Return that claims are missing, for those who read the report and not what was written beside it."""
    files = len(set(map(str, damage)))
    if not files:
        return ()
    what = "a claims file is" if files == 1 else f"{files:,} claims files are"
    return (InputProblem(folder, f"{what} damaged and left out; `factcheck store repair` mends what can be mended"),)
