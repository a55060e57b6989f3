"""Who held an office one after another, as a list tells it: "Directors: Jo Roe (Peru), 1990–95; Ann Doe, 1995–99"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.bound import Bound, Match, Row
from factcheck.extract.claims import Raw
from factcheck.extract.fits import PropertyFits
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import OFFICE
from factcheck.extract.referents import Referent
from factcheck.extract.terms import term
from factcheck.model.claim import Reference
from factcheck.properties.property import Property

MANY = "/many"
"""How the classes end whose words are an office's plural; what stands before is its property."""
_PERSON = "person"
_WEIGHT = 6
_FEWEST = 2
"""Holders with their years that make a list of some names."""
Told = tuple[Property, Mapping[str, object]]


def successions(sentence: Sentence, labels: Mapping[str, Sequence[Told]], types: Mapping[str, str]) -> list[Raw]:
    """The holders behind a colon that follows the plural of an office, each for the years that stand behind him.

    Whose office it is tells the name between the two, else what the text is about.
    """
    heads = {r.name.removesuffix(MANY): r for r in sentence.readings if r.name.endswith(MANY)}
    colons = [at for at in range(sentence.first, sentence.last) if sentence.tokens.norms[at] == ":"]
    if not heads or not colons:
        return []
    told: dict[str, Told] = {}
    for name, rows in labels.items():
        for prop, pattern in rows if name.startswith(OFFICE) else ():
            told.setdefault(prop.id, (prop, pattern))
    found: list[Raw] = []
    for prop_id, head in heads.items():
        colon = next((at for at in colons if at >= head.last), None)
        if colon is None or prop_id not in told:
            continue
        prop, pattern = told[prop_id]
        fits = PropertyFits(sentence, prop, types)
        owner = _owner(sentence, head, colon, fits)
        if len(heads) > 1 and (owner is None or not owner.types):
            continue  # presidents are of states and of bodies
        raws = [_raw(sentence, prop, pattern, owner, item) for item in _items(sentence, colon + 1)]
        found += raws if len(raws) >= _FEWEST else ()
    return found


def _owner(sentence: Sentence, head: Reading, colon: int, fits: PropertyFits) -> Referent | None:
    """Whose office it is: the name or adjective before it, else a name or noun between it and the colon."""
    kinds = (Reference.NAME, Reference.SHORT_FORM)
    between = [r for r in sentence.referents if head.last <= r.first and r.last <= colon and r.kind in kinds]
    before = [r for r in sentence.referents if r.last == head.first and r.kind in kinds]
    adjective = next((r for r in sentence.demonyms.values() if r.last == head.first), None)
    owners = [*before, *([adjective] if adjective is not None else ()), *between]
    return next((r for r in owners if fits.subject(r)), None)


def _items(sentence: Sentence, first: int) -> Iterator[tuple[Referent, int, Row]]:
    """The persons from a token on with the end of what is told of each, and the years."""
    named = (r for r in sentence.referents if r.named and r.first >= first)
    persons = [r for r in named if (not r.types or _PERSON in r.types) and not _bracketed(sentence, r.first, first)]
    ends = [*(r.first for r in persons[1:]), sentence.last]
    for person, end in zip(persons, ends, strict=False):
        time = term(sentence, [(person.last, end)])
        if time is not None:
            yield person, end, Row(time)


def _bracketed(sentence: Sentence, at: int, first: int) -> bool:
    """True for a name in brackets: the country of a holder, or his party."""
    norms = sentence.tokens.norms
    opened = sum((norms[i] == "(") - (norms[i] == ")") for i in range(first, at))
    return opened > 0


def _raw(
    sentence: Sentence,
    prop: Property,
    pattern: Mapping[str, object],
    owner: Referent | None,
    item: tuple[Referent, int, Row],
) -> Raw:
    person, end, row = item
    bound = Bound(owner, person, (), weight=_WEIGHT, row=row)
    return Raw(sentence, prop, pattern, Match(person.first, end, bound))
