"""Where a command runs: its configuration, its folder, the clock, the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from factcheck import __version__
from factcheck.cli.configuration import Configuration, find_configuration
from factcheck.errors import UsageError
from factcheck.model.report import InputProblem
from factcheck.model.values import PartialDate
from factcheck.properties.loader import load_properties
from factcheck.reports.interface import ReportOptions
from factcheck.sources.knowledge import KnowledgeBase

_NARROWEST, _WIDEST, _IN_A_PIPE = 60, 160, 100


@dataclass(frozen=True, slots=True)
class Workspace:
    """One run's surroundings; made once by each command."""

    configuration: Configuration

    def shown(self, path: Path) -> str:
        """A path as reports and the store name it: relative to the configuration's folder, with ``/``."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links are shown as they were named
        folder = self.configuration.folder
        if absolute.is_relative_to(folder):
            return absolute.relative_to(folder).as_posix() or "."
        return path.as_posix()

    def store(self, named: Path | None) -> Path:
        """The folder of the claims store."""
        return named if named is not None else self.configuration.folder / self.configuration.store

    def source_paths(self, named: Sequence[Path] | None) -> list[Path]:
        """The sources of the command line, else those of the configuration; UsageError where there are none."""
        found = list(named or ()) or [self.configuration.folder / path for path in self.configuration.sources]
        if not found:
            raise UsageError("no source given; name one with --source FILE, or as `sources` in the configuration")
        return found

    def knowledge(self, named: Sequence[Path] | None) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
        """What the sources hold, and what is wrong with them."""
        from factcheck.sources.loader import load_sources

        return load_sources(self.source_paths(named), load_properties(), shown=self.shown)


def open_workspace(config: Path | None = None) -> Workspace:
    """Find the configuration for the current folder, or take the one named."""
    return Workspace(find_configuration(Path.cwd(), config))


def today() -> PartialDate:
    """The clock's date; the only place that asks it."""
    day = date.today()  # noqa: DTZ011 - a writer's today is the local one
    return PartialDate(day.year, day.month, day.day)


def now() -> str:
    """The clock's time in ISO 8601 with zone, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def report_options(*, verbose: bool, quiet: bool, to_file: bool = False) -> ReportOptions:
    """How to show a report where this run writes it: standard output, or a file."""
    terminal = sys.stdout.isatty() and not to_file
    forced = bool(os.environ.get("FORCE_COLOR")) and not to_file
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return ReportOptions(
        __version__, columns(terminal=terminal), terminal, (terminal or forced) and not plain, verbose, quiet
    )


def columns(*, terminal: bool) -> int:
    """Width to lay text out in: the terminal's within reason; in a pipe COLUMNS, else 100."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return max(_NARROWEST, min(_WIDEST, int(given)))
    if not terminal:
        return _IN_A_PIPE
    try:
        return max(_NARROWEST, min(_WIDEST, os.get_terminal_size(sys.stdout.fileno()).columns))
    except OSError:
        return 80


def tell(problems: Sequence[InputProblem]) -> bool:
    """Write the problems to standard error; True where one of them means that an input is missing."""
    for problem in dict.fromkeys(problems):
        level = "error" if problem.fatal else "warning"
        sys.stderr.write(f"factcheck: {level}: {problem}\n")
    return any(problem.fatal for problem in problems)
