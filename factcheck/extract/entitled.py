"""The words of a heading as a name, where no capital shows it and the text below opens by saying what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.meantby import NOT_OF_NAMES
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import LANDS

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining
    from factcheck.extract.unknownwords import Words
    from factcheck.text.tokens import Tokens

_LONGEST, _BELOW = 4, 3
"""Words of such a heading at most, and sentences below it that may tell what it names."""
_BRACKET = 16
"""Tokens of a bracket behind the name at most."""
_COPULAS = frozenset(("هو", "هي", "وهو", "وهي"))


def entitled(
    coining: Coining, tokens: Tokens, starts: Sequence[int], words: Words
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Each heading by its tokens, with what a sentence below says it is: تل الزهور over تل الزهور بلدة سورية."""
    norms = tokens.norms
    for index, first in enumerate(starts[:-1]):
        last = _end(tokens, first, starts[index + 1])
        if last is None or (last - first == 1 and not coining.brandlike[norms[first]]):
            continue
        for start in starts[index + 1 : index + 1 + _BELOW]:
            kinds = _told(coining, tokens, start, norms[first:last], words)
            if kinds:
                if not words.kinds_of(norms[first]) or not LANDS.isdisjoint(kinds):
                    yield first, last, kinds
                break


def _end(tokens: Tokens, first: int, until: int) -> int | None:
    """The token behind the words of a line that is no sentence; None where it is one, or too long."""
    last = until
    while last > first and tokens.kinds[last - 1] != "w":
        if tokens.norms[last - 1] in ".!?؟،":
            return None
        last -= 1
    plain = 0 < last - first <= _LONGEST and all(tokens.kinds[at] == "w" for at in range(first, last))
    return last if plain else None


def _told(coining: Coining, tokens: Tokens, start: int, name: Sequence[str], words: Words) -> tuple[str, ...]:
    """The kinds of the noun that tells what a name is with which a sentence opens, at once or behind its verb."""
    norms, size = tokens.norms, len(name)
    for at in (start, start + 1):
        if norms[at : at + size] != list(name) or (at > start and not words.verb(norms[start])):
            continue
        noun = _past_bracket(norms, at + size)
        while noun < len(norms) and (norms[noun] in COMMAS or norms[noun] in _COPULAS):
            noun += 1
        if noun < len(norms) and not norms[noun].startswith(coining.article):
            kinds = words.kinds_of(norms[noun])
            return kinds if NOT_OF_NAMES.isdisjoint(kinds) else ()
    return ()


def _past_bracket(norms: Sequence[str], at: int) -> int:
    """The token behind a bracket that opens at a token, which tells the name in another language."""
    if norms[at : at + 1] != ["("]:
        return at
    return next((end + 1 for end in range(at, min(len(norms), at + _BRACKET)) if norms[end] == ")"), at)
