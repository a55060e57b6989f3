"""What a text turns to, and what it only passes by, where the order of words alone would not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from factcheck.extract.antecedent import Antecedent, Asked
from factcheck.extract.appositions import said_to_be, told_apart
from factcheck.extract.around import owns_under
from factcheck.extract.fits import fits_types, known_type, surely_fits
from factcheck.extract.gender import gender_of, may_agree
from factcheck.extract.introduced import only_near
from factcheck.extract.marks import Sentence
from factcheck.extract.misled import beside_text
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.saidtobe import only_said
from factcheck.extract.sameness import distinct_names, identity
from factcheck.extract.standing import inside, oblique, ordered, outdone
from factcheck.extract.topics import topics
from factcheck.model.claim import Reference
from factcheck.properties.loader import is_a

SEAT = "capital/role"
"""The class of nouns that say what a country's capital is to it."""
_DIRECTING = "directing"
"""The class of verbs that tell a reader where to go."""
_PASSED, _EVENT, _PERSON = LANDS | {"person"}, ("event",), ("person",)
"""Types of what a reader is sent to only on the way to a thing there, and what no name of unknown type is."""
_RULING = ("in_place", "preposition", "joining")
"""Classes of words behind the end of a name."""
_WRITER = "organization"
"""The type that "we" has, which other pronouns lack."""
_ASIDE = 3
"""Tokens between the comma behind a noun and a pronoun that means it."""
_OWNED = 6
"""Tokens between the mark of an owner and the comma behind what it owns."""
_INDEFINITE, _SOMEBODY = "indefinite", "somebody"
"""The classes of articles that introduce one of many, and of nouns for anybody: a man, a worker."""
_BOARD = "chairperson/board"
"""The class of nouns for what a body is led by."""
_CALLED = (2, 3)
"""Words that a person is called by where nothing else shows the name."""
_REACH = 3
"""Sentences back that a pronoun may reach."""
_ROLE = 4
"""Tokens behind a city's name within which its role stands: ", the present capital"."""


def may_mean(
    referent: Referent, sentence: Sentence, allowed: Sequence[str], gender: str, types: Mapping[str, str]
) -> bool:
    """True where a pronoun may mean it; a name of unknown type is too weak where a certain type is wanted."""
    if referent.kind is Reference.PRONOUN or owns_under(sentence, referent) or _part_of_body(referent, sentence):
        return False
    if not may_agree(referent, gender, sentence):
        return False
    return fits_types(referent, allowed, types) and (bool(referent.types) or not allowed)


def _part_of_body(short: Referent, sentence: Sentence) -> bool:
    """True for the board of a body that is named behind it: what follows goes on about the body."""
    if sentence.verb_first or short.kind is not Reference.SHORT_FORM:
        return False
    of = any(r.first == short.last and "thing" in r.tags for r in sentence.classes.get("connector", ()))
    return of and any(r.name == _BOARD for r in sentence.readings.ending.get(short.last, ()))


def of_another_kind(referent: Referent, sentence: Sentence, at: int, types: Mapping[str, str]) -> bool:
    """True where the noun behind the pronoun at ``at`` says what is meant, and the name is none: وهي بطولة, no land."""
    own = next((r for r in sentence.referent_at.get(at, ()) if r.kind is Reference.PRONOUN and not r.possessive), None)
    if own is None or not sentence.verb_first:
        return False
    nouns = (r for r in sentence.at.get(own.last, ()) if r.name.startswith(NOUN) and not (r.definite or r.pronoun))
    told = [kind for kind in (known_type(r.name.removeprefix(NOUN), types) for r in nouns) if kind]
    mine = [kind for kind in (known_type(t, types) for t in referent.types) if kind]
    return bool(told and mine) and not any(is_a(a, b, types) or is_a(b, a, types) for a in told for b in mine)


def turns_to(sentence: Sentence, names: Sequence[Referent]) -> bool:
    """True where only its writers act in a sentence with one name of a known type: "We misdated the Channel Tunnel"."""
    told = topics(sentence)
    writers = bool(told) and told[0].kind is Reference.PRONOUN and _WRITER in told[0].types
    return writers and len({identity(r) for r in names if r.named and r.types}) == 1


