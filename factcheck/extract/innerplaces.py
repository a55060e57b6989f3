"""Places that only say where what is told of is: "the church on the island of Sarn was", "a school in Leeds, Ohio"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import CALLED
from factcheck.extract.referents import NOUN, Referent

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_IN_PLACE, _OF = "in_place", "of"
_DESCRIBED = 3
"""Words between a preposition and the noun that a place is called by."""


def inner_place(sentence: Sentence, name: Referent) -> bool:
    """True for a name that ends such a phrase, and so is no subject of what follows."""
    if sentence.verb_first or not name.named or name.first <= sentence.first + 1:
        return False
    behind = name.last + (sentence.tokens.norms[name.last : name.last + 1] == [","])
    if any(r.relative for r in sentence.referent_at.get(behind, ())):
        return False  # "on the island of Sarn, which has"
    before = sentence.tokens.norms[name.first - 1]
    return (before == _OF and _called(sentence, name.first - 1)) or (before == "," and _chained(sentence, name))


def _called(sentence: Sentence, of: int) -> bool:
    """True behind a noun of places that stands under a preposition behind another noun or a name."""
    nouns = [r.first for r in sentence.readings.ending.get(of, ()) if r.name in CALLED]
    if not nouns:
        return False
    at = min(nouns)
    for _ in range(_DESCRIBED):
        ruling = next((r for r in sentence.readings.ending.get(at, ()) if r.name == _IN_PLACE), None)
        if ruling is not None:
            return _behind_name(sentence, ruling.first)
        at -= 1
        if at <= sentence.first or sentence.tokens.kinds[at] != "w":
            return False
    return False


def _chained(sentence: Sentence, name: Referent) -> bool:
    """True for the state of a town under a preposition behind a name: Norby University in Leeds, Ohio, founded in."""
    comma = name.first - 1
    if name.last >= sentence.last or sentence.tokens.norms[name.last] != ",":
        return False
    for town in (r for r in sentence.referents if r.named and r.last == comma):
        ruling = next((r for r in sentence.readings.ending.get(town.first, ()) if r.name == _IN_PLACE), None)
        if ruling is not None and any(r.named and r.last == ruling.first for r in sentence.referents):
            return True
    return False


def _behind_name(sentence: Sentence, at: int) -> bool:
    if any(r.last == at for r in sentence.referents):
        return True
    return any(r.name.startswith(NOUN) for r in sentence.readings.ending.get(at, ()))


def past_state(sentence: Sentence, end: int) -> int:
    """The token behind a town, or behind the state that commas set behind it where a clause goes on: Leeds, Ohio,."""
    norms, text = sentence.tokens.norms, sentence.tokens.text
    if end + 1 >= sentence.last or norms[end] != ",":
        return end
    state = next((r for r in sentence.referent_at.get(end + 1, ()) if r.named and "person" not in r.types), None)
    if state is None or state.last + 1 >= sentence.last or norms[state.last] != ",":
        return end
    small = text[sentence.tokens.starts[state.last + 1]].islower()
    joined = any(r.name == "joining" for r in sentence.at.get(state.last + 1, ()))
    return state.last if small and not joined else end
