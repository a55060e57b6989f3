"""Verdicts: status, reason, evidence, and the steps that led there (contract section 2)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.values import Value


class Status(StrEnum):
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    OUTDATED = "outdated"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"

    @property
    def level(self) -> str:
        """none, error, warning or note: how loud it is by default."""
        return _LEVELS[self]


_LEVELS = {
    Status.SUPPORTED: "none",
    Status.CONTRADICTED: "error",
    Status.OUTDATED: "error",
    Status.DISPUTED: "warning",
    Status.UNVERIFIED: "note",
}


class Reason(StrEnum):
    VALUE_AGREES = "value_agrees"
    LESS_PRECISE = "less_precise"
    WITHIN_ROUNDING = "within_rounding"
    WITHIN_BOUND = "within_bound"
    CONTAINED_PLACE = "contained_place"
    HELD_THEN = "held_then"
    VALUE_MISMATCH = "value_mismatch"
    UNIT_MISMATCH = "unit_mismatch"
    NOT_YET = "not_yet"
    SUPERSEDED = "superseded"
    ENDED = "ended"
    SOURCES_DISAGREE = "sources_disagree"
    MORE_PRECISE_THAN_SOURCE = "more_precise_than_source"
    NO_STATEMENT_FOR_DATE = "no_statement_for_date"
    NO_STATEMENT = "no_statement"
    UNKNOWN_ENTITY = "unknown_entity"
    AMBIGUOUS_ENTITY = "ambiguous_entity"
    WEAK_MATCH = "weak_match"
    STALE_SOURCE = "stale_source"


class Relation(StrEnum):
    SUPPORTS = "supports"
    REFUTES = "refutes"
    SUPERSEDED = "superseded"


@record
class Evidence:
    """One statement that was compared with the claim."""

    source: str
    entity: str
    property: str
    value: Value
    relation: Relation
    locator: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    point_in_time: PartialDate | None = None
    url: str | None = None
    score: float = 1.0
    note: str | None = None
    holds: bool = True
    """Whether it holds on the date the claim was judged for."""
    last: PartialDate | None = None
    """The last day that it holds, where a successor in its source cuts it short before its ``end``; else None."""

    def until(self) -> PartialDate | None:
        """The last day, month or year that it holds; None where it goes on, and for one point in time."""
        return self.last or self.end

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "source": self.source,
            "entity": self.entity,
            "property": self.property,
            "value": self.value.to_dict(),
            "start": _iso(self.start),
            "end": _iso(self.end),
        }
        if self.point_in_time is not None:
            out["point_in_time"] = _iso(self.point_in_time)
        return out | {
            "url": self.url,
            "locator": self.locator,
            "relation": self.relation.value,
            "score": round(self.score, 4),
        }


@record
class RuleStep:
    """One rule that was asked, in order, and whether it decided."""

    rule: str
    outcome: str
    decided: bool = False

    def to_dict(self) -> dict[str, Any]:
        return {"rule": self.rule, "outcome": self.outcome, "decided": self.decided}


@record
class Verdict:
    status: Status
    reason: Reason
    as_of: PartialDate
    """The last day of the interval that the claim was judged for."""
    rationale: str
    """One sentence in plain words."""
    score: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    correction: str | None = None
    """The value to write instead."""
    steps: tuple[RuleStep, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "status": self.status.value,
            "reason": self.reason.value,
            "as_of": self.as_of.isoformat(),
            "score": round(self.score, 4),
            "rationale": self.rationale,
            "correction": self.correction,
            "evidence": [piece.to_dict() for piece in self.evidence],
        }


def _iso(date: PartialDate | None) -> str | None:
    return date.isoformat() if date else None
