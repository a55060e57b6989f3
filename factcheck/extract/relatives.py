"""What a relative clause is about: the name before it, or one farther off that its pronoun agrees with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.around import introduces, placed
from factcheck.extract.attributive import COMPANION
from factcheck.extract.bound import Bound, Match
from factcheck.extract.ellipsis import JOINT, is_finite
from factcheck.extract.fits import fits_types, surely_fits
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent, agrees
from factcheck.model.claim import MentionKind

_QUALIFYING = 5
"""Words that may stand between an article and the noun that says what the name before is."""
_INDEFINITE, _OF = "indefinite", "of"
_OWNING = 4
"""Tokens between a relative pronoun and the possessive that goes back to it: "which has always kept its"."""
_PHRASE, _FINITE = 12, "finite_past"
"""Tokens of a participle's phrase, and the class of verbs of the past that are no participles."""
_TOWN = ("city",)
"""The type of names that are feminine where verbs stand first, whatever their letters."""
_PLURAL_VERB, _WHOSE = "plural_verb", "pronoun.whose"
"""The classes of verbs that only several can have for a subject (are, have, employ) and of the pronoun that owns."""


def joined_by(sentence: Sentence, at: int) -> Referent | None:
    """Where verbs stand first, the pronoun before token ``at`` that joins a clause to the name right before it."""
    if not sentence.verb_first:
        return None
    joining = next((r for r in sentence.referents if r.relative and r.last == at), None)
    if joining is None:
        return None
    end = joining.first - (sentence.tokens.norms[joining.first - 1] in COMMAS)
    return joining if any(r.named and r.last == end for r in sentence.referents) else None


def unnamed_before(sentence: Sentence, at: int) -> bool:
    """True for a verb behind a relative pronoun that tells of a noun with its owner's pronoun: لبلاده التي استقلت."""
    relative = next((r for r in sentence.referents if r.relative and r.last == at and not r.prefix), None)
    if not sentence.verb_first or relative is None or relative.first == sentence.first:
        return False
    owned = any(r.pronoun and "verb" not in r.tags for r in sentence.readings.ending.get(relative.first, ()))
    return owned and not any(r.last == relative.first for r in sentence.referents)


def may_tell_of(name: Referent, gender: str) -> bool:
    """True where a clause with a pronoun of the gender may tell of the name: of no town one with الذي."""
    return agrees(name, gender) and not (gender == "m" and name.named and name.types == _TOWN)


def agreeing(sentence: Sentence, near: Referent, gender: str) -> Referent | None:
    """The name before the nearest one that has the pronoun's gender: in برج خليفة في دبي، الذي the tower is meant.

    Behind what something is a session of, the something: فعاليات مهرجان القاهرة التي انطلقت ….
    """
    if of_occasion(sentence, near):
        return near
    names = (r for r in reversed(sentence.referents) if r.named and r.last < near.first)
    return next((r for r in names if agrees(r, gender)), None)


def of_occasion(sentence: Sentence, name: Referent) -> bool:
    """True for what a noun before it is a session or the proceedings of: فعاليات مهرجان القاهرة التي انطلقت …."""
    ends = {name.first, *(r.first for r in sentence.readings.ending.get(name.first, ()) if r.name == "preposition")}
    # الدورة الثامنة من مهرجان القاهرة، التي انطلقت
    ends |= {m.first for m in sentence.values if m.last in ends and m.mention.kind is MentionKind.ORDINAL}
    return any(r.last in ends for r in sentence.classes.get("occasion", ()))


def relative_before(sentence: Sentence, relative: Referent) -> Referent | None:
    """The pronoun of the clause before, where one goes on: "Expo 2020, in which 192 states took part and which ran".

    So it does behind "and" whatever name that clause ends with: "whose 50 kilometres lie under the sea and which …".
    """
    joined = any(r.last == relative.first for r in sentence.classes.get(JOINT, ()))
    earlier = [r for r in sentence.referents if r.relative and r.last < relative.first]
    return earlier[-1] if joined and earlier and not sentence.verb_first else None


def told_apart_from(sentence: Sentence, relative: Referent, near: Referent) -> Referent | None:
    """The name that an apposition with another name parts from its clause: أديس أبابا، عاصمة إثيوبيا، التي ترتفع …."""
    norms = sentence.tokens.norms
    between = sentence.verb_first and near.named and near.last == relative.first - 1 and norms[near.last] in COMMAS
    if not between or sentence.ruled(near.first) or sentence.prefixed(near):
        return None
    comma = next(
        (i for i in range(near.first - 1, max(near.first - 4, sentence.first), -1) if norms[i] in COMMAS), None
    )
    if comma is None or comma == near.first - 1:
        return None
    told = (r for r in sentence.referents if r.named and r.last == comma)
    return next((r for r in told if may_tell_of(r, relative.gender)), None)


