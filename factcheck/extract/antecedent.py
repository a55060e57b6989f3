"""What a short form, a pronoun or nothing at all was found to mean."""

from __future__ import annotations

from factcheck.extract.referents import Referent
from factcheck.model.record import record


@record
class Antecedent:
    """The name meant; several in ``tied`` where they stand equal, none where there is none."""

    name: Referent | None = None
    tied: tuple[Referent, ...] = ()
    why: str = ""
    """The reason for it in plain words, where more than the words themselves decided."""
