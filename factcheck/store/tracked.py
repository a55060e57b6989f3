"""What the store hands out: tracked claims, the events of their history, the documents they stand in, a filter."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import CheckedDocument, Finding, InputProblem, ReviewState
from factcheck.model.verdict import Status, Verdict


class EventKind(StrEnum):
    FIRST_SEEN = "first_seen"
    VALUE = "value"
    """The text states another value; ``before`` and ``after`` hold both as JSON."""
    VERDICT = "verdict"
    """Another status, reason or correction."""
    EVIDENCE = "evidence"
    """Other statements were compared; ``before`` holds those that went, ``after`` those that came."""
    GONE = "gone"
    """The document no longer states it."""
    BACK = "back"
    MOVED = "moved"
    """It stands in another document; ``before`` and ``after`` are the documents' paths."""
    TODAY = "today"
    """The verdict on the present day became another; ``before`` and ``after`` as for ``VERDICT``."""
    DECISION = "decision"
    """A person decided; ``before`` and ``after`` are review states."""
    REOPENED = "reopened"
    """A decision fell open again; ``note`` says why."""
    NOTED = "noted"
    """A person wrote a note."""
    ASSIGNED = "assigned"
    """It is for somebody to look at; ``before`` and ``after`` are names, and not there for nobody."""


@record
class Event:
    """One thing that happened to a tracked claim; a history is only ever added to."""

    at: str
    """ISO 8601 date and time with zone, as the caller gave it."""
    kind: EventKind
    before: Any = None
    after: Any = None
    by: str | None = None
    note: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the event as JSON, without what it does not have."""
        out: dict[str, Any] = {"at": self.at, "event": self.kind.value}
        for name in ("before", "after", "by", "note"):
            if getattr(self, name) is not None:
                out[name] = getattr(self, name)
        return out


@record
class StoredClaim:
    """A tracked claim: its finding as last recorded, and all that happened to it, oldest first."""

    finding: Finding
    history: tuple[Event, ...] = ()
    gone: bool = False
    """True where the document stated it once and no longer does."""
    today: Verdict | None = None
    """Of a document with a date: the verdict on the day of the last check, beside the one on the document's date."""

    @property
    def id(self) -> str:
        return self.finding.id

    @property
    def document(self) -> str:
        return self.finding.claim.document

    @property
    def assigned(self) -> str | None:
        """Who is to look at it; None: nobody."""
        return next((event.after for event in reversed(self.history) if event.kind is EventKind.ASSIGNED), None)

    def to_dict(self) -> dict[str, Any]:
        today: dict[str, Any] = {"today": self.today.to_dict()} if self.today is not None else {}
        today |= {"assigned": self.assigned} if self.assigned is not None else {}
        rest: dict[str, Any] = {"gone": self.gone, "history": [event.to_dict() for event in self.history]}
        return self.finding.to_dict() | today | rest


@record
class StoredDocument:
    """A document as it was when last recorded."""

    path: str
    language: str
    sha256: str
    date: PartialDate | None = None
    title: str | None = None
    moved: tuple[str, ...] = ()
    """Ids of the claims that went to other documents, which none of this one's is given again."""


@record
class Decision:
    """What a person decides on a claim."""

    state: ReviewState
    by: str
    at: str
    note: str | None = None
    value: str | None = None
    """For ``corrected``: what the text is to say."""


@record
class Decided:
    """A claim before and after a decision; both are equal where it was decided so already."""

    before: StoredClaim
    after: StoredClaim


@record
class Merged:
    """What became of claims that were brought in."""

    new: int
    changed: int
    same: int


@record
class Recording:
    """What became of the documents of a run: as they are to be reported, and what is to be told."""

    documents: tuple[CheckedDocument, ...]
    problems: tuple[InputProblem, ...] = ()


@record
class ClaimFilter:
    """Which tracked claims are wanted: any value of each field that is given, all fields together."""

    status: frozenset[Status] = frozenset()
    property: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    """Entity ids, labels or names in the text, compared without case, marks and spacing."""
    document: frozenset[str] = frozenset()
    """Paths as in reports, folders (all documents below), or patterns with ``*`` and ``?``."""
    review: frozenset[ReviewState] = frozenset()
    now: frozenset[Status] = frozenset()
    """Of documents with a date the verdict on the day of the last check, of all others the one there is."""
    assigned: frozenset[str] = frozenset()
    """Who is to look at it, compared as subjects are."""
    gone: bool = False
    """True to list what the documents no longer state, too."""
