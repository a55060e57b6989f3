"""What may stand for the subject of a pattern."""

from __future__ import annotations

from factcheck.extract.anaphora import compounded
from factcheck.extract.asked import has_owner
from factcheck.extract.bound import Bound, Fits
from factcheck.extract.commas import listed
from factcheck.extract.introduced import goes_on_list, in_office
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.whereabouts import seat_of


def may_be_subject(sentence: Sentence, fits: Fits, referent: Referent, kind: str, bound: Bound) -> bool:
    """True where it fits the property and is of the ``kind`` asked for."""
    if referent is bound.value or not fits.subject(referent) or compounded(referent, sentence):
        return False
    if (kind and not fits.of_type(referent, kind)) or (bound.value and listed(sentence, referent)):
        return False
    told = bound.readings
    if sentence.verb_first and (in_office(sentence, referent, told) or has_owner(sentence, referent, told)):
        return False
    if sentence.verb_first and goes_on_list(sentence, referent, bound.value):
        return False
    if sentence.verb_first and _gone_on_about(sentence, fits, referent):
        return False
    around = sentence.event_around(referent)
    return around is None or not fits.subject(around)


def _gone_on_about(sentence: Sentence, fits: Fits, place: Referent) -> bool:
    """True for a seat behind which a relative clause goes on about its owner: شركة دلتا، ومقرها صيدا، التي أسسها …."""
    at = place.last
    at += at < sentence.last and sentence.tokens.norms[at] in COMMAS
    if not any(r.relative for r in sentence.referent_at.get(at, ())):
        return False
    owner = seat_of(sentence, place)
    return owner is not None and fits.subject(owner)
