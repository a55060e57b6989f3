"""From documents to findings, one document at a time; knows no store, no screen and no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from factcheck.extract.run import Extractor
from factcheck.match.claims import ClaimResolver
from factcheck.match.index import NameIndex
from factcheck.model.claim import Claim
from factcheck.model.fingerprint import fingerprints
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import field, record, replace
from factcheck.model.report import CheckedDocument, Finding, Inconsistency
from factcheck.model.stages import NO_STAGES, Stages
from factcheck.model.text import Document
from factcheck.properties.loader import load_properties
from factcheck.properties.property import Property
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.verdict.consistency import inconsistencies
from factcheck.verdict.judge import judge


@record
class Settings:
    """What a run is asked for; dates are handed in, so that the same inputs give the same findings."""

    today: PartialDate
    as_of: PartialDate | None = None
    """The day to judge by (its last day, where it is a month or a year); None: each document's own date, else today."""
    language: str = "auto"
    date_order: str = "dmy"
    tolerance: Mapping[str, Decimal] = field(default_factory=dict)
    """By property, the share of a source's value by which the text may differ, instead of the property's own."""
    own: tuple[Path, ...] = ()
    """The files of a project's own properties."""


def check(
    documents: Iterable[Document], knowledge: KnowledgeBase, settings: Settings, stages: Stages = NO_STAGES
) -> Iterator[CheckedDocument]:
    """Extract, match and judge the claims of each document; ``stages`` are told where the time goes."""
    properties = judged_by(settings)
    with stages.on("index the names", len(knowledge.entities)):
        index = NameIndex(knowledge)
    extractor = Extractor(properties, index, date_order=settings.date_order, stages=stages)
    resolver = ClaimResolver(index, knowledge, properties)
    for document in documents:
        anchor = document.date or settings.as_of
        extraction = extractor.extract(document, settings.language, anchor)
        with stages.on("match with the sources", len(extraction.claims)):
            claims = resolver.resolve(extraction.claims)
        as_of = settings.as_of or extraction.document.date or settings.today
        with stages.on("judge", len(claims)):
            checked = _checked(extraction.document, extraction.language, claims, knowledge, properties, as_of)
        yield checked


def judged_by(settings: Settings) -> Mapping[str, Property]:
    """Return the properties as a run judges by them: a project's own among them, its tolerances in force."""
    return _tolerant(load_properties(settings.own), settings.tolerance)


def _tolerant(properties: Mapping[str, Property], tolerance: Mapping[str, Decimal]) -> Mapping[str, Property]:
    if not tolerance:
        return properties
    return {**properties, **{name: replace(properties[name], tolerance=share) for name, share in tolerance.items()}}


def extract(
    documents: Iterable[Document], settings: Settings, knowledge: KnowledgeBase | None = None
) -> Iterator[CheckedDocument]:
    """The claims alone, not judged; ``knowledge`` only helps to see names."""
    properties = load_properties(settings.own)
    index = NameIndex(knowledge) if knowledge is not None else None
    extractor = Extractor(properties, index, date_order=settings.date_order)
    for document in documents:
        extraction = extractor.extract(document, settings.language, document.date or settings.as_of)
        marks = fingerprints(extraction.claims)
        findings = tuple(Finding(mark, mark, claim) for mark, claim in zip(marks, extraction.claims, strict=True))
        yield CheckedDocument(extraction.document, extraction.language, findings)


def document_inconsistencies(checked: CheckedDocument, own: tuple[Path, ...] = ()) -> tuple[Inconsistency, ...]:
    """What one document says against itself; ``own`` are the files of a project's own properties."""
    return inconsistencies(checked.findings, load_properties(own), checked.document, checked.language)


def _checked(
    document: Document,
    language: str,
    claims: tuple[Claim, ...],
    knowledge: KnowledgeBase,
    properties: Mapping[str, Property],
    as_of: PartialDate,
) -> CheckedDocument:
    findings = []
    for mark, claim in zip(fingerprints(claims), claims, strict=True):
        finding = Finding(mark, mark, claim)
        if claim.modality.counts:
            finding = replace(finding, verdict=judge(claim, knowledge, properties[claim.property], as_of))
        findings.append(finding)
    return CheckedDocument(document, language, tuple(findings))
