"""What comparing a claim with one statement yields."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.record import record
from factcheck.model.verdict import Reason


class Outcome(StrEnum):
    AGREES = "agrees"
    DISAGREES = "disagrees"
    INCOMPARABLE = "incomparable"
    """The two may both be true, or cannot be held against each other; the reason says which."""


@record
class Agreement:
    """How a claim's value stands to a statement's."""

    outcome: Outcome
    reason: Reason
    score: float = 1.0
    """How sure the outcome is, 0 to 1: 1 for exact values and identity, the likeness where names were compared."""

    @property
    def agrees(self) -> bool:
        return self.outcome is Outcome.AGREES

    @property
    def disagrees(self) -> bool:
        return self.outcome is Outcome.DISAGREES

    @property
    def possible(self) -> bool:
        """True where the claim may be right by this statement, which is too coarse or too unlike to say."""
        return self.outcome is Outcome.INCOMPARABLE and self.reason in (
            Reason.MORE_PRECISE_THAN_SOURCE,
            Reason.WEAK_MATCH,
        )


MISMATCH = Agreement(Outcome.DISAGREES, Reason.VALUE_MISMATCH)
OTHER_UNIT = Agreement(Outcome.INCOMPARABLE, Reason.UNIT_MISMATCH, 0.0)
TOO_PRECISE = Agreement(Outcome.INCOMPARABLE, Reason.MORE_PRECISE_THAN_SOURCE, 0.5)


def agrees(reason: Reason, score: float = 1.0) -> Agreement:
    return Agreement(Outcome.AGREES, reason, score)
