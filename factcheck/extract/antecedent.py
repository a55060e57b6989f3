"""What a short form, a pronoun or nothing at all was found to mean."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.model.record import record


@record
class Antecedent:
    """The name meant; several in ``tied`` where they stand equal, none where there is none."""

    name: Referent | None = None
    tied: tuple[Referent, ...] = ()
    why: str = ""
    """The reason for it in plain words, where more than the words themselves decided."""


@record
class Asked:
    """What a clause shows of whom it tells of: token ``at`` of the sentence stands for it, or is of its verb."""

    sentence: Sentence
    at: int
    allowed: Sequence[str]
    """The types that it may have."""
    gender: str = ""
    """What a pronoun tells of it; empty where nothing stands for it."""
    verb: str = ""
    """What the verb that is said of it tells."""
    avoid: str = ""
    """The identity of the value, which is said of it."""
    untold: bool = False
    """True where not even a pronoun stands for it."""

    @property
    def implied(self) -> bool:
        """True where no pronoun stands for it."""
        return not self.gender


def sentences_back(sentences: int) -> str:
    return "in the sentence before" if sentences == 1 else f"{sentences} sentences before"


def beyond(asked: Asked, name: Referent) -> bool:
    """True for a name that only a later clause, or a preposition, brings into a sentence which a pronoun opens.

    "It was founded in 1945, when the US president hosted …": nothing tells what it is. A pronoun of a phrase before
    the subject looks ahead: "Since its creation in 1923 Interpol …".
    """
    sentence, norms = asked.sentence, asked.sentence.tokens.norms
    opening = any(not r.possessive for r in sentence.referent_at.get(sentence.first, ()))
    if asked.untold or asked.at != sentence.first or not opening or name.first <= asked.at:
        return False
    walled = any(at in sentence.closed or norms[at] in COMMAS for at in range(asked.at, name.first))
    return walled or (sentence.ruled(name.first) and norms[sentence.outline.before_article(name.first) - 1] != "of")
