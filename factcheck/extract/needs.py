"""What a sentence must hold for a pattern to be tried, worked out once, when the patterns are compiled.

A feature is a class that a word of the sentence has (``be``), what its name begins with (``noun.*``), the word itself
(``=based``), the kind of a value (``#date``), or that there may be a name (``@name``), one that the sources know
(``@known``) or know to be of a type (``@known:river``), or one whose type no word of the sentence tells (``@untold``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import and_
from typing import Any

from factcheck.extract.due import KNOWN, NAME, UNTOLD, VALUE
from factcheck.extract.events import BEFALLING, HAPPENING, NAMING
from factcheck.extract.gazetteer import NAME as PROPER
from factcheck.extract.lexicon import WORD
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import ARTICLE
from factcheck.extract.patterns import AT, DEMONYM, NATIONAL, SUBJECT, UNSHOWN
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import HEAD, NOUN
from factcheck.extract.respective import RESPECTIVELY
from factcheck.extract.sametime import LEANING
from factcheck.properties.loader import is_a
from factcheck.properties.property import Property, ValueKind
from factcheck.text.expression import expression

_EVENTS = (HAPPENING, BEFALLING, NAMING)
HUMAN, _PERSON = "pronoun.human", "person"
"""The class of pronouns that stand for the name of a person (he, she)."""
_WE, _SPEAKING = "pronoun.personal", "organization"
"""The class of pronouns that hold "we", and the type that it has."""
ASKED = (NAME, KNOWN, UNTOLD, ARTICLE, RESPECTIVELY, *sorted(LEANING), DEMONYM, TITLE, f"{NOUN}*", f"{PROPER}*")
"""Features that are asked for beside those that patterns need."""
_VALUES: Mapping[ValueKind, frozenset[str]] = {
    ValueKind.DATE: frozenset({"date", "year"}),
    ValueKind.COUNT: frozenset({"number"}),
    ValueKind.MONEY: frozenset({"money"}),
    ValueKind.QUANTITY: frozenset({"quantity"}),
    ValueKind.ENTITY: frozenset(),
}
_MARK, _ANY, _FIGURE, _RARE_FIGURE = 150, 90, 40, 20
"""How everyday names, subjects and marks are, classes of which any will do, and values of the commonest kinds."""
_EVERYDAY = (f"{VALUE}number", f"{VALUE}date", f"{VALUE}year")
_SHARING = 3
"""For how many classes of a word each property counts that needs it."""
_LABEL_LINE = expression(r"(\^ )?\{[^}]+\} (\( .+ \)\? )?: (\{title\}\? )?\{value")
"""Patterns of lines of an infobox: their classes are labels."""
_LABEL = "_label"
_CERTAIN = ("span", "ordinal")
"""Flags of a value that say its kind."""


def due_table(
    patterns: Mapping[str, Sequence[Mapping[str, Any]]],
    properties: Mapping[str, Property],
    types: Mapping[str, str],
    common: Mapping[str, int],
    *,
    cased: bool,
) -> dict[str, Any]:
    """Return the table that ``DuePatterns`` reads, of plain types.

    ``bits`` gives each feature its bit; others are not asked for. ``rows`` holds for each pattern its property and
    number, the kinds of values of which the sentence must hold one (none: no value is needed), and whether its value
    may be a name that nothing shows. ``anchors`` leads from the features of which one must be there as the value (none
    where it needs none) to those that tell most; each of these leads to the features that all its rows need, and to
    those that must all be there with the rows that need them, each with the groups of which one must be. ``always`` has
    the rest.
    ``common`` tells how everyday a word or a class is: in how many classes its words stand. In a language that is not
    ``cased`` what shows a name tells its type as well.
    """
    common = {**common, **{feature: common.get(feature, 1) + many for feature, many in _shared(patterns).items()}}
    rows: list[Any] = []
    bits = _Bits()
    bits.update({feature: bits[feature] for feature in ASKED})
    anchors: dict[int, dict[int, dict[int, list[Any]]]] = {}
    always: list[int] = []
    for prop, own in sorted(patterns.items()):
        for number, pattern in enumerate(own if prop in properties else ()):
            groups, values = _groups(pattern, properties[prop], types, cased=cased), _values(pattern, properties[prop])
            if values:
                groups.append(tuple(VALUE + kind for kind in sorted(values)))
            anchor = min(groups, key=lambda group: _everyday(group, common), default=())
            valued = groups[-1] if values else next((group for group in groups if NAME in group), ())
            others = [group for group in groups if group != valued]
            one = sum(bits[feature] for feature in {group[0] for group in others if len(group) == 1})
            several = tuple(sum(bits[feature] for feature in group) for group in others if len(group) > 1)
            loose = any(kind == "value" and flag for kind, flag, _ in pattern["states"])
            part = anchors.setdefault(sum(bits[feature] for feature in valued), {})
            for feature in anchor:
                part.setdefault(bits[feature], {}).setdefault(one, []).append((len(rows), several))
            if not anchor:
                always.append(len(rows))
            rows.append((prop, number, values, loose))
    alike = {
        valued: {bit: (reduce(and_, by_needed), tuple(by_needed.items())) for bit, by_needed in part.items()}
        for valued, part in anchors.items()
    }
    return {"bits": dict(bits), "rows": rows, "anchors": alike, "always": always}


def label_table(patterns: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, list[tuple[str, int]]]:
    """Return the classes of labels that each property has, with the number of the first pattern that names them."""
    found: dict[str, dict[str, int]] = {}
    for prop, own in patterns.items():
        for number, pattern in enumerate(own):
            for kind, argument, _ in pattern["states"] if _LABEL_LINE.match(pattern["text"]) else ():
                if kind == "class" and (argument[0].endswith(_LABEL) or argument[0].startswith(OFFICE)):
                    found.setdefault(prop, {}).setdefault(argument[0], number)
    return {prop: list(names.items()) for prop, names in found.items()}


class _Bits(dict[str, int]):
    """A bit for each feature that is asked for."""

    def __missing__(self, feature: str) -> int:
        bit = self[feature] = 1 << len(self)
        return bit


def _shared(patterns: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, int]:
    """How many properties' patterns need a feature, weighed: what many need, the words of grammar, tells least."""
    owners: dict[str, set[str]] = {}
    for prop, own in patterns.items():
        for pattern in own:
            for group in pattern["needs"]:
                for feature in group:
                    owners.setdefault(feature, set()).add(prop)
    return {feature: _SHARING * len(props) for feature, props in owners.items()}


