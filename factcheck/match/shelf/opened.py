"""A compiled source that is open: entities, statements and names, each read from the file when it is asked for."""

from __future__ import annotations

import marshal
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from factcheck.match.normal import Named
from factcheck.match.shelf.codec import FORMAT, DamagedShelfError, decoded, ref_of
from factcheck.model.statement import Entity, Statement
from factcheck.sources.knowledge import folded_name

_REMEMBERED = 2_000
"""Entities kept decoded; names repeat within a document."""
_AT_ONCE = 900
"""Values of one query: older builds of SQLite take no more than 999."""
Described = tuple[Entity, tuple[Statement, ...]]


class OpenShelf:
    """One compiled source; ``rebuild`` makes the file anew where it turns out to be damaged while it is read."""

    def __init__(self, file: Path, path: str, rebuild: Callable[[], None], source: str | None = None) -> None:
        """Open a file; DamagedShelfError where it is none, or not whole.

        ``path`` is how the source is shown, ``source`` its id where that is not to be its own.
        """
        self.file, self._path, self._rebuild, self._source = file, path, rebuild, source
        self._open()

    def _open(self) -> None:
        self._entities: dict[str, Described | None] = {}
        try:
            # A file that is whole is never written again, so that no lock is needed to read it.
            self._db = sqlite3.connect(f"file:{quote(str(self.file))}?immutable=1", uri=True, check_same_thread=False)
            self._db.execute("PRAGMA mmap_size = 268435456")
            about = dict(self._db.execute("SELECT name, value FROM about"))
            pages = [self._db.execute(f"PRAGMA {of}").fetchone()[0] for of in ("page_count", "page_size")]
        except sqlite3.Error as error:
            raise DamagedShelfError("a compiled source is damaged") from error
        if about.get("format") != str(FORMAT) or self.file.stat().st_size != pages[0] * pages[1]:
            raise DamagedShelfError("a compiled source is damaged")
        self.ref = ref_of(about | ({"id": self._source} if self._source else {}), self._path)
        self.sizes = int(about["entities"]), int(about["statements"])

    def __reduce__(self) -> tuple[Any, ...]:
        return OpenShelf, (self.file, self._path, self._rebuild, self._source)

    def under(self, source: str) -> OpenShelf:
        return OpenShelf(self.file, self._path, self._rebuild, source)

    def entity(self, identifier: str) -> Entity | None:
        found = self._described(identifier)
        return found[0] if found is not None else None

    def of_item(self, item: str) -> str | None:
        row = self._one("SELECT id FROM items WHERE item = ?", item)
        return str(row[0]) if row is not None else None

    def statements(self, identifier: str) -> tuple[Statement, ...]:
        found = self._described(identifier)
        return found[1] if found is not None else ()

    def identifiers(self) -> Iterator[str]:
        for row in self._all("SELECT id FROM entities ORDER BY at"):
            yield row[0]

    def named(self, folded_name: str) -> tuple[str, ...]:
        found = dict.fromkeys(entity for entity, name in self.bearers(folded_name) if _folds_to(name, folded_name))
        found |= dict.fromkeys(row[0] for row in self._all("SELECT id FROM folded WHERE name = ?", folded_name))
        return tuple(found)

    def shared_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for key, bearers in self._all("SELECT key, bearers FROM keys ORDER BY key"):
            named: list[Named] = marshal.loads(bearers)
            ids = tuple(dict.fromkeys(entity for entity, _ in named))
            if len(ids) > 1:
                yield key, ids

    def bearers(self, key: str) -> tuple[Named, ...]:
        """Return who bears the name of a key."""
        row = self._one("SELECT bearers FROM keys WHERE key = ?", key)
        return marshal.loads(row[0]) if row is not None else ()

    def bearing(self, keys: Sequence[str]) -> list[Named]:
        """Return who bears the name of any of the keys, in the order of keys."""
        found: list[Named] = []
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for (bearers,) in self._all(f"SELECT bearers FROM keys WHERE key IN ({marks}) ORDER BY key", *some):  # noqa: S608 - marks alone
                found += marshal.loads(bearers)
        return found

    def begins(self, beginning: str) -> bool:
        """True where some key begins so."""
        row = self._one("SELECT key FROM keys WHERE key >= ? ORDER BY key LIMIT 1", beginning)
        return row is not None and row[0].startswith(beginning)

    def keys_at(self, numbers: Sequence[int]) -> list[str]:
        """Return the keys that have these numbers."""
        marks = ",".join("?" * len(numbers))
        return [row[0] for row in self._all(f"SELECT key FROM keys WHERE at IN ({marks})", *numbers)]  # noqa: S608 - marks alone

    def knows_word(self, word: str) -> bool:
        """True for a word of any name."""
        return self._one("SELECT 1 FROM words WHERE word = ?", word) is not None

    def spoken(self, form: str) -> list[Named]:
        return self._all("SELECT id, name FROM spoken WHERE form = ?", form)

    def initials(self, form: str) -> list[Named]:
        return self._all("SELECT id, name FROM initials WHERE form = ?", form)

    def postings(self, grams: set[str]) -> list[tuple[int, str]]:
        """Return those of the trigrams that names have, each behind the number of names that have it, rarest first."""
        marks = ",".join("?" * len(grams))
        found = self._all(f"SELECT many, gram FROM grams WHERE gram IN ({marks})", *grams)  # noqa: S608 - marks alone
        return sorted(found)

    def names_with(self, gram: str) -> array[int]:
        """Return the numbers of the keys that have a trigram."""
        found = array("I")
        row = self._one("SELECT keys FROM grams WHERE gram = ?", gram)
        if row is not None:
            found.frombytes(row[0])
        return found

    def _described(self, identifier: str) -> Described | None:
        known = self._entities.get(identifier)
        if known is not None or identifier in self._entities:
            return known
        if len(self._entities) >= _REMEMBERED:
            self._entities.clear()
        row = self._one("SELECT body FROM entities WHERE id = ?", identifier)
        found = None
        if row is not None:
            try:
                found = decoded(row[0], self.ref.id, self._path)
            except DamagedShelfError:
                self._mend()
                return self._described(identifier)
        self._entities[identifier] = found
        return found

    def _one(self, query: str, *values: object) -> Any:
        try:
            return self._db.execute(query, values).fetchone()
        except sqlite3.DatabaseError:
            self._mend()
            return self._db.execute(query, values).fetchone()

    def _all(self, query: str, *values: object) -> list[Any]:
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            self._mend()
            return self._db.execute(query, values).fetchall()

    def _mend(self) -> None:
        """Make the file anew; what was read before stays as it was."""
        self._db.close()
        self._rebuild()
        self._open()


def _folds_to(name: str, folded: str) -> bool:
    return folded_name(name) == folded
