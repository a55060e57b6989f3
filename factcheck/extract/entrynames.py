"""Countries that no source knows, which an item of a list is about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.extract.headnouns import referent_of
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference

_ENTRY, RELATING = 2, ("يه", "ي")
"""Words behind the noun in the name that an entry is about, and endings of adjectives: دولة عربية."""


def entry(noun: Reading, ends: NameEnds, qualifying: AbstractSet[int]) -> Referent | None:
    """The unknown country that an item of a list is about: جمهورية زاندوريا: …."""
    at, tokens = noun.last, ends.tokens
    while at < min(ends.last, noun.last + _ENTRY) and tokens.kinds[at] == "w":
        at += 1
    if at == noun.last or at >= ends.last or tokens.norms[at] != ":" or noun.last in qualifying:
        return None
    listed = noun.first == 0 or tokens.kinds[noun.first - 1] == "p" or tokens.norms[noun.first - 1].isdigit()
    adjective = tokens.norms[noun.last].endswith(RELATING)
    return None if adjective or not listed else referent_of(tokens, noun, at, Reference.NAME, "country")
