"""Games told by their two sides, which are one event: Harlow v Norby City."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_AGAINST = "against"
"""The class of words between the two sides of a match: v, vs."""


def fixture(raw: Raw) -> Raw:
    """The match with both sides of a game for its subject: "143,996 watched Harlow v Norby City"."""
    sentence, bound = raw.sentence, raw.match.bound
    subject = bound.subject
    if raw.prop.id != "attendance" or sentence.verb_first or subject is None or not subject.named:
        return raw
    joint = next((r for r in sentence.classes.get(_AGAINST, ()) if r.first == subject.last), None)
    other = (r for r in sentence.referent_at.get(joint.last, ()) if r.named) if joint is not None else iter(())
    away = max(other, key=lambda r: r.last, default=None)
    if away is None:
        return raw
    text = sentence.tokens.text[subject.start : away.end]
    both = replace(subject, last=away.last, end=away.end, text=text, types=("event",), entities=(), head="")
    return replace(raw, match=raw.match._replace(bound=bound._replace(subject=both)))
