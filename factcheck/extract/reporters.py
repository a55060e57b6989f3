"""News agencies that report what a text tells, which are nothing that it tells of: "OSLO (AP) —", "Xinhua said"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens, capital

_REPORTING, _THE = "scope.reporting", ("the", "official")
_BY, _ACCORDING = "by", ("according", "to")
_OF_ITSELF = frozenset(("it", "its", "they", "their"))
"""Words behind the verb with which an agency tells of itself: "Reuters said it has 2,500 journalists"."""
_NEWS_AGENCY = frozenset(("agency", "news", "newswire", "photo", "service", "wire"))
_CLOSING = frozenset("-–—:")
_FARTHEST, _BRACKET = 12, 5
"""Tokens of a dateline up to the bracket of an agency, and of that bracket."""


def without_reporters(
    found: Sequence[Referent], tokens: Tokens, first: int, last: int, readings: Readings, agencies: Container[str]
) -> list[Referent]:
    """The referents of a sentence without the agencies that only report in it, or that its line is by."""
    named = [r for r in found if r.named and _agency(r, agencies)]
    reporting = [r for r in named if _reports(r, tokens, first, last, readings)]
    passed = {at for r in reporting for at in range(r.first, _credited(r, tokens, last))}
    return [r for r in found if r.first not in passed] if reporting else list(found)


def _credited(name: Referent, tokens: Tokens, last: int) -> int:
    """The token behind an agency and whoever took a picture for it: "(AP Photo/Mara Lindt)"."""
    if tokens.norms[name.last : name.last + 1] != ["/"]:
        return name.last
    return next((at for at in range(name.last, min(last, name.last + _FARTHEST)) if tokens.norms[at] == ")"), name.last)


def _agency(name: Referent, agencies: Container[str]) -> bool:
    """True also for what an agency gives its pictures out as: AP Photo."""
    whole = fold(name.text)
    body, _, kind = whole.rpartition(" ")
    return whole in agencies or (kind in _NEWS_AGENCY and body in agencies)


def _reports(name: Referent, tokens: Tokens, first: int, last: int, readings: Readings) -> bool:
    norms, before, after = tokens.norms, name.first, name.last
    while before > first and (norms[before - 1] in _NEWS_AGENCY or norms[before - 1] in _THE):
        before -= 1
    if any(r.name == DEMONYM for at in (before, before - 1) for r in readings.at.get(at, ())):
        return False  # "the Russian news agency Interfax said" tells whose it is
    while after < last and norms[after] in _NEWS_AGENCY:
        after += 1
    if before > first and norms[before - 1] in ("(", "/", "["):
        return before - 2 < first or not _abbreviates(name, tokens, before - 2)
    if before == first + 1 and norms[first] == _BY:
        return True
    alone = all(tokens.kinds[at] != "w" for at in (*range(first, before), *range(after, last)))
    told_to = any(r.name == _REPORTING for r in readings.ending.get(before, ()))
    quoted = norms[max(first, before - 2) : before] == list(_ACCORDING) or _by_behind(tokens, before, first, readings)
    verbs = [r.last for r in readings.at.get(after, ()) if r.name == _REPORTING]
    says = bool(verbs) and not (max(verbs) < last and norms[max(verbs)] in _OF_ITSELF)
    return alone or told_to or quoted or says


def _abbreviates(name: Referent, tokens: Tokens, at: int) -> bool:
    """True for what a bracket says to be short for the words before it: "the Australian Associated Press (AAP)"."""
    return capital(tokens, at) and name.text.isupper() and tokens.text[tokens.starts[at]] == name.text[-1]


def _by_behind(tokens: Tokens, at: int, first: int, readings: Readings) -> bool:
    """True behind "reported by", "quoted by"."""
    if at - 2 < first or tokens.norms[at - 1] != _BY:
        return False
    return tokens.norms[at - 2] in ("cited", "quoted") or any(
        r.name == _REPORTING for r in readings.ending.get(at - 1, ())
    )


def agency_dateline(tokens: Tokens, first: int, last: int, agencies: Container[str]) -> int:
    """The token behind a dateline with an agency in brackets, ``first`` where the sentence opens with none."""
    norms = tokens.norms
    opening = next((at for at in range(first, min(last, first + _FARTHEST)) if norms[at] == "("), last)
    close = next((at for at in range(opening, min(last, opening + _BRACKET)) if norms[at] == ")"), last)
    if close + 1 >= last or norms[close + 1] not in _CLOSING:
        return first
    inside = " ".join(norms[opening + 1 : close])
    placed = all(tokens.kinds[at] != "w" or capital(tokens, at) for at in range(first, opening))
    return close + 2 if inside in agencies and placed else first