def directed_to(
    asked: Asked,
    marked: Callable[[int], Sentence],
    typed: Callable[[Referent], Referent],
    types: Mapping[str, str],
) -> Antecedent | None:
    """The one thing that the sentence before sends its reader to: "Start at the Opera. It opened in 1869"."""
    named = any(r.named and r.last <= asked.at for r in asked.sentence.referents)
    if asked.untold or named or asked.sentence.index == 0 or asked.sentence.verb_first:
        return None
    before, allowed = marked(asked.sentence.index - 1), tuple(asked.allowed)
    verb = min((r.first for r in before.classes.get(_DIRECTING, ())), default=before.last)
    opening = (before.tokens.norms[i] for i in range(before.first, verb))
    if verb == before.last or allowed == _PERSON or not all(n in before.common or n in COMMAS for n in opening):
        return None
    names = [typed(r) for r in before.referents if r.named]
    sure = [r for r in names if r.types and _PASSED.isdisjoint(r.types) and fits_types(r, allowed, types)]
    untold = [r for r in names if not r.types and allowed != _EVENT and _ends(before, r)]
    found = distinct_names([*sure, *untold])
    return Antecedent(found[0], why="the sentence before leads to it") if len(found) == 1 else None


def just_before(asked: Asked, typed: Callable[[Referent], Referent], types: Mapping[str, str]) -> Antecedent | None:
    """What stands right before a time whose noun tells of it: «يلعب النادي في ملعب الواحة منذ افتتاحه سنة 1955».

    Persons are left out: who died before whom a clause tells in other ways.
    """
    sentence, allowed = asked.sentence, asked.allowed
    if not sentence.verb_first or asked.untold or not asked.gender or "person" in allowed:
        return None
    since = next((r for r in sentence.readings.ending.get(asked.at, ()) if r.name == PREPOSITION), None)
    if since is None:
        return None
    names = (r for r in sentence.referents if r.named and r.last == since.first)
    name = min(names, key=lambda r: r.first, default=None)
    if name is None or not surely_fits(typed(name), allowed, types) or gender_of(name, sentence) != asked.gender:
        return None
    return Antecedent(name, why="it stands right before")


def _ends(sentence: Sentence, name: Referent) -> bool:
    """True where no noun follows that a name may only tell apart: the Rembrandt room."""
    ends = name.last >= sentence.last or sentence.tokens.kinds[name.last] == "p"
    return ends or any(r.name in _RULING for r in sentence.at.get(name.last, ()))


def without_seat(names: Sequence[Referent], sentence: Sentence) -> list[Referent]:
    """The names but the city that its sentence tells to be the capital, and what is called a city beside it."""
    return [r for r in names if "city" not in r.types] if any(_is_seat(r, sentence) for r in names) else list(names)


def _is_seat(name: Referent, sentence: Sentence) -> bool:
    said = sentence.tokens.norms[name.last : name.last + 1]
    told = said and (said[0] in COMMAS or any(r.first == name.last for r in sentence.classes.get("be", ())))
    return bool(told) and any(name.last < r.first <= name.last + _ROLE for r in sentence.classes.get(SEAT, ()))


def of_noun_beside(sentence: Sentence, at: int, *, untold: bool = False) -> bool:
    """True for a pronoun in an aside to a noun that names nothing: "the club's winter race, now in its 58th edition".

    It means that noun, of which nothing is known, and not what the noun belongs to; so does an aside that leaves its
    subject ``untold``: "the Union's border agency, based in Warsaw,".
    """
    norms = sentence.tokens.norms
    comma = next((i for i in range(at - 1, max(sentence.first, at - _ASIDE) - 1, -1) if norms[i] in COMMAS), None)
    if sentence.verb_first or comma is None or comma == sentence.first:
        return False
    aside = untold and comma == at - 1 and norms[at].endswith(sentence.endings["participle"])
    if not (aside or any(r.possessive for r in sentence.referent_at.get(at, ()))):
        return False
    owned = any(norms[i] in OWNERS for i in range(max(sentence.first, comma - _OWNED), comma))
    named = any(r.named and r.last == comma for r in sentence.referents)
    if not owned or named:
        return False
    noun = any(r.name.startswith(NOUN) for r in sentence.readings.ending.get(comma, ()))
    return noun or (aside and sentence.tokens.text[sentence.tokens.starts[comma - 1]].islower())


def beyond(asked: Asked, name: Referent) -> bool:
    """True for a name that only a later clause, or a preposition, brings into a sentence which a pronoun opens.

    "It was founded in 1945, when the US president hosted …": nothing tells what it is. A pronoun of a phrase before
    the subject looks ahead: "Since its creation in 1923 Interpol …".
    """
    sentence, norms = asked.sentence, asked.sentence.tokens.norms
    opening = any(not r.possessive for r in sentence.referent_at.get(sentence.first, ()))
    if asked.untold or asked.at != sentence.first or not opening or name.first <= asked.at:
        return False
    walled = any(at in sentence.closed or norms[at] in COMMAS for at in range(asked.at, name.first))
    return walled or (sentence.ruled(name.first) and norms[sentence.outline.before_article(name.first) - 1] != "of")


