"""What stands behind a report: texts, histories and names that only a format for reading at leisure shows."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.record import field, record
from factcheck.model.statement import SourceRef
from factcheck.model.text import Document
from factcheck.model.verdict import Verdict


@record
class Happening:
    """One thing that happened to a tracked claim."""

    at: str
    """ISO 8601 date and time with zone."""
    kind: str
    """As the store names it: first_seen, value, verdict, evidence, gone, back, moved, today, decision, reopened."""
    before: str | None = None
    after: str | None = None
    """What it was and what it became: a value, a status, a review state or a path, as ``kind`` has it."""
    by: str | None = None
    note: str | None = None


@record
class Moment:
    """How many findings were open at the end of a day or month."""

    name: str
    """``2025-11`` or ``2025-11-25``."""
    open: int


@record
class Background:
    """What a report's findings stand in; every part may be absent."""

    texts: Mapping[str, Document] = field(default_factory=dict)
    """By path, documents as they were checked, where the report itself does not hold their text."""
    changed: frozenset[str] = frozenset()
    """Paths of documents that are there, and are not what was checked."""
    histories: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)
    """By the claim's id, oldest first; for claims to which anything happened since they were first seen."""
    today: Mapping[str, Verdict] = field(default_factory=dict)
    """By the claim's id, the verdict on the day of the last check, where it is another one."""
    moments: tuple[Moment, ...] = ()
    """Oldest first."""
    sources: tuple[SourceRef, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """By the entity's id, its name in the language of the report's own words."""
