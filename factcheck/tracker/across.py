"""One thing across the archive: what each document says of it, and which of them disagree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.model.claim import Claim
from factcheck.model.fingerprint import subject_key, value_key
from factcheck.model.record import record
from factcheck.model.values import EntityRef
from factcheck.properties.loader import load_properties
from factcheck.store.tracked import StoredClaim, StoredDocument
from factcheck.verdict.consistency import clash


@record
class Group:
    """All claims of one property of one subject, equal values beside each other, the commonest first."""

    subject: str
    entity: str | None
    property: str
    values: tuple[tuple[StoredClaim, ...], ...]
    disagree: bool
    """True where documents give values that cannot both be right, and neither states a time of its own."""
    documents: int

    def to_dict(self) -> dict[str, Any]:
        return {
            "subject": self.subject,
            "entity": self.entity,
            "property": self.property,
            "documents": self.documents,
            "disagree": self.disagree,
            "values": [
                {"value": claims[0].finding.claim.value.to_dict(), "claims": [_place(claim) for claim in claims]}
                for claims in self.values
            ],
        }


def groups(entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]]) -> list[Group]:
    """Return the things that several documents speak of: those they disagree on first, then the most told."""
    by_thing: dict[tuple[str, str], list[StoredClaim]] = {}
    for _, claims in entries:
        for claim in claims:
            found = claim.finding.claim
            if found.subject is not None and not claim.gone:
                about = found.subject.entity or f"?{subject_key(found)}"
                by_thing.setdefault((about, found.property), []).append(claim)
    made = [_group(claims) for claims in by_thing.values() if len({claim.document for claim in claims}) > 1]
    return sorted(made, key=lambda each: (not each.disagree, -each.documents, each.subject, each.property))


def _group(claims: list[StoredClaim]) -> Group:
    by_value: dict[str, list[StoredClaim]] = {}
    for claim in claims:
        by_value.setdefault(_value(claim.finding.claim), []).append(claim)
    values = sorted(by_value.values(), key=lambda same: (-len(same), same[0].document))
    first = claims[0].finding.claim
    subject = first.subject
    return Group(
        (subject.label or subject.name or subject.text) if subject else "",
        subject.entity if subject else None,
        first.property,
        tuple(map(tuple, values)),
        _disagree(values),
        len({claim.document for claim in claims}),
    )


def _value(claim: Claim) -> str:
    if isinstance(claim.value, EntityRef) and claim.value.entity is not None:
        return f"entity {claim.value.entity}"
    return value_key(claim.value)


def _disagree(values: list[list[StoredClaim]]) -> bool:
    """True where two values of different documents, each stated without a time of its own, cannot both be right."""
    present = [[claim for claim in same if claim.finding.claim.time is None] for same in values]
    plain = [same for same in present if same]
    return any(
        _clash(one[0].finding.claim, other[0].finding.claim) and len({claim.document for claim in (*one, *other)}) > 1
        for index, one in enumerate(plain)
        for other in plain[index + 1 :]
    )


def _clash(one: Claim, other: Claim) -> bool:
    prop = load_properties().get(one.property)
    if prop is None or prop.many or prop.ordinals:
        return False  # of a project's own property nothing is known here: no alarm
    if isinstance(one.value, EntityRef) and isinstance(other.value, EntityRef):
        known = one.value.entity is not None and other.value.entity is not None
        return known and not prop.place and one.value.entity != other.value.entity
    return clash(one, other)


def _place(claim: StoredClaim) -> dict[str, Any]:
    found, verdict = claim.finding.claim, claim.finding.verdict
    return {
        "id": claim.id,
        "document": found.document,
        "line": found.line,
        "text": found.value.text,
        "time": found.time.to_dict() if found.time else None,
        "status": verdict.status.value if verdict else None,
    }
