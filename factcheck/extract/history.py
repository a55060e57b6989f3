"""Whether somebody held an office when what is told happened: history names its presidents without a "then"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import OPENED, bare_year, year_of
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.sametime import told_by
from factcheck.extract.times import as_time, in_clause, then_of
from factcheck.model.claim import ClaimTime, MentionKind
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.record import replace
from factcheck.model.values import DateValue, Number, Value
from factcheck.properties.property import Ages, ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_AGENT = "agent"
"""The class of words before who did something: by, من قبل, على يد."""
_HONOURED, _HONOUR = "scope.honoured", 12
"""The class of words before whom a name or a gift honours, and how far before his office they may stand."""
_NOW = ("scope.reporting", "scope.now", "scope.still", "scope.prediction")
"""Classes of words that tell of the day a text was written."""
_LEAVING = "scope.leaving"
"""The class of words that tell of the end of who held an office: died, the funeral of, اغتيال."""
_OUSTING, _OUST = "scope.ousting", 6
"""The class of verbs by which a body parts with who leads it, and tokens between one and his office."""
_DIED = "date_of_death/died"
_FRONTED = "as"
"""The word before what somebody was when he did what follows."""
_AS = "ك"
"""The proclitic of what somebody is taken for."""
_FAR = 2
"""Sentences back to the date that dates what follows in a paragraph."""
_LONG = 40
"""Tokens between a holder and the date of what he did."""
_OPENING = ("inception/made", "inception/establish", "founder/founding_verb")
"""The classes of verbs for what somebody once did to what exists since."""
_REIGN = "scope.reign"
"""The class of words for the time of a holder's rule, before his office: في عهد الرئيس فلان."""
_COUNTED = (ValueKind.COUNT, ValueKind.MONEY)
_FOUNDING = ("inception/found", "inception/inception_label", "inception/founding")
_ROWS, _ROW = 200, 14
"""Lines that one heading may have below it, and tokens of such a line."""
_LINE, _BULLETS, _OPENED = 4, " \t*•·-–—", (*OPENED, ["-"])
"""Sentences of a line, what it may open with before its date, and what stands behind that."""
_BETWEEN = 2
"""Tokens between a year and a day."""
_NO_DEED = ("turn", "preposition")
"""Classes of words that no deed is told by, though they open a sentence as verbs do: أما رئيسها فهو فلان."""
_AHEAD = 4
"""Tokens before "by" in which the verb stands."""
_PRESENT = ("ي", "ت", "س", "ن")
"""Letters that open no verb of the past."""


