"""From a name to the entity it stands for: the exact name, its variants, then likeness; a tie names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.match.clitics import SHORTEST, unprefixed
from factcheck.match.homonyms import Asked, fit, settle
from factcheck.match.loose import LooseNames, Named
from factcheck.match.namewords import name_words
from factcheck.match.normal import NormalName, name_key, normal_name, transliteration_key
from factcheck.model.claim import Candidate
from factcheck.properties.loader import is_a, load_types
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import is_arabic

_SHOWN = 5
"""Candidates kept, best first."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name was found to stand for."""

    candidates: tuple[Candidate, ...] = ()
    """Best first."""
    entity: str | None = None
    """None where no entity bears such a name, the likeness is weak, or several bear it with equal right."""
    score: float = 0.0
    ambiguous: bool = False
    """True where several candidates are equally good; all of them are among ``candidates``."""


class Resolver:
    """Resolves names against the entities of a knowledge base; ``names`` holds their bearers by exact key."""

    __slots__ = ("_knowledge", "_loose", "_names")

    def __init__(self, knowledge: KnowledgeBase, names: Mapping[str, Sequence[Named]]) -> None:
        self._knowledge, self._names = knowledge, names
        self._loose: LooseNames | None = None

    def resolve(self, asked: Asked) -> Resolution:
        key = name_key(asked.name)
        if not key:
            return Resolution()
        if bearers := self._exact(key, asked.language):
            return self._decide(asked, bearers, "alias")
        if self._loose is None:
            self._loose = LooseNames(self._names, self._is_person)
        normal, near = normal_name(asked.name), self._loose.near(key)
        for how, bearers in self._variants(asked.name, normal, near, self._loose):
            if bearers:
                return self._decide(asked, bearers, how)
        return self._alike(asked, normal, near, self._loose)

    def _exact(self, key: str, language: str) -> Sequence[Named]:
        bearers = self._names.get(key)
        if bearers is not None or not is_arabic(key[0]):
            return bearers or ()
        first, space, rest = key.partition(" ")
        keys = (bare + space + rest for _, bare in unprefixed(first, language))
        return next((self._names[bare] for bare in keys if len(bare) >= SHORTEST and bare in self._names), ())

    def _variants(
        self, name: str, normal: NormalName, near: Sequence[Named], loose: LooseNames
    ) -> Iterator[tuple[str, Sequence[Named]]]:
        yield "variant", _same(normal, near, loose)
        untitled = normal_name(name, person=True)
        if untitled != normal:
            yield "variant", [named for named in _same(untitled, near, loose) if self._is_person(named[0])]
        if is_arabic(normal.compact[0]):
            key = transliteration_key(normal)
            yield "transliteration", [n for n in near if key and transliteration_key(loose.normal(n)) == key]
        else:
            yield "transliteration", loose.transliterations(normal)
            yield "acronym", loose.in_full(normal)

    def _decide(self, asked: Asked, bearers: Sequence[Named], how: str) -> Resolution:
        scores = name_words()["scores"]
        score: float = scores[how]
        ranking = settle(self._knowledge, asked, bearers)
        candidates = tuple(self._candidate(named, score, how) for named in ranking.bearers)
        if ranking.tied > 1:
            return Resolution(candidates[: max(ranking.tied, _SHOWN)], None, score, ambiguous=True)
        if how in ("transliteration", "acronym") and self._misfit(candidates[0], asked):
            return Resolution(candidates[:_SHOWN], None, min(score, scores["accepted"] - 0.01))
        if len(candidates) > 1:
            score *= scores["homonym"]
        return Resolution(candidates[:_SHOWN], candidates[0].entity, score)

    def _alike(self, asked: Asked, normal: NormalName, near: Sequence[Named], loose: LooseNames) -> Resolution:
        table = name_words()
        scores = table["scores"]
        if not near or normal.acronym or len(normal.compact) <= table["edits"]["never"]:
            return Resolution()
        found = self._scored(normal, near, loose)
        if not found or found[0].score < scores["weak"]:
            return Resolution()
        best = found[0]
        shown = tuple(candidate for candidate in found if candidate.score >= scores["weak"])
        if best.score < scores["accepted"] or self._misfit(best, asked):
            return Resolution(shown[:_SHOWN], None, min(best.score, scores["accepted"] - 0.01))
        close = [candidate for candidate in shown if candidate.score > best.score - scores["tie"]]
        if len(close) == 1:
            return Resolution(shown[:_SHOWN], best.entity, best.score)
        if len({name_key(candidate.name) for candidate in close}) == 1:
            bearers = [(candidate.entity, candidate.name) for candidate in close]
            ranking = settle(self._knowledge, asked, bearers)
            if ranking.tied == 1:
                order = {named[0]: at for at, named in enumerate(ranking.bearers)}
                shown = tuple(sorted(shown, key=lambda c: order.get(c.entity, len(order))))
                return Resolution(shown[:_SHOWN], shown[0].entity, best.score * scores["homonym"])
        return Resolution(shown[: max(len(close), _SHOWN)], None, best.score, ambiguous=True)

    def _scored(self, normal: NormalName, near: Sequence[Named], loose: LooseNames) -> list[Candidate]:
        """The best name of each entity that is like it, best first."""
        from factcheck.match.labels import likeness_of

        best: dict[str, Candidate] = {}
        for named in near:
            other, person = loose.normal(named), self._is_person(named[0])
            score = likeness_of(normal, other, known=loose.vocabulary, person=person)
            if named[0] not in best or best[named[0]].score < score:
                best[named[0]] = self._candidate(named, score, "fuzzy")
        return sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.entity))

    def _candidate(self, named: Named, score: float, how: str) -> Candidate:
        entity, name = named
        return Candidate(entity, self._knowledge.entities[entity].label, score, how, name)

    def _misfit(self, candidate: Candidate, asked: Asked) -> bool:
        return fit(self._knowledge.entities[candidate.entity].type, asked.types) == 0

    def _is_person(self, entity: str) -> bool:
        kind = self._knowledge.entities[entity].type
        return kind is not None and is_a(kind, "person", load_types())


def _same(normal: NormalName, near: Sequence[Named], loose: LooseNames) -> list[Named]:
    """Names of the very same normal form."""
    forms = ((named, loose.normal(named)) for named in near)
    return [named for named, form in forms if form.compact == normal.compact and form.marks == normal.marks]
