"""Brackets that tell a life, as encyclopaedias open with them: Amin Saab (Tyre 1901 – Beirut, 4 May 1960)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.bound import Bound, Match, Row
from factcheck.extract.claims import Raw
from factcheck.extract.fits import PropertyFits
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import DASHES, Reading
from factcheck.extract.lifespans import apart, lasts
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import dated_as, year_of
from factcheck.extract.outline import PREPOSITION
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.model.claim import Mention, MentionKind, Reference
from factcheck.model.partialdate import Precision
from factcheck.model.record import replace
from factcheck.model.values import DateValue, Period
from factcheck.properties.property import Property

BORN, DIED, BIRTHPLACE, COUNTRY = "date_of_birth", "date_of_death", "place_of_birth", "country"
_LABELS = {
    BORN: "date_of_birth/birth_label",
    DIED: "date_of_death/death_label",
    BIRTHPLACE: "place_of_birth/birth_label",
    COUNTRY: "country/country_label",
}
_BIRTH = (
    "date_of_birth/birth_label",
    "date_of_birth/born",
    "date_of_birth/natives",
    "place_of_birth/natives",
    "life.born",
)
_DEATH = ("date_of_death/death_label", "date_of_death/died", "life.died")
_SMALL = (PREPOSITION, "in_place", "place_word", "date_of_birth/when", "date_of_death/when")
"""Words that may stand between the parts of a life."""
_COMMAS, _STOPS = frozenset(",،/"), frozenset(";؛")
_AT = "ب"
"""The preposition that stands on the name of a place."""
_SAID = frozenset(".:")
"""Marks behind words for birth and death: "b.", ميلاد:."""
_PARTING = DASHES | {"-"} | _STOPS
_TRADES = ("someone", f"{NOUN}person", "title", DEMONYM, "adjective", "joining", "epithet")
_PERSON, _TOPONYM = "person", "toponym"
_UNKNOWN, _APART = 3, 6
"""Words of a place that nothing knows, and between a name and the bracket behind what it is said to be."""
_OPENERS, _ENDS = DASHES | {",", ":", ";"}, DASHES | {",", ".", ";", ")"}
"""What a life without a bracket stands behind, and before what it may end."""
_WEIGHT = 6
_CLOSED = 40
"""Tokens in a life at most."""
Told = tuple[Property, Mapping[str, object]]


class _Half:
    """What a half of a bracket tells: where and when."""

    __slots__ = ("country", "date", "place", "said")

    def __init__(self) -> None:
        self.date: ValueMark | None = None
        self.place: Referent | None = None
        self.country: Referent | None = None
        self.said = False
        """True where a word tells that somebody was born or died."""


def lives(
    sentence: Sentence,
    labels: Mapping[str, Sequence[Told]],
    types: Mapping[str, str],
    above: Referent | None = None,
) -> Iterator[Raw]:
    """The births and deaths that brackets behind persons tell by places and dates alone.

    A bare span right behind the name is left to the patterns: it may be a reign. Whom a bracket is of that is all of
    a line stands ``above`` it.
    """
    norms = sentence.tokens.norms
    for opening in (at for at in range(sentence.first, sentence.last) if norms[at] == "("):
        closing = next((at for at in range(opening, min(sentence.last, opening + _CLOSED)) if norms[at] == ")"), 0)
        alone = opening == sentence.first and closing == sentence.last - 1
        owner = (above if alone else _owner(sentence, opening)) if closing else None
        if owner is None:
            continue
        read = ((at, _read(sentence, at, closing)) for at in _starts(norms, opening, closing))
        start, halves = next((each for each in read if each[1] is not None), (0, None))
        if halves is None:
            continue
        birth, death = halves
        bare = not (birth.place or death.place or birth.said or death.said)
        sure = alone or apart(birth.date, death.date)
        left = start - 1 == opening == owner.last or (not owner.types and _years_alone(birth.date))
        if bare and (not lasts(birth.date, death.date) if sure else left):
            continue
        yield from _told_of(sentence, owner, halves, labels, types)
    if not sentence.verb_first:
        for opening in _clipped(sentence):
            owner = _owner(sentence, opening)
            ends = range(min(sentence.last, opening + _CLOSED), opening + 2, -1) if owner is not None else ()
            closings = (at for at in ends if at == sentence.last or norms[at] in _ENDS)
            halves = next(filter(None, (_read(sentence, opening + 1, at) for at in closings)), None)
            if owner is not None and halves is not None:
                yield from _told_of(sentence, owner, halves, labels, types)


def _clipped(sentence: Sentence) -> Iterator[int]:
    """The marks behind which a life is told without a bracket: ", b. Leeds 1871, d. 1939", "– born Leeds, 1871 –"."""
    norms = sentence.tokens.norms
    for word in {(r.first, r.last): r for name in _BIRTH for r in sentence.classes.get(name, ())}.values():
        mark, at = word.first - 1, word.last + (norms[word.last : word.last + 1] == ["."])
        if mark > sentence.first and norms[mark] in _OPENERS and at < sentence.last:
            dated = any(m.first == at for m in sentence.values)
            if dated or any(r.named for r in sentence.referent_at.get(at, ())):
                yield mark


def _told_of(
    sentence: Sentence,
    owner: Referent,
    halves: tuple[_Half, _Half],
    labels: Mapping[str, Sequence[Told]],
    types: Mapping[str, str],
) -> Iterator[Raw]:
    """The readings of what the halves of a life tell of somebody, and of a known country of where he was born."""
    birth, death = halves
    told: list[tuple[str, Referent, ValueMark | Referent | None]] = [
        (BORN, owner, birth.date),
        (BIRTHPLACE, owner, birth.place),
        (DIED, owner, death.date),
    ]
    if birth.place is not None and birth.country is not None and birth.country.entities:
        told.append((COUNTRY, birth.place, birth.country))
    for prop_id, whose, value in told:
        if value is None or _LABELS[prop_id] not in labels:
            continue
        prop, pattern = labels[_LABELS[prop_id]][0]
        if PropertyFits(sentence, prop, types).subject(whose):
            bound = Bound(whose, value, (), weight=_WEIGHT, row=Row())
            yield Raw(sentence, prop, pattern, Match(value.first, value.last, bound))


def _years_alone(mark: ValueMark | None) -> bool:
    """True for a span of years, which may be that of a thing: "Norby Line (Danish: Norbybanen; 1901–1950)"."""
    span = mark.mention.value if mark is not None else None
    return isinstance(span, Period) and span.start is not None and span.start.precision is Precision.YEAR


def _starts(norms: Sequence[str], opening: int, closing: int) -> Iterator[int]:
    """Where a life may begin in a bracket: at its opening, else behind how the name is written elsewhere."""
    yield opening + 1
    yield from (at + 1 for at in range(opening + 1, closing) if norms[at] in _STOPS)


def _owner(sentence: Sentence, opening: int) -> Referent | None:
    """The person right before a bracket, or whom the sentence opens with and says to be something before it."""
    beside = [r for r in sentence.referents if r.named and r.last == opening]
    if beside:
        person = max(beside, key=lambda r: r.last - r.first)
        return person if _PERSON in person.types or not person.types else None
    name = next((r for r in sentence.referents if r.named), None)
    if name is None or name.first > sentence.first + 1 or _PERSON not in name.types or opening - name.last > _APART:
        return None
    between = range(name.last, opening)
    told = [r for at in between for r in sentence.at.get(at, ())]
    covered = {at for r in told if r.name in _TRADES for at in range(r.first, r.last)}
    trade = any(r.name in _TRADES[:2] for r in told)
    plain = all(at in covered or sentence.tokens.kinds[at] == "p" or at not in sentence.at for at in between)
    return name if trade and plain and not any("verb" in r.tags for r in told) else None


def _read(sentence: Sentence, first: int, closing: int) -> tuple[_Half, _Half] | None:
    """The two halves of a life; None where the bracket holds anything else."""
    halves, at, now, parted = (_Half(), _Half()), first, 0, False
    while at < closing:
        mark = next((m for m in sentence.values if m.first == at and m.mention.kind is MentionKind.DATE), None)
        mark = mark or next((_year(m) for m in sentence.values if m.first == at), None) or _inner_year(sentence, at)
        if mark is not None:
            if halves[now].date is not None:
                return None
            halves[now].date = mark
            if isinstance(mark.mention.value, Period):
                if now or parted or mark.mention.value.start is None or mark.mention.value.end is None:
                    return None
                halves[1].date, now, parted = mark, 1, True
            at = mark.last
            continue
        if sentence.tokens.norms[at] in _PARTING:
            if parted or (now and not halves[1].said):
                return None
            at, now, parted = at + 1, 1, True
            continue
        step = _step(sentence, at, closing, halves, now)
        if step is None:
            return None
        at, now = step
    complete = all(half.date is not None for half in halves if half.place is not None or half.said)
    told = parted or halves[0].said or halves[1].said
    return halves if complete and told and any(half.date for half in halves) else None


def _step(sentence: Sentence, at: int, closing: int, halves: tuple[_Half, _Half], now: int) -> tuple[int, int] | None:
    """Past a mark, a small word, a word for birth or death or a place, and in which half; None past none of them."""
    if sentence.tokens.norms[at] in _COMMAS or (sentence.tokens.norms[at] in _SAID and halves[now].said):
        return at + 1, now
    place = max((r for r in sentence.referent_at.get(at, ()) if r.named), key=lambda r: r.last, default=None)
    if place is None and (word := _told(sentence, at, _DEATH)) is not None:
        halves[1].said = True
        return word, 1
    if place is None and not now and (word := _told(sentence, at, _BIRTH)) is not None:
        halves[0].said = True
        return word, now
    if place is None and (small := _told(sentence, at, _SMALL)) is not None:
        return small, now
    place = _without_year(sentence, place) if place is not None else _unknown(sentence, at, closing)
    if place is None or (place.types and LANDS.isdisjoint(place.types)):
        return None
    if halves[now].place is None:
        halves[now].place = place
    elif "country" not in place.types:
        return None
    else:
        halves[now].country = place
    return place.last, now


def _told(sentence: Sentence, at: int, names: tuple[str, ...]) -> int | None:
    found = (r.last for r in sentence.at.get(at, ()) if r.name in names and not r.pronoun and not r.prefix)
    return max(found, default=None)


def _year(mark: ValueMark) -> ValueMark | None:
    year = year_of(mark.mention.text) if mark.mention.kind is MentionKind.NUMBER else None
    return dated_as(mark, year) if year is not None else None


def _without_year(sentence: Sentence, place: Referent) -> Referent:
    """A place without the year behind it that its name was taken to end with: "born Leeds 1871"."""
    last = place.last - 1
    if last == place.first or year_of(sentence.tokens.norms[last]) is None:
        return place
    end = sentence.tokens.ends[last - 1]
    return replace(place, last=last, end=end, text=sentence.tokens.text[place.start : end])


def _inner_year(sentence: Sentence, at: int) -> ValueMark | None:
    """The year that ends what was taken for a name."""
    tokens = sentence.tokens
    year = year_of(tokens.norms[at])
    if year is None or not any(r.named and r.first < at and r.last == at + 1 for r in sentence.referents):
        return None
    start, end = tokens.starts[at], tokens.ends[at]
    text = tokens.text[start:end]
    return ValueMark(at, at + 1, Mention(MentionKind.DATE, start, end, text, DateValue(year, text=text)))


def _telling(reading: Reading) -> bool:
    """True for a word of the language, which is no place by itself; what opens names of places may be one (العين)."""
    acted = "verb" in reading.tags or "past" in reading.tags
    return not reading.prefix and reading.name != _TOPONYM and not (reading.definite and acted)


def _placed(sentence: Sentence, at: int) -> int:
    """Letters of a preposition on the place behind a date: ميلاد: 1494 بطرابزون."""
    dated = sentence.verb_first and any(m.last == at for m in sentence.values)
    return int(dated and sentence.tokens.norms[at].startswith(_AT) and len(sentence.tokens.norms[at]) > _UNKNOWN)


def _unknown(sentence: Sentence, at: int, closing: int) -> Referent | None:
    """A place that nothing knows: words of no class up to a mark or a date."""
    tokens, end = sentence.tokens, at
    starts = {m.first for m in sentence.values}
    while end < closing and end - at < _UNKNOWN and tokens.kinds[end] == "w" and end not in starts:
        if any(_telling(r) for r in sentence.at.get(end, ())):
            return None
        end += 1
    if end == at or (end not in starts and end < closing and tokens.norms[end] not in _COMMAS):
        return None
    start, stop = tokens.starts[at] + _placed(sentence, at), tokens.ends[end - 1]
    return Referent(at, end, start, stop, tokens.text[start:stop], Reference.NAME)