class History:
    """The times at which a document tells of offices that nothing in their own clause dates."""

    def __init__(self, marked: Callable[[int], Sentence], ranges: Sequence[tuple[int, int]]) -> None:
        """``ranges`` are the sentences; between those of two paragraphs a line break is left out."""
        self._marked, self._ranges = marked, ranges

    def of(self, raw: Raw) -> ClaimTime | None:
        """When an office was held whose match has no time of its own; None where it tells of the present."""
        if not raw.prop.office or raw.match.bound.row is not None:
            return None
        left = _leaving(raw)
        if left is not None:
            return _past(raw.sentence, left.first, left.last)
        if (then := then_of(raw.sentence, raw.match.first, _LONG)) is not None:
            return then
        reign = next((r for r in raw.sentence.classes.get(_REIGN, ()) if r.last == raw.match.first), None)
        if reign is not None:
            return _past(raw.sentence, reign.first, reign.last)
        honoured = _honoured(raw)
        if honoured is not None:
            return _past(raw.sentence, honoured.first, honoured.last)
        if raw.value_start == raw.match.first:
            return None  # "by Amr Moussa, its secretary-general": the office is told beside the deed
        by = next((r for r in raw.sentence.classes.get(_AGENT, ()) if raw.match.first in _behind(raw, r)), None)
        if by is not None and not _to_come(raw.sentence, by):
            return _only_date(raw) or _past(raw.sentence, by.first, by.last)
        if _fronted(raw):
            return _past(raw.sentence, raw.match.first - 1, raw.match.first)
        as_one = any(r.prefix == _AS and r.name.startswith(OFFICE) for r in raw.match.bound.readings)
        told = as_one or self._narrated(raw) or _opened_it(raw)  # خلفه نجله كرئيس للدولة
        return _past(raw.sentence, raw.match.first, raw.match.first + 1) if told else None

    def of_heading(self, raw: Raw) -> ClaimTime | None:
        """The date that the heading of a column or a list gives to the rows below: "Population (2015 census)"."""
        prop, sentence = raw.prop, raw.sentence
        if prop.ages is not Ages.CHANGES or prop.kind not in _COUNTED or not _is_row(sentence):
            return None
        for at in range(sentence.index - 1, max(-1, sentence.index - _ROWS), -1):
            above = self._marked(at)
            told = [bare_year(above, mark) or mark for mark in above.values]
            dates = [mark for mark in told if mark.mention.kind is MentionKind.DATE and not _relative(mark)]
            counts = len(told) > len(dates)
            own = any(r.name.startswith(f"{prop.id}/") for r in above.readings)
            own = own and not any(r.name.startswith(_FOUNDING) for r in above.readings)  # "Founded: 1923"
            if len(dates) == 1 and own and not counts and _yearly(dates[0]) and not _ends(above, "."):
                return as_time(dates[0])
            if not _is_row(above):
                return None
        return None

    def of_entry(self, raw: Raw) -> ClaimTime | None:
        """The date that the line of a chronicle opens with, of what changes: "2019: the league counts 14 members"."""
        return self._entry(raw.sentence) if raw.prop.ages is Ages.CHANGES else None

    def in_entry(self, raw: Raw, value: Value) -> Value:
        """A day without a year, in the year that the line of a chronicle opens with: "2022: … dies on 5 July"."""
        if not isinstance(value, DateValue) or not value.relative or value.date is None or value.date.day is None:
            return value
        if not any(letter.isdigit() for letter in value.text):
            return value
        entry = _year_before(raw) or self._entry(raw.sentence)
        if entry is None or entry.date is None:
            return value
        day = PartialDate(entry.date.year, value.date.month, value.date.day)
        return replace(value, date=day, relative=False)

    def _entry(self, sentence: Sentence) -> ClaimTime | None:
        """The date with which the line of a sentence opens, before a colon or a dash: "1952: Turkey joins"."""
        for at in range(sentence.index, max(-1, sentence.index - _LINE), -1):
            told = self._marked(at)
            before = told.tokens.text[: told.tokens.starts[told.first]]
            if before[before.rfind("\n") + 1 :].strip(_BULLETS):
                continue
            opening = next((m for m in told.values if m.first == told.first), None)
            if opening is None or told.tokens.norms[opening.last : opening.last + 1] not in _OPENED:
                return None
            return _dated(opening)
        return None

    def _narrated(self, raw: Raw) -> bool:
        """True for a deed told in the past right behind a dated one of the same paragraph."""
        sentence, first = raw.sentence, raw.match.first
        if not sentence.verb_first or first <= sentence.first:
            return False
        verb = max((i for i in sentence.joined_verbs if i < first), default=sentence.first)
        norm = sentence.tokens.norms[verb].removeprefix("و")
        if verb + 1 != first or not norm or norm.startswith(_PRESENT):
            return False
        if any(r.name in _NO_DEED for r in sentence.at.get(verb, ())):
            return False
        if any(name in sentence.classes for name in _NOW) or any(_relative(mark) for mark in sentence.values):
            return False
        return any(told_by(mark) is not None for before in self._before(sentence.index) for mark in before.values)

    def _before(self, index: int) -> Iterator[Sentence]:
        for at in range(index, max(0, index - _FAR), -1):
            if self._ranges[at - 1][1] < self._ranges[at][0]:
                return
            yield self._marked(at - 1)


def _dated(mark: ValueMark) -> ClaimTime | None:
    """The time that a date or a bare year states; None for a date that is relative to another."""
    value, text = mark.mention.value, mark.mention.text
    if isinstance(value, Number):
        return ClaimTime(year, text) if (year := year_of(text)) is not None else None
    return as_time(mark) if isinstance(value, DateValue) and not value.relative else None


def _year_before(raw: Raw) -> ClaimTime | None:
    """The year right before a day that has none: "in 1949, on 4 April"."""
    value = raw.match.bound.value
    marks = (m for m in raw.sentence.values if value is not None and 0 <= value.first - m.last <= _BETWEEN)
    return next((time for m in marks if (time := _dated(m)) is not None and _yearly(m)), None)


def in_passing(raw: Raw) -> ClaimTime | None:
    """The past, for who is only named by his title where he died: رئيس الوزراء فلان الذي اغتيل holds no office."""
    died = _deceased(raw) if raw.prop.office and raw.sentence.verb_first else None
    return _past(raw.sentence, died.first, died.last) if died is not None else None


def _deceased(raw: Raw) -> Reading | None:
    """The verb by which a relative clause right behind a holder tells of his death."""
    sentence, value = raw.sentence, raw.match.bound.value
    if not isinstance(value, Referent):
        return None
    relative = next((r for r in sentence.classes.get("pronoun.relative", ()) if r.first == value.last), None)
    ends = (r for r in sentence.at.get(relative.last, ()) if r.name == _DIED) if relative is not None else iter(())
    return next(ends, None)


def _to_come(sentence: Sentence, agent: Reading) -> bool:
    """True for what will be done by somebody: "will be run by Norden chief executive Jo Doe"."""
    if sentence.verb_first:
        return False
    near = range(max(sentence.first, agent.first - _AHEAD), agent.first)
    return any(r.first in near for r in sentence.classes.get(_NOW[-1], ()))


