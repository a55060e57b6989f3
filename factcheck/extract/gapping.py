"""Clauses that leave out what the one before them said: "The Nile is 6,650 km long, the Danube 2,850"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from factcheck.extract.around import described
from factcheck.extract.barred import of_another
from factcheck.extract.bound import Bound, Match
from factcheck.extract.compared import dates_other, other_time, others, past_word
from factcheck.extract.fits import PropertyFits
from factcheck.extract.furtherclauses import GAPPED, bare, behind_subject, figures_before, joint, passed_figures, passes
from factcheck.extract.marks import ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.posts import of_figure
from factcheck.extract.referents import Referent
from factcheck.extract.respective import behind_stand_in, measured_as, paired
from factcheck.extract.termholders import next_holder, of_topic
from factcheck.model.claim import MentionKind
from factcheck.model.record import record, replace
from factcheck.model.values import Number
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_REST = 8
"""Tokens behind a value that may still be of its clause: what is counted, a year."""
_ROOM = 3
"""Words of the first clause that the second may say again: "and counts", وعدد سكان."""
_CONTRAST = "contrast"
"""The class of words that set a clause beside the one before: while, فيما, مقابل."""
_COMPARED = "compared"
"""The class of words behind which stands the same thing's value at another time: from, مقارنة بـ."""
_NOW, _AT_INCEPTION = "scope.now", "scope.at_inception"
_HE, _KIN, _PEER, _HAVE, _STOPS = "pronoun.personal", "kin", "peer", "have", frozenset(";؛")
_NEXT = "coming_next"
"""The class of words that say no more than that another follows: "France follows with 68 million"."""
_ANYWHERE = frozenset({"in_place", "crossing", _NOW, "be", _NEXT})
_AGAIN = _ANYWHERE | {"preposition", GAPPED}
_BESIDE = frozenset({"preposition", _NOW, "filler", "joining", "stop", _CONTRAST})
"""Classes of words that may stand behind a number without being what it counts."""
_PARTING = COMMAS | {":", "("}


@record
class _Opening:
    """Where a further clause begins, and whether the value of another time follows."""

    at: int
    compared: bool
    joined: str
    """The conjunction written on its first word."""


def goes_on(raws: Sequence[Raw], types: Mapping[str, str]) -> list[Raw]:
    """The readings of a sentence with those that its further clauses leave to them, in order of the text."""
    raws = [each for raw in raws for each in paired(raw)]
    further = list(_gapped(raws, types))
    if not further:
        return list(raws)
    kept = [raw for raw in raws if not any(dates_other(other.match, raw.match) for other in further)]
    return sorted([*kept, *further], key=lambda raw: (raw.value_start, raw.prop.id))


def _gapped(raws: Sequence[Raw], types: Mapping[str, str]) -> Iterator[Raw]:
    """The further readings that carry the words of one of ``raws`` on to another subject, or to another time."""
    taken = {raw.value_start for raw in raws if not (raw.prop.office and of_another(raw))}
    for raw in raws:
        readings = raw.match.bound.readings
        untold = raw.match.bound.subject is None and not (of_figure(readings) or any(r.pronoun for r in readings))
        clause = _Clauses(raw, types)
        for other in others(raw.sentence, raw.match, clause.fits.values(), taken):
            taken.add((again := replace(raw, match=other, before=raw.match)).value_start)
            yield again
        if untold and not (raw.sentence.verb_first or raw.theirs or of_topic(raw)):
            continue
        found = clause.next(raw.match)
        while found is not None and (again := replace(raw, match=found, before=raw.match)).value_start not in taken:
            taken.add(again.value_start)
            yield again
            found = clause.next(found)


