"""Correction notices: what was said, what is right, since when, by which source; in the article's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from factcheck.languages.loader import languages, load_pack
from factcheck.model.statement import SourceRef
from factcheck.model.verdict import Evidence, Relation, Verdict
from factcheck.properties.loader import label_of
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.tracker.stale import WRONG, Kind, Stale

_FALLBACK = "en"
_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})


def notices(stale: Iterable[Stale], knowledge: KnowledgeBase) -> str:
    """Return the notices as Markdown, one for each document that has a claim to correct; empty where there is none."""
    wrong = [each for each in stale if each.now.status in WRONG]
    parts = [
        "\n".join(_notice(list(group), knowledge)) for _, group in groupby(wrong, key=lambda each: each.document.path)
    ]
    return "\n\n".join(parts) + ("\n" if parts else "")


def _notice(group: Sequence[Stale], knowledge: KnowledgeBase) -> Iterator[str]:
    document = group[0].document
    words = _words(document.language)
    name = document.title or document.path
    yield f"## {words['heading']}: {_plain(name)}"
    yield ""
    if document.title:
        yield f"`{document.path}`"
        yield ""
    for each in group:
        yield _item(each, words, knowledge)


def _item(each: Stale, words: Mapping[str, str], knowledge: KnowledgeBase) -> str:
    claim = each.claim.finding.claim
    sentences = [words["said"].format(quote=_plain(claim.quote))]
    since = words["since"].format(date=each.since) if each.since is not None else ""
    if each.now.correction is not None:
        sentences.append(words["right"].format(value=_plain(each.now.correction), since=since))
    else:
        sentences.append(words["no_longer"].format(since=since))
    if each.kind is Kind.RIGHT_THEN:
        sentences.append(words["right_then"].format(date=each.document.date))
    elif each.kind is Kind.WRONG_THEN:
        sentences.append(words["wrong_then"].format(date=each.document.date))
    source = _source(each.now, knowledge.sources)
    if source:
        sentences.append(words["source"].format(source=source))
    return f"- **{_about(each, knowledge)}** {' '.join(sentences)}"


def _about(each: Stale, knowledge: KnowledgeBase) -> str:
    claim = each.claim.finding.claim
    label = label_of(claim.property, claim.language)
    if claim.subject is None:
        return f"{_plain(label)}:"
    entity = knowledge.entities.get(claim.subject.entity) if claim.subject.entity else None
    name = entity.label_in(claim.language) if entity else claim.subject.name or claim.subject.text
    return _words(claim.language)["about"].format(property=_plain(label), subject=_plain(name))


def _source(verdict: Verdict, sources: Mapping[str, SourceRef]) -> str:
    told = dict.fromkeys(_named(piece, sources.get(piece.source)) for piece in _deciding(verdict))
    return "; ".join(told)


def _deciding(verdict: Verdict) -> list[Evidence]:
    refuting = [piece for piece in verdict.evidence if piece.relation is Relation.REFUTES and piece.holds]
    return refuting or [piece for piece in verdict.evidence if piece.holds] or list(verdict.evidence)


def _named(piece: Evidence, ref: SourceRef | None) -> str:
    title = _plain(ref.title if ref is not None else piece.source)
    url = piece.url or (ref.url if ref is not None else None)
    return f"[{title}](<{url}>)" if url else title


def _words(language: str) -> Mapping[str, str]:
    code = language if language in languages() else _FALLBACK
    return load_pack(code).section("notice") or load_pack(_FALLBACK).section("notice")


def _plain(text: str) -> str:
    """Return a text as Markdown shows it, in one line."""
    return " ".join(text.split()).translate(_MARKS)
