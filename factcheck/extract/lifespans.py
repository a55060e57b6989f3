"""Lives by their two dates alone: how long they last, and whose they are where the name stands in the line above."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import DateValue, Period

_PERSON = "person"
_TRADES = ("someone", f"{NOUN}person")
_YEARS = range(30, 111)
"""Years that a life lasts which only two dates tell."""
_WORDS = range(2, 6)
"""Words that the name of a person has who heads a bracket."""


def headed_by(line: Sentence, told: Iterable[Sentence]) -> Referent | None:
    """The person whose name opens a line, as the sentences ``told`` below it show: by the name, or by a trade."""
    norms, first = line.tokens.norms, line.first
    whole = line.last - first if all(line.plain_noun(i) for i in range(first, line.last)) else 0
    for at, other in enumerate(told):
        if at == 1 and whole in _WORDS and any(r.name in _TRADES for r in other.at.get(other.first, ())):
            return _opening(line, whole)
        for person in other.referents:
            size = person.last - person.first
            called = person.named and person.types == (_PERSON,) and size in _WORDS and first + size <= line.last
            if called and norms[person.first : person.last] == norms[first : first + size]:
                return _opening(line, size)
    return None


def _opening(line: Sentence, size: int) -> Referent:
    first, last = line.first, line.first + size
    start, end = line.tokens.starts[first], line.tokens.ends[last - 1]
    return Referent(first, last, start, end, line.tokens.text[start:end], Reference.NAME, (_PERSON,))


def apart(birth: ValueMark | None, death: ValueMark | None) -> bool:
    """True for two dates of which each stands by itself: (9 أبريل 1906 - 25 مارس 1975)."""
    return birth is not death and _date(birth, 0) is not None and _date(death, 1) is not None


def lasts(birth: ValueMark | None, death: ValueMark | None) -> bool:
    """True for as many years between two dates as a life has, and no term of office."""
    born, died = _date(birth, 0), _date(death, 1)
    return born is not None and died is not None and died.year - born.year in _YEARS


def _date(mark: ValueMark | None, edge: int) -> PartialDate | None:
    value = mark.mention.value if mark is not None else None
    if isinstance(value, Period):
        return (value.start, value.end)[edge]
    return value.date if isinstance(value, DateValue) else None
