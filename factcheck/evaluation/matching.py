"""Which finding is the one that a label means.

A finding matches a label where property, value and subject are the same: numbers and dates exactly, names by the rules
of matching, the bound, unit and parts where the label gives them. Each finding matches one label at most; of several
that fit, the one nearest to the label's quote is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.evaluation.labels import Label, LabelValue, Passage
from factcheck.match.compare_names import ACCEPTED, best_likeness, names_of
from factcheck.match.index import NameIndex
from factcheck.model.claim import Claim
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import Finding
from factcheck.model.values import Bound, DateValue, EntityRef, Value
from factcheck.properties.units import find_unit
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import fold

_ARTICLES = ("the ", "a ", "an ", "ال")


@record
class Pair:
    """A label and the finding that it means."""

    label: Label
    finding: Finding


class Matcher:
    """Compares labels with findings against one set of sources."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge, self._index = knowledge, NameIndex(knowledge)

    def pairs(self, passage: Passage, findings: Sequence[Finding]) -> list[Pair]:
        """Return the labels that were found, in their order."""
        left = list(findings)
        found = []
        for label in passage.labels:
            if not label.modality.counts:
                continue
            fitting = [finding for finding in left if self.same(label, finding.claim, passage.document.text)]
            if fitting:
                best = min(fitting, key=lambda finding: _distance(label, finding.claim, passage.document.text))
                left.remove(best)
                found.append(Pair(label, best))
        return found

    def same(self, label: Label, claim: Claim, text: str) -> bool:
        """True where the claim states what the label does of the same subject; ``text`` may tell its short name."""
        return self.same_value(label, claim) and (self.same_subject(label, claim) or _abbreviates(label, claim, text))

    def same_subject(self, label: Label, claim: Claim) -> bool:
        """True where both are about one thing, or the label leaves it open."""
        subject = claim.subject
        if label.subject is None:
            return True
        if not label.subject:
            return subject is None or subject.entity is None
        if subject is None:
            return False
        return self._same_name(label.subject, (subject.text, subject.name), subject.entity, claim.language)

    def same_value(self, label: Label, claim: Claim) -> bool:
        """True where property and value are the same, and bound, unit and parts where the label gives them."""
        value = claim.value
        if label.property != claim.property:
            return False
        if isinstance(value, EntityRef):
            name = label.values[0]
            return isinstance(name, str) and self._same_name(name, (value.text,), value.entity, claim.language)
        if label.bound is not None and label.bound is not value.bound:
            return False
        if label.unit is not None and not _same_unit(label.unit, getattr(value, "unit", None)):
            return False
        if label.of is not None and getattr(value, "of", None) != label.of:
            return False
        return _amounts(value)[: len(label.values)] == label.values

    def _same_name(self, wanted: str, texts: Sequence[str], entity: str | None, language: str) -> bool:
        known = self._knowledge.canonical(wanted)
        if known is None:
            if any(_bare(text) == _bare(wanted) for text in texts):
                return True
            known = self._index.resolve(wanted, language).entity
        if known is not None and entity is not None:
            return known == entity
        named = tuple(name for text in texts for name in names_of(EntityRef(text), self._knowledge))
        likeness = best_likeness(names_of(EntityRef(wanted, known), self._knowledge), named)
        return likeness is not None and likeness >= ACCEPTED


def _abbreviates(label: Label, claim: Claim, text: str) -> bool:
    """True where the text gives one of the two names in brackets behind the other: "Aramco Base Oil (Luberef)"."""
    if not label.subject or claim.subject is None:
        return False
    return any(
        re.search(rf"{re.escape(full)}\s*\(\s*{re.escape(short)}\s*[),،;؛]", text) is not None
        for name in (claim.subject.text, claim.subject.name)
        for full, short in ((name, label.subject), (label.subject, name))
    )


def _amounts(value: Value) -> tuple[LabelValue | None, ...]:
    """The value as labels state it; of a range its ends."""
    if isinstance(value, EntityRef):
        return (value.text,)
    ends: tuple[Decimal | PartialDate | None, ...]
    if value.bound is Bound.BETWEEN:
        ends = (value.lower, value.upper)
    else:
        ends = (value.date if isinstance(value, DateValue) else value.amount,)
    return ends


def _same_unit(wanted: str, found: str | None) -> bool:
    if found is None:
        return False
    unit = find_unit(wanted)
    return fold(wanted) == fold(found) or (unit is not None and unit.id == found)


def _bare(name: str) -> str:
    folded = fold(name).strip()
    return next((folded[len(start) :] for start in _ARTICLES if folded.startswith(start)), folded)


def _distance(label: Label, claim: Claim, text: str) -> int:
    """Letters between the label's quote and the claim's, negative where they overlap."""
    if not label.quote:
        return 0
    best: int | None = None
    start = text.find(label.quote)
    while start >= 0:
        apart = max(claim.span.start - start - len(label.quote), start - claim.span.end)
        best = apart if best is None else min(best, apart)
        start = text.find(label.quote, start + 1)
    return best or 0
