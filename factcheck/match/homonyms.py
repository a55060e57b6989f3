"""Who is meant where several bear one name: by spelling marks, by type, by what else the document speaks of."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from factcheck.match.namewords import name_words
from factcheck.match.normal import Named, name_key
from factcheck.match.resolution import MISFITS, Asked, fit
from factcheck.model.record import record
from factcheck.model.values import EntityRef
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import is_arabic


@record
class Ranking:
    """The bearers of a name, one an entity, best first."""

    bearers: tuple[Named, ...]
    tied: int
    """How many of the first are equally good."""


def settle(knowledge: KnowledgeBase, asked: Asked, bearers: Sequence[Named]) -> Ranking:
    """Rank those who bear a name.

    By type, by spelling, by what the text says it is, by context, by language, by what is said of them at all.
    Of those that are equal then, the one is meant that a source settles the name for
    (``settles_names``), else one that is far better known than the others.
    """
    by_entity: dict[str, Named] = {}
    for named in bearers:
        other = by_entity.setdefault(named[0], named)
        if spelling(asked.name, named[1]) > spelling(asked.name, other[1]):
            by_entity[named[0]] = named
    ranks = {
        entity: (
            fit(knowledge.entities[entity].type, asked.types),
            spelling(asked.name, named[1]),
            asked.told is None or fit(knowledge.entities[entity].type, (asked.told,)) != MISFITS,
            entity in asked.context,
            _bonds(knowledge, entity, asked.context),
            _speaks(knowledge, named, asked.language),
            not _merely_named(knowledge, entity),
            name_key(asked.name) in {name_key(own) for own in knowledge.entities[entity].settled},
        )
        for entity, named in by_entity.items()
    }
    order = sorted(by_entity.values(), key=lambda named: ranks[named[0]], reverse=True)
    top = ranks[order[0][0]]
    tied = [named for named in order if ranks[named[0]] == top]
    known = sorted(tied, key=lambda named: knowledge.entities[named[0]].popularity or 0, reverse=True)
    order[: len(tied)] = known
    return Ranking(tuple(order), 1 if _is_foremost(knowledge, known) else len(tied))


def _is_foremost(knowledge: KnowledgeBase, tied: Sequence[Named]) -> bool:
    """True where the first is so much better known than the others that its bare name means it."""
    first, second = (knowledge.entities[named[0]].popularity or 0 for named in tied[:2]) if len(tied) > 1 else (0, 0)
    least = name_words()["popularity"]
    return len(tied) < 2 or (first >= least["pages"] and first >= least["times"] * second)


def spelling(shown: str, name: str) -> int:
    """Compare what folding leaves out: vowel signs and doubling in Arabic, capitals and accents in Latin.

    Only what the text writes out is evidence: عمان leaves open whether Oman or Amman is meant, عُمان does not.
    """
    if any(is_arabic(char) for char in shown):
        ours, theirs = _signs(shown), _signs(name)
        return sum(1 if theirs[at] == sign else -1 for at, sign in ours.items() if at in theirs)
    telling = not shown.isascii() or sum(1 for char in shown if char.isupper()) > len(shown.split())
    if shown == name:
        return int(telling)
    return -1 if name.isupper() and not shown.isupper() else 0


def _signs(text: str) -> dict[int, str]:
    """The vowel signs of each letter by the letter's position."""
    signs: dict[int, str] = {}
    at = -1
    for char in text:
        if unicodedata.combining(char):
            signs[at] = signs.get(at, "") + char
        elif char.isalpha() and char != "ـ":
            at += 1
    return signs


def _bonds(knowledge: KnowledgeBase, entity: str, context: frozenset[str]) -> int:
    """How many statements tie an entity to those the document speaks of, in either direction."""
    ties = sum(1 for other in _values(knowledge, entity) if other in context)
    return ties + sum(1 for seen in context if seen != entity and entity in _values(knowledge, seen))


def _merely_named(knowledge: KnowledgeBase, entity: str) -> bool:
    """True for an item of Wikidata that was fetched for its name alone, as the value of another's statement."""
    sources = [knowledge.sources.get(source) for source in knowledge.entities[entity].sources]
    fetched = bool(sources) and all(ref is not None and ref.kind == "wikidata" for ref in sources)
    return fetched and not knowledge.properties_of(entity)


def _speaks(knowledge: KnowledgeBase, named: Named, language: str) -> bool:
    """Whether the entity bears the name in the language of the text."""
    entity = knowledge.entities[named[0]]
    return named[1] == entity.labels.get(language) or named[1] in entity.aliases.get(language, ())


def _values(knowledge: KnowledgeBase, entity: str) -> set[str]:
    return {
        statement.value.entity
        for prop in knowledge.properties_of(entity)
        for statement in knowledge.statements(entity, prop)
        if isinstance(statement.value, EntityRef) and statement.value.entity
    }
