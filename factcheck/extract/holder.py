"""Whom a verb means that tells of nobody: شغل منصب الأمين العام is said of the one the text has just named."""

from __future__ import annotations

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference

HE = "he"
"""The flag of values that no word of the pattern tells: the person whom the verb before it leaves out."""


def left_out(sentence: Sentence, at: int) -> Referent | None:
    """The person whom the verb before token ``at`` means, as a pronoun that the verb holds."""
    verb = at - 1
    if verb < sentence.first or not sentence.verb_first:
        return None
    start, end = sentence.tokens.starts[verb], sentence.tokens.ends[verb]
    text = sentence.tokens.text[start:end]
    return Referent(verb, at, start, end, text, Reference.PRONOUN, ("person",))
