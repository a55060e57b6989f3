"""What a short form refers back to: the Organization, the bloc, التحالف."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from factcheck.extract.agents import by_whom
from factcheck.extract.anaphora import of_another
from factcheck.extract.antecedent import Antecedent
from factcheck.extract.appositions import described, named_beside, said_to_be, told_apart
from factcheck.extract.coargument import joined_with
from factcheck.extract.ellipsis import belongs_to_next, called
from factcheck.extract.fronted import passed_by
from factcheck.extract.gender import may_agree
from factcheck.extract.headings import Headings
from factcheck.extract.innernames import inner_name
from factcheck.extract.mainsubject import MainSubject
from factcheck.extract.marks import Sentence
from factcheck.extract.mentioned import Mentioned
from factcheck.extract.referents import Referent
from factcheck.extract.salience import Salience
from factcheck.extract.sameness import (
    TURN,
    bears,
    distinct_names,
    identity,
    may_be_meant,
    same_words,
    surely_is,
)
from factcheck.extract.solely import (
    ahead,
    land_before,
    loosely_told,
    means_unknown,
    part_of_land,
    untyped_ahead,
    untyped_topic,
)
from factcheck.extract.standing import listed_with, outdone
from factcheck.extract.titled import titled
from factcheck.extract.topics import about, topics
from factcheck.extract.townof import town_of
from factcheck.extract.unlike import BACK, dealt_with, introduced_unnamed, of_some_land, opposed, singled_out
from factcheck.text.normalize import fold

_FAR = 3
"""Sentences back from which on a name with the noun in it gives way to a nearer one."""
_BUILDING, _HOUSED = "مبني", frozenset({"museum", "university", "school", "hospital", "theatre"})
"""The folded noun of a building, and types of bodies that have one."""
_LONG = 3
"""Words from which on a name that nothing tells to be a person's is hardly one."""


