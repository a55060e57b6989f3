"""Verdicts on the present day, beside those on a document's own date; claims judged again without their text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from factcheck.match.claims import ClaimResolver
from factcheck.match.index import NameIndex
from factcheck.model.claim import Claim, Subject
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument
from factcheck.model.values import EntityRef
from factcheck.model.verdict import Verdict
from factcheck.properties.property import Property
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.verdict.judge import judge


def verdicts_today(
    checked: Iterable[CheckedDocument],
    knowledge: KnowledgeBase,
    properties: Mapping[str, Property],
    today: PartialDate,
) -> Mapping[str, Mapping[str, Verdict]]:
    """Return for each document with a date of its own the verdicts of the present day, by fingerprint."""
    judged = Judgement(knowledge, properties)
    return {
        one.document.path: {
            finding.fingerprint: judged.on(finding.claim, today)
            for finding in one.findings
            if finding.claim.modality.counts
        }
        for one in checked
        if one.document.date is not None
    }


class Judgement:
    """Judges claims by one set of sources, on whatever day."""

    def __init__(self, knowledge: KnowledgeBase, properties: Mapping[str, Property]) -> None:
        self._knowledge, self._properties = knowledge, properties

    def knows(self, claim: Claim) -> bool:
        """True where the claim's property is declared; one that a project declared once may be no longer."""
        return claim.property in self._properties

    def on(self, claim: Claim, day: PartialDate) -> Verdict:
        """Return the verdict on a claim whose names are resolved."""
        return judge(claim, self._knowledge, self._properties[claim.property], day)

    def resolved(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return the claims of one document with the entities that the sources have now.

        A name keeps the entity it had, as the whole text was read for it; where the sources no longer have that one,
        or never knew the name, it is looked up again.
        """
        loose = [self._loosened(claim) for claim in claims]
        if all(claim is given for claim, given in zip(loose, claims, strict=True)):
            return tuple(claims)
        found = self._resolver.resolve(loose)
        pairs = zip(loose, claims, found, strict=True)
        return tuple(given if claim is given else new for claim, given, new in pairs)

    @cached_property
    def _resolver(self) -> ClaimResolver:
        return ClaimResolver(NameIndex(self._knowledge), self._knowledge, self._properties)

    def _loosened(self, claim: Claim) -> Claim:
        """Return the claim without entities that the sources do not have; the very claim where it has none such."""
        known = self._knowledge.entities
        if isinstance(claim.value, EntityRef) and claim.value.entity not in known:
            claim = replace(claim, value=EntityRef(claim.value.text))
        if claim.subject is not None and claim.subject.entity not in known:
            claim = replace(claim, subject=_unresolved(claim.subject))
        return claim


def _unresolved(subject: Subject) -> Subject:
    return replace(subject, candidates=(), entity=None, label=None, score=1.0)
