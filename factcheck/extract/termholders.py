"""Further holders of an office, of whom a clause tells only when ("…, and Ada Moss from 2007"), and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.bound import Bound, Match
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.fits import PropertyFits
    from factcheck.extract.marks import Sentence


def next_holder(raw: Raw, fits: PropertyFits, at: int, match: Match) -> Match | None:
    """The reading of the same office behind ``match``, whose holder's name opens at a token beside his years."""
    sentence, first = raw.sentence, match.bound
    if not raw.prop.office or sentence.verb_first or not isinstance(first.value, Referent) or at < match.last:
        return None
    opening = _past_date(sentence, at)
    named = (r for r in fits.values().get(opening, ()) if isinstance(r, Referent) and r.named)
    holder = max((r for r in named if r not in (first.value, first.subject)), key=lambda r: r.last, default=None)
    if holder is None:
        return None
    fronted = opening > at or _behind_date(sentence, at)
    last = holder.last if fronted else max(_dates(sentence, holder.last), default=None)
    if last is None or any("verb" in r.tags for r in sentence.at.get(holder.last, ())):
        return None
    return Match(at, last, Bound(first.subject, holder, (), first.part, weight=2, further=True))


def _dates(sentence: Sentence, at: int) -> list[int]:
    """Where the dates end that stand at a token or behind the word there that ties them to what is before."""
    return [m.last for m in sentence.values if m.mention.kind is MentionKind.DATE and m.first in (at, at + 1)]


def _past_date(sentence: Sentence, at: int) -> int:
    """Past a date that commas set off before a name: "and, since December 2023, Ada Moss"."""
    norms = sentence.tokens.norms
    end = max(_dates(sentence, at + 1), default=at) if norms[at : at + 1] == [","] else at
    return end + 1 if end > at and norms[end : end + 1] == [","] else at


def _behind_date(sentence: Sentence, at: int) -> bool:
    comma = sentence.tokens.norms[at - 1] == ","
    return comma and any(m.mention.kind is MentionKind.DATE and m.last == at - 1 for m in sentence.values)


def of_topic(raw: Raw) -> bool:
    """True for what goes on about whom nothing names: "Emirs: A (2006–2020) and, since 2020, B", "Revenue came to"."""
    return raw.prop.kind is ValueKind.MONEY or (raw.prop.office and " : " in raw.pattern["text"])
