"""What makes a claim the same claim: document, subject, property, value, and its place among equals.

A fingerprint depends on the document's words alone, never on a line number or on what the sources know, so a claim
has one fingerprint whether it was extracted, checked, or checked against other sources.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.digest import sha256
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Quantity, Value

_SEPARATOR = "\x1f"
_DIGITS = 16


def fingerprints(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return one fingerprint for each claim of one document, in the order given, which is reading order."""
    seen: dict[str, int] = {}
    found = []
    for claim in claims:
        key = claim_key(claim)
        ordinal = seen.get(key, 0)
        seen[key] = ordinal + 1
        found.append(digest(key, str(ordinal)))
    return tuple(found)


def claim_key(claim: Claim) -> str:
    """Return what equal claims of one document share: all of the fingerprint but the ordinal."""
    return _SEPARATOR.join((claim.document, claim.property, subject_key(claim), value_key(claim.value)))


def subject_key(claim: Claim) -> str:
    """Return the subject's name in a comparable form; empty where the claim has none."""
    return plain(claim.subject.name or claim.subject.text) if claim.subject else ""


def value_key(value: Value) -> str:
    """Return a value in a form that is equal for equal values, however the text writes them."""
    if isinstance(value, EntityRef):
        return f"entity {plain(value.text)}"
    if isinstance(value, DateValue):
        if value.relative:  # "yesterday" is another day at every check; the words stay
            return f"relative {plain(value.text)}"
        return _spread("date", value.bound, _iso(value.date), _iso(value.lower), _iso(value.upper))
    if isinstance(value, Quantity):
        base = value.canonical
        return _spread(base.unit, value.bound, _exact(base.amount), _exact(base.lower), _exact(base.upper))
    unit = value.of if isinstance(value, Count) else value.unit
    head = f"{value.kind} {unit}" if unit else value.kind
    return _spread(head, value.bound, _exact(value.amount), _exact(value.lower), _exact(value.upper))


def digest(*parts: str) -> str:
    """Return the parts as one short hexadecimal text."""
    return sha256(_SEPARATOR.join(parts))[:_DIGITS]


def plain(text: str) -> str:
    """Return a name without case, marks, tatweel and spacing, so that it equals itself however it is typeset."""
    folded = unicodedata.normalize("NFKD", text).casefold().replace("ـ", "")
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).split())


def _spread(head: str, bound: Bound, *amounts: str) -> str:
    return " ".join((head, bound.value, *amounts))


def _exact(amount: Decimal | None) -> str:
    if amount is None:
        return "-"
    return format(amount.normalize(), "f") if amount else "0"


def _iso(date: PartialDate | None) -> str:
    return date.isoformat() if date else "-"
