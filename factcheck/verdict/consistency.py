"""Claims of one document that contradict each other; no source is needed for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.fingerprint import subject_key
from factcheck.model.report import Finding, Inconsistency
from factcheck.model.values import Bound, Count, DateValue
from factcheck.properties.property import Property

_ROUNDED = Decimal(1000)
"""From this count on a text may round (contract section 2, rule 4)."""


def inconsistencies(findings: Sequence[Finding], properties: Mapping[str, Property]) -> tuple[Inconsistency, ...]:
    """Pairs of plain values that one subject cannot both have at one time: two member counts, two founding dates."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        claim = finding.claim
        if claim.modality.counts and claim.subject is not None and not properties[claim.property].many:
            groups.setdefault(_key(claim), []).append(finding)
    return tuple(
        _inconsistency(group[0], other, properties[other.claim.property])
        for group in groups.values()
        for other in group[1:]
        if _clash(group[0].claim, other.claim)
    )


def _key(claim: Claim) -> tuple[str, ...]:
    subject = claim.subject.entity if claim.subject and claim.subject.entity else subject_key(claim)
    of = claim.value.of or "" if isinstance(claim.value, Count) else ""
    return (claim.document, claim.property, subject, str(claim.time), of)


def _clash(one: Claim, other: Claim) -> bool:
    a, b = one.value, other.value
    if isinstance(a, Count) and isinstance(b, Count):
        if a.bound is not Bound.EXACT or b.bound is not Bound.EXACT or a.amount is None or b.amount is None:
            return False
        # Small counts are exact; large ones may be rounded to their last significant digit.
        rounding = max(a.step, b.step) if min(a.amount, b.amount) >= _ROUNDED else Decimal(1)
        return abs(a.amount - b.amount) >= rounding
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return a.date is not None and b.date is not None and not a.date.overlaps(b.date)
    return False


def _inconsistency(one: Finding, other: Finding, prop: Property) -> Inconsistency:
    subject = one.claim.subject
    name = subject.label or subject.name if subject else ""
    a, b = one.claim, other.claim
    rationale = f"The {prop.label('en')} of {name} is {_shown(a)} in line {a.line} and {_shown(b)} in line {b.line}."
    return Inconsistency((one.fingerprint, other.fingerprint), rationale, a.document)


def _shown(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, DateValue):
        return str(value.date)
    return str(getattr(value, "amount", value.text))
