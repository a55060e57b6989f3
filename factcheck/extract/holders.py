"""Offices with their holders, which state who holds them whatever the clause around them does."""

from __future__ import annotations

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent

_VERBAL = "verbal"
"""The tag of negations that only deny verbs: لم يحضر."""
_NOUNS = ("office.", "title", "demonym", "place_word")
_ROLES = ("/former", "/capital", "/bare_office", "/earlier")
"""Beginnings and endings of the classes whose words make a phrase of nouns."""


def past_name(sentence: Sentence, scope: Reading, match: Match) -> bool:
    """True for what governs the verb before an office and its holder: لم يحضر رئيس كينيا ويليام روتو.

    ليس رئيس كينيا فلانا does say who is president, and so does what "that" opens.
    """
    if scope.first >= match.first or not names_holder(sentence, match):
        return False
    thats = sentence.classes.get("scope.that", ())
    opens = any(scope.first <= r.first < match.first for r in thats)
    return not opens and not (scope.name == "scope.negation" and _VERBAL not in scope.tags)


def names_holder(sentence: Sentence, match: Match) -> bool:
    """Where verbs stand first, true for an office with whose it is and its holder, whatever is said of him."""
    value, subject = match.bound.value, match.bound.subject
    if not sentence.verb_first or not isinstance(value, Referent) or value.last < match.last:
        return False
    before = subject is None or subject.first < value.first
    return before and all(r.name.startswith(_NOUNS) or r.name.endswith(_ROLES) for r in match.bound.readings)