def resumed(sentence: Sentence, relative: Referent) -> bool:
    """True where verbs stand first, for a pronoun with a conjunction on it: …، المؤسسة عام 1948 والتي تديرها …."""
    return sentence.verb_first and bool(relative.prefix) and relative.prefix in sentence.conjunctions


def behind_date(sentence: Sentence, at: int) -> int:
    """The token before the date that tells apart what a clause at ``at`` is of: the crash of 9 May 1911, which killed.

    That is a date under a preposition with a comma behind it; ``at`` itself where none stands there.
    """
    norms = sentence.tokens.norms
    if at - 1 <= sentence.first or norms[at - 1] not in COMMAS:
        return at
    dates = (mark.first for mark in sentence.values if mark.last == at - 1 and mark.mention.kind is MentionKind.DATE)
    first = next(dates, at)
    ruled = first < at and any(r.name == "preposition" for r in sentence.readings.ending.get(first, ()))
    return first - 1 if ruled else at


def behind_participle(sentence: Sentence, at: int) -> int:
    """The comma before a participle's phrase, behind which a clause at ``at`` goes on: "Norden, set up in 1961, whose".

    ``at`` itself where none stands there.
    """
    norms, end = sentence.tokens.norms, at - 1
    if end <= sentence.first or norms[end] not in COMMAS:
        return at
    opening = next((i for i in range(end - 1, max(sentence.first, end - _PHRASE), -1) if norms[i] in COMMAS), at)
    read = sentence.at.get(opening + 1, ()) if opening < end else ()
    finite = any(r.name == _FINITE for r in read) or is_finite(sentence, opening + 1)
    return opening if any("/" in r.name for r in read) and not finite else at


def closing(sentence: Sentence, near: Sequence[Referent], allowed: Sequence[str], types: Mapping[str, str]) -> Referent:
    """Of names that end together the longest that fits: the attack at Norby, which killed 12.

    A place gives way to what is there: "Expo 2020 in Dubai, which began …".
    """
    ending = [r for r in near if r.last == near[-1].last and fits_types(r, allowed, types)]
    if placed(sentence, near[-1]) and not any(surely_fits(r, allowed, types) for r in ending):
        there = [r for r in sentence.referents if r.named and r.last < near[-1].first][-1:]
        # "the University of Norby in Marsham, which has 300 employees"
        ending = there if not ending or any(surely_fits(r, allowed, types) for r in there) else ending
    return min(ending, key=lambda r: r.first, default=near[-1])


def of_several(sentence: Sentence, at: int, name: Referent) -> bool:
    """True where a plural verb behind a pronoun tells of more than the name before: offices in Maine, which employ 800.

    A name in the plural may be told of by one: the Seychelles, which have.
    """
    plural = any(r.name == _PLURAL_VERB for r in sentence.at.get(at, ()))
    owning = any(r.last == at for r in sentence.classes.get(_WHOSE, ()))  # "whose seat is"
    return plural and not owning and name.named and not sentence.tokens.norms[name.last - 1].endswith("s")


def relative_behind(sentence: Sentence, at: int) -> Reading | None:
    """The relative pronoun behind a name, over a comma, where no subject of its own follows it.

    What the name is may stand between: "Ada Lind, the biologist who founded …", "Norden, a bank that has …".
    """
    if sentence.verb_first:
        return None
    if at < sentence.last and sentence.tokens.norms[at] in COMMAS:
        at = _behind_noun(sentence, at + 1) or at + 1
    reading = next((r for r in sentence.at.get(at, ()) if r.name == "pronoun.relative"), None)
    if reading is None or reading.last in sentence.referent_at:
        return None
    beside = _companion(sentence, reading.last)
    return reading if beside is None else reading._replace(last=beside)


def past_relative(sentence: Sentence, at: int, now: Bound) -> Iterator[tuple[int, Bound]]:
    """Over the pronoun that joins a clause to its name: "Interpol, which has …", "Amara Diallo, who is …"."""
    relative = relative_behind(sentence, at)
    if relative is not None:
        yield relative.last, now._replace(readings=(*now.readings, relative))


