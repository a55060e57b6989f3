"""What is told of the last of several names alone: a participle behind its comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.around import attached
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw


def participle_behind(raw: Raw, name: Referent) -> bool:
    """True for a name before the comma of a dated participle: "Norby College and the Orm Museum, opened in 1990"."""
    sentence = raw.sentence
    if sentence.verb_first or raw.prop.kind is not ValueKind.DATE:
        return False
    comma = attached(sentence, name) or name.last
    if comma + 1 >= sentence.last or sentence.tokens.norms[comma] not in COMMAS:
        return False
    told = any("/" in r.name for r in sentence.at.get(comma + 1, ()))
    return told and sentence.tokens.norms[comma + 1].endswith(sentence.endings["participle"])
