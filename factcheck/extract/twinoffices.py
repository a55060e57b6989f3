"""Two offices that one person has of one body: "has named Ann Reed managing director and chief executive"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import phrase
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import OFFICE
from factcheck.model.record import replace
from factcheck.properties.property import Property

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_JOINING, _PASSED = "joining", ("article", "determiner", "pronoun.possessive")
"""The classes of what joins the offices, and of what the second may open with."""
_CHAIRS, _CHAIR = "chairs", f"{OFFICE}chairperson"
"""The section of titles that open one of two offices ("chairman and CEO"), and the class of what they are."""


def with_twins(raws: Iterable[Raw], properties: Mapping[str, Property]) -> Iterator[Raw]:
    """The matches, and for each office that is joined to one of a match that match as one of the other office."""
    raws = list(raws)
    yield from raws
    told = {(raw.prop.id, raw.value_start) for raw in raws if raw.prop.office}
    for raw in raws if told else ():
        bound = raw.match.bound
        if not raw.prop.office or raw.sentence.verb_first or bound.subject is None:
            continue
        for own in (r for r in bound.readings if r.name.startswith(OFFICE)):
            for other in _joined(raw.sentence, own):
                prop = properties.get(other.name.removeprefix(OFFICE))
                if prop is None or not prop.office or (prop.id, raw.value_start) in told:
                    continue
                told.add((prop.id, raw.value_start))
                readings = tuple(other if r is own else r for r in bound.readings)
                yield replace(raw, prop=prop, match=raw.match._replace(bound=bound._replace(readings=readings)))


def _joined(sentence: Sentence, own: Reading) -> Iterator[Reading]:
    """The offices behind a joint behind an office, before one before it, and inside it: "chairman and CEO"."""
    offices = [r for r in sentence.readings.under(OFFICE) if r.name != own.name]
    joints = sentence.classes.get(_JOINING, ())
    behind = {r.last for r in joints if r.first == own.last}
    behind |= {r.last for at in behind for r in sentence.at.get(at, ()) if r.name in _PASSED}
    before = {r.first for r in joints if r.last == own.first}
    for office in offices:
        if office.first in behind or office.last in before:
            yield office
    if not any(own.first < r.first < own.last for r in joints):
        return
    if (end := phrase(sentence, own.first, _CHAIRS)) is not None:
        yield own._replace(name=_CHAIR, last=end)
