"""``factcheck store``: whether the files of the claims store are sound, and mending them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.values import known
from factcheck.cli.workspace import open_workspace, tell_damage
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode, StoreError
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many
from factcheck.store.doubles import doubled, settle
from factcheck.store.repair import Repaired, damages, repair

_PATIENCE = 10.0
"""Seconds to wait for another run that writes."""


def check(store: Path | None, config: Path | None) -> int:
    """Say what is wrong with the store's files, each with file and line; nothing is changed."""
    folder = open_workspace(config).store(store).folder
    wrong = damages(folder)
    wrong += [] if wrong else [_twice(claim, documents) for claim, documents in doubled(folder).items()]
    if not wrong:
        write_lines([(Segment("the store is sound", "strong"),)])
    return tell_damage(wrong)


def mend(format: str | None, store: Path | None, config: Path | None) -> int:  # noqa: A002 - the option's name
    """Mend what is damaged and say what was done."""
    kind = known(format or "text", ("text", "json"), "format")
    folder = open_workspace(config).store(store).folder
    done = [*repair(folder), *settle(folder, _PATIENCE)]
    if kind == "json":
        write_json([each.to_dict() for each in done])
    else:
        write_lines(_told(done))
    return ExitCode.OK if all(each.mended for each in done) else ExitCode.UNREADABLE


def _twice(claim: str, documents: Sequence[str]) -> StoreError:
    told = " and ".join(documents)
    return StoreError(f"the claim {claim} is tracked in {told}: a run was killed; `factcheck store repair` mends it")


def _told(done: Sequence[Repaired]) -> Iterator[Line]:
    for each in done:
        yield (Segment(clean(each.problem), "heading"),)
        for line in each.done:
            yield (Segment("  " + clean(line)),)
        yield ()
    lost = sum(not each.mended for each in done)
    told = f"mended {many(len(done) - lost, 'file')}" if done else "the store is sound: there was nothing to mend"
    yield (Segment(told + (f"; {many(lost, 'file')} could not be saved" if lost else ""), "strong"),)
