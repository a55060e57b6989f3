"""Whom a clause tells of that does not name it: one decision, with its reason, for all patterns of the clause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from factcheck.extract.acting import acted_by_another, acting_in, joined_noun, opens_unread
from factcheck.extract.anaphora import explained, first_of_kind, fronting, predicated, said_of
from factcheck.extract.antecedent import Antecedent, Asked, sentences_back
from factcheck.extract.binding import acted_on, done_by, joined_owner
from factcheck.extract.fits import fits_types, surely_fits
from factcheck.extract.gender import may_agree
from factcheck.extract.headings import Headings
from factcheck.extract.homelands import country_of
from factcheck.extract.introduced import only_near, told_of
from factcheck.extract.items import heading, heads_line
from factcheck.extract.kinds import Kinds
from factcheck.extract.mainsubject import MainSubject
from factcheck.extract.marks import Sentence
from factcheck.extract.misled import ruled_before_be
from factcheck.extract.ranked import ranked_before
from factcheck.extract.referents import Referent
from factcheck.extract.relatives import unnamed_before
from factcheck.extract.saidtobe import made_it, only_beside
from factcheck.extract.salience import Salience, told_of_next
from factcheck.extract.sameness import TURN, identity, turned_to
from factcheck.extract.solely import untyped_subject
from factcheck.extract.standing import described, listed_with, oblique, of_stranger
from factcheck.extract.topicality import (
    beyond,
    directed_to,
    just_before,
    may_mean,
    of_another_kind,
    of_noun_beside,
    of_somebody,
    subjects_first,
    told_unfit,
    turns_to,
    unknown_person,
    untyped_beside,
    without_seat,
)
from factcheck.extract.topics import clause_topics, other_topic
from factcheck.extract.turning import counted_before, gone_on_from, of_untold, owners_beside
from factcheck.extract.whereabouts import gives_way, of_unnamed, seat_of, tells_where
from factcheck.model.record import replace

_PERSON, _EVENT = ("person",), ("event",)
Named = Callable[[Referent, Sentence, Sequence[str]], Antecedent]
"""What the name, or the short form that stands for one, means in its sentence."""


class Clauses:
    """Decides in one document whom its clauses tell of."""

    def __init__(
        self,
        marked: Callable[[int], Sentence],
        types: Mapping[str, str],
        kinds: Kinds,
        document: MainSubject,
        headings: Headings,
        named: Named,
        sentence_of: Callable[[Referent], Sentence],
        salience: Salience,
    ) -> None:
        self._marked, self._types, self._kinds, self._typed = marked, types, kinds, kinds.typed
        self._document, self._sections, self._named = document, headings.sections, named
        self._sentence_of = sentence_of
        self._headings, self._salience = headings, salience
        self._told: tuple[int, int, Referent] | None = None
        self._claimed: dict[int, Referent] = {}
        """Whom the last claim of each sentence is of."""

    def tell(self, sentence: Sentence, at: int, name: Referent, *, named: bool) -> None:
        """Take up whom a claim at token ``at`` is of: what goes on after one that does not name it is of the same."""
        self._claimed[sentence.index] = name
        if not named:
            self._told = (sentence.index, at, name)

    def told_lately(self, sentence: Sentence) -> frozenset[str]:
        """The identities of whom the claims of this sentence and of the two before are of."""
        near = (self._claimed.get(index) for index in range(sentence.index - 2, sentence.index + 1))
        return frozenset(identity(name) for name in near if name is not None)

    def subject(self, asked: Asked) -> Antecedent:
        """Whom the clause tells of: the first that any of the reasons for it gives, nobody where two stand equal."""
        joined = joined_owner(asked.sentence, asked.at)
        if joined is not None and fits_types(self._typed(joined), asked.allowed, self._types):
            return self._means(joined, asked.sentence, asked, "it is joined to it")
        if not asked.sentence.verb_first:
            asked = replace(asked, at=first_of_kind(asked.sentence, asked.at))
        if of_noun_beside(asked.sentence, asked.at, untold=asked.untold) or of_somebody(asked.sentence, asked.at):
            return Antecedent()
        if asked.sentence.verb_first and of_untold(asked.sentence, asked.at):
            return Antecedent()
        steps = (
            partial(just_before, typed=self._typed, types=self._types), partial(counted_before, claimed=self._claimed),
            self._acting, self._heading, self._fronted, self._turned, self._clause_before, self._person_above,
            partial(directed_to, marked=self._marked, typed=self._typed, types=self._types),
            self._sentences_before, partial(unknown_person, marked=self._marked, typed=self._typed),
        )  # fmt: skip
        for step in steps:
            found = step(asked)
            if found is not None:
                return found
        return Antecedent()

    def _acting(self, asked: Asked) -> Antecedent | None:
        """Whoever stands behind the verb of the clause, or nobody where that cannot be meant."""
        if not asked.untold:
            return None
        if of_stranger(asked.sentence, asked.at) or unnamed_before(asked.sentence, asked.at):
            return Antecedent()
        acting = acting_in(asked.sentence, asked.at) or joined_noun(asked.sentence, asked.at)
        if acting is not None and not fits_types(self._typed(acting), asked.allowed, self._types):
            return Antecedent()
        return Antecedent() if acted_by_another(asked.sentence, asked.at) else None

    def _heading(self, asked: Asked) -> Antecedent | None:
        if not asked.sentence.verb_first:
            return self._headings.captioned(asked.sentence, asked.at, asked.allowed) if asked.untold else None
        head = heading(asked.sentence, asked.at)
        if head is None or not fits_types(self._typed(head), asked.allowed, self._types):
            return None
        return Antecedent(head, why="it heads the line") if identity(head) != asked.avoid else Antecedent()

    def _person_above(self, asked: Asked) -> Antecedent | None:
        above = self._sections.person(asked.sentence.index) if tuple(asked.allowed) == _PERSON else None
        return Antecedent(above, why="the heading above") if above is not None else None

    def _fronted(self, asked: Asked) -> Antecedent | None:
        fronted = next((r for r in fronting(asked.sentence, asked.at) if self._may_be(r, asked, asked.sentence)), None)
        if fronted is None or identity(fronted) == asked.avoid:
            return None
        return self._means(fronted, asked.sentence, asked, "the name behind the phrase that opens the sentence")

    def _turned(self, asked: Asked) -> Antecedent | None:
        turned = explained(asked.sentence, asked.at, asked.gender) or self._owner_beside(asked)
        turned = turned or gone_on_from(asked.sentence, asked.at, asked.gender)
        turned = turned or ruled_before_be(asked.sentence, asked.at)
        turned = turned or turned_to(asked.sentence, asked.at) or ranked_before(asked.sentence, asked.at)
        if turned is not None and gives_way(asked.sentence, turned, asked.allowed):
            turned = seat_of(asked.sentence, turned)
        if turned is None or not (turned.rank or fits_types(turned, asked.allowed, self._types)):
            return None
        return self._means(turned, asked.sentence, asked, "the sentence turns to it")

    def _owner_beside(self, asked: Asked) -> Referent | None:
        """The name before a joined noun with its pronoun that may be its owner: مع «أفق نت»، ورئيستها التنفيذية …."""
        for name in owners_beside(asked.sentence, asked.at):
            if name.rank:
                return name
            kinds = self._typed(name)
            if only_near(asked.sentence, kinds, own=True, implied=False):
                continue
            if kinds.types and self._may_be(kinds, asked, asked.sentence) and identity(name) != asked.avoid:
                return name
        return None

    def _clause_before(self, asked: Asked) -> Antecedent | None:
        """What the clauses before this one in the sentence are about."""
        sentence = asked.sentence
        told = [r for r in map(self._typed, clause_topics(sentence, asked.at)) if self._may_be(r, asked, sentence)]
        if told and all(made_it(sentence, r, asked.at) for r in told):
            return Antecedent()
        told = [r for r in told if not (told_of(sentence, r) or only_beside(sentence, r, asked.at))]
        before = self._gone_on(asked)
        if before is not None and not (told and told[0].first > before[0]):
            return Antecedent(before[1], why="the sentence goes on about it")
        if not told or identity(told[0]) == asked.avoid:
            return None
        spoken = described(sentence, told[0], asked.at)
        if spoken is not None and self._may_be(spoken, asked, sentence):
            return self._means(spoken, sentence, asked, "the clause before describes it")
        return self._one(told[0], told, sentence, asked, "the clause before is about it")

    def _gone_on(self, asked: Asked) -> tuple[int, Referent] | None:
        """Whom the claim before in the sentence is of, and where it stands, where verbs stand first and it fits."""
        if self._told is None or not asked.sentence.verb_first:
            return None
        index, at, name = self._told
        turned = any(at < r.first < asked.at for r in asked.sentence.classes.get(TURN, ()))  # أما المدينة فتمتد على …
        if index != asked.sentence.index or at >= asked.at or turned or identity(name) == asked.avoid:
            return None
        return (at, name) if self._may_be(self._typed(name), asked, asked.sentence) else None

    def _sentences_before(self, asked: Asked) -> Antecedent | None:
        """What the sentences up to the clause are about, then what they only mention, then what the text is about."""
        sentence, allowed = asked.sentence, asked.allowed
        if opens_unread(sentence, asked.at):
            return Antecedent()
        turned = sentence.verb_first and self._salience.turned_away(asked, self._claimed)
        if sentence.verb_first and self._sections.goes_on(sentence.index) and not turned:
            main = self._headings.topic(sentence, allowed) or self._document.main(allowed)
            if main is not None and main.first < sentence.first and self._may_be(main, asked, sentence) and main.types:
                return Antecedent(main, why="the text is about it, and a paragraph opens")
        found, beside = self._before(asked)
        if turned and self._document.is_it((found or beside or Antecedent()).name, allowed):
            return Antecedent()
        if found is not None:
            return found
        topic = self._headings.topic(sentence, allowed) or self._untyped(asked, beside)
        if topic is None and beside is not None:
            over = self._salience.topic_over(beside.name, asked)
            if not (over and self._may_be(over, asked, sentence)):
                return beside
        main = topic or self._document.main(allowed)
        if main is None or not (main.types or tuple(allowed) != _EVENT) or said_of(main, sentence, asked.at):
            return None
        where = self._sentence_of(main)
        # Nothing goes on about what is yet to come.
        to_come = where.index > sentence.index if sentence.verb_first else where is sentence and beyond(asked, main)
        elsewhere = of_unnamed(where, main, asked, self._types)
        if to_come or elsewhere or not may_agree(self._typed(main), asked.gender or asked.verb, where):
            return None
        own = where is sentence
        if turned and topic is None and not own:
            return Antecedent()
        if sentence.verb_first and only_near(where, main, own=own, implied=asked.implied and not own):
            return None
        return Antecedent(main, why="the heading" if topic is not None else "what the text is about")

    def _untyped(self, asked: Asked, beside: Antecedent | None) -> Referent | None:
        """The subject of unknown type before; no heading, "Operation", where something stands ``beside`` below it."""
        if not asked.implied or asked.sentence.verb_first or tuple(asked.allowed) == _PERSON:
            return None
        topic = untyped_subject(asked.sentence, self._marked, self._typed)
        heads = topic is not None and self._sections.heads(self._sentence_of(topic).index)
        return None if heads and beside is not None else topic

    def _before(self, asked: Asked) -> tuple[Antecedent | None, Antecedent | None]:
        """What the sentences up to the clause are about, and what they only mention."""
        sentence, at, beside = asked.sentence, asked.at, None
        for other, group in subjects_first(sentence, at, self._marked, self._typed, implied=asked.implied):
            topic = next((r for r in group if heads_line(r, other) and fits_types(r, asked.allowed, self._types)), None)
            if topic is not None:
                return Antecedent(topic, why="it heads the line"), None
            fitting = [r for r in group if self._may_be(r, asked, other) and identity(r) != asked.avoid]
            made = [r for r in fitting if r.last <= at and (predicated(sentence, r, at) or made_it(sentence, r, at))]
            fitting = [r for r in fitting if r not in made]
            acting, joined = done_by(sentence, at) if other is sentence else ([], False)
            fitting = [r for r in fitting if not any(identity(r) == identity(each) for each in acting)]
            if asked.untold and "country" in asked.allowed and other is not sentence:
                fitting = without_seat(fitting, other)
            turned = sentence.index - other.index == 1 and turns_to(other, group)
            elsewhere = other is sentence and other_topic(sentence, group, asked.allowed, self._types, at, asked.gender)
            if not fitting and joined:
                return Antecedent(acted_on(sentence, at, acting), why="the clause before acts on it"), None
            if (not fitting and (turned or elsewhere)) or told_unfit(asked, other, group, fitting, self._types):
                return Antecedent(), None
            first = [r for r in group[:1] if self._thing(r)]  # what a sentence is surely about
            fitting.sort(key=lambda r: not (r in first or surely_fits(r, asked.allowed, self._types)))
            why = "named before it" if other is sentence else f"named {sentences_back(sentence.index - other.index)}"
            if fitting and (turned or other is sentence or told_of_next(other, fitting[0], asked)):
                return self._one(fitting[0], fitting, other, asked, why), None
            if (going_on := self._going_on(asked, other, group)) is not None:
                return Antecedent(going_on, why="the sentence before tells of it"), None
            country = country_of(other, at, asked.allowed) if not fitting else None
            if country is not None and identity(country) != asked.avoid:
                beside = beside or Antecedent(country, why="its adjective stands there")
            elif fitting:
                beside = beside or self._one(fitting[0], fitting, other, asked, why)
        own = untyped_beside(sentence, at, asked.avoid, self._typed) if "person" not in asked.allowed else None
        return Antecedent(own, why="the one name beside") if own is not None else None, beside

    def _going_on(self, asked: Asked, other: Sentence, group: Sequence[Referent]) -> Referent | None:
        """Whom the last claim of a sentence before is of, where that does not name it and only passes by the group."""
        name = self._claimed.get(other.index) if other is not asked.sentence else None
        acting = other.verb_first and not all(oblique(other, r) for r in group)
        if name is None or acting or name.first >= other.first or identity(name) == asked.avoid:
            return None
        return name if self._may_be(self._typed(name), asked, self._sentence_of(name)) else None

    def _one(self, first: Referent, fitting: Iterable[Referent], other: Sentence, asked: Asked, why: str) -> Antecedent:
        """The first of those that fit; nobody where another that fits stands beside it in a list."""
        keys = {identity(r) for r in fitting if identity(r) != identity(first)}
        equals = [r for r in listed_with(other, first) if identity(r) in keys] if first.named and keys else []
        if equals:
            main = self._document.main(asked.allowed)
            if main is None or main.start == first.start or identity(main) not in map(identity, [first, *equals]):
                return Antecedent(why="two stand equal")
            first = next(r for r in (first, *equals) if identity(r) == identity(main))
        return self._means(first, other, asked, why)

    def _means(self, name: Referent, other: Sentence, asked: Asked, why: str) -> Antecedent:
        return replace(self._named(name, other, asked.allowed), why=why)

    def _may_be(self, referent: Referent, asked: Asked, sentence: Sentence) -> bool:
        """True where the clause may tell of it; a name of unknown type is too weak where a certain type is wanted."""
        if tells_where(sentence, referent, asked, self._types):
            return False
        if may_mean(referent, sentence, asked.allowed, asked.gender or asked.verb, self._types):
            return not of_another_kind(referent, asked.sentence, asked.at, self._types)
        return self._thing(referent) and "person" not in asked.allowed and not sentence.verb_first

    def _thing(self, name: Referent) -> bool:
        return name.named and self._kinds.is_thing(name)
