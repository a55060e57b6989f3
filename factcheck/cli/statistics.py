"""``factcheck stats``: how the tracked claims stand, by property, source, document and month, and over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.cli.claims import make_filter
from factcheck.cli.tables import heading, table
from factcheck.cli.values import known
from factcheck.cli.workspace import open_workspace, tell_damage, timestamp
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import StoreError
from factcheck.model.record import replace
from factcheck.model.verdict import Status
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import Line, Segment
from factcheck.reports.layout.summary import many
from factcheck.tracker.statistics import By, Row, archive, last_months, rows, total

_BARS = "▁▂▃▄▅▆▇█"
_SHOWN = 10
"""Rows of a table that are shown where all tables are."""


def stats(
    by: str | None,
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """Show the figures of the tracked claims."""
    kind = known(format or "text", ("text", "json"), "format")
    wanted = [By(known(by, [each.value for each in By], "table"))] if by is not None else list(By)
    damage: list[StoreError] = []
    work = open_workspace(config)
    filters = replace(make_filter((), property, subject, document, (), own=work.own()), gone=True)
    entries = work.store(store).entries(filters, damage)
    claims = [claim for _, each in entries for claim in each]
    months = last_months(timestamp())
    whole = total("all", claims, months)
    tables = {each: rows(claims, each, months) for each in wanted}
    then = archive(entries)
    if kind == "json":
        body = {each.value: [row.to_dict() for row in found] for each, found in tables.items()}
        write_json({"months": list(months), "all": whole.to_dict(), "archive": dict(then)} | body)
    else:
        write_lines(_lines(whole, then, tables, whole_tables=by is not None))
    return tell_damage(damage)


def sparkline(values: Sequence[int]) -> str:
    """Return the values as bars, the highest one full; a dot where there is nothing."""
    top = max(values, default=0)
    return "".join(_BARS[-(-value * (len(_BARS) - 1) // top)] if value else "·" for value in values)


def _lines(
    whole: Row, then: Mapping[str, int], tables: Mapping[By, Sequence[Row]], *, whole_tables: bool
) -> Iterator[Line]:
    signs = [Segment(f"  {SIGNS[status]} {count} {status.value}", status.value) for status, count in
             whole.statuses.items() if count]  # fmt: skip
    yield (Segment(many(whole.claims, "claim"), "heading"), *signs)
    waited = f", decided in {_time(whole.hours)}" if whole.hours is not None else ""
    yield (Segment(f"{whole.open} open, {whole.decided} decided{waited}"),)
    told = "; ".join(f"{count} {name.replace('_', ' ')}" for name, count in then.items() if count)
    if told:
        yield (Segment(told.replace("published outdated", "published, outdated")),)
    if any(whole.months):
        yield (Segment("open findings, the last twelve months  "), Segment(sparkline(whole.months), "strong"))
    for by, found in tables.items():
        if found:
            yield ()
            yield from _table(by, found, cut=not whole_tables)


def _table(by: By, found: Sequence[Row], *, cut: bool) -> Iterator[Line]:
    shown = (found[-_SHOWN:] if by is By.MONTH else found[:_SHOWN]) if cut else found
    lines = [heading(by.value, "claims", *SIGNS.values(), "open", "decided in", "open by month")]
    for row in shown:
        counts = [Segment(str(row.statuses[status] or ""), status.value) for status in Status]
        lines.append([
            Segment(row.name, "property"), Segment(str(row.claims)), *counts, Segment(str(row.open or "")),
            Segment(_time(row.hours) if row.hours is not None else ""),
            Segment(sparkline(row.months) if any(row.months) else "", "dim"),
        ])  # fmt: skip
    yield from table(lines, flexible=(0,))
    if len(found) > len(shown):
        yield (Segment(f"and {len(found) - len(shown)} more; --by {by.value} shows all", "dim"),)


def _time(hours: float) -> str:
    if hours < 1:
        return f"{hours * 60:.0f} min"
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.0f} days"