def _groups(
    pattern: Mapping[str, Any], prop: Property, types: Mapping[str, str], *, cased: bool
) -> list[tuple[str, ...]]:
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
    if prop.kind is ValueKind.ENTITY and pattern["takes"] not in UNSHOWN:
        groups.append((NAME, HUMAN) if _PERSON in prop.values else (NAME,))
        flags = {flag for kind, flag, _ in pattern["states"] if kind == "value"}
        if flags == {NATIONAL}:
            groups.append((DEMONYM,))
        elif flags <= types.keys():
            groups.append(tuple(dict.fromkeys(each for flag in sorted(flags) for each in _of_type(flag, types))))
        elif not cased and flags <= {"", AT, *types} and _told(prop.values, types):
            wanted = dict.fromkeys((*sorted(flags - {"", AT}), *prop.values))
            groups.append((UNTOLD, *dict.fromkeys(each for want in wanted for each in _or_wider(want, types))))
    return groups


def _told(values: Sequence[str], types: Mapping[str, str]) -> bool:
    """True for values whose types the words tell that show their names; what shows a person's tells of anything."""
    return bool(values) and _PERSON not in values and all(value in types for value in values)


def _or_wider(kind: str, types: Mapping[str, str]) -> tuple[str, ...]:
    """As ``_of_type``, and those of the type at the top, for which any below it may be meant."""
    top = kind
    while types[top]:
        top = types[top]
    return (*_of_type(kind, types), f"{KNOWN}:{top}", *(front + top for front in (NOUN, HEAD, PROPER)))


def _subjects(need: str, prop: Property, types: Mapping[str, str]) -> tuple[str, ...]:
    """The features of which a sentence has one where it holds a subject of the type needed, or of the property's."""
    kind = need.partition(":")[2]
    if kind:
        return _of_type(kind, types)
    wanted = prop.subjects
    nouns = [t for t in types if not wanted or any(is_a(t, want, types) or is_a(want, t, types) for want in wanted)]
    return (NAME, "pronoun.*", *(NOUN + each for each in nouns))


def _of_type(kind: str, types: Mapping[str, str]) -> tuple[str, ...]:
    """The features of which a sentence has one where a name or a noun shows itself to be of a type."""
    fitting = [each for each in types if is_a(each, kind, types)]
    found = [front + each for each in fitting for front in (NOUN, HEAD, PROPER)]
    found += [NAME] if _PERSON in fitting else []
    found += [_WE] if kind == _SPEAKING else []
    return (*(f"{KNOWN}:{each}" for each in fitting), *found, *([*_EVENTS] if "event" in fitting else []))


def _values(pattern: Mapping[str, Any], prop: Property) -> frozenset[str]:
    takes, values = pattern["takes"], _VALUES[prop.kind]
    if takes in UNSHOWN:
        return frozenset()
    if takes in _CERTAIN and values:
        return frozenset({takes})
    # دول الاتحاد الـ27: digits behind an article are read as a rank, and may count.
    return values | {"ordinal"} if prop.ordinals or prop.kind is ValueKind.COUNT else values


def _everyday(group: Sequence[str], common: Mapping[str, int]) -> tuple[int, tuple[str, ...]]:
    """How many sentences have a feature of the group, roughly: few a property's own word, most a name or a mark."""
    most = 0
    for feature in group:
        if feature.startswith(VALUE):
            most = max(most, _FIGURE if feature in _EVERYDAY else _RARE_FIGURE)
        elif not feature.removeprefix(WORD)[:1].isalnum():
            most = max(most, _MARK)
        elif feature.endswith("*") and "/" not in feature:
            most = max(most, _ANY)
        else:
            most = max(most, common.get(feature, 1) + ("/" not in feature))
    return most + len(group), tuple(group)
