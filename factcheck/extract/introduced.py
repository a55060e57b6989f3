"""What stands around a name where no capital shows it: titles before it, the country or region behind a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import DIRECTION, Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import LANDS, NOUN, Referent, agrees
from factcheck.model.claim import Reference

IN_PLACE = "in_place"
WITHIN = "ب"
"""The proclitic that places what it stands on, and so serves as a word of the class ``in_place``."""
IN = "ب"
"""The proclitic of being in a place."""
FOR = "ل"
"""The proclitic of owning; with the article it hides the article's first letter (للاتحاد)."""
PLACED = ("place_word", "headquarters/city")
"""Classes of nouns that stand before a place's name."""
_QUALIFYING = (DEMONYM, "adjective", "epithet", "praise")
_ADJECTIVES = 2
_UNSURE = frozenset({"airline", "newspaper", "company"})
_SAID = ("capital/capital",)
"""Classes of nouns that tell what a name is, beside the generic ones."""
_LOCATED = ("country/located", "location/located")
"""The classes of verbs that say where something lies."""
_LONGEST = 5
"""Words that may introduce a person: اللواء الطيار الركن."""


def within(sentence: Sentence, at: int) -> bool:
    """True where the preposition of place is written on the name or the noun that begins at the token."""
    if not sentence.verb_first:
        return False
    if any(written_on(sentence, r).endswith(WITHIN) for r in sentence.referent_at.get(at, ()) if r.named):
        return True
    return any(r.prefix.endswith(WITHIN) and r.name in PLACED for r in sentence.at.get(at, ()))


def written_on(sentence: Sentence, referent: Referent) -> str:
    """The proclitics on the first word of a referent."""
    return referent.prefix or sentence.written_on(referent)


def given_to(sentence: Sentence, referent: Referent) -> bool:
    """True for a name under the preposition of owning: للاتحاد الأوروبي 27 عضواً."""
    norm = sentence.tokens.norms[referent.first].lstrip("".join(sentence.conjunctions))
    return norm.startswith(FOR * 2) or (norm.startswith(FOR) and written_on(sentence, referent).endswith(FOR))


def introduced(sentence: Sentence, places: Sequence[int]) -> list[int]:
    """The places, and those of the persons whom titles, adjectives of country and further ones introduce there."""
    found = list(places)
    for at in places:
        found += [place for place in _behind_titles(sentence, at) if place not in found]
        led = _behind_leader(sentence, at)
        if led is not None and led not in found:
            found.append(led)
    return found


def _behind_leader(sentence: Sentence, at: int) -> int | None:
    """The token behind what somebody is of whom or what, where a person's name stands: زعيم المرابطين يوسف."""
    behind, norms = at + 2, sentence.tokens.norms
    if sentence.persons is None or behind >= sentence.last or not norms[at + 1].startswith(sentence.article):
        return None
    person = any(r.named and "person" in r.types for r in sentence.referent_at.get(behind, ()))
    return behind if person and sentence.persons.trade(norms[at]) else None


def _behind_titles(sentence: Sentence, at: int) -> Iterator[int]:
    """Behind each title and demonym in a row, and behind the definite words that go on with them up to a person."""
    opening, norms = at, sentence.tokens.norms
    while at < min(sentence.last, opening + _LONGEST):
        introducing = next((r for r in sentence.at.get(at, ()) if _introduces(r)), None)
        if introducing is not None and (not introducing.prefix or (at == opening and not _next_guest(sentence, at))):
            at = introducing.last
            yield at
            continue
        if at == opening or not norms[at].startswith(sentence.article) or sentence.tokens.kinds[at] != "w":
            return
        if any(r.named and "person" not in r.types for r in sentence.referent_at.get(at, ())):
            return
        at += 1
        if any(r.named and "person" in r.types for r in sentence.referent_at.get(at, ())):
            yield at


def _next_guest(sentence: Sentence, at: int) -> bool:
    """True behind a comma for the conjunction that goes on with somebody else: "…، وسعادة السفير أحمد"."""
    joined = any(r.prefix in sentence.conjunctions for r in sentence.at.get(at, ()))
    return joined and sentence.tokens.norms[at - 1] in COMMAS


def _introduces(reading: Reading) -> bool:
    return not reading.pronoun and (reading.name == TITLE or (reading.name == DEMONYM and reading.definite))


def past_age(sentence: Sentence, at: int) -> int | None:
    """The token behind an age: "Mark Rutte, 59, took over …"; None where none stands there."""
    norms, kinds = sentence.tokens.norms, sentence.tokens.kinds
    aged = at + 2 < sentence.last and norms[at] == norms[at + 2] == "," and kinds[at + 1] == "n"
    return at + 3 if aged else None


