"""The ``retelling.toml`` of a language: how questions and answers, timelines and lists are told as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys

_TABLES = ("classes", "past", "third", "answers", "entries", "catalogues", "rolls")
_KINDS = frozenset({"figure", "area", "date", "since", "place", "name", "value", "none"})


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the questions and the words; DataError where a question has another shape, or names no class."""
    check_keys(raw, ("questions", *_TABLES), where)
    classes = raw.get("classes", {})
    for question in raw.get("questions", ()):
        if not (isinstance(question, list) and len(question) == 3 and question[0] in _KINDS):
            raise DataError(where, "questions", f"expected a kind, a question and what it tells, found {question!r}")
        named = {word.strip("{}").partition(".")[0] for word in " ".join(question[1:]).split() if word[0] == "{"}
        if not named <= classes.keys():
            raise DataError(where, "questions", f"no class is named {', '.join(sorted(named - classes.keys()))}")
    for table in ("classes", "answers"):
        for key, words in raw.get(table, {}).items():
            if sorted(words) != words or len(set(words)) != len(words):
                raise DataError(where, f"{table}.{key}", "expected words in order, each once")
    return {"questions": raw.get("questions", []), **{table: raw.get(table, {}) for table in _TABLES}}
