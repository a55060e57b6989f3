"""Runs compiled patterns over a marked sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.extract.around import edge, landed, owning, tied_to
from factcheck.extract.asides import bracketed, ends_of, past_brackets
from factcheck.extract.asked import of_kind, qualified, unsaid
from factcheck.extract.behind import behind_subject, perfect_at, under
from factcheck.extract.bound import Bound, Fits, Match, opened_before
from factcheck.extract.candidates import may_be_subject
from factcheck.extract.holder import HE, ITS, implied
from factcheck.extract.introduced import (
    IN_PLACE,
    behind_title,
    given_to,
    past_age,
    past_surroundings,
    person_alone,
    placed_by_verb,
    within,
)
from factcheck.extract.lexicon import Reading
from factcheck.extract.lists import closes_list, list_items
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.parted import parted
from factcheck.extract.passing import gap
from factcheck.extract.patterns import ACCEPT, FLAGS, NATIONAL, OWNED, UNSHOWN
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import Referent
from factcheck.extract.relatives import past_relative
from factcheck.extract.respective import past_list
from factcheck.extract.starts import SHOWN, begins, starts
from factcheck.model.claim import MentionKind

_NOTHING = Bound()
_FIGURES = (MentionKind.NUMBER, MentionKind.ORDINAL)
_UNTOLD = {"sole": 4, "theirs": 12}
"""How much less a match is worth whose subject the pattern does not tell."""
_FAR = 4
"""Words passed over that weigh as much as a word matched: the day that the next clause tells is no nearer."""
_OWN_LIMIT = 400
"""Steps after which a pattern gives up on one starting point; far above what real sentences need."""


class Matcher:
    """Matches the patterns of one property in one sentence."""

    def __init__(self, sentence: Sentence, fits: Fits) -> None:
        self._sentence, self._fits = sentence, fits
        self._steps = 0
        self._found: list[tuple[int, Bound]] = []

    def matches(self, pattern: Mapping[str, Any]) -> Iterator[Match]:
        """The best match from each place where the pattern can begin: the one that passes over the fewest words."""
        states = pattern["states"]
        for start in starts(pattern["entry"], states, self._sentence, self._fits):
            self._steps = 0
            self._found = []
            self._run(pattern["entry"], states, start, _NOTHING, opening=True)
            best: tuple[tuple[int, int, int], Match] | None = None
            told = ((last, bound) for last, bound in self._found if not unsaid(self._sentence, bound, last, self._fits))
            for last, bound in told:
                rank = (bound.gap // _FAR - bound.weight, bound.gap, -last)
                if best is None or rank < best[0]:
                    best = (rank, Match(start, last, bound))
            if best is not None:
                yield best[1]

    def _run(
        self, entry: Sequence[int], states: Sequence[Any], at: int, bound: Bound, *, opening: bool = False
    ) -> None:
        """Follow the pattern from one of its states on, and note where it ends and what it has bound there."""
        self._steps += 1
        if self._steps > _OWN_LIMIT:
            return
        sentence = self._sentence
        for state in entry:
            if state == ACCEPT:
                self._found.append((at, bound))
                continue
            kind, argument, following = states[state]
            if kind == "class" and argument[0] not in sentence.classes and argument[0] != IN_PLACE:
                continue
            if kind in SHOWN:
                if (bound.value if kind == "value" else None if kind == "name" else bound.subject) is not None:
                    continue
                places = begins(sentence, self._fits, kind, at, opening=opening)
            else:
                places = (at,) if opening or kind == "gap" else sentence.skip(at)
            for place in places:
                for after, now in self._step(kind, argument, place, bound):
                    self._run(following, states, after, now)

    def _step(self, kind: str, argument: Any, at: int, bound: Bound) -> Iterable[tuple[int, Bound]]:
        """Where an item may end that begins at a token, and what it binds."""
        if kind in ("class", "prefix"):
            name = argument[0]
            own = self._sentence.classes.get(name, ()) if kind == "class" else self._sentence.readings.under(name)
            read = [r for r in own if r[1] == at]
            found = self._class(kind, argument, read, at, bound) if read else ()
            written = name == IN_PLACE and within(self._sentence, at)
            return [(at, bound.matched()), *found] if written else found
        if kind == "word":
            return self._word(argument, at, bound)
        if kind == "gap":
            places = gap(self._sentence, at, argument, commas=argument > 4)
            return [(place, bound.past(place - at)) for place in places]
        if kind == "value":
            return self._value(argument, at, bound) if bound.value is None and self._may_hold(argument, at) else ()
        if kind == "start":
            openings = self._sentence.heads if argument else self._sentence.openings
            return ((at, bound),) if at in openings else ()
        if kind == "end":
            return ((at, bound),) if self._sentence.outline.ends(at) else ()
        if kind == "head":
            return self._head(argument, at, bound)
        if kind == "plain":
            return [(last, bound._replace(gap=bound.gap + 1)) for last in qualified(self._sentence, at, argument)]
        if kind in ("edge", *_UNTOLD):
            untold = bound._replace(weight=bound.weight - _UNTOLD.get(kind, 0))
            return ((at, untold),) if kind in _UNTOLD or edge(self._sentence, at) else ()
        if kind == "figure":
            marks, now = self._sentence.values, bound.matched()
            return [(mark.last, now) for mark in marks if mark.first == at and mark.mention.kind in _FIGURES]
        if kind == "name":
            others = (r for r in self._sentence.referent_at.get(at, ()) if r not in (bound.subject, bound.value))
            names, now = [r for r in others if r.named], bound.matched()
            ends = [*(r.last for r in names), *(past_brackets(self._sentence, r) for r in names)]
            return [(end, now) for end in ends if end is not None]
        return self._subject(kind, argument, at, bound) if bound.subject is None else ()

    def _word(self, word: str, at: int, bound: Bound) -> Iterable[tuple[int, Bound]]:
        norm = self._sentence.tokens.norms[at] if at < self._sentence.last else ""
        comma = (word == "," and norm in COMMAS) or (word == "،" and norm == ",")
        if comma and bound.subject is not None and bound.subject.last == at and self._sentence.predicates(at + 1):
            return ()  # "…, founded by Pierre de Coubertin, has its seat": the comma ends what is said of him
        return ((at + 1, bound.matched()),) if norm == word or comma else ()

    def _class(
        self, kind: str, argument: Any, read: Sequence[Reading], at: int, bound: Bound
    ) -> Iterator[tuple[int, Bound]]:
        name, flag = argument
        for reading in read:
            if (flag == "own" and not reading.pronoun) or (flag == "bare" and reading.pronoun):
                continue
            if flag == "the" and not reading.definite:
                continue
            if parted(self._sentence, reading, at, bound):
                continue
            part = reading.name[len(name) :] if kind == "prefix" else bound.part
            weight = bound.weight + reading.last - reading.first
            now = Bound(bound.subject, bound.value, (*bound.readings, reading), part, bound.gap, weight)
            yield reading.last, now
            if name == TITLE and kind == "class":
                for last in self._sentence.titles_behind(reading.last):
                    yield last, now

    def _may_hold(self, flag: str, at: int) -> bool:
        """False where no value of the property begins at the token, in brackets or out of them."""
        shown = flag in UNSHOWN or at in self._fits.values() or at in self._sentence.elided
        return shown or (at < self._sentence.last and self._sentence.tokens.norms[at] == "(")

    def _value(self, flag: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        if flag == "demonym":
            demonym = self._sentence.demonyms.get(at)
            if demonym is not None and demonym is not bound.subject and not self._sentence.named_around(demonym):
                yield demonym.last, bound._replace(value=demonym, weight=bound.weight + 1)
            return
        if flag in (HE, ITS):
            meant = implied(self._sentence, at, flag)
            weight = bound.weight - (_UNTOLD["sole"] // 2 if flag == HE else 0)
            yield from [(at, bound._replace(value=meant, weight=weight))] if meant is not None else []
            return
        opens = not bound.weight and bound.subject is None
        for mark in bracketed(self._sentence, self._fits.values(), at):
            if flag == NATIONAL:
                land = landed(self._sentence, mark) if bound.subject is None else None
                if land is not None:
                    yield mark.last, bound._replace(subject=land, value=mark, weight=bound.weight + 1)
                continue
            tied = opens and tied_to(self._sentence, mark, at, persons=self._fits.persons)
            if not tied and mark is not bound.subject and of_kind(self._sentence, mark, flag, self._fits):
                yield from self._after_value(mark, bound._replace(value=mark, weight=bound.weight + 1))
        yield from self._other_value(flag, at, bound)

    def _after_value(self, mark: ValueMark | Referent, now: Bound) -> Iterator[tuple[int, Bound]]:
        yield from ((end, now) for end in ends_of(self._sentence, mark))
        if (end := past_brackets(self._sentence, mark)) is not None:
            # "founded by Even Tveit, a whaler's son, Tveit Air": the comma that closes an aside ends the phrase too.
            closing = self._fits.persons and self._sentence.tokens.norms[end - 1] in COMMAS
            for last in (end - 1, end) if closing else (end,):
                yield last, now._replace(gap=now.gap + last - mark.last)
        yield from ((end, now) for end in past_list(mark, self._sentence))
        if isinstance(mark, Referent):
            yield from past_relative(self._sentence, mark.last, now)
            age = past_age(self._sentence, mark.last)
            if age is not None:
                yield age, now._replace(gap=now.gap + 1)
            if self._fits.of_type(mark, "place"):
                for last in past_surroundings(self._sentence, mark):
                    yield last, now._replace(gap=now.gap + last - mark.last)
            if self._fits.many and not closes_list(self._sentence, mark, self._fits):
                items = list_items(self._sentence, mark, self._fits, opens=now.weight == 1)
                yield from ((item.last, now) for item in items)
        elif mark.own_noun:
            yield mark.first, now

    def _other_value(self, flag: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        """A person whom the clause before names, and words that nothing shows to be a name."""
        if self._fits.persons and not bound.weight:
            left_out = self._sentence.elided.get(at, ())
            fitting = (r for r in left_out if r in self._fits.values().get(r.first, ()))
            yield from ((at, bound._replace(value=referent)) for referent in fitting)
        if flag == "name":
            loose = self._fits.loose(self._sentence, at)
            if loose is not None:
                for last in (loose.last, *past_surroundings(self._sentence, loose)):
                    yield last, bound._replace(value=loose, gap=bound.gap + last - loose.last)

    def _subject(self, kind: str, flag: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        sentence = self._sentence
        if flag == "demonym":
            demonym = sentence.demonyms.get(at)
            if demonym is not None and demonym is not bound.value and self._fits.subject(demonym):
                yield demonym.last, bound._replace(subject=demonym, weight=bound.weight + 1)
            return
        if flag == HE:
            he = implied(sentence, at, HE)
            yield from [(at, bound._replace(subject=he))] if he is not None else []
            return
        typed = flag not in FLAGS
        for referent in sentence.referent_at.get(at, ()):
            fits = may_be_subject(sentence, self._fits, referent, flag if typed else "", bound)
            if not fits or (kind == "subject" and not self._stands(referent, flag, at, bound)):
                continue
            after = owning(sentence, referent) if kind == "owner" else None
            if after is not None:
                yield after, bound._replace(subject=referent, weight=bound.weight + 1)
            elif kind == "subject" and owning(sentence, referent) is None:
                now = bound._replace(subject=referent, weight=bound.weight + 1 + typed)
                yield from behind_subject(sentence, referent, now)
        if kind == "subject" and not bound.weight:
            elided = sentence.elided.get(at, ())
            fitting = (r for r in elided if may_be_subject(sentence, self._fits, r, flag if typed else "", bound))
            places = (at, at + 1) if perfect_at(sentence, at) else (at,)
            yield from ((place, bound._replace(subject=referent)) for referent in fitting for place in places)
        if flag == "name" and at not in sentence.referent_at:
            loose = self._fits.loose(sentence, at, subject=True)
            if loose is not None and not (self._fits.dated and person_alone(sentence, loose)):
                yield loose.last, bound._replace(subject=loose)

    def _stands(self, referent: Referent, flag: str, at: int, bound: Bound) -> bool:
        """True where no preposition rules it, or where the pattern asks for the one that does."""
        if flag == OWNED:
            return given_to(self._sentence, referent)
        if self._fits.dated and bound.readings and placed_by_verb(self._sentence, referent, bound.readings[-1]):
            return False
        if flag == "name" and bound.gap and behind_title(self._sentence, at):
            return False
        if self._sentence.verb_first and bound.readings and _lies_in(self._sentence, referent, bound.readings[-1]):
            return False
        return bool(bound.weight) or not under(self._sentence, referent, at, opens=bound.value is None)

    def _head(self, kind: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        """The noun of a short form that opened before it: "alliance" in "the 32-member alliance"."""
        opened = opened_before(self._sentence, at, bound)
        for referent in filter(self._fits.subject, opened):
            if not kind or self._fits.of_type(referent, kind):
                yield referent.last, bound._replace(subject=referent, weight=bound.weight + 1)


def _lies_in(sentence: Sentence, referent: Referent, verb: Reading) -> bool:
    """True for a name that a preposition ties to the verb right before it, whose subject it is not: ويقع بمنطقة كذا."""
    return verb.last == referent.first and "verb" in verb.tags and sentence.prefixed(referent) == "ruled"