def of_somebody(sentence: Sentence, at: int) -> bool:
    """True for he or she where somebody without a name stands nearer: "a worker fell to his death in 2007"."""
    pronouns = [r for r in sentence.referent_at.get(at, ()) if r.kind is Reference.PRONOUN]
    if sentence.verb_first or not any(r.types == ("person",) for r in pronouns):
        return False
    articles = {r.last for r in sentence.classes.get(_INDEFINITE, ()) if r.last < at}
    nouns = (r for i in articles for r in sentence.at.get(i, ()) if r.name == _SOMEBODY)
    last = max((r.last for r in nouns), default=None)
    named = (r for r in sentence.referents if r.named and r.last <= at and (not r.types or "person" in r.types))
    return last is not None and all(r.last <= last for r in named)


def subjects_first(
    sentence: Sentence,
    at: int,
    marked: Callable[[int], Sentence],
    typed: Callable[[Referent], Referent],
    *,
    implied: bool = False,
) -> Iterator[tuple[Sentence, list[Referent]]]:
    """Referents before token ``at``, sentence by sentence, the nearest first.

    Subjects of each stand at the head in languages whose order shows them. The first half of a compound
    ("Nairobi-based") is nothing that a pronoun means. A verb without a subject (``implied``) never tells of a place
    under a preposition of its own sentence: تقع غرب مدينة القدس وهدمت عام 1948.
    """
    for index in range(sentence.index, max(-1, sentence.index - 1 - _REACH), -1):
        other = marked(index)
        group = [typed(r) for r in other.referents if r.last <= at and not (beside_text(r, other) or outdone(other, r))]
        group = [r for r in group if not only_said(other, r)]
        if not other.verb_first:
            group = [r for r in group if not told_apart(r, other) or said_to_be(r, other)]
            first = {r.first for r in topics(other)}
            yield other, sorted(group, key=lambda r: r.first not in first)
            continue
        acting, ruled = ordered(other, [r for r in group if not inside(other, r)])
        yield other, acting
        yield other, [r for r in ruled if not only_near(other, r, own=other is sentence, implied=implied)]


def untyped_beside(sentence: Sentence, at: int, avoid: str, typed: Callable[[Referent], Referent]) -> Referent | None:
    """The one name of unknown type before a possessive, beside the one that is not meant.

    "Hugo Brandt joined the Penrose Herbarium and became its director".
    """
    if sentence.verb_first or not avoid or not any(r.possessive for r in sentence.referent_at.get(at, ())):
        return None
    names = distinct_names([r for r in sentence.referents if r.named and r.last < at and identity(r) != avoid])
    sure = [typed(r) for r in names]
    return names[0] if len(names) == 1 and not sure[0].types and not sure[0].entities else None


def unknown_person(
    asked: Asked, marked: Callable[[int], Sentence], typed: Callable[[Referent], Referent]
) -> Antecedent | None:
    """The one name of two or three words in the sentence before that nothing tells the kind of, where he or she is."""
    if asked.untold or tuple(asked.allowed) != _PERSON or asked.sentence.index == 0 or asked.sentence.verb_first:
        return None
    before = marked(asked.sentence.index - 1)
    names = (typed(r) for r in before.referents if r.named and not r.entities and not r.head)
    alone = distinct_names([r for r in names if not r.types and r.last - r.first in _CALLED])
    return Antecedent(alone[0], why="the one name that may be a person's") if len(alone) == 1 else None


def told_unfit(
    asked: Asked, other: Sentence, group: Sequence[Referent], fitting: Sequence[Referent], types: Mapping[str, str]
) -> bool:
    """True for "it" behind a sentence about a thing of another kind: "The tower is in Norby. It has an elevation of".

    Those of the ``group`` that are ``fitting`` are only told of where no preposition rules them.
    """
    own = next((r for r in asked.sentence.referent_at.get(asked.at, ()) if r.kind is Reference.PRONOUN), None)
    if other is asked.sentence or other.verb_first or own is None or own.types or own.possessive or own.relative:
        return False
    if not all(oblique(other, r) for r in fitting):
        return False
    first = next((r.first for r in topics(other) if r.named), -1)
    told = next((r for r in group if r.first == first), None)
    if told is None or not told.types or "person" in told.types:
        return False
    return not fits_types(told, asked.allowed, types)
