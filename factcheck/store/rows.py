"""Tracked claims and their documents as rows of the store's tables, and the filter that is asked of a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from factcheck.model.claim import Subject
from factcheck.model.fingerprint import plain
from factcheck.model.partialdate import PartialDate
from factcheck.store.codec import decode_finding, decode_verdict, encode_finding, encode_verdict
from factcheck.store.tracked import ClaimFilter, Event, EventKind, StoredClaim, StoredDocument

Row = Mapping[str, Any]
_BESIDE = frozenset({"gone", "history", "today"})
"""What a claim's row holds beside its finding."""


def claim_row(claim: StoredClaim) -> dict[str, Any]:
    row = encode_finding(claim.finding)
    if claim.today is not None:
        row["today"] = encode_verdict(claim.today)
    if claim.gone:
        row["gone"] = True
    return row | {"history": [event.to_dict() for event in claim.history]}


def claim_from(row: Row, document: str) -> StoredClaim:
    """Return the tracked claim; KeyError, TypeError, AttributeError or ValueError where the row is not one."""
    finding = decode_finding({key: part for key, part in row.items() if key not in _BESIDE}, document)
    today = decode_verdict(row["today"]) if "today" in row else None
    return StoredClaim(finding, tuple(_event(event) for event in row["history"]), row.get("gone", False), today)


def document_row(document: StoredDocument) -> dict[str, Any]:
    row: dict[str, Any] = {
        "document": document.path,
        "language": document.language,
        "date": document.date.isoformat() if document.date else None,
        "sha256": document.sha256,
    }
    row |= {"title": document.title} if document.title else {}
    return row | ({"moved": list(document.moved)} if document.moved else {})


def document_from(row: Row) -> StoredDocument:
    """Return the document; KeyError or ValueError where the row is not one."""
    date = row["date"]
    day = PartialDate.parse(date) if date else None
    moved = tuple(row.get("moved", ()))
    return StoredDocument(row["document"], row["language"], row["sha256"], day, row.get("title"), moved)


def asks(wanted: ClaimFilter) -> Callable[[Row], bool]:
    """Return the filter as a question to a claim's row, which need not be decoded for it; documents are not asked."""
    subjects = {plain(name) for name in wanted.subject}
    people = {plain(name) for name in wanted.assigned}

    def fits(row: Row) -> bool:
        claim = row["claim"]
        return (
            (wanted.gone or not row.get("gone"))
            and (not wanted.property or claim["property"] in wanted.property)
            and (not wanted.status or (row.get("verdict") or {}).get("status") in wanted.status)
            and (not wanted.now or (row.get("today") or row.get("verdict") or {}).get("status") in wanted.now)
            and (not wanted.review or (row.get("review") or {}).get("state", "open") in wanted.review)
            and (not subjects or any(name in subjects for name in _names(claim["subject"])))
            and (not people or plain(_assigned(row) or "") in people)
        )

    return fits


def lets_through(wanted: ClaimFilter) -> Callable[[StoredClaim], bool]:
    """Return the same filter as a question to a claim that is decoded already, its document included."""
    subjects = {plain(name) for name in wanted.subject}
    people = {plain(name) for name in wanted.assigned}

    def fits(stored: StoredClaim) -> bool:
        claim, verdict = stored.finding.claim, stored.finding.verdict
        now = stored.today or verdict
        return (
            (wanted.gone or not stored.gone)
            and (not wanted.property or claim.property in wanted.property)
            and (not wanted.status or (verdict is not None and verdict.status in wanted.status))
            and (not wanted.now or (now is not None and now.status in wanted.now))
            and (not wanted.review or stored.finding.review.state in wanted.review)
            and (not subjects or any(plain(name) in subjects for name in _told_names(claim.subject)))
            and (not people or plain(stored.assigned or "") in people)
            and in_documents(claim.document, wanted)
        )

    return fits


def in_documents(path: str, wanted: ClaimFilter) -> bool:
    """True where the filter names the path, a folder above it, or a pattern it fits; or names no document."""
    from fnmatch import fnmatchcase

    return not wanted.document or any(
        path == each or path.startswith(each.rstrip("/") + "/") or fnmatchcase(path, each) for each in wanted.document
    )


def _names(subject: Row | None) -> set[str]:
    if subject is None:
        return set()
    names = [subject.get(key) for key in ("entity", "label", "name", "text")]
    return {plain(name) for name in names if name}


def _told_names(subject: Subject | None) -> list[str]:
    names = (subject.entity, subject.label, subject.name, subject.text) if subject is not None else ()
    return [name for name in names if name]


def _assigned(row: Row) -> str | None:
    kind = EventKind.ASSIGNED.value
    return next((event.get("after") for event in reversed(row["history"]) if event["event"] == kind), None)


def _event(row: Row) -> Event:
    return Event(
        row["at"], EventKind(row["event"]), row.get("before"), row.get("after"), row.get("by"), row.get("note")
    )
