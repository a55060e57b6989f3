"""Words beside a match that make its verb, its number or its place another thing than they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.courses import in_one_land
from factcheck.extract.growth import comes_or_goes, grown_by, moved_by, starts_from
from factcheck.extract.marks import ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.otherdates import of_life
from factcheck.extract.otherspans import other_span
from factcheck.extract.outline import COMMAS
from factcheck.extract.ranged import ranged
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.shares import of_some
from factcheck.extract.somekinds import of_some_kinds
from factcheck.extract.standing import listed_with
from factcheck.model.claim import MentionKind
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_RECENT, _FOUNDED = "recent", ("inception/found", "founder/found", "inception/construction")
"""The class of adverbs that make a verb an adjective (newly), and how classes of verbs of founding begin."""
_AFTER = "after_while"
"""The class of words between a length of time and what it is counted from: years after, أعوام على."""
_PER = "per_unit"
"""The class of words behind which stands what a number is counted by: per, لكل."""
_BEFALLEN = "befallen"
"""The class of words behind people for what befell them: missing, homeless."""
_GATHERED = frozenset({"attendance", "employees", "participants", "population", "member_count"})
"""Counts of people of whom nothing else is told."""
_EDITION, _HELD, _INDEFINITE = "occurrences/edition", "location/held", "indefinite"
_ACTING = ("start_time/begin", "end_time/end")
_OPENED, _ACTING_FOR = "inception/opened", "scope.acting"
_WORKS, _WORKS_BEGUN, _ACTIVITY = "inception/works", "inception/works_begun", "inception/activity"
_HURT, _PARTITIVE = ("deaths", "injured"), "partitive"
_DESCRIBED = 3
"""Words before a chamber under its preposition: the current lower."""
_COUNTED_FROM = ("inception", "date_of_death")
"""What other events are dated by: "the year after Ida Moss died, in 1792, a friend wrote"."""
_ORGANS = frozenset({"delegation", "noun.commission", "noun.council", "organ"})
"""Classes of nouns for what bodies set up of their members."""
_TOLD = ("all_of", "told_ones")
"""Classes of words before a number of those who were named before: all three, these two."""
_NEAR, _BODY = 4, ("organization",)
_TOWNS = frozenset({"city", "country"})
_PLACES = ("country", "location")


def misread(raw: Raw) -> bool:
    """True for a match whose parts the words beside it take for themselves."""
    value = raw.match.bound.value
    if isinstance(value, ValueMark):
        if grown_by(raw) or comes_or_goes(raw) or starts_from(raw) or moved_by(raw):
            return True
        if raw.prop.kind is ValueKind.COUNT:
            if _in_chamber(raw) or _of_adjective(raw) or _among(raw, value) or of_some(raw) or of_some_kinds(raw):
                return True
            if (raw.prop.id == "employees" and _in_a_land(raw)) or _of_organ(raw, value):
                return True
            return _rate(raw) or _befallen(raw) or _of_the_named(raw, value) or _numbering(raw, value)
        if in_one_land(raw) or other_span(raw, value) or _opens_another(raw):
            return True
        if raw.prop.id == "inception" and _opens_some(raw):
            return True
        if raw.prop.id in _COUNTED_FROM and _counted_from(raw, value):
            return True
        return raw.prop.id == "inception" and (
            _attributive(raw) or _works_begun(raw) or _of_branch(raw) or of_life(raw.sentence, value, raw.match)
        )
    if raw.prop.id in _PLACES and ranged(raw):
        return True
    if raw.prop.id == "location":
        return _of_object(raw)
    if (raw.prop.office and _acting(raw)) or (raw.prop.id == "headquarters" and _of_part(raw)):
        return True
    return isinstance(value, Referent) and raw.prop.id == "country" and _within(raw, value)


def _in_chamber(raw: Raw) -> bool:
    """True for the members that a party has in a parliament: "it has 17 members in the current House"."""
    sentence, end = raw.sentence, raw.match.last
    if raw.prop.id != "member_count" or sentence.verb_first:
        return False
    chambers = {r.first for r in sentence.classes.get("chamber", ())}
    places = {end, *(r.last for r in sentence.classes.get("sitting", ()) if r.first == end)}
    ruling = (r.last for r in sentence.classes.get("in_place", ()) if r.first in places)
    return any(at in chambers for last in ruling for at in range(last, last + 1 + _DESCRIBED))


def _among(raw: Raw, value: ValueMark) -> bool:
    """True for some of the dead or the hurt just told of: "204 were injured, including 21 in critical condition".

    So are those of them that a clause of its own tells of: سقط 52 من القتلى في قرية واحدة.
    """
    some = any(r.last == value.first for r in raw.sentence.classes.get("among", ()))
    if raw.theirs and raw.prop.id in _HURT:
        whole = raw.sentence.tokens.norms[value.last + 1 : value.last + 2]
        of = any(r.first == value.last for r in raw.sentence.classes.get(_PARTITIVE, ()))
        some |= of and any(norm.startswith(raw.sentence.article) for norm in whole)
    return some and raw.prop.id in _HURT and raw.match.first >= value.first


def _of_adjective(raw: Raw) -> bool:
    """True for an adjective with a capital that ends a match, before its noun: "three battalions of Biscayan men"."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if sentence.verb_first or subject is None or subject.last != raw.match.last or subject.first < raw.value_start:
        return False
    unknown = subject.named and not subject.types and not subject.entities and subject.last - subject.first == 1
    plural = sentence.tokens.norms[subject.last : subject.last + 1]
    several = bool(plural) and plural[0].endswith(sentence.endings["plural"])
    return unknown and several and sentence.ruled(subject.first) and sentence.plain_noun(subject.last)


