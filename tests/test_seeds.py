"""The sample articles against the sample sources: every claim an editor would mark, as ``seeds/expected.jsonl`` has it.

The floors only ever rise; a verdict may not be wrong at all.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.documents.interface import read_documents
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckedDocument, Finding
from factcheck.model.text import Document
from factcheck.model.values import Value
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[1]
_NEAR = 40
"""Letters by which two quotes of one claim may lie apart."""


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _value(value: Value) -> Any:
    plain = value.to_dict()
    return plain.get("entity") or plain.get("date") or plain.get("amount") or plain.get("lower") or plain.get("text")


def _expected() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (ROOT / "seeds" / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        found.setdefault(Path(claim["document"]).name, []).append(claim)
    return found


def _match(wanted: dict[str, Any], text: str, left: list[Finding]) -> Finding | None:
    start = text.index(wanted["quote"])
    end = start + len(wanted["quote"])
    best: tuple[int, Finding] | None = None
    for finding in left:
        claim = finding.claim
        same = str(_value(claim.value)) == str(wanted["value"]) or claim.value.text == wanted["value"]
        overlap = min(claim.span.end, end) - max(claim.span.start, start)
        if claim.property == wanted["property"] and same and overlap > -_NEAR and (best is None or overlap > best[0]):
            best = (overlap, finding)
    return best[1] if best else None


class Outcome:
    """What came of the expected claims of all articles."""

    def __init__(self, checked: list[CheckedDocument]) -> None:
        self.missed: list[str] = []
        self.wrong: list[str] = []
        self.extra: list[str] = []
        self.found = 0
        expected = _expected()
        for one in checked:
            left = [finding for finding in one.findings if finding.claim.modality.counts]
            for wanted in expected[Path(one.document.path).name]:
                hit = _match(wanted, one.document.text, left)
                if hit is None:
                    self.missed.append(f"{one.document.path}: {wanted['property']}: {wanted['quote']}")
                    continue
                left.remove(hit)
                self.found += 1
                self._compare(hit, wanted)
            self.extra += [f"{one.document.path}: {f.claim.property}: {f.claim.quote}" for f in left]

    def _compare(self, hit: Finding, wanted: dict[str, Any]) -> None:
        entity = hit.claim.subject.entity if hit.claim.subject else None
        status = hit.verdict.status.value if hit.verdict else None
        if (entity, status) != (wanted["subject"], wanted["status"]):
            self.wrong.append(f"{entity} {status}, expected {wanted['subject']} {wanted['status']}: {wanted['quote']}")


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    knowledge, problems = load_sources([ROOT / "seeds" / "sources"], load_properties(), shown=_shown)
    assert not problems
    read = list(read_documents([ROOT / "seeds" / "articles"], shown=_shown, stdin=bytes))
    documents = [item for item in read if isinstance(item, Document)]
    assert len(documents) == len(read) == len(_expected())
    return Outcome(list(check(documents, knowledge, Settings(PartialDate(2026, 11, 1)))))


def test_subjects_and_verdicts_are_right(outcome: Outcome) -> None:
    assert not outcome.wrong


def test_most_claims_are_found(outcome: Outcome) -> None:
    assert outcome.found >= 230, outcome.missed


def test_hardly_anything_else_is_claimed(outcome: Outcome) -> None:
    assert len(outcome.extra) <= 3, outcome.extra
