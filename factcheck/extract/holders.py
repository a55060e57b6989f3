"""Offices with their holders, which state who holds them whatever the clause around them does."""

from __future__ import annotations

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent

_VERBAL = "verbal"
"""The tag of negations that only deny verbs: لم يحضر."""
_NOUNS = ("office.", "title", "demonym", "place_word")
_VERBS = ("scope.prediction", "scope.negation", "scope.possibility")
"""Classes of what is said of verbs, which leaves the names among what they do as they are."""
_BEING, _PRESENT = ("be", "was", "becoming"), ("ي", "ت")
"""Classes of verbs that say what is, and letters that verbs of the present begin with."""
_OWNING = ("pronoun.possessive", "article", "determiner")
_ROLES = ("/former", "/capital", "/bare_office", "/earlier")
"""Beginnings and endings of the classes whose words make a phrase of nouns."""


def past_name(sentence: Sentence, scope: Reading, match: Match) -> bool:
    """True for what governs the verb before an office and its holder: لم يحضر رئيس كينيا ويليام روتو.

    ليس رئيس كينيا فلانا does say who is president, and so does what "that" opens.
    """
    if scope.first >= match.first or not (names_holder(sentence, match) or apposed(sentence, match)):
        return False
    if not sentence.verb_first:
        return scope.name in _VERBS
    thats = (r for r in sentence.classes.get("scope.that", ()) if scope.first <= r.first < match.first)
    opens = any(not _opens_verb(sentence, that) for that in thats)
    return not opens and not (scope.name == "scope.negation" and _VERBAL not in scope.tags)


def _opens_verb(sentence: Sentence, that: Reading) -> bool:
    """True for "that" with the verb of what is planned: من المقرر أن يحضر رئيس كينيا فلان, not أن يكون رئيسها فلان."""
    behind = sentence.at.get(that.last, ())
    if that.last - that.first != 1 or that.pronoun or any(r.name in _BEING for r in behind):
        return False
    word = sentence.tokens.norms[that.last] if that.last < sentence.last else ""
    return any("verb" in r.tags for r in behind) or (word.startswith(_PRESENT) and not behind)


def apposed(sentence: Sentence, match: Match) -> bool:
    """Where verbs stand between nouns, true for an office with its holder behind it that somebody meets or writes to.

    "You will report to our chief executive, Ada Roe" says who that is; "the next head will be President Roe" does not.
    """
    value, being = match.bound.value, {r.last for r in sentence.classes.get("be", ())}
    if sentence.verb_first or not isinstance(value, Referent) or value.last < match.last or match.first in being:
        return False
    told = [r for r in match.bound.readings if not r.name.startswith(_OWNING)]
    office = any(r.name.startswith(_NOUNS[0]) and r.last <= value.first for r in told)
    return office and all(r.name.startswith(_NOUNS) or r.name.endswith(_ROLES) for r in told)


def names_holder(sentence: Sentence, match: Match) -> bool:
    """Where verbs stand first, true for an office with whose it is and its holder, whatever is said of him."""
    value, subject = match.bound.value, match.bound.subject
    if not sentence.verb_first or not isinstance(value, Referent) or value.last < match.last:
        return False
    before = subject is None or subject.first < value.first
    return before and all(r.name.startswith(_NOUNS) or r.name.endswith(_ROLES) for r in match.bound.readings)
