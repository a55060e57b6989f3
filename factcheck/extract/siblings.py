"""Given names that share the family name of the next in their list: "Karl and Otto Lindqvist", زيد وحسين الجبعاء."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.referents import Referent
from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_PERSON, _JOINING, _GIVEN_ALONE = "person", "joining", 1


def with_family(name: Referent, sentence: Sentence) -> Referent:
    """A given name that stands alone, with the rest of the full name that a conjunction joins to it."""
    if name.last - name.first != _GIVEN_ALONE or _PERSON not in name.types or name.entities:
        return name
    joint = next((r.last for r in sentence.at.get(name.last, ()) if r.name == _JOINING), name.last)
    behind = [r for r in sentence.referent_at.get(joint, ()) if r.named and r.last - r.first > _GIVEN_ALONE]
    mate = next((r for r in behind if joint > name.last or sentence.prefixed(r) == "joined"), None)
    if mate is None or not (_PERSON in mate.types or not mate.types):
        return name
    return replace(name, text=f"{name.text} {' '.join(mate.text.split()[1:])}")
