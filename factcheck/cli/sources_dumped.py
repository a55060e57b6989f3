"""``factcheck sources add wikidata --from-dump``: the entities of chosen types out of a dump."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.sources_adding import opened, written
from factcheck.cli.workspace import Workspace
from factcheck.errors import ExitCode, OutputError, UsageError
from factcheck.languages.loader import languages
from factcheck.properties.loader import load_properties, load_types
from factcheck.reports.layout.summary import many
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.dump import DumpResult, Keeping, Progress, Wanted, keep_from_dump
from factcheck.sources.wikidata.entity import by_wikidata_id
from factcheck.sources.wikidata.keeping import Update
from factcheck.sources.wikidata.lock import Fetched, Lock
from factcheck.sources.wikidata.vocabulary import classes_of

_ITEM = re.compile(r"Q[1-9]\d{0,11}\Z")
_DATE = re.compile(r"(?<!\d)(20\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_ENDINGS = re.compile(r"(?:\.(?:json|jsonl|ndjson|gz|bz2))+\Z")


def add_from_dump(dump: Path, folder: Path, items: Sequence[str], types: Sequence[str], work: Workspace) -> int:
    """Stream a dump and keep what is wanted of it in one file beside the lock."""
    wanted = Wanted(frozenset().union(*map(_classes, types)), frozenset(map(_item, items)))
    kept = opened(folder, work)
    # What comes through a pipe has a number for a name.
    target = folder / f"{'dump' if dump.name.isdigit() else _ENDINGS.sub('', dump.name)}.jsonl"

    def seal(result: DumpResult) -> None:
        written_on = _written_on(dump)
        dated = _DATE.search(dump.name)
        retrieved = "-".join(dated.groups()) if dated else min(result.changed or written_on, written_on)
        row = Fetched(dump.name, retrieved, result.sha256)
        lock = Lock({**kept.lock.files, target.name: row}, kept.lock.redirects, kept.lock.max_age_days)
        written(Update(kept, (), lock), work)

    keeping = Keeping(wanted, by_wikidata_id(load_properties()), languages(), _show)
    try:
        result = keep_from_dump(dump, target, keeping, seal)
    except MalformedError as error:
        line = f":{error.line}" if error.line else ""
        raise OutputError(f"{work.shown(dump)}{line}: {error.problem}; nothing was kept") from error
    except OSError as error:
        where = error.filename or dump
        raise OutputError(f"{where}: {error.strerror or error}; nothing was kept") from error
    finally:
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
    names = f", with the names of {result.named:,} that they name" if result.named else ""
    sys.stdout.write(f"{many(result.kept, 'entity')} of {result.read:,} kept in {work.shown(target)}{names}\n")
    return ExitCode.OK


def _written_on(dump: Path) -> str:
    """The day on which a dump was written to this disk, where nothing in it tells its date."""
    written = time.localtime(dump.stat().st_mtime)
    return time.strftime("%Y-%m-%d", written)


def _classes(kind: str) -> frozenset[str]:
    """Classes of a type of entity, or the class that is named itself."""
    if _ITEM.match(kind):
        return frozenset((kind,))
    if kind not in load_types():
        from factcheck.sources.nodes import advice

        raise UsageError(f"there is no type {kind!r}{advice(kind, load_types())}; a class like Q6256 will do too")
    return classes_of(kind)


def _item(word: str) -> str:
    if _ITEM.match(word):
        return word
    raise UsageError(f"a dump is searched by id: write {word!r} as one, like Q7184, or name a --type")


def _show(progress: Progress) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{progress.share:.1%}  {progress.read:,} read, {progress.kept:,} kept")
        sys.stderr.flush()
