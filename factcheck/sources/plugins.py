"""Kinds of source that others make: packages that declare an entry point ``factcheck.sources``.

Looking for them takes longer than reading a small source, so that it is done only for a file whose ending no kind of
ours has, and for ``sources list``. An entry point names an object with ``KIND``, ``EXTENSIONS`` and ``load``, as
``interface.SourceKind`` has them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded

GROUP = "factcheck.sources"
_COMMON = frozenset({"", ".adoc", ".cfg", ".ini", ".lock", ".md", ".py", ".rst", ".tmp", ".toml", ".txt"})
"""Endings of files that stand beside sources and that no plug-in is looked for because of."""


@record
class Plugin:
    """One kind of source from another package; what it does wrong stays with it."""

    name: str
    package: str
    kind: Any = None
    """The object that the entry point names; None where it cannot be loaded."""
    fault: str = ""
    """Why it cannot be loaded."""

    SIGNATURE: re.Pattern[bytes] | None = None

    @property
    def KIND(self) -> str:  # noqa: N802 - the interface's name
        return str(getattr(self.kind, "KIND", self.name))

    @property
    def EXTENSIONS(self) -> tuple[str, ...]:  # noqa: N802 - the interface's name
        found = getattr(self.kind, "EXTENSIONS", ())
        return tuple(str(ending).lower() for ending in found) if isinstance(found, (tuple, list)) else ()

    def load(self, path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
        """Read one file; an error of the plug-in is a problem of the file."""
        try:
            loaded = self.kind.load(path, shown, properties)
        except Exception as error:  # noqa: BLE001 - whatever another's code raises, the other sources are read
            return self._failed(shown, f"{type(error).__name__}: {error}")
        if not isinstance(loaded, Loaded):
            return self._failed(shown, f"it returned {type(loaded).__name__}, not what was read")
        return loaded

    def _failed(self, shown: str, why: str) -> Loaded:
        told = f"the plug-in {self.name} of {self.package} cannot read it: {' '.join(why.split())}"
        return Loaded((), (InputProblem(shown, f"{told}; the source is left out"),))


@cache
def plugins() -> tuple[Plugin, ...]:
    """All declared kinds, those that cannot be loaded too, sorted by name."""
    from importlib.metadata import entry_points

    found = []
    for point in sorted(entry_points(group=GROUP), key=lambda each: each.name):
        package = point.dist.name if point.dist is not None else "an unknown package"
        try:
            found.append(Plugin(point.name, package, point.load()))
        except Exception as error:  # noqa: BLE001 - whatever another's code raises, the other kinds are there
            found.append(Plugin(point.name, package, fault=f"{type(error).__name__}: {error}"))
    return tuple(found)


def plugin_for(path: Path) -> Plugin | None:
    """Return the plug-in that takes a file; None where there is none."""
    ending = path.suffix.lower()
    if ending in _COMMON:
        return None
    return next((plugin for plugin in plugins() if ending in plugin.EXTENSIONS), None)


def plugin_endings(folder: Path, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the endings of plug-ins' files, where a folder holds a file that may be one."""
    strange = (
        path for path in folder.rglob("*") if path.suffix.lower() not in known and not _passed_over(path, folder)
    )
    if next((path for path in strange if path.is_file()), None) is None:
        return ()
    return tuple(ending for plugin in plugins() for ending in plugin.EXTENSIONS)


def _passed_over(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return hidden or path.suffix.lower() in _COMMON
