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

_KEYS = {"patterns", "classes"}


@cache
def load_tables(code: str) -> Mapping[str, Any]:
    """Return ``{"forms": [...], "patterns": {property: [...]}}`` for a language.

    Patterns stand in the property's file under the language's code, or in the language's folder, one file a property
    under ``cues/``. DataError names file and key where one cannot be read.
    """
    own = sorted((LANGUAGES / code / "cues").glob("*.toml"))
    files = [*property_files(), *own, *sorted((LANGUAGES / code).glob("*.toml"))]
    recipe = "".join(str((f.name, f.stat().st_mtime_ns, f.stat().st_size)) for f in sorted(Path(__file__).parent.glob("[ptw]*.py")))
    tables: Mapping[str, Any] = compiled(f"cues-{code}", files, lambda: _build(code, own), recipe=recipe)
    return tables


def _build(code: str, own: list[Path]) -> dict[str, Any]:
    import tomllib

    words = load_pack(code).section("words")
    forms = [*words.get("forms", ()), *load_pack(code).section("places").get("forms", ())]
    shared = {name for _, name, _ in forms}
    patterns: dict[str, list[Any]] = {}
    for file in [*property_files(), *own]:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        cues = raw if file in own else raw.get(code)
        if cues is None:
            continue
        more, compiled_patterns = _cues(file, f"{file.name}" if file in own else f"{file.name}: {code}", cues, words, shared)
        forms += more
        patterns.setdefault(file.stem, []).extend(compiled_patterns)
    return {"forms": forms, "patterns": patterns}


def _cues(
    file: Path, where: str, cues: Mapping[str, Any], words: Mapping[str, Any], shared: set[str]
) -> tuple[list[Any], list[Any]]:
    from factcheck.languages.words import compile_classes

    for key in cues:
        if key not in _KEYS:
            raise DataError(where, key, f"unknown key, expected one of {', '.join(sorted(_KEYS))}")
    prop = file.stem
    own = compile_classes(cues.get("classes", {}), words.get("paradigms", {}), where)
    forms = [(norms, f"{prop}/{name}", tags) for norms, name, tags in own]
    names = {name for _, name, _ in own}

    def resolve(name: str) -> str | None:
        if name.endswith("*"):
            stem = name[:-1]
            if any(n.startswith(stem) for n in names):
                return f"{prop}/{stem}"
            return stem if any(n.startswith(stem) for n in shared) else None
        return f"{prop}/{name}" if name in names else name if name in shared else None

    found = []
    for index, text in enumerate(cues.get("patterns", [])):
        try:
            found.append(compile_pattern(text, resolve) | {"file": where, "index": index})
        except PatternError as error:
            raise DataError(where, f"patterns[{index}]", str(error)) from error
    return forms, found
