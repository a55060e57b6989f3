"""A property: what kind of value it has, whose it can be, and how its truth changes with time."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from factcheck.model.record import field, record


class ValueKind(StrEnum):
    DATE = "date"
    ENTITY = "entity"
    COUNT = "count"
    QUANTITY = "quantity"
    MONEY = "money"


class Ages(StrEnum):
    """How a statement without dates holds (contract section 2, rule 2)."""

    FIXED = "fixed"
    """It always holds: an inception, a place of birth, an area."""
    CHANGES = "changes"
    """It holds as of its source's ``retrieved`` date: a member count, a president."""


@record
class Property:
    id: str
    kind: ValueKind
    ages: Ages
    wikidata: str | None = None
    many: bool = False
    """True where several values hold at a time (founder, member_of): each listed item is a claim of its own."""
    complete: bool = False
    """Whether a list in a reference file names all unless it says otherwise (contract section 2, rule 5)."""
    subjects: tuple[str, ...] = ()
    """Types of entity that can have it; empty: any."""
    values: tuple[str, ...] = ()
    """Types of entity that its value can be; empty: any."""
    place: bool = False
    """True where values are places, which agree with the places that contain them."""
    dimension: str | None = None
    """For quantities: length, area, mass …"""
    bare: tuple[str, ...] = ()
    """For quantities: types of what a size alone in its row tells this of: "Lake Morn: 14 km2"."""
    parts: tuple[str, ...] = ()
    """For counts of parts: the keys that ``of`` may have."""
    called: Mapping[str, str] = field(default_factory=dict)
    """Other words for parts, with the key of each: colleges are counted as faculties."""
    parts_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Type of entity to the parts that it alone has: a place has provinces, a treaty articles."""
    tolerance: Decimal | None = None
    """Share of the source's value (0.05 = 5 %) by which sources may measure differently; None: the general rule."""
    period: str | None = None
    """For dates: which end of a span with both ends ("1918-2013") states it, start or end; None: neither."""
    marked_spans: bool = False
    """True where only ``{value:span}`` takes such a span: "was built between 1924 and 1932" is no founding date."""
    subjectless: bool = False
    """True where a claim may stand without a subject entity: the date of a meeting that has no name."""
    nameless: bool = False
    """True where a pattern that asks for no subject may do without: "before 41,300 spectators" at a match."""
    precision: str | None = None
    """For dates: the one precision a claim must have (day); None: any."""
    ordinals: bool = False
    """True where the value is a rank in a series (the 12th edition)."""
    minimum: Decimal | None = None
    """The least amount that makes sense, in its base unit; a smaller one beside the cues means something else."""
    maximum: Decimal | None = None
    """The greatest amount that makes sense: no tower is 193 km high. Its file names what is the greatest there is."""
    office: bool = False
    """True for an office a person holds (secretary_general): its holders are persons."""
    leading: tuple[str, ...] = ()
    """For offices: pieces of the patterns that tell a leader and no office ({led}), so any that the sources know."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Language code to the property in plain words, as a report shows it."""
    file: str = ""

    def part(self, word: str | None) -> str | None:
        """The key of the parts that a source or a label calls ``word``; the word itself where it is none."""
        return self.called.get(word, word) if word is not None else None

    def owners(self, part: str) -> tuple[str, ...]:
        """The types of entity that have the part; the property's own where no type has it alone."""
        if not self.parts_of:
            return self.subjects
        own = tuple(kind for kind, parts in self.parts_of.items() if part in parts)
        return own or tuple(kind for kind in self.subjects if kind not in self.parts_of)

    def has(self, amount: Decimal | None) -> bool:
        """True for an amount, in the base unit, that something may have; None is one that a text leaves open."""
        if amount is None:
            return True
        enough = self.minimum is None or amount >= self.minimum
        return enough and (self.maximum is None or amount <= self.maximum)

    def label(self, language: str) -> str:
        return self.labels.get(language) or self.labels.get("en") or self.id.replace("_", " ")
