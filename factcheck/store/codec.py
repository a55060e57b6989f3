"""Findings as JSON for the store, complete and exact: what is decoded equals what was encoded.

The report's JSON (contract section 5) is for readers and leaves things out; this one keeps all. A field that has its
class's default is left out, amounts that a JSON number would round are strings, and spans count from the start of the
quote, so that an edit elsewhere in the document changes a claim's ``place`` and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from factcheck.model.claim import Candidate, Claim, ClaimTime, Modality, PatternRef, Reference, Subject
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import fields, replace
from factcheck.model.report import Finding, Review, ReviewState
from factcheck.model.text import Span
from factcheck.model.values import Bound, Canonical, Count, DateValue, EntityRef, Money, Quantity, Value
from factcheck.model.verdict import Evidence, Reason, Relation, RuleStep, Status, Verdict

_SAFE = 2**53
"""Whole numbers below this are exact in every JSON reader."""


class Codec:
    """How one type becomes JSON and comes back; None is None in both."""

    def __init__(self, encode: Callable[[Any], Any], decode: Callable[[Any], Any]) -> None:
        self.encode = encode
        self.decode = decode


def encode_finding(finding: Finding) -> dict[str, Any]:
    """Return the finding as JSON, without its document's path.

    ``place`` is the start, line and column of its quote, and the two ends of the name it refers back to, if it does.
    What silences it and whether it fails is for each run to say and is left out.
    """
    claim = finding.claim
    start = claim.span.start
    body: dict[str, Any] = _FINDING.encode(replace(finding, claim=_moved(claim, -start), silence=None, fails=False))
    flat = body.pop("claim")
    del flat["document"]
    antecedent = (flat.get("subject") or {}).pop("antecedent", [])
    return {
        "id": body.pop("id"),
        "fingerprint": body.pop("fingerprint"),
        "place": [start, flat.pop("line"), flat.pop("column"), *antecedent],
        "claim": flat,
    } | body


def decode_finding(data: Mapping[str, Any], document: str) -> Finding:
    """Return the finding that was encoded; KeyError, TypeError or ValueError where the JSON is not one."""
    start, line, column, *antecedent = data["place"]
    body = {key: value for key, value in data.items() if key != "place"}
    claim = data["claim"] | {"document": document, "line": line, "column": column}
    if antecedent:
        claim["subject"] = claim["subject"] | {"antecedent": antecedent}
    finding: Finding = _FINDING.decode(body | {"claim": claim})
    return replace(finding, claim=_moved(finding.claim, start))


def encode_value(value: Value) -> dict[str, Any]:
    encoded: dict[str, Any] = _VALUE.encode(value)
    return encoded


def decode_value(data: dict[str, Any]) -> Value:
    value: Value = _VALUE.decode(data)
    return value


def encode_evidence(piece: Evidence) -> dict[str, Any]:
    encoded: dict[str, Any] = _EVIDENCE.encode(piece)
    return encoded


def encode_verdict(verdict: Verdict) -> dict[str, Any]:
    encoded: dict[str, Any] = _VERDICT.encode(verdict)
    return encoded


def decode_verdict(data: dict[str, Any]) -> Verdict:
    verdict: Verdict = _VERDICT.decode(data)
    return verdict


def _moved(claim: Claim, by: int) -> Claim:
    """Return the claim with the spans around its quote moved by so many code points."""

    def shift(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    subject = claim.subject
    if subject is not None and subject.span is not None:
        subject = replace(subject, span=shift(subject.span))
    return replace(
        claim,
        subject=subject,
        span=shift(claim.span),
        value_span=shift(claim.value_span),
        sentence=shift(claim.sentence),
    )


def _encode_amount(amount: Decimal) -> int | str:
    whole = amount == amount.to_integral_value()
    return int(amount) if whole and abs(amount) < _SAFE else str(amount)


def _enum(kind: type[StrEnum]) -> Codec:
    return Codec(lambda member: member.value, kind)


def _many(item: Codec) -> Codec:
    return Codec(
        lambda items: [item.encode(each) for each in items],
        lambda items: tuple(item.decode(each) for each in items),
    )


def _record(cls: type[Any], **parts: Codec) -> Codec:
    """Return the codec of a dataclass whose fields have the given codecs, all others being plain JSON already."""
    codecs = {field.name: parts.get(field.name, _PLAIN) for field in fields(cls)}
    defaults = {field.name: field.default for field in fields(cls)}

    def encode(value: Any) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for name, codec in codecs.items():
            part = getattr(value, name)
            if part is None and defaults[name] is ...:
                out[name] = None
            elif part is not None and part != defaults[name]:
                out[name] = codec.encode(part)
        return out

    def decode(data: dict[str, Any]) -> Any:
        unknown = data.keys() - codecs.keys()
        if unknown:
            raise ValueError(f"unknown field {min(unknown)!r}")
        return cls(**{name: None if part is None else codecs[name].decode(part) for name, part in data.items()})

    return Codec(encode, decode)


def _any_of(**records: Codec) -> Codec:
    """Return the codec of a union of classes that tell themselves apart by their ``kind``."""

    def decode(data: dict[str, Any]) -> Any:
        return records[data["kind"]].decode({key: part for key, part in data.items() if key != "kind"})

    return Codec(lambda value: {"kind": value.kind} | records[value.kind].encode(value), decode)


_PLAIN = Codec(lambda part: part, lambda part: part)
_AMOUNT = Codec(_encode_amount, Decimal)
_DATE = Codec(PartialDate.isoformat, PartialDate.parse)
_SPAN = Codec(lambda span: [span.start, span.end], lambda pair: Span(pair[0], pair[1]))
_RANGE = {"amount": _AMOUNT, "lower": _AMOUNT, "upper": _AMOUNT}
_STEPPED = _RANGE | {"step": _AMOUNT, "bound": _enum(Bound)}
_VALUE = _any_of(
    count=_record(Count, **_STEPPED),
    quantity=_record(Quantity, canonical=_record(Canonical, **_RANGE), **_STEPPED),
    money=_record(Money, **_STEPPED),
    date=_record(DateValue, date=_DATE, lower=_DATE, upper=_DATE, bound=_enum(Bound)),
    entity=_record(EntityRef),
)
_SUBJECT = _record(
    Subject, reference=_enum(Reference), span=_SPAN, antecedent=_SPAN, candidates=_many(_record(Candidate))
)
_CLAIM = _record(
    Claim,
    subject=_SUBJECT,
    value=_VALUE,
    span=_SPAN,
    value_span=_SPAN,
    sentence=_SPAN,
    pattern=_record(PatternRef),
    time=_record(ClaimTime, date=_DATE, end=_DATE),
    modality=_enum(Modality),
)
_EVIDENCE = _record(
    Evidence, value=_VALUE, relation=_enum(Relation), start=_DATE, end=_DATE, point_in_time=_DATE, last=_DATE
)
_VERDICT = _record(
    Verdict,
    status=_enum(Status),
    reason=_enum(Reason),
    as_of=_DATE,
    evidence=_many(_EVIDENCE),
    steps=_many(_record(RuleStep)),
)
_REVIEW = _record(Review, state=_enum(ReviewState))
_FINDING = _record(Finding, claim=_CLAIM, verdict=_VERDICT, review=_REVIEW)
