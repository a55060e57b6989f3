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

_KEYS = {"paradigms", "clitics", "classes", "common", "abbreviations", "starters", "asking", "answering", "endings"}
_ENDINGS = {"participle", "adverb", "finite", "not_finite", "plural", "foreign"}
"""What the last letters of a word that no class lists tell of it."""
_PAIRS, _STEM, _SHORTEST = "pairs", "{0}", 3
"""The key of the paradigms that lists forms of he and of she side by side, the stem in them, and a verb's letters."""
_VERB, _GENDERS = "verb", ("f", "m")
"""The tag of verbs, and those that tell whom a form is said of: he, she."""
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
        "asking": frozenset(" ".join(_tokens(word)) for word in raw.get("asking", [])),
        "answering": frozenset(" ".join(_tokens(word)) for word in raw.get("answering", [])),
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
    return _gendered(sorted(forms), paradigms.get(_PAIRS, ()))


def _gendered(forms: list[Form], pairs: Any) -> list[Form]:
    """The forms, each verb once: one that is said of he and of she alike (تجمع) tells no gender.

    Of verbs that stand in their class in both forms of one of the ``pairs``, ي… and ت…, each tells its own.
    """
    verbs: dict[tuple[tuple[str, ...], str, tuple[str, ...]], set[str]] = {}
    for words, name, tags in forms:
        if _VERB in tags:
            rest = tuple(tag for tag in tags if tag not in _GENDERS)
            verbs.setdefault((words, name, rest), set()).update(tag for tag in tags if tag in _GENDERS)
    for words, name, rest in list(verbs):
        for his, hers in pairs:
            other = _in_other_form(words[0], his, hers)
            twin = verbs.get(((other, *words[1:]), name, rest)) if other else None
            if twin is not None and not twin and not verbs[words, name, rest]:
                verbs[words, name, rest].add("m")
                twin.add("f")
    told = [(words, name, (*rest, *own) if len(own) == 1 else rest) for (words, name, rest), own in verbs.items()]
    return sorted([*(form for form in forms if _VERB not in form[2]), *told])


def _in_other_form(word: str, his: str, hers: str) -> str:
    """The form of she to a verb's form of he: ``ي…`` and ``ت…``, ``…`` and ``…ت``; empty where it is none of he."""
    before, _, behind = his.partition(_STEM)
    if not (word.startswith(before) and word.endswith(behind)) or len(word) < _SHORTEST:
        return ""
    return hers.replace(_STEM, word[len(before) : len(word) - len(behind)])


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
