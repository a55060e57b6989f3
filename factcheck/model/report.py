"""What a run hands to a report: findings, inconsistencies, problems with the input, and a summary."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from factcheck.model.claim import Claim
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.statement import SourceRef
from factcheck.model.text import Document
from factcheck.model.verdict import Status, Verdict

if TYPE_CHECKING:
    from factcheck.model.background import Background

SCHEMA_VERSION = 1


class ReviewState(StrEnum):
    OPEN = "open"
    DISMISSED = "dismissed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"


@record
class Review:
    """A person's decision on a finding."""

    state: ReviewState = ReviewState.OPEN
    by: str | None = None
    at: str | None = None
    """ISO 8601 date and time with zone."""
    note: str | None = None
    value: str | None = None
    """What the text is to say instead, where a person said so; JSON has it only then."""

    def to_dict(self) -> dict[str, Any]:
        out = {"state": self.state.value, "by": self.by, "at": self.at, "note": self.note}
        return out if self.value is None else out | {"value": self.value}


class SilencedBy(StrEnum):
    COMMENT = "comment"
    """A comment in the document: ``factcheck: ignore``."""
    CONFIGURATION = "configuration"
    """An ``ignore`` of the configuration."""
    BASELINE = "baseline"
    """The baseline holds it: it is not new."""


@record
class Silence:
    """Why a finding does not fail a check though nobody decided on it (contract section 7)."""

    by: SilencedBy
    where: str
    """``path:line`` of the comment or entry, or the baseline's path."""
    reason: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"by": self.by.value, "where": self.where, "reason": self.reason}


@record
class Finding:
    """A claim, how it was judged (None when only extracted), and what a person decided."""

    id: str
    """The tracked claim's own id; its fingerprint where no store was used."""
    fingerprint: str
    claim: Claim
    verdict: Verdict | None = None
    review: Review = Review()
    silence: Silence | None = None
    fails: bool = False
    """True where its status is one that fails the check, and nothing settles or silences it."""

    @property
    def settled(self) -> bool:
        """True where a person dismissed or accepted it."""
        return self.review.state in (ReviewState.DISMISSED, ReviewState.ACCEPTED)

    def to_dict(self) -> dict[str, Any]:
        out = {"id": self.id, "fingerprint": self.fingerprint} | self.claim.to_dict()
        if self.verdict is not None:
            out |= {"verdict": self.verdict.to_dict(), "review": self.review.to_dict()}
        if self.silence is not None:
            out["silenced"] = self.silence.to_dict()
        return out


@record
class InputProblem:
    """Something that could not be read, or was read with a reservation; the run goes on without it."""

    path: str
    message: str
    """One plain sentence: what is wrong and what to do."""
    line: int | None = None
    column: int | None = None
    fatal: bool = True
    """False for a warning: the input was read all the same."""

    def __str__(self) -> str:
        where = self.path
        if self.line is not None:
            where += f":{self.line}" + (f":{self.column}" if self.column is not None else "")
        return f"{where}: {self.message}"

    def to_dict(self) -> dict[str, Any]:
        return {
            "path": self.path, "line": self.line, "column": self.column, "message": self.message, "fatal": self.fatal
        }  # fmt: skip


@record
class Inconsistency:
    """What one document says against itself, needing no source."""

    claims: tuple[str, ...]
    """Fingerprints of the claims; none where the words that clash are no claims."""
    rationale: str
    document: str = ""
    line: int | None = None
    """Where the text says the second of two things, or the one that is wrong by itself."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "claims": list(self.claims), "rationale": self.rationale, "document": self.document, "line": self.line
        }  # fmt: skip


@record
class CheckedDocument:
    """A document of the report with the language it was read in and its findings in reading order."""

    document: Document
    language: str
    findings: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        counted = sum(1 for finding in self.findings if finding.claim.modality.counts)
        date = self.document.date
        return {
            "path": self.document.path,
            "language": self.language,
            "date": date.isoformat() if date else None,
            "sha256": self.document.sha256,
            "claims": counted,
        }


@record
class CheckReport:
    """Everything one run found, ready for any format."""

    as_of: PartialDate
    documents: tuple[CheckedDocument, ...] = ()
    inconsistencies: tuple[Inconsistency, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    problems: tuple[InputProblem, ...] = ()
    judged: bool = True
    """False where the claims were only extracted."""
    seconds: float | None = None
    """How long the run took; shown to people, never in a machine format."""
    baseline: str | None = None
    """Path of the baseline that findings were held against; None where there was none."""
    unchanged: int = 0
    """How many claims were left out because their lines did not change (``--changed-since``)."""
    background: Background | None = None
    """What a format for reading at leisure shows beside; None where no such format was asked for."""

    @property
    def silenced(self) -> int:
        """How many findings a comment, the configuration or a baseline silences."""
        return sum(1 for finding in self.findings if finding.silence is not None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are verified and counted, in reading order over all documents."""
        return tuple(f for doc in self.documents for f in doc.findings if f.claim.modality.counts)

    @property
    def uncounted(self) -> tuple[Finding, ...]:
        """Negated, predicted and hypothetical ones, shown under ``--verbose`` alone."""
        return tuple(f for doc in self.documents for f in doc.findings if not f.claim.modality.counts)

    @property
    def summary(self) -> Mapping[Status, int]:
        counts = dict.fromkeys(Status, 0)
        for finding in self.findings:
            if finding.verdict is not None:
                counts[finding.verdict.status] += 1
        return counts

    def to_dict(self, *, verbose: bool = False) -> dict[str, Any]:
        """Return the report of contract section 5 without ``tool``, which the format adds.

        Where an input could not be read, or only with a reservation, ``problems`` says so.
        """
        shown = self.findings + (self.uncounted if verbose else ())
        return {
            "schema_version": SCHEMA_VERSION,
            "as_of": self.as_of.isoformat(),
            "documents": [doc.to_dict() for doc in self.documents],
            "claims": [finding.to_dict() for finding in shown],
            "inconsistencies": [item.to_dict() for item in self.inconsistencies],
            **({"problems": [problem.to_dict() for problem in self.problems]} if self.problems else {}),
            "summary": {status.value: count for status, count in self.summary.items()}
            | ({"silenced": self.silenced} if self.silenced else {}),
        }
