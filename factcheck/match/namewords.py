"""The words inside names that say little of whose name it is, and those that say all (``data/names.toml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.compiled import compiled

DATA = Path(__file__).parent / "data" / "names.toml"
_KEYS: Mapping[str, frozenset[str]] = {
    "scores": frozenset(
        {"alias", "variant", "homonym", "transliteration", "acronym", "accepted", "weak", "different", "tie"}
    ),
    "popularity": frozenset({"pages", "times"}),
    "alphabets": frozenset({"arabic", "latin"}),
    "edits": frozenset(
        {"never", "whole_name", "short_name", "person", "arabic", "arabic_alone", "long_name"}
        | {"long_words", "arabic_long_words", "long_letters", "first_letter", "two"}
    ),
    "words": frozenset(
        {
            "articles",
            "prefix_articles",
            "joined",
            "connectives",
            "abbreviations",
            "ordinal_endings",
            "ordinary",
            "derivations",
            "called",
        }
    ),
    "legal": frozenset({"trailing", "leading"}),
    "beside": frozenset({"before", "capitals", "after", "whole"}),
    "lands": frozenset({"states", "regions"}),
    "transliteration": frozenset(
        {"articles", "assimilated", "sons", "servants", "letters", "silent", "arabic", "least", "names"}
    ),
}
_BY_LANGUAGE = ("honorifics", "spellings", "marks", "ordinals")
"""Tables whose keys are languages."""


@cache
def name_words() -> Mapping[str, Any]:
    """The compiled tables; DataError names key and value where the file is unsound."""
    found: Mapping[str, Any] = compiled("names", [DATA, Path(__file__)], _build)
    return found


def _build() -> dict[str, Any]:
    import tomllib

    try:
        raw = tomllib.loads(DATA.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(DATA.name, "file", str(error)) from error
    return compile_names(raw, DATA.name)


def compile_names(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return look-up tables of plain types, from the parsed file."""
    _check(raw, where)
    words, beside, legal = raw["words"], raw["beside"], raw["legal"]
    return {
        "scores": {key: float(value) for key, value in raw["scores"].items()},
        "popularity": dict(raw["popularity"]),
        "alphabets": dict(raw["alphabets"]),
        "edits": dict(raw["edits"]),
        "articles": frozenset(words["articles"]),
        "prefix_articles": tuple(words["prefix_articles"]),
        "joined": tuple(words["joined"]),
        "connectives": frozenset(words["connectives"]),
        "abbreviations": frozenset(words["abbreviations"]),
        "ordinal_endings": frozenset(words["ordinal_endings"]),
        "ordinary": frozenset(words["ordinary"]),
        "derivations": frozenset(words["derivations"]),
        "called": tuple(words["called"]),
        "legal_trailing": _phrases(legal["trailing"], -1),
        "legal_leading": _phrases(legal["leading"], 0),
        "honorifics": _phrases([phrase for rows in raw["honorifics"].values() for phrase in rows], 0),
        "same": _same(raw),
        "spelled": {row[0]: tuple(row) for rows in raw["spellings"].values() for row in rows},
        "marks": frozenset(row[0] for rows in raw["marks"].values() for row in rows),
        "before": frozenset(beside["before"]),
        "capitals": frozenset(beside["capitals"]),
        "after": frozenset(beside["after"]),
        "whole": frozenset(beside["whole"]),
        "state_of": {part: state for state, *parts in raw["lands"]["states"] for part in parts},
        "regions": frozenset(raw["lands"]["regions"]),
        **_transliteration(raw["transliteration"]),
    }


def _check(raw: Mapping[str, Any], where: str) -> None:
    from factcheck.text.normalize import fold

    for table in (*_KEYS, *_BY_LANGUAGE):
        if table not in raw:
            raise DataError(where, table, "missing")
    for table, content in raw.items():
        if table in _BY_LANGUAGE:
            continue
        wanted = _KEYS.get(table)
        if wanted is None:
            raise DataError(where, table, f"unknown table, expected one of {', '.join([*_KEYS, *_BY_LANGUAGE])}")
        for key in sorted(set(content) ^ wanted):
            problem = "missing" if key in wanted else f"unknown key, expected one of {', '.join(sorted(wanted))}"
            raise DataError(where, f"{table}.{key}", problem)
    for key, words in word_lists(raw):
        seen: set[Any] = set()
        for word in words:
            if fold(word) != word:
                raise DataError(where, key, f"expected a folded word, found {word!r}")
            if word in seen:
                raise DataError(where, key, f"{word!r} stands twice")
            seen.add(word)


def word_lists(raw: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[str]]]:
    """Every list of words with its key; the words of a list of rows as one list."""
    for table, content in raw.items():
        for key, value in content.items():
            if not isinstance(value, list):
                continue
            rows = [word for row in value for word in (row if isinstance(row, list) else [row])]
            if key != "letters":
                yield f"{table}.{key}", rows


def _phrases(phrases: Sequence[str], at: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first (``at`` 0) or last (-1) word, the longest first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted((tuple(phrase.split()) for phrase in phrases), key=lambda words: (-len(words), words)):
        found[words[at]] = (*found.get(words[at], ()), words)
    return found


def _same(raw: Mapping[str, Any]) -> dict[str, str]:
    """Each word with the one that stands for it: spellings, marks, and ranks as digits."""
    same: dict[str, str] = {}
    for table in ("spellings", "marks"):
        for rows in raw[table].values():
            same |= {word: row[0] for row in rows for word in row}
    for rows in raw["ordinals"].values():
        same |= {word: str(rank) for rank, row in enumerate(rows, start=1) for word in row}
    return same


def _transliteration(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "al": frozenset(raw["articles"]),
        "assimilated": frozenset(raw["assimilated"]),
        "sons": frozenset(raw["sons"]),
        "servants": tuple(sorted(raw["servants"], key=lambda word: -len(word))),
        "letters": tuple(tuple(row) for row in raw["letters"]),
        "silent": raw["silent"],
        "arabic": tuple(tuple(row) for row in raw["arabic"]),
        "least": raw["least"],
        "persons": {word: row[0] for row in raw["names"] for word in row},
    }
