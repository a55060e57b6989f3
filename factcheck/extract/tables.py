"""The extractor's tables for one language: word forms and compiled patterns of all properties, cached."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from sys import intern
from typing import Any, overload

from factcheck.errors import DataError
from factcheck.extract.lexicon import WORD
from factcheck.extract.patterns import LENIENT
from factcheck.languages.compiled import compiled
from factcheck.languages.loader import DATA as LANGUAGES
from factcheck.languages.loader import load_pack, word_forms
from factcheck.languages.packed import Packed, PackedWords, packed, packed_words
from factcheck.properties.loader import DATA as PROPERTIES
from factcheck.properties.loader import TYPES, load_properties, load_types, property_files
from factcheck.text import normalize

_COMMON = 20
"""As many classes a word of the language's plain words counts for."""
_OFFICE = "_office"
"""The file of a language's ``cues`` that says how any office is named; its patterns serve each office's titles."""
_ATTRIBUTE = "_attribute"
"""The file that says how what a thing has is named; its patterns serve the class ``role`` of each such property."""

_FIGURE = "_figure"
"""The file that says how a text goes on about a number that it has told, for each such property."""

_TEMPLATES = ("measure", "counted", "dated", "extent")
"""What a language's files of these names, with a low line before, say for all properties of a kind: how a figure that a
noun tells is told of its owner, how many it has of what, when something befell it, how a size alone tells what it is
of. Their patterns serve what each such property has under the name: the pattern of the noun itself, several such parts
by their names, or the types of what has the size."""
_KEYS = {"patterns", LENIENT, "parts", "classes", "offices", "attribute", "figure", *_TEMPLATES}


@cache
def load_tables(code: str, declared: tuple[Path, ...] = ()) -> Mapping[str, Any]:
    """Return a language's ``words`` and ``phrases``, as ``Lexicon`` takes them, and ``due``, as ``DuePatterns`` does.

    ``offices`` has the properties that each title of an office may tell of, ``labels`` the classes of labels of each
    property.

    Patterns stand in the property's file under the language's code, or in the language's folder, one file a property
    under ``cues/``; those of a project's own are ``declared``. DataError names file and key where one cannot be read.
    """
    cues = LANGUAGES / code / "cues"
    rooms = (Path(__file__).parent, LANGUAGES.parent, Path(normalize.__file__).parent)
    name = f"cues-{code}" + (f"-{zlib.crc32(repr(declared).encode()):08x}" if declared else "")
    parts = [PROPERTIES, TYPES, *declared, cues, cues.parent, *rooms]
    tables = compiled(name, parts, lambda: _build(code, sorted(cues.glob("*.toml")), declared))
    due = tables["due"]
    return {
        **tables,
        "words": PackedWords(tables["words"]),
        "phrases": Packed(tables["phrases"]),
        "due": {**due, "anchors": [(valued, told, Packed(part)) for valued, told, part in due["anchors"]]},
    }


def covered(code: str) -> tuple[str, ...]:
    """The properties that a language has patterns for, sorted."""
    return tuple(sorted(load_tables(code)["patterns"]))


def _build(code: str, own: list[Path], declared: tuple[Path, ...]) -> dict[str, Any]:
    from factcheck.extract.needs import due_table, label_table

    pack = load_pack(code)
    words = pack.section("words")
    shared = [*word_forms(code, "words"), *word_forms(code, "places")]
    made = _Tables(words.get("paradigms", {}), shared)
    templates = {file.stem: _parsed(file) for file in own if file.stem.startswith("_")}
    for stem, template in templates.items():
        made.declare(stem, template.get("classes", {}), f"{stem}.toml")
    for file in [*property_files(), *declared, *(file for file in own if file.stem not in templates)]:
        cues = _parsed(file) if file in own else _parsed(file).get(code)
        if cues is not None:
            made.add(file.stem, file.name if file in own else f"{file.name}: {code}", cues, templates)
    everyday = made.everyday(words.get("common", frozenset()))
    due = due_table(made.patterns, load_properties(declared), load_types(), everyday, cased=pack.cased)
    return {
        "words": packed_words(made.words()),
        "phrases": packed(made.phrases()),
        "patterns": {prop: tuple(map(marshal.dumps, own)) for prop, own in made.patterns.items()},
        "offices": made.offices,
        "labels": label_table(made.patterns),
        "due": {**due, "anchors": [(valued, sum(part), packed(part)) for valued, part in due["anchors"].items()]},
    }


@cache
def load_patterns(code: str, prop: str, declared: tuple[Path, ...] = ()) -> Sequence[Mapping[str, Any]]:
    """The compiled patterns of one property, empty where the language has none of it; each is unpacked when asked."""
    return _Packed(load_tables(code, declared)["patterns"].get(prop, ()))


