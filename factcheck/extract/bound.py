"""What a match has bound, and what it asks of a property."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.referents import Referent
from factcheck.model.claim import ClaimTime, Reference
from factcheck.model.record import record


@record
class Row:
    """That a value stands in a row of a table, and of which time the row or its column speaks."""

    time: ClaimTime | None = None


class Bound(NamedTuple):
    """What a match has bound so far."""

    subject: Referent | None = None
    value: ValueMark | Referent | None = None
    readings: tuple[Reading, ...] = ()
    part: str = ""
    gap: int = 0
    """Words passed over by gaps and asides: the fewer, the more specific the match."""
    weight: int = 0
    """Items matched by words, names or values."""
    further: bool = False
    """True for a clause that goes on with the words of the one before: no date of that one is its time."""
    row: Row | None = None
    """Where the value is a cell of a table, whose other cells say nothing of it."""

    def past(self, words: int) -> Bound:
        """The same with so many more words passed over."""
        return Bound(self[0], self[1], self[2], self[3], self[4] + words, self[5], self[6], self[7])

    def matched(self) -> Bound:
        """The same with one more item matched."""
        return Bound(self[0], self[1], self[2], self[3], self[4], self[5] + 1, self[6], self[7])


class Match(NamedTuple):
    first: int
    last: int
    bound: Bound

    def shares_value(self, other: Match) -> bool:
        """True where the values of the two stand in the same words."""
        a, b = self.bound.value, other.bound.value
        return a is not None and b is not None and a.first < b.last and b.first < a.last


class Fits(Protocol):
    """Tells what can be subject or value of the property whose patterns are run."""

    @property
    def many(self) -> bool:
        """True where several values may hold at once, told as a list."""
        ...

    @property
    def marked_spans(self) -> bool:
        """True where only a pattern that asks for a span of time takes one with both its ends."""
        ...

    @property
    def persons(self) -> bool:
        """True where values are persons, which their trade may introduce."""
        ...

    @property
    def of_person(self) -> bool:
        """True where values are persons, in any language."""
        ...

    @property
    def dated(self) -> bool:
        """True where values are dates."""
        ...

    def values(self) -> Mapping[int, Sequence[ValueMark | Referent]]:
        """Values by their first token."""
        ...

    def subject(self, referent: Referent) -> bool: ...

    def of_type(self, referent: Referent, kind: str) -> bool:
        """True where what is known of the referent makes it one of that type."""
        ...

    def loose(self, sentence: Sentence, index: int, *, subject: bool = False) -> Referent | None:
        """An unknown run of words at ``index`` that ``{value:name}`` may take."""
        ...


def opened_before(sentence: Sentence, at: int, bound: Bound) -> list[Referent]:
    """Short forms around token ``at`` that opened before it; none where a subject or a hyphenated value is bound."""
    value = bound.value
    if bound.subject is not None or (
        value is not None and sentence.tokens.norms[at - 1] == "-" and value.last == at - 1
    ):
        return []  # "the London-listed miner" has no seat there
    return [r for r in sentence.referents if r.first < at < r.last and r.kind is Reference.SHORT_FORM]
