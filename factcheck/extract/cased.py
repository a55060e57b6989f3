"""Names and descriptions of a sentence in a script whose capitals show names."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.capitals import capitalised
from factcheck.extract.events import event_phrases
from factcheck.extract.familynames import maybe_persons
from factcheck.extract.generic import called_of, generic_phrases, without_generic
from factcheck.extract.heads import with_heads
from factcheck.extract.housenames import house_names
from factcheck.extract.landparts import land_parts
from factcheck.extract.languagetools import LanguageTools
from factcheck.extract.marks import ValueMark
from factcheck.extract.placed import with_places
from factcheck.extract.plainopeners import without_plain
from factcheck.extract.postnominals import addressed
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent, settle
from factcheck.extract.trades import introduced_kinds, placed_kinds, titled_persons, told_kinds
from factcheck.model.claim import MentionKind
from factcheck.properties.loader import load_types
from factcheck.text.tokens import Tokens


def without_money(names: Sequence[Referent], values: Sequence[ValueMark]) -> list[Referent]:
    """Drop the US of "1.4 billion US dollars"."""
    money = [mark for mark in values if mark.mention.kind is MentionKind.MONEY]
    return [r for r in names if not any(mark.first <= r.first and r.last <= mark.last for mark in money)]


def cased_names(
    tokens: Tokens,
    bounds: tuple[int, int],
    readings: Readings,
    values: Sequence[ValueMark],
    known: Sequence[Referent],
    language: LanguageTools,
) -> tuple[list[Referent], list[Referent]]:
    """Return the names and descriptions, those that are ``known`` among them, and the events."""
    first, last = bounds
    numbers = {mark.first for mark in values if mark.last - mark.first == 1}
    blocked = {i for mark in values for i in range(mark.first, mark.last)} - numbers
    covered = {i for name in known for i in range(name.first, name.last)}
    titles = addressed(tokens, last, readings, language.given, covered)
    shape = (language.common, language.endings)
    found = [
        *known,
        *capitalised(
            tokens, first, last, readings, known, *shape, blocked, numbers, titles, language.given, language.days
        ),
    ]
    names = without_generic(with_heads(settle(found), readings, head_first=language.head_first), readings, tokens)
    names = house_names(names, tokens, first, last, readings)
    names = told_kinds(titled_persons(names, readings, tokens, titles, language.given), readings, tokens)
    names = placed_kinds(land_parts(names, readings, tokens, language.land_parts), readings, tokens)
    names = with_places(names, tokens, first, last, readings)
    types = load_types()
    names = introduced_kinds(names, readings, tokens, types, language.given)
    names = maybe_persons(names, tokens, readings, language.given, language.families)
    names = without_plain(names, tokens, first, language.openers)
    shown = [*names, *generic_phrases(tokens, first, last, readings, names, language.common, types)]
    events = event_phrases(tokens, first, last, readings, names, *shape, types)
    inside = {i for event in events for i in range(event.first, event.last)}
    events += called_of(shown, tokens, readings)
    return [r for r in shown if r.named or r.last - 1 not in inside], events