def _companion(sentence: Sentence, at: int) -> int | None:
    """The token behind whom somebody does a thing with: "who with his sister Kari founded …"."""
    end = next((r.last for r in sentence.at.get(at, ()) if r.name == COMPANION), None)
    if end is None:
        return None
    near = range(end, min(sentence.last, at + 2 + _QUALIFYING))
    name = next((r for place in near for r in sentence.referent_at.get(place, ()) if r.named), None)
    return name.last if name is not None else None


def _behind_noun(sentence: Sentence, at: int) -> int | None:
    """The token behind an article and a noun in small letters, over words that only qualify it; None where none is."""
    if not any(r.name == "article" for r in sentence.at.get(at, ())):
        return None
    for place in range(at + 1, min(sentence.last, at + 2 + _QUALIFYING)):
        relative = any(r.name == "pronoun.relative" for r in sentence.at.get(place, ()))
        if relative:
            return place
        if not introduces(sentence, place) and sentence.tokens.norms[place] != "-":
            return None
    return None


def described_before(sentence: Sentence, relative: Referent) -> Referent | None:
    """The name of which a noun right before the pronoun says what it is: "Norden, a line that", "it is a body that".

    So does one with what it is of, and a definite one behind a comma: "Norden, the Hull maker of arms that". Before
    "of which" it may be any noun: "Norway, the capital of which".
    """
    if sentence.verb_first:
        return None
    owned = sentence.tokens.norms[relative.first - 1] == _OF
    for at in range(relative.first - 1, max(sentence.first, relative.first - 2 - _QUALIFYING), -1):
        indefinite = any(r.name == _INDEFINITE and r.last == at + 1 for r in sentence.at.get(at, ()))
        definite = at in sentence.articles and not indefinite
        if definite or indefinite:
            comma = sentence.tokens.norms[at - 1] in COMMAS
            being = next((r.first for r in sentence.classes.get("be", ()) if r.last == at), None)
            end = at - 1 if comma else None if definite else being
            behind = [r for r in sentence.referents if r.last == end and not r.relative and not r.possessive]
            return min(behind, key=lambda r: r.first, default=None)
        told = owned or introduces(sentence, at) or sentence.plain_noun(at) or _part_of_name(sentence, at)
        if sentence.tokens.kinds[at] != "w" or not (told or sentence.tokens.norms[at] == _OF):
            return None
    return None


def _part_of_name(sentence: Sentence, at: int) -> bool:
    """True inside a name, with which the noun behind it is told apart: the Norby drugmaker."""
    return any(r.named and r.first <= at < r.last for r in sentence.referents)


def telling_apart(sentence: Sentence, relative: Referent, near: Referent) -> bool:
    """True for a name that only tells apart the noun behind it, of which the clause is: "the Norby drugmaker that"."""
    if sentence.verb_first or not near.named:
        return False
    around = any(r.first < near.first and near.last < r.last for r in sentence.referents if r.last == relative.first)
    noun = near.last < relative.first and sentence.tokens.kinds[relative.first - 1] == "w"
    return around or (noun and sentence.plain_noun(relative.first - 1))


def joining_possessive(sentence: Sentence, pronoun: Referent) -> Referent | None:
    """The pronoun of the relative clause that a possessive stands in, where nothing parts them and nobody else acts.

    "Corrin College, which owes its foundation to William Rogers" tells of the college.
    """
    if sentence.verb_first or not pronoun.possessive or pronoun.types:
        return None
    relative = next((r for r in reversed(sentence.referents) if r.relative and r.last <= pronoun.first), None)
    if relative is None or pronoun.first - relative.last > _OWNING:
        return None
    if sentence.tokens.norms[relative.first - 1] not in COMMAS:
        return None  # "one of the few in the league that still belongs to its members"
    between = range(relative.last, pronoun.first)
    apart = any(i in sentence.referent_at or sentence.tokens.kinds[i] == "p" for i in between)
    joints = any(r.first in between for name in (JOINT, "stop") for r in sentence.classes.get(name, ()))
    return None if apart or joints or not between else relative


def of_main_clause(sentence: Sentence, reading: Reading, match: Match) -> bool:
    """True for a verb of the past before a name whose own clause states the match: وكان النادي الذي يضم 20 عضوا قد."""
    if not sentence.verb_first:
        return False
    clauses = (r for r in sentence.referents if r.relative and reading.last <= r.first and match.first <= r.first)
    return any(r.last < match.last and r.first > reading.last for r in clauses)
