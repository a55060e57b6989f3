"""Where a command runs: its configuration, its folder, its sources and store, the clock."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.configuration import Configuration, find_configuration
from factcheck.cli.values import known, parse_date
from factcheck.errors import ExitCode, StoreError, UsageError
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import InputProblem

if TYPE_CHECKING:
    from factcheck.cli.changes import Changes
    from factcheck.pipeline import Settings
    from factcheck.properties.property import Property
    from factcheck.sources.interface import TextReader
    from factcheck.sources.knowledge import KnowledgeBase
    from factcheck.store.repository import ClaimStore

_TOLD = 8
"""Problems of one file that are told; who mends these sees the others at the next run."""


@record
class Workspace:
    """One run's surroundings; made once by each command."""

    configuration: Configuration

    def shown(self, path: Path) -> str:
        """Return a path as reports and the store name it: relative to the configuration's folder, with ``/``."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links are shown as they were named
        folder = self.configuration.folder
        if absolute.is_relative_to(folder):
            return absolute.relative_to(folder).as_posix()
        return path.as_posix()

    def changes(self, revision: str | None) -> Changes | None:
        """Return what git says changed since a revision; None where none is asked for."""
        if revision is None:
            return None
        from factcheck.cli.changes import changes_since

        return changes_since(revision, self.configuration.folder)

    def present(self, shown: str) -> bool:
        """True where a document of that name in reports is still there."""
        return self.found(shown) is not None

    def found(self, shown: str) -> Path | None:
        """Return the file of a document by its name in reports; several may be in one file, behind a #."""
        named = Path(shown.partition("#")[0])
        return next((path for path in (self.configuration.folder / named, named) if path.exists()), None)

    def store(self, named: Path | None) -> ClaimStore:
        """Return the store of tracked claims."""
        from factcheck.store.repository import ClaimStore

        return ClaimStore(named if named is not None else self.configuration.folder / self.configuration.store)

    def source_paths(self, named: Sequence[Path]) -> list[Path]:
        """Return the sources of the command line, else those of the configuration; UsageError where there are none."""
        found = list(named)
        if not found and self.configuration.sources:
            found = [self.configuration.folder / path for path in self.configuration.sources]
            if self.aliases.is_file():
                found.append(self.aliases)
        if not found:
            raise UsageError("no source given: name one with --source PATH, or as `sources` in the configuration")
        return found

    @property
    def aliases(self) -> Path:
        """The team's file of names that it has settled, which is read beside the sources of the configuration."""
        return self.configuration.folder / self.configuration.aliases

    def knowledge(self, named: Sequence[Path]) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
        """Return what the sources hold, and what is wrong with them."""
        from factcheck.cli.caching import LazyShelves
        from factcheck.sources.loader import load_sources

        properties = self.properties()

        def texts() -> TextReader:
            from factcheck.cli.caching import LazyTexts

            return LazyTexts(properties, self.shown)

        paths = self.source_paths(named)
        return load_sources(paths, properties, shown=self.shown, shelves=LazyShelves, texts=texts)

    def settings(self, as_of: str | None, language: str | None) -> Settings:
        """Return the run's settings from options and configuration; UsageError where one is no value."""
        from factcheck.languages.loader import languages
        from factcheck.pipeline import Settings

        code = known(language or self.configuration.language, ("auto", *languages()), "language")
        day = parse_date(as_of) or parse_date(self.configuration.as_of, "as_of in the configuration")
        tolerance = {name: Decimal(str(share)) for name, share in self.configuration.tolerance.items()}
        return Settings(today(), day, code, self.configuration.date_order, tolerance, self.own())

    def ui(self, named: str | None) -> str:
        """Return the language of a page's own words; UsageError where a page has none in it."""
        if named is None and self.configuration.ui == "en":
            return "en"
        from factcheck.languages.loader import page_languages

        return known(named or self.configuration.ui, page_languages(), "language of a page's words")

    def own(self) -> tuple[Path, ...]:
        """Return the files of the project's own properties, sorted; UsageError where one of the paths is not there."""
        from factcheck.cli.configuration import own_properties

        return own_properties(self.configuration.folder, self.configuration.properties)

    def properties(self) -> Mapping[str, Property]:
        """Return all properties by id, the project's own among them."""
        from factcheck.properties.loader import load_properties

        return load_properties(self.own())


def open_workspace(config: Path | None = None) -> Workspace:
    """Find the configuration for the current folder, or take the one named."""
    return Workspace(find_configuration(Path.cwd(), config))


def today() -> PartialDate:
    """Return the clock's date, which is a writer's local one."""
    now = time.localtime()
    return PartialDate(now.tm_year, now.tm_mon, now.tm_mday)


def timestamp() -> str:
    """Return the clock's time in ISO 8601 with zone, to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())


def standard_input() -> bytes:
    """Return all of standard input; OSError where it was closed before the start."""
    if sys.stdin is None:
        raise OSError("standard input is closed: give a file, or the text through a pipe")
    return sys.stdin.buffer.read()


def tell(problems: Sequence[InputProblem], *, quiet: bool = False) -> bool:
    """Write the problems to standard error; True where one of them means that an input is missing."""
    told: dict[str, int] = {}
    for problem in dict.fromkeys(problems):
        if quiet and not problem.fatal:
            continue
        told[problem.path] = told.get(problem.path, 0) + 1
        if told[problem.path] <= _TOLD:
            level = "" if problem.fatal else "warning: "
            sys.stderr.write(f"factcheck: {level}{_printable(str(problem))}\n")
    for path, count in told.items():
        if count > _TOLD:
            sys.stderr.write(f"factcheck: {_printable(path)}: and {count - _TOLD:,} more like these\n")
    return any(problem.fatal for problem in problems)


def tell_damage(damage: Sequence[StoreError]) -> ExitCode:
    """Write what is wrong with the store's files to standard error; return what the run says to its caller."""
    told = [*dict.fromkeys(map(str, damage))]
    for text in told[:_TOLD]:
        sys.stderr.write(f"factcheck: {_printable(text)}\n")
    if len(told) > _TOLD:
        sys.stderr.write(f"factcheck: and {len(told) - _TOLD:,} more files like these\n")
    return ExitCode.UNREADABLE if damage else ExitCode.OK


def _printable(text: str) -> str:
    from factcheck.reports.layout.segments import clean

    return clean(text)
