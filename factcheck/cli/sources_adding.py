"""``factcheck sources add``: items of Wikidata, fetched or taken from a dump, kept as dated snapshots."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.network import open_web
from factcheck.cli.tables import heading, plain, table
from factcheck.cli.workspace import Workspace, open_workspace, tell, timestamp
from factcheck.cli.writing import write_lines
from factcheck.errors import ExitCode, OutputError, UsageError
from factcheck.model.report import InputProblem
from factcheck.properties.loader import load_properties
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.endpoint import HOME, Endpoint, Hit, Snapshot, fetch_items, search
from factcheck.sources.wikidata.keeping import Kept, Update, kept_in, read_back, updated
from factcheck.sources.wikidata.web import FetchError

if TYPE_CHECKING:
    from factcheck.sources.interface import LoadedSource

_ITEM = re.compile(r"[Qq][1-9]\d{0,11}\Z")
_KIND = "wikidata"


def add(
    words: Sequence[str],
    into: Path | None,
    dry_run: bool,
    from_dump: Path | None,
    type: Sequence[str],  # noqa: A002 - the option's name
    endpoint: str | None,
    source: Sequence[Path],
    language: str | None,
    config: Path | None,
) -> int:
    """Fetch items and keep them, or take them from a dump."""
    kind, *items = words
    if kind != _KIND:
        raise UsageError(f"there is no kind of source to add that is called {kind!r}: known is {_KIND}")
    work = open_workspace(config)
    folder = into if into is not None else _folder(work, source)
    if from_dump is not None:
        from factcheck.cli.sources_dumped import add_from_dump

        return add_from_dump(from_dump, folder, items, type, work)
    if type:
        raise UsageError("--type chooses from a dump: give one with --from-dump FILE")
    if not items:
        raise UsageError("nothing to add: name items, like Q7184 or 'Arab League'")
    service = Endpoint(open_web(), time.sleep, timestamp(), (endpoint or HOME).rstrip("/"))
    chosen = [each.upper() if _ITEM.match(each) else _chosen(service, each, language or "en") for each in items]
    found = [*fetch_items(service, list(dict.fromkeys(chosen)))]
    snapshots = [each for each in found if isinstance(each, Snapshot)]
    problems = [InputProblem(error.url, error.why) for error in found if isinstance(error, FetchError)]
    if snapshots:
        kept = opened(folder, work)
        update = updated(kept, service, snapshots, load_properties())
        if not dry_run:
            written(update, work)
        _report(snapshots, kept, work, dry_run=dry_run)
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def opened(folder: Path, work: Workspace) -> Kept:
    """Return what a folder of snapshots holds; an unsound lock is an error that says where."""
    try:
        return kept_in(folder)
    except MalformedError as error:
        raise OutputError(f"{work.shown(folder)}: its lock file {error.problem}") from error


def written(update: Update, work: Workspace) -> None:
    """Write snapshots and lock; where there is no room for them all, nothing is changed."""
    try:
        update.write()
    except OSError as error:
        where = work.shown(update.kept.folder)
        raise OutputError(f"{where}: cannot be written: {error.strerror or error}; nothing was changed") from error


def _folder(work: Workspace, source: Sequence[Path]) -> Path:
    """The folder ``wikidata`` in the first source that is a folder, or else in ``sources``."""
    known = [*source, *(work.configuration.folder / path for path in work.configuration.sources)]
    base = next((path for path in known if path.is_dir()), work.configuration.folder / "sources")
    return base / _KIND


def _chosen(service: Endpoint, name: str, language: str) -> str:
    """The item that a name stands for: the only one, or the one a person chooses; else UsageError that lists them."""
    hits = search(service, name, language)
    if not hits:
        raise UsageError(f"no item of Wikidata is called {name!r}: try another spelling, or --language")
    if len(hits) == 1:
        return hits[0].item
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        listed = "; ".join(_described(hit) for hit in hits)
        raise UsageError(f"several items are called {name!r}, write the id of one: {listed}")
    for number, hit in enumerate(hits, 1):
        sys.stderr.write(f"{number:>3}  {_described(hit)}\n")
    sys.stderr.write(f"Which one is {name!r}? [1-{len(hits)}] ")
    sys.stderr.flush()
    answer = sys.stdin.readline().strip()
    if not answer.isdecimal() or not 1 <= int(answer) <= len(hits):
        raise UsageError(f"{answer!r} is none of the numbers: nothing was added")
    return hits[int(answer) - 1].item


def _described(hit: Hit) -> str:
    return f"{hit.item} {hit.label}" + (f", {hit.description}" if hit.description else "")


def _report(snapshots: Sequence[Snapshot], kept: Kept, work: Workspace, *, dry_run: bool) -> None:
    rows = []
    for each in snapshots:
        before = kept.lock.files.get(each.file)
        state = "new" if before is None else "unchanged" if before.sha256 == each.origin.sha256 else "changed"
        loaded = _loaded(each, kept, work)
        said = f"{len(loaded.statements):,}" if loaded is not None else "0"
        label = loaded.ref.title.removeprefix("Wikidata: ") if loaded is not None else ""
        merged = f"was {each.asked}" if each.asked != each.item else ""
        rows.append(plain(each.item, state, f"{said:>10}", str(each.origin.revision or ""), label, merged))
    head = heading("item", "", f"{'statements':>10}", "revision", "label", "")
    write_lines(table([head, *rows], flexible=(4,)))
    where = work.shown(kept.folder)
    sys.stdout.write(f"{'would be kept' if dry_run else 'kept'} in {where}\n")


def _loaded(snapshot: Snapshot, kept: Kept, work: Workspace) -> LoadedSource | None:
    try:
        return read_back(snapshot, work.shown(kept.folder / snapshot.file), load_properties(), kept.lock.max_age_days)
    except MalformedError:
        return None
