"""Which files of a folder are its documents: patterns of the configuration, and the .gitignore files on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.configuration import Configuration

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_IGNORES = ".gitignore"


class Selection:
    """Tells of each file found in a folder whether it is wanted; a file named by itself always is."""

    def __init__(self, configuration: Configuration) -> None:
        self._folder = configuration.folder
        self._include = _spec(configuration.include)
        self._exclude = _spec(configuration.exclude)
        self._ignores: dict[Path, GitIgnoreSpec | None] = {}

    def __call__(self, path: Path) -> bool:
        """True where the patterns let the file through; those of the configuration are relative to its folder."""
        absolute = path.absolute()
        if absolute.is_relative_to(self._folder):
            name = absolute.relative_to(self._folder).as_posix()
            if self._exclude is not None and self._exclude.match_file(name):
                return False
            if self._include is not None and not self._include.match_file(name):
                return False
        return not self._ignored(absolute)

    def _ignored(self, path: Path) -> bool:
        """True where git would not track it: the deepest .gitignore that says anything of it decides."""
        for folder, spec in self._specs(path.parent):
            said = spec.check_file(path.relative_to(folder).as_posix()).include
            if said is not None:
                return said
        return False

    def _specs(self, folder: Path) -> Iterator[tuple[Path, GitIgnoreSpec]]:
        """The .gitignore files that are in force in a folder, the deepest first, up to the repository's root."""
        for above in (folder, *folder.parents):
            if above not in self._ignores:
                self._ignores[above] = _read(above / _IGNORES)
            spec = self._ignores[above]
            if spec is not None:
                yield above, spec
            if (above / ".git").exists():
                return


def _read(file: Path) -> GitIgnoreSpec | None:
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return _spec(tuple(text.splitlines()))


def _spec(lines: tuple[str, ...]) -> GitIgnoreSpec | None:
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
