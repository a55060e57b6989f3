"""``factcheck stale`` and ``factcheck claims due``: what needs a correction now, and what is to be looked at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.claims import make_filter
from factcheck.cli.screen import columns, is_terminal, wants_colour
from factcheck.cli.tables import heading, table
from factcheck.cli.values import known, last_day, parse_date, parse_statuses
from factcheck.cli.workspace import Workspace, open_workspace, tell, tell_damage, today
from factcheck.cli.writing import write_file, write_json, write_json_lines, write_lines, write_out
from factcheck.errors import ExitCode, StoreError
from factcheck.model.partialdate import PartialDate
from factcheck.pipeline import judged_by
from factcheck.properties.loader import label_of
from factcheck.reports.layout.direction import isolated_runs
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.quotation import quotation
from factcheck.reports.layout.segments import Line, Segment, clean, wrapped
from factcheck.reports.layout.summary import many
from factcheck.tracker.stale import Kind, Stale, stale_claims
from factcheck.tracker.today import Judgement

if TYPE_CHECKING:
    from factcheck.tracker.due import Due

_KINDS = {
    Kind.RIGHT_THEN: "right when published, outdated now",
    Kind.WRONG_THEN: "wrong when published",
    Kind.WRONG_NOW: "wrong now",
    Kind.OTHERWISE: "judged otherwise now",
}


def stale(
    source: Sequence[Path],
    since: str | None,
    notice: bool,
    as_of: str | None,
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    format: str | None,  # noqa: A002 - the option's name
    output: Path | None,
    store: Path | None,
    config: Path | None,
) -> int:
    """List the tracked claims that today's sources judge otherwise, or write their correction notices."""
    kind = known(format or "text", ("text", "json", "jsonl"), "format")
    work = open_workspace(config)
    day = _day(as_of, work)
    start = parse_date(since, "--since")
    knowledge, unsound = work.knowledge(source)
    damage: list[StoreError] = []
    entries = work.store(store).entries(make_filter((), property, subject, document, (), own=work.own()), damage)
    found = list(stale_claims(entries, Judgement(knowledge, judged_by(work.settings(as_of, None))), day, start))
    if notice:
        from factcheck.tracker.notices import notices

        text = notices(found, knowledge)
        write_out(text) if output is None else write_file(output, text)
    elif kind == "text":
        write_lines(_listed(found))
    elif kind == "json":
        write_json([each.to_dict() for each in found])
    else:
        write_json_lines(each.to_dict() for each in found)
    lost = tell(unsound) or bool(tell_damage(damage))
    failing = parse_statuses(work.configuration.fail_on)
    if lost:
        return ExitCode.UNREADABLE
    return ExitCode.FAILING if any(each.now.status in failing for each in found) else ExitCode.OK


def due(
    source: Sequence[Path],
    as_of: str | None,
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """List the claims whose sources are too old, or whose values change that often, the most urgent first."""
    from factcheck.tracker.due import due_claims

    kind = known(format or "text", ("text", "json", "jsonl"), "format")
    work = open_workspace(config)
    knowledge, unsound = work.knowledge(source)
    damage: list[StoreError] = []
    entries = work.store(store).entries(make_filter((), property, subject, document, (), own=work.own()), damage)
    found = due_claims(entries, knowledge, work.properties(), _day(as_of, work))
    if kind == "text":
        write_lines(_due(found))
    elif kind == "json":
        write_json([each.to_dict() for each in found])
    else:
        write_json_lines(each.to_dict() for each in found)
    return ExitCode.UNREADABLE if tell(unsound) else tell_damage(damage)


def _day(as_of: str | None, work: Workspace) -> PartialDate:
    """Return the day to take for today: the option's, the configuration's, the clock's."""
    told = parse_date(as_of) or parse_date(work.configuration.as_of, "as_of in the configuration")
    return last_day(told or today())


def _listed(found: Sequence[Stale]) -> Iterator[Line]:
    for document, group in groupby(found, key=lambda each: each.document):
        date = f"  {document.date}" if document.date is not None else ""
        yield (Segment(clean(document.path), "heading"), Segment(date, "dim"))
        for each in group:
            yield from _one(each)
        yield ()
    yield (Segment(_summary(found), "strong"),)


def _one(each: Stale) -> Iterator[Line]:
    claim, now, was = each.claim.finding.claim, each.now, each.was
    about = label_of(claim.property)
    name = (claim.subject.label or claim.subject.name) if claim.subject else ""
    head = [Segment(f"{each.claim.id}  ", "dim"), Segment(f"{claim.line}:{claim.column}  ")]
    head += [Segment(f"{SIGNS[now.status]} {now.status.value}", now.status.value), Segment("  ")]
    head += [Segment(about, "property"), Segment(f" · {clean(name)}" if name else "")]
    yield from _block(tuple(head), 2)
    yield from _block(quotation(claim, "", brackets=not wants_colour()), 4)
    since = f" since {each.since}" if each.since is not None else ""
    right = f" → write {now.correction}{since}" if now.correction is not None else since
    places = ", ".join(dict.fromkeys(piece.locator for piece in now.evidence if piece.holds))
    told = f"{_KINDS[each.kind]}: was {was.status.value} as of {was.as_of}, is {now.status.value} as of {now.as_of}"
    yield from _block((Segment(told), Segment(clean(right), "correction"), Segment(f" · {clean(places)}", "dim")), 4)
    if each.reopens:
        review = each.claim.finding.review
        yield from _block((Segment(f"{review.state.value} by {clean(review.by or '')}, on other evidence", "dim"),), 4)


def _summary(found: Sequence[Stale]) -> str:
    if not found:
        return "nothing is stale: all tracked claims are judged today as they were recorded"
    counts = [
        f"{sum(each.kind is kind for each in found)} {_KINDS[kind]}"
        for kind in Kind
        if any(each.kind is kind for each in found)
    ]
    documents = len({each.document.path for each in found})
    return f"{many(len(found), 'claim')} in {many(documents, 'document')}: {'; '.join(counts)}"


def _due(found: Sequence[Due]) -> Iterator[Line]:
    rows = [heading("id", "where", "what", "value", "urgency", "why")] if found else []
    for each in found:
        claim = each.claim.finding.claim
        name = f" · {claim.subject.label or claim.subject.name}" if claim.subject else ""
        why = "may be" if each.reason == "source" else "such values change every"
        told = f"{each.source} is {each.age} days old, {why} {each.limit}"
        rows.append([
            Segment(each.claim.id, "dim"), Segment(f"{claim.document}:{claim.line}"),
            Segment(label_of(claim.property) + name, "property"), Segment(claim.value.text),
            Segment(f"{each.urgency:.1f}"), Segment(told, "dim"),
        ])  # fmt: skip
    yield from table(rows, flexible=(5, 2, 1))
    yield (Segment(f"{many(len(found), 'claim')} due", "strong"),)


def _block(pieces: Line, indent: int) -> Iterator[Line]:
    terminal = is_terminal()
    for line in wrapped(pieces, columns(terminal=terminal) - indent):
        yield (Segment(" " * indent), *(isolated_runs(line) if terminal else line))
