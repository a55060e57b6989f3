"""What a text is about against what it only mentions: of the two a clause goes on about the first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Mapping, Sequence

from factcheck.extract.antecedent import Antecedent, Asked
from factcheck.extract.fits import fits_types, surely_fits
from factcheck.extract.gender import may_agree
from factcheck.extract.mainsubject import MainSubject
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.sameness import bears, identity, may_be_meant, surely_is
from factcheck.extract.solely import loosely_told, means_unknown
from factcheck.extract.standing import listed_with, oblique
from factcheck.extract.topics import leads, topics
from factcheck.extract.whereabouts import owns_behind
from factcheck.model.claim import Reference

_PERSON = "person"
_NO_TOPICS = (("person",), ("event",))
"""Types of what is told of apart from what a text is about."""


def told_of_next(before: Sentence, name: Referent, asked: Asked) -> bool:
    """True for a name in a sentence before the clause that the next one goes on about."""
    return leads(before, name) and not (_passed(before, name) and not _taken_up(name, before, asked))


def _taken_up(name: Referent, before: Sentence, asked: Asked) -> bool:
    """True where the last word of a name comes again before the clause: … بمتحف اللوفر. وقد افتُتح اللوفر …."""
    word, norms = before.tokens.norms[name.last - 1], asked.sentence.tokens.norms
    return word in norms[asked.sentence.first : asked.at]


def _passed(sentence: Sentence, name: Referent) -> bool:
    """True where verbs stand first, for a body that something is only done with or by: وتتعاون مع شركة أفق منذ سنوات.

    So for one of several that a sentence presents: ومن شركائه البنك الدولي وجامعة السهول.
    """
    if not sentence.verb_first or not name.named or _PERSON in name.types:
        return False
    if oblique(sentence, name) and not owns_behind(sentence, name):
        return True
    opening = sentence.referent_at.get(sentence.first, ())
    ruled = sentence.ruled(sentence.first + 1) and not any(r.named for r in opening)
    several = sentence.prefixed(name) == "joined" or any(listed_with(sentence, name))
    return ruled and several and name.first > sentence.first + 1


def _names_another(sentence: Sentence, name: Referent, main: Referent, short: Referent) -> bool:
    """True where a sentence about the ``main`` subject names another that is called so: "It joins the Orr Bridge"."""
    opening = next(iter(sentence.referent_at.get(sentence.first, ())), None)
    told = opening if opening is not None and opening.possessive else next(iter(topics(sentence)), None)
    if told is None or told.last > name.first or not bears(main, short):
        return False
    if told.kind is Reference.PRONOUN:
        return _PERSON not in told.types
    return identity(told) == identity(main) if told.named else bears(main, told)


class Salience:
    """Weighs in one document what stands beside in a sentence against what the document is about."""

    def __init__(
        self,
        document: MainSubject,
        typed: Callable[[Referent], Referent],
        types: Mapping[str, str],
        marked: Callable[[int], Sentence],
        starts: Sequence[int],
    ) -> None:
        self._document, self._typed, self._types = document, typed, types
        self._marked, self._starts = marked, starts

    def sentence_of(self, name: Referent) -> Sentence:
        """The sentence in which the name stands."""
        return self._marked(bisect_right(self._starts, name.first) - 1)

    def topic_over(self, mentioned: Referent | None, asked: Asked) -> Referent | None:
        """What the text is about and told before the clause, where it stands over a name only ``mentioned``."""
        topic = self._document.main(asked.allowed)
        if topic is None or mentioned is None or tuple(asked.allowed) in _NO_TOPICS:
            return None
        if identity(topic) in (identity(mentioned), asked.avoid) or topic.first >= asked.sentence.first:
            return None
        topic = self._typed(topic)
        sure = surely_fits(topic, asked.allowed, self._types) or LANDS.isdisjoint(asked.allowed)
        return topic if sure and self._document.tells_of(topic) else None

    def topic_called(self, short: Referent, sentence: Sentence, names: Sequence[Referent]) -> Referent | None:
        """What the text is about, of unknown type, where a noun may mean it as well as the known ``names`` in passing.

        "Open Wells has won a prize. The World Bank paid for it. The charity …": the bank is surely no charity.
        """
        topic = self._document.main(())
        if topic is None or topic.first >= sentence.first or not means_unknown(short, sentence, self._types):
            return None
        topic = self._typed(topic)
        if not loosely_told(topic, short, self._types) or any(identity(r) == identity(topic) for r in names):
            return None
        own = any(not r.entities or surely_is(r, short, self._types) or self._told_of(r) for r in names)
        return topic if not own and self._document.tells_of(topic) else None

    def over_passing(
        self,
        found: Antecedent,
        short: Referent,
        sentence: Sentence,
        allowed: Sequence[str],
        lately: Callable[[Sentence], Container[str]],
    ) -> Antecedent:
        """What the text is about, where a noun or pronoun would go back to what a sentence before only mentions.

        "Facebook … bought the buildings from General Motors. The company …" goes on about Facebook. ``lately`` gives
        the identities of what the last sentences have told something of: that is more than mentioned.
        """
        name = found.name
        if name is None or not name.named or sentence.verb_first:
            return found
        where = self.sentence_of(name)
        if where.index >= sentence.index or name.first <= where.first + 1 or identity(name) in lately(sentence):
            return found
        main, opening = self._document.main(allowed), self._document.told(allowed)
        over = [main] if main is not None and self._document.outweighs(main, name) else []
        over += [opening] if opening is not None and _names_another(where, name, opening, short) else []
        before = (self._typed(r) for r in over if r.first < sentence.first and identity(r) != identity(name))
        meant = next((r for r in before if self._may_stand(short, r, name, sentence)), None)
        return Antecedent(meant, why="the text is about it") if meant is not None else found

    def _may_stand(self, short: Referent, main: Referent, name: Referent, sentence: Sentence) -> bool:
        """True where a short form or pronoun may mean the main subject as well as the ``name`` that it would mean."""
        if bears(name, short) and not bears(main, short):
            return False
        if short.kind is Reference.SHORT_FORM:
            return may_be_meant(main, short, self._types) or loosely_told(main, short, self._types)
        return may_agree(main, short.gender, sentence)

    def presented(self, main: Referent) -> bool:
        """False for a body that the text only mentions: of which of many bodies it tells, no country says."""
        if fits_types(self._typed(main), ("country", "state", "region"), self._types):
            return True
        where = self.sentence_of(main)
        opens = any(r.first == main.first for r in topics(where)) or main.first <= where.first + 1
        return opens or main is self._document.title()

    def turned_away(self, asked: Asked, claimed: Mapping[int, Referent]) -> bool:
        """True where the sentence before opens with another name than the text is about, and leaves that out."""
        main = self._document.main(asked.allowed)
        if main is None or asked.sentence.index == 0:
            return False
        before = self._marked(asked.sentence.index - 1)
        if any(not r.named for r in before.referents) or any(r.pronoun for r in before.readings):
            return False  # "the bank has bought …", "its castle": it may go on about what the text is about
        names = [r for r in before.referents if not before.prefixed(r) and not before.ruled(r.first)]
        first = claimed.get(before.index) or next(iter(names), None)
        if first is None or any(identity(r) == identity(main) for r in (first, *names)):
            return False
        first = self._typed(first)
        return not first.types or fits_types(first, asked.allowed, self._types)

    def _told_of(self, name: Referent) -> bool:
        """True for what its own sentence is about."""
        where = self.sentence_of(name)
        return any(identity(r) == identity(name) for r in topics(where)[:1])
