"""Reads the labelled passages under ``tests/cases`` and compares them with what the extractor finds.

A file with ``property`` labels the claims of that property, one with ``kind = "whole"`` all claims of each passage.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.extract.run import Extractor
from factcheck.model.claim import Claim
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.model.values import Bound, DateValue, EntityRef
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

FOLDER = Path(__file__).parents[1] / "cases"
WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Case:
    """A passage of one property (or ``whole``) and language with the claims it makes; none where it is a trap."""

    language: str
    property: str
    text: str
    claims: tuple[Mapping[str, Any], ...]
    date: str | None

    def __str__(self) -> str:
        return f"{self.language}/{self.property}: {self.text[:90]}".replace("\n", " ")


def read_cases(folder: Path = FOLDER) -> list[Case]:
    """All passages, in order of language, property and file."""
    found: list[Case] = []
    for file in sorted(folder.glob("*/*.toml")):
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        if "property" in raw:
            unread = raw.keys() - {"property", "find", "none"}
            assert not unread, f"{file.name}: nothing reads {', '.join(sorted(unread))}"
            entries = (*raw.get("find", ()), *raw.get("none", ()))
            found += [_case(file.parent.name, raw["property"], entry) for entry in entries]
        elif "passage" in raw:
            assert raw.get("kind") == WHOLE, f"{file.name} has passages of no kind"
            found += [_case(file.parent.name, WHOLE, entry) for entry in raw["passage"]]
    return found


def _case(language: str, prop: str, entry: Mapping[str, Any]) -> Case:
    return Case(language, prop, entry["text"], tuple(entry.get("claims", ())), entry.get("date"))


def found_claims(case: Case, extractor: Extractor) -> list[Claim]:
    """The claims that count, of the case's property or of all."""
    date = PartialDate.parse(case.date) if case.date else None
    document = Document("passage.txt", case.text, "", date=date)
    extraction = extractor.extract(document, case.language)
    return [c for c in extraction.claims if case.property in (WHOLE, c.property) and c.modality.counts]


def differences(case: Case, claims: Sequence[Claim]) -> list[str]:
    """What is missing, wrong or too much; empty where the passage is read as labelled."""
    left = list(claims)
    problems = []
    for wanted in case.claims:
        alike = [claim for claim in left if _same_value(claim, wanted)]
        hit = next((claim for claim in alike if not _details(claim, wanted)), alike[0] if alike else None)
        if hit is None:
            problems.append(f"missing {wanted.get('property', case.property)} {wanted['value']}")
            continue
        left.remove(hit)
        problems += _details(hit, wanted)
    return problems + [f"too much: {claim.property} {claim.value.to_dict()} in {claim.quote!r}" for claim in left]


def _details(claim: Claim, wanted: Mapping[str, Any]) -> list[str]:
    problems = []
    subject = claim.subject.name if claim.subject else None
    written = claim.subject.text if claim.subject else None
    if "subject" in wanted and not any(_same_name(name, wanted["subject"]) for name in (subject, written)):
        problems.append(f"subject {subject!r}, expected {wanted['subject']!r}")
    bound = getattr(claim.value, "bound", Bound.EXACT)
    if bound.value != wanted.get("bound", bound.value if bound is Bound.BETWEEN else "exact"):
        problems.append(f"bound {bound.value}, expected {wanted.get('bound', 'exact')}")
    if wanted.get("modality", "asserted") != claim.modality.value:
        problems.append(f"modality {claim.modality.value}, expected {wanted.get('modality', 'asserted')}")
    if "time" in wanted and not _same_time(claim, wanted["time"]):
        problems.append(f"time {claim.time}, expected {wanted['time']}")
    if "of" in wanted and getattr(claim.value, "of", None) != wanted["of"]:
        problems.append(f"of {getattr(claim.value, 'of', None)}, expected {wanted['of']}")
    if "unit" in wanted and getattr(claim.value, "unit", None) != wanted["unit"]:
        problems.append(f"unit {getattr(claim.value, 'unit', None)}, expected {wanted['unit']}")
    return problems


def _same_time(claim: Claim, wanted: str) -> bool:
    if claim.time is None:
        return wanted == "none"
    return claim.time.relation == wanted or str(claim.time.date) == wanted


def _same_value(claim: Claim, wanted: Mapping[str, Any]) -> bool:
    value, expected = claim.value, wanted["value"]
    if claim.property != wanted.get("property", claim.property):
        return False
    if isinstance(value, EntityRef):
        return _same_name(value.text, str(expected))
    if isinstance(value, DateValue):
        return str(value.date) == str(expected) or str(value.lower) == str(expected)
    amounts = [amount for amount in (value.amount, value.lower) if amount is not None]
    return any(amount == Decimal(str(expected)) for amount in amounts)


def _same_name(found: str | None, wanted: str) -> bool:
    if not found:
        return not wanted
    return _plain(found) == _plain(wanted)


def _plain(name: str) -> str:
    words = [w for w in Tokens(name).norms if w not in ('"', "-", "(", ")", "'s")]
    while words and words[0] in ("the", "mr", "mrs", "dr"):
        words = words[1:]
    text = fold(" ".join(words))
    return text.removeprefix("ال") if text[:1] > "z" else text
