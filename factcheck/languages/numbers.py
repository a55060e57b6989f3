"""The ``numbers.toml`` of a language: number words, how they compose, bounds, and what is no number.

Classes that the recognisers know: ``cardinal`` (a value below 1000, or the dual of a scale), ``scale`` (multiplies
what stands before it), ``ordinal``, ``fraction`` (1 over its value), ``fractions`` (its plural), ``pair`` (two of
it), and the ``words`` classes, which carry no value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages import roles
from factcheck.languages.forms import Forms, check_keys, folded_list, integer, table

_VALUED = {
    "cardinals": "cardinal",
    "teens": "teen",
    "scales": "scale",
    "duals": "dual",
    "ordinals": "ordinal",
    "fractions": "fraction",
    "fraction_plurals": "fractions",
    "fraction_pairs": "pair",
    "short_scales": "short",
}
_BOUNDS = {"at_least", "more_than", "at_most", "less_than", "about"}
_CLITICS = {"conjunctions", "prepositions", "article", "contracted"}
_COMPOSITION = {
    "decimal": str,
    "units_before_tens": bool,
    "joiner_required": bool,
    "definite_tens_are_ordinals": bool,
    "spaced_powers": bool,
    "twenties": list,
    "joined_units": list,
    "of_behind_scales": bool,
    "one_is_article": bool,
    "plural_endings": list,
}
_KEYS = {*_VALUED, "composition", "clitics", "bounds", "words", "not_clitic", "counted_pairs", "idioms", "homographs"}


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the lexicon tables of the section and its rules; DataError names key and value that are unsound."""
    check_keys(raw, _KEYS, where)
    forms = Forms(where)
    for key, name in _VALUED.items():
        for value, words in table(raw, key, where).items():
            forms.add_all(name, words, integer(value, where, f"{key}.{value}"), f"{key}.{value}")
    check_keys(table(raw, "words", where), roles.NUMBERS, where, "words.")
    for name, words in table(raw, "words", where).items():
        forms.add_all(name, words, True, f"words.{name}")
    forms.add_all("counted_pair", raw.get("counted_pairs", []), True, "counted_pairs")
    before, after = _bounds(raw, where)
    return forms.compiled() | {
        "composition": _composition(table(raw, "composition", where), where),
        "clitics": _clitics(table(raw, "clitics", where), where),
        "not_clitic": frozenset(folded_list(raw, "not_clitic", where)),
        "homographs": frozenset(raw.get("homographs", ())),
        "idioms": frozenset(folded_list(raw, "idioms", where)),
        "bounds_before": before,
        "bounds_after": after,
    }


def _composition(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    check_keys(raw, _COMPOSITION, where, "composition.")
    for key, value in raw.items():
        if not isinstance(value, _COMPOSITION[key]):
            raise DataError(where, f"composition.{key}", f"expected {_COMPOSITION[key].__name__}, found {value!r}")
    plain = {key: "." if kind is str else kind() for key, kind in _COMPOSITION.items()}
    return plain | dict(raw)


def _clitics(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Every run of letters that may stand before a word: the run, how many letters of it are no part of the word."""
    check_keys(raw, _CLITICS, where, "clitics.")
    conjunctions, prepositions = folded_list(raw, "conjunctions", where), folded_list(raw, "prepositions", where)
    article, contracted = raw.get("article", ""), table(raw, "contracted", where)
    runs: dict[str, tuple[str, str, bool]] = {}
    for conjunction in ("", *conjunctions):
        for preposition in ("", *prepositions):
            runs[conjunction + preposition] = (conjunction, preposition, False)
            if article:
                joined = contracted.get(preposition + article, preposition + article)
                runs[conjunction + joined] = (conjunction, preposition, True)
    runs.pop("")
    ordered = sorted(runs.items(), key=lambda run: (-len(run[0]), run[0]))
    return {"runs": [(run, *parts) for run, parts in ordered], "letters": frozenset(run[0] for run in runs)}


def _bounds(raw: Mapping[str, Any], where: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Phrases of bounds: those before a number by their last token, the rest reversed; those after by their first."""
    from factcheck.text.tokens import Tokens

    before: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    after: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    bounds = table(raw, "bounds", where)
    check_keys(bounds, _BOUNDS, where, "bounds.")
    for bound, sides in bounds.items():
        check_keys(sides, {"before", "after"}, where, f"bounds.{bound}.")
        for phrase in sides.get("before", []):
            norms = Tokens(phrase).norms
            before.setdefault(norms[-1], []).append((tuple(norms[-2::-1]), bound))
        for phrase in sides.get("after", []):
            norms = Tokens(phrase).norms
            after.setdefault(norms[0], []).append((tuple(norms[1:]), bound))
    for side in (before, after):
        for rows in side.values():
            rows.sort(key=lambda row: (-len(row[0]), row[0]))
    return before, after
