"""Names of bodies that their place shows, where no capital does and no noun heads them: تأسست صافولا عام 1979.

Only what is founded stands behind the verb or noun of founding; what has such a clause behind it or is said to have
been founded is a body as well; so is what deals in something (هرفي للأغذية) where a clause is about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.nameruns import FIELDS, Runs
from factcheck.extract.outline import COMMAS
from factcheck.extract.unknownwords import Words
from factcheck.text.normalize import TANWEEN
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

Found = tuple[int, int, tuple[str, ...]]
_BODY, _FOUNDED, _CLUB = ("company", "organization"), ("company", "organization", "city"), ("club",)
_BEGAN, _MAKING, _BEGINNING = "founder/founded", "/founding_verb", ("founder/founding", "inception/founding")
"""Endings of classes of verbs for what was founded, of those that may tell who did, and of nouns of founding."""
_BORN, _SEAT = "/born", "headquarters/seat"
_RELATIVE, _THAT, _OPENER = "pronoun.relative", "scope.that", "club_opener"
_OWNERS = ("coining", "coining_of", "coining_own", "coining_office")
"""Classes of nouns of what only bodies have: موظفو, إيرادات, مقر."""
_BACK, _RELATION = 7, "ي"
"""Words back in which a name opens that a word behind it shows."""
_OPENING = ("noun.", "toponym", "kindred", "son", "annexing", "title", "letter")
"""What the names of classes begin with whose words open a longer name: أم الصدف, عين أغبال."""


class Bodies:
    """Finds the names of bodies in one document that nothing but their place shows."""

    def __init__(self, coining: Coining, tokens: Tokens, starts: Sequence[int], words: Words, runs: Runs) -> None:
        self._coining, self._tokens, self._words, self._runs = coining, tokens, words, runs
        self._starts = frozenset(starts)

    def found(self) -> Iterator[Found]:
        """Each name by its tokens with what it may be."""
        signs = self._coining.signs
        for at, norm in enumerate(self._tokens.norms):
            if sign := signs[norm]:
                yield from (each for each in _READ[sign](self, at) if not self._headed(each))

    def _headed(self, name: Found) -> bool:
        """True for the end of a name that a noun heads elsewhere: جمعية ظلال الرحمة."""
        norms, words = self._tokens.norms, self._tokens.norms[name[0] : name[1]]
        places = (at for at in range(1, name[0]) if norms[at] == words[0] and norms[at : at + len(words)] == words)
        return any(self._words.kinds_of(norms[at - 1]) for at in places)

    def _behind_verb(self, at: int) -> Iterator[Found]:
        """Behind a verb of founding: تأسست صافولا عام; or before its bracket: صافولا (تأسست عام …)."""
        if self._tokens.norms[at - 1 : at] == ["("]:
            yield from self._reaching(at - 1, _FOUNDED, alone=True)
            return
        yield from self._at(at + 1, _FOUNDED, alone=self._tokens.norms[at].endswith("ت"))

    def _behind_noun(self, at: int) -> Iterator[Found]:
        yield from self._at(at + 1, _FOUNDED, alone=True)

    def _before_clause(self, at: int) -> Iterator[Found]:
        """Before a clause that tells of founding: صافولا التي تأسست, أعلنت صافولا أنها تأسست."""
        behind = at + 1
        if behind < len(self._tokens.norms) and self._coining.signs[self._tokens.norms[behind]] == "began":
            relative = self._words.is_any(self._tokens.norms[at], _RELATIVE)
            if relative and (turned := self._turned_to(at)) is not None:
                yield turned
            yield from self._reaching(at, _FOUNDED, alone=not relative)

    def _turned_to(self, at: int) -> Found | None:
        """The one definite word that the text turns to, before a comma and a clause: أما الترجي، الذي تأسس."""
        name, norms = at - 2, self._tokens.norms
        if name < 1 or norms[at - 1] not in COMMAS or not self._words.opens(norms[name - 1]):
            return None
        if self._words.is_any(norms[name], _OPENER) and norms[name].startswith(self._coining.article):
            return name, name + 1, _CLUB
        return (name, name + 1, _BODY) if self._runs.alone(name) else None

    def _owned(self, at: int) -> Iterator[Found]:
        """Behind what only bodies have: مقر هرفي للأغذية."""
        if self._tokens.norms[at].startswith(self._coining.article):
            return
        behind = at + 1
        if behind < len(self._tokens.norms) and self._words.is_any(self._tokens.norms[behind], "adjective"):
            behind += 1  # مدير عام
        end = self._runs.end(behind)
        seat = end == behind + 1 and self._words.is_any(self._tokens.norms[at], _SEAT)
        seat = seat and self._coining.brandlike[self._tokens.norms[behind]]
        if end > behind and (seat or self._runs.purposed(behind, end) or self._runs.strange(behind, end)):
            yield behind, end, _BODY

    def _trading(self, at: int) -> Iterator[Found]:
        """With what it deals in, where a clause is about it: أعلنت هرفي للأغذية."""
        for first, last, kinds in self._reaching(at + 1, _BODY, past=True):
            before = self._tokens.norms[first - 1] if first else ""
            acts = first in self._starts or (self._words.verb(before) and self._feminine(before))
            if acts and self._runs.purposed(first, last):
                yield first, last, kinds

    def _club(self, at: int) -> Iterator[Found]:
        """What words open that clubs are called by: مولودية وهران, الوداد البيضاوي."""
        norms, behind = self._tokens.norms, at + 1
        if behind >= len(norms) or self._tokens.kinds[behind] != "w" or norms[at].startswith(("لل", "بال")):
            return
        if not self._runs.free(behind):
            return
        norm, strong, end = norms[behind], self._runs.strong(norms[at]), behind + 1
        if norms[at].startswith(self._coining.article):
            demonym = self._words.is_any(norm, "demonym")
            told = demonym or (strong and norm.startswith(self._coining.article) and norm.endswith(_RELATION))
            end += told and not demonym and end < len(norms) and self._words.is_any(norms[end], "demonym")
        else:
            told = strong or self._coining.brandlike[norm]
            opens = self._words.is_any(norm, "toponym", "kindred") and end < len(norms)
            end += opens and self._runs.free(end)
        if told and (end >= len(norms) or not norms[end].startswith("لل")):
            yield at, end, _CLUB

    def _without(self, at: int) -> Iterator[Found]:
        """Who is called by what he is against or does without: أطباء بلا حدود."""
        for first in (at - 1, at - 2):
            before = self._tokens.norms[first - 1] if first > 0 else ""
            free = (
                first in self._starts or self._words.verb(before) or self._coining.signs[before] in ("owner", "begun")
            )
            if first >= 0 and free and (end := self._runs.end(first)) > at + 1:
                yield first, end, ("organization",)
                return

    def _at(self, first: int, kinds: tuple[str, ...], *, alone: bool) -> Iterator[Found]:
        end = self._runs.end(first)
        if end > first:
            yield first, end, kinds
        elif alone and first < len(self._tokens.norms) and self._runs.alone(first):
            yield first, first + 1, _BODY

    def _reaching(
        self, last: int, kinds: tuple[str, ...], *, alone: bool = False, past: bool = False
    ) -> Iterator[Found]:
        """The longest name that ends at token ``last``; ``past`` where it may go on behind it."""
        for first in range(max(0, last - _BACK), last):
            if not (first in self._starts or self._bounded(first - 1)):
                continue
            end = self._runs.end(first)
            if end == last or (past and end > last):
                yield first, end, kinds
                return
        if alone and last and self._bounded(last - 2) and self._runs.alone(last - 1):
            yield last - 1, last, _BODY

    def _bounded(self, at: int) -> bool:
        """True for a token behind which another phrase opens: a verb, an adverb, who did something, a preposition."""
        if at < 0 or self._tokens.kinds[at] == "p":
            return True
        norm = self._tokens.norms[at]
        if self._tokens.kinds[at] != "w" or self._runs.bare(norm, *_OPENING):
            return False
        if self._words.verb(norm) or norm in self._coining.common or self._words.ruling(norm):
            return True
        told = self._coining.classed(norm)
        if any(("verb" in tags and stem.pronoun) or name == "in_it" for stem, name, tags in told):
            return True  # وتنافسها العربية للطيران
        if TANWEEN in self._tokens.slice(at, at + 1):
            return True
        acts = at and norm.startswith(self._coining.article) and self._words.verb(self._tokens.norms[at - 1])
        return bool(acts)  # زار الوزير صافولا

    def _feminine(self, norm: str) -> bool:
        return any("verb" in tags and "m" not in tags for _, _, tags in self._coining.classed(norm))


_READ = {
    "began": Bodies._behind_verb,  # noqa: SLF001 - our own methods, by what a word shows
    "begun": Bodies._behind_noun,  # noqa: SLF001
    "clause": Bodies._before_clause,  # noqa: SLF001
    "owner": Bodies._owned,  # noqa: SLF001
    "trade": Bodies._trading,  # noqa: SLF001
    "club": Bodies._club,  # noqa: SLF001
    "without": Bodies._without,  # noqa: SLF001
}


def sign(coining: Coining, norm: str) -> str:
    """What a word shows of a name beside it; empty for most."""
    found = ""
    told = [each for each in coining.classed(norm) if not each[0].pronoun or each[1] == _THAT]
    names = {name for _, name, _ in told}
    if any("verb" in tags and name == _BEGAN for _, name, tags in told):
        return "" if any(name.endswith((_MAKING, _BORN)) for name in names) else "began"
    if names.intersection(_BEGINNING) and not norm.startswith(coining.article):
        return "begun"
    if names & {_RELATIVE, _THAT}:
        return "clause"
    if names.intersection(_OWNERS):
        found = "owner"
    elif _OPENER in names:
        found = "club"
    elif "without" in names:
        found = "without"
    elif "foreign_part" in names or "firm_word" in names or (norm.startswith("ل") and names.intersection(FIELDS)):
        found = "trade"
    return found
