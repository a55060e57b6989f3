"""Whom somebody works for, which makes nobody a member: "She joined Toyota in 1982 as a manager"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.extract.clausebounds import until_comma
from factcheck.extract.fits import known_type
from factcheck.extract.referents import Referent
from factcheck.properties.loader import is_a

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_JOINED, _PERSON = "member_of/joined", "person"
_EMPLOYERS = ("company", "newspaper", "hospital", "university", "school", "ministry", "agency", "museum", "airport")
"""Types of what persons work for and are no members of."""
_AS = "as"
_MEMBER, _ROLE = "member_of/member", 5
"""The class of nouns for a member, and tokens behind "as" in which one stands."""
_BEHIND = 8
"""Tokens behind the name among which "as" tells what somebody joined as."""


def took_a_job(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for a person who joined an employer, or joined as what the text goes on to tell, where capitals tell names.

    A party, a band and a club may be joined "as a member" or "as captain": they are told by their types.
    """
    value, subject = raw.match.bound.value, raw.match.bound.subject
    if raw.prop.id != "member_of" or raw.sentence.verb_first or not isinstance(value, Referent):
        return False
    if subject is not None and subject.types and _PERSON not in subject.types:
        return False  # a college may be part of a university
    if not any(r.name == _JOINED for r in raw.match.bound.readings):
        return False
    kinds = [kind for kind in (known_type(t, types) for t in value.types) if kind]
    if any(is_a(kind, employer, types) for kind in kinds for employer in _EMPLOYERS):
        return True
    return not kinds and _joined_as(raw, value)


def _joined_as(raw: Raw, value: Referent) -> bool:
    """True where "as" stands behind the name in its clause, and no member behind that: "joined Norden in 1982 as"."""
    behind = range(value.last, until_comma(raw.sentence, value.last, _BEHIND))
    at = next((i for i in behind if raw.sentence.tokens.norms[i] == _AS), None)
    if at is None:
        return False
    return not any(at < r.first <= at + _ROLE for r in raw.sentence.classes.get(_MEMBER, ()))
