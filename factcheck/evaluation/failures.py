"""What was wrong: each claim missed, wrongly found or wrongly judged, with the place of its label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.evaluation.labels import Label
from factcheck.evaluation.matching import Matcher, Pair
from factcheck.evaluation.measure import Evaluation, Judged
from factcheck.model.record import record
from factcheck.model.report import Finding
from factcheck.model.values import EntityRef
from factcheck.sources.knowledge import KnowledgeBase


@record
class Failure:
    """One thing that came out wrong."""

    kind: str
    """missed, wrong subject, wrong value, extra or verdict."""
    place: str
    """``file:line`` of the label; of the article or passage for what no label asks for."""
    property: str
    expected: str
    """Empty where nothing was expected."""
    got: str
    """Empty where nothing was found."""
    text: str
    """The quote, of the finding where there is one."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "place": self.place,
            "property": self.property,
            "expected": self.expected or None,
            "got": self.got or None,
            "text": self.text,
        }


def failures(evaluation: Evaluation, knowledge: KnowledgeBase) -> Iterator[Failure]:
    """Yield what was wrong, passage by passage."""
    matcher = Matcher(knowledge)
    for one in evaluation.passages:
        extra = list(one.extra)
        for label in one.missed:
            near, kind = _near(label, extra, matcher)
            if near is not None:
                extra.remove(near)
            yield _missed(label, near, kind, one)
        for finding in extra:
            yield Failure("extra", _place(one, finding), finding.claim.property, "", _said(finding), _text(finding))
        for pair in one.pairs:
            yield from _misjudged(pair, one)


def _near(label: Label, extra: list[Finding], matcher: Matcher) -> tuple[Finding | None, str]:
    """The finding that a missed label was probably meant to be."""
    for kind, same in (("wrong subject", matcher.same_value), ("wrong value", matcher.same_subject)):
        for finding in extra:
            if finding.claim.property == label.property and same(label, finding.claim):
                return finding, kind
    return None, "missed"


def _missed(label: Label, near: Finding | None, kind: str, one: Judged) -> Failure:
    place = f"{one.passage.file}:{label.line}"
    text = _text(near) if near else label.quote or " ".join(one.passage.document.text.split())
    return Failure(kind, place, label.property, _wanted(label), _said(near) if near else "", text)


def _misjudged(pair: Pair, one: Judged) -> Iterator[Failure]:
    wanted, verdict = pair.label.status, pair.finding.verdict
    if wanted is None or (verdict is not None and verdict.status is wanted):
        return
    place = f"{one.passage.file}:{pair.label.line}"
    got = f"{verdict.status.value} ({verdict.reason.value}): {verdict.rationale}" if verdict else ""
    told = f"{wanted.value} for {_wanted(pair.label)}"
    yield Failure("verdict", place, pair.label.property, told, got, _text(pair.finding))


def _place(one: Judged, finding: Finding) -> str:
    if one.passage.article:
        return f"{one.passage.document.path}:{finding.claim.line}"
    return f"{one.passage.file}:{one.passage.line}"


def _wanted(label: Label) -> str:
    value = " to ".join(str(each) for each in label.values)
    bound = f"{label.bound.value} " if label.bound else ""
    about = "" if label.subject is None else f" of {label.subject or '(no entity)'}"
    return f"{bound}{value}{about}"


def _said(finding: Finding) -> str:
    claim = finding.claim
    value, subject = claim.value, claim.subject
    if isinstance(value, EntityRef):
        shown = value.entity or value.text
    else:
        plain = value.to_dict()
        ends = plain.get("date") or plain.get("amount")
        shown = str(ends) if ends is not None else f"{plain.get('lower')} to {plain.get('upper')}"
        shown = shown if value.bound.value == "exact" else f"{value.bound.value} {shown}"
    return f"{shown} of {(subject.entity or subject.name) if subject else '(nobody)'}"


def _text(finding: Finding) -> str:
    return " ".join(finding.claim.quote.split())
