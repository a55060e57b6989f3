"""Small documents for the store's tests: a sentence a line, each a claim, checked against a few statements."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from decimal import Decimal

from factcheck.model.claim import Claim, Modality, PatternRef, Subject
from factcheck.model.fingerprint import fingerprints
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckedDocument, Finding
from factcheck.model.text import Document, Span
from factcheck.model.values import Count, EntityRef, Value
from factcheck.model.verdict import Evidence, Reason, Relation, Status, Verdict

DAY = PartialDate(2025, 11, 25)
MORNING, NOON, EVENING = (f"2025-11-25T{hour}:00:00+03:00" for hour in ("08", "12", "18"))


def count(amount: int, text: str | None = None) -> Count:
    return Count(Decimal(amount), text=text or str(amount))


def statement(value: Value, relation: Relation = Relation.REFUTES, line: int = 14, source: str = "profile") -> Evidence:
    return Evidence(source, "imctc", "member_count", value, relation, f"seeds/sources/imctc.yaml:{line}")


def verdict(value: Value, *evidence: Evidence) -> Verdict:
    """Judge as the program would in its simplest cases: equal, different, or nothing to compare with."""
    if not evidence:
        return Verdict(Status.UNVERIFIED, Reason.NO_STATEMENT, DAY, "The sources say nothing of it.")
    if any(replace(piece.value, text=value.text) == value for piece in evidence):
        return Verdict(Status.SUPPORTED, Reason.VALUE_AGREES, DAY, "The source says the same.", 1.0, evidence)
    shown = evidence[0].value.text
    return Verdict(Status.CONTRADICTED, Reason.VALUE_MISMATCH, DAY, f"The source says {shown}.", 0.9, evidence, shown)


class Article:
    """A document that grows a sentence at a time; each call returns it, so that calls can be chained."""

    def __init__(self, path: str = "articles/imctc.md", language: str = "en") -> None:
        self._path, self._language = path, language
        self._text = ""
        self._findings: list[tuple[Claim, tuple[Evidence, ...]]] = []

    def prose(self, text: str) -> Article:
        self._text += text + "\n"
        return self

    def says(
        self,
        before: str,
        value: Value,
        after: str,
        *evidence: Evidence,
        prop: str = "member_count",
        subject: str | None = "IMCTC",
        entity: str | None = "imctc",
        modality: Modality = Modality.ASSERTED,
    ) -> Article:
        quote = f"{before}{value.text}{after}"
        start, line = len(self._text), self._text.count("\n") + 1
        span = Span(start, start + len(quote))
        at = start + len(before)
        who = None
        if subject is not None:
            who = Subject(subject, subject, span=Span(start, start + 3), entity=entity, label=entity, score=1.0)
        claim = Claim(
            self._path, self._language, prop, who, value, span, Span(at, at + len(value.text)), span, quote, line, 1,
            PatternRef("{subject} has {count} members", "en/words.toml", 3), modality=modality,
        )  # fmt: skip
        self._findings.append((claim, evidence))
        return self.prose(quote)

    def checked(self) -> CheckedDocument:
        found = zip(fingerprints([claim for claim, _ in self._findings]), self._findings, strict=True)
        findings = tuple(
            Finding(mark, mark, claim, verdict(claim.value, *evidence) if claim.modality.counts else None)
            for mark, (claim, evidence) in found
        )
        document = Document(self._path, self._text, hashlib.sha256(self._text.encode()).hexdigest())
        return CheckedDocument(document, self._language, findings)


RIYADH = EntityRef("Riyadh", "riyadh", "Riyadh")


def english(members: int = 41, *evidence: Evidence, path: str = "articles/imctc.md") -> Article:
    """The article most tests start from: two claims of the coalition in three lines."""
    shown = evidence or (statement(count(42)),)
    return (
        Article(path)
        .prose("A coalition against terrorism.")
        .says("The coalition has ", count(members), " member states", *shown)
        .says("Its headquarters are in ", RIYADH, "", prop="headquarters")
    )


def arabic(members: int = 41, path: str = "articles/التحالف.md") -> Article:
    return (
        Article(path, "ar")
        .prose("تحالف ضد الإرهاب.")
        .says("ويضم التحالف ", count(members), " دولة عضو", statement(count(42)), subject="التحالف")
        .says("ومقره ", EntityRef("الرياض", "riyadh", "Riyadh"), "", prop="headquarters", subject="التحالف")
    )
