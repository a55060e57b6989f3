"""What sources say: entities with their names, and statements with their qualifiers and origin."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import field, record
from factcheck.model.values import Value


@record
class SourceRef:
    """A reference source and how far it can be trusted."""

    id: str
    title: str
    path: str
    kind: str = "reference"
    """reference, csv, wikidata or text."""
    publisher: str | None = None
    url: str | None = None
    retrieved: PartialDate | None = None
    max_age_days: int | None = None
    language: str | None = None
    settles_names: bool = False
    """True where a name that it gives an entity means that entity, should several bear it with equal right."""


@record
class Qualifiers:
    """When a statement held; None where the source does not say."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    point_in_time: PartialDate | None = None


@record
class Statement:
    """One thing one source says of one entity."""

    entity: str
    property: str
    value: Value
    source: str
    """Id of its source."""
    locator: str
    """``path:line`` of the statement in its source."""
    qualifiers: Qualifiers = Qualifiers()
    url: str | None = None
    note: str | None = None
    complete: bool | None = None
    """Whether the list it belongs to names all; None leaves it to the property and the kind of source."""
    rank: str = "normal"
    """preferred, normal or deprecated (known to be wrong)."""


@record
class Entity:
    """A thing with names; ``id`` is unique over all sources that are loaded together."""

    id: str
    type: str | None = None
    wikidata: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    """Language code to its main name."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    locator: str = ""
    sources: tuple[str, ...] = ()
    popularity: int | None = None
    """How widely it is known, where a source says: for Wikidata the number of pages about it in all its projects."""
    settled: tuple[str, ...] = ()
    """Names that a source which settles names gives it."""

    @property
    def label(self) -> str:
        """The name to show: English, else the first there is, else the id."""
        return self.labels.get("en") or next(iter(self.labels.values()), self.id)

    def label_in(self, language: str) -> str:
        return self.labels.get(language) or self.label
