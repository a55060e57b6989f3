"""Names of which a clause tells nothing: what something was founded as, and two things that one noun stands for."""

from __future__ import annotations

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference

_UNDER_NAME, _FOUNDED = "under_name", ("inception/founded", "inception/made", "inception/establish")
"""The class of words before what something is called, and those of verbs for its founding."""
_TWO, _PLACES_AND_MEN = "dual", frozenset({"person", "city", "country"})


def named_so(sentence: Sentence, name: Referent) -> bool:
    """True for what something was called when it was founded, no thing of its own: تأسست الجامعة باسم الكلية."""
    word = next((r for r in sentence.classes.get(_UNDER_NAME, ()) if r.last == name.first), None)
    if word is None or not any(r.first < word.first and r.name in _FOUNDED for r in sentence.readings.verbs):
        return False
    # ثم تأسس عام 1931 باسم نادي الميناء: what no other name is told of is what was founded
    return any(r.named and r.last <= word.first and _PLACES_AND_MEN.isdisjoint(r.types) for r in sentence.referents)


def of_two(sentence: Sentence, name: Referent) -> bool:
    """True for two things that a noun alone stands for, of neither of which a single thing is told: أعلن البلدان."""
    if not sentence.verb_first or name.kind is not Reference.SHORT_FORM or name.last - name.first > 1:
        return False
    return any(r.name.startswith(NOUN) and _TWO in r.tags for r in sentence.at.get(name.first, ()))
