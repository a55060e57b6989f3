"""Whose an office is that its sentence has told of before: "Jo, once president of the Union, …; Al, the president"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import LANDS, Referent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.extract.claims import Raw
    from factcheck.extract.marks import Sentence
    from factcheck.model.claim import Subject

_PAST, _PRESENT = ("scope.former", "_office/until"), ("scope.now", "scope.current")
"""Classes of words for an office that somebody held, and for one that somebody holds instead."""
_NEAR, _UNTIL = 3, 9
"""Tokens before an office in which such a word stands, and those behind it up to "until"."""


def owner_of_earlier(raw: Raw) -> Referent | None:
    """The one body of which an earlier office of the sentence is told, where it has passed to the match's value."""
    sentence, match = raw.sentence, raw.match
    own = {r.name for r in match.bound.readings if r.name.startswith(OFFICE)}
    if sentence.verb_first or not raw.prop.office or not own or "country" in raw.prop.subjects:
        return None  # of countries a sentence may tell of several
    earlier = [r for r in sentence.readings.under(OFFICE) if r.last <= match.first and r.name in own]
    owners = [(r, office_owner(sentence, r)) for r in earlier]
    found = {owner.first: owner for r, owner in owners if owner is not None and (_past(sentence, r) or _now(raw))}
    owner = next(iter(found.values())) if len(found) == 1 else None
    return owner if owner is not None and not _another(sentence, owner.last, match.first) else None


def told_otherwise(raw: Raw, certain: Iterable[Raw], owned_by: Callable[[Raw], Subject | None]) -> bool:
    """True where nothing but an office tells whose it is, and the sentence tells another holder of it.

    A former holder of the same body leaves open who holds it now; of countries a sentence may tell of several.
    """
    others = [each for each in certain if raw.sole and each.prop.id == raw.prop.id]
    if not others or owner_of_earlier(raw) is not None:
        return False
    names = {owner.name for each in (raw, *others) if (owner := owned_by(each)) is not None}
    return len(names) > 1 or "country" in raw.prop.subjects or not all(map(_of_former, others))


def _of_former(raw: Raw) -> bool:
    return any(_past(raw.sentence, r) for r in raw.match.bound.readings if r.name.startswith(OFFICE))


def _another(sentence: Sentence, first: int, last: int) -> bool:
    """True where a further body is named between two tokens."""
    between = (r for r in sentence.referents if r.named and first <= r.first and r.last <= last)
    return any(r.types and "person" not in r.types and LANDS.isdisjoint(r.types) for r in between)


def office_owner(sentence: Sentence, office: Reading) -> Referent | None:
    """Whom an office is of: "president of the Union", "the Union's president", "its president"."""
    joint = office.last
    if any(r.first == joint and "thing" in r.tags for r in sentence.classes.get("connector", ())):
        places = sentence.past_articles([joint + 1])
        behind = [r for at in places for r in sentence.referent_at.get(at, ()) if not r.possessive]
        return max(behind, key=lambda r: r.last, default=None)
    before = office.first
    while before > sentence.first and any(r.name in _PAST for r in sentence.at.get(before - 1, ())):
        before -= 1
    if sentence.tokens.norms[before - 1] in OWNERS:
        before -= 1
    owners = (r for r in sentence.referents if r.last == before and (r.named or r.possessive))
    return next((r for r in owners if "person" not in r.types), None)


def _past(sentence: Sentence, office: Reading) -> bool:
    before, behind = range(office.first - _NEAR, office.first), range(office.last, office.last + _UNTIL)
    words = [r for name in _PAST for r in sentence.classes.get(name, ())]
    return any(r.first in before for r in words if r.name == _PAST[0]) or any(
        r.first in behind and sentence.tokens.norms[r.first] not in (".", ",", ";") for r in words if r.name == _PAST[1]
    )


def _now(raw: Raw) -> bool:
    near = range(raw.match.first - 1, raw.match.last + 1)
    return any(r.first in near for name in _PRESENT for r in raw.sentence.classes.get(name, ()))
