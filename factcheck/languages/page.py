"""The ``page.toml`` of a language: the words of the HTML report, with ``{names}`` for what is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys
from factcheck.model.report import ReviewState
from factcheck.model.verdict import Reason, Relation, Status

_FILLED: Mapping[str, frozenset[str]] = {
    "as_of": frozenset({"date"}),
    "show_more": frozenset({"count"}),
    "shown": frozenset({"shown", "total"}),
    "more": frozenset({"count"}),
    "write": frozenset({"value"}),
    "likeness": frozenset({"score"}),
    "said_by": frozenset({"name"}),
    "until": frozenset({"value", "date"}),
    "since": frozenset({"value", "date"}),
    "span": frozenset({"value", "start", "end"}),
    "point": frozenset({"value", "date"}),
    "silenced_by": frozenset({"where"}),
    "decided_by": frozenset({"state", "name", "date"}),
    "day": frozenset({"day", "month", "year"}),
    "month_of_year": frozenset({"month", "year"}),
    "before_our_era": frozenset({"year"}),
    "range": frozenset({"lower", "upper"}),
    "made_by": frozenset({"version"}),
    "highest": frozenset({"count"}),
    "placed": frozenset({"value", "line"}),
    "clash": frozenset({"values"}),
    "titled": frozenset({"title"}),
    "became": frozenset({"before", "after"}),
}
_PLAIN = frozenset({
    "title", "skip", "contents", "theme", "print", "print_texts", "summary", "findings", "documents", "claims",
    "sources", "verdicts_by_document", "over_time", "to_correct", "to_settle", "verdict", "claim", "why", "where",
    "property", "document", "decision", "search", "search_hint", "all", "clear", "filters", "none_found", "no_claims",
    "evidence", "choose", "show_in_text", "close", "next", "previous", "trail", "says", "about", "no_entity", "may_be",
    "compared", "nothing_compared", "rule", "timeline", "claimed", "history", "silenced",
    "source", "retrieved", "age", "too_old", "used", "undated", "text_gone", "text_changed", "elsewhere",
    "low_trust", "not_read", "read_with_doubt", "legend", "no_script", "attention", "nothing_to_do", "separator",
    "then", "today", "only",
})  # fmt: skip
INCONSISTENT, UNJUDGED = "inconsistent", "unjudged"
EVENTS = (
    "first_seen", "value", "verdict", "evidence", "gone", "back", "moved", "today", "decision", "reopened",
)  # fmt: skip
_TABLES: Mapping[str, tuple[str, ...]] = {
    "status": (*(each.value for each in Status), INCONSISTENT, UNJUDGED),
    "reason": tuple(each.value for each in Reason),
    "relation": tuple(each.value for each in Relation),
    "review": tuple(each.value for each in ReviewState),
    "event": EVENTS,
    "modality": ("negated", "predicted", "hypothetical"),
    "bound": ("at_least", "more_than", "at_most", "less_than", "about"),
}
_WHY = frozenset({"sources", "held", "claim", "subject", "property"})


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the words; DataError where one is missing, unknown, or fills in what it is not given or not all of it.

    ``why`` may be absent where the language is the one that verdicts' own sentences are written in.
    """
    check_keys(raw, ("text", "months", "why", *_TABLES), where)
    text = _table(raw, "text", (*_PLAIN, *_FILLED), where)
    for key, value in text.items():
        wanted = _FILLED.get(key, frozenset())
        if _names(value) != wanted:
            raise DataError(where, f"text.{key}", f"expected it to fill in {', '.join(sorted(wanted)) or 'nothing'}")
    months = raw.get("months")
    if not isinstance(months, list) or len(months) != 12 or not all(isinstance(month, str) for month in months):
        raise DataError(where, "months", f"expected twelve names, found {months!r}")
    found: dict[str, Any] = {"text": text, "months": months}
    found |= {name: _table(raw, name, keys, where) for name, keys in _TABLES.items()}
    found["why"] = _table(raw, "why", _TABLES["reason"], where) if "why" in raw else {}
    for key, value in found["why"].items():
        if not _names(value) <= _WHY:
            raise DataError(where, f"why.{key}", f"can fill in {', '.join(sorted(_WHY))} only")
    return found


def _table(raw: Mapping[str, Any], name: str, keys: Iterable[str], where: str) -> dict[str, str]:
    table = raw.get(name)
    if not isinstance(table, dict):
        raise DataError(where, name, f"expected a table, found {table!r}")
    check_keys(table, keys, where)
    for key in keys:
        if not isinstance(table.get(key), str) or not table[key]:
            raise DataError(where, f"{name}.{key}", f"expected a text, found {table.get(key)!r}")
    return dict(table)


def _names(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