def _in_a_land(raw: Raw) -> bool:
    """True for those whom a known body employs in one land: "Apple employs 25,000 people in Ireland and Britain"."""
    sentence, subject, last = raw.sentence, raw.match.bound.subject, raw.match.last
    if subject is None or not subject.entities:
        return False
    lands = (r for r in sentence.referents if r.named and "country" in r.types and last <= r.first <= last + 1)
    return any(sentence.ruled(r.first) or sentence.prefixed(r) == "ruled" for r in lands)


def _of_organ(raw: Raw, value: ValueMark) -> bool:
    """True for the members of an organ that the body has: يضم الاتحاد لجنة تنفيذية من تسعة أعضاء."""
    sentence, at = raw.sentence, value.first - 1
    of = any(r.first == at for r in sentence.classes.get(_PARTITIVE, ()))
    if raw.prop.id != "member_count" or not of or raw.sentence.tokens.starts[value.first] < value.mention.start:
        return False
    named = {i for r in sentence.referents if r.named for i in range(r.first, r.last)}
    nouns = (r for i in range(at - _DESCRIBED, at) for r in sentence.at.get(i, ()) if r.name in _ORGANS)
    return any(not (r.definite or r.pronoun or r.first in named) for r in nouns)


def _opens_another(raw: Raw) -> bool:
    """True for when somebody opens or ends a thing: "the mayor, Jo Doe, opened the bridge on 4 July 2019"."""
    definite = {r.first for r in raw.sentence.classes.get("determiner", ())}
    acting = (r for r in raw.match.bound.readings if r.name in _ACTING and "verb" not in r.tags)
    return not raw.sentence.verb_first and any(r.last in definite for r in acting)


def _of_branch(raw: Raw) -> bool:
    """True where verbs stand first for a body whose name goes on with a place, or for the place: متحف اللوفر أبوظبي.

    What was founded or opened has no object, so that the place can only be of the name.
    """
    sentence, subject = raw.sentence, raw.match.bound.subject
    if not sentence.verb_first or subject is None or not subject.named:
        return False
    of_land = not _TOWNS.isdisjoint(subject.types)
    at = subject.first if of_land else subject.last
    if of_land:
        bodies = [r for r in sentence.referents if r.named and r.last == at and _TOWNS.isdisjoint(r.types)]
        return bool(bodies) and not sentence.written_on(subject)
    places = (r for r in sentence.referent_at.get(at, ()) if r.named and not _TOWNS.isdisjoint(r.types))
    return any(not sentence.written_on(r) for r in places)


def _acting(raw: Raw) -> bool:
    """True for an office that somebody only fills for the time being: the acting director, المدير العام بالإنابة."""
    offices = [r.first for r in raw.match.bound.readings if r.name.startswith(OFFICE)]
    words = raw.sentence.classes.get(_ACTING_FOR, ())
    return any(word.last in offices or raw.match.first <= word.first <= raw.match.last for word in words)


