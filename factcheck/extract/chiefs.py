"""Which office it is that a "leader", a "head" or "led by" tells of a body that no source knows: by its noun.

A party, a federation or a council has a chair, an agency or a museum a director; of what has neither by its name the
office stays untold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence
from factcheck.extract.outline import PREPOSITION
from factcheck.extract.referents import Referent
from factcheck.languages.loader import load_pack
from factcheck.model.record import replace
from factcheck.properties.property import Property

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_SECRETARY = "secretary_general"
"""The property whose patterns read such words of any body."""
_OFFICES = {"chaired": "chairperson", "directed": "director"}
"""Offices by the section of nouns of bodies that have them."""
_CHIEF, _BECOMING = "{office.chief}", "{takes_over_as}"
"""The class of words for whoever leads, and that of verbs behind which they are read of such bodies alone."""
_HEADING = "head"
"""What the verbs begin with that tell of an office as well; who runs or leads something may have none."""


def by_body(raws: Iterable[Raw], properties: Mapping[str, Property]) -> Iterator[Raw]:
    """The matches, those of an office without a name as matches of what such a body has."""
    for raw in raws:
        if raw.prop.id != _SECRETARY or raw.sentence.verb_first or not _leads_unknown(raw):
            yield raw
        elif (prop := _office(raw, properties)) is not None:
            yield replace(raw, prop=prop)
        elif _BECOMING not in raw.pattern["text"]:
            yield raw


def _leads_unknown(raw: Raw) -> bool:
    """True for a match of such a word of a name that no source knows."""
    bound = raw.match.bound
    if bound.subject is None or bound.subject.entities:
        return False
    heads = any(r.word.startswith(_HEADING) for r in bound.readings)
    return _CHIEF in raw.pattern["text"] or (heads and any(piece in raw.pattern["text"] for piece in raw.prop.leading))


def _office(raw: Raw, properties: Mapping[str, Property]) -> Property | None:
    subject, sentence = raw.match.bound.subject, raw.sentence
    told = (key for key in _OFFICES if subject is not None and _called(subject, sentence, key))
    return next((properties[_OFFICES[key]] for key in told if _OFFICES[key] in properties), None)


def _called(body: Referent, sentence: Sentence, section: str) -> bool:
    """True for a name that ends in a noun of the section, or opens with one before "of": Federation of Trades."""
    nouns = load_pack(sentence.language).section("byparts").get(section, ())
    norms, first, last = sentence.tokens.norms, body.first, body.last
    tied = (at for at in range(first, last) if any(r.name == PREPOSITION for r in sentence.at.get(at, ())))
    ends = next(tied, last)
    return ends > first and (norms[ends - 1],) in nouns
