"""Tokens: parallel lists of normal forms and original offsets, the form every recogniser and pattern reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from factcheck.text.expression import expression
from factcheck.text.normalize import INVISIBLE, fold

_MARKS = r"\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED" + re.escape(INVISIBLE) + r"\u0300-\u036F"
_LETTER = r"[^\W\d_]"
_COMMON = r"[a-zA-Z\u0621-\u064a]"
"""Letters that most words are made of: told faster than any letter."""
# Possessive behind single characters alone: behind a group Python matches it wrongly before 3.11.5 (gh-106052).
_REST = rf"(?:{_COMMON}++|{_LETTER}++|[{_MARKS}]++)*"
# qu' belongs to the next word of its own (qu'il), any other apostrophe to the word it stands in (don't).
_END = rf"(?:(?<=[qQ][uU])['\u2019](?={_LETTER}|\Z)|(?:['\u2019](?!s\b){_LETTER}{_REST})*)"
_TOKEN = expression(
    # Most tokens are words of two letters and more: first what takes no other trial.
    rf"({_COMMON}{_COMMON}++{_REST}{_END}"
    rf"|\d+(?:[.,\u066b\u066c]\d+)*"
    # A dotted acronym, with or without its last stop.
    rf"|(?:{_LETTER}\.){{2,}}|(?:{_LETTER}\.)+{_LETTER}(?![^\W_])"
    # A word that gave up its last vowel to the next stands by itself: l'alliance, d'Ivoire.
    rf"|[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]['\u2019](?!s\b)(?={_LETTER}|\Z)"
    rf"|{_LETTER}{_REST}{_END}"
    rf"|['\u2019]s\b|['\u2019]t(?=\s+[A-Z]|\Z)"  # van 't Hoff
    rf"|\n"
    rf"|[^\s\w{_MARKS}]|_) *+"
)
WORD, NUMBER, PUNCTUATION, NEWLINE = "w", "n", "p", "l"
_CAMEL = 4
"""Letters of a word with a capital inside it that is a name: kWh is none."""
_MOST_KEPT = 100_000
_DASH = "–"


class _Forms(dict[str, tuple[str, str]]):
    """What a text writes as one token -> its norm and its kind; fills itself as texts are read."""

    def __missing__(self, written: str) -> tuple[str, str]:
        if len(self) > _MOST_KEPT:
            self.clear()
        norm = fold(written)
        if written[0].isdecimal():
            kind = NUMBER
        elif written == "\n":
            kind = NEWLINE
        elif not norm:
            kind, norm = PUNCTUATION, _DASH  # a kashida that lengthens no letter: الرياض ـ واس
        elif written[0].isalnum() or len(written) > 1:
            kind, norm = WORD, norm.replace(".", "") if "." in written else norm
        else:
            kind = PUNCTUATION
        self[written] = norm, kind
        return norm, kind


_FORMS = _Forms()


class Tokens:
    """The tokens of one text.

    ``norms[i]`` is the folded form of ``text[starts[i]:ends[i]]``, ``kinds[i]`` one of ``w`` (word), ``n`` (digits with
    inner separators), ``p`` (one punctuation mark or symbol), ``l`` (a line break). "Riyadh-based" is three tokens,
    "alliance's" two ("alliance", "'s"), "d'Ivoire" two ("d'", "ivoire"), "3.5" one, "7k" two, "km²" one, "U.S." one
    ("us"); combining marks and invisible characters belong to the word they stand in.
    """

    __slots__ = ("ends", "kinds", "norms", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.norms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[str] = []
        norms, starts, ends, kinds = self.norms.append, self.starts.append, self.ends.append, self.kinds.append
        forms = _FORMS
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
            norm, kind = forms[match[1]]
            first, last = match.span(1)
            norms(norm)
            starts(first)
            ends(last)
            kinds(kind)

    def __len__(self) -> int:
        return len(self.norms)

    def slice(self, first: int, last: int) -> str:
        """The original text from token ``first`` up to and without token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def at(self, offset: int) -> int:
        """Index of the first token that ends after ``offset``."""
        return bisect_right(self.ends, offset)

    def before(self, offset: int) -> int:
        """Index just past the last token that starts before ``offset``."""
        return bisect_left(self.starts, offset)

    def glued(self, index: int) -> bool:
        """True where nothing stands between this token and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def capital(tokens: Tokens, index: int) -> bool:
    """True where the word of that number begins with a capital, or has one inside: easyJet, eBay; not kWh."""
    if tokens.kinds[index] != "w":
        return False
    start = tokens.starts[index]
    first = tokens.text[start]
    if first.isupper() or not "a" <= first <= "z":
        return first.isupper()
    end = tokens.ends[index]
    return end - start >= _CAMEL and not tokens.text[start:end].islower() and tokens.norms[index].isalpha()
