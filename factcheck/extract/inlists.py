"""Names in lists, where capitals show them: "Chad, Mali and Niger", "from Argentina and Peru", "Air Plus: Chad"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.standing import before_in_list, listed_with
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence
    from factcheck.extract.referents import Referent


def heads_list(sentence: Sentence, name: Referent) -> bool:
    """True for the first of several names: Chad in "Chad and Mali signed", and in "Chad, Mali and Niger signed"."""
    if any(listed_with(sentence, name)):
        return True
    at = name.last + 1
    if sentence.verb_first or at >= sentence.last or sentence.tokens.norms[name.last] not in COMMAS:
        return False
    behind = [r for r in sentence.referent_at.get(at, ()) if r.named and set(r.types) & set(name.types)]
    return any(heads_list(sentence, r) for r in behind)


def joined_to_ruled(sentence: Sentence, name: Referent) -> bool:
    """True for a name that "and" joins to one under a preposition: Peru in "Soldiers from Chile and Peru came".

    Behind a verb it may open a clause of its own: "The talks were held in Chile and Peru signed".
    """
    if sentence.verb_first or any(r.first < name.first for word in VERBS for r in sentence.classes.get(word, ())):
        return False
    before = before_in_list(sentence, name)
    if before is None and name.first - 1 > sentence.first and sentence.tokens.norms[name.first - 1] in COMMAS:
        before = next((r for r in sentence.referents if r.last == name.first - 1 and r.named), None)
    if before is None or before.kind is Reference.PRONOUN:
        return False
    return sentence.ruled(before.first) or joined_to_ruled(sentence, before)


def classed_as(sentence: Sentence, land: Referent) -> bool:
    """True for the land by which a line classes what stands before its colon: "AIR PLUS: Chad (1989-1992)"."""
    norms, before = sentence.tokens.norms, land.first - 1
    return not sentence.verb_first and "country" in land.types and before > sentence.first and norms[before] == ":"
