"""Referents: every phrase of a sentence that can stand for an entity, known or not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from factcheck.extract.readings import Readings
from factcheck.model.claim import Reference
from factcheck.model.record import record, replace
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens


class Hit(Protocol):
    """A known name in running text: its tokens, its offsets, and who bears it."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def entities(self) -> tuple[str, ...]: ...


class Names(Protocol):
    """The names that the sources know; handed in, so that extraction needs no source."""

    def find(self, tokens: Tokens, first: int, last: int, language: str) -> Sequence[Hit]: ...

    def types_held(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[str]:
        """The types of all that ``find`` may find, and perhaps more; none where it finds nothing. Cheaper to ask.

        Empty stands for names whose type no source tells, ``ANY_TYPE`` of ``properties`` for all types.
        """
        ...

    def openings(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[int] | None:
        """The tokens at which what ``find`` finds may begin, and perhaps more; None for any. Cheaper to ask."""
        ...

    def type_of(self, entity: str) -> str | None: ...

    def label_of(self, entity: str, language: str) -> str: ...


class NoNames:
    """What extraction uses where there are no sources."""

    def find(self, tokens: Tokens, first: int, last: int, language: str) -> Sequence[Hit]:
        return ()

    def types_held(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[str]:
        return ()

    def openings(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[int] | None:
        return ()

    def type_of(self, entity: str) -> str | None:
        return None

    def label_of(self, entity: str, language: str) -> str:
        return ""


@record
class Referent:
    """A phrase that stands for an entity, by token range and by offsets of its own words."""

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: Reference
    types: tuple[str, ...] = ()
    """Types the entity may have; empty: not known."""
    entities: tuple[str, ...] = ()
    """Entities that bear exactly this name; empty for a name that no source knows."""
    head: str = ""
    """The folded generic noun in it ("alliance", تحالف), by which a short form refers back."""
    gender: str = ""
    """f or m where the language and the word tell."""
    plural: bool = False
    possessive: bool = False
    relative: bool = False
    rank: str = ""
    """Which of the names before it is meant: 1, 2 or last; empty for what tells no rank."""
    prefix: str = ""
    """Folded proclitics on its first word."""

    @property
    def named(self) -> bool:
        return self.kind is Reference.NAME


LANDS = frozenset({"city", "country", "state", "region", "island", "continent"})
"""Types of places that people live in, and that things are in."""
LAND_PARTS = frozenset({"state", "region"})
"""Types of parts of countries."""
NOUN = "noun."
"""Classes whose names start so hold generic nouns; what follows is the type of entity they name."""


_MEANT = {"person": ("person",), "speaker": ("organization",)}
"""Types that a pronoun tells by its tag: he is a person, we are a body."""
RANKS = ("1", "2", "last")
"""Tags of words such as "the former" and "the latter" (class pronoun.ranked)."""
HEAD = "head."
"""Classes whose names start so hold words that end names of a type and are no nouns alone (Holdings, Airways)."""


def agrees(referent: Referent, gender: str) -> bool:
    """True where nothing that is known of the referent's gender forbids a pronoun of that ``gender``."""
    return not gender or not referent.gender or referent.gender == gender


def unbroken(referent: Referent) -> Referent:
    """The referent with its words on one line, where the text breaks it over two."""
    return replace(referent, text=" ".join(referent.text.split())) if "\n" in referent.text else referent


def settle(referents: Sequence[Referent]) -> list[Referent]:
    """Keep of overlapping referents the longest, names before short forms; pronouns never overlap them."""
    ranked = sorted(
        referents, key=lambda r: (-(r.last - r.first), r.kind is not Reference.NAME, not r.entities, r.first)
    )
    taken: set[int] = set()
    kept = []
    for referent in ranked:
        covered = range(referent.first, referent.last)
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(referent)
    return sorted(kept, key=lambda r: r.first)


def from_hits(
    hits: Sequence[Hit], tokens: Tokens, names: Names, contracted: Sequence[str], article: str
) -> list[Referent]:
    """Referents of the names that the sources know; a contraction that hides the article gives it back (للسعودية)."""
    found = []
    for hit in hits:
        types = tuple(dict.fromkeys(t for t in (names.type_of(e) for e in hit.entities) if t))
        text = tokens.text[hit.start : hit.end]
        hidden = next((c for c in contracted if text.startswith(c) and hit.start == tokens.starts[hit.first]), "")
        if hidden:
            text = article + text[len(hidden) :]
        found.append(
            Referent(hit.first, hit.last, hit.start, hit.end, text, Reference.NAME, types, tuple(hit.entities))
        )
    return found


def with_label_nouns(found: Sequence[Referent], names: Names, language: str) -> list[Referent]:
    """Acronyms with the noun that ends the full name, by which a text goes on: the fund behind "IMF"."""
    out = []
    for referent in found:
        acronym = referent.text.isupper() and referent.last - referent.first == 1 and len(referent.entities) == 1
        words = fold(names.label_of(referent.entities[0], language)).split() if acronym and not referent.head else []
        out.append(replace(referent, head=words[-1]) if len(words) > 1 else referent)
    return out


def pronouns(readings: Readings, tokens: Tokens) -> list[Referent]:
    """Pronouns, relative pronouns and free-standing possessives."""
    found = []
    for reading in readings.under("pronoun."):
        role = reading.name.partition(".")[2]
        start, end = tokens.starts[reading.first], tokens.ends[reading.last - 1]
        found.append(
            Referent(
                reading.first,
                reading.last,
                start,
                end,
                tokens.text[start:end],
                Reference.PRONOUN,
                types=next((kinds for tag, kinds in _MEANT.items() if tag in reading.tags), ()),
                gender=next((tag for tag in reading.tags if tag in ("f", "m")), ""),
                plural="plural" in reading.tags,
                possessive=role in ("possessive", "whose"),
                relative=role in ("relative", "whose"),
                rank=next((tag for tag in reading.tags if tag in RANKS), "") if role == "ranked" else "",
                prefix=reading.prefix,
            )
        )
    return found
