"""The forms of a section: every word or phrase of its tables, folded, with the class and value it stands for.

The recognisers read three sections of a pack (numbers, dates, units) through one lexicon; each section compiles to
``words`` (one token to its classes) and ``phrases`` (first token to what may follow), so that they can be united.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.errors import DataError

Phrase = tuple[tuple[str, ...], str, Any]
"""The tokens that follow the first, the class, the value."""


class Forms:
    """Collects the forms of one section; a phrase that stands twice in a class is an error of the data."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.words: dict[str, dict[str, Any]] = {}
        self.phrases: dict[str, list[Phrase]] = {}
        self._seen: dict[tuple[str, tuple[str, ...]], str] = {}

    def add(self, name: str, phrase: Any, value: Any, key: str) -> None:
        """Enter one phrase under a class; ``key`` names its place in the file for errors."""
        from factcheck.text.tokens import Tokens

        if not isinstance(phrase, str) or not phrase.strip():
            raise DataError(self.where, key, f"expected a word or phrase, found {phrase!r}")
        first, *rest = Tokens(phrase).norms
        place = (name, (first, *rest))
        if place in self._seen:
            if self._seen[place] == key:
                return  # spellings that fold to one form may stand beside each other
            raise DataError(self.where, key, f"{phrase!r} stands in {self._seen[place]} already")
        self._seen[place] = key
        if rest:
            self.phrases.setdefault(first, []).append((tuple(rest), name, value))
        else:
            self.words.setdefault(first, {})[name] = value

    def add_all(self, name: str, phrases: Any, value: Any, key: str) -> None:
        """Enter a list of phrases under a class with one value."""
        if not isinstance(phrases, list):
            raise DataError(self.where, key, f"expected a list of words, found {phrases!r}")
        for phrase in phrases:
            self.add(name, phrase, value, key)

    def compiled(self) -> dict[str, Any]:
        """The section's two tables; longer phrases come first."""
        for rows in self.phrases.values():
            rows.sort(key=lambda row: (-len(row[0]), row[1], row[0]))
        return {"words": self.words, "phrases": self.phrases}


def check_keys(raw: Mapping[str, Any], known: Iterable[str], where: str, at: str = "") -> None:
    """Raise DataError for a key that the schema does not know; names the nearest known one."""
    from difflib import get_close_matches

    names = sorted(known)
    for key in raw:
        if key not in names:
            near = get_close_matches(key, names, 1)
            hint = f"did you mean {near[0]}?" if near else f"expected one of {', '.join(names)}"
            raise DataError(where, f"{at}{key}", f"unknown key, {hint}")


def table(raw: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    """The table under ``key``, empty where there is none; DataError where it is something else."""
    value = raw.get(key, {})
    if not isinstance(value, Mapping):
        raise DataError(where, key, f"expected a table, found {value!r}")
    return value


def folded_list(raw: Mapping[str, Any], key: str, where: str) -> list[str]:
    """The folded words of the list under ``key``, without doubles, in their order."""
    from factcheck.text.normalize import fold

    value = raw.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise DataError(where, key, f"expected a list of words, found {value!r}")
    return list(dict.fromkeys(fold(word) for word in value))


def integer(text: str, where: str, key: str) -> int:
    """The whole number that a key is; DataError where it is none."""
    try:
        return int(text)
    except ValueError:
        raise DataError(where, key, "expected a whole number as the key") from None
