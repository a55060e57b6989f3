"""Names that stand in one list, with commas and "and" between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_JOINING = "joining"


def listed(item: Referent, sentence: Sentence) -> list[Referent]:
    """The names of the list that ``item`` opens, itself first."""
    found = [item]
    while True:
        last = found[-1].last
        at = last + (last < sentence.last and sentence.tokens.norms[last] in COMMAS)
        at = next((r.last for r in sentence.classes.get(_JOINING, ()) if r.first == at), at)
        at = sentence.articles.get(at, at) if at > last else at  # the Danube and the Rhine
        behind = [r for r in sentence.referent_at.get(at, ()) if r.named]
        joined = at > last or any(sentence.prefixed(r) == "joined" for r in behind)
        if not behind or not joined:
            return found
        found.append(max(behind, key=lambda r: r.last))
