"""The ``words.toml`` of a language: paradigms, clitics, word classes, and the plain words that are no names.

A class is a list of words, or a table whose key ``words`` lists them and whose other keys name paradigms, each with
one row of stems a word: ``verb = [["ضم", "ضم"]]`` gives all forms of ضم / يضم. A paradigm is a list of templates over
the stems, ``{0}ed``; before a bar stand the form's tags, ``past|{0}ed``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError

Form = tuple[tuple[str, ...], str, tuple[str, ...]]
"""The folded tokens of a form, its class, its tags."""

_KEYS = {"paradigms", "clitics", "classes", "common", "abbreviations", "starters", "endings"}
_ENDINGS = {"participle", "adverb", "finite", "not_finite", "plural"}
"""What the last letters of a word that no class lists tell of it."""
_CLITIC_KEYS = {
    "conjunctions",
    "prepositions",
    "contracted",
    "article",
    "future",
    "pronouns",
    "joints",
    "purposes",
    "nominal",
    "placing",
}


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the section's tables: forms of all classes, clitics, common words; DataError where the file is unsound."""
    for key in raw:
        if key not in _KEYS:
            raise DataError(where, key, f"unknown key, expected one of {', '.join(sorted(_KEYS))}")
    paradigms = raw.get("paradigms", {})
    clitics = raw.get("clitics", {})
    for key in clitics:
        if key not in _CLITIC_KEYS:
            raise DataError(where, f"clitics.{key}", f"unknown key, expected one of {', '.join(sorted(_CLITIC_KEYS))}")
    endings = raw.get("endings", {})
    for key in endings:
        if key not in _ENDINGS:
            raise DataError(where, f"endings.{key}", f"unknown key, expected one of {', '.join(sorted(_ENDINGS))}")
    return {
        "endings": {key: tuple(endings.get(key, ())) for key in sorted(_ENDINGS)},
        "paradigms": paradigms,
        "clitics": _fold_clitics(clitics),
        "forms": compile_classes(raw.get("classes", {}), paradigms, where),
        "common": frozenset(" ".join(_tokens(word)) for word in raw.get("common", [])),
        "abbreviations": frozenset(" ".join(_tokens(word)) for word in raw.get("abbreviations", [])),
        "starters": frozenset(" ".join(_tokens(word)) for word in raw.get("starters", [])),
    }


def compile_classes(raw: Mapping[str, Any], paradigms: Mapping[str, Any], where: str) -> list[Form]:
    """Return every form of every class once, sorted; DataError names the class where a row is unsound."""
    forms: set[Form] = set()
    for name, entry in raw.items():
        table = entry if isinstance(entry, Mapping) else {"words": entry}
        for key, rows in table.items():
            at = f"classes.{name}.{key}"
            if not isinstance(rows, list):
                raise DataError(where, at, f"expected a list, found {rows!r}")
            for row in rows:
                forms.update(_row_forms(name, key, row, paradigms, DataError(where, at, f"cannot read {row!r}")))
    return sorted(forms)


def _row_forms(name: str, key: str, row: Any, paradigms: Mapping[str, Any], unsound: DataError) -> list[Form]:
    if key == "words":
        if not isinstance(row, str):
            raise unsound
        tags, _, word = row.rpartition("|")
        return [(_tokens(word), name, tuple(tags.split()))]
    if key not in paradigms or not isinstance(row, (list, str)):
        raise unsound
    stems = [row] if isinstance(row, str) else row
    forms = []
    for template in paradigms[key]:
        tags, _, shape = template.rpartition("|")
        try:
            forms.append((_tokens(shape.format(*stems)), name, tuple(tags.split())))
        except IndexError:
            raise unsound from None
    return forms


def _fold_clitics(clitics: Mapping[str, Any]) -> dict[str, Any]:
    from factcheck.text.normalize import fold

    folded: dict[str, Any] = {}
    for key, value in clitics.items():
        if isinstance(value, str):
            folded[key] = fold(value)
        elif isinstance(value, list):
            folded[key] = tuple(sorted({fold(item) for item in value}, key=lambda item: (-len(item), item)))
        else:
            folded[key] = {fold(k): fold(v) for k, v in value.items()}
    return folded


def _tokens(word: str) -> tuple[str, ...]:
    from factcheck.text.tokens import Tokens

    return tuple(norm for norm in Tokens(word).norms if norm != "-")
