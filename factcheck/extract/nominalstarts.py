"""Where a nominal clause may open in a language whose verbs stand first: X is a bank, إيفرغرين شركة شحن."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.complements import complements
from factcheck.extract.nametokens import TOPONYM
from factcheck.extract.outline import BARRIER, Outline

_BE, _TURN = "be", "turn"


def nominal_starts(outline: Outline) -> Iterator[tuple[int, bool, bool]]:
    """Where a definition may open, whether what follows must show that the sentence turns to it, and if a verb leads.

    A clause opens at the beginning of the sentence, behind what is said and known (إن, أن) and behind "but" (لكن).
    """
    yield from _first_starts(outline)
    opening = [*complements(outline.readings, outline.tokens, outline.first, verb_first=True)]
    opening += [r for r in outline.at.get(outline.first, ()) if r.name == BARRIER]
    yield from ((r.last, False, False) for r in opening if not r.pronoun and r.last < outline.last)


def _first_starts(outline: Outline) -> Iterator[tuple[int, bool, bool]]:
    at = outline.first
    while at < outline.last and outline.empty(at):
        at += 1
    turn = next((r.last for r in outline.at.get(at, ()) if r.name == _TURN), None)
    if turn is not None:
        yield turn, True, False
        return
    yield at, False, False
    if any(r.name == _BE or "verb" in r.tags for r in outline.at.get(at, ())) and not opens_place(outline, at):
        yield at + 1, False, True


def opens_place(outline: Outline, at: int) -> bool:
    """True for a word that opens names of places before a definite one: عين الصفصاف, whatever verb it looks like."""
    opens = any(r.name == TOPONYM and not (r.prefix or r.definite) for r in outline.at.get(at, ()))
    return opens and at + 1 < outline.last and outline.tokens.norms[at + 1].startswith("ال")
