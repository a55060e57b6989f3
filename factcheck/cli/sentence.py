"""The sentence of a claim with what was recognised in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.cli.stored import section
from factcheck.model.claim import Claim
from factcheck.model.text import Document

if TYPE_CHECKING:
    from factcheck.reports.layout.segments import Line


def sentence_dict(claim: Claim, document: Document) -> dict[str, Any]:
    """Return the sentence's place, its words and its mentions; offsets are those of the document."""
    start, end = claim.sentence.start, claim.sentence.end
    return {"start": start, "end": end, "text": document.text[start:end], "mentions": list(_mentions(claim, document))}


def sentence_lines(claim: Claim, document: Document) -> Iterator[Line]:
    """Yield the same for people."""
    told = sentence_dict(claim, document)
    yield from section("sentence", [" ".join(document.read[told["start"] : told["end"]].split())])
    mentions = [f"{each['kind']:<10} {each['text']}{_value(each)}" for each in told["mentions"]]
    yield from section("mentions in it", mentions or ["none"])


def _value(mention: dict[str, Any]) -> str:
    value = {key: each for key, each in mention["value"].items() if each not in (None, False, "exact")}
    return f"  {json.dumps(value, ensure_ascii=False)}" if value else ""


def _mentions(claim: Claim, document: Document) -> Iterator[dict[str, Any]]:
    """What the recogniser sees in the sentence, and the names of the claim, in reading order."""
    from factcheck.languages.loader import load_pack
    from factcheck.recognize.run import Recognizer
    from factcheck.text.tokens import Tokens

    sentence = claim.sentence
    words = document.read[sentence.start : sentence.end]
    found = []
    for mention in Recognizer(load_pack(claim.language)).mentions(Tokens(words), anchor=document.date):
        body = mention.to_dict()
        found.append(body | {"start": mention.start + sentence.start, "end": mention.end + sentence.start})
    subject, value = claim.subject, claim.value
    if subject is not None and subject.span is not None:
        named = {"entity": subject.entity, "label": subject.label}
        found.append(_named(subject.text, subject.span.start, subject.span.end, named))
    if value.kind == "entity":
        found.append(_named(value.text, claim.value_span.start, claim.value_span.end, value.to_dict()))
    yield from sorted(found, key=lambda each: (each["start"], each["end"]))


def _named(text: str, start: int, end: int, value: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value.get(key) for key in ("entity", "label")}
    return {"kind": "name", "start": start, "end": end, "text": text, "value": kept}
