"""What a text is about against what it only mentions: of the two a clause goes on about the first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.antecedent import Asked
from factcheck.extract.fits import surely_fits
from factcheck.extract.mainsubject import MainSubject
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.sameness import identity, surely_is
from factcheck.extract.solely import loosely_told, means_unknown
from factcheck.extract.topics import topics

_NO_TOPICS = (("person",), ("event",))
"""Types of what is told of apart from what a text is about."""


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

    def topic_over(self, mentioned: Referent | None, asked: Asked) -> Referent | None:
        """What the text is about and told before the clause, where it stands over a name only ``mentioned``."""
        topic = self._document.main(asked.allowed)
        if topic is None or mentioned is None or asked.sentence.verb_first or tuple(asked.allowed) in _NO_TOPICS:
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

    def _told_of(self, name: Referent) -> bool:
        """True for what its own sentence is about."""
        where = self._marked(bisect_right(self._starts, name.first) - 1)
        return any(identity(r) == identity(name) for r in topics(where)[:1])
