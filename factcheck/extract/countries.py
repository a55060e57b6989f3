"""Countries that a text tells by their adjectives: whose prime minister is meant, and which dinar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.fits import fits_types, known_type
from factcheck.extract.homelands import told_by
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import OFFICE
from factcheck.extract.referents import NOUN, Names, Referent
from factcheck.extract.sameness import identity
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.properties.loader import is_a
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

_COUNTRY, _CURRENCY = "country", "currency"
_HOUSES, _IN_PLACE = ("noun.university", "noun.school", "noun.hospital"), "in_place"
"""The classes of nouns for houses that another land may run, and of words of place."""
_REACH = 2
"""Sentences back in which a country may be told."""
_RULING = ("ب", "ل", "لل", "ك")


def only_one(
    marked: Callable[[int], Sentence], sentence: Sentence, allowed: Sequence[str], types: Mapping[str, str]
) -> Referent | None:
    """The one thing of the ``allowed`` types that a sentence and those before it tell of; None where there are several.

    Who "the prime minister" is of is told by no name behind it; a country that a preposition rules is where he went.
    """
    countries = _COUNTRY in allowed
    wanted = [_COUNTRY] if countries else allowed
    found: dict[str, Referent] = {}
    told: set[str] = set()
    for index in range(max(0, sentence.index - _REACH), sentence.index + 1):
        other = marked(index)
        names = [r for r in other.referents if r.named and _is_one(r, wanted, types) and not _set_apart(other, r)]
        free = [r for r in names if not countries or not (other.ruled(r.first) or other.prefixed(r) == "ruled")]
        lands = [r for r in other.demonyms.values() if r.head and countries]
        lands = [r for r in lands if not _abroad(other, r)]
        adjectives = [replace(r, text=r.head) for r in lands if other.verb_first or told_by(other, r)]
        acting = [r for r in adjectives if not _passing(other, r)]
        found |= {identity(r): r for r in (*names, *adjectives)}
        told |= {identity(r) for r in (*free, *acting)}
    return next(iter(found.values())) if len(found) == 1 and told else None


def _abroad(sentence: Sentence, adjective: Referent) -> bool:
    """True for an adjective that only names a school or its like in another land: الجامعة الأميركية في بيروت."""
    house = any(r.last == adjective.first for name in _HOUSES for r in sentence.classes.get(name, ()))
    behind = [r.last for r in sentence.at.get(adjective.last, ()) if r.name == _IN_PLACE]
    placed = any(r.first < adjective.first and r.last > adjective.last + 1 for r in sentence.referents if r.named)
    return house and bool(behind) and (placed or any(sentence.referent_at.get(at) for at in behind))


def gone_on_about(
    marked: Callable[[int], Sentence], sentence: Sentence, owners: Sequence[str], types: Mapping[str, str]
) -> Referent | None:
    """The one short form of a body by which the sentence before goes on: ويضم الحلف … وقال الأمين العام …."""
    if not sentence.verb_first or sentence.index == 0:
        return None
    before = marked(sentence.index - 1)
    short = [r for r in before.referents if r.kind is Reference.SHORT_FORM and r.types]
    told = [r for r in short if fits_types(r, owners, types) and not before.ruled(r.first) and not before.prefixed(r)]
    return told[0] if len({r.head for r in told}) == 1 else None


def _set_apart(sentence: Sentence, name: Referent) -> bool:
    """True for a name in brackets, and for the board in the office of its chair: رئيس مجلس الإدارة."""
    if name.first > sentence.first and sentence.tokens.norms[name.first - 1] == "(":
        return True
    offices = (r for key, readings in sentence.classes.items() if key.startswith(OFFICE) for r in readings)
    return any(r.first < name.first and name.last <= r.last for r in offices)


def _passing(sentence: Sentence, adjective: Referent) -> bool:
    """True where verbs stand first and the adjective's noun acts for no country: الطائرة الروسية."""
    if not sentence.verb_first:
        return False
    noun = adjective.first - 1
    if noun < sentence.first or sentence.tokens.kinds[noun] != "w":
        return False
    ruled = sentence.ruled(noun) or any(r.prefix in _RULING for r in sentence.at.get(noun, ()))
    return ruled or noun not in {r.first for r in sentence.readings if _acts_for_country(r.name)}


def _acts_for_country(name: str) -> bool:
    return name.startswith((OFFICE, NOUN))


def _is_one(name: Referent, allowed: Sequence[str], types: Mapping[str, str]) -> bool:
    known = [kind for kind in (known_type(t, types) for t in name.types) if kind]
    return any(is_a(kind, want, types) for kind in known for want in allowed)


def national(value: Referent, country: str, lexicon: Lexicon, names: Names, language: str, article: str) -> Referent:
    """A currency with the entity that its name has once the country's adjective completes it: الدرهم in the UAE."""
    for adjective in _adjectives(lexicon, fold(country)):
        text = f"{value.text} {article}{adjective}" if article else f"{adjective} {value.text}"
        own = Tokens(text)
        hits = [hit for hit in names.find(own, 0, len(own), language) if hit.last - hit.first == len(own)]
        entities = [e for hit in hits for e in hit.entities if names.type_of(e) == _CURRENCY]
        if len(entities) == 1:
            return replace(value, entities=(entities[0],))
    return value


def _adjectives(lexicon: Lexicon, country: str) -> Sequence[str]:
    return [word for word, told in lexicon.demonyms() if fold(told) == country]
