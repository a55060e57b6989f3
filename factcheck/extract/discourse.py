"""What a short form, a pronoun or nothing at all refers back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from factcheck.extract.anaphora import (
    about,
    acted_by_another,
    acting_in,
    apposed_name,
    clause_topics,
    country_of,
    explained,
    first_of_kind,
    fronting,
    leads,
    of_another,
    other_topic,
    predicated,
    said_of,
)
from factcheck.extract.antecedent import Antecedent
from factcheck.extract.around import behind_edition
from factcheck.extract.countries import only_one
from factcheck.extract.ellipsis import called
from factcheck.extract.fits import fits_types
from factcheck.extract.introduced import only_near
from factcheck.extract.items import heading, heads_line
from factcheck.extract.kinds import Kinds
from factcheck.extract.mainsubject import OPENING, MainSubject
from factcheck.extract.marks import Sentence
from factcheck.extract.mentioned import Mentioned
from factcheck.extract.ranked import picked
from factcheck.extract.referents import Referent, agrees
from factcheck.extract.relatives import agreeing, closing, may_tell_of
from factcheck.extract.sameness import bears, distinct_names, identity, may_be_meant, same_words, surely_is, turned_to
from factcheck.extract.sections import Sections
from factcheck.extract.shortened import ShortNames
from factcheck.extract.solely import (
    ahead,
    land_before,
    looks_like_country,
    one_subject,
    untyped_ahead,
    untyped_subject,
    untyped_topic,
)
from factcheck.extract.speaking import meant_by_we, speaks
from factcheck.extract.topicality import (
    may_mean,
    of_noun_beside,
    subjects_first,
    turns_to,
    untyped_beside,
    without_seat,
)
from factcheck.model.claim import Reference

_VAGUE = 2
"""Sentences back from which on a name must be of a known type to be meant by what names nothing."""
_FAR = 3
"""Sentences back from which on a name with the noun in it gives way to a nearer one."""


class Discourse:
    """The names of one document in reading order; sentences are marked only as far back as someone asks."""

    def __init__(
        self,
        marked: Callable[[int], Sentence],
        ranges: Sequence[tuple[int, int]],
        types: Mapping[str, str],
        may_name: Callable[[int], bool],
    ) -> None:
        self._marked, self._count, self._types = marked, len(ranges), types
        self._starts = [first for first, _ in ranges]
        self._short = ShortNames(marked, ranges)
        self.kinds = Kinds()
        self.typed = self.kinds.typed
        self._mentioned = Mentioned(marked, may_name)
        self._document = MainSubject(marked, len(ranges), types, self._mentioned)
        self._sections = Sections(marked, ranges)

    def resolve(
        self,
        referent: Referent | None,
        sentence: Sentence,
        at: int,
        allowed: Sequence[str],
        gender: str = "",
        *,
        line: bool = False,
        avoid: str = "",
    ) -> Antecedent:
        """Find the name behind ``referent`` (None: implied) that stands at token ``at`` of ``sentence``.

        ``allowed`` are the types its entity may have, ``gender`` what a suffix pronoun tells of it. A ``line`` of a
        table or infobox is about the document's main subject. ``avoid`` is the identity of the value, which no phrase
        at the opening looks ahead to ("In the capital, Tunis, …").
        """
        if line and referent is None:
            if (topic := self._topic(sentence, allowed)) is not None:
                return Antecedent(topic)
            fitting = (title := self._document.title()) is not None and fits_types(title, allowed, self._types)
            return Antecedent(title if fitting else self._document.main(allowed))
        if referent is not None and referent.named:
            told = self._short.family if sentence.verb_first else self._short.full
            full = told(referent, sentence.tokens)
            if full is None and not sentence.verb_first and not referent.types and "organization" in allowed:
                full = self._short.opened(referent, sentence.tokens)
            return Antecedent(full or self.kinds.full(referent))
        if referent is not None and speaks(referent):
            main = self._document.main(allowed)
            return Antecedent(meant_by_we(sentence, self._marked, self._count, main and self.typed(main)))
        if referent is not None and referent.rank:
            return self._ranked(referent, sentence, allowed)
        if referent is not None and referent.relative:
            return self._relative(referent, sentence, at, allowed)
        if referent is not None and referent.kind is Reference.SHORT_FORM:
            return self._short_form(referent, sentence, at)
        acting = acting_in(sentence, at) if referent is None and not gender else None
        if acting is not None and not fits_types(self.typed(acting), allowed, self._types):
            return Antecedent()
        if referent is None and not gender and acted_by_another(sentence, at):
            return Antecedent()
        wanted = gender or (referent.gender if referent else "")
        person = referent is not None and "person" in referent.types
        untold = referent is None and not gender
        return self._pronoun(sentence, at, ("person",) if person else allowed, wanted, avoid, untold=untold)

    def only(self, sentence: Sentence, allowed: Sequence[str], owners: Sequence[str]) -> Antecedent:
        """The country or body that a bare office is of; ``owners`` are the types of what may have it."""
        found = only_one(self._marked, sentence, allowed, self._types)
        return Antecedent(found if found is not None or "country" in allowed else self.sole(sentence, owners))

    def sole(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The one name that what has no subject can be said of; None where there are several, or none."""
        told, name = one_subject(sentence, self._marked, self.typed, allowed, self._types)
        if told or (main := self._document.main(allowed)) is None:
            return name
        kinds = self.typed(main)
        return main if kinds.types and fits_types(kinds, allowed, self._types) else None

    def is_vague(self, name: Referent, sentence: Sentence) -> bool:
        """True for a name of unknown type that stands too far back for what leaves its subject out to mean it."""
        back = sentence.index - (bisect_right(self._starts, name.first) - 1)
        return back >= _VAGUE and not name.entities and not self.typed(name).types

    def like_country(self, name: Referent) -> bool:
        """True for a name of unknown type that looks like a country's, or of which the text speaks as of one."""
        return looks_like_country(name, (self._marked(i) for i in range(min(self._count, OPENING))))

    def _names_before(self, sentence: Sentence, at: int) -> Iterator[tuple[int, list[Referent]]]:
        """How many sentences back, and the names there, the nearest first."""
        yield 0, [self.typed(r) for r in sentence.referents if r.named and r.last <= at]
        for back, names in self._mentioned.before(sentence.index):
            yield back, [self.typed(r) for r in names]

    def _ranked(self, ranked: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        return Antecedent(picked(ranked, self._names_before(sentence, ranked.first), allowed, self._types))

    def _relative(self, relative: Referent, sentence: Sentence, at: int, allowed: Sequence[str]) -> Antecedent:
        near = [r for r in sentence.referents if r.last <= at and r.kind is not Reference.PRONOUN and at - r.last <= 2]
        if not near:
            return self._pronoun(sentence, at, allowed, "", "") if behind_edition(sentence, at) else Antecedent()
        if sentence.verb_first and not may_tell_of(near[-1], relative.gender):
            meant = agreeing(sentence, near[-1], relative.gender)
            return self._named(meant, sentence, allowed) if meant is not None else Antecedent()
        meant = closing(sentence, near, allowed, self._types)
        found = self._named(meant, sentence, allowed)
        # "The museum, which opened in 1999": a noun that no name is told for stands for itself.
        itself = found.name is None and not found.tied and not sentence.verb_first
        return Antecedent(meant) if itself and fits_types(meant, allowed, self._types) else found

    def _named(self, referent: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        if not fits_types(referent, allowed, self._types):
            return Antecedent()
        if referent.named:
            return Antecedent(referent)
        return self._short_form(referent, sentence, referent.first)

    def _short_form(self, referent: Referent, sentence: Sentence, at: int) -> Antecedent:
        if (name := called(sentence, referent)) is not referent:
            return Antecedent(name)
        if of_another(referent, sentence):
            return Antecedent()
        if (beside := apposed_name(referent, sentence)) is not None:
            return Antecedent(beside)
        by_type: list[Referent] = []
        near: list[Referent] = []
        for back, group in self._names_before(sentence, at):
            names = [r for r in group if not same_words(r, referent)]
            same = distinct_names([r for r in names if bears(r, referent)])
            if same and back >= _FAR and len(near) == 1:
                return Antecedent(near[0])
            if same:
                return Antecedent(same[0]) if len(same) == 1 else self._among(same, sentence, referent)
            by_type += [r for r in names if r.types and may_be_meant(r, referent, self._types)]
            if back <= 1 and not near:
                near = distinct_names([r for r in names if r.types and surely_is(r, referent, self._types)])
        if len(near) == 1:
            return Antecedent(near[0])
        several = about(several := distinct_names(by_type), self._marked(max(sentence.index - 1, 0))) or several
        if len(several) == 1:
            return Antecedent(several[0])
        if not several:
            over = self._sections.topic(sentence.index)
            later = (referent, sentence, at, self._mentioned.of, self._count, self._types)
            topic = ahead(*later, bearing=True)
            topic = topic or untyped_topic(referent, sentence, over, self._marked, self.typed, self._types)
            topic = topic or ahead(*later)
            topic = topic or untyped_ahead(referent, sentence, self._marked, self._count, self.typed, self._types)
            return Antecedent(topic or land_before(referent, sentence, at, self._marked))
        return self._among(several, sentence, referent)

    def _among(self, names: Sequence[Referent], sentence: Sentence, short: Referent) -> Antecedent:
        """Of several names the one that the section, the paragraph or the document is about."""
        keys = [identity(name) for name in names]
        topic, main = self._topic(sentence, ()), self._document.main(())
        if topic is not None and may_be_meant(topic, short, self._types):
            return Antecedent(topic)
        if len(near := [r for r in self._sections.opening(sentence.index) if identity(r) in keys]) == 1:
            return Antecedent(near[0])
        if main is not None and main.types and identity(main) in keys:
            return Antecedent(main)
        return Antecedent(tied=tuple(names[:4]))

    def _topic(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The name that the heading over a sentence is, where it may be of one of the types."""
        topic = self._sections.topic(sentence.index)
        kinds = self.typed(topic) if topic is not None else None
        return kinds if kinds is not None and kinds.types and fits_types(kinds, allowed, self._types) else None

    def _pronoun(
        self, sentence: Sentence, at: int, allowed: Sequence[str], gender: str, avoid: str, *, untold: bool = False
    ) -> Antecedent:
        if not sentence.verb_first:
            at = first_of_kind(sentence, at)
        elif (head := heading(sentence, at)) is not None and fits_types(self.typed(head), allowed, self._types):
            return Antecedent(head if identity(head) != avoid else None)
        if of_noun_beside(sentence, at):
            return Antecedent()
        fronted = next((r for r in fronting(sentence, at) if may_mean(r, sentence, allowed, gender, self._types)), None)
        if fronted is not None and identity(fronted) != avoid:
            return self._named(fronted, sentence, allowed)
        turned = explained(sentence, at) or turned_to(sentence, at)
        if turned is not None and (turned.rank or fits_types(turned, allowed, self._types)):
            meant = self._ranked if turned.rank else self._named
            return meant(turned, sentence, allowed)
        topics = (r for r in clause_topics(sentence, at) if may_mean(r, sentence, allowed, gender, self._types))
        told = next(topics, None)
        if told is not None and identity(told) != avoid:
            return self._named(self.typed(told), sentence, allowed)
        if tuple(allowed) == ("person",) and (above := self._sections.person(sentence.index)) is not None:
            return Antecedent(above)
        found, beside = self._before(sentence, at, allowed, gender, avoid, untold=untold)
        if found is not None:
            return found
        topic = self._topic(sentence, allowed)
        if topic is None and not gender and not sentence.verb_first and tuple(allowed) != ("person",):
            topic = untyped_subject(sentence, self._marked, self.typed)
        if topic is None and beside is not None:
            return beside
        main = topic or self._document.main(allowed)
        shown = main is not None and agrees(main, gender) and (main.types or tuple(allowed) != ("event",))
        if shown and main is not None and sentence.verb_first:
            where = self._marked(bisect_right(self._starts, main.first) - 1)
            shown = not only_near(where, main, own=where is sentence, implied=not gender and where is not sentence)
        return Antecedent(main if shown and main is not None and not said_of(main, sentence, at) else None)

    def _before(
        self, sentence: Sentence, at: int, allowed: Sequence[str], gender: str, avoid: str, *, untold: bool
    ) -> tuple[Antecedent | None, Antecedent | None]:
        """What the sentences up to token ``at`` are about, and what they only mention; ``untold``: no capital is."""
        beside: Antecedent | None = None
        for other, group in subjects_first(sentence, at, self._marked, self.typed, implied=not gender):
            topic = next((r for r in group if heads_line(r, other) and fits_types(r, allowed, self._types)), None)
            if topic is not None:
                return Antecedent(topic), None
            fitting = [r for r in group if may_mean(r, other, allowed, gender, self._types) and identity(r) != avoid]
            fitting = [r for r in fitting if r.last > at or not predicated(sentence, r, at)]
            if untold and "country" in allowed and other is not sentence:
                fitting = without_seat(fitting, other)
            turned = sentence.index - other.index == 1 and turns_to(other, group)
            elsewhere = other is sentence and other_topic(sentence, group, allowed, self._types, at, gender)
            if not fitting and (turned or elsewhere):
                return Antecedent(), None
            if fitting and (turned or other is sentence or leads(other, fitting[0])):
                return self._named(fitting[0], other, allowed), None
            country = country_of(other, at, allowed) if not fitting else None
            if country is not None and identity(country) != avoid:
                beside = beside or Antecedent(country)
            elif fitting:
                beside = beside or self._named(fitting[0], other, allowed)
        own = untyped_beside(sentence, at, avoid, self.typed) if "person" not in allowed else None
        return Antecedent(own) if own is not None else None, beside
