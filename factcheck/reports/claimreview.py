"""ClaimReview of schema.org as JSON-LD: https://schema.org/ClaimReview, the form in which fact checks are exchanged."""

from __future__ import annotations

from typing import Any

from factcheck.model.report import CheckedDocument, CheckReport, Finding
from factcheck.model.verdict import Status, Verdict
from factcheck.reports.content.json_text import json_text
from factcheck.reports.content.telling import uri
from factcheck.reports.interface import ReportOptions

HELP = "schema.org ClaimReview as JSON-LD: each claim that could be judged"

_RATING = {Status.SUPPORTED: 5, Status.DISPUTED: 3, Status.OUTDATED: 2, Status.CONTRADICTED: 1}
_NAMES = {
    "en": {Status.SUPPORTED: "Supported", Status.DISPUTED: "Disputed", Status.OUTDATED: "Outdated",
           Status.CONTRADICTED: "Contradicted"},
    "ar": {Status.SUPPORTED: "صحيح", Status.DISPUTED: "محل خلاف", Status.OUTDATED: "قديم",
           Status.CONTRADICTED: "غير صحيح"},
}  # fmt: skip


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return one graph of reviews in reading order; what could not be verified is no review."""
    graph = [
        _review(checked, finding, finding.verdict, report)
        for checked in report.documents
        for finding in checked.findings
        if finding.claim.modality.counts and finding.verdict is not None and finding.verdict.status in _RATING
    ]
    return json_text({"@context": "https://schema.org", "@graph": graph}) + "\n"


def _review(checked: CheckedDocument, finding: Finding, verdict: Verdict, report: CheckReport) -> dict[str, Any]:
    claim = finding.claim
    names = _NAMES.get(claim.language, _NAMES["en"])
    rating = {
        "@type": "Rating", "ratingValue": _RATING[verdict.status], "bestRating": 5, "worstRating": 1,
        "alternateName": names[verdict.status],
    }  # fmt: skip
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "identifier": finding.fingerprint,
        "claimReviewed": claim.quote,
        "inLanguage": claim.language,
        "itemReviewed": _claim(checked, finding),
        "reviewRating": rating,
        "reviewBody": verdict.rationale,
        "author": {"@type": "Organization", "name": "factcheck"},
        "datePublished": (finding.review.at or report.as_of.isoformat())[:10],
    }
    based = list(dict.fromkeys(piece.url for piece in verdict.evidence if piece.url))
    if based:
        review["isBasedOn"] = based
    return review


def _claim(checked: CheckedDocument, finding: Finding) -> dict[str, Any]:
    claim = finding.claim
    place: dict[str, Any] = {"@type": "CreativeWork", "url": f"{uri(claim.document)}#L{claim.line}"}
    item: dict[str, Any] = {"@type": "Claim", "text": claim.quote, "appearance": place}
    if checked.document.title:
        place["headline"] = checked.document.title
    if checked.document.date is not None:
        item["datePublished"] = place["datePublished"] = checked.document.date.isoformat()
    if claim.attribution:
        item["author"] = {"@type": "Thing", "name": claim.attribution}
    return item
