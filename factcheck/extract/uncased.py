"""The names of a sentence in a language whose names no capital shows."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.headed import headed
from factcheck.extract.heads import with_heads
from factcheck.extract.marks import ValueMark
from factcheck.extract.nametokens import NameLanguage, not_names
from factcheck.extract.persons import PersonNames, behind_titles, without_persons
from factcheck.extract.readings import Readings
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_FIRM = ("company",)
_AGGLOMERATION = "agglomeration"
_RELATION = "ي"
"""The ending of adjectives of relation."""


def uncased_names(
    tokens: Tokens, first: int, last: int, readings: Readings, values: Sequence[ValueMark],
    known: Sequence[Referent], names: NameLanguage, persons: PersonNames, coined: Sequence[Referent],
) -> list[Referent]:  # fmt: skip
    """The ``known`` names, those that nouns head, persons, and those that the text has ``coined``; and short forms."""
    known = persons.lengthened(_greater(known, tokens, readings), tokens, last)
    inside = {i for r in known for i in range(r.first, r.last)}
    given = {i for i in range(first, last) if persons.given(tokens.norms[i]) or persons.spelled(tokens, i)}
    closed = inside | (not_names(readings) - given)
    closed.update(i for i in range(first, last) if tokens.norms[i] in names.common and not persons.opens(tokens, i))
    closed.update(i for i in range(first + 1, last) if _adjective(tokens, i, persons, names.article))
    found = persons.find(tokens, first, last, closed, behind_titles(readings))
    whole = {i for r in coined if r.last - r.first > 1 for i in range(r.first, r.last)}
    found = [p for p in found if not whole.issuperset(range(p.first, p.last))]  # ولد الشيخ أحمد, whom the text told
    # سويتشيرو هوندا founded هوندا: a firm that ends a person's name is that person's here.
    known = [r for r in known if not (r.types == _FIRM and any(p.first < r.first < p.last for p in found))]
    ends = {r.first: r.last for r in found}
    # مجموعة العشرين: a definite number is no count.
    counted = (m for m in values if not (m.own_noun and tokens.norms[m.first].startswith(names.article)))
    numbers = {i for mark in counted for i in range(mark.first, mark.last)}
    numerals = {i for mark in values for i in range(mark.first, mark.last)}
    shown = with_heads(known, readings, head_first=True)
    bodies = headed(tokens, first, last, readings, known, names, ends, numbers, numerals)
    whole = inside | {i for r in bodies if r.named for i in range(r.first, r.last)}
    fresh = [r for r in coined if not (r.prefix or r.first in whole)]
    if any(reading.name.startswith(NOUN) for r in fresh for reading in readings.ending.get(r.first, ())):
        # مستشفى كيفة: what the text goes on to call كيفة is a name behind its noun.
        bodies = headed(tokens, first, last, readings, [*known, *fresh], names, ends, numbers, numerals)
    told = {(r.first, r.last) for r in coined if r.types and r.last - r.first > 1}
    # تل الزهور is no hill where the text goes on about the village.
    shown += [r for r in bodies if not r.named or r.entities or r.prefix or (r.first, r.last) not in told]
    shown += without_persons([r for r in shown if r.named], found)
    taken = {i for r in shown if r.named for i in range(r.first, r.last)}
    return shown + [r for r in coined if r.first not in taken]


def _greater(known: Sequence[Referent], tokens: Tokens, readings: Readings) -> list[Referent]:
    """The names with the adjective behind a town that makes it more than the town: القاهرة الكبرى, whose is its own."""
    behind = {r.first: r.last for r in readings.of(_AGGLOMERATION)}
    return [
        replace(
            r, last=behind[r.last], end=tokens.ends[behind[r.last] - 1], entities=(),
            text=tokens.text[r.start : tokens.ends[behind[r.last] - 1]],
        )
        if r.last in behind and not LANDS.isdisjoint(r.types)
        else r
        for r in known
    ]  # fmt: skip


def _adjective(tokens: Tokens, at: int, persons: PersonNames, article: str) -> bool:
    """True for a definite word that is a given name too, between another definite word and a name: البرلمان العربي."""
    norm, before = tokens.norms[at], tokens.norms[at - 1]
    definite = norm.startswith(article) and before.startswith(article) and norm.endswith(_RELATION)
    return definite and at + 1 < len(tokens) and persons.called(tokens.norms[at + 1]) and not persons.called(before)


def inside_name(short: Referent, names: Sequence[Referent]) -> bool:
    """True for a noun that is part of a name: الدير in عين الدير; not what a name says of a place (تونس العاصمة)."""
    return LANDS.isdisjoint(short.types) and any(n.first < short.first and short.last <= n.last for n in names)
