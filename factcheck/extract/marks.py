"""A sentence with everything that patterns can ask of it, indexed by token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.extract.ellipsis import elided_subjects
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import DASHES, Reading
from factcheck.extract.outline import ARTICLE, COMMAS, PREPOSITION, VERBS, Outline
from factcheck.extract.passing import passable
from factcheck.extract.persons import PersonNames
from factcheck.extract.personwords import TITLE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.model.claim import Mention, Reference
from factcheck.model.record import field, record
from factcheck.text.tokens import Tokens

TYING = "tying"
"""The class of prepositions behind which a value opens no clause of its own (from, of, than)."""
DIRECTION = "direction"
"""The class of the points of the compass, which a preposition may rule before a place."""
CALLED = frozenset(f"noun.{kind}" for kind in ("city", "country", "state", "region", "park", "island", "mountain"))
"""Nouns that join the name of the place they are: the city of Norby, the state of Qatar."""
_RELATING = ("ي", "يه")
"""Folded endings of adjectives of relation."""
_PLACE_NAMING = frozenset({"toponym", "landscape"})
"""Classes of words inside the names of places, which may be parts of other names as well."""
_APART = (ARTICLE, "distributive")
"""Classes of words between a preposition and what it rules."""
_LINKING = frozenset({"filler", "reach", "preposition", "stop", "be", "was", "adjective"})


@record
class ValueMark:
    """A mention as a pattern sees it: its tokens with the words of its bound."""

    first: int
    last: int
    mention: Mention
    own_noun: bool = False
    """True for what may be a dual, number and noun at once (دولتان): its noun may match the same token."""


@record(frozen=False)
class Sentence:
    """One sentence, marked. Token indices are those of the document."""

    tokens: Tokens
    first: int
    last: int
    language: str
    readings: Readings
    referents: Sequence[Referent]
    values: Sequence[ValueMark]
    outline: Outline
    index: int = 0
    """Its number in the document."""
    verb_first: bool = False
    """True in a language whose verbs stand before their subjects."""
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Last letters that tell what kind of word an unlisted one is."""
    classes: dict[str, list[Reading]] = field(default_factory=dict)
    at: dict[int, list[Reading]] = field(default_factory=dict)
    referent_at: dict[int, list[Referent]] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    """Tokens that no gap crosses."""
    joined_verbs: set[int] = field(default_factory=set)
    """Verbs that a conjunction is written on: they open another clause."""
    heads: set[int] = field(default_factory=set)
    """Tokens that open the sentence or a clause of its own."""
    openings: set[int] = field(default_factory=set)
    """Tokens that open the sentence or a part of it set off by punctuation."""
    fillers: dict[int, int] = field(default_factory=dict)
    articles: dict[int, int] = field(default_factory=dict)
    """Articles by their first token, with the token behind them."""
    genders: Mapping[str, str] = field(default_factory=dict)
    """Suffix pronouns with the gender they tell."""
    demonyms: Mapping[int, Referent] = field(default_factory=dict)
    """Adjectives that stand for a country, by their first token."""
    persons: PersonNames | None = None
    """What shows names of persons where no capital does."""
    article: str = ""
    """The definite article where it is written on the word; empty elsewhere."""
    conjunctions: tuple[str, ...] = ()
    """Conjunctions that are written on the next word."""
    common: frozenset[str] = frozenset()
    """Folded words of the language that are no names."""
    filed: Referent | None = None
    """The country that its dateline says it was written in."""
    _elided: Mapping[int, Sequence[Referent]] | None = None
    _plain_end: set[int] | None = None
    _skips: dict[int, Sequence[int]] = field(default_factory=dict)
    places: dict[tuple[str, int, bool, bool, bool], list[int]] = field(default_factory=dict)
    """Where items may begin that are asked for at a token, as the matcher has found out."""
    onward: dict[tuple[int, bool, bool], Sequence[Any]] = field(default_factory=dict)
    under: dict[tuple[int, int, bool], bool] = field(default_factory=dict)
    """What ``behind`` has found out of its names."""

    def __post_init__(self) -> None:
        outline = self.outline
        self.classes, self.at, self.articles = outline.classes, outline.at, outline.articles
        self.closed, self.joined_verbs = outline.closed, outline.joined_verbs
        self.heads, self.openings = outline.heads, outline.openings
        for referent in self.referents:
            self.referent_at.setdefault(referent.first, []).append(referent)
        for reading in outline.fillers:
            self.fillers[reading.first] = max(reading.last, self.fillers.get(reading.first, 0))
        for opening, end in passable(self):
            self.fillers[opening] = max(end, self.fillers.get(opening, 0))

    @property
    def elided(self) -> Mapping[int, Sequence[Referent]]:
        """Subjects left out, by the token at which their predicate opens; none where verbs stand first."""
        if self._elided is None:
            self._elided = {} if self.verb_first else elided_subjects(self)
        return self._elided

    @property
    def plain_end(self) -> set[int]:
        """Tokens that cannot be part of a name that nothing else shows: words of any class, common words, values."""
        if self._plain_end is None:
            self._plain_end = self._plain_ends()
        return self._plain_end

    def _plain_ends(self) -> set[int]:
        taken = {i for mark in self.values for i in range(mark.first, mark.last)}
        taken.update(
            i
            for reading in self.readings
            for i in range(reading.first, reading.last)
            if reading.name not in _PLACE_NAMING and (not reading.name.startswith("noun.") or reading.first == i)
        )
        taken.update(i for i in range(self.first, self.last) if self.tokens.norms[i] in self.common)
        return taken

    def prefixed(self, referent: Referent) -> str:
        """What is written on its first word: "joined" for a conjunction (والسعودية), "ruled" for a preposition."""
        written = self.written_on(referent)
        if not written:
            return ""
        return "joined" if all(letter in self.conjunctions for letter in written) else "ruled"

    def written_on(self, referent: Referent) -> str:
        """The proclitics on the first word of a referent, be that word left out of its name (بلدة سيوة)."""
        inside = referent.start < self.tokens.ends[referent.first]
        return self.tokens.text[self.tokens.starts[referent.first] : referent.start] if inside else referent.prefix

    def apposed(self, referent: Referent) -> bool:
        """True for a name between two commas."""
        norms, before = self.tokens.norms, self.outline.before_titles(referent.first)
        behind = referent.last < self.last and norms[referent.last] in COMMAS
        return referent.named and behind and before > self.first and norms[before] in COMMAS

    def event_around(self, referent: Referent) -> Referent | None:
        """The name of an event that the name is part of: Titanic in the sinking of the Titanic."""
        if referent.kind is Reference.PRONOUN:
            return None
        around = (r for r in self.referents if r.named and r.first <= referent.first and referent.last <= r.last)
        return next(
            (r for r in around if r.text != referent.text and r.last - r.first > referent.last - referent.first), None
        )

    def named_around(self, adjective: Referent) -> bool:
        """True for an adjective that is part of a name: Saudi in the Saudi Press Agency."""
        first, last = adjective.first, adjective.last
        return any(
            r.named
            and r.first <= first
            and last <= r.last
            and (r.first < first or last < r.last)
            and r.start <= adjective.start
            for r in self.referents
        )

    def ruled(self, index: int) -> bool:
        """True where a preposition stands before the token, "the" and "both" left aside: what follows is no subject."""
        before = index - 1 if self.verb_first else self.outline.before_trade(index - 1)
        while before >= self.first and any(r.first == before for name in _APART for r in self.classes.get(name, ())):
            before -= 1
        while (points := self._direction(before + 1)) is not None:
            if self.verb_first:
                return True  # على بعد 18 كم غرب مدينة جنين
            before = points  # in the west of South America
        ruling = next((r for r in self.classes.get(PREPOSITION, ()) if r.last == before + 1), None)
        # "the city of Norby": the noun before the preposition is what the name is called.
        return ruling is not None and not ("joining" in ruling.tags and self._called(ruling.first))

    def _direction(self, end: int) -> int | None:
        """The token before a point of the compass that ends before token ``end``; None where none does."""
        points = (r for r in self.classes.get(DIRECTION, ()) if r.last == end and not r.prefix)
        return next((r.first - 1 for r in points if r.first >= self.first), None)

    def joined(self, index: int) -> bool:
        """True where a joining word stands before the token."""
        return any(r.last == index for r in self.classes.get("joining", ()))

    def part_of_phrase(self, mark: ValueMark) -> bool:
        """True where a preposition ties the value to what stands before it: "athletes from 205 nations competed".

        What a total is of, is counted itself: "a total of 205 nations competed", "athletes from a total of 205".
        """
        start = min((r.first for r in self.classes.get("number_of", ()) if r.last == mark.first), default=mark.first)
        return any(r.last == start for r in self.classes.get(TYING, ()))

    def _called(self, index: int) -> bool:
        nouns = [r.first for r in self.readings.ending.get(index, ()) if r.name in CALLED]
        # "the second city of Eritrea" is no city called Eritrea.
        return bool(nouns) and not any(r.last == min(nouns) for r in self.classes.get("singling", ()))

    def skip(self, index: int) -> Sequence[int]:
        """Where the next item may begin: here, or past hyphens, quotation marks and fillers."""
        places = self._skips.get(index)
        if places is None:
            places = self._skips[index] = self._skip(index)
        return places

    def _skip(self, index: int) -> list[int]:
        places = [index]
        while index < self.last:
            if self.outline.empty(index):
                index += 1
            elif index in self.fillers:
                index = self.fillers[index]
            else:
                break
            places.append(index)
        return places

    def titles_behind(self, index: int) -> list[int]:
        """Ends of the further titles and demonyms in a row from ``index``: الكاتب الصحفي المصري."""
        ends: list[int] = []
        while True:
            more = (r for r in self.at.get(index, ()) if r.name == TITLE or (r.name == DEMONYM and r.definite))
            reading = next(more, None)
            relating = reading is None and self._relating(index)  # الفنانة التشكيلية
            if not relating and (reading is None or reading.prefix):
                return ends
            index = reading.last if reading is not None else index + 1
            ends.append(index)

    def _relating(self, index: int) -> bool:
        """True for a definite adjective of relation, which qualifies the title before it where verbs stand first."""
        if not self.verb_first or index >= self.last or index in self.referent_at:
            return False
        norm = self.tokens.norms[index]
        return norm.startswith(self.article) and norm.endswith(_RELATING) and norm not in self.common

    def past_articles(self, places: Sequence[int]) -> list[int]:
        """The places, and those behind an article that stands there: names are marked without "the"."""
        articles = self.articles
        if articles.keys().isdisjoint(places):
            return list(places)
        return list(dict.fromkeys(p for at in places for p in ((at, articles[at]) if at in articles else (at,))))

    def plain_noun(self, index: int) -> bool:
        """True for a word of no name, no value and no class that could join it to what stands before."""
        if not self.first <= index < self.last or self.tokens.kinds[index] != "w":
            return False
        if self.tokens.norms[index] in self.common or any(m.first <= index < m.last for m in self.values):
            return False
        if any(r.named and r.first <= index < r.last for r in self.referents):
            return False
        inside = (r for r in self.readings if r.first <= index < r.last)
        return not any(r.name in _LINKING or r.name.startswith("pronoun") or "verb" in r.tags for r in inside)

    def _goes_on(self, index: int) -> bool:
        """True where a conjunction on the next word carries the sentence on: no aside, but its next part."""
        joined = index < self.last and self.tokens.norms[index].startswith(self.conjunctions)
        readings = [r for r in self.at.get(index, ()) if r.prefix] if joined and self.conjunctions else []
        # "the Organisation, and its seat is Jeddah, has …": ، ومقرها جدة، is an aside.
        return bool(readings) and not any(r.pronoun and "verb" not in r.tags for r in readings)

    def predicates(self, index: int) -> bool:
        """True where a verb stands: what follows goes on with the clause, it is no aside."""
        norm = self.tokens.norms[index] if index < self.last else ""
        if self.verb_first or not norm or norm in self.common or self.tokens.text[self.tokens.starts[index]].isupper():
            return any(r.name in VERBS for r in self.at.get(index, ()))
        return norm.endswith("s") and not norm.endswith("ss") and self.tokens.kinds[index] == "w"

    def aside(self, index: int, *, said: bool = False) -> int | None:
        """The token behind a parenthesis or a phrase between commas that opens at ``index``; None where none does.

        ``said`` for a phrase that is known to say something of what stands before it.
        """
        if index >= self.last:
            return None
        opening = self.tokens.norms[index]
        if opening in "([":
            return self.outline.behind_bracket(index)
        if opening in COMMAS and (said or not (self._goes_on(index + 1) or self.predicates(index + 1))):
            marks = DASHES if opening in DASHES else COMMAS - DASHES
            norms, depth = self.tokens.norms, 0
            for at in range(index + 2, min(self.last, index + 26)):
                depth += (norms[at] == "(") - (norms[at] == ")")
                if norms[at] in marks and depth <= 0:
                    return at + 1
        return None
