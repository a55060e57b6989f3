"""Takes out of the words of a claim what a document's prose has in the place of marks and character references."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.record import replace
from factcheck.text.normalize import FILLER


def unfilled(claim: Claim) -> Claim:
    """Return the claim with the names and values that a reader sees; its quote stays the slice of the text."""
    subject, time = claim.subject, claim.time
    if subject is not None:
        subject = replace(subject, text=_plain(subject.text), name=_plain(subject.name))
    if time is not None:
        time = replace(time, text=_plain(time.text))
    said = claim.attribution
    return replace(
        claim,
        subject=subject,
        value=replace(claim.value, text=_plain(claim.value.text)),
        time=time,
        attribution=_plain(said) if said is not None else None,
    )


def _plain(text: str) -> str:
    return " ".join(text.replace(FILLER, "").split())
