"""The extractor's tables for one language: word forms and compiled patterns of all properties, cached."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.extract.patterns import PatternError, compile_pattern
from factcheck.languages.compiled import compiled
from factcheck.languages.loader import DATA as LANGUAGES
from factcheck.languages.loader import load_pack
from factcheck.properties.loader import property_files

_KEYS = {"patterns", "classes", "offices"}
_OFFICE = "_office"
"""The file of a language's ``cues`` that says how any office is named; its patterns serve each office's titles."""


@cache
def load_tables(code: str) -> Mapping[str, Any]:
    """Return a language's ``words`` and ``phrases``, as ``Lexicon`` takes them, and its ``patterns`` by property.

    Patterns stand in the property's file under the language's code, or in the language's folder, one file a property
    under ``cues/``. DataError names file and key where one cannot be read.
    """
    own = sorted((LANGUAGES / code / "cues").glob("*.toml"))
    files = [*property_files(), *own, *sorted((LANGUAGES / code).glob("*.toml"))]
    stats = ((file.name, file.stat()) for file in sorted(Path(__file__).parent.glob("[ptw]*.py")))
    recipe = "".join(f"{name} {stat.st_mtime_ns} {stat.st_size} " for name, stat in stats)
    tables: Mapping[str, Any] = compiled(f"cues-{code}", files, lambda: _build(code, own), recipe=recipe)
    return tables


def covered(code: str) -> tuple[str, ...]:
    """The properties that a language has patterns for, sorted."""
    return tuple(sorted(load_tables(code)["patterns"]))


def _build(code: str, own: list[Path]) -> dict[str, Any]:
    pack = load_pack(code)
    words = pack.section("words")
    shared = [*words.get("forms", ()), *pack.section("places").get("forms", ())]
    made = _Tables(words.get("paradigms", {}), shared)
    template: Mapping[str, Any] = {}
    for file in own:
        if file.stem == _OFFICE:
            template = _parsed(file)
            made.declare(_OFFICE, template.get("classes", {}), file.name)
    for file in [*property_files(), *(file for file in own if file.stem != _OFFICE)]:
        cues = _parsed(file) if file in own else _parsed(file).get(code)
        if cues is not None:
            made.add(file.stem, file.name if file in own else f"{file.name}: {code}", cues, template)
    return {"words": made.words(), "phrases": made.phrases(), "patterns": made.patterns}


def _parsed(file: Path) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(file.read_text(encoding="utf-8"))


class _Tables:
    """What is being built: forms and patterns, and the names of the classes known so far."""

    def __init__(self, paradigms: Mapping[str, Any], shared: list[Any]) -> None:
        self._paradigms = paradigms
        self._forms: list[Any] = list(shared)
        self.patterns: dict[str, list[Any]] = {}
        self._names = {name for _, name, _ in shared}

    def words(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for norms, name, tags in self._forms:
            if len(norms) == 1:
                found.setdefault(norms[0], []).append((name, tags))
        return found

    def phrases(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for form in self._forms:
            if len(form[0]) > 1:
                found.setdefault(form[0][0], []).append(form)
        return found

    def declare(self, owner: str, classes: Mapping[str, Any], where: str) -> None:
        """Take up an owner's classes, as ``owner/class``."""
        from factcheck.languages.words import compile_classes

        for norms, name, tags in compile_classes(classes, self._paradigms, where):
            self._forms.append((norms, f"{owner}/{name}", tags))
            self._names.add(f"{owner}/{name}")

    def add(self, prop: str, where: str, cues: Mapping[str, Any], template: Mapping[str, Any]) -> None:
        """Take up a property's classes and patterns, those of the office template for each of its titles."""
        for key in cues:
            if key not in _KEYS:
                raise DataError(where, key, f"unknown key, expected one of {', '.join(sorted(_KEYS))}")
        self.declare(prop, cues.get("classes", {}), where)
        found = self.patterns.setdefault(prop, [])
        found += self._compiled(cues.get("patterns", []), (prop,), where)
        for office in cues.get("offices", ()):
            texts = [text.replace("{office", f"{{office.{office}", 1) for text in template.get("patterns", ())]
            texts = [text.replace(f"office.{office}_here", "office_here") for text in texts]
            found += self._compiled(texts, (prop, _OFFICE), f"{_OFFICE}.toml for {where}")

    def _compiled(self, texts: list[str], owners: tuple[str, ...], where: str) -> list[Any]:
        found = []
        for index, text in enumerate(texts):
            try:
                pattern = compile_pattern(text, lambda name: self._resolve(name, owners))
            except PatternError as error:
                raise DataError(where, f"patterns[{index}]", str(error)) from error
            found.append(pattern | {"file": where, "index": index})
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
