"""Whether those who died or were hurt are those of an event that the text has named, where verbs stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import phrase
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.model.values import Number

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.lexicon import Reading
    from factcheck.extract.marks import Sentence

_HAZARD = "/hazard"
"""How classes of nouns end for what kills and is called by no name: الأمطار, السيول."""
_IN_EVENT = "/in_event"
"""How classes of prepositions before an event end."""
_EVENT, _CAUSE, _MISHAP = f"{NOUN}event", "cause", "mishap"
_TOLLS = frozenset({"deaths", "injured"})
_COUNTRY, _IN_PLACE, _TURN = "country", "in_place", "turn"
_SEVERAL = 2
_OUT_OF = "deaths/out_of"
_PARTS, _MEMBERS, _SOMEONE = "part_count", "member_count", "someone"
"""The class of nouns for people, whom a number before them counts."""
_STOP, _INDEFINITE = ".", "indefinite"
"""What ends a sentence, and the class of articles of what is new to the text."""
_JOINTS, _NEAR, _PLACE = frozenset(("and", "while", ",")), 4, 5
"""What joins a further toll, tokens from it to its number and on to where that is told of, and those of a place."""


def unnamed_cause(raw: Raw) -> bool:
    """True where rain or a new event killed: قتلت السيول 20 شخصا, قتل 20 شخصا في زلزال ضرب البلاد.

    A text that goes on about an event calls it by the article: في الزلزال.
    """
    sentence = raw.sentence
    if any(r.name.endswith(_HAZARD) for r in raw.match.bound.readings):
        return True
    events = (r for r in sentence.classes.get(_EVENT, ()) if r.first >= raw.match.first)
    causes = {r.last for r in sentence.classes.get(_CAUSE, ()) if r.first >= raw.match.first}
    told = {r.last for r in sentence.readings if r.first > raw.match.first and r.name.endswith(_IN_EVENT)}
    mishaps = {at for at in told if phrase(sentence, at, _MISHAP) is not None}
    return any(_new(raw, noun) for noun in events) or any(_bare(raw, at) for at in sorted(causes | mishaps))


def _bare(raw: Raw, at: int) -> bool:
    """True for a cause without article, owner or name: لقي عشرة مصرعهم جراء ثوران بركان, في اصطدام حافلتين."""
    sentence, tokens = raw.sentence, raw.sentence.tokens
    if at + 1 >= sentence.last or tokens.kinds[at] != "w" or tokens.norms[at].startswith(sentence.article):
        return False
    if any(before in sentence.joined_verbs for before in range(raw.match.first + 1, at)):
        return False
    told = any(r.first <= at < r.last for r in sentence.referents) or any(r.pronoun for r in sentence.at.get(at, ()))
    return not told and not tokens.norms[at + 1].startswith(sentence.article)


def _new(raw: Raw, noun: Reading) -> bool:
    """True for a bare noun of an event behind its preposition, which no name and no owner follows."""
    sentence, tokens = raw.sentence, raw.sentence.tokens
    if noun.definite or noun.pronoun or noun.last >= sentence.last:
        return False
    ruled = bool(noun.prefix) or any(r.name.endswith(_IN_EVENT) for r in sentence.readings.ending.get(noun.first, ()))
    if not ruled or any(at in sentence.joined_verbs for at in range(raw.match.first + 1, noun.first)):
        return False
    named = any(r.named and r.first <= noun.first < r.last for r in sentence.referents)
    return not named and not tokens.norms[noun.last].startswith(sentence.article)


def another_event(sentence: Sentence, name: Referent) -> bool:
    """True for a new event in a later sentence than the first behind a name: "Fifteen died in a bus crash in Melle".

    The first below a headline tells in other words what that does.
    """
    if name.last > sentence.first or _STOP not in sentence.tokens.norms[name.last : sentence.first]:
        return False
    events = [r.first for r in sentence.classes.get(_EVENT, ())]
    articles = [r.last for r in sentence.classes.get(_INDEFINITE, ())] if events else []
    return any(0 <= at - last < _SEVERAL for at in events for last in articles)


def of_one_land(raw: Raw) -> bool:
    """True for one of several tolls that are told of a land each: 800 قتيل في سوريا، و2100 في تركيا.

    Of what befell them all it is a part, and of the whole event the sentence says none.
    """
    sentence = raw.sentence
    if raw.prop.id not in _TOLLS or len(sentence.values) < _SEVERAL:
        return False
    if not sentence.verb_first:
        return _of_one_place(raw)
    lands = [r for r in sentence.referents if _COUNTRY in r.types and r.named and _placed(sentence, r)]
    firsts = {r.text: r.first for r in reversed(lands)}
    if len(firsts) < _SEVERAL:
        return False
    near, far = sorted(firsts.values())[:_SEVERAL]
    counted = [value.first for value in sentence.values if isinstance(value.mention.value, Number)]
    return any(near < at < far for at in counted) and (counted[0] < near or counted[-1] > far)


def _of_one_place(raw: Raw) -> bool:
    """True for a toll in one place before that in another: "eleven people died in Norby and another two in Tarn"."""
    sentence, value = raw.sentence, raw.match.bound.value
    if value is None:
        return False
    numbers = (m.first for m in sentence.values if m.first >= value.last and isinstance(m.mention.value, Number))
    at = next(numbers, None)
    if at is None or _JOINTS.isdisjoint(sentence.tokens.norms[max(value.last, at - _NEAR) : at]):
        return False
    return _told_in(sentence, value.last, at) and _told_in(sentence, at, at + _NEAR)


def _told_in(sentence: Sentence, first: int, last: int) -> bool:
    """True where a preposition of place, behind which the name of one stands, is between two tokens."""
    ruling = (r.last for r in sentence.classes.get(_IN_PLACE, ()) if first <= r.first < last)
    named = {r.first for r in sentence.referents if r.named}
    return any(not named.isdisjoint(range(at, at + _PLACE)) for at in ruling)


def of_all_there(raw: Raw) -> bool:
    """True for how many there were of whom some died: 23 من بين 60 راكبا."""
    sentence, value = raw.sentence, raw.match.bound.value
    if raw.prop.id not in _TOLLS or value is None:
        return False
    ends = {mark.last for mark in sentence.values}
    return any(r.last == value.first and r.first in ends for r in sentence.classes.get(_OUT_OF, ()))


def _placed(sentence: Sentence, land: Referent) -> bool:
    """True for a land behind a word of place, written apart or on it: في تركيا, بتركيا."""
    before = sentence.at.get(land.first - 1, ()) if land.first > sentence.first else ()
    return land.prefix == _IN_PLACE or any(r.name == _IN_PLACE for r in before)


def elsewhere_than(raw: Raw, name: Referent) -> bool:
    """True where the sentence opens with another place than the event's own: وفي الأردن قتل ثلاثة.

    It tells of the dead there alone, of an earthquake that struck others too.
    """
    sentence = raw.sentence
    first = next((r.last for r in sentence.at.get(sentence.first, ()) if r.name == _TURN), sentence.first)
    opening = {r.last for r in sentence.at.get(first, ()) if r.name == _IN_PLACE} | {first}
    place = next((r for at in opening for r in sentence.referent_at.get(at, ()) if not LANDS.isdisjoint(r.types)), None)
    if place is None or place.first >= raw.match.first or not (place.prefix or place.first > sentence.first):
        return False
    return not sentence.first <= name.first < sentence.last and place.text not in name.text


def of_people(raw: Raw) -> bool:
    """True for a number of parts or members behind which stand people who are none: ويدرس على مقاعدها 7300 طالب."""
    value = raw.match.bound.value
    if raw.prop.id == _MEMBERS:
        subject = raw.match.bound.subject
        studying = subject is not None and "university" in subject.types
        return studying and any(r.name == _SOMEONE for r in raw.match.bound.readings)
    if raw.prop.id != _PARTS or value is None or raw.match.last != value.last:
        return False
    return any(r.name == _SOMEONE and not r.definite for r in raw.sentence.at.get(value.last, ()))
