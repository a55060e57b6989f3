"""Names that no noun heads, where no capital shows them: in quotation marks, before a number, in a verb's place.

What such a name is the text tells afterwards: «أطلس للنقل البحري» is what "الشركة" means behind it, where nothing else
that the text has named can be meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.bodies import Bodies
from factcheck.extract.entitled import entitled
from factcheck.extract.meantby import NOT_OF_NAMES, Meant
from factcheck.extract.nameruns import Runs
from factcheck.extract.outline import COMMAS
from factcheck.extract.quoted import Quotation, Quoted
from factcheck.extract.unknownwords import IT_IS, PLURAL, SEVERAL, SPORTING, TURN, Words
from factcheck.model.record import record
from factcheck.properties.loader import is_a
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_WORDS, _REACH = 3, 2
"""Words that a name has at most without quotation marks, and sentences back in which a noun finds its name."""
_YEAR = 4
_CITY, _CLUB, _EVENT = "city", "club", "event"
_TOPONYM, _DWELLERS = "toponym", "dwellers"
_SERIES, _DEED = "series", "firm_deed"
"""The classes of words for a series of events, and of verbs for what firms do more often than people."""
_INTO = frozenset(("في", "الي", "من"))
_BARE_KINDS = ("city", "company", "organization", "club", "festival", "tournament")
"""Kinds of things whose names are told from other words by their place alone."""


@record
class Slot:
    """Where a clause may hold a name, and the gender that its verb tells."""

    at: int
    gender: str
    kinds: tuple[str, ...] = ()
    """What alone may stand there; empty for anything."""


class Unheaded:
    """Finds the names of one document that nothing but their place and what the text calls them shows."""

    def __init__(
        self, coining: Coining, tokens: Tokens, starts: Sequence[int], held: Callable[[int, int], Sequence[str]]
    ) -> None:
        """``held`` tells the types of what the sources know between two tokens."""
        self._coining, self._tokens, self._starts, self._held = coining, tokens, starts, held
        self._words = Words(coining, tokens)
        self._runs = Runs(coining, tokens, self._words)
        self._quotes = Quoted(coining, tokens, starts, self._words)

    def found(self) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Each name by its tokens, with its types where the text tells them."""
        quoted = self._quotes.names()
        told: set[int] = set()
        asked: set[tuple[str, ...]] = set()
        for at, meant in self._short_forms():
            name = self._before(at, meant, quoted) if meant.types not in asked else None
            if name is not None and name[0] not in told:
                asked.add(meant.types)
                for each in (name, *self._quotes.beside(name)):
                    told.add(each[0])
                    yield (*each, meant.types)
        for first, last, kinds in (
            *entitled(self._coining, self._tokens, self._starts, self._words),
            *self._told_to_be(),
        ):
            if first not in told:
                told.add(first)
                yield first, last, kinds
        for phrase, kinds in quoted.items():
            if kinds and phrase.first not in told:
                told.add(phrase.first)
                firm = self._quotes.firm(phrase.first, phrase.last)  # «أنهار للطاقة» is no river
                own = () if firm else self._words.kinds_of(self._tokens.norms[phrase.first])
                yield phrase.first, phrase.last, own if NOT_OF_NAMES.isdisjoint(own) and own else kinds
        for first, last in self._numbered():
            if first not in told:
                yield first, last, (_EVENT,)
        for first, last, kinds in Bodies(self._coining, self._tokens, self._starts, self._words, self._runs).found():
            if first not in told:
                told.add(first)
                yield first, last, kinds

    def _numbered(self) -> Iterator[tuple[int, int]]:
        """An unknown word with the number of its edition, or the year, in a clause that is about it: ليب 2025."""
        norms, kinds = self._tokens.norms, self._tokens.kinds
        for at in (i - 1 for i, kind in enumerate(kinds) if kind == "n"):
            if at < 1 or kinds[at] != "w" or not norms[at + 1].isdigit():
                continue
            digits = len(norms[at + 1])
            series = self._words.is_any(norms[at], _SERIES)
            if not series and (
                digits != _YEAR or not self._coining.brandlike[norms[at]] or self._words.like_verb(norms[at])
            ):
                continue
            free = at + 2 >= len(norms) or kinds[at + 2] == "p" or self._words.closes(at + 2)
            if digits <= _YEAR and free and (series or self._quotes.acts(at)):
                yield at, at + 2

    def _told_to_be(self) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Unknown words before a comma behind which the text says what they are: تقع دومة، وهي بلدة صغيرة."""
        norms = self._tokens.norms
        for comma in (i for i, norm in enumerate(norms) if norm in COMMAS and 0 < i < len(norms) - 2):
            noun = comma + 2 if norms[comma + 1] in IT_IS else comma + 1
            told = self._coining.noted[norms[noun]]
            if told is None or not norms[noun].isalpha():
                continue
            if noun > comma + 1:
                bare = not norms[noun].startswith(self._coining.article)
                kinds = told.kinds if bare and NOT_OF_NAMES.isdisjoint(told.kinds) else ()
            else:
                relative = noun + 1 < len(norms) and self._words.is_any(norms[noun + 1], "pronoun.relative")
                kinds = told.meant.types if relative and told.meant is not None else ()
            if kinds and (first := self._run_before(comma)) < comma:
                yield first, comma, kinds

    def _run_before(self, end: int) -> int:
        """Where unknown words begin that reach up to a token, behind a verb or a preposition; else the token."""
        first = end
        while first > max(0, end - _WORDS) and self._words.word(first - 1) and first not in self._starts:
            first -= 1
        if first == end or self._tokens.norms[first].startswith(self._coining.article):
            return end
        if self._words.like_verb(self._tokens.norms[first]) and first in self._starts:
            return end  # وتبعد أقرب قرية إليه
        before = self._tokens.norms[first - 1]
        opens = first in self._starts or self._words.closes(first - 1) or self._words.like_verb(before)
        return first if opens and (end - first > 1 or self._coining.brandlike[self._tokens.norms[first]]) else end

    def _short_forms(self) -> Iterator[tuple[int, Meant]]:
        """The nouns that go on about something of which nothing of its kind before them is the name."""
        seen: list[tuple[str, ...]] = []
        for at, told in enumerate(map(self._coining.noted.__getitem__, self._tokens.norms)):
            if told is None:
                continue
            kinds, meant = told.kinds, told.meant
            if meant is not None and not self._in_name(at):
                free = not any(self._alike(meant.types, each) for each in seen)
                if free and not self._goes_on(at + 1) and not self._known_before(at, meant):
                    yield at, meant
            if kinds:
                seen.append(kinds)

    def _in_name(self, at: int) -> bool:
        """True for a definite noun behind an indefinite one or in quotation marks, which ends a name: ميناء الفنار."""
        before = self._tokens.norms[at - 1] if at else ""
        if before == '"':
            return self._tokens.text[self._tokens.starts[at - 1]] not in "»”"
        return not before.startswith(self._coining.article) and bool(self._words.kinds_of(before))

    def _alike(self, own: Sequence[str], other: Sequence[str]) -> bool:
        types = self._coining.types
        return any(is_a(a, b, types) or is_a(b, a, types) for a in own for b in other)

    def _goes_on(self, at: int) -> bool:
        """True where a definite word or quotation marks go on with a noun, which opens a name then."""
        if at >= len(self._tokens.norms):
            return False
        norm = self._tokens.norms[at]
        definite = norm.startswith(self._coining.article) and not self._words.is_any(
            norm, "adjective", "praise", "pronoun."
        )
        return norm == '"' or (definite and norm not in self._coining.common)

    def _known_before(self, at: int, meant: Meant) -> bool:
        first = self._starts[max(0, bisect_right(self._starts, at) - 1 - _REACH)]
        own = () if meant.small else self._held(first, at)
        return self._alike(meant.types, [kind for kind in own if kind in self._coining.types])

    def _before(self, at: int, meant: Meant, quoted: Mapping[Quotation, tuple[str, ...]]) -> tuple[int, int] | None:
        """The name that a short form at ``at`` means, in its own sentence or one of the last before it."""
        index = bisect_right(self._starts, at) - 1
        for each in range(index, max(-1, index - 1 - _REACH), -1):
            first = self._starts[each]
            last = at if each == index else self._starts[each + 1]
            named = [q for q in quoted if first <= q.first and q.last <= last]
            named = [q for q in named if self._quotes.acts(q.first - 1)] or [q for q in named if quoted[q]] or named
            runs = [(q.first, q.last) for q in named]
            if not runs and any(is_a(kind, bare, self._coining.types) for kind in meant.types for bare in _BARE_KINDS):
                runs = [run for slot in self._slots(first, last) if (run := self._run(slot, last, meant))]
            if runs:
                return runs[0]
        return None

    def _slots(self, first: int, last: int) -> Iterator[Slot]:
        """Where a name may stand: behind the verb that opens, behind أما, behind who lives in a place."""
        norms = self._tokens.norms
        while first < last and self._tokens.kinds[first] != "w":
            first += 1
        for at in range(first, last - 1):
            norm = norms[at]
            if self._words.opens(norm):
                yield Slot(at + 1, "")
            elif self._words.is_any(norm, _DWELLERS) or (norm in _INTO and self._words.is_any(norms[at + 1], _TOPONYM)):
                yield Slot(at + 1, "", (_CITY,))
            elif at == first and (gender := self._acting(norm)) is not None:
                yield Slot(at + 1, gender)

    def _acting(self, norm: str) -> str | None:
        """The gender that a verb tells of what stands behind it; None for what is no verb."""
        for stem, _, tags in self._coining.classed(norm):
            if "verb" in tags and not stem.pronoun:
                return next((tag for tag in tags if tag in ("m", "f")), "")
        if norm.endswith(TURN) and not norm.endswith(PLURAL) and not self._coining.classed(norm):
            return "f"
        return None

    def _run(self, slot: Slot, last: int, meant: Meant) -> tuple[int, int] | None:
        """The words at a slot that may be the name of what is meant."""
        if slot.gender and meant.gender and slot.gender != meant.gender:
            return None
        if slot.kinds and not self._alike(meant.types, slot.kinds):
            return None
        manly = slot.gender != "f" and not slot.kinds  # an unknown word behind a masculine verb is a man more often
        norms, at = self._tokens.norms, slot.at
        if _CITY in meant.types and self._words.is_any(norms[at], _TOPONYM) and at + 1 < last:
            return (at, at + 2) if self._words.word(at + 1) or not self._words.closes(at + 1) else None
        definite = _CLUB in meant.types and norms[at].startswith(self._coining.article) and self._words.clubby(at)
        end = at
        while end < min(last, at + _WORDS) and (
            self._words.word(end) or (end > at and self._words.inner(end)) or (definite and self._words.clubby(end))
        ):
            article = norms[end].startswith(self._coining.article)
            if article and end == at and (not definite or norms[end].endswith(SEVERAL)):
                return None
            end += 1
            if article and not definite:
                break
        if end == at or not (
            end >= len(norms) or self._words.closes(end) or self._words.is_any(norms[end], "everyday")
        ):
            return None
        end = self._runs.past_purpose(end)
        if definite and end < last and norms[end] in COMMAS:
            return None  # سجل البديل، صاحب الـ19 عاما
        if manly and not (definite and norms[end - 1].endswith(SPORTING)):
            return None
        # no ميركل
        brand = self._coining.brandlike[norms[at]] and (slot.kinds or self._words.is_any(norms[at - 1], _DEED))
        return (at, end) if end - at > 1 or brand else None
