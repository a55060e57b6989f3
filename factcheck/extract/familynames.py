"""Persons whose family name is the noun of a thing too: Rosa Parks, Lionel Bridge."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.extract.referents import Referent
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_PERSON = "person"
_WORDS = (2, 3)
"""Words of such a name: its given names and the family name."""


def maybe_persons(
    names: Sequence[Referent],
    tokens: Tokens,
    given: Collection[str],
    families: Collection[str],
    articles: Collection[int],
) -> list[Referent]:
    """Give names that a given name opens and a family name ends the type of a person beside that of the noun.

    What an article stands before is a thing: the Victoria Bridge.
    """
    return [
        replace(name, types=(*name.types, _PERSON)) if _bears(name, tokens, given, families, articles) else name
        for name in names
    ]


def _bears(
    name: Referent, tokens: Tokens, given: Collection[str], families: Collection[str], articles: Collection[int]
) -> bool:
    if name.entities or not name.types or _PERSON in name.types or name.last - name.first not in _WORDS:
        return False
    opens = tokens.norms[name.first] in given and name.first - 1 not in articles
    return opens and tokens.norms[name.last - 1] in families
