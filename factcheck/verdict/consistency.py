"""What a document says against itself; no source is needed for that.

Claims: two values for one thing and time, dates in an impossible order, what is told as over and lies ahead. Words of
the text: a weekday that is not the date's, a list that is not as long as announced, parts that are not their sum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.model.claim import Claim, Reference
from factcheck.model.fingerprint import subject_key
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import Finding, Inconsistency
from factcheck.model.text import Document
from factcheck.model.values import Bound, Count, DateValue, Quantity
from factcheck.properties.property import Property
from factcheck.text.expression import expression

_ROUNDED = Decimal(1000)
"""From this count on a text may round (contract section 2, rule 4)."""
_ROUGH = Decimal("0.05")
"""Share by which two measures of one thing may be rounded, at most (contract section 2, rule 4)."""
_ORDER = (("date_of_birth", "date_of_death"), ("inception", "dissolved"), ("start_time", "end_time"))
"""The first of two cannot come after the second."""
_ONCE = frozenset({"inception", "dissolved", "date_of_birth", "date_of_death"})
"""Dates of a thing that come but once; a meeting or a fair of one name has as many as there were."""
_OF_EDITION = frozenset({"attendance", "participants", "occurrences"})
"""What every edition of an event has anew."""
_EVENT = frozenset({"point_in_time", "start_time", "end_time"})


def inconsistencies(
    findings: Sequence[Finding], properties: Mapping[str, Property], document: Document | None = None, code: str = ""
) -> tuple[Inconsistency, ...]:
    """Return what cannot all be true, in reading order; without a document's text only what its claims show.

    ``code`` is the language that the document was read in.
    """
    counted = [finding for finding in findings if finding.claim.modality.counts]
    apart = _told_apart(document, code)
    found = [*_two_values(counted, properties, apart), *_disordered(counted, properties)]
    if document is not None and document.text:
        from factcheck.verdict.textual import textual_inconsistencies

        found += _not_yet(counted, document, code)
        found += textual_inconsistencies(document, code, counted)
    return tuple(sorted(found, key=lambda item: (item.document, item.line or 0)))


def _told_apart(document: Document | None, code: str) -> Callable[[Claim, Claim], bool]:
    """Whether the words around two values make them values of two things; without a text they never do."""
    if document is None or not document.text or not code:
        return lambda _one, _other: False

    def words(claim: Claim) -> set[str]:
        from factcheck.languages.loader import load_pack
        from factcheck.text.normalize import fold

        inception = claim.property == "inception"
        # A founding is told by its verb, a figure by what stands before it in its sentence.
        start = claim.span.start if inception else claim.sentence.start
        told = expression(r"\w+").findall(fold(document.text[start : claim.span.end]))
        said = f" {' '.join(told)} "
        lists = load_pack(code).section("lists")
        kinds = ["milestones"] if inception else ["scopes"] + ["others"] * (claim.property in _OF_EDITION)
        return {word for kind in kinds for word in lists.get(kind, ()) if f" {word} " in said}

    return lambda one, other: words(one) != words(other)


def _two_values(
    findings: Sequence[Finding], properties: Mapping[str, Property], apart: Callable[[Claim, Claim], bool]
) -> Iterator[Inconsistency]:
    """Pairs of plain values that one subject cannot both have at one time: two member counts, two founding dates."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        claim = finding.claim
        if claim.subject is not None and _has_one(properties[claim.property]):
            groups.setdefault(_key(claim), []).append(finding)
    for group in groups.values():
        for other in group[1:]:
            one, two = group[0].claim, other.claim
            if clash(one, two) and _surely_one(one, two) and not apart(one, two):
                yield _inconsistency(group[0], other, properties[other.claim.property])


def _has_one(prop: Property) -> bool:
    return not prop.many and not prop.ordinals and prop.id not in _EVENT


def _key(claim: Claim) -> tuple[str, ...]:
    of = claim.value.of or "" if isinstance(claim.value, Count) else ""
    # Two people who are quoted with two figures are a disagreement, which the text may well report.
    return (claim.document, claim.property, _subject(claim), str(claim.time), of, claim.attribution or "")


def _subject(claim: Claim) -> str:
    return claim.subject.entity if claim.subject and claim.subject.entity else subject_key(claim)


