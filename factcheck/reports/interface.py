"""What a report format is, and the registry of those there are, read from this folder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from factcheck.errors import UsageError
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import CheckReport

_MACHINERY = frozenset({"__init__", "content", "interface", "layout", "terminal"})


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
    ui: str = "en"
    """Language of the report's own words, where a format has them in several."""


class ReportFormat(Protocol):
    """A module or package of this folder: its name is the format's name.

    One with a true ``BACKGROUND`` shows what stands behind the findings, too, and is handed it where it is known.
    """

    HELP: str

    def render(self, report: CheckReport, options: ReportOptions) -> str: ...


def formats() -> tuple[str, ...]:
    """Names of all formats, sorted."""
    folder = Path(__file__).parent
    found = {file.stem for file in folder.glob("*.py")} | {file.parent.name for file in folder.glob("*/__init__.py")}
    return tuple(sorted(found - _MACHINERY))


def load_format(name: str) -> ReportFormat:
    """Return the format of a name; UsageError names the nearest there is."""
    known = formats()
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"there is no report format {name!r}; {hint}")
    return cast("ReportFormat", import_module(f"factcheck.reports.{name}"))


def wants_background(name: str) -> bool:
    """True where a format shows what stands behind the findings."""
    return bool(getattr(load_format(name), "BACKGROUND", False))


def render(name: str, report: CheckReport, options: ReportOptions) -> str:
    """Return the report in a format, ending with a line break where it is not empty."""
    return load_format(name).render(report, options)
