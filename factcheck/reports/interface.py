"""What a report format is, and the registry of those there are, read from this folder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from factcheck.errors import UsageError
from factcheck.model.record import record
from factcheck.model.report import CheckReport
from factcheck.model.values import PartialDate

_MACHINERY = frozenset({"__init__", "interface", "terminal"})


@record
class ReportOptions:
    """How a report is to look; machine formats heed ``version`` and ``verbose`` alone."""

    version: str
    width: int = 80
    """Columns of a line of text."""
    terminal: bool = False
    """True where a person sees it at once: alignment and isolated bidirectional cells make sense."""
    colour: bool = False
    verbose: bool = False
    quiet: bool = False
    today: PartialDate | None = None
    """The day to count the age of sources to; None: their dates alone are told."""


class ReportFormat(Protocol):
    """A module of this folder: its name is the format's name."""

    HELP: str

    def render(self, report: CheckReport, options: ReportOptions) -> str: ...


def formats() -> tuple[str, ...]:
    """Names of all formats, sorted."""
    return tuple(sorted(file.stem for file in Path(__file__).parent.glob("*.py") if file.stem not in _MACHINERY))


def load_format(name: str) -> ReportFormat:
    """Return the format of a name; UsageError names the nearest there is."""
    known = formats()
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"there is no report format {name!r}; {hint}")
    return cast("ReportFormat", import_module(f"factcheck.reports.{name}"))


def render(name: str, report: CheckReport, options: ReportOptions) -> str:
    """Return the report in a format, ending with a line break where it is not empty."""
    return load_format(name).render(report, options)
