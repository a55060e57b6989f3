"""``factcheck sources refresh``: snapshots fetched again, and what that changes in statements and verdicts."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.cli.network import open_web
from factcheck.cli.sources_adding import opened, written
from factcheck.cli.workspace import Workspace, open_workspace, tell, timestamp
from factcheck.cli.writing import write_lines
from factcheck.errors import ExitCode, UsageError
from factcheck.model.claim import Claim
from factcheck.model.record import record
from factcheck.model.report import Finding, InputProblem
from factcheck.model.statement import Statement
from factcheck.model.verdict import Verdict
from factcheck.properties.loader import load_properties
from factcheck.reports.layout.finding import say
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many
from factcheck.sources.interface import LoadedSource
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import read_sources
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.endpoint import HOME, Endpoint, Snapshot, fetch_items
from factcheck.sources.wikidata.keeping import Kept, Update, read_back, statements_of, updated
from factcheck.sources.wikidata.lock import LOCK
from factcheck.sources.wikidata.web import FetchError


@record
class _Renewed:
    """One folder of snapshots, fetched again."""

    kept: Kept
    update: Update
    changes: tuple[tuple[Snapshot, tuple[Statement, ...], tuple[Statement, ...]], ...]
    """For each snapshot that differs: what is stated no longer, and what is new."""
    problems: tuple[InputProblem, ...]


def refresh(
    dry_run: bool,
    only: Sequence[str],
    store: Path | None,
    endpoint: str | None,
    source: Sequence[Path],
    config: Path | None,
) -> int:
    """Fetch all snapshots again and say what changes."""
    work = open_workspace(config)
    folders = sorted({lock.parent for path in work.source_paths(source) for lock in _locks(path)})
    if not folders:
        raise UsageError("no source has snapshots to refresh: `factcheck sources add wikidata …` makes some")
    service = Endpoint(open_web(), time.sleep, timestamp(), (endpoint or HOME).rstrip("/"), fresh=True)
    done = [_renewed(opened(folder, work), service, only) for folder in folders]
    claims = _claims(work, store, source, done)
    for each in done:
        if not dry_run:
            written(each.update, work)
        write_lines(_lines(each, work))
    write_lines(_claim_lines(claims))
    total = sum(len(gone) + len(new) for each in done for _, gone, new in each.changes)
    said = f"{many(total, 'statement')} and {many(len(claims), 'verdict')}"
    sys.stdout.write(f"{said} {'would change' if dry_run else 'changed'}\n")
    return ExitCode.UNREADABLE if tell([problem for each in done for problem in each.problems]) else ExitCode.OK


def _locks(path: Path) -> Iterable[Path]:
    return path.rglob(LOCK) if path.is_dir() else [path] if path.name == LOCK else []


def _renewed(kept: Kept, service: Endpoint, only: Sequence[str]) -> _Renewed:
    items = [item for item in kept.items if not only or item in only]
    found = [*fetch_items(service, items)]
    snapshots = [each for each in found if isinstance(each, Snapshot)]
    problems = [InputProblem(error.url, error.why) for error in found if isinstance(error, FetchError)]
    properties = load_properties()
    changes = []
    for each in snapshots:
        before = statements_of(kept.content(each.file), each.file, properties)
        after = statements_of(each.content, each.file, properties)
        gone, new = _without(before, after), _without(after, before)
        if gone or new:
            changes.append((each, gone, new))
    update = updated(kept, service, snapshots, properties)
    return _Renewed(kept, update, tuple(changes), tuple(problems))


def _without(some: Iterable[Statement], others: Iterable[Statement]) -> tuple[Statement, ...]:
    known = {_content(statement) for statement in others}
    return tuple(statement for statement in some if _content(statement) not in known)


def _content(statement: Statement) -> tuple[object, ...]:
    return statement.entity, statement.property, statement.value, statement.qualifiers, statement.rank


def _claims(
    work: Workspace, store: Path | None, source: Sequence[Path], done: Sequence[_Renewed]
) -> list[tuple[Finding, Verdict]]:
    """The tracked claims whose verdict differs under the new snapshots, with the new verdict."""
    changed = {
        (statement.entity, statement.property)
        for each in done
        for _, gone, new in each.changes
        for statement in (*gone, *new)
    }
    findings = work.store(store).findings() if changed else []
    if not findings:
        return []
    from factcheck.verdict.judge import judge

    properties = load_properties()
    loaded, _, _ = read_sources(work.source_paths(source), properties, shown=work.shown)
    after = KnowledgeBase(_replaced(loaded, done, work), properties)
    touched = {(after.canonical(entity), prop) for entity, prop in changed}
    found = []
    for finding in findings:
        verdict, claim = finding.verdict, finding.claim
        if verdict is None or (_subject(claim, after), claim.property) not in touched:
            continue
        now = judge(claim, after, properties[claim.property], verdict.as_of)
        if (now.status, now.reason) != (verdict.status, verdict.reason):
            found.append((finding, now))
    return found


def _subject(claim: Claim, knowledge: KnowledgeBase) -> str | None:
    entity = claim.subject.entity if claim.subject is not None else None
    return knowledge.canonical(entity) if entity is not None else None


def _replaced(loaded: Sequence[LoadedSource], done: Sequence[_Renewed], work: Workspace) -> list[LoadedSource]:
    properties = load_properties()
    fresh: dict[str, LoadedSource] = {}
    for each in done:
        for snapshot in each.update.snapshots:
            shown = work.shown(each.kept.folder / snapshot.file)
            try:
                made = read_back(snapshot, shown, properties, each.kept.lock.max_age_days)
            except MalformedError:
                continue
            fresh[made.ref.id] = made
    known = [fresh.pop(source.ref.id, source) for source in loaded]
    return [*known, *fresh.values()]


def _lines(renewed: _Renewed, work: Workspace) -> Iterator[Line]:
    for snapshot, gone, new in renewed.changes:
        where = work.shown(renewed.kept.folder / snapshot.file)
        yield (Segment(where, "strong"), Segment(f"  revision {snapshot.origin.revision or '?'}", "dim"))
        for sign, statements in (("-", gone), ("+", new)):
            for statement in statements:
                yield (Segment(f"  {sign} {statement.property} {clean(say(statement.value))}{_held(statement)}"),)


def _held(statement: Statement) -> str:
    dates = statement.qualifiers
    words = ((" since ", dates.start), (" until ", dates.end), (" for ", dates.point_in_time))
    rank = f" ({statement.rank})" if statement.rank != "normal" else ""
    return "".join(f"{word}{date}" for word, date in words if date is not None) + rank


def _claim_lines(claims: Iterable[tuple[Finding, Verdict]]) -> Iterator[Line]:
    for finding, now in claims:
        claim, before = finding.claim, finding.verdict
        where = f"{claim.document}:{claim.line}:{claim.column}"
        was = before.status.value if before is not None else "?"
        said = f": {claim.property} {clean(say(claim.value))}, {was} -> {now.status.value} ({now.reason.value})"
        yield (Segment(f"{finding.id} ", "dim"), Segment(where, "strong"), Segment(said))
