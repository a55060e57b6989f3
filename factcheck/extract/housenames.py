"""Names of papers, inns and ships that are called as persons are: The Economist, The Merry Widow."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.extract.offices import OFFICE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens, capital

_CLOSING = "closing_title"
_TRADE, _PERSON = f"{NOUN}person", ("person",)
_CALLED = (OFFICE, "surname", "form_of_address", "demonym", "agreeing")
"""Classes of what persons are called by with a capital: The King, The Right Reverend, The French."""


def house_names(names: Sequence[Referent], tokens: Tokens, first: int, last: int, readings: Readings) -> list[Referent]:
    """The names, with those that a trade with two capitals is: what somebody is by trade has none behind an article.

    Where the name has more words the article inside a sentence tells it from a title that opens one.
    """
    trades = sorted({r.first for r in readings.of(_TRADE) if r.last == r.first + 1})
    if not trades:
        return list(names)
    closing = {r.last for r in readings.of(_CLOSING)}
    out = [replace(n, types=(), head="") if _house(n, tokens, first, closing) else n for n in names]
    taken = {i for n in names for i in range(n.first, n.last)}
    return out + [r for r in _single(trades, tokens, first, last, readings) if r.first not in taken]


def _house(name: Referent, tokens: Tokens, first: int, closing: Collection[int]) -> bool:
    """True for The Merry Widow and Dunmere General."""
    if name.types != _PERSON or not name.head or name.entities:
        return False
    return _titled(tokens, name.first - 1, first) or (name.last in closing and tokens.norms[name.last - 1] == name.head)


def _titled(tokens: Tokens, article: int, first: int) -> bool:
    """True for an article with a capital behind a word in small letters."""
    before = article - 1
    inside = before >= first and tokens.kinds[before] == "w" and not capital(tokens, before)
    return inside and tokens.norms[article] == "the" and capital(tokens, article)


def _single(places: Sequence[int], tokens: Tokens, first: int, last: int, readings: Readings) -> Iterator[Referent]:
    for at in places:
        if at <= first or not capital(tokens, at) or tokens.norms[at - 1] != "the" or not capital(tokens, at - 1):
            continue
        if (at + 1 < last and capital(tokens, at + 1)) or not (at - 1 == first or _titled(tokens, at - 1, first)):
            continue
        if any(r.name.startswith(_CALLED) for r in readings.at.get(at, ())):
            continue
        start, end = tokens.starts[at], tokens.ends[at]
        yield Referent(at, at + 1, start, end, tokens.text[start:end], Reference.NAME)
