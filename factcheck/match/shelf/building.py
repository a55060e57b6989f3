"""Compiling a source: its entities one after the other, then the tables by which their names are found."""

from __future__ import annotations

import marshal
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.match.forms import normal_name, transliteration_key
from factcheck.match.keys import bare_key
from factcheck.match.loose import initials_of, may_be_arabic, trigrams
from factcheck.match.namewords import name_words
from factcheck.match.normal import Named, name_keys
from factcheck.match.shelf.codec import FORMAT, encoded
from factcheck.model.statement import Entity, Statement
from factcheck.properties.loader import is_a, load_types
from factcheck.sources.knowledge import entity_names

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entities (at INTEGER PRIMARY KEY, id TEXT, body BLOB);
CREATE TABLE items (item TEXT PRIMARY KEY, id TEXT) WITHOUT ROWID;
CREATE TABLE keys (at INTEGER PRIMARY KEY, key TEXT, bearers BLOB);
CREATE TABLE folded (name TEXT, id TEXT);
CREATE TABLE grams (gram TEXT PRIMARY KEY, many INTEGER, keys BLOB);
CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE spoken (form TEXT, id TEXT, name TEXT);
CREATE TABLE initials (form TEXT, id TEXT, name TEXT);
"""
_INDEXES = (
    "CREATE UNIQUE INDEX entity_ids ON entities (id)",
    "CREATE UNIQUE INDEX key_texts ON keys (key)",
    "CREATE INDEX folded_names ON folded (name)",
    "CREATE INDEX spoken_forms ON spoken (form)",
    "CREATE INDEX initial_forms ON initials (form)",
)
_ROWS = 5_000


class ShelfBuilder:
    """Writes one compiled source; nothing of it counts before ``finish``."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file, isolation_level=None)
        for setting in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -65536"):
            self._db.execute(f"PRAGMA {setting}")
        self._db.executescript(_TABLES)
        self._db.execute("BEGIN")
        self._names: dict[str, list[Named]] = {}
        self._persons: set[str] = set()
        self._waiting: list[tuple[str, bytes]] = []
        self.entities = self.statements = 0

    def add(self, entity: Entity, statements: Sequence[Statement]) -> None:
        """Take one entity with all its statements."""
        self._waiting.append((entity.id, encoded(entity, statements)))
        self.entities += 1
        self.statements += len(statements)
        if entity.wikidata is not None:
            self._db.execute("INSERT OR IGNORE INTO items VALUES (?, ?)", (entity.wikidata, entity.id))
        if entity.type is not None and is_a(entity.type, "person", load_types()):
            self._persons.add(entity.id)
        for name in dict.fromkeys(entity_names(entity)):
            key, folded = name_keys(name)
            if not key:
                continue
            self._names.setdefault(key, []).append((entity.id, name))
            if bare := bare_key(key):
                self._names.setdefault(bare, []).append((entity.id, name))
            if folded != key:
                self._db.execute("INSERT INTO folded VALUES (?, ?)", (folded, entity.id))
        if len(self._waiting) >= _ROWS:
            self._flush()

    def finish(self, about: dict[str, str]) -> None:
        """Write the names, then what the source says of itself; the file is whole then."""
        self._flush()
        keys = sorted(self._names)
        rows = ((at, key, marshal.dumps(tuple(self._names[key]))) for at, key in enumerate(keys))
        self._db.executemany("INSERT INTO keys VALUES (?, ?, ?)", rows)
        self._write_words(keys)
        self._write_other_forms(keys)
        self._write_grams(keys)
        for index in _INDEXES:
            self._db.execute(index)
        sizes = {"entities": str(self.entities), "statements": str(self.statements), "format": str(FORMAT)}
        self._db.executemany("INSERT INTO about VALUES (?, ?)", (about | sizes).items())
        self._db.execute("COMMIT")
        self._db.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _flush(self) -> None:
        self._db.executemany("INSERT INTO entities (id, body) VALUES (?, ?)", self._waiting)
        self._waiting.clear()

    def _write_words(self, keys: Iterable[str]) -> None:
        words = {word for key in keys for word in key.split(" ")}
        for article in name_words()["prefix_articles"]:
            words |= {word[len(article) :] for word in words if word.startswith(article)}
        self._db.executemany("INSERT INTO words VALUES (?)", ((word,) for word in sorted(words)))

    def _write_other_forms(self, keys: Iterable[str]) -> None:
        """Arabic names in Latin letters by their sound, long names by their initials."""
        for key in keys:
            if not key.isascii():
                continue
            words = key.split(" ")
            arabic, initials = may_be_arabic(words), initials_of(words)
            if not arabic and not initials:
                continue
            for entity, name in self._names[key]:
                person = entity in self._persons
                if arabic:
                    form = transliteration_key(normal_name(name, person=person))
                    self._db.execute("INSERT INTO spoken VALUES (?, ?, ?)", (form, entity, name))
                for form in () if person else initials:
                    self._db.execute("INSERT INTO initials VALUES (?, ?, ?)", (form, entity, name))

    def _write_grams(self, keys: Sequence[str]) -> None:
        never = name_words()["edits"]["never"]
        postings: dict[str, array[int]] = {}
        for at, key in enumerate(keys):
            if len(key) > never:
                for gram in trigrams(key):
                    found = postings.get(gram)
                    if found is None:
                        found = postings[gram] = array("I")
                    found.append(at)
        rows = ((gram, len(postings[gram]), postings[gram].tobytes()) for gram in sorted(postings))
        self._db.executemany("INSERT INTO grams VALUES (?, ?, ?)", rows)
