"""A language pack: everything the program knows of one language, compiled from its folder of TOML files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.record import record

ADJECTIVAL, HOMONYM = "adjectival", "homonym"
"""The tags of names that are adjectives too (مالي is Mali, and financial), and of towns that are everyday words."""


@record
class Pack:
    """One language. A section is the compiled form of the file of its name, described by ``languages/<section>.py``."""

    code: str
    name: str
    """The language's name in itself."""
    direction: str
    """ltr or rtl."""
    script: str
    """Latin, Arabic …, as Unicode names it."""
    sections: Mapping[str, Mapping[str, Any]]

    @property
    def cased(self) -> bool:
        """True where the script has capitals, which show names."""
        return self.name.lower() != self.name.upper()

    def section(self, name: str) -> Mapping[str, Any]:
        """The compiled section, empty where the language has no such file."""
        return self.sections.get(name, {})
