"""What a short form, a pronoun or nothing at all was found to mean."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.marks import Sentence
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