class _Clauses:
    """Looks for the clauses that go on with one reading."""

    def __init__(self, raw: Raw, types: Mapping[str, str]) -> None:
        self._raw, self._sentence = raw, raw.sentence
        self.fits = PropertyFits(raw.sentence, raw.prop, types)
        readings = raw.match.bound.readings
        self._words: AbstractSet[str] = {r.name for r in readings if not r.name.startswith(("pronoun.", "noun."))}
        self._words |= {_HAVE} if raw.prop.kind is ValueKind.COUNT else set()
        self._kept = tuple(r._replace(tags=()) for r in readings if r.pronoun or of_figure((r,)))
        self._passed = figures_before(raw.sentence, raw.match)

    def next(self, match: Match) -> Match | None:
        """The reading that goes on behind ``match``."""
        for opening in self._openings(match):
            found = self._told(opening, match) or self._holder(opening, match)
            if found is not None:
                return found
        return None

    def _openings(self, match: Match) -> Iterator[_Opening]:
        sentence, value = self._sentence, match.bound.value
        at = max(match.last, value.last if value is not None else 0)
        if value is not None and match.last > value.last and self._opening(match.last - 1) is not None:
            at -= 1  # the pattern itself has taken the comma, or the conjunction
        for place in range(at, min(sentence.last, at + _REST + 1)):
            opening = self._opening(place)
            if opening is not None:
                yield opening
            if not passes(self._sentence, place):
                break
        yield from self._bracketed(at)

    def _bracketed(self, at: int) -> Iterator[_Opening]:
        """Where another name has its value in brackets, as the first one had: "larger than Morocco (37 million)"."""
        value, norms = self._raw.match.bound.value, self._sentence.tokens.norms
        if value is None or value.first == self._sentence.first or norms[value.first - 1] != "(":
            return
        for name in self._sentence.referents:
            if name.named and name.first >= at and name.last < self._sentence.last and norms[name.last] == "(":
                yield _Opening(name.first, compared=False, joined="")

    def _opening(self, at: int) -> _Opening | None:
        """The opening of a clause at a token: a comma, a conjunction, a word of contrast."""
        sentence, norms = self._sentence, self._sentence.tokens.norms
        start, joined = at, ""
        if norms[at] in COMMAS or norms[at] in _STOPS:
            at += 1
        for name in ("joining", _CONTRAST, "turn"):
            reading = next((r for r in sentence.classes.get(name, ()) if r.first == at and not r.pronoun), None)
            at = reading.last if reading is not None else at
        comparing = (r for r in sentence.classes.get(_COMPARED, ()) if r.first == at)
        compared = max(comparing, key=lambda r: r.last, default=None)
        if compared is not None:
            return _Opening(compared.last, compared=True, joined="")
        if at < sentence.last:
            joined = joint(self._sentence, at)
        return _Opening(at, compared=False, joined=joined) if at > start or joined else None

    def _told(self, opening: _Opening, match: Match) -> Match | None:
        """What the clause tells: another subject with its value, or the same one's at another time."""
        at, told = opening.at, False
        subject: Referent | None = None
        for _ in range(_ROOM + 3):
            if self._passed and bare(self._sentence, at) is not None:  # "has 870,000 on 241": the second is the area
                at = passed_figures(self._sentence, at, self._passed)
            mark = self._value(at)
            if mark is not None:
                subject = subject or self._turned(mark, match)
                return self._bound(opening, match, subject, mark, told=told)
            named = self._name(at, match) if subject is None else None
            if named is not None:
                subject, at = named, self._past_mark(behind_subject(self._sentence, named))
                continue
            after = (behind_stand_in(self._sentence, at) if subject is not None else None) or self._again(at)
            if after is None:
                return None
            told, at = told or self._verb(at), after
        return None

    def _turned(self, mark: ValueMark | Referent, match: Match) -> Referent | None:
        """The subject behind a value, where the first clause has it there: "and of 6,400 km for the Amazon"."""
        first, sentence = self._raw.match.bound, self._sentence
        if first.subject is None or first.value is None or first.subject.first < first.value.last:
            return None
        at = next((r.last for r in sentence.at.get(mark.last, ()) if r.name in self._words), mark.last)
        return self._name(sentence.articles.get(at, at), match) if at > mark.last else None

    def _holder(self, opening: _Opening, match: Match) -> Match | None:
        """Another holder with what he holds the office of: عُيّن فلان مديراً للمتحف، وفلانة للمكتبة."""
        first = match.bound
        told = self._raw.prop.office and opening.joined and not self._raw.theirs
        if not told or not (first.value and first.subject and first.subject.named):
            return None if opening.compared else next_holder(self._raw, self.fits, opening.at, match)
        holders = (r for r in self.fits.values().get(opening.at, ()) if isinstance(r, Referent) and r.named)
        holder = max(holders, key=lambda r: r.last, default=None)
        behind = holder is not None and first.value.first < first.subject.first
        body = self._name(holder.last, match) if holder is not None and behind else None
        if body is None or not self._ends(body.last):
            return None
        return Match(opening.at, body.last, Bound(body, holder, (), first.part, weight=2, further=True))

    def _past_mark(self, at: int) -> int:
        """Past a comma, a colon or a bracket with a value right behind it: "Alexandria, 5.2 million"."""
        marked = at < self._sentence.last and self._sentence.tokens.norms[at] in _PARTING
        return at + 1 if marked and self._value(at + 1) is not None else at

    def _verb(self, at: int) -> bool:
        return any(r.name in self._words and "verb" in r.tags for r in self._sentence.at.get(at, ()))

    def _again(self, at: int) -> int | None:
        """The token behind a word that the first clause has as well, or that may stand anywhere."""
        sentence = self._sentence
        if at >= sentence.last:
            return None
        if any(r.name == _HE for r in sentence.at.get(at, ())):
            return at + 1  # وهو اليوم 330 متراً
        if at in sentence.articles and at not in sentence.fillers:
            return sentence.articles[at]
        if sentence.tokens.norms[at] in ("that", "those"):
            return at + 1  # that of Sweden
        anywhere = _ANYWHERE if self._raw.prop.place and not sentence.verb_first else _AGAIN
        again = [r for r in sentence.at.get(at, ()) if r.name in self._words or r.name in anywhere]
        if again:
            return max(r.last for r in again)
        dated = next((v.last for v in sentence.values if v.first == at and v.mention.kind is MentionKind.DATE), None)
        return dated if dated is not None else sentence.fillers.get(at)

    def _name(self, at: int, match: Match) -> Referent | None:
        sentence = self._sentence
        at = next((r.last for r in sentence.at.get(at, ()) if r.name == _KIN and r.pronoun), at)  # وشقيقه فلان
        peers = (r.last for r in sentence.at.get(at, ()) if r.name == _PEER and r.pronoun)
        if (peer := sentence.demonyms.get(next(peers, -1))) is not None:
            return peer  # ونظيره القطري
        names = [r for place in described(sentence, [at]) for r in sentence.referent_at.get(place, ())]
        land = sentence.demonyms.get(at) if match.bound.subject in sentence.demonyms.values() else None
        if land is not None:
            return land  # the Norwegian currency is the krone, the Polish one the zloty
        if not sentence.verb_first and any(r.last == at for r in sentence.classes.get("in_place", ())):
            return None  # "and in Oslo since 1922"
        fitting = (r for r in names if r.named and r is not match.bound.subject and self.fits.subject(r))
        return max(fitting, key=lambda r: r.last, default=None)

    def _value(self, at: int) -> ValueMark | Referent | None:
        """A value of the kind at a token; a bare number takes the unit of the first."""
        own = self.fits.values().get(at, ())
        if self._raw.prop.kind is ValueKind.ENTITY:
            names = (r for r in own if isinstance(r, Referent) and r.named and self._ends(r.last))
            return max(names, key=lambda r: r.last, default=None)
        mark = next((m for m in own if isinstance(m, ValueMark) and m.first == at), None)
        if mark is None:
            found, model = bare(self._sentence, at), self._raw.match.bound.value
            mark = measured_as(found, model) if found is not None and isinstance(model, ValueMark) else None
            mark = mark if mark is not found else None
        return mark if mark is not None and self._closed(mark) else None

    def _ends(self, at: int) -> bool:
        """True where a clause may end."""
        sentence = self._sentence
        if at >= sentence.last or sentence.tokens.kinds[at] == "p":
            return at >= sentence.last or sentence.tokens.norms[at] not in ("'s", "'", "-")
        return any(r.name in ("joining", _CONTRAST, "in_place", "stop") for r in sentence.at.get(at, ()))

    def _closed(self, mark: ValueMark) -> bool:
        """True where nothing else than what the first clause counts stands behind a number."""
        sentence, at = self._sentence, mark.last
        if at >= sentence.last or sentence.tokens.kinds[at] == "p" or not isinstance(mark.mention.value, Number):
            return True
        if other_time(sentence, mark, room=2):
            return True
        dated = any(v.first == at and v.mention.kind is MentionKind.DATE for v in sentence.values)
        beside = any(r.name in self._words or r.name in _BESIDE for r in sentence.at.get(at, ()))
        return dated or beside or bool(joint(self._sentence, at))

    def _bound(
        self, opening: _Opening, match: Match, subject: Referent | None, mark: ValueMark | Referent, *, told: bool
    ) -> Match | None:
        goes_on = (told and opening.joined) or opening.compared or self._dated(opening.at, mark)
        if subject is None and (not goes_on or isinstance(mark, Referent) or not self._timed(opening.at, mark)):
            return None
        if (subject is not None and opening.compared) or (self._raw.theirs and not opening.compared):
            return None
        named = range(subject.first, subject.last) if subject is not None else ()  # no verb in a name
        words = (r for at in range(opening.at, mark.first) if at not in named for r in self._sentence.at.get(at, ()))
        here = tuple(r for r in words if r.name in self._words)
        kept = () if subject is not None else self._kept
        if opening.compared:
            kept = (*kept, *(past_word(r) for r in self._sentence.classes[_COMPARED] if r.last == opening.at))
        bound = Bound(subject or match.bound.subject, mark, (*kept, *here), match.bound.part, weight=2, further=True)
        return Match(opening.at, self._end(mark), bound)

    def _dated(self, first: int, mark: ValueMark | Referent) -> bool:
        """True where a date or "today" stands right beside the value: "and 28 in 2015", و28 عضواً في 2015."""
        sentence = self._sentence
        dates = [v for v in sentence.values if v.mention.kind is MentionKind.DATE]
        beside = any(v.last == mark.first and v.first >= first for v in dates)
        end = self._end(mark)
        ends = {end, *(r.last for r in sentence.at.get(end, ()) if r.name == "preposition")}
        now = any(r.first == end or first <= r.first < mark.first for r in sentence.classes.get(_NOW, ()))
        return beside or now or any(v.first in ends for v in dates)

    def _timed(self, first: int, mark: ValueMark | Referent) -> bool:
        """True where the clause says of which time it speaks."""
        sentence = self._sentence
        near = range(first - 1, min(sentence.last, mark.last + _ROOM + 1))
        if any(r.first in near for r in sentence.classes.get(_NOW, ())) or other_time(sentence, mark):
            return True
        dates = [v for v in sentence.values if v.mention.kind is MentionKind.DATE and v.first in near]
        walls = {at for at in range(mark.last, sentence.last) if sentence.tokens.norms[at] in COMMAS | _STOPS}
        return any(not walls.intersection(range(mark.last, v.first)) for v in dates)

    def _end(self, mark: ValueMark | Referent) -> int:
        behind = [r.last for r in self._sentence.at.get(mark.last, ()) if r.name in self._words]
        return max(behind, default=mark.last)