class ShortForms:
    """Finds in one document the names that nouns stand for; marks only sentences that someone asks for."""

    def __init__(
        self,
        marked: Callable[[int], Sentence],
        count: int,
        types: Mapping[str, str],
        typed: Callable[[Referent], Referent],
        is_thing: Callable[[Referent], bool],
        mentioned: Mentioned,
        document: MainSubject,
        headings: Headings,
        salience: Salience,
    ) -> None:
        self._marked, self._count = marked, count
        self._types, self._typed, self._mentioned = types, typed, mentioned
        self._is_thing = is_thing
        self._document, self._headings, self._salience = document, headings, salience
        self._sentence_of = salience.sentence_of

    def names_before(self, sentence: Sentence, at: int) -> Iterator[tuple[int, list[Referent]]]:
        """How many sentences back, and the names there, the nearest first."""
        own = (r for r in sentence.referents if r.named and r.last <= at and not by_whom(sentence, r))
        yield 0, [self._typed(r) for r in own if not (outdone(sentence, r) or belongs_to_next(sentence, r))]
        for back, names in self._mentioned.before(sentence.index):
            line = self._marked(sentence.index - back)
            yield back, [self._typed(r) for r in names if not (outdone(line, r) or belongs_to_next(line, r))]

    def meant(self, referent: Referent, sentence: Sentence, at: int) -> Antecedent:
        """The name that the short form at token ``at`` stands for; several where they stand equal."""
        if (said := self._said(referent, sentence)) is not None:
            return said
        if singled_out(referent, sentence):
            return Antecedent()
        by_type: list[Referent] = []
        near: list[Referent] = []
        apart, parted = cache(lambda: joined_with(referent, sentence, self._lately(sentence, referent))), False
        for back, group in self.names_before(sentence, at):
            names = self._fitting(group, referent, sentence)
            same = [r for r in names if bears(r, referent) or titled(r, self._sentence_of(r), referent)]
            same = same or [r for r in names if inner_name(r, referent, self._sentence_of(r)) is not None]
            same = distinct_names(same)
            nearer = near if back >= _FAR else self._turned_to(by_type)
            if same and len(nearer) == 1:
                return Antecedent(nearer[0])
            if len(same) > 1:
                return self._among(same, sentence, referent)
            if same:
                return self._bearing(same[0], referent, sentence)
            joined = [r for r in names if identity(r) in apart()]
            parted = parted or any(may_be_meant(r, referent, self._types) for r in joined)
            names = [r for r in names if r not in joined]
            by_type += [r for r in names if r.types and may_be_meant(r, referent, self._types)]
            if back <= 1 and not near:
                near = distinct_names([r for r in names if r.types and surely_is(r, referent, self._types)])
        if not (sentence.verb_first or near or by_type) and dealt_with(
            referent, self._lately(sentence, referent, BACK)
        ):
            return Antecedent()
        if (told := self._just_told(referent, sentence, by_type)) is not None:
            return Antecedent(told, why="the sentence before tells of it")
        if by_type and (topic := self._salience.topic_called(referent, sentence, [*near, *by_type])) is not None:
            return Antecedent(topic, why="the text is about it")
        if len(near) == 1:
            return self._or_part(near[0], referent, "the one near by that the noun is said of")
        return self._of_its_kind(distinct_names(by_type), referent, sentence, at, parted=parted)

    def _of_its_kind(
        self, names: Sequence[Referent], referent: Referent, sentence: Sentence, at: int, *, parted: bool
    ) -> Antecedent:
        """Which of the names is meant that the noun may stand for; ``parted`` where one only stood beside it."""
        several = about(names, self._marked(max(sentence.index - 1, 0))) or names
        if len(several) == 1:
            return self._or_part(several[0], referent, "the one that the noun may stand for")
        if several:
            return self._among(several, sentence, referent)
        return Antecedent() if parted else self._untold(referent, sentence, at)

    def _bearing(self, name: Referent, short: Referent, sentence: Sentence) -> Antecedent:
        """The name with the noun, or one inside it; what the paragraph is about, where it stands before that."""
        over = self._paragraph_about(short, sentence, name)
        if over is not None:
            return Antecedent(over, why="the paragraph is about it")
        inner = inner_name(name, short, self._sentence_of(name))
        return Antecedent(inner or name, why="it bears the noun")

    def _paragraph_about(self, short: Referent, sentence: Sentence, name: Referent) -> Referent | None:
        """What the paragraph opens with, where a ``name`` with the noun stands before it and the noun may mean both."""
        sections = self._headings.sections
        opening = topics(sentence) if sections.opens(sentence.index) else sections.opening(sentence.index)
        over = next((self._typed(r) for r in opening[:1]), None)
        if sentence.verb_first or over is None or not over.named or not name.first < over.first < short.first:
            return None
        if sentence.tokens.text[sentence.tokens.starts[short.last - 1]].isupper():
            return None  # "the League" is what is called so
        thing = self._is_thing(over) or (not over.types and over.last - over.first >= _LONG)
        meant = surely_is(over, short, self._types) or (thing and loosely_told(over, short, self._types))
        return over if meant else None

    def _fitting(self, group: Sequence[Referent], short: Referent, sentence: Sentence) -> list[Referent]:
        """The names of a sentence that neither their own words nor their phrase keep from being meant."""
        names = [r for r in group if not same_words(r, short) and self._may_be_called(r, short)]
        names = [r for r in names if not self._passed_by(r, short)]
        return [r for r in names if not opposed(r, self._sentence_of(r), short, sentence)]

    def _lately(self, sentence: Sentence, short: Referent, far: int = _FAR) -> list[Sentence]:
        """The sentences before that have the noun of a short form."""
        writes, lately = self._headings.sections.writes, range(max(0, sentence.index - far), sentence.index)
        return [self._marked(index) for index in lately if writes(index, short.head)]

    @staticmethod
    def _said(referent: Referent, sentence: Sentence) -> Antecedent | None:
        """What the sentence itself says that the short form means; None where it says nothing."""
        if (name := called(sentence, referent)) is not referent:
            return Antecedent(name)
        if of_another(referent, sentence):
            return Antecedent()
        if (beside := named_beside(referent, sentence)) is not None:
            return Antecedent(beside)
        if told_apart(referent, sentence):
            one = said_to_be(referent, sentence)
            return Antecedent(one if one is not None and one.named else None)
        return None

    def _or_part(self, name: Referent, short: Referent, why: str) -> Antecedent:
        """The name, or what lies in the land that it is and is meant by "the state" there."""
        return Antecedent(part_of_land(name, short, self._sentence_of(name)) or name, why=why)

    def _just_told(self, short: Referent, sentence: Sentence, others: Sequence[Referent]) -> Referent | None:
        """The thing of unknown type that the sentence before has told of, where none of the ``others`` stands as near.

        "Skuld was founded in 1871. The insurer …" is about Skuld, whatever other company was named before.
        """
        if sentence.index == 0 or not means_unknown(short, sentence, self._types):
            return None
        before = self._marked(sentence.index - 1)
        if any(r.first >= before.first or short.head in fold(r.text) for r in others):
            return None  # Kestrel Airlines is the airline
        told = next(iter(topics(before)), None)
        if told is None or not self._is_thing(told) or same_words(told, short):
            return None
        said = {r.last for r in before.classes.get("be", ())}
        own = any(r.possessive and r.first in said for r in before.referents)  # "Nordkraft is its customer"
        return None if own else told

    def _untold(self, referent: Referent, sentence: Sentence, at: int) -> Antecedent:
        """What a short form means that no name of its kind before it can be: one of unknown type, or one to come."""
        if described(referent, sentence):
            return Antecedent()
        if (house := self._housed(referent, sentence)) is not None:
            return Antecedent(house, why="its building is told of")
        if (town := town_of(referent, sentence, at, self._marked)) is not None:
            return Antecedent(town, why="its municipality is told of")
        if of_some_land(referent, sentence):
            return Antecedent(self._untyped_main(referent))
        over = self._headings.sections.topic(sentence.index)
        later = (referent, sentence, at, self._mentioned.of, self._count, self._types)
        before = map(self._marked, range(max(0, sentence.index - BACK), sentence.index))
        unnamed = sentence.verb_first and introduced_unnamed(referent, sentence, before)
        topic = ahead(*later, bearing=True) if not unnamed else None
        main = self._untyped_main(referent) if topic is None else None
        topic = topic or untyped_topic(referent, sentence, over, self._marked, self._typed, self._types, main)
        topic = topic or (ahead(*later) if not unnamed else None)
        if topic is not None and opposed(topic, self._sentence_of(topic), referent, sentence):
            topic = None
        topic = topic or untyped_ahead(referent, sentence, self._marked, self._count, self._typed, self._types)
        return Antecedent(topic or land_before(referent, sentence, at, self._marked))

    def _housed(self, short: Referent, sentence: Sentence) -> Referent | None:
        """The museum, school or theatre that the text is about, where it goes on about the building: مساحة المبنى."""
        main = self._document.main(()) if sentence.verb_first and fold(short.head) == _BUILDING else None
        return main if main is not None and not _HOUSED.isdisjoint(self._typed(main).types) else None

    def _untyped_main(self, short: Referent) -> Referent | None:
        """What the document is about, where nothing tells its type and none before can be meant by the noun."""
        main = self._document.main(())
        if main is None or same_words(main, short):
            return None
        alone = not any(listed_with(self._sentence_of(main), main))
        untold = alone and self._is_thing(main) and loosely_told(self._typed(main), short, self._types)
        return main if untold and self._document.tells_of(main) else None

    def _turned_to(self, names: Sequence[Referent]) -> list[Referent]:
        """Those that their sentence turns to: أما غوغل فأنشأها …."""
        turns = ((name, self._sentence_of(name).classes.get(TURN, ())) for name in names)
        return distinct_names([name for name, words in turns if any(r.last == name.first for r in words)])

    def _passed_by(self, name: Referent, short: Referent) -> bool:
        """True for a name in the phrase before a subject that may be meant: "After buying Tessel Dairy, Lumo grew"."""
        main = passed_by(self._sentence_of(name), name)
        if main is None or not main.named or bears(name, short):
            return False
        typed = self._typed(main)
        return not (typed.types or typed.entities) or may_be_meant(typed, short, self._types)

    def _may_be_called(self, name: Referent, short: Referent) -> bool:
        """False for a man whom a woman's noun cannot mean: المخرجة."""
        return "person" not in short.types or may_agree(name, short.gender, self._sentence_of(name))

    def _among(self, names: Sequence[Referent], sentence: Sentence, short: Referent) -> Antecedent:
        """Of several names the one that the section, the paragraph or the document is about."""
        keys = [identity(name) for name in names]
        topic, main = self._headings.topic(sentence, ()), self._document.main(())
        if topic is not None and may_be_meant(topic, short, self._types):
            return Antecedent(topic)
        if len(near := [r for r in self._headings.sections.opening(sentence.index) if identity(r) in keys]) == 1:
            return Antecedent(near[0])
        beside = listed_with(self._sentence_of(main), main) if main is not None else ()
        if any(identity(r) in keys for r in beside):
            return Antecedent(tied=tuple(names[:4]))  # "The Glass Museum and the Norby Museum have signed …"
        if main is not None and main.types and identity(main) in keys:
            return Antecedent(main)
        return Antecedent(tied=tuple(names[:4]))
