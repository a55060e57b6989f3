"""Persons whose family name is the noun of a thing too: Rosa Parks, Lionel Bridge."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_PERSON, _ARTICLE = "person", "article"
_WORDS = (2, 3)
"""Words of such a name: its given names and the family name."""


def maybe_persons(
    names: Sequence[Referent],
    tokens: Tokens,
    readings: Readings,
    given: Collection[str],
    families: Collection[str],
) -> list[Referent]:
    """Give names that a given name opens and a family name ends the type of a person beside that of the noun.

    What an article stands before is a thing: the Victoria Bridge.
    """
    return [
        replace(name, types=(*name.types, _PERSON)) if _bears(name, tokens, readings, given, families) else name
        for name in names
    ]


def _bears(
    name: Referent, tokens: Tokens, readings: Readings, given: Collection[str], families: Collection[str]
) -> bool:
    if name.entities or not name.types or _PERSON in name.types or name.last - name.first not in _WORDS:
        return False
    if tokens.norms[name.first] not in given or tokens.norms[name.last - 1] not in families:
        return False
    return not any(r.name == _ARTICLE for r in readings.at.get(name.first - 1, ()))
