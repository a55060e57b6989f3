"""Names in quotation marks that no noun heads, where no capital shows them: مستودعات «سليلوز الشمال».

A text quotes titles, slogans and speech as well. A body is what a clause is about, what words of trade tell («نسيم
للأغذية»), what has staff, a seat or an officer (مقر «أرامكس»), or what the text goes on to tell of one: «روافد» التي.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.meantby import NOT_OF_NAMES
from factcheck.extract.outline import COMMAS
from factcheck.extract.unknownwords import IT_IS, NO_NAME, Words
from factcheck.model.record import record
from factcheck.properties.loader import is_a
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_QUOTED, _TOPONYM = 6, "toponym"
"""Words that a name in quotation marks has at most, and the class of words that open names of places."""
_ANNEXING = "annexing"
"""The class of everyday words that names open with."""
_NO_QUOTE = frozenset((":", "بـ", "كـ", "ب", "ك"))
_THAT, _THAT_HE = ("ان", "بان", "وان"), ("انه", "بانه", "وانه")
"""Folded words for "that", and how those with a pronoun begin."""
_SPOKEN, _CLOSED = "نا", "»”"
_WORKS = "works"
"""The class of nouns for what is written or staged."""
_CALLING, _HAD, _MADE = "calling", ("coining", "coining_own"), ("/founding_verb", "/establish")
"""The class of words for a name itself (تحمل اسم «نسيم»), those of what only bodies have, and of how they are made."""
_OWN, _MANY, _PEOPLE = ("ه", "ها", "هم"), ("ات", "ين", "ون"), ("coining", "someone")
"""Endings, as written, of words with a pronoun, folded ones of words for several, and classes of such words."""
_JOINED, _AND = 3, ("و", "او")
"""Tokens between two names in quotation marks that a conjunction joins, and conjunctions."""
_FOR, _FOR_THE, _LONG = "ل", "لل", 5
"""What a firm is for, with the article, and letters that such a word has at least: «نور للبصريات»."""
_RULING = frozenset((_FOR, "في", "لدي", "ب"))
"""Folded prepositions behind what a body has: عدد العاملين في «نسيج حلب»."""
_SEAT, _RELATIVE, _OFFICE = "coining_seat", "pronoun.relative", "office."
_ORGANIZATION = "organization"
_BODY = ("company", _ORGANIZATION)
_ANYTHING = (*_BODY, "event", "structure")
"""What a name in quotation marks that acts may be."""
_FIRM = ("firm_word", "foreign_part")
"""Classes of words that only names of firms hold: القابضة, كابيتال."""
_HAS = ("coining", "coining_office", "coining_own", "coining_of")
_BELONGING = ("/staff", "/revenue", "/seat", "/founder", "/founding", "/lead", "/workplace", "/board", "/operating")
"""The classes of nouns that tell what a body has, and those of properties, beside those of offices."""
_FOUNDING, _BACK = "/founding_verb", 7
"""The class of verbs of founding, and words of their clause before what somebody founded."""


@record
class Quotation:
    """A phrase in quotation marks that may be a name, by its tokens; ``owned`` where a noun before it may have it."""

    first: int
    last: int
    owned: bool


class Quoted:
    """Finds what quotation marks hold of one document that may be the name of a body."""

    def __init__(self, coining: Coining, tokens: Tokens, starts: Sequence[int], words: Words) -> None:
        self._coining, self._tokens, self._starts, self._words = coining, tokens, starts, words
        self._opening: Collection[int] = frozenset(starts)

    def _spans(self) -> Iterator[tuple[int, int]]:
        """What stands in quotation marks and may be a name by its length."""
        kinds, behind = self._tokens.kinds, 0
        for at, norm in enumerate(self._tokens.norms):
            if norm != '"' or at < behind or not (closing := self._closing(at)):
                continue
            behind = closing + 1  # marks that open and close alike
            if kinds[at + 1] != "w" or any(kinds[i] not in "wn" for i in range(at + 1, closing)):
                continue
            if self._tokens.text[self._tokens.starts[at]] not in _CLOSED:
                yield at + 1, closing

    def _closing(self, at: int) -> int:
        ends = range(at + 2, min(len(self._tokens.norms), at + _QUOTED + 2))
        return next((i for i in ends if self._tokens.norms[i] == '"'), 0)

    def names(self) -> dict[Quotation, tuple[str, ...]]:
        """What may be a name, with what it is; empty for what nothing shows to be one."""
        shown: dict[Quotation, tuple[str, ...]] = {}
        before: Quotation | None = None
        for quoted in self._phrases():
            kinds = self._kinds(quoted)
            if not kinds and before is not None and not quoted.owned and self._joins(before.last, quoted.first):
                kinds = shown[before]  # «رنين» و«صدى موبايل»
            shown[quoted] = kinds
            before = quoted
        return shown

    def _joins(self, last: int, first: int) -> bool:
        between = self._tokens.norms[last:first]
        return len(between) == _JOINED and (between[1] in _AND or between[1] in COMMAS)

    def _phrases(self) -> Iterator[Quotation]:
        norms = self._tokens.norms
        for first, closing in self._spans():
            at = first - 1
            if not self._plain(first, closing):
                continue
            owned = bool(at) and self._has(at - 1)
            barred = bool(at) and not owned and (norms[at - 1] in _NO_QUOTE or self._headed(at - 1, first, closing))
            if not barred and not self._predicate(at - 1):
                yield Quotation(first, closing, owned)

    def _predicate(self, at: int) -> bool:
        """True behind "that" and whom it is said of, where quotation marks hold what is said: إن فريقه «تعلّم الصبر»."""
        norms = self._tokens.norms
        if at < 1 or self._tokens.kinds[at] != "w" or not self._tokens.slice(at, at + 1).endswith(_OWN):
            return False
        return norms[at - 1] in _THAT or norms[at].startswith(_THAT_HE)

    def _plain(self, first: int, closing: int) -> bool:
        """True for words that may be a name: no clause, and nothing that somebody says."""
        norms, opening = self._tokens.norms, self._tokens.norms[first]
        named = self._words.is_any(opening, _ANNEXING) and self.firm(first, closing)  # «مدى للطاقة»
        rest = range(first + named, closing)
        told = all(self._in_quotes(norms[i], inner=first < i < closing - 1) for i in rest)
        told = told and not self._words.verb(opening)
        told = told and not self._words.is_any(opening, "title", _OFFICE)
        spoken = first - 1 in self._opening and not COMMAS.isdisjoint(norms[closing + 1 : closing + 2])
        return told and not (spoken and not self._gone_on(closing + 1))

    def _in_quotes(self, norm: str, *, inner: bool) -> bool:
        """True for a word that a name may hold; ``inner`` ones may rule the next: «مهندسون بلا حدود»."""
        told = norm not in self._coining.common or (inner and self._words.ruling(norm))
        return told and not norm.endswith((*NO_NAME, _SPOKEN))

    def _headed(self, at: int, first: int, closing: int) -> bool:
        """True for a noun before quotation marks, which says what they hold: رواية «موسم الهجرة».

        Nouns for several things and those with a pronoun only tell whose they are: مستودعات «سليلوز الشمال». Before a
        firm a definite noun is one that it stands beside: من بين الرعاة «نور للبصريات».
        """
        norm = self._tokens.norms[at]
        if norm.removeprefix(_AND[0]) in self._coining.common or not norm[:1].isalpha() or norm in (*_AND, _FOR):
            return False
        if self._words.is_any(norm, _CALLING):
            return False
        if self.firm(first, closing) and (norm.startswith(self._coining.article) or self._person(at)):
            return False
        if self._words.kinds_of(norm) or self._words.is_any(norm, _TOPONYM, _WORKS):
            return True
        if self._tokens.slice(at, at + 1).endswith(_OWN) or norm.endswith(_MANY) or self._words.is_any(norm, *_PEOPLE):
            return False
        return not (self._words.verb(norm) or self._words.like_verb(norm) or self._words.ruling(norm))

    def _person(self, at: int) -> bool:
        """True for the last word of somebody's name: أسس عادل منصور «ورق للصناعات»."""
        return any(map(self._coining.called, self._tokens.norms[max(at - 1, 0) : at + 1]))

    def _has(self, at: int) -> bool:
        """True for a noun that tells what a body has or who is over it, with a preposition behind it or none."""
        norms = self._tokens.norms
        ruled = norms[at] in _RULING and at > 0
        at -= ruled
        if ruled and at and norms[at].startswith(self._coining.article) and self._words.is_any(norms[at], "adjective"):
            at -= 1  # المدير العام لـ«تكامل»
        return any(
            not stem.pronoun and (name in _HAS or name.startswith(_OFFICE) or name.endswith(_BELONGING))
            for stem, name, _ in self._coining.classed(norms[at])
        )

    def _kinds(self, quoted: Quotation) -> tuple[str, ...]:
        """What a quoted name may be; empty where nothing shows that it is one."""
        if self._noun(quoted.first):
            return ()  # «جامعة الخليج للعلوم», which its noun shows
        if self.firm(quoted.first, quoted.last):
            return _BODY
        behind = self._gone_on(quoted.last + 1)
        if behind:
            return behind
        if self.acts(quoted.first - 1):
            return _ANYTHING
        if quoted.owned or self._founded(quoted.first - 1) or self._of_body(quoted.last):
            return _BODY
        return self._told(quoted.last + 1)

    def firm(self, first: int, last: int) -> bool:
        """True for words that only names of firms hold, and for what closes one: «مدى للحلول الرقمية»."""
        norms = self._tokens.norms
        if any(self._words.is_any(norms[at], *_FIRM) for at in range(first, last)):
            return True
        purpose = last - 1
        while purpose > first and norms[purpose].startswith(self._coining.article):
            purpose -= 1
        return purpose > first and norms[purpose].startswith(_FOR_THE) and len(norms[purpose]) >= _LONG

    def acts(self, at: int) -> bool:
        """True where a name stands that a clause is about: behind a verb, behind أما, at the head of a sentence."""
        before = at - 1
        if before < 0 or at in self._opening:
            return True
        norm = self._tokens.norms[before]
        return self._words.verb(norm) or self._words.like_verb(norm) or self._words.opens(norm)

    def _gone_on(self, at: int) -> tuple[str, ...]:
        """What the text tells a quoted name to be right behind it, by a clause, by its seat or by a noun."""
        norms = self._tokens.norms
        comma = at < len(norms) and norms[at] in COMMAS
        at += comma
        if at + 1 >= len(norms):
            return ()
        if self._words.is_any(norms[at], _RELATIVE) or (comma and self._words.is_any(norms[at], _SEAT)):
            return _BODY
        return self._noun(at + 1 if norms[at] in IT_IS else at)

    def _noun(self, at: int) -> tuple[str, ...]:
        """The bodies that a noun without article is for."""
        norm = self._tokens.norms[at]
        kinds = () if norm.startswith(self._coining.article) else self._words.kinds_of(norm)
        return tuple(kind for kind in kinds if is_a(kind, _ORGANIZATION, self._coining.types))

    def _told(self, at: int) -> tuple[str, ...]:
        """What the next clause says a quoted name is: «بلو مارين» في صلالة، وهي شركة …."""
        norms = self._tokens.norms
        ends = range(at, min(at + _BACK, len(norms) - 2))
        comma = next((i for i in ends if self._tokens.kinds[i] == "p" or i in self._opening), None)
        if comma is None or norms[comma] not in COMMAS or norms[comma + 1] not in IT_IS:
            return ()
        return self._noun(comma + 2)

    def _founded(self, at: int) -> bool:
        """True behind a verb of founding and who founded: أسس نزار بشارة «توصيلة»."""
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            if self._tokens.kinds[back] != "w":
                return False
            classed = self._coining.classed(self._tokens.norms[back])
            if any(name.endswith(_FOUNDING) and not stem.pronoun for stem, name, _ in classed):
                return True
            if back in self._opening:
                return False
        return False

    def beside(self, name: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The other names in quotation marks that a conjunction joins to one: وقعت «رنين» و«صدى موبايل»."""
        for first, last in self._spans():
            between = self._tokens.norms[name[1] : first] if first > name[1] else self._tokens.norms[last : name[0]]
            if len(between) == _JOINED and between[1] in _AND and between.count('"') == _JOINED - 1:
                yield first, last

    def _of_body(self, last: int) -> bool:
        """True where what only bodies have is told of with a pronoun soon behind it: …»، ورئيسها التنفيذي."""
        index = bisect_right(self._starts, last) - 1
        end = self._starts[index + 2] if index + 2 < len(self._starts) else len(self._tokens.norms)
        for at in range(last, end):
            told = self._coining.classed(self._tokens.norms[at])
            if any(stem.pronoun and (name in _HAD or name.endswith(_MADE)) for stem, name, _ in told):
                return True
            if self._coining.noted[self._tokens.norms[at]] is not None and self._kinds_at(at):
                return False
        return False

    def _kinds_at(self, at: int) -> bool:
        """True for a noun that another body or place may be called by."""
        return not NOT_OF_NAMES.issuperset(self._words.kinds_of(self._tokens.norms[at]))
