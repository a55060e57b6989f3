"""The tokens that one reading may see, and the look-ups that all recognisers share."""

from __future__ import annotations

from typing import Any

from factcheck.recognize.lexicon import Lexicon, Word
from factcheck.text.normalize import fold
from factcheck.text.tokens import NUMBER, Tokens

Found = tuple[int, Any]
"""Index past the last token, and the value; inside this package alone."""


_BEYOND = 12
"""So far past its last token a view may be asked; no pattern reaches further ahead than that at one step."""


class View:
    """A half-open range of one text's tokens; nothing outside it, and nothing past a line break, is ever matched."""

    __slots__ = (
        "_words",
        "ends",
        "first",
        "kinds",
        "last",
        "lexicon",
        "measures",
        "norms",
        "numbers",
        "rules",
        "starts",
        "text",
        "tokens",
    )

    def __init__(self, tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.norms, self.kinds, self.starts, self.ends = tokens.norms, tokens.kinds, tokens.starts, tokens.ends
        self.lexicon, self.rules = lexicon, lexicon.rules
        self.first, self.last = first, last
        self._words: list[Word | None] = [lexicon[norm] for norm in tokens.norms[first:last]]
        self._words += [None] * _BEYOND
        self.numbers: dict[int, Any] = {}
        """What number each token begins, once it was asked."""
        self.measures: dict[int, Any] = {}
        """What amount each token begins, once it was asked."""

    def word(self, index: int) -> Word | None:
        """The word at an index; None where it is unknown, a number, or outside."""
        at = index - self.first
        return self._words[at] if at >= 0 else None

    def norm(self, index: int) -> str:
        """The normal form at an index, empty outside."""
        return self.norms[index] if self.first <= index < self.last else ""

    def is_number(self, index: int) -> bool:
        return self.first <= index < self.last and self.kinds[index] == NUMBER

    def glued(self, index: int) -> bool:
        """True where nothing but invisible marks stands between this token and the one before."""
        if not self.first < index < self.last:
            return False
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        return not gap or not fold(gap)

    def past_hyphen(self, index: int) -> int:
        """The index behind a hyphen that joins two words, else the index itself."""
        joins = self.norm(index) == "-" and self.glued(index) and self.glued(index + 1)
        return index + 1 if joins else index

    def gap(self, index: int) -> str:
        """The text between the token before and this one."""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def find(self, index: int, name: str, *, bare: bool = False) -> Found | None:
        """The word or longest phrase of a class that begins at a token; ``bare`` allows no proclitic before it."""
        at = index - self.first  # the look-up of word(), written out: nothing is asked more often
        word = self._words[at] if at >= 0 else None
        if word is None or name not in word.elements or (bare and word.skip):
            return None
        for rest, phrase_class, value in word.phrases:
            if phrase_class == name:
                end = self._past(index + 1, rest)
                if end:
                    return end, value
        if name in word.classes:
            return index + 1, word.classes[name]
        return None

    def ends_of(self, index: int, name: str) -> list[Found]:
        """Every word and phrase of a class that begins at a token, the longest first: "in", "in the month of"."""
        at = index - self.first
        word = self._words[at] if at >= 0 else None
        if word is None or name not in word.elements:
            return []
        if not word.phrases:
            return [(index + 1, word.classes[name])] if name in word.classes else []
        ends = [(self._past(index + 1, rest), value) for rest, row_class, value in word.phrases if row_class == name]
        found: list[Found] = [row for row in ends if row[0]]
        if name in word.classes:
            found.append((index + 1, word.classes[name]))
        return found

    def has(self, index: int, name: str) -> bool:
        """True where a word or phrase of the class begins at a token."""
        return self.find(index, name) is not None

    def before(self, index: int, name: str) -> int | None:
        """Index of the first token of a word or phrase of a class that ends right before a token."""
        words, base = self._words, self.first
        for at in range(max(index - 3, base), index):
            word = words[at - base]
            if word is None or name not in word.elements:
                continue
            if at == index - 1 and name in word.classes:
                return at
            for rest, row_class, _ in word.phrases:
                if row_class == name and self._past(at + 1, rest) == index:
                    return at
        return None

    def start(self, index: int) -> int:
        """Offset at which a token's own word begins, behind its proclitics and the marks on them."""
        word = self.lexicon[self.norms[index]] if self.kinds[index] != NUMBER else None
        if word is None:
            return self.starts[index]
        left = word.skip
        if word.definite and word.preposition == "ل":
            left = len(word.conjunction)  # "لل" has swallowed the article's alef: nothing of it can be cut off
        elif word.joined_too and self._reads_joined(index):
            left = 1
        at = self.starts[index]
        while left:
            left -= 1 if fold(self.text[at]) else 0
            at += 1
        while at > self.starts[index] and at < self.ends[index] and not fold(self.text[at]):
            at += 1
        return at

    def _reads_joined(self, index: int) -> bool:
        """True for "وأحد عشر", whose hamza shows that the first letter is "and"."""
        after = self.word(index + 1)
        hamza = "أ" in self.text[self.starts[index] : self.ends[index]]
        return hamza and after is not None and "teen" in after.classes

    def slice(self, first: int, last: int) -> str:
        return self.text[self.start(first) : self.ends[last - 1]]

    def _past(self, index: int, rest: tuple[str, ...]) -> int:
        """The token past the rest of a phrase, whose words hyphens may join; 0 where something else stands."""
        for norm in rest:
            if index >= self.last:
                return 0
            found = self.norms[index]
            if found == "-" != norm:
                index = self.past_hyphen(index)
                found = self.norms[index]
            if found != norm and self.lexicon.stem(found) != norm:
                return 0
            if norm[0].isdigit() and not self.rules["spaced_powers"] and not self.glued(index):
                return 0
            index += 1
        return index
