"""The ``dates.toml`` of a language: month names of its calendars, weekdays, words of time, and patterns of dates.

A pattern is a row of elements under the rule that reads it; ``?`` after an element makes it optional. Capital letters
are values: D, E a day (F one with a proclitic "and", G one in digits), M a month, Y a year, y a year of any length
that a word beside it shows to be one, S a short year, W a weekday, H a Hijri month, N a date in digits, K a decade in
digits with its ending, k one without that a word beside it shows to be one, C the century before a decade
("nineteen"), O an ordinal, U one behind "and", Q a digit of a quarter, L a length of time, T one that its article
makes definite, P two years told as one (2015/16), X another date. Everything else names a class of ``words`` or is a
mark itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import Forms, check_keys, integer, table

_KEYS = {
    "months", "weak", "hijri_months", "weekdays", "seasons", "parts", "edges", "decades", "relative_days", "shifts",
    "words", "patterns", "eras", "cues", "rules",
}  # fmt: skip
RULES = frozenset(
    {
        "date", "hijri", "numeric", "numeric_hijri", "double", "year", "month", "part", "quarter", "half", "season",
        "decade", "century", "day", "shifted", "ago", "ahead", "weekday", "days", "days_listed", "nth",
        "weekday_day", "now", "last_day", "first_day", "hijri_yearless", "years", "third", "decade_of", "week",
        "week_day", "weekend", "span", "after", "before", "month_of", "opening", "quarters",
    }
)  # fmt: skip
_SLOTS = frozenset("DEFGMYySWHNOKkLQXCPTU")


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the lexicon tables of the section and its tree of patterns; DataError names what is unsound."""
    check_keys(raw, _KEYS, where)
    forms = Forms(where)
    for key, name in (("months", "month"), ("hijri_months", "hijri"), ("weekdays", "weekday"), ("decades", "tens")):
        for value, words in table(raw, key, where).items():
            forms.add_all(name, words, integer(value, where, f"{key}.{value}"), f"{key}.{value}")
    for key, name in (("relative_days", "day_shift"), ("shifts", "shift")):
        for value, words in table(raw, key, where).items():
            forms.add_all(name, words, integer(value, where, f"{key}.{value}"), f"{key}.{value}")
    for key, name in (("seasons", "season"), ("parts", "part"), ("edges", "edge"), ("eras", "era"), ("cues", "cue")):
        for value, words in table(raw, key, where).items():
            forms.add_all(name, words, value, f"{key}.{value}")
    for name, words in table(raw, "words", where).items():
        forms.add_all(f"d_{name}", words, True, f"words.{name}")
    forms.add_all("weak", raw.get("weak", []), True, "weak")
    classes = {f"d_{name}" for name in table(raw, "words", where)}
    rules = table(raw, "rules", where)
    check_keys(rules, {"weekdays_by_week"}, where, "rules.")
    patterns = _patterns(table(raw, "patterns", where), classes, where)
    return forms.compiled() | {"rules": dict(rules), "patterns": patterns}


def _patterns(raw: Mapping[str, Any], classes: set[str], where: str) -> dict[str, Any]:
    """One tree of all patterns: element -> subtree, and under the empty element the rule that a path ends in."""
    check_keys(raw, RULES, where, "patterns.")
    tree: dict[str, Any] = {}
    for rule, rows in raw.items():
        for row in rows:
            key = f"patterns.{rule}: {row}"
            for path in _paths(row.split()):
                _plant(tree, [_element(item, classes, where, key) for item in path], rule, where, key)
    return tree


def _paths(items: list[str]) -> list[list[str]]:
    if not items:
        return [[]]
    tails = _paths(items[1:])
    if not items[0].endswith("?") or items[0] == "?":
        return [[items[0], *tail] for tail in tails]
    return [[items[0][:-1], *tail] for tail in tails] + tails


def _element(item: str, classes: set[str], where: str, key: str) -> str:
    if item in _SLOTS or item in _BUILT_IN:
        return item
    if f"d_{item}" in classes:
        return f"d_{item}"
    if not item[0].isalnum():
        return item
    raise DataError(where, key, f"{item!r} is neither a value nor a class of words")


_BUILT_IN = frozenset({"season", "part", "edge", "tens", "day_shift", "shift", "time", "era"})


def _plant(tree: dict[str, Any], path: list[str], rule: str, where: str, key: str) -> None:
    if not path:
        raise DataError(where, key, "a pattern that may be empty")
    for element in path:
        tree = tree.setdefault(element, {})
    if tree.setdefault("", rule) != rule:
        raise DataError(where, key, f"the rule {tree['']} reads the same words")