def past_surroundings(sentence: Sentence, name: Referent) -> Iterator[int]:
    """Behind what tells where a place is: its country's adjective (ليون الفرنسية), or what it is in (في كاليفورنيا)."""
    if not sentence.verb_first:
        return
    at = name.last
    if any(r.definite and not r.prefix for r in sentence.at.get(at, ()) if r.name == DEMONYM):
        at += 1
        yield at
    placing = next((r.last for r in sentence.at.get(at, ()) if r.name == IN_PLACE and not r.pronoun), None)
    inner = placing if placing is not None else at if within(sentence, at) else None
    if inner is None:
        return
    inner = next((r.last for r in sentence.at.get(inner, ()) if r.name in PLACED), inner)
    around = next((r for r in sentence.referent_at.get(inner, ()) if r.named), None)
    if around is not None:
        yield around.last


def past_place(sentence: Sentence, subject: Referent) -> Iterator[int]:
    """Behind what tells where a subject is, where its clause goes on: يطاول برج محمد السادس في سلا 250 مترا."""
    if not subject.named or "person" in subject.types:
        return
    norms = sentence.tokens.norms
    yield from (at for at in past_surroundings(sentence, subject) if at < sentence.last and norms[at] not in COMMAS)


def past_adjective(sentence: Sentence, name: Referent) -> Iterator[int]:
    """Behind the definite adjectives of a name in quotation marks: شركة «هواوي» الصينية."""
    at = name.last
    if not sentence.verb_first or sentence.tokens.norms[at - 1] != '"':
        return
    for _ in range(_ADJECTIVES):
        if not any(r.definite and not r.prefix and r.name in _QUALIFYING for r in sentence.at.get(at, ())):
            return
        at += 1
        yield at


def told_of(sentence: Sentence, name: Referent) -> bool:
    """True for a name that a noun with a pronoun tells of another: the capital in عاصمتها الرباط, nobody's owner."""
    if not sentence.verb_first or not name.named:
        return False
    if any(r.relative for at in (name.last, name.last + 1) for r in sentence.referent_at.get(at, ())):
        return False  # عاصمتها الرباط التي يسكنها …
    at = name.first
    for _ in range(_LONGEST - 1):
        ending = sentence.readings.ending.get(at, ())
        own = [r for r in ending if r.pronoun and "/" in r.name]
        if own and not any("verb" in r.tags for r in own):
            return True
        before = [r for r in ending if r.name in (IN_PLACE, "be", "filler", *PLACED)]
        if not before:
            return False
        at = min(r.first for r in before)
    return False


def of_predicate(sentence: Sentence, name: Referent) -> bool:
    """Where verbs stand first, true for a name that only tells what the one before it is: برلين اليوم عاصمة ألمانيا."""
    if not sentence.verb_first or not name.named or sentence.tokens.starts[name.first] != name.start:
        return False
    nouns = [r for r in sentence.readings.ending.get(name.first, ()) if not (r.definite or r.pronoun or r.prefix)]
    opening = min((r.first for r in nouns if r.name.startswith(NOUN) or r.name in _SAID), default=None)
    if opening is None:
        return False
    topics = (r for r in sentence.referents if r.named and r.first in sentence.openings and r.last <= opening)
    return any(opening in sentence.skip(r.last + (sentence.tokens.norms[r.last] in COMMAS)) for r in topics)


def past_directions(sentence: Sentence, places: Sequence[int]) -> list[int]:
    """Behind the points of the compass that stand at one of the places: "in northern Norway"."""
    readings = () if sentence.verb_first else sentence.classes.get(DIRECTION, ())
    return [reading.last for reading in readings if reading.first in places]


def goes_on_list(sentence: Sentence, name: Referent, value: object) -> bool:
    """True for a name that a conjunction joins to the names before it: no object of أسست قطر والكويت وعُمان …."""
    if isinstance(value, ValueMark) and name.first > value.last and _next_item(sentence, value.last, name.first):
        return True  # ورحل في 2 أغسطس 2016، والروائي نجيب محفوظ
    joined = name.named and sentence.prefixed(name) == "joined"
    return joined and isinstance(value, Referent) and any(r.named and r.last == name.first for r in sentence.referents)


def _next_item(sentence: Sentence, first: int, last: int) -> bool:
    """True where a comma and a title with a conjunction on it open the next item of a list between two tokens."""
    norms = sentence.tokens.norms
    opens = (i + 1 for i in range(first, last - 1) if norms[i] in COMMAS)
    return any(r.name == TITLE and r.prefix in sentence.conjunctions for i in opens for r in sentence.at.get(i, ()))


def in_office(sentence: Sentence, name: Referent, matched: Sequence[Reading]) -> bool:
    """True for a name that only tells whose office somebody has: the council in رئيس المجلس التنفيذي."""
    offices = [r for r in sentence.readings.under(OFFICE) if r.first < name.first <= r.last]
    if not offices:
        return False
    told = {r.first for r in matched}
    return any(not r.pronoun for r in offices) and not any(r.first in told for r in offices)


