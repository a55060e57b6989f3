"""The options that several commands share, and how their texts become values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Optional

import typer

from factcheck.errors import UsageError
from factcheck.model.values import PartialDate
from factcheck.model.verdict import Status

Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files or folders; - reads standard input.", show_default=False)]
Sources = Annotated[
    Optional[list[Path]],
    typer.Option("--source", "-s", metavar="PATH", help="A reference source, file or folder; may be repeated."),
]
Store = Annotated[Optional[Path], typer.Option("--store", metavar="PATH", help="The folder of the tracked claims.")]
AsOf = Annotated[
    Optional[str],
    typer.Option("--as-of", metavar="DATE", help="Judge as of that day; a year or month means its last day."),
]
Language = Annotated[
    Optional[str], typer.Option("--language", "-l", metavar="CODE", help="auto, ar, en …: the texts' language.")
]
Formats = Annotated[
    Optional[list[str]],
    typer.Option("--format", "-f", metavar="FORMAT[=FILE]", help="How to report, and where to; may be repeated."),
]
Output = Annotated[Optional[Path], typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.")]
FailOn = Annotated[
    Optional[str],
    typer.Option("--fail-on", metavar="STATUS,…", help="Statuses that fail the check (contradicted,outdated)."),
]
NoStore = Annotated[bool, typer.Option("--no-store", help="Do not record the claims.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", min=1, help="Documents to check at once.")]
Config = Annotated[Optional[Path], typer.Option("--config", metavar="FILE", help="The configuration to use.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show only what needs attention.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show the evidence, and claims that are not judged.")]


def parse_date(text: str | None) -> PartialDate | None:
    """Read the value of ``--as-of``; UsageError where it is no date."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from error


def parse_statuses(texts: Iterable[str]) -> frozenset[Status]:
    """Read the statuses of ``--fail-on``; "none" means that nothing fails; UsageError names the nearest there is."""
    wanted = [part.strip() for text in texts for part in text.split(",") if part.strip()]
    if wanted == ["none"]:
        return frozenset()
    return frozenset(Status(known(part, [status.value for status in Status], "status")) for part in wanted)


def known(word: str, words: Sequence[str], what: str) -> str:
    """Return the word where it is one of ``words``; UsageError with the nearest, else with all."""
    if word in words:
        return word
    from difflib import get_close_matches

    near = get_close_matches(word, words, 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(words)}"
    raise UsageError(f"there is no {what} {word!r}; {hint}")