def _of_part(raw: Raw) -> bool:
    """True for the seat of a body of another, a bracket behind its name: "an agency of the UN (UN) based in Paris"."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if sentence.verb_first or subject is None or subject.last >= sentence.last or raw.value_start <= subject.first:
        return False
    norms = sentence.tokens.norms
    before = subject.first - 1 - (norms[subject.first - 1] == "the")
    based = (r for r in raw.match.bound.readings if r.name.endswith("/based"))
    return before > sentence.first and norms[before] == "of" and norms[subject.last] == "(" and any(based)


def _opens_some(raw: Raw) -> bool:
    """True for when somebody opens a thing of his: "in 1950 the company opened a pipeline"."""
    sentence = raw.sentence
    things = {r.first for name in (_INDEFINITE, "pronoun.possessive") for r in sentence.classes.get(name, ())}
    things |= {mark.first for mark in sentence.values if mark.mention.kind is MentionKind.NUMBER}
    opened = (r for r in raw.match.bound.readings if r.name == _OPENED)
    return not sentence.verb_first and any(r.last in things for r in opened)


def _of_object(raw: Raw) -> bool:
    """True for the place of what somebody opens or holds: "the federation opened an office in Miami"."""
    held, subject = [r for r in raw.match.bound.readings if r.name == _HELD], raw.match.bound.subject
    if subject is not None and subject.types == _BODY:
        return bool(held)  # "UNESCO celebrated the day in Geneva"
    indefinite = {r.first for r in raw.sentence.classes.get(_INDEFINITE, ())}
    return any(r.last in indefinite for r in held)


def _attributive(raw: Raw) -> bool:
    """True for a verb that an adverb makes an adjective: "played for the newly founded club in 1858"."""
    verbs = (r for r in raw.match.bound.readings if r.name.startswith(_FOUNDED))
    return any(a.last == verb.first for verb in verbs for a in raw.sentence.classes.get(_RECENT, ()))


def _works_begun(raw: Raw) -> bool:
    """True for when building begins, which is not when what is built is there: بدأ العمل على إنشاء البرج في 2004.

    Nor is anything founded where works or an operation begin: انطلقت أشغال الترميم في 2022.
    """
    sentence = raw.sentence
    if not sentence.verb_first:
        return False
    active = {r.first for r in sentence.classes.get(_ACTIVITY, ()) if not r.pronoun}
    if active and any("verb" in r.tags and r.last in active for r in raw.match.bound.readings):
        return True
    value = raw.value_start
    works = [r for r in sentence.classes.get(_WORKS, ()) if raw.match.first <= r.first < value]
    begun = [r for r in sentence.classes.get(_WORKS_BEGUN, ()) if r.last <= value]
    return any(
        w.first - _NEAR <= b.last <= w.first and not any(b.last <= i < w.first for i in sentence.joined_verbs)
        for w in works
        for b in begun
    )


def _counted_from(raw: Raw, value: ValueMark) -> bool:
    """True for a founding that another event is dated by: "three years after its foundation, in 1905, it won"."""
    sentence, first = raw.sentence, raw.match.first
    near = (r for r in sentence.classes.get(_AFTER, ()) if first - _NEAR < r.last <= first + 1)
    since = next(near, None)
    return since is not None and any(sentence.tokens.norms[at] in COMMAS for at in range(since.last, value.first))


def _rate(raw: Raw) -> bool:
    """True for a number of something for each of another: "10,361 people per square kilometre"."""
    return any(r.first in (raw.match.last, raw.match.last + 1) for r in raw.sentence.classes.get(_PER, ()))


def _befallen(raw: Raw) -> bool:
    """True for people of whom it is told what befell them: "reported 20 people missing"."""
    hurt = raw.prop.id == "deaths" and raw.sentence.verb_first  # 1448 إصابة
    words = raw.sentence.classes.get(_BEFALLEN, ()) if raw.prop.id in _GATHERED or hurt else ()
    return any(r.first == raw.match.last and not r.prefix for r in words)


def _of_the_named(raw: Raw, value: ValueMark) -> bool:
    """True for members whose names follow or were told: "two members, Jo Doe and Ann Roe, left", "all three are"."""
    subject = raw.match.bound.subject
    if raw.prop.id != "member_count" or subject is None or raw.sentence.verb_first or subject.first < value.last:
        return False
    told = any(r.name in _TOLD for r in raw.sentence.readings.ending.get(value.first, ()))
    if told and any(r.name == "be" for r in raw.match.bound.readings):
        return True
    behind = raw.sentence.tokens.norms[subject.first - 1] in COMMAS
    return behind and any(True for _ in listed_with(raw.sentence, subject))


def _numbering(raw: Raw, value: ValueMark) -> bool:
    """True for which session it is, no count, and for what a bracket cuts off: الدورة الـ47, (36.4) مليون."""
    norms, sentence = raw.sentence.tokens.norms, raw.sentence
    if not sentence.verb_first or value.first <= sentence.first:
        return False
    editions = (r for r in sentence.readings.ending.get(value.first, ()) if r.name == _EDITION)
    if raw.prop.id != "occurrences" and any(editions):
        return True
    own = sentence.values if norms[value.first][0].isdigit() else ()
    if any(mark.last == value.first and mark.mention.kind is MentionKind.NUMBER for mark in own):
        return True  # 449 ألفا 683 نسمة: the end of a number
    behind = norms[value.first - 1] == ")" and sentence.tokens.kinds[value.first - 2] == "n"
    return behind and sentence.tokens.kinds[value.first] == "w"


def _within(raw: Raw, value: Referent) -> bool:
    """True for a part of a chain of places that is no town's country: "Barcelona, Catalonia, Spain"."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    norms = sentence.tokens.norms
    if sentence.verb_first or subject is None or norms[min(subject.last, sentence.last - 1)] not in COMMAS:
        return False
    if value.first != subject.last + 1:
        between = (r for r in sentence.referent_at.get(subject.last + 1, ()) if r.named and r.last < value.first)
        return any("city" in r.types for r in between)  # "in Bergen, Oslo, Norway"
    opening = subject.first - 1
    chained = opening > sentence.first and norms[opening] in COMMAS
    before = (r for r in sentence.referents if r.named and r.last == opening)
    if chained and any(not r.types or not LANDS.isdisjoint(r.types) for r in before):
        return True  # "Seattle, Washington, USA"
    if value.entities or value.last + 1 >= sentence.last or norms[value.last] not in COMMAS:
        return False
    return any("country" in r.types for r in sentence.referent_at.get(value.last + 1, ()) if r.named)
