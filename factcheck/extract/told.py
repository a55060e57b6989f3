"""What a sentence mentions: its values, and the names that no value is part of."""

from __future__ import annotations

from factcheck.extract.marks import Sentence
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.values import EntityRef


def told(sentence: Sentence, text: str) -> list[Mention]:
    """The mentions of a sentence in order; none overlaps another."""
    values = [mark.mention for mark in sentence.values]
    names = []
    for referent in sentence.referents:
        start, end = referent.start, referent.end
        if referent.named and not any(value.start < end and start < value.end for value in values):
            name = text[start:end]
            names.append(Mention(MentionKind.NAME, start, end, name, EntityRef(name)))
    return sorted([*values, *names], key=lambda mention: mention.start)
