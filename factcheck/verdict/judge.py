"""Judges one claim: gathers the statements, asks the rules, and says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.verdict import Evidence, Status, Verdict
from factcheck.verdict.case import Case, Compared, build_case
from factcheck.verdict.correction import correction
from factcheck.verdict.evidence import evidence
from factcheck.verdict.rationale import rationale
from factcheck.verdict.rules import Ruling, Shown, decide

if TYPE_CHECKING:
    from factcheck.model.claim import Claim
    from factcheck.model.partialdate import PartialDate
    from factcheck.properties.property import Property
    from factcheck.sources.knowledge import KnowledgeBase


def judge(claim: Claim, knowledge: KnowledgeBase, prop: Property, as_of: PartialDate) -> Verdict:
    """Return the verdict on a claim whose subject is resolved, by the statements of all sources.

    ``as_of`` counts where the claim states no time of its own; a year or a month means its last day. The order in which
    the sources were given changes nothing.
    """
    case = build_case(claim, knowledge, prop, as_of)
    ruling = decide(case)
    pieces = evidence(case, ruling)
    return Verdict(
        status=ruling.rule.status,
        reason=ruling.reason,
        as_of=case.when.as_of,
        rationale=rationale(case, ruling),
        score=_score(case, ruling, pieces),
        evidence=pieces,
        correction=correction(case, ruling),
        steps=ruling.steps,
    )


def _score(case: Case, ruling: Ruling, pieces: tuple[Evidence, ...]) -> float:
    """Score of the subject times that of the comparisons that decided; of the subject alone where none did."""
    subject = case.claim.subject
    sure = subject.score if subject else 0.0
    if not pieces:
        return sure
    deciding = [c.agreement.score for c in _deciding(case, ruling)]
    return sure * max(deciding, default=1.0)


def _deciding(case: Case, ruling: Ruling) -> list[Compared]:
    status = ruling.rule.status
    items = [*case.holding, *(case.earlier if Shown.EARLIER in ruling.rule.shown else ())]
    if status is Status.CONTRADICTED:
        return [c for c in items if c.agreement.disagrees]
    if status is Status.UNVERIFIED:
        return [c for c in items if c.agreement.possible]
    return [c for c in items if c.agreement.agrees]
