"""Whether a word that names an office or a founding and a person are parts of one statement, however they are put.

Nothing may stand between them that tells of somebody else: no verb but such as carry the statement, no other person, no
other office; and what the office itself names as its body must be the body that is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.accounts import left_out, nobody_behind, predicated
from factcheck.extract.betweenparts import (
    BETWEEN,
    OF,
    OPENING,
    PASSED,
    PAST,
    PERSON,
    SOMEBODY,
    Types,
    carries,
    end_of_list,
    is_person,
    phrase,
)
from factcheck.extract.fits import surely_fits
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import record
from factcheck.text.normalize import TANWEEN

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.marks import Sentence

_AGENT = " by "
"""What the patterns have whose value is told to be the one who did it."""
RULERS = ("head_of_state", "head_of_government")
_FOR_IT, _REPORTING, _ADJECTIVE = "_office/for_it", "scope.reporting", "adjective"
_OF_HIM = "/of_him"
"""The class of words before an office or a founding that is said of somebody left out."""
_ACCUSATIVE = "ا"
"""The folded ending of what somebody is made: رئيسا."""
_LONGER = (["-"], ["–"], ["«"], ["“"])
"""What shows behind a name that it goes on."""
_OWNER, _OWN = 4, 3
"""Words from an office to the name behind its preposition, and from an owner or a mark of the past to an office."""


@record
class Body:
    """What an office names as its body: a referent, nothing, or something that is no referent."""

    referent: Referent | None = None
    untold: bool = False


def told_together(raw: Raw, types: Types) -> bool:
    """True where the word that a lenient match begins or ends with is told of the person that is its value."""
    value, sentence, word = raw.match.bound.value, raw.sentence, _word(raw)
    if not isinstance(value, Referent) or word is None:
        return False
    if left_out(value):
        if word.first == value.first:
            return nobody_behind(raw, types)
        held = _past(sentence, word, word.last, word.last) or _held_by_another(sentence, word, value, types)
        return not held and predicated(sentence, word, value, types) and _body_told(raw, word, types)
    agent = _AGENT in raw.pattern["text"] and value.named and surely_fits(value, raw.prop.values, types)
    if not agent and not is_person(value, sentence, types):
        return False
    behind = word.first >= value.last
    between = (end_of_list(sentence, value, types), word.first) if behind else (word.last, value.first)
    if _past(sentence, word, *between) or _no_holder(sentence, value) or _titled(raw, word, value):
        return False
    if not carries(sentence, *between, types) or _held_by_another(sentence, word, value, types):
        return False
    if behind and not (_set_off(sentence, value, word) if sentence.verb_first else _free(sentence, value, word)):
        return False
    return not body_of(raw, types).untold


def body_of(raw: Raw, types: Types) -> Body:
    """What the office or the founding of a match names as the body that it is of."""
    word = _word(raw)
    if word is None:
        return Body()
    return _body_behind(raw, word, types) if raw.sentence.verb_first else _body_around(raw, word, types)


def quoted_apart(sentence: Sentence, name: Referent, raw: Raw) -> bool:
    """True for a noun that stands for a body within what somebody says, where the office is named outside."""
    word = _word(raw)
    if word is None or name.kind is not Reference.SHORT_FORM:
        return False
    first, last = sorted((word.first, name.first))
    return any(norm in OPENING or norm in OPENING.values() for norm in sentence.tokens.norms[first:last])


def runs_on(sentence: Sentence, name: Referent) -> bool:
    """True for a name behind which a dash or a quotation mark shows that it is longer: حزب الاتجاه - الديمقراطية."""
    return sentence.tokens.norms[name.last : name.last + 1] in _LONGER


def _body_told(raw: Raw, word: Reading, types: Types) -> bool:
    """True unless something between an office and its body makes it another: رئيسا لأركان الجيش."""
    sentence, told, at = raw.sentence, body_of(raw, types), word.last
    if told.referent is None:
        return not told.untold
    at += phrase(sentence, at, OF) is not None
    return told.referent.first == at + (sentence.tokens.norms[at] in OPENING)


def _word(raw: Raw) -> Reading | None:
    """The word of the office or the founding that a match begins or ends with."""
    own = (OFFICE, f"{raw.prop.id}/")
    return next((r for r in raw.match.bound.readings if r.name.startswith(own) and not r.name.endswith(_OF_HIM)), None)


def _past(sentence: Sentence, word: Reading, first: int, last: int) -> bool:
    """True for an office that the words around it, or up to the person, mark as no longer held, or as another."""
    near = range(max(word.first - _OWN, sentence.first), min(word.last + 2, sentence.last))
    return any(phrase(sentence, at, PAST) is not None for at in (*near, *range(first, last)))


def _no_holder(sentence: Sentence, value: Referent) -> bool:
    """True for a name under a preposition, inside another name, or that other words run into."""
    norms, first, last = sentence.tokens.norms, value.first, value.last
    ruling = next((r.first for r in sentence.classes.get(PREPOSITION, ()) if r.last == first), None)
    if sentence.prefixed(value) == "ruled" or (ruling is not None and phrase(sentence, ruling, BETWEEN) is None):
        return True
    closing = OPENING.get(norms[first - 1]) if first > sentence.first else None
    if closing is not None and norms[last : last + 1] != [closing]:
        return True
    inside = any(
        r.named and r.first <= first and last <= r.last and r.last - r.first > last - first for r in sentence.referents
    )
    pronoun = any(r.name.startswith("pronoun") for r in sentence.at.get(first, ()))
    office = any(r.name.startswith(OFFICE) for r in sentence.readings.ending.get(last, ()))
    around = (*sentence.readings.ending.get(first, ()), *sentence.at.get(first, ())) if sentence.verb_first else ()
    # مدينة زويل: a thing is named after him
    thing = any(r.name.startswith(NOUN) and r.name != SOMEBODY and not r.definite for r in around)
    return inside or pronoun or office or thing or TANWEEN in sentence.tokens.slice(last - 1, last)


def _titled(raw: Raw, word: Reading, value: Referent) -> bool:
    """True for an office that only stands before a name as its title: الأمير محمد."""
    before = word.last <= value.first and word.definite and not word.pronoun
    return raw.sentence.verb_first and before and raw.prop.id in RULERS


def _held_by_another(sentence: Sentence, word: Reading, value: Referent, types: Types) -> bool:
    """True where another person stands right on the other side of the word."""
    persons = [r for r in sentence.referents if r is not value and is_person(r, sentence, types)]
    if word.last <= value.first:
        before = sentence.outline.before_article(word.first)
        before -= before > sentence.first and sentence.tokens.norms[before - 1] in COMMAS
        return any(r.last == before for r in persons)
    at = word.last
    while at < sentence.last and any(r.name in PASSED for r in sentence.at.get(at, ())):
        at += 1
    return any(r.first in (at, at + 1) for r in persons)


def _set_off(sentence: Sentence, value: Referent, word: Reading) -> bool:
    """True where an office behind a name is told of it: over a comma, in the accusative, or behind a verb of being."""
    norms = sentence.tokens.norms
    if value.last < word.first or (not word.definite and norms[word.first].endswith(_ACCUSATIVE)):
        return True
    before = sentence.outline.before_titles(value.first)
    while before > sentence.first and norms[before] in OPENING:
        before -= 1
    said = any(before in (r.first, r.last) for r in sentence.classes.get(_REPORTING, ()))
    near = (at for at in (before, before - 1) if at >= sentence.first)
    return said or any(phrase(sentence, at, BETWEEN) is not None for at in near)


def _free(sentence: Sentence, value: Referent, word: Reading) -> bool:
    """True for a name before its office that no verb rules, and that is not founded itself: "fired Ann Weller as"."""
    office = word.name.startswith(OFFICE)
    passive = any(value.last <= r.first < word.first for r in sentence.classes.get("be", ()))
    before = sentence.outline.before_titles(value.first)
    return not (sentence.plain_noun(before) if office else passive)


def _body_around(raw: Raw, word: Reading, types: Types) -> Body:
    """The body behind an office and "of", or that owns it: "chair of the club", "the club's chair"."""
    sentence, norms, at = raw.sentence, raw.sentence.tokens.norms, word.last
    if at < sentence.last and phrase(sentence, at, OF) is not None:
        if any(mark.first == at + 1 for mark in sentence.values):
            return Body()
        names = (r for r in sentence.referents if at < r.first <= at + _OWNER and r.kind is not Reference.PRONOUN)
        near = next((r for r in names if COMMAS.isdisjoint(norms[at : r.first])), None)
        owning = near is not None and norms[near.last : near.last + 1] and norms[near.last] in OWNERS  # Egypt's court
        fits = near is not None and surely_fits(near, raw.prop.subjects, types) and not _acts(sentence, near)
        return Body(near) if fits and not owning else Body(untold=True)
    made = any(r.first == at for r in sentence.classes.get("agent", ())) and word.name.startswith(OFFICE)
    if made or (at < sentence.last and sentence.plain_noun(at) and at not in sentence.referent_at):
        return Body(untold=True)
    first = sentence.outline.before_article(word.first)
    back = range(first - 1, max(first - _OWN, sentence.first) - 1, -1)
    owner = next((i for i in back if norms[i] in OWNERS), None)
    if owner is not None:
        named = next((r for r in sentence.referents if r.last in (owner, owner + 1)), None)
        fits = named is not None and surely_fits(named, raw.prop.subjects, types)
        return Body(named) if fits else Body(untold=True)
    before = sentence.readings.ending.get(word.first, ())
    return Body(untold=any(r.name.startswith(NOUN) and r.name != SOMEBODY for r in before))


def _acts(sentence: Sentence, name: Referent) -> bool:
    """True for one of a clause without its pronoun: "named chief executive of the company Jobs co-founded"."""
    short = name.named and name.last - name.first == 1 and name.last < sentence.last
    told = (r.word for r in sentence.at.get(name.last, ()))
    return short and any(
        word.endswith(sentence.endings["participle"]) for word in (sentence.tokens.norms[name.last], *told)
    )


def _body_behind(raw: Raw, word: Reading, types: Types) -> Body:
    """The body right behind an office where adjectives follow their nouns: الأمين العام الثاني للاتحاد."""
    sentence, norms, at = raw.sentence, raw.sentence.tokens.norms, word.last
    marks = {mark.first: mark.last for mark in sentence.values}
    if word.definite or norms[word.first].endswith(_ACCUSATIVE):
        while at < sentence.last and (at in marks or _qualifies(sentence, at, word)):
            at = marks.get(at, at + 1)
    if at >= sentence.last:
        return Body()
    if word.pronoun:  # رئيسها المالي
        return Body(untold=sentence.plain_noun(at) and norms[at].startswith(sentence.article))
    owning = phrase(sentence, at, OF) is not None
    near = (at, at + 1, at + 2) if owning else (at, at + 1)
    named = [r for r in sentence.referents if r.first in near and r.kind is not Reference.PRONOUN]
    for referent in named:
        if surely_fits(referent, raw.prop.subjects, types):
            return Body(referent)
        if referent.first == at:
            return Body(untold=not surely_fits(referent, (PERSON,), types))
    return Body(untold=sentence.tokens.kinds[at] == "w" and at not in marks and not _ends_office(sentence, at))


def _ends_office(sentence: Sentence, at: int) -> bool:
    """True for a word behind an office with which no name of its body begins."""
    told = sentence.at.get(at, ())
    if any(r.name == _FOR_IT for r in told) or phrase(sentence, at, BETWEEN) is not None:
        return True
    tied = phrase(sentence, at, OF) is not None or any(r.prefix and r.prefix not in sentence.conjunctions for r in told)
    return not tied and any(r.name in PASSED or r.name == PREPOSITION or "verb" in r.tags for r in told)


def _qualifies(sentence: Sentence, at: int, word: Reading) -> bool:
    """True for an adjective behind an office: as definite as it is."""
    article = sentence.tokens.norms[at].startswith(sentence.article)
    known = any(r.name == _ADJECTIVE for r in sentence.at.get(at, ()))
    return article and (known or sentence.plain_noun(at)) if word.definite else known and not article
