"""How far a name reaches that no noun heads, where no capital shows it: صافولا, هرفي للأغذية, أجنحة الشام."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.unknownwords import NO_NAME, SEVERAL, Words
from factcheck.properties.loader import is_a
from factcheck.text.normalize import TANWEEN
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_WORDS = 5
"""Words that a name has at most before its purpose."""
_FOR, _FOR_THE, _LONG = "ل", "لل", 5
"""What a body is for, without and with the article, and letters that such a word has at least: للأغذية."""
_AND = "و"
FOREIGN = ("foreign_part", "letter", "connector", "edition")
"""Classes of words that only foreign names hold: راندوم هاوس, بي بي سي, كوبر آند ستيل."""
FIELDS = ("trade", "sector")
"""Classes of words for what a body deals in."""
_ANNEXED = ("annexing", "everyday", "occasion", "works")
"""Classes of words of the language that a definite one behind them may make a name of: أجنحة الشام."""
_CALLED, _NISBA = "firm_quality", "يه"
"""The class of definite words that stand for a firm before its purpose, and the ending of feminine demonyms."""
_KINDRED, _TITLE, _OFFICE = ("kindred", "son"), "title", "office."
_BODIES = ("organization", "person", "event", "country")
_NO_SECOND = ("office.", "title", "someone", "preposition", "pronoun.", "stop", "scope.")
"""What the names of classes begin with whose definite words are in no name that no noun heads: فرع الشركة."""
_WITHOUT = "without"
"""The class of words that go on inside a name which tells what a body is against or does without: أطباء بلا حدود."""
_PEOPLE = ("ون", "اء", "ات", "ين", "ل")


class Runs:
    """Finds where names of one document end that open at a token."""

    def __init__(self, coining: Coining, tokens: Tokens, words: Words) -> None:
        self._coining, self._tokens, self._words = coining, tokens, words

    def end(self, first: int) -> int:
        """The token behind the name that may open at ``first``; ``first`` where none may."""
        norms, last = self._tokens.norms, len(self._tokens.norms)
        if first >= last or self._tokens.kinds[first] != "w":
            return first
        if (ruled := self._without(first)) > first:
            return ruled
        if not self.free(first) and not self.bare(norms[first], _ANNEXED[0]):
            return first  # ففي; but مدى للاتصالات
        if not self._opens(first):
            return first
        at = first + 1
        while at < min(last, first + _WORDS) and self._goes_on(at):
            at += 1
        kindred = self.bare(norms[first], *_KINDRED)
        if any(self._no_second(i) for i in range(first + 1, at)):
            return first
        before, at = at, self.past_purpose(at)
        if kindred and at == before:
            return first  # ابن القاهرة
        if self._only_annexed(first) and not (at > first + 1 and self._definite(at - 1)):
            return first
        closed = at >= last or self._tokens.kinds[at] != "w" or self._words.closes(at) or self._everyday(at)
        return at if closed else first

    def purposed(self, first: int, last: int) -> bool:
        """True for a name that tells what the body deals in, or that holds words of firms: هرفي للأغذية."""
        norms = self._tokens.norms
        for at in range(first + 1, last):
            if self._trade(at):
                return True
            if self._words.is_any(norms[at], "foreign_part", "firm_word"):
                return True
        return self._words.is_any(norms[first], "letter") and self._words.is_any(norms[first + 1], "letter")

    def strange(self, first: int, last: int) -> bool:
        """True for two words or more of which no language tells anything."""
        return last - first > 1 and all(self._coining.unknown[self._tokens.norms[i]] for i in range(first, last))

    def _opens(self, at: int) -> bool:
        norm = self._tokens.norms[at]
        if norm.startswith(self._coining.article):
            return self._trade(at + 1) and (self._coining.strange[norm] or self._called(at))
        plain = self._coining.strange[norm] and not norm.endswith(NO_NAME) and not norm.startswith(_FOR_THE)
        if plain and norm not in self._coining.common and not self._nunated(at) and not self._owned(at):
            return True
        if self.bare(norm, _ANNEXED[0]) and self._trade(at + 1):
            return True  # مدى للاتصالات
        if self._words.verb(norm) or norm in self._coining.common or self._words.kinds_of(norm):
            return False
        if self.bare(norm, *_KINDRED):
            return at + 1 < len(self._tokens.norms) and not self._words.closes(at + 1)
        if at + 1 >= len(self._tokens.norms):
            return False
        lettered = self._words.is_any(norm, "letter") and self._words.is_any(self._tokens.norms[at + 1], "letter")
        return lettered or self._only_annexed(at)

    def _called(self, at: int) -> bool:
        """True for a definite word by which firms are called for short, of no noun before it: العربية للطيران."""
        norm, before = self._tokens.norms[at], self._tokens.norms[at - 1] if at else ""
        if not (self._words.is_any(norm, _CALLED) or (norm.endswith(_NISBA) and self._words.is_any(norm, "demonym"))):
            return False
        if at + 2 < len(self._tokens.norms) and self._words.is_any(self._tokens.norms[at + 2], "pronoun.relative"):
            return not (self._definite(at - 1) or self._words.kinds_of(before) or self._words.ruling(before))
        bare = not at or self._tokens.kinds[at - 1] == "p" or self._coining.signs[before] in ("owner", "begun")
        return bare or any("verb" in tags and "m" not in tags for _, _, tags in self._coining.classed(before))

    def _trade(self, at: int) -> bool:
        """True for a field of work with the preposition of purpose on it: للأغذية."""
        norm = self._tokens.norms[at] if at < len(self._tokens.norms) else ""
        return norm.startswith(_FOR) and self._words.is_any(norm, *FIELDS) and not self._words.is_any(norm, "errand")

    def _nunated(self, at: int) -> bool:
        return self._tokens.kinds[at] != "w" or TANWEEN in self._tokens.slice(at, at + 1)

    def _only_annexed(self, at: int) -> bool:
        """True for a word of the language that only what it is of makes a name."""
        norm = self._tokens.norms[at]
        behind = at + 1 < len(self._tokens.norms) and self._definite(at + 1)
        return behind and self.bare(norm, *_ANNEXED) and not self._words.is_any(norm, _TITLE, _OFFICE)

    def _goes_on(self, at: int) -> bool:
        norm, before = self._tokens.norms[at], self._tokens.norms[at - 1]
        if self._words.is_any(norm, "letter") and self._words.is_any(before, "letter"):
            return True
        if self.bare(before, *_KINDRED) and self.free(at):
            return True
        if self._tokens.kinds[at] != "w" or norm in self._coining.common or self._words.verb(norm):
            return False
        if self._definite(at):
            return not self._words.is_any(norm, "adjective", "praise", "demonym")
        if before.startswith(self._coining.article):
            return False
        if self._words.is_any(norm, *FOREIGN, *_KINDRED) or self._words.is_any(before, "connector"):
            return True
        if self.bare(norm, "everyday", "adjective") or norm.startswith(_AND):
            return False
        return self._words.word(at) or (at + 1 < len(self._tokens.norms) and self._definite(at + 1))

    def bare(self, norm: str, *names: str) -> bool:
        """True for a word of a class whose name begins so, with nothing written on it."""
        told = self._coining.classed(norm)
        return any(n.startswith(names) and not (s.prefix or s.definite or s.pronoun) for s, n, _ in told)

    def _definite(self, at: int) -> bool:
        norm = self._tokens.norms[at]
        told = self._tokens.kinds[at] == "w" and norm.startswith(self._coining.article)
        return told and norm not in self._coining.common and len(norm) > len(self._coining.article) + 2

    def _no_second(self, at: int) -> bool:
        if not self._definite(at):
            return False
        norm, types = self._tokens.norms[at], self._coining.types
        body = any(is_a(kind, each, types) for kind in self._words.kinds_of(norm) for each in _BODIES)
        return body or self._words.is_any(norm, *_NO_SECOND)

    def _everyday(self, at: int) -> bool:
        return self.bare(self._tokens.norms[at], "everyday", "adjective")

    def _owned(self, at: int) -> bool:
        return self._tokens.slice(at, at + 1).endswith("ه")

    def past_purpose(self, at: int) -> int:
        """Past what a body is for: للأغذية, لتحلية المياه, للنقل البري."""
        norms, last = self._tokens.norms, len(self._tokens.norms)
        if at >= last or self._tokens.kinds[at] != "w" or norms[at] in self._coining.common:
            return at
        norm = norms[at]
        plain = norm.startswith(_FOR_THE) and len(norm) >= _LONG and not self._words.is_any(norm, "errand", "noun.")
        if plain or self._trade(at):
            at += 1
        elif norm.startswith(_FOR) and at + 1 < last and self._definite(at + 1) and self._for_work(norm):
            at += 2
        else:
            return at
        while at < last and self._added(at):
            at += 1
        return at

    def _for_work(self, norm: str) -> bool:
        return norm.endswith(("يه", "ه", "اج")) and not self._words.is_any(norm, "errand", "preposition")

    def _added(self, at: int) -> bool:
        norm = self._tokens.norms[at]
        body = norm.removeprefix(_AND)
        if self._tokens.kinds[at] != "w" or norm in self._coining.common or self._words.is_any(norm, "pronoun."):
            return False
        return body.startswith(self._coining.article) and not self._words.is_any(norm, "apart", "title", "office.")

    def _without(self, first: int) -> int:
        """Past people and what they are against or do without: أطباء بلا حدود, أمهات ضد السلاح."""
        norms, at = self._tokens.norms, first + 1
        if norms[first].startswith(self._coining.article) or not norms[first].endswith(_PEOPLE):
            return first
        if at + 1 >= len(norms) or not self._words.is_any(norms[at], _WITHOUT) or self._words.closes(first):
            return first
        ruled = at + 1
        return ruled + 1 if self._tokens.kinds[ruled] == "w" and norms[ruled] not in self._coining.common else first

    def free(self, at: int) -> bool:
        """True for a word that no phrase of its own begins with, whatever letter it begins with."""
        norm = self._tokens.norms[at]
        told = self._tokens.kinds[at] == "w" and norm not in self._coining.common
        return told and not self._words.ruling(norm) and not self._words.verb(norm) and not self._nunated(at)

    def strong(self, norm: str) -> bool:
        """True for a word by which only clubs are called: مولودية, شبيبة."""
        return any("strong" in tags for _, name, tags in self._coining.classed(norm) if name == "club_opener")

    def alone(self, at: int) -> bool:
        """True for one definite word that is no noun of the language, as a firm's name may be: المراعي."""
        norm = self._tokens.norms[at]
        told = [name for _, name, tags in self._coining.classed(norm) if "plural" not in tags]
        if not self._definite(at) or norm.endswith((*SEVERAL, "ه", "اء")) or told:
            return False
        behind = at + 1
        return behind >= len(self._tokens.norms) or self._tokens.kinds[behind] != "w" or self._words.closes(behind)
