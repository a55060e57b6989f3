"""Which patterns a sentence is worth trying: those of whose needs nothing is missing in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.extract.lexicon import WORD
from factcheck.extract.marks import ValueMark
from factcheck.model.claim import MentionKind
from factcheck.model.values import Period
from factcheck.properties.property import Property, ValueKind

_DATES = frozenset({"date", "year"})
_VALUES: Mapping[ValueKind, frozenset[str]] = {
    ValueKind.DATE: _DATES,
    ValueKind.COUNT: frozenset({"number"}),
    ValueKind.MONEY: frozenset({"money"}),
    ValueKind.QUANTITY: frozenset({"quantity"}),
    ValueKind.ENTITY: frozenset(),
}
_YEAR_DIGITS = 4


class Due(NamedTuple):
    """A pattern of a property with what a sentence must hold for it to be tried."""

    order: int
    prop: Property
    pattern: Mapping[str, Any]
    one: frozenset[str]
    """Features that must all be there."""
    any: tuple[frozenset[str], ...]
    """Groups of features; of each one must be there."""
    values: frozenset[str]
    """Kinds of values of which one must be there; empty where a name, or a word, is the value."""
    loose: bool
    """True where its value may be a name that nothing shows, or a demonym."""

    def fits(self, features: set[str]) -> bool:
        """True where nothing that the pattern needs is missing."""
        return self.one <= features and not any(group.isdisjoint(features) for group in self.any)


class DuePatterns:
    """The patterns of one language by the most telling feature that each needs; of a group each member leads to it."""

    def __init__(
        self, patterns: Mapping[str, Sequence[Mapping[str, Any]]], properties: Mapping[str, Property], common: Any
    ) -> None:
        self._by_anchor: dict[str, list[Due]] = {}
        self._always: list[Due] = []
        order = 0
        for prop, own in sorted(patterns.items()):
            for pattern in own if prop in properties else ():
                order += 1
                self._enter(_due(order, properties[prop], pattern), pattern["needs"], common)

    def _enter(self, due: Due, needs: Sequence[tuple[str, ...]], common: Any) -> None:
        if not needs:
            self._always.append(due)
            return
        anchor = max(needs, key=lambda group: min(_telling(feature, common) for feature in group))
        for feature in anchor:
            self._by_anchor.setdefault(feature, []).append(due)

    def of(self, features: set[str]) -> list[Due]:
        """The patterns that a sentence with these features may match, in their order."""
        found = {each.order: each for each in self._always}
        for feature in self._by_anchor.keys() & features:
            for each in self._by_anchor[feature]:
                if each.fits(features):
                    found[each.order] = each
        return [found[order] for order in sorted(found)]


def value_kinds(values: Iterable[ValueMark]) -> set[str]:
    """The kinds of a sentence's values, as patterns need them."""
    found = set()
    for mark in values:
        mention = mark.mention
        found.add(mention.kind.value)
        if isinstance(mention.value, Period) and mention.value.start and mention.value.end:
            found.add("span")
        if mention.kind is MentionKind.NUMBER and len(mention.text) == _YEAR_DIGITS:
            found.add("year")
    return found


def _due(order: int, prop: Property, pattern: Mapping[str, Any]) -> Due:
    takes = pattern["takes"]
    values = _VALUES[prop.kind]
    if takes in ("span", "ordinal") and values:
        values = frozenset({takes})
    elif takes in ("name", "demonym"):
        values = frozenset()
    elif prop.ordinals:
        values |= {"ordinal"}
    needs = pattern["needs"]
    return Due(
        order, prop, pattern,
        one=frozenset(group[0] for group in needs if len(group) == 1),
        any=tuple(frozenset(group) for group in needs if len(group) > 1),
        values=values,
        loose=any(kind == "value" and flag for kind, flag, _ in pattern["states"]),
    )  # fmt: skip


def _telling(feature: str, common: Any) -> tuple[int, str]:
    """How much a feature says of a sentence: a property's own word most, a mark or an everyday word least."""
    if "/" in feature:
        return 5, feature
    if feature.startswith(WORD):
        word = feature.removeprefix(WORD)
        return (0 if word in common or not word.isalnum() else 3), feature
    return (4 if feature.startswith("office") else 2 if "." in feature else 1), feature
