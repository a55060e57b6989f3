"""All recognisers over one text: one pass finds the tokens a mention can begin with, the rest is left unread."""

from __future__ import annotations

from factcheck.languages.loader import load_pack
from factcheck.languages.pack import Pack
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.values import Bound
from factcheck.recognize import values
from factcheck.recognize.bounds import both_sides, bounded, few, in_range, vague
from factcheck.recognize.context import accepted
from factcheck.recognize.dates import DateReader
from factcheck.recognize.identifiers import is_identifier
from factcheck.recognize.lexicon import Lexicon
from factcheck.recognize.measured import Measure
from factcheck.recognize.measures import measure
from factcheck.recognize.noise import clocked, past_noise
from factcheck.recognize.ordinals import ordinal
from factcheck.recognize.view import View
from factcheck.text.tokens import Tokens

_MOST_KEPT = 100_000
_HOURS = 24


class Triggers(dict[str, bool]):
    """Normal form -> whether a mention can begin with it; fills itself from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, norm: str) -> bool:
        if len(self) > _MOST_KEPT:
            self.clear()
        word = self._lexicon[norm]
        found = self[norm] = norm[:1].isdigit() or (word is not None and word.trigger)
        return found


class Recognizer:
    """Finds the numbers, ordinals, percentages, dates, durations, sums of money and quantities of one language."""

    def __init__(self, pack: Pack, date_order: str = "dmy") -> None:
        self._lexicon = Lexicon(pack)
        self._triggers = Triggers(self._lexicon)
        self._dates = DateReader(pack, date_order)

    def mentions(
        self, tokens: Tokens, first: int = 0, last: int | None = None, anchor: PartialDate | None = None
    ) -> list[Mention]:
        """The mentions among the tokens from ``first`` up to and without ``last``, in order, none overlapping.

        Relative dates and dates without a year are read from ``anchor``; without one they are no mentions.
        """
        stop = len(tokens) if last is None else last
        triggers = self._triggers
        norms = tokens.norms if not first and last is None else tokens.norms[first:stop]
        starts = [index for index, begins in enumerate(map(triggers.__getitem__, norms), first) if begins]
        if not starts:
            return []
        view = View(tokens, self._lexicon, first, stop)
        found: list[Mention] = []
        done = floor = first
        articles = not view.lexicon.writes_article  # "a year" needs one; "سنة" is a year by itself
        for index in starts:
            if index >= done and not (articles and self._weak(view, index)):
                before = len(found)
                done = self._read(view, index, floor, anchor, found)
                if len(found) > before:
                    floor = done
        return found

    def _weak(self, view: View, index: int) -> bool:
        """True for a unit that no article, and no word for "whole", stands before."""
        word = view.word(index)
        if word is None or not word.weak:
            return False
        before = view.word(index - 1)
        return before is None or "article" not in before.classes

    def _read(self, view: View, index: int, floor: int, anchor: PartialDate | None, found: list[Mention]) -> int:
        """Read what begins at a token, append its mention, and return the first token not yet read.

        Nothing before ``floor``, the end of the mention before, may be taken into this one.
        """
        noise = past_noise(view, index)
        if noise > index:
            return noise
        date = self._dates.read(view, index, anchor)
        certain = date is not None and date.end > index + 2 and bool(date.mentions)
        amount = None if certain else self._amount(view, index, floor)
        if date is not None and (amount is None or date.end >= amount[0]):
            found.extend(date.mentions)
            return date.end
        if amount is None:
            return index + 1
        found.extend(amount[1])
        return amount[0]

    def _amount(self, view: View, index: int, floor: int) -> tuple[int, tuple[Mention, ...]] | None:
        """The amount or rank that begins at a token: where it ends, and its mention if it counts."""
        some = few(view, index)
        if some is not None:
            return some.end, (values.spanned(view, some),)
        rank = ordinal(view, index)
        made = measure(view, index)
        if rank is not None and (made is None or rank.end > made.end or (rank.end == made.end and not made.share)):
            if not accepted(view, rank.first, rank.end, rank.value, ordinal=True):
                return None
            clock = clocked(view, rank.first, rank.end) if rank.value <= _HOURS else None
            if clock is not None:
                return clock, ()
            return rank.end, (values.ordinal(view, rank.start, rank.stop, rank.value),)
        if made is None or made.first < floor:
            return self._pair(view, index)
        nothing = self._no_amount(view, index, made)
        if nothing is not None:
            return nothing, ()
        span = in_range(view, made) if not made.share or self._counts(view, made) else None
        if span is not None:
            return span.end, (values.spanned(view, span),)
        if not self._counts(view, made):
            return (made.end, ()) if view.is_number(made.end - 1) else None
        around = bounded(view, made.first, made.end)
        if made.kind is MentionKind.DURATION and _spans(view, around.first, made.first):
            around = replace(around, bound=Bound.EXACT)
        if vague(view, made) and around.bound in {Bound.EXACT, Bound.ABOUT}:
            around = replace(around, bound=Bound.MORE_THAN)
        sides = both_sides(view, made, around)
        if sides is not None:
            return sides.end, (values.spanned(view, sides),)
        return made.end, (values.single(view, made, around),)

    @staticmethod
    def _no_amount(view: View, index: int, made: Measure) -> int | None:
        """Where a plain number ends that tells the time or names a thing; None for one that counts."""
        if made.kind is not MentionKind.NUMBER:
            return None
        if view.is_number(made.first):
            return made.end if is_identifier(view, made.first) else None
        word = view.word(made.first - 2)
        if view.past_hyphen(index - 1) == index and view.has(index, "scale") and not (word and word.numeric):
            return made.end  # multi-million
        return clocked(view, made.first, made.end) if made.value <= _HOURS else None

    @staticmethod
    def _counts(view: View, made: Measure) -> bool:
        if made.kind is not MentionKind.NUMBER:
            return True
        return accepted(view, made.first, made.end, made.value, share=made.share)

    @staticmethod
    def _pair(view: View, index: int) -> tuple[int, tuple[Mention, ...]] | None:
        """A noun in the dual: two of it."""
        word = view.word(index)
        if word is None or not view.has(index, "counted_pair"):
            return None
        return index + 1, (values.pair(view, index),)


def _spans(view: View, bound: int, first: int) -> bool:
    """True for "over two days" that tells how long a thing takes, not that it took longer."""
    if bound + 1 != first or not view.has(bound, "spanning"):
        return False
    before = view.word(bound - 1)
    return before is None or "still_more" not in before.classes


def recognize_text(text: str, language: str, anchor: PartialDate | None = None) -> list[Mention]:
    """The mentions of a text in the language of that code."""
    return Recognizer(load_pack(language)).mentions(Tokens(text), anchor=anchor)
