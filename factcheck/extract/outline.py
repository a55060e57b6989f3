"""What the words of a sentence show of it before anyone looks for its names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.complements import complements
from factcheck.extract.lexicon import DASHES
from factcheck.extract.readings import Readings
from factcheck.text.tokens import Tokens

ARTICLE = "article"
"""The class of articles, which may stand before a name."""
VERBS = ("be", "have")
"""The classes of verbs that make a sentence of what they stand in."""
_FILLERS = ("filler", "scope.at_inception")
"""The classes of what may stand anywhere between a pattern's parts: also, حاليا, "when it was founded"."""
PREPOSITION = "preposition"
"""The class of prepositions: what they rule is not the subject of what follows."""
BARRIER = "stop"
"""The class of words that no gap crosses: they open another clause (which, but, while, حيث)."""
_REASON = "reason"
"""The class of words that open a reason, which no gap crosses either: إذ."""
COMMAS = frozenset(",،") | DASHES
"""Marks that set off a phrase inside a clause; dashes do it as commas do."""
_WHO = ("kin", "noun.person")
"""Classes of nouns that tell who a name behind them is."""
_SKIPPED = frozenset("-\"'")
_TITLE, _SLASH = "title", "/"
_TITLES = (_TITLE, "form_of_address")
"""The class of titles, and the mark that may part one from its name."""
_BRACKETED = 40
"""Tokens within which a bracket closes that is passed over."""
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_TOGETHER = "together"
"""The class of verbs that share what follows with the verb they are joined to: killed and injured in …."""
_DONE = "done"
"""The class of particles before a verb, on which the conjunction of its clause is written: وقد تأسس."""
_JOINT = "coordinating"
"""The class of words that join clauses (and, but, then)."""
_JOINING = "joining"
JOINTS = (_JOINT, _JOINING)
"""Classes of words that join one clause, or item, to the one before."""
_TURN = "turn"
"""The class of words that turn to another thing: what follows opens its clause (أما الناتو فمقره)."""
_CLOSED = frozenset(";:()[]؛.!?؟")
_CLOSERS = _CLOSED - frozenset("([") | COMMAS
_OPENERS = frozenset(',،;؛:([—–"·|•')


class Outline:
    """The readings of a sentence by class and by token, and where its clauses begin and end."""

    __slots__ = (
        "articles", "at", "classes", "closed", "fillers", "first", "heads", "joined_verbs", "last", "openings",
        "readings", "ruling", "tokens",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, first: int, last: int, readings: Readings, conjunctions: Sequence[str]) -> None:
        self.tokens, self.first, self.last, self.readings = tokens, first, last, readings
        self.classes, self.at = readings.by_name, readings.at
        classes = self.classes
        norms = tokens.norms
        self.closed = {
            i for i in range(first, last) if norms[i] in _CLOSED and not (self._clock(i) or self.abbreviates(i))
        }
        """Tokens that no gap crosses."""
        self.closed.update(r.first for name in (BARRIER, _REASON) for r in classes.get(name, ()))
        # وتوفي: a conjunction on a verb opens another clause.
        self.joined_verbs: set[int] = set()
        """Verbs that a conjunction is written on: they open another clause."""
        if conjunctions:
            verbs = {r.first for r in readings.verbs if r.prefix in conjunctions}
            verbs |= {r.first for r in classes.get(_DONE, ()) if r.prefix in conjunctions}
            joints = {r.last for r in classes.get(_JOINING, ())}  # ثم ترأس
            verbs |= {r.first for r in readings.verbs if r.first in joints}
            self.joined_verbs = verbs - {r.first for r in classes.get(_TOGETHER, ())}
        self.openings = {first, *(i + 1 for i in range(first, last - 1) if norms[i] in _OPENERS)}
        """Tokens that open the sentence or a part of it set off by punctuation."""
        self.openings.update(r.last for r in classes.get(_TURN, ()))
        # "…, and on 4 May 1923 the dam was inaugurated"
        self.openings.update(r.last for r in classes.get(_JOINT, ()) if r.first in self.openings)
        self.openings.update(r.last for r in complements(readings, tokens, first, verb_first=bool(conjunctions)))
        self.heads = {place for place in self.openings if place == first or norms[place - 1] not in ",،("}
        """Tokens that open the sentence or a clause of its own."""
        self.fillers = [reading for name in _FILLERS for reading in classes.get(name, ())]
        """What may stand anywhere between the parts of a pattern."""
        self.articles = {reading.first: reading.last for reading in classes.get(ARTICLE, ())}
        """Articles by their first token, with the token behind them."""
        self.ruling = {reading.last: reading.first for reading in classes.get(PREPOSITION, ())}
        """Prepositions by the token behind them, with their first token."""

    def ends(self, index: int) -> bool:
        """True where the sentence ends, or a part of it that punctuation sets off."""
        return index >= self.last or self.tokens.norms[index] in _CLOSERS

    def _clock(self, index: int) -> bool:
        """True for the colon of 5:04."""
        kinds = self.tokens.kinds
        return self.tokens.norms[index] == ":" and index > 0 and kinds[index - 1 : index + 2] == ["n", "p", "n"]

    def abbreviates(self, index: int) -> bool:
        """True for a full stop that ends no sentence: "est. 1949", "Harbour Foods Ltd. was"."""
        return self.tokens.norms[index] == "." and index < self.last - 1 and self.tokens.kinds[index - 1] == "w"

    def before_article(self, index: int) -> int:
        """The token at which the article before a token opens; the token itself where none stands before it."""
        return next((first for first, last in self.articles.items() if last == index), index)

    def behind_bracket(self, index: int) -> int | None:
        """The token behind the brackets that open at ``index``; None where they do not close soon."""
        norms, open_ = self.tokens.norms, 0
        for at in range(index, min(self.last, index + _BRACKETED)):
            open_ += (norms[at] in _OPENING) - (norms[at] in _CLOSING)
            if open_ == 0:
                return at + 1
        return None

    def before_trade(self, at: int) -> int:
        """The token before the noun that ends at ``at`` and tells who the name behind it is: with his sister Kari."""
        if at <= self.first or not self.tokens.text[self.tokens.starts[at]].islower():
            return at
        nouns = (r for r in self.readings.ending.get(at + 1, ()) if r.name in _WHO)
        return next((r.first - 1 for r in nouns if r.first - 1 in self.articles), at)

    def before_titles(self, at: int) -> int:
        """The token before the title and the articles that stand before token ``at``."""
        titled = (r for r in self.readings.ending.get(at, ()) if r.name in _TITLES)
        before = next((r.first - 1 for r in titled), at - 1)
        while before > self.first and before in self.articles:
            before -= 1
        return before

    def marks(self) -> Iterator[int]:
        """The marks that may stand between any two parts of a pattern."""
        for index, norm in enumerate(self.tokens.norms[self.first : self.last], self.first):
            if norm in _SKIPPED or (norm == "." and index > self.first and self.abbreviates(index)):
                yield index

    def empty(self, index: int) -> bool:
        """True for a mark that may stand between any two parts of a pattern."""
        if self.tokens.norms[index] in _SKIPPED or (index > self.first and self.abbreviates(index)):
            return True
        # الأستاذ / فلان
        return self.tokens.norms[index] == _SLASH and any(r.last == index for r in self.classes.get(_TITLE, ()))
