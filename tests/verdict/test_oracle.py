"""The rules of time told once more, day by day and as plainly as can be, and held against the judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.partialdate import PartialDate
from factcheck.verdict.judge import judge
from tests.verdict.build import MEMBERS, claim, fact, know, source, time

LAST = 14
"""Days of January 2020 that anything happens on."""


class Row(NamedTuple):
    """A statement: its value, first day, last day (None: open)."""

    value: int
    start: int
    end: int | None


def date(day: int) -> str:
    return f"2020-01-{day:02d}"


def holds(row: Row, rows: Sequence[Row], day: int) -> bool:
    """From its start through its end; where another of its source starts by then, until the day before that."""
    last = row.end if row.end is not None else LAST + 9
    later = [other.start for other in rows if row.start < other.start <= last]
    return row.start <= day <= min([last, *(start - 1 for start in later)])


def ended(row: Row, rows: Sequence[Row], first: int) -> bool:
    """It held, and no longer does when the time judged begins."""
    days = [day for day in range(1, LAST + 9) if holds(row, rows, day)]
    return bool(days) and max(days) < first


def expected(said: int, sources: Sequence[Sequence[Row]], first: int, last: int, *, stated: bool) -> str:
    each = [(row, rows) for rows in sources for row in rows]
    by_day = [[row.value for row, rows in each if holds(row, rows, day)] for day in range(first, last + 1)]
    values = [value for some in by_day for value in some]
    if said in values:
        agreed = any(some and set(some) == {said} for some in by_day)
        return "supported" if agreed else "disputed"
    before = any(row.value == said and ended(row, rows, first) for row, rows in each)
    if values:
        return "outdated" if before else "contradicted"
    return "outdated" if before and not stated else "unverified"


ROWS = st.lists(
    st.builds(
        lambda value, start, length: Row(value, start, start + length if length is not None else None),
        st.integers(40, 42), st.integers(1, LAST), st.none() | st.integers(0, 6),
    ),
    min_size=1, max_size=4, unique_by=lambda row: row.start,
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(ROWS, min_size=1, max_size=2), st.integers(40, 42), st.integers(1, LAST), st.none() | st.integers(0, 4))
def test_the_judge_says_what_the_days_say(rows: list[list[Row]], said: int, day: int, length: int | None) -> None:
    made = [
        source(
            f"s{number}",
            {"member_count": [fact(row.value, date(row.start), date(row.end) if row.end else None) for row in some]},
            retrieved="2020-01-31",
        )
        for number, some in enumerate(rows)
    ]
    if length is None:
        verdict = judge(claim(MEMBERS, said), know(*made), MEMBERS, PartialDate(2020, 1, day))
        assert verdict.status.value == expected(said, rows, day, day, stated=False)
    else:
        when = time(date(day), date(day + length))
        verdict = judge(claim(MEMBERS, said, when), know(*made), MEMBERS, PartialDate(2020, 1, 31))
        assert verdict.status.value == expected(said, rows, day, day + length, stated=True)
