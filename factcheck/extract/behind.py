"""Where a pattern goes on behind the name that it binds as its subject, found out once for each name of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract.around import ruled
from factcheck.extract.asides import asides
from factcheck.extract.bound import Bound
from factcheck.extract.introduced import past_adjective, past_place
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.extract.relatives import past_relative
from factcheck.extract.respective import joined_names, past_list

_PERFECT, _DONE = "perfect", ("finite_past", "past_form")
"""The class of the auxiliaries of a perfect, and those of participles without an ending that shows them."""


class Onward(NamedTuple):
    """One place where a pattern may go on."""

    end: int
    passed: int = 0
    """Words passed over."""
    over: Bound | None = None
    """Where it is over a pronoun: what that has bound."""


def behind_subject(sentence: Sentence, subject: Referent, now: Bound) -> Iterator[tuple[int, Bound]]:
    """Where the pattern goes on behind its subject: at once, over the comma of an apposition, over an aside."""
    verb = sentence.verb_first and any("verb" in r.tags for r in now.readings)
    asked = id(subject), now.value is not None, verb
    found = sentence.onward.get(asked)
    if found is None:
        found = sentence.onward[asked] = list(_onward(sentence, subject, whole=asked[1], verb=verb))
    for end, passed, over in found:
        if over is not None:
            yield end, now._replace(readings=now.readings + over.readings)
        else:
            yield end, now.past(passed) if passed else now


def _onward(sentence: Sentence, subject: Referent, *, whole: bool, verb: bool) -> Iterator[Onward]:
    last = subject.last
    yield Onward(last)
    yield from map(Onward, past_list(subject, sentence, whole=whole))
    if verb:
        yield from (Onward(item.last) for item in joined_names(subject, sentence)[-1:])  # تقع جدة ومكة في …
    if sentence.apposed(subject):
        # "The highest point, Mont Blanc, rises to …": the comma closes what names the point.
        yield Onward(last + 1)
    yield from (Onward(end, 0, over) for end, over in past_relative(sentence, last, Bound()))
    yield from (Onward(end, end - last) for end in asides(sentence, subject))
    yield from (Onward(end, 1) for end in past_adjective(sentence, subject))
    if perfect_at(sentence, last):
        yield Onward(last + 1)
    yield from (Onward(end, end - last) for end in past_place(sentence, subject))


def perfect_at(sentence: Sentence, at: int) -> bool:
    """True for the auxiliary of a perfect before what tells of a property: "The museum had opened in 1901"."""
    ends = at + 1 >= sentence.last
    if ends or sentence.verb_first or not any(r.name == _PERFECT for r in sentence.at.get(at, ())):
        return False
    names = {r.name for r in sentence.at.get(at + 1, ())}
    done = not names.isdisjoint(_DONE) or sentence.tokens.norms[at + 1].endswith(sentence.endings["participle"])
    return done and any("/" in name for name in names)


def under(sentence: Sentence, name: Referent, at: int, *, opens: bool) -> bool:
    """True where a preposition rules the name that opens a match at a token."""
    asked = id(name), at, opens
    found = sentence.under.get(asked)
    if found is None:
        found = sentence.under[asked] = ruled(sentence, name, at, opens=opens)
    return found
