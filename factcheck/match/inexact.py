"""Names that no source has as they stand: variants, transliterations, acronyms, slips of the pen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from factcheck.match.forms import NormalName, normal_name, transliteration_key
from factcheck.match.loose import LooseNames
from factcheck.match.namewords import name_words
from factcheck.match.normal import Named, name_key
from factcheck.match.resolution import MISFITS, SHOWN, Asked, Resolution, candidate, decide, fit, is_person, misfit
from factcheck.model.claim import Candidate
from factcheck.model.record import replace
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import is_arabic

_DOUBT = 0.006
"""How far below what is accepted the best stays that is none the less not taken."""


def _loose(knowledge: KnowledgeBase, names: Mapping[str, Sequence[Named]]) -> LooseNames:
    """The index of what inexact names share; where some sources are large, theirs is read from disk."""
    if not hasattr(knowledge, "shelves"):
        return LooseNames(names, partial(is_person, knowledge))
    from factcheck.match.shelf.names import ShelvedLooseNames, ShelvedNames
    from factcheck.sources.shelved import ShelvedKnowledge

    if not isinstance(knowledge, ShelvedKnowledge) or not isinstance(names, ShelvedNames):
        raise TypeError(type(knowledge))
    return ShelvedLooseNames(names, knowledge)


class InexactNames:
    """Resolves what the exact names do not hold."""

    __slots__ = ("_knowledge", "_loose")

    def __init__(self, knowledge: KnowledgeBase, names: Mapping[str, Sequence[Named]]) -> None:
        self._knowledge = knowledge
        self._loose = _loose(knowledge, names)

    def resolve(self, asked: Asked, key: str) -> Resolution:
        """Take the first step that knows the name: the same normal form, transliteration, initials, likeness."""
        normal, near = normal_name(asked.name), self._loose.near(key)
        for how, bearers in self._variants(asked.name, normal, near):
            if bearers:
                return decide(self._knowledge, asked, bearers, how)
        found = self._alike(asked, normal, near)
        accepted = name_words()["scores"]["accepted"]
        if found.entity is not None or any(one.score >= accepted for one in found.candidates):
            return found
        return self._beside(normal, key, near, found)

    def _beside(self, normal: NormalName, key: str, near: Sequence[Named], found: Resolution) -> Resolution:
        """Put first, as proposals that name nobody, those of whose name one slip makes the name asked for.

        In a short name, a rank or a direction a slip may as well be another name (Iran, Iraq), so none is taken for it.
        """
        scores = name_words()["scores"]
        ceiling = scores["accepted"] - _DOUBT
        best: dict[str, Candidate] = {}
        for named, score in self._slips(normal, key, near):
            if named[0] not in best or best[named[0]].score < score:
                best[named[0]] = candidate(self._knowledge, named, score, "slip")
        if not best:
            return found
        others = [one for one in found.candidates if one.entity not in best]
        least = max((one.score for one in others), default=0.0)
        first = [
            replace(one, score=min(max(one.score, least + _DOUBT), ceiling)) if one.score >= scores["weak"] else one
            for one in best.values()
        ]
        shown = sorted(first, key=lambda one: (-one.score, one.entity)) + others
        shown.sort(key=lambda one: -one.score)
        return Resolution(tuple(shown[:SHOWN]), None, shown[0].score)

    def _slips(self, normal: NormalName, key: str, near: Sequence[Named]) -> Iterator[tuple[Named, float]]:
        from factcheck.match.labels import one_slip_apart, ratio_of

        scores, never = name_words()["scores"], name_words()["edits"]["never"]
        beside = (named for named in near if one_slip_apart(key, name_key(named[1])))
        for named in dict.fromkeys((*beside, *self._loose.beside(key))):
            other = self._loose.normal(named)
            if not set(normal.marks) <= set(other.marks):
                continue
            short = min(len(normal.compact), len(other.compact)) <= never
            doubtful = short or normal.acronym or other.acronym
            yield named, scores["different"] if doubtful else max(ratio_of(normal, other), scores["weak"])

    def _variants(self, name: str, normal: NormalName, near: Sequence[Named]) -> Iterator[tuple[str, Sequence[Named]]]:
        yield "variant", self._same(normal, near)
        untitled = normal_name(name, person=True)
        if untitled != normal:
            yield "variant", [named for named in self._same(untitled, near) if is_person(self._knowledge, named[0])]
        if is_arabic(normal.compact[0]):
            key = transliteration_key(normal)
            yield "transliteration", [n for n in near if key and transliteration_key(self._loose.normal(n)) == key]
        else:
            yield "transliteration", self._loose.transliterations(normal)
            yield "acronym", self._loose.in_full(normal)

    def _alike(self, asked: Asked, normal: NormalName, near: Sequence[Named]) -> Resolution:
        table = name_words()
        scores = table["scores"]
        if not near or normal.acronym or len(normal.compact) <= table["edits"]["never"]:
            return Resolution()
        found = self._scored(normal, near)
        if not found or found[0].score < scores["weak"]:
            return Resolution()
        best = found[0]
        shown = tuple(one for one in found if one.score >= scores["weak"])
        if best.score < scores["accepted"] or misfit(self._knowledge, best, asked):
            return Resolution(shown[:SHOWN], None, min(best.score, scores["accepted"] - 0.01))
        close = [one for one in shown if one.score > best.score - scores["tie"]]
        if self._rivalled(asked, normal, near, close):
            return Resolution(tuple(_left_open(found)[:SHOWN]), None, scores["accepted"] - 0.01)
        if len(close) == 1:
            return Resolution(shown[:SHOWN], best.entity, best.score)
        if len({name_key(one.name) for one in close}) == 1:
            from factcheck.match.homonyms import settle

            bearers = [(one.entity, one.name) for one in close]
            ranking = settle(self._knowledge, asked, bearers)
            if ranking.tied == 1:
                order = {named[0]: at for at, named in enumerate(ranking.bearers)}
                shown = tuple(sorted(shown, key=lambda c: order.get(c.entity, len(order))))
                return Resolution(shown[:SHOWN], shown[0].entity, best.score * scores["homonym"])
        return Resolution(shown[: max(len(close), SHOWN)], None, best.score, ambiguous=True)

    def _rivalled(self, asked: Asked, normal: NormalName, near: Sequence[Named], close: Sequence[Candidate]) -> bool:
        """True where as few slips make the name of another entity, be it one that no slip is forgiven in.

        That a word is short tells how sure a slip in it is, and not which of two names is meant: Marnau Harbour is as
        near Marna Harbour as Marnao Harbour.
        """
        from factcheck.match.labels import slips_between

        meant = {one.entity for one in close}
        best = slips_between(normal, self._loose.normal((close[0].entity, close[0].name)))
        others = ((named, self._loose.normal(named)) for named in near if named[0] not in meant)
        return any(
            other.marks == normal.marks
            and slips_between(normal, other) <= best
            and fit(self._knowledge.entities[named[0]].type, asked.types) != MISFITS
            for named, other in others
        )

    def _scored(self, normal: NormalName, near: Sequence[Named]) -> list[Candidate]:
        """The best name of each entity that is like it, best first."""
        from factcheck.match.labels import likeness_of

        best: dict[str, Candidate] = {}
        for named in near:
            other, person = self._loose.normal(named), is_person(self._knowledge, named[0])
            score = likeness_of(normal, other, known=self._loose.vocabulary, person=person)
            if named[0] not in best or best[named[0]].score < score:
                best[named[0]] = candidate(self._knowledge, named, score, "fuzzy")
        return sorted(best.values(), key=lambda one: (-one.score, one.entity))

    def _same(self, normal: NormalName, near: Sequence[Named]) -> list[Named]:
        """Names of the very same normal form."""
        forms = ((named, self._loose.normal(named)) for named in near)
        return [named for named, form in forms if form.compact == normal.compact and form.marks == normal.marks]


def _left_open(found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates, best first, of whom none is like enough to be taken."""
    scores = name_words()["scores"]
    most = scores["accepted"] - 0.01
    return [replace(one, score=min(one.score, most)) for one in found if one.score >= scores["weak"]]
