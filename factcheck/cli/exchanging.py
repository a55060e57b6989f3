"""``factcheck claims export`` and ``import``: the tracked claims for other programs, and back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.claims import make_filter
from factcheck.cli.values import known
from factcheck.cli.who import who
from factcheck.cli.workspace import open_workspace, standard_input, tell, tell_damage, timestamp
from factcheck.cli.writing import write_file, write_lines, write_out
from factcheck.errors import ExitCode, StoreError, UsageError
from factcheck.model.record import replace
from factcheck.reports.layout.segments import Segment
from factcheck.reports.layout.summary import many
from factcheck.store.history import decided
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import Decision
from factcheck.tracker.exchange import FORMATS, Imported, as_csv, as_jsonl, read


def export(
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    format: str | None,  # noqa: A002 - the option's name
    output: Path | None,
    store: Path | None,
    config: Path | None,
) -> int:
    """Write the claims that the filters let through, those that are gone too, each whole with its history."""
    kind = known(format or _kind(output), FORMATS, "format")
    work = open_workspace(config)
    wanted = replace(make_filter(status, property, subject, document, review, own=work.own()), gone=True)
    damage: list[StoreError] = []
    entries = work.store(store).entries(wanted, damage)
    text = as_csv(entries) if kind == "csv" else as_jsonl(entries)
    write_out(text) if output is None else write_file(output, text)
    return tell_damage(damage)


def bring_in(
    file: Path,
    by: str | None,
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """Take exported claims into the store: new ones are added, of known ones both histories are kept."""
    kind = known(format or _kind(file), FORMATS, "format")
    found, problems = read(_text(file), kind, str(file))
    work = open_workspace(config)
    claims = work.store(store)
    merged = claims.merge([(each.document, each.claim) for each in found])
    decisions = [each for each in found if each.review is not None]
    if decisions:
        _decide(claims, decisions, who(by, work.configuration.folder))
    told = f"{many(merged.new, 'claim')} added, {merged.changed} joined with what was there, {merged.same} known"
    told += f"; {many(len(decisions), 'decision')} taken from the table" if decisions else ""
    write_lines([(Segment(told, "strong"),)])
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def _decide(store: ClaimStore, decisions: Sequence[Imported], name: str) -> None:
    """Record the review states that were changed in a table as decisions."""
    at = timestamp()
    made = {each.claim.id: Decision(each.review, each.by or name, at, each.note) for each in decisions if each.review}
    store.change_claims([each.claim for each in decisions], lambda claim: decided(claim, made[claim.id]))


def _kind(file: Path | None) -> str:
    return "csv" if file is not None and file.suffix.lower() == ".csv" else "jsonl"


def _text(file: Path) -> str:
    try:
        data = standard_input() if str(file) == "-" else file.read_bytes()
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not UTF-8 at byte {error.start}: export again, or save it as UTF-8") from None
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror or error}") from None
