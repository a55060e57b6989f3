"""Names that no noun heads, where no capital shows them: in quotation marks, before a number, in a verb's place.

What such a name is the text tells afterwards: «أطلس للنقل البحري» is what "الشركة" means behind it, where nothing else
that the text has named can be meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.meantby import Meant
from factcheck.extract.outline import COMMAS
from factcheck.model.record import record
from factcheck.properties.loader import is_a
from factcheck.text.normalize import TANWEEN
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_QUOTED, _WORDS, _REACH = 6, 3, 2
"""Words that a name has at most in quotation marks and without, and sentences back in which a noun finds its name."""
_YEAR = 4
_TURN, _NOW, _VERBAL = "ت", ("ي", "ت"), ("وا", "ها", "هم", "هما")
_PLURAL = "ات"
_CLITICS = ("ب", "ل", "ك")
_CITY, _CLUB, _EVENT = "city", "club", "event"
_OPENING, _TOPONYM, _DWELLERS = "turn", "toponym", "dwellers"
_SERIES = "series"
_THAT = frozenset(("ان", "بان", "وان"))
_INTO = frozenset(("في", "الي", "من"))
_NO_QUOTE = frozenset((":", "بـ", "كـ", "ب", "ك"))
_BARE_KINDS = ("city", "company", "organization", "club", "festival", "tournament")
"""Kinds of things whose names are told from other words by their place alone."""
_ANYTHING = ("company", "organization", "event", "structure")
"""What a name in quotation marks that acts may be."""
_SPOKEN, _SPORTING = "نا", "رياضي"
_SEVERAL = ("ون", "ين", "ان", "ات")
"""Endings of definite words for several people or things, which are no club's name."""


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

    def found(self) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Each name by its tokens, with its types where the text tells them."""
        quoted = list(self._quoted())
        told: set[int] = set()
        for at, meant in self._short_forms():
            name = self._before(at, meant, quoted)
            if name is not None and name[0] not in told:
                told.add(name[0])
                yield (*name, meant.types)
        for first, last in quoted:
            if first not in told and self._acts(first - 1):
                yield first, last, _ANYTHING
        for first, last in self._numbered():
            if first not in told:
                yield first, last, (_EVENT,)

    def _quoted(self) -> Iterator[tuple[int, int]]:
        norms, kinds = self._tokens.norms, self._tokens.kinds
        for at, norm in enumerate(norms):
            if norm != '"' or not (closing := self._closing(at)):
                continue
            words = range(at + 1, closing)
            if kinds[at + 1] != "w" or any(kinds[i] not in "wn" for i in words):
                continue
            if self._tokens.text[self._tokens.starts[at]] in "»”":
                continue
            opening = norms[at + 1]
            plain = all(self._in_quotes(norms[i]) for i in words) and not self._verb(opening)
            plain = plain and not self._is(opening, "title", "office.")
            spoken = at in self._starts and not COMMAS.isdisjoint(norms[closing + 1 : closing + 2])
            if plain and not spoken and not (at and (norms[at - 1] in _NO_QUOTE or self._headed(norms[at - 1]))):
                yield at + 1, closing

    def _closing(self, at: int) -> int:
        ends = range(at + 2, min(len(self._tokens.norms), at + _QUOTED + 2))
        return next((i for i in ends if self._tokens.norms[i] == '"'), 0)

    def _in_quotes(self, norm: str) -> bool:
        return norm not in self._coining.common and not norm.endswith((*_VERBAL, _SPOKEN))

    def _headed(self, norm: str) -> bool:
        """True for a noun before quotation marks, which says what they hold: رواية «موسم الهجرة»."""
        if norm in self._coining.common or not norm[:1].isalpha():
            return False
        if self._kinds(norm) or self._is(norm, _TOPONYM):
            return True
        return not (self._verb(norm) or self._like_verb(norm) or self._ruling(norm))

    def _acts(self, at: int) -> bool:
        """True where a name stands that a clause is about: behind a verb, behind أما, at the head of a sentence."""
        before = at - 1
        if before < 0 or at in self._starts:
            return True
        norm = self._tokens.norms[before]
        return self._verb(norm) or self._like_verb(norm) or norm in _THAT or self._is(norm, _OPENING)

    def _numbered(self) -> Iterator[tuple[int, int]]:
        """An unknown word with the number of its edition, or the year, in a clause that is about it: ليب 2025."""
        norms, kinds = self._tokens.norms, self._tokens.kinds
        for at in (i - 1 for i, kind in enumerate(kinds) if kind == "n"):
            if at < 1 or kinds[at] != "w" or not norms[at + 1].isdigit():
                continue
            digits = len(norms[at + 1])
            series = self._is(norms[at], _SERIES)
            if not series and (digits != _YEAR or not self._coining.brandlike[norms[at]] or self._like_verb(norms[at])):
                continue
            free = at + 2 >= len(norms) or kinds[at + 2] == "p" or self._closes(at + 2)
            if digits <= _YEAR and free and (series or self._acts(at)):
                yield at, at + 2

    def _short_forms(self) -> Iterator[tuple[int, Meant]]:
        """The nouns that go on about something of which nothing of its kind before them is the name."""
        seen: list[tuple[str, ...]] = []
        asked: set[tuple[str, ...]] = set()
        for at, told in enumerate(map(self._coining.noted.__getitem__, self._tokens.norms)):
            if told is None:
                continue
            kinds, meant = told.kinds, told.meant
            if meant is not None and meant.types not in asked:
                asked.add(meant.types)
                free = not any(self._alike(meant.types, each) for each in seen)
                if free and not self._goes_on(at + 1) and not self._known_before(at, meant):
                    yield at, meant
            if kinds:
                seen.append(kinds)

    def _alike(self, own: Sequence[str], other: Sequence[str]) -> bool:
        types = self._coining.types
        return any(is_a(a, b, types) or is_a(b, a, types) for a in own for b in other)

    def _goes_on(self, at: int) -> bool:
        """True where a definite word or quotation marks go on with a noun, which opens a name then."""
        if at >= len(self._tokens.norms):
            return False
        norm = self._tokens.norms[at]
        definite = norm.startswith(self._coining.article) and not self._is(norm, "adjective", "praise", "pronoun.")
        return norm == '"' or (definite and norm not in self._coining.common)

    def _known_before(self, at: int, meant: Meant) -> bool:
        first = self._starts[max(0, bisect_right(self._starts, at) - 1 - _REACH)]
        own = () if meant.small else self._held(first, at)
        return self._alike(meant.types, [kind for kind in own if kind in self._coining.types])

    def _before(self, at: int, meant: Meant, quoted: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
        """The name that a short form at ``at`` means, in its own sentence or one of the last before it."""
        index = bisect_right(self._starts, at) - 1
        for each in range(index, max(-1, index - 1 - _REACH), -1):
            first = self._starts[each]
            last = at if each == index else self._starts[each + 1]
            named = [q for q in quoted if first <= q[0] and q[1] <= last]
            runs = [q for q in named if self._acts(q[0] - 1)] or named
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
            if self._is(norm, _OPENING) or norm in _THAT:
                yield Slot(at + 1, "")
            elif self._is(norm, _DWELLERS) or (norm in _INTO and self._is(norms[at + 1], _TOPONYM)):
                yield Slot(at + 1, "", (_CITY,))
            elif at == first and (gender := self._acting(norm)) is not None:
                yield Slot(at + 1, gender)

    def _acting(self, norm: str) -> str | None:
        """The gender that a verb tells of what stands behind it; None for what is no verb."""
        for stem, _, tags in self._coining.classed(norm):
            if "verb" in tags and not stem.pronoun:
                return next((tag for tag in tags if tag in ("m", "f")), "")
        if norm.endswith(_TURN) and not norm.endswith(_PLURAL) and not self._coining.classed(norm):
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
        if _CITY in meant.types and self._is(norms[at], _TOPONYM) and at + 1 < last:
            return (at, at + 2) if self._word(at + 1) or not self._closes(at + 1) else None
        definite = _CLUB in meant.types and norms[at].startswith(self._coining.article) and self._clubby(at)
        end = at
        while end < min(last, at + _WORDS) and (
            self._word(end) or (end > at and self._inner(end)) or (definite and self._clubby(end))
        ):
            article = norms[end].startswith(self._coining.article)
            if article and end == at and (not definite or norms[end].endswith(_SEVERAL)):
                return None
            end += 1
            if article and not definite:
                break
        if end == at or not (end >= len(norms) or self._tokens.kinds[end] != "w" or self._closes(end)):
            return None
        if definite and end < last and norms[end] in COMMAS:
            return None  # سجل البديل، صاحب الـ19 عاما
        if manly and not (definite and norms[end - 1].endswith(_SPORTING)):
            return None
        return (at, end) if end - at > 1 or (slot.kinds and self._coining.brandlike[norms[at]]) else None  # no ميركل

    def _word(self, at: int) -> bool:
        """True for a word of no class, which may be in a name that nothing shows."""
        norm, text = self._tokens.norms[at], self._tokens.slice(at, at + 1)
        if self._tokens.kinds[at] != "w" or norm in self._coining.common or TANWEEN in text or norm.endswith(_VERBAL):
            return False
        return self._coining.strange[norm]

    def _clubby(self, at: int) -> bool:
        """True for a definite word that tells of no people and no thing: الساحل الرياضي, الترجي."""
        norm = self._tokens.norms[at]
        named = self._tokens.kinds[at] == "w" and norm.startswith(self._coining.article)
        told = named and not self._kinds(norm) and not norm.endswith(_SEVERAL)
        return told and (norm.endswith(_SPORTING) or not self._is(norm, "title", "someone", "office.", "apart"))

    def _inner(self, at: int) -> bool:
        """True for a word of the language that may go on with a name which an unknown one opens: فلاي ناس."""
        norm = self._tokens.norms[at]
        plain = self._tokens.kinds[at] == "w" and not self._closes(at) and not norm.startswith(self._coining.article)
        return plain and not self._is(norm, "adjective", "praise", "demonym")

    def _closes(self, at: int) -> bool:
        """True for a word that no name goes on with: a preposition, a verb, a relative pronoun, an adverb."""
        norm = self._tokens.norms[at]
        if self._tokens.kinds[at] != "w" or norm in self._coining.common or self._ruling(norm) or self._verb(norm):
            return True
        return TANWEEN in self._tokens.slice(at, at + 1) or norm.startswith(_CLITICS)

    def _ruling(self, norm: str) -> bool:
        return self._is(norm, "preposition", "in_place", "pronoun.relative", "stop", "joining")

    def _kinds(self, norm: str) -> tuple[str, ...]:
        told = self._coining.noted[norm]
        return told.kinds if told is not None else ()

    def _verb(self, norm: str) -> bool:
        return any("verb" in tags and not stem.pronoun for stem, _, tags in self._coining.classed(norm))

    def _like_verb(self, norm: str) -> bool:
        past = norm.endswith(_TURN) and not norm.endswith(_PLURAL)
        return (past or norm.startswith(_NOW)) and not self._coining.classed(norm)

    def _is(self, norm: str, *names: str) -> bool:
        return any(name.startswith(names) and not stem.pronoun for stem, name, _ in self._coining.classed(norm))
