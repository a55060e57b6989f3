"""A snapshot as a source: what was fetched is checked against the lock beside it, then read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from factcheck.languages.loader import languages
from factcheck.model.digest import sha256
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded, LoadedSource
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.content import entities_in, entity_lines, opened, stream_lines
from factcheck.sources.wikidata.dating import day_of
from factcheck.sources.wikidata.entity import by_wikidata_id, page_of, read_entity
from factcheck.sources.wikidata.lock import LOCK, Fetched, Lock, lock_beside, parse_lock

KIND = "wikidata"
_ENDINGS = re.compile(r"(?:\.(?:jsonl|ndjson|json|gz|bz2))+\Z")
_DIGITS = 30
"""Digits before the point that an amount has at most; the largest of Wikidata's have fewer."""
_ENDLESS = re.compile(rb'"amount"\s*:\s*"[+-]?\d{%d}' % (_DIGITS + 1))
_AGAIN = "fetch it again with `factcheck sources refresh`, or take it back from version control"


def read_file(data: bytes, path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
    """Read a lock file or a snapshot; what is unsound is left out and said."""
    try:
        if path.name == LOCK:
            return _read_lock(parse_lock(data), path, shown)
        lock = lock_beside(path)
        return _checked(data, path, shown, lock, properties)
    except MalformedError as error:
        return Loaded((), (InputProblem(shown, error.problem, error.line, error.column),))


def read_snapshot(
    data: bytes,
    name: str,
    shown: str,
    row: Fetched | None,
    properties: Mapping[str, Property],
    max_age_days: int | None = None,
) -> LoadedSource:
    """Return what a snapshot says; MalformedError where it holds no entities. ``name`` becomes part of its id."""
    known, spoken = by_wikidata_id(properties), languages()
    source = f"{KIND}-{_ENDINGS.sub('', name)}"
    entities: list[Entity] = []
    statements: list[Statement] = []
    changed = ""
    any_item = False
    for line, raw in _entities(data):
        any_item = any_item or _is_entity(raw)
        read = read_entity(raw, source, f"{shown}:{line}", known, spoken)
        if read is not None:
            entities.append(read.entity)
            statements += read.statements
            changed = max(changed, day_of(raw))
    if not any_item:
        raise MalformedError("holds no entity of Wikidata: give its JSON as the entity-data endpoint or a dump has it")
    ref = _ref(source, shown, entities, row, changed, max_age_days)
    return LoadedSource(ref, tuple(entities), tuple(statements))


def _entities(data: bytes) -> Any:
    stream = opened(BytesIO(data), data[:4])
    return entities_in(data) if isinstance(stream, BytesIO) else entity_lines(stream_lines(stream))


def _is_entity(raw: Any) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("id") or raw.get("entity"), str)


def _checked(data: bytes, path: Path, shown: str, lock: Lock | None, properties: Mapping[str, Property]) -> Loaded:
    row = lock.files.get(path.name) if lock is not None else None
    if row is not None and sha256(data) != row.sha256:
        return Loaded(
            (), (InputProblem(shown, f"is not what {LOCK} says was fetched, it was cut off or edited: {_AGAIN}"),)
        )
    problems: tuple[InputProblem, ...] = ()
    if lock is not None and row is None:
        told = f"stands beside {LOCK}, which does not name it: its origin is unknown"
        problems = (InputProblem(shown, told, fatal=False),)
    problems += tuple(_endless(data, shown))
    max_age = lock.max_age_days if lock is not None else None
    return Loaded((read_snapshot(data, path.name, shown, row, properties, max_age),), problems)


def _endless(data: bytes, shown: str) -> Iterator[InputProblem]:
    """Tell of the first amount that has more digits than any real one; the statement is left out."""
    found = _ENDLESS.search(data)
    if found is not None:
        line = data.count(b"\n", 0, found.start()) + 1
        told = f"an amount has more than {_DIGITS} digits, no statement with such a one is used"
        yield InputProblem(shown, told, line, fatal=False)


def _read_lock(lock: Lock, path: Path, shown: str) -> Loaded:
    """Say what is missing, and return the items that go by another as a source of their own."""
    missing = [name for name in lock.files if not (path.parent / name).is_file()]
    problems = tuple(InputProblem(shown, f"names {name}, which is missing: {_AGAIN}") for name in missing)
    if not lock.redirects:
        return Loaded((), problems)
    ref = SourceRef(f"{KIND}-redirects", "Wikidata: items merged into others", shown, KIND)
    merged = tuple(
        Entity(item, wikidata=target, locator=f"{shown}:1", sources=(ref.id,))
        for item, target in lock.redirects.items()
    )
    return Loaded((LoadedSource(ref, merged, ()),), problems)


def _ref(
    source: str, shown: str, entities: Sequence[Entity], row: Fetched | None, changed: str, max_age_days: int | None
) -> SourceRef:
    title, url = "Wikidata", row.url if row is not None else None
    if len(entities) == 1 and entities[0].wikidata:
        title, url = f"Wikidata: {entities[0].label}", page_of(entities[0].wikidata)
    # Without a lock all that is known is that it was so when an entity was last changed, or a reference looked up.
    day = (row.retrieved if row is not None else changed)[:10]
    try:
        retrieved = PartialDate.parse(day) if day else None
    except ValueError:
        retrieved = None
    return SourceRef(source, title, shown, KIND, "Wikidata", url, retrieved, max_age_days)