def beside_topic(sentence: Sentence, place: Referent) -> bool:
    """True for a place where a place told before is: in تونس تقع في شمال أفريقيا، ومساحتها the area is the first's."""
    if not (sentence.ruled(place.first) or sentence.prefixed(place) == "ruled"):
        return False
    before = [r for r in sentence.referents if r.named and r.last <= place.first and _may_be_in(r, place)]
    return any(not sentence.ruled(r.first) and sentence.prefixed(r) != "ruled" for r in before) or of_unnamed_topic(
        sentence, place
    )


def of_unnamed_topic(sentence: Sentence, place: Referent) -> bool:
    """True where what lies by the place is not named at all: تقع إلى الغرب من مدينة القدس، ومساحتها …."""
    verbs = (r for name in _LOCATED for r in sentence.classes.get(name, ()) if "verb" in r.tags)
    opening = {r.last for r in verbs if r.last <= place.first and r.first in sentence.openings | sentence.joined_verbs}
    if not opening:
        return False
    behind = sentence.past_articles(sentence.skip(max(opening)))
    here = (r for r in sentence.referents if r.first in behind and r.first < place.first)
    return all(r.kind is Reference.PRONOUN for r in here)


def only_near(sentence: Sentence, place: Referent, *, own: bool, implied: bool) -> bool:
    """True for a land under a preposition that no word without a subject means: it is only where something lies.

    ``own`` is the sentence of that word; ``implied`` says that it has no pronoun either: تقع غرب القدس، وهدمت عام 1948.
    """
    if not place.named or LANDS.isdisjoint(place.types) or sentence.written_on(place).endswith(FOR):
        return False
    if not (sentence.ruled(place.first) or sentence.prefixed(place) == "ruled"):
        return False
    if own:
        return implied or of_unnamed_topic(sentence, place) or _behind_verb(sentence, place)
    verbs = (r for name in _LOCATED for r in sentence.classes.get(name, ()) if "verb" in r.tags)
    he = any(r.kind is Reference.PRONOUN and not r.relative and r.first == sentence.first for r in sentence.referents)
    return implied and (he or any(r.last <= place.first for r in verbs))


def _behind_verb(sentence: Sentence, place: Referent) -> bool:
    """True for a place under the preposition of a verb without a subject that opens the sentence: استقلت عن كذا."""
    ends = {r.last for r in sentence.at.get(sentence.first, ()) if "verb" in r.tags}
    return (place.first - 1 in ends and sentence.ruled(place.first)) or (
        place.first in ends and sentence.prefixed(place) == "ruled"
    )


def placed_by_verb(sentence: Sentence, name: Referent, before: Reading) -> bool:
    """True for a place whose preposition is written on it right behind a verb: أبصر النور بالقاهرة."""
    verb = sentence.verb_first and "verb" in before.tags and before.last == name.first
    return verb and sentence.written_on(name).endswith(IN)


def person_alone(sentence: Sentence, loose: Referent) -> bool:
    """True for a run of words that a given name opens where no person is wanted: أسس حبيب معلوف سنة 1938 شركة …."""
    persons, several = sentence.persons, loose.last - loose.first > 1
    told = several and "person" not in loose.types
    return told and persons is not None and persons.opens(sentence.tokens, loose.first)


def behind_title(sentence: Sentence, at: int) -> bool:
    """True for a name whose title stands under a preposition: بمبادرة من الطبيبة سلمى الكركي."""
    before = sentence.outline.before_titles(at)
    ruling = (r.last for r in sentence.classes.get("preposition", ()) if not r.pronoun)
    return sentence.verb_first and before < at - 1 and before + 1 in ruling


def _may_be_in(name: Referent, place: Referent) -> bool:
    """True for a place, and for anything but a person where what it stands beside is a place."""
    if "person" not in name.types and not set(name.types).isdisjoint(place.types):
        return True  # برج الساعة أعلى برج بعد برج خليفة، وقد افتتح …
    if LANDS.isdisjoint(name.types):
        return bool(name.types) and not LANDS.isdisjoint(place.types) and "person" not in name.types
    return True


def of_other_gender(sentence: Sentence, name: Referent, gender: str) -> bool:
    """True for a name that a pronoun cannot mean: neither its own noun nor what it is said to be has the gender.

    Of an airline it is not sure: طيران الإمارات is a company.
    """
    if not gender or agrees(name, gender) or not name.named or not _UNSURE.isdisjoint(name.types):
        return False
    return not any(r.name.startswith(NOUN) and gender in r.tags for r in sentence.at.get(name.last, ()))
