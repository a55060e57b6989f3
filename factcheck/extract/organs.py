"""Whose an office is that what governs a body gives: the board of directors of Norden House names Norden's director."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.loader import load_pack
from factcheck.model.record import replace
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.model.claim import Subject

_ORGANS, _OF, _ARTICLE = "organs", "of", "the"
"""The sections of what governs bodies and of what ties it to them, and what the name of one may open with."""


def of_whole(raw: Raw, subject: Subject) -> Subject:
    """The subject, or the body that it governs where an office is told of it."""
    if not raw.prop.office or raw.sentence.verb_first:
        return subject
    section = load_pack(raw.sentence.language).section("byparts")
    words = subject.name.split()
    folded = [fold(word) for word in words]
    ties = [at for at, word in enumerate(folded) if at and (word,) in section.get(_OF, ())]
    for at in reversed(ties):
        opening = tuple(word for word in folded[:at] if word != _ARTICLE)
        if opening in section.get(_ORGANS, ()):
            rest = words[at + 1 + (folded[at + 1 : at + 2] == [_ARTICLE]) :]
            return replace(subject, name=" ".join(rest)) if rest else subject
    return subject
