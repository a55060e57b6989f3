"""Marks of notes behind words and numbers ("34[1]", "NATO²", "Riyadh*"): a reader passes over them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.text.expression import expression
from factcheck.text.normalize import INVISIBLE, fold
from factcheck.text.tokens import NUMBER, PUNCTUATION, WORD, Tokens

_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_POWERS = frozenset("\u00b2\u00b3")
_STARS = frozenset("*\u2020\u2021")
_ANY = expression(rf"[\[*\u2020\u2021{_RAISED}]")
_LONGEST_UNIT = 3
"""Letters of a unit's sign that squares and cubes stand behind: km², متر²."""
_MOST_DIGITS = 3


def note_marks(tokens: Tokens) -> list[int]:
    """Indices of the tokens that are marks of notes; a raised digit is cut off the word it is written with."""
    if not _ANY.search(tokens.text):
        return []
    return list(_marks(tokens))


def _marks(tokens: Tokens) -> Iterator[int]:
    norms, kinds, text = tokens.norms, tokens.kinds, tokens.text
    index = 0
    while index < len(tokens):
        first = text[tokens.starts[index]]
        if kinds[index] == WORD:
            if first not in _RAISED:
                _cut(tokens, index)
            elif index and kinds[index - 1] != WORD and norms[index - 1] != "10" and _touches(tokens, index):
                yield index
        elif first == "[" and _is_reference(tokens, index):
            yield from range(index, index + 3)
            index += 2
        elif first in _STARS and _is_star(tokens, index):
            yield index
        index += 1


def _touches(tokens: Tokens, index: int) -> bool:
    """True where nothing that is seen stands between this token and the one before."""
    if not 0 < index < len(tokens):
        return False
    return not tokens.text[tokens.ends[index - 1] : tokens.starts[index]].strip(INVISIBLE)


def _is_reference(tokens: Tokens, index: int) -> bool:
    """True for "[12]" and "[a]" that touch what they stand behind."""
    inner, closing = index + 1, index + 2
    if closing >= len(tokens) or tokens.norms[closing] != "]":
        return False
    norm = tokens.norms[inner]
    short = (norm.isdigit() and len(norm) <= _MOST_DIGITS) or (tokens.kinds[inner] == WORD and len(norm) == 1)
    return short and all(_touches(tokens, at) for at in (index, inner, closing))


def _is_star(tokens: Tokens, index: int) -> bool:
    """True for a star behind a word or number that no word is written on to."""
    if not _touches(tokens, index) or tokens.kinds[index - 1] not in (WORD, NUMBER):
        return False
    following = index + 1
    return not _touches(tokens, following) or tokens.kinds[following] == PUNCTUATION


def _cut(tokens: Tokens, index: int) -> None:
    written = tokens.text[tokens.starts[index] : tokens.ends[index]]
    if written[-1] not in _RAISED:
        return
    stem = written.rstrip(_RAISED + INVISIBLE)
    if len(stem) <= _LONGEST_UNIT and _POWERS.issuperset(written[len(stem) :].strip(INVISIBLE)):
        return
    tokens.ends[index] = tokens.starts[index] + len(stem)
    tokens.norms[index] = fold(stem)
