"""What a sentence must hold for a pattern to be tried, worked out once, when the patterns are compiled.

A feature is a class that a word of the sentence has (``be``), what its name begins with (``noun.*``), the word itself
(``=based``), or that there may be a name (``@name``), one that the sources know (``@known``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.extract.events import HAPPENING
from factcheck.extract.gazetteer import NAME as PROPER
from factcheck.extract.lexicon import WORD
from factcheck.extract.patterns import SUBJECT
from factcheck.extract.referents import NOUN
from factcheck.properties.loader import is_a
from factcheck.properties.property import Property, ValueKind

NAME, KNOWN = "@name", "@known"
_VALUES: Mapping[ValueKind, frozenset[str]] = {
    ValueKind.DATE: frozenset({"date", "year"}),
    ValueKind.COUNT: frozenset({"number"}),
    ValueKind.MONEY: frozenset({"money"}),
    ValueKind.QUANTITY: frozenset({"quantity"}),
    ValueKind.ENTITY: frozenset(),
}
_MARK, _ANY = 100, 50
"""How everyday names, subjects and marks are, and classes of which any will do."""
_CERTAIN = ("span", "ordinal")
"""Flags of a value that say its kind."""
_UNSHOWN = ("name", "demonym")
"""Flags of a value that no name need show."""


def due_table(
    patterns: Mapping[str, Sequence[Mapping[str, Any]]],
    properties: Mapping[str, Property],
    types: Mapping[str, str],
    common: Mapping[str, int],
) -> dict[str, Any]:
    """Return the table that ``DuePatterns`` reads, of plain types.

    ``rows`` holds for each pattern its property and number, the features that must all be there, the groups of which
    one must, the kinds of values of which one must (none: no value is needed), and whether its value may be a name
    that nothing shows. ``anchors`` has the rows by the feature that tells most, ``always`` those that need none.
    ``common`` tells how everyday a word or a class is: in how many classes its words stand.
    """
    rows: list[Any] = []
    anchors: dict[str, list[int]] = {}
    always: list[int] = []
    for prop, own in sorted(patterns.items()):
        for number, pattern in enumerate(own if prop in properties else ()):
            groups = _groups(pattern, properties[prop], types)
            one = frozenset(group[0] for group in groups if len(group) == 1)
            several = tuple(frozenset(group) for group in groups if len(group) > 1)
            loose = any(kind == "value" and flag for kind, flag, _ in pattern["states"])
            anchor = min(groups, key=lambda group: _everyday(group, common), default=())
            for feature in anchor:
                anchors.setdefault(feature, []).append(len(rows))
            if not anchor:
                always.append(len(rows))
            rows.append((prop, number, one, several, _values(pattern, properties[prop]), loose))
    return {"rows": rows, "anchors": anchors, "always": always}


def _groups(pattern: Mapping[str, Any], prop: Property, types: Mapping[str, str]) -> list[tuple[str, ...]]:
    groups = [
        tuple(
            dict.fromkeys(
                each
                for feature in group
                for each in (_subjects(feature, prop, types) if feature.startswith(SUBJECT) else (feature,))
            )
        )
        for group in pattern["needs"]
    ]
    if prop.kind is ValueKind.ENTITY and pattern["takes"] not in _UNSHOWN:
        groups.append((NAME,))
    return groups


def _subjects(need: str, prop: Property, types: Mapping[str, str]) -> tuple[str, ...]:
    """The features of which a sentence has one where it holds a subject of the type needed, or of the property's."""
    kind = need.partition(":")[2]
    if kind:
        fitting = [each for each in types if is_a(each, kind, types)]
        found = [front + each for each in fitting for front in (NOUN, PROPER)]
        found += [NAME] if "person" in fitting else []
        return (KNOWN, *found, *([HAPPENING] if "event" in fitting else []))
    wanted = prop.subjects
    nouns = [t for t in types if not wanted or any(is_a(t, want, types) or is_a(want, t, types) for want in wanted)]
    return (NAME, "pronoun.*", *(NOUN + each for each in nouns))


def _values(pattern: Mapping[str, Any], prop: Property) -> frozenset[str]:
    takes, values = pattern["takes"], _VALUES[prop.kind]
    if takes in _UNSHOWN:
        return frozenset()
    if takes in _CERTAIN and values:
        return frozenset({takes})
    # دول الاتحاد الـ27: digits behind an article are read as a rank, and may count.
    return values | {"ordinal"} if prop.ordinals or prop.kind is ValueKind.COUNT else values


def _everyday(group: Sequence[str], common: Mapping[str, int]) -> tuple[int, tuple[str, ...]]:
    """How many sentences have a feature of the group, roughly: few a property's own word, most a name or a mark."""
    most = 0
    for feature in group:
        if not feature.removeprefix(WORD)[:1].isalnum():
            most = max(most, _MARK)
        elif feature.endswith("*") and "/" not in feature:
            most = max(most, _ANY)
        else:
            most = max(most, common.get(feature, 1) + ("/" not in feature))
    return most + len(group), tuple(group)
