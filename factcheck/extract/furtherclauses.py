"""Where a clause begins that leaves out what the one before it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS
from factcheck.model.claim import MentionKind

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_AT_INCEPTION = "scope.at_inception"
_PASSED = (MentionKind.DATE, MentionKind.ORDINAL)
"""What tells the time of a value, its year or its first year, and is none itself."""


def passes(sentence: Sentence, at: int) -> bool:
    """True for a token that may stand between a value and what goes on behind it."""
    if any(r.first <= at < r.last for r in sentence.classes.get(_AT_INCEPTION, ())):
        return True
    if sentence.tokens.norms[at] in COMMAS or any(r.named for r in sentence.referent_at.get(at, ())):
        return False
    if any(v.first == at and v.mention.kind not in _PASSED for v in sentence.values):
        return False
    if sentence.tokens.kinds[at] == "p":
        return sentence.tokens.norms[at] in "()"
    return not any("verb" in r.tags or r.name == "stop" for r in sentence.at.get(at, ()))


def joint(sentence: Sentence, at: int) -> str:
    """The conjunction written on a token; empty where none is."""
    written = [sentence.tokens.text[sentence.tokens.starts[at] : r.start] for r in sentence.referent_at.get(at, ())]
    prefixes = [r.prefix for r in sentence.at.get(at, ())] + written
    return next((p for p in prefixes if p and p.startswith(sentence.conjunctions or ("\0",))), "")