class _Packed(Sequence[Mapping[str, Any]]):
    """Patterns as bytes: of some thousands a text needs some hundred."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        self._packed = packed

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mapping[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return _Packed(self._packed[index])
        return marshal.loads(self._packed[index])  # noqa: S302 - our own bytes


def _parsed(file: Path) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(file.read_text(encoding="utf-8"))


def _texts(template: Mapping[str, Any]) -> list[str]:
    """The patterns of a template, with its parts in the places of their names in angle brackets."""
    texts = list(template.get("patterns", ()))
    for name, part in template.get("parts", {}).items():
        texts = [text.replace(f"<{name}>", part) for text in texts]
    return texts


def _own_parts(name: str, told: str | Sequence[str] | Mapping[str, str]) -> Mapping[str, str]:
    """The parts that a property has for a template; of types, a thing of one of them and one that owns what follows."""
    if isinstance(told, str):
        return {name: told}
    if isinstance(told, Mapping):
        return told
    places = {"thing": "subject", "owner": "owner"}
    return {place: f"( {' | '.join(f'{{{item}:{kind}}}' for kind in told)} )" for place, item in places.items()}


class _Tables:
    """What is being built: forms and patterns, and the names of the classes known so far."""

    def __init__(self, paradigms: Mapping[str, Any], shared: list[Any]) -> None:
        self._paradigms = paradigms
        self.forms: list[Any] = list(shared)
        self.patterns: dict[str, list[Any]] = {}
        self.offices: dict[str, list[str]] = {}
        """The properties that a title of an office may tell of: the president of a country, or of a federation."""
        self._names = {name for _, name, _ in shared}

    def words(self) -> dict[str, tuple[Any, ...]]:
        found: dict[str, list[Any]] = {}
        for norms, name, tags in self.forms:
            if len(norms) == 1:
                found.setdefault(norms[0], []).append((intern(name), tuple(map(intern, tags))))
        return {norm: tuple(entries) for norm, entries in found.items()}

    def phrases(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for form in self.forms:
            if len(form[0]) > 1:
                found.setdefault(form[0][0], []).append(form)
        return found

    def everyday(self, common: AbstractSet[str]) -> dict[str, int]:
        """How everyday words and classes are: by the classes a word stands in, of a class by its most everyday word."""
        classes: dict[str, set[str]] = {norm: set() for norm in common}
        for norms, name, _ in self.forms:
            if len(norms) == 1:
                classes.setdefault(norms[0], set()).add(name)
        found: dict[str, int] = {}
        for norm, names in classes.items():
            score = len(names) + (_COMMON if norm in common else 0)
            for feature in (WORD + norm, *names):
                found[feature] = max(found.get(feature, 0), score)
        return found

    def declare(self, owner: str, classes: Mapping[str, Any], where: str) -> None:
        """Take up an owner's classes, as ``owner/class``."""
        from factcheck.languages.words import compile_classes

        for norms, name, tags in compile_classes(classes, self._paradigms, where):
            self.forms.append((norms, f"{owner}/{name}", tags))
            self._names.add(f"{owner}/{name}")

    def add(self, prop: str, where: str, cues: Mapping[str, Any], templates: Mapping[str, Mapping[str, Any]]) -> None:
        """Take up a property's classes and patterns, and those of the templates that it names."""
        for key in cues:
            if key not in _KEYS:
                raise DataError(where, key, f"unknown key, expected one of {', '.join(sorted(_KEYS))}")
        self.declare(prop, cues.get("classes", {}), where)
        found = self.patterns.setdefault(prop, [])
        found += self._compiled(_texts(cues), (prop,), where)
        lenient = self._compiled(cues.get(LENIENT, ()), (prop,), where, key=LENIENT)
        found += [each | {LENIENT: True} for each in lenient]
        for office in cues.get("offices", ()):
            self.offices.setdefault(f"office.{office}", []).append(prop)
            texts = [text.replace("{office", f"{{office.{office}", 1) for text in _texts(templates.get(_OFFICE, {}))]
            texts = [text.replace(f"office.{office}_here", "office_here") for text in texts]
            made = self._compiled(texts, (prop, _OFFICE), f"{_OFFICE}.toml for {where}")
            known = {each["text"] for each in found}  # what names no office is the same for each
            found += [each for each in made if each["text"] not in known]
            apart = [
                text.replace("{office", f"{{office.{office}", 1) for text in templates.get(_OFFICE, {}).get(LENIENT, ())
            ]
            made = self._compiled(apart, (prop, _OFFICE), f"{_OFFICE}.toml for {where}", key=LENIENT)
            found += [each | {LENIENT: True} for each in made]
        for template in (_ATTRIBUTE, _FIGURE):
            if cues.get(template.removeprefix("_")):
                texts = _texts(templates.get(template, {}))
                found += self._compiled(texts, (prop, template), f"{template}.toml for {where}")
        for name in _TEMPLATES:
            if told := cues.get(name):
                shared = templates.get(f"_{name}", {})
                texts = _texts({**shared, "parts": {**shared.get("parts", {}), **_own_parts(name, told)}})
                found += self._compiled(texts, (prop, f"_{name}"), f"_{name}.toml for {where}")

    def _compiled(self, texts: Sequence[str], owners: tuple[str, ...], where: str, key: str = "patterns") -> list[Any]:
        from factcheck.extract.patterns import PatternError, compile_pattern

        found = []
        for index, text in enumerate(texts):
            try:
                pattern = compile_pattern(text, lambda name: self._resolve(name, owners))
            except PatternError as error:
                raise DataError(where, f"{key}[{index}]", str(error)) from error
            file = where if key == "patterns" else f"{where} {key}"
            found.append(pattern | {"file": file, "index": index})
        return found

    def _resolve(self, name: str, owners: tuple[str, ...]) -> str | None:
        """The full name of a class: the property's own, the template's, or the language's."""
        prefix = name.endswith("*")
        for full in (*(f"{owner}/{name}" for owner in owners), name):
            if prefix and any(known.startswith(full[:-1]) for known in self._names):
                return full[:-1]
            if full in self._names:
                return full
        return None
