"""``factcheck store repair``: mends damaged files and says what it did; what cannot be saved is set aside, not lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.model.record import record
from factcheck.store.files import kept_copies, read_bytes, replace_files
from factcheck.store.layout import Tables, dump, load
from factcheck.store.lock import Lock, locked
from factcheck.store.paths import claims_files
from factcheck.store.rows import claim_from, document_from
from factcheck.store.salvage import salvaged

_ASIDE = ".damaged"


@record
class Repaired:
    """What was done to one file."""

    path: str
    problem: str
    """What was wrong, with file and line."""
    done: tuple[str, ...]
    """A line for each thing that was done."""
    mended: bool
    """False where nothing could be saved, and the file was set aside."""

    def to_dict(self) -> dict[str, object]:
        return {"path": self.path, "problem": self.problem, "done": list(self.done), "mended": self.mended}


def damages(folder: Path) -> list[StoreError]:
    """Return what is wrong with the store's files; nothing is changed."""
    return [error for error in (_problem(path) for path in claims_files(folder)) if error is not None]


def repair(folder: Path, patience: float = 10.0) -> list[Repaired]:
    """Mend every damaged file of the store; each is first copied beside, as ``.damaged``."""
    if not any(_problem(path) for path in claims_files(folder)):
        return []
    with locked(folder, patience) as lock:
        _sweep(folder)
        wrong = [(path, error) for path in claims_files(folder) if (error := _problem(path)) is not None]
        return [_repaired(path, error, lock) for path, error in wrong]


def _problem(path: Path) -> StoreError | None:
    try:
        tables = load(read_bytes(path) or b"", str(path))
    except StoreError as error:
        return None if "newer factcheck" in str(error) else error
    problem = _unsound(tables)
    return None if problem is None else StoreError(f"{path}: the claims file is damaged: {problem}")


def _unsound(tables: Tables) -> str | None:
    """Return what keeps the rows from being a document and its claims."""
    row = tables["document"]["1"]
    try:
        document_from(row)
        for row in tables["claims"].values():
            claim_from(row, "")
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        return f"no claim can be read from {row.get('id', 'the first line')} ({error})"
    return None


def _repaired(path: Path, error: StoreError, lock: Lock) -> Repaired:
    data = read_bytes(path) or b""
    copies = [copy for copy in map(read_bytes, kept_copies(lock.folder, path)) if copy is not None]
    tables, told = salvaged(data, copies)
    aside = path.with_name(path.name + _ASIDE)
    if tables is not None:
        told += _readable(tables, copies)
    changes: dict[Path, bytes | None] = {aside: data} if data else {}
    replace_files(lock, changes | {path: dump(tables) if tables is not None else None})
    if data:
        told.append(f"the damaged file is kept as {aside.name}")
    if tables is None:
        told.append("nothing could be saved; the next check records the document anew")
    return Repaired(str(path), str(error).split("; `")[0], tuple(told), tables is not None)


def _readable(tables: Tables, copies: Sequence[bytes]) -> list[str]:
    """Replace claims that no claim can be read from by their kept versions, or leave them out; return what was done."""
    told = []
    for key, row in list(tables["claims"].items()):
        for candidate in (row, *_versions(key, copies)):
            try:
                claim_from(candidate, "")
            except (KeyError, TypeError, AttributeError, ValueError):
                continue
            if candidate is not row:
                tables["claims"][key] = candidate
                told.append(f"claim {key}: restored from a kept copy")
            break
        else:
            del tables["claims"][key]
            told.append(f"claim {key}: no claim can be read from it, left out")
    return told


def _versions(key: str, copies: Sequence[bytes]) -> Iterable[dict[str, object]]:
    for copy in copies:
        try:
            claims = load(copy, "copy")["claims"]
        except StoreError:
            continue
        if key in claims:
            yield claims[key]


def _sweep(folder: Path) -> None:
    """Remove temporary files that no lock file tells of, as an earlier version's killed runs left them."""
    for path in folder.rglob(".*.tmp"):
        path.unlink(missing_ok=True)
