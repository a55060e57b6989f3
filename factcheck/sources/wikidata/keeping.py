"""Keeping snapshots: what a folder of them holds once more were fetched, and what that changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from factcheck.languages.loader import languages
from factcheck.model.record import record
from factcheck.model.statement import Statement
from factcheck.model.values import EntityRef
from factcheck.properties.property import Property
from factcheck.sources.interface import LoadedSource
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.endpoint import Endpoint, Snapshot, fetch_names
from factcheck.sources.wikidata.lock import LOCK, NAMES, Lock, lock_content, parse_lock
from factcheck.sources.wikidata.snapshot import read_snapshot
from factcheck.text.files import write_together

_AGES_AFTER = 365
"""Days for which snapshots can speak of what changes; a new lock has it, where a person may set another."""


@record
class Kept:
    """A folder of snapshots as it is on disk."""

    folder: Path
    lock: Lock

    def content(self, file: str) -> bytes | None:
        """Return what a snapshot of the lock holds; None where it cannot be read."""
        try:
            path = self.folder / file
            return path.read_bytes() if path.is_file() else None
        except OSError:
            return None

    @property
    def items(self) -> tuple[str, ...]:
        """The items that were fetched whole, one a file."""
        return tuple(file.removesuffix(".json") for file in self.lock.files if file.startswith("Q"))


@record
class Update:
    """What a folder is to hold: the new or changed files, and the lock over all of them."""

    kept: Kept
    snapshots: tuple[Snapshot, ...]
    lock: Lock

    def write(self) -> None:
        """Put all in place, the lock last; OSError where something cannot be written, and nothing has changed then."""
        folder = self.kept.folder
        contents = {folder / each.file: each.content for each in self.snapshots}
        write_together(contents | {folder / LOCK: self.lock.to_json()})


def kept_in(folder: Path) -> Kept:
    """Return what a folder holds; MalformedError where its lock is unsound."""
    try:
        data = lock_content(folder / LOCK)
    except FileNotFoundError:
        return Kept(folder, Lock(max_age_days=_AGES_AFTER))
    return Kept(folder, parse_lock(data))


def updated(
    kept: Kept, endpoint: Endpoint, snapshots: Sequence[Snapshot], properties: Mapping[str, Property]
) -> Update:
    """Return the folder with these snapshots in it, and with the names of all that their statements name.

    FetchError where the names cannot be had.
    """
    whole = {each.file: each for each in snapshots}
    named: dict[str, None] = {}
    for file in dict.fromkeys((*kept.lock.files, *whole)):
        content = whole[file].content if file in whole else kept.content(file)
        if content is not None and file.startswith("Q"):
            named |= dict.fromkeys(_named(_statements(content, file, properties)))
    held = {file.removesuffix(".json") for file in (*kept.lock.files, *whole)}
    wanted = sorted((item for item in named if item not in held), key=lambda item: int(item[1:]))
    files = {**kept.lock.files, **{each.file: each.origin for each in snapshots}}
    new = list(snapshots)
    if wanted and (endpoint.fresh or not _holds(kept, wanted, properties)):
        names = fetch_names(endpoint, wanted, NAMES, languages())
        files[NAMES] = names.origin
        new.append(names)
    merged = {each.asked: each.item for each in snapshots if each.asked != each.item}
    return Update(kept, tuple(new), Lock(files, {**kept.lock.redirects, **merged}, kept.lock.max_age_days))


def read_back(snapshot: Snapshot, shown: str, properties: Mapping[str, Property], max_age: int | None) -> LoadedSource:
    """Return a snapshot as the source it will be."""
    return read_snapshot(snapshot.content, snapshot.file, shown, snapshot.origin, properties, max_age)


def statements_of(content: bytes | None, file: str, properties: Mapping[str, Property]) -> tuple[Statement, ...]:
    """Return what a snapshot states; nothing where there is none or it is broken."""
    return tuple(_statements(content, file, properties)) if content is not None else ()


def _statements(content: bytes, file: str, properties: Mapping[str, Property]) -> Iterable[Statement]:
    try:
        return read_snapshot(content, file, file, None, properties).statements
    except MalformedError:
        return ()


def _named(statements: Iterable[Statement]) -> Iterable[str]:
    for statement in statements:
        if isinstance(statement.value, EntityRef) and statement.value.entity is not None:
            yield statement.value.entity


def _holds(kept: Kept, wanted: Sequence[str], properties: Mapping[str, Property]) -> bool:
    content = kept.content(NAMES) if NAMES in kept.lock.files else None
    if content is None:
        return False
    try:
        entities = read_snapshot(content, NAMES, NAMES, None, properties).entities
    except MalformedError:
        return False
    return set(wanted) <= {entity.id for entity in entities}
