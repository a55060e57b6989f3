"""Whether an article in Arabic and the same one in English give the same claims and verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from factcheck.evaluation.measure import Judged
from factcheck.model.fingerprint import value_key
from factcheck.model.report import Finding
from factcheck.model.values import EntityRef


def paired(passages: Sequence[Judged]) -> dict[str, tuple[Judged, Judged]]:
    """Return the articles that stand under one name in both languages, as pairs Arabic and English."""
    by_name: dict[str, dict[str, Judged]] = {}
    for one in passages:
        if one.passage.article:
            by_name.setdefault(Path(one.passage.document.path).stem, {})[one.language] = one
    return {name: (both["ar"], both["en"]) for name, both in sorted(by_name.items()) if {"ar", "en"} <= both.keys()}


def differences(arabic: Judged, english: Judged) -> list[str]:
    """Return the claims that only one of the two has, each as one line; how often a claim is repeated is left aside."""
    ours, theirs = (Counter(map(_told, _findings(one))) for one in (arabic, english))
    lines = [f"only ar: {told}" for told in ours if told not in theirs]
    return lines + [f"only en: {told}" for told in theirs if told not in ours]


def _findings(one: Judged) -> list[Finding]:
    return [finding for finding in one.checked.findings if finding.claim.modality.counts]


def _told(finding: Finding) -> str:
    claim = finding.claim
    entity = claim.subject.entity if claim.subject else None
    value = claim.value
    # A name in no source is written in the text's own script: that it is a name is all the two can share.
    stated = (value.entity or "a name") if isinstance(value, EntityRef) else value_key(value)
    status = finding.verdict.status.value if finding.verdict else ""
    return f"{claim.property} of {entity or 'a name'}: {stated}, {status}"
