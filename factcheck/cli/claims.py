"""``factcheck claims``: the tracked claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from factcheck.cli.options import Config, Store, known
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.model.report import Finding
    from factcheck.store.repository import ClaimStore
    from factcheck.store.tracked import ClaimFilter

Statuses = Annotated[Optional[list[str]], typer.Option("--status", metavar="STATUS", help="Only of that verdict.")]
Properties = Annotated[Optional[list[str]], typer.Option("--property", metavar="ID", help="Only of that property.")]
Subjects = Annotated[Optional[list[str]], typer.Option("--subject", metavar="NAME", help="Only about that entity.")]
Documents = Annotated[Optional[list[str]], typer.Option("--document", metavar="PATH", help="Only of that document.")]
Reviews = Annotated[Optional[list[str]], typer.Option("--review", metavar="STATE", help="Only in that review state.")]
Gone = Annotated[bool, typer.Option("--gone", help="Also claims that their document no longer states.")]
ListFormat = Annotated[Optional[str], typer.Option("--format", "-f", metavar="FORMAT", help="text, json or jsonl.")]
ClaimId = Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or its beginning.", show_default=False)]


def commands() -> typer.Typer:
    """The group with its commands."""
    group = typer.Typer(help="The tracked claims: list, show, history.", no_args_is_help=True, rich_markup_mode=None)
    group.command("list")(list_claims)
    group.command("show")(show)
    group.command("history")(history)
    return group


def list_claims(
    status: Statuses = None,
    property: Properties = None,  # noqa: A002 - the option's name
    subject: Subjects = None,
    document: Documents = None,
    review: Reviews = None,
    gone: Gone = False,
    format: ListFormat = None,  # noqa: A002 - the option's name
    store: Store = None,
    config: Config = None,
) -> int:
    """List the tracked claims, filtered."""
    kind = known(format or "text", ("text", "json", "jsonl"), "format")
    wanted = make_filter(status, property, subject, document, review, gone=gone)
    found = open_store(store, config).findings(wanted)
    if kind == "text":
        _table(found)
    else:
        _json([finding.to_dict() for finding in found], lines=kind == "jsonl")
    return ExitCode.OK


def show(id: ClaimId, format: ListFormat = None, store: Store = None, config: Config = None) -> int:  # noqa: A002
    """Show one tracked claim with its verdict, evidence and decision."""
    kind = known(format or "text", ("text", "json"), "format")
    claim = open_store(store, config).get(id)
    if kind == "json":
        _json(claim.to_dict(), lines=False)
        return ExitCode.OK
    from factcheck.cli.explaining import claim_lines
    from factcheck.cli.writing import write_out

    write_out("".join(line + "\n" for line in claim_lines(claim)))
    return ExitCode.OK


def history(id: ClaimId, format: ListFormat = None, store: Store = None, config: Config = None) -> int:  # noqa: A002
    """Show what happened to a tracked claim, oldest first."""
    kind = known(format or "text", ("text", "json"), "format")
    events = open_store(store, config).history(id)
    if kind == "json":
        _json([event.to_dict() for event in events], lines=False)
        return ExitCode.OK
    from factcheck.cli.tables import write_table

    rows = [(e.at, e.kind.value.replace("_", " "), _change(e.before, e.after), e.by or "", e.note or "") for e in events]
    write_table(("when", "what", "change", "by", "note"), rows, terminal=_terminal())
    return ExitCode.OK


def open_store(store: Path | None, config: Path | None) -> ClaimStore:
    """The claims store of the configuration, or the one named."""
    from factcheck.cli.workspace import open_workspace
    from factcheck.store.repository import ClaimStore

    return ClaimStore(open_workspace(config).store(store))


def make_filter(
    status: list[str] | None,
    property: list[str] | None,  # noqa: A002 - the filter's word
    subject: list[str] | None,
    document: list[str] | None,
    review: list[str] | None,
    *,
    gone: bool = False,
) -> ClaimFilter:
    """The filter that the options name; UsageError names the nearest known word."""
    from factcheck.cli.options import parse_statuses
    from factcheck.model.report import ReviewState
    from factcheck.properties.loader import load_properties
    from factcheck.store.tracked import ClaimFilter

    ids = [known(name, tuple(load_properties()), "property") for name in property or ()]
    states = [known(name, [state.value for state in ReviewState], "review state") for name in review or ()]
    return ClaimFilter(
        status=parse_statuses(status or ()),
        property=frozenset(ids),
        subject=frozenset(subject or ()),
        document=frozenset(document or ()),
        review=frozenset(ReviewState(state) for state in states),
        gone=gone,
    )


def _terminal() -> bool:
    import sys

    return sys.stdout.isatty()


def _table(findings: list[Finding]) -> None:
    import sys

    from factcheck.cli.tables import write_table

    rows = []
    for finding in findings:
        claim, verdict = finding.claim, finding.verdict
        subject = claim.subject
        name = (subject.label or subject.name) if subject else ""
        status = verdict.status.value if verdict else ""
        value = claim.value.text
        place = f"{claim.document}:{claim.line}"
        rows.append((finding.id, status, claim.property, value.replace("\n", " "), finding.review.state.value, place, name))
    write_table(("id", "status", "property", "value", "review", "where", "subject"), rows, terminal=_terminal())
    sys.stderr.write(f"{len(rows)} claim{'s' * (len(rows) != 1)}\n")


def _json(body: object, *, lines: bool) -> None:
    import json

    from factcheck.cli.writing import write_out

    if lines and isinstance(body, list):
        write_out("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in body))
    else:
        write_out(json.dumps(body, ensure_ascii=False, indent=2) + "\n")


def _change(before: object, after: object) -> str:
    if before is None and after is None:
        return ""
    return " → ".join(_brief(side) for side in (before, after) if side is not None)


def _brief(side: object) -> str:
    if isinstance(side, dict):
        keys = ("text", "status", "reason", "correction", "value")
        return " ".join(str(side[key]) for key in keys if side.get(key) is not None) or "…"
    if isinstance(side, list):
        return f"{len(side)} statement{'s' * (len(side) != 1)}"
    return str(side)