def _surely_one(one: Claim, other: Claim) -> bool:
    """True where both are surely about one thing: one names it, and the other at least points to it."""
    pointers = {claim.subject.reference for claim in (one, other) if claim.subject is not None}
    if Reference.IMPLIED in pointers:
        return False
    return Reference.NAME in pointers or pointers == {Reference.SHORT_FORM}


def clash(one: Claim, other: Claim) -> bool:
    """True where one thing cannot have both values at one time; names are not compared."""
    a, b = one.value, other.value
    if isinstance(a, Count) and isinstance(b, Count):
        if a.bound is not Bound.EXACT or b.bound is not Bound.EXACT or a.amount is None or b.amount is None:
            return False
        # Small counts are exact; large ones may be rounded to their last significant digit.
        rounding = max(a.step, b.step) if min(a.amount, b.amount) >= _ROUNDED else Decimal(1)
        return abs(a.amount - b.amount) >= rounding
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _measures_clash(a, b)
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return a.date is not None and b.date is not None and not a.date.overlaps(b.date)
    return False


def _measures_clash(a: Quantity, b: Quantity) -> bool:
    """Two measures in whatever units, further apart than either may be rounded."""
    left, right = a.canonical.amount, b.canonical.amount
    if a.bound is not Bound.EXACT or b.bound is not Bound.EXACT or left is None or right is None:
        return False
    return a.canonical.unit == b.canonical.unit and abs(left - right) > _ROUGH * max(abs(left), abs(right))


def _disordered(findings: Sequence[Finding], properties: Mapping[str, Property]) -> Iterator[Inconsistency]:
    """A death before the birth, an end before the start."""
    for early, late in _ORDER:
        first = {
            _subject(f.claim): f
            for f in reversed(findings)
            if f.claim.property == early and f.claim.subject is not None
        }
        for finding in findings:
            claim = finding.claim
            before = first.get(_subject(claim)) if claim.property == late and claim.subject is not None else None
            if before is None:
                continue
            start, end = _date(before.claim), _date(claim)
            together = before.claim.sentence == claim.sentence  # "was born in 1932 and died in 1918"
            sure = together or _surely_one(before.claim, claim)
            if sure and start is not None and end is not None and end.last() < start.first():
                told = f"{properties[late].label('en')} of {_name(claim)} is {end} in line {claim.line}"
                why = f"The {told}, before the {properties[early].label('en')}, {start} in line {before.claim.line}."
                yield Inconsistency((before.fingerprint, finding.fingerprint), why, claim.document, claim.line)


def _not_yet(findings: Sequence[Finding], document: Document, code: str) -> Iterator[Inconsistency]:
    """What is told as over and lies behind the date of the document itself."""
    written = document.date
    if written is None:
        return
    for finding in findings:
        claim = finding.claim
        date = _date(claim)
        if (
            date is None
            or date.first() <= written.last()
            or (isinstance(claim.value, DateValue) and claim.value.relative)
        ):
            continue
        if claim.property in _ONCE or (claim.property in _EVENT and _is_past(claim, code)):
            told = f"“{claim.value.text}” in line {claim.line} is told as past"
            why = f"{told} and lies after the text's own date, {written}."
            yield Inconsistency((finding.fingerprint,), why, claim.document, claim.line)


def _is_past(claim: Claim, code: str) -> bool:
    from factcheck.languages.loader import load_pack
    from factcheck.text.normalize import fold

    quote = f" {fold(claim.quote)} "
    return any(f" {words} " in quote for words in load_pack(code).section("lists").get("past", ()))


def _date(claim: Claim) -> PartialDate | None:
    value = claim.value
    return value.date if isinstance(value, DateValue) and value.bound is Bound.EXACT and not value.ambiguous else None


def _inconsistency(one: Finding, other: Finding, prop: Property) -> Inconsistency:
    a, b = one.claim, other.claim
    rationale = (
        f"The {prop.label('en')} of {_name(a)} is {_shown(a)} in line {a.line} and {_shown(b)} in line {b.line}."
    )
    return Inconsistency((one.fingerprint, other.fingerprint), rationale, a.document, b.line)


def _name(claim: Claim) -> str:
    return claim.subject.label or claim.subject.name if claim.subject else ""


def _shown(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, DateValue):
        return str(value.date)
    amount = str(getattr(value, "amount", value.text))
    return f"{amount} {value.unit}" if isinstance(value, Quantity) else amount