def _behind(raw: Raw, agent: Reading) -> tuple[int, ...]:
    """Where who did it may begin behind the word for it: "by Egyptian President …", "by the president of Egypt, …"."""
    return (agent.last, *raw.sentence.past_articles([agent.last])) if not raw.sentence.verb_first else (agent.last,)


def _honoured(raw: Raw) -> Reading | None:
    """The words before whom something was once named after, or built for: "in honour of the president, …"."""
    first, sentence = raw.match.first, raw.sentence
    near = (r for r in sentence.classes.get(_HONOURED, ()) if r.last <= first + 1 and first - r.last <= _HONOUR)
    return next((r for r in near if not any(i in sentence.joined_verbs for i in range(r.last, first))), None)


def _yearly(mark: ValueMark) -> bool:
    value = mark.mention.value
    return isinstance(value, DateValue) and value.date is not None and value.date.precision is Precision.YEAR


def _ends(sentence: Sentence, mark: str) -> bool:
    return sentence.tokens.norms[sentence.last - 1] == mark


def _is_row(sentence: Sentence) -> bool:
    """True for a short line that states nothing in words: a cell, a name with a number, a heading."""
    short = sentence.last - sentence.first <= _ROW
    return short and not _ends(sentence, ".") and not any("verb" in r.tags for r in sentence.readings)


def _opened_it(raw: Raw) -> bool:
    """True for what somebody once did to what the text is about, told beside it: المتحف الذي افتتحه الرئيس فلان."""
    sentence, verb = raw.sentence, raw.match.first - 1
    if not sentence.verb_first or verb <= sentence.first:
        return False
    done = any(r.name in _OPENING and r.pronoun for r in sentence.at.get(verb, ()))
    return done and any(r.last == verb for r in sentence.classes.get("pronoun.relative", ()))


def _leaving(raw: Raw) -> Reading | None:
    """The word that says that the holder died or left the office: he may hold it no more when the text is read."""
    sentence, match = raw.sentence, raw.match
    words = sentence.classes.get(_LEAVING, ())
    if sentence.verb_first:
        # شارك في تشييعه الرئيس فلان: he was another's mourner
        own = (r for r in words if match.first in (r.first, r.last) and not (r.pronoun and r.last == match.first))
        return next(own, None) or _ousted(raw)
    before = next((r for r in words if match.first in sentence.past_articles([r.last])), None)
    behind = {*sentence.skip(match.last), sentence.aside(match.last)}
    value = match.bound.value
    if value is not None and value.last == match.last and sentence.tokens.norms[value.first - 1] in COMMAS:
        behind.update(sentence.skip(match.last + 1))  # "The governor of Norby, Jan Roe, died on Monday"
    return before or next((r for r in words if r.first in behind and "verb" in r.tags), None)


def _ousted(raw: Raw) -> Reading | None:
    """The verb by which a body parts with its own officer: أقالت الشركة رئيسها التنفيذي فلانا."""
    sentence, first = raw.sentence, raw.match.first
    if not any(r.pronoun and r.first == first for r in raw.match.bound.readings):
        return None
    words = [r for r in sentence.classes.get(_OUSTING, ()) if r.last <= first <= r.last + _OUST]
    parted = words and any(at in sentence.joined_verbs or at in sentence.closed for at in range(words[-1].last, first))
    return words[-1] if words and not parted else None


def _fronted(raw: Raw) -> bool:
    """True for an office that opens a sentence before a deed of the past: "As president of Chile, Sol Reyes built"."""
    sentence, first, value = raw.sentence, raw.match.first, raw.match.bound.value
    if sentence.verb_first or value is None or first - 1 != sentence.first or value.last >= sentence.last:
        return False
    if sentence.tokens.norms[first - 1] != _FRONTED or value.first < first:
        return False
    norm = sentence.tokens.norms[value.last]
    return norm.endswith(sentence.endings["participle"]) or any(
        "past" in r.tags for r in sentence.at.get(value.last, ())
    )


def _only_date(raw: Raw) -> ClaimTime | None:
    """The one date of a sentence, where nothing parts it from the match."""
    dates = [mark for mark in raw.sentence.values if mark.mention.kind is MentionKind.DATE]
    if len(dates) != 1 or _relative(dates[0]) or dates[0].first - raw.match.last > _LONG:
        return None
    return as_time(dates[0]) if in_clause(raw.sentence, dates[0], raw.match) else None


def _relative(mark: ValueMark) -> bool:
    value = mark.mention.value
    return isinstance(value, DateValue) and value.relative


def _past(sentence: Sentence, first: int, last: int) -> ClaimTime:
    return ClaimTime(None, sentence.tokens.slice(first, last), relation="past")
