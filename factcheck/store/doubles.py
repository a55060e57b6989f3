"""Claims that two files hold: a run was killed after it had written the document they went to, before the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.model.record import replace
from factcheck.store.files import read_bytes
from factcheck.store.layout import load_header
from factcheck.store.opened import OpenedFiles, change
from factcheck.store.paths import claims_files
from factcheck.store.repair import Repaired
from factcheck.store.tracked import EventKind, StoredClaim

_ID = re.compile(rb'^\{"id": "(\w+)"', re.MULTILINE)


def doubled(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the ids that stand in several files, with their documents."""
    places: dict[str, list[Path]] = {}
    for path in claims_files(folder):
        for found in _ID.findall(read_bytes(path) or b""):
            places.setdefault(found.decode(), []).append(path)
    return {claim: tuple(map(_document, paths)) for claim, paths in places.items() if len(paths) > 1}


def settle(folder: Path, patience: float) -> list[Repaired]:
    """Leave each such claim where it went; return what was done to the documents that it went from."""

    def plan(files: OpenedFiles) -> list[Repaired]:
        done: list[tuple[str, str, str]] = []
        for claim, documents in doubled(folder).items():
            held = [(name, each) for name in documents for each in files.entry(name).claims if each.id == claim]
            home = max(held, key=lambda pair: _moved_to(pair[0], pair[1]))[0]
            done += [(claim, name, home) for name, _ in held if name != home]
        changed = list(dict.fromkeys(name for _, name, _ in done))
        for document in changed:
            _take_out(files, document, [claim for claim, name, _ in done if name == document])
        return [
            Repaired(
                document,
                f"{document}: claims of it are tracked in another document too, as a run was killed",
                tuple(f"claim {claim}: left to {home}" for claim, name, home in done if name == document),
                mended=True,
            )
            for document in changed
        ]

    return change(folder, patience, plan)


def _document(path: Path) -> str:
    try:
        return str(load_header((read_bytes(path) or b"").partition(b"\n")[0], str(path))["document"])
    except StoreError:
        return str(path)


def _moved_to(document: str, claim: StoredClaim) -> tuple[bool, int]:
    moved = any(event.kind is EventKind.MOVED and event.after == document for event in claim.history)
    return moved, len(claim.history)


def _take_out(files: OpenedFiles, document: str, claims: Sequence[str]) -> None:
    entry = files.entry(document)
    left = [each for each in entry.claims if each.id not in claims]
    if entry.document is not None and left:
        files.put(replace(entry.document, moved=(*entry.document.moved, *claims)), left)
    elif entry.document is not None:
        files.rename(document, claims)
