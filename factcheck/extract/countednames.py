"""Names of what is counted, which no claim is about: "eight member states, six Permanent Participants"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.claim import MentionKind, Reference

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_PLURAL = "s"


def counted_name(raw: Raw) -> bool:
    """True for an unknown name in the plural right behind a number that counts it."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if sentence.verb_first or subject is None or subject.kind is not Reference.NAME or subject.entities:
        return False
    if not sentence.tokens.norms[subject.last - 1].endswith(_PLURAL):
        return False
    return any(m.last == subject.first and m.mention.kind is MentionKind.NUMBER for m in sentence.values)
