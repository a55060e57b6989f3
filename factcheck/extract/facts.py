"""Labels and values that stand alone between two marks: "seat: Paris", "194 members", "born Ulm, 14 March 1879"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.extract.fits import PropertyFits
from factcheck.extract.labels import Labels
from factcheck.extract.lexicon import Reading
from factcheck.extract.lists import list_items
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import year_of
from factcheck.extract.outline import PREPOSITION, VERBS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import LANDS, Referent
from factcheck.model.claim import MentionKind
from factcheck.model.record import record, replace
from factcheck.properties.property import Property, ValueKind

PARTING = frozenset(",،;؛:()[]|·•—–.")
"""Marks between which a fact stands."""
MARKS = frozenset("-–—•*·#\"'_>")
"""Marks that stand around a name or a fact and say nothing."""
_TELLING = frozenset(":,،—–=-|")
"""Marks between a label and its value."""
_BEFORE_LAND = frozenset("-–—/,،")
"""Marks between a place and the land it is in."""
_NOTE = 6
"""Tokens that a bracket between a label and its value has at most: "Population (2024 census): …"."""
_SURNAMES = 3
"""Words that a person's name may go on with behind what shows it."""
_PHRASE = 5
"""Tokens that a phrase behind a count may have."""
JOINING, AS = "joining", "taken_as"
"""The classes of words before a further fact, and between a value and its label: "English as official language"."""
_COUNTED = frozenset({"population/people", "employees/staff", "employees/workers_n", "member_noun"})
"""The classes of nouns for what a label's number counts."""
_ABOVE_SEA, _ELEVATION = "elevation/above_sea", "elevation"
"""What stands behind a height that is one above the sea, and the property that it is then."""
Told = tuple[Property, Mapping[str, object]]


@record
class Fact:
    """A label and a value that stand alone between two marks."""

    prop: Property
    pattern: Mapping[str, object]
    label: Reading | None
    """None where the unit alone tells what is measured."""
    value: ValueMark | Referent
    first: int
    last: int
    """The token behind it and all that belongs to it."""


class Facts:
    """Finds the facts of one sentence."""

    def __init__(self, sentence: Sentence, labels: Labels, types: Mapping[str, str]) -> None:
        self._sentence, self._labels, self._types = sentence, labels, types
        self._norms = sentence.tokens.norms
        self._fits: dict[str, PropertyFits] = {}

    def found(self, head: Referent | None) -> list[Fact]:
        found: list[Fact] = []
        behind = 0
        for place in self._openings():
            if place < behind:
                continue
            for fact in self._facts_at(place, head):
                found.append(fact)
                behind = max(behind, fact.last)
        return found

    def _openings(self) -> Iterator[int]:
        s = self._sentence
        yield self.past_marks(s.first)
        for at in range(s.first, s.last - 1):
            if self._norms[at] in PARTING or self._runs_on(at + 1):
                yield self.past_marks(at + 1)

    def _runs_on(self, at: int) -> bool:
        """True for a label with a colon behind it that no mark parts from the value before: "Oslo Area: 454 km2"."""
        labels = self.labels_at(at) if at in self._sentence.at else ()
        return any(self._norms[label.last : label.last + 1] == [":"] for label in labels)

    def past_marks(self, at: int) -> int:
        while at < self._sentence.last and self._norms[at] in MARKS:
            at += 1
        return at

    def labels_at(self, at: int) -> list[Reading]:
        s = self._sentence
        plain = [""] if at == s.first else ["", *s.conjunctions]  # العاصمة أوسلو، وعدد السكان 5 ملايين
        return [r for r in s.at.get(at, ()) if r.name in self._labels and not r.pronoun and r.prefix in plain]

    def _facts_at(self, place: int, head: Referent | None) -> list[Fact]:
        """The facts that open at a token: "seat: Paris", "194 members", "English as official language"."""
        s = self._sentence
        joined = [r.last for r in s.at.get(place, ()) if r.name == JOINING]
        for at in s.past_articles([place, *joined]):
            for label in self.labels_at(at):
                found = self._behind(label, at)
                if found:
                    return found
            for mark in s.values:
                if mark.first == at and (found := self._counted(mark, at) or self._sized(mark, head)):
                    return found
            for name in s.referent_at.get(at, ()):
                if name.named and (found := self._named(name, at)):
                    return found
        return []

    def _behind(self, label: Reading, first: int) -> list[Fact]:
        """What stands behind a label: one value, or a place and a date ("born Ulm, 14 March 1879")."""
        same = (other for other in self.labels_at(label.first) if other.last == label.last)
        told: list[Told] = []
        for each in (each for other in (label, *same) for each in self._labels[other.name]):
            told += [each] if each not in told else []
        found: list[Fact] = []
        at = self._past_note(label.last)
        while told:
            starts = self._starts(at)
            facts = (self._fact(label, first, start, each) for start in starts for each in told)
            fact = next((each for each in facts if each is not None), None)
            if fact is not None:
                found.append(fact)
                told = [each for each in told if each[0].kind is not fact.prop.kind]
                at = fact.last
                continue
            places = (self._place(start) for start in starts if not found)
            place = next((each for each in places if each is not None), None)
            if place is None:
                break
            at = place
        last = self._end(found[-1].last) if found else None
        return [replace(fact, last=last) for fact in found] if last is not None else []

    def _place(self, at: int) -> int | None:
        """Behind a place that a label of a date has before it, and that is none of its values: "d. Vienna, 9 June"."""
        s = self._sentence
        names = [r for p in s.past_articles([at]) for r in s.referent_at.get(p, ()) if r.named]
        behind = max((r.last for r in names), default=None)
        return behind if behind is not None and behind < s.last and self._norms[behind] in ",،" else None

    def _starts(self, at: int) -> list[int]:
        """Where the value may stand: behind a mark, a preposition, an article, a title."""
        s = self._sentence
        places = [at]
        while at < s.last and (self._norms[at] in _TELLING or s.outline.empty(at)):
            at += 1
            places.append(at)
        for place in tuple(places):
            places += [r.last for r in s.at.get(place, ()) if r.name in (PREPOSITION, "in_place")]
        places = s.past_articles(places)
        for place in tuple(places):
            places += [r.last for r in s.at.get(place, ()) if r.name == TITLE and not r.pronoun]
        return list(dict.fromkeys(places))

    def _fact(self, label: Reading, first: int, at: int, told: Told) -> Fact | None:
        prop, pattern = told
        fits = self.fits(prop)
        values = [v for v in fits.values().get(at, ()) if v.first >= label.last]
        if not values and "value:name" in str(pattern["text"]) and at < self._sentence.last:
            loose = fits.loose(self._sentence, at)
            values = [loose] if loose is not None else []
        value = max(values, key=lambda v: v.last, default=None)
        if value is None:
            return None
        if isinstance(value, ValueMark):
            return Fact(prop, pattern, label, value, first, self._past_counted(value, prop))
        value = self._whole_name(value) if fits.of_person else value
        items = list(list_items(self._sentence, value, fits)) if prop.many else []
        return Fact(prop, pattern, label, value, first, items[-1].last if items else self._past_land(value))

    def _past_counted(self, value: ValueMark, prop: Property) -> int:
        """Behind the noun of what a label says is counted: "population 5 million people", عدد الموظفين: 40 موظفا."""
        counted = (r.last for r in self._sentence.at.get(value.last, ()) if r.name in _COUNTED and not r.pronoun)
        return max(counted, default=value.last) if prop.kind is ValueKind.COUNT else value.last

    def _past_land(self, place: Referent) -> int:
        """Behind the land that a place is told with: "seat: Cairo - Egypt", "seat: Oslo, Norway"."""
        at, s = place.last, self._sentence
        if LANDS.isdisjoint(place.types) or at >= s.last or self._norms[at] not in _BEFORE_LAND:
            return at
        lands = (r for r in s.referent_at.get(at + 1, ()) if r.named and not LANDS.isdisjoint(r.types))
        return next((r.last for r in lands if r.last >= s.last or self._norms[r.last] in PARTING), at)

    def _whole_name(self, name: Referent) -> Referent:
        """A person's name up to the mark behind it: between a label and a mark nothing but the name stands."""
        s, last = self._sentence, name.last
        if not s.verb_first or self._norms[name.first - 1] != ":":
            return name  # capitals show where it ends, and a sentence may go on with any word
        while last < s.last and s.tokens.kinds[last] == "w" and last not in s.fillers and not self._ties(last):
            last += 1
        closed = last >= s.last or self._norms[last] in PARTING
        if name.entities or last == name.last or not closed or last - name.last > _SURNAMES:
            return name
        end = s.tokens.ends[last - 1]
        return replace(name, last=last, end=end, text=s.tokens.text[name.start : end])

    def _ties(self, at: int) -> bool:
        """True for a word of grammar, which is part of no name."""
        return any(
            r.name in (PREPOSITION, JOINING, "stop", *VERBS) and not r.prefix for r in self._sentence.at.get(at, ())
        )

    def _counted(self, mark: ValueMark, first: int) -> list[Fact]:
        """A number before its label: "194 member states", "312 inhabitants (2021)"."""
        s = self._sentence
        for at in dict.fromkeys((mark.last, *s.skip(mark.last))):
            for label in self.labels_at(at):
                for prop, pattern in self._labels[label.name]:
                    if prop.kind is not ValueKind.COUNT or mark not in self.fits(prop).values().get(mark.first, ()):
                        continue
                    last = self._end(label.last) or self._past_phrase(label.last)
                    if last is not None:
                        return [Fact(prop, pattern, label, mark, first, last)]
        return []

    def _past_phrase(self, at: int) -> int | None:
        """Behind a short phrase that a preposition opens and a mark ends: "24 million visits in six months,"."""
        s = self._sentence
        if not any(r.name == PREPOSITION for r in s.at.get(at, ())):
            return None
        closing = (i for i in range(at + 1, min(s.last + 1, at + _PHRASE)) if i == s.last or self._norms[i] in PARTING)
        return next(closing, None)

    def _sized(self, mark: ValueMark, head: Referent | None) -> list[Fact]:
        """What only its unit tells: the area of a country, "41,285 square kilometres"."""
        if head is None or mark.mention.kind is not MentionKind.QUANTITY:
            return []
        last = max((r.last for r in self._sentence.at.get(mark.last, ()) if r.name == _ABOVE_SEA), default=mark.last)
        end = self._end(last)
        for prop, pattern in self._labels.bare if end is not None else ():
            fits = self.fits(prop)
            told = prop.id == _ELEVATION if last > mark.last else any(fits.of_type(head, kind) for kind in prop.bare)
            if told and mark in fits.values().get(mark.first, ()) and end is not None:
                return [Fact(prop, pattern, None, mark, mark.first, end)]
        return []

    def _named(self, name: Referent, first: int) -> list[Fact]:
        """Names before their label: "German and French as official languages"."""
        s = self._sentence
        words = s.classes.get(AS, ())
        labels = (r for name_ in self._labels for r in s.classes.get(name_, ()) if r.first > name.last) if words else ()
        for label in labels:
            ties = [r for r in words if label.first in (r.last, s.past_articles([r.last])[-1])]
            for prop, pattern in self._labels[label.name] if ties else ():
                fits = self.fits(prop)
                if prop.kind is not ValueKind.ENTITY or name not in fits.values().get(name.first, ()):
                    continue
                items = [name, *(list_items(s, name, fits) if prop.many else ())]
                last = self._end(label.last)
                if items[-1].last == ties[0].first and last is not None:
                    return [Fact(prop, pattern, label, name, first, last)]
        return []

    def _past_note(self, at: int) -> int:
        while at < self._sentence.last and self._sentence.outline.empty(at):
            at += 1
        if at < self._sentence.last and self._norms[at] == "(":
            behind = self._sentence.outline.behind_bracket(at)
            if behind is not None and behind - at <= _NOTE:
                return behind
        return at

    def _end(self, at: int) -> int | None:
        """Where a fact ends that has its value; None where the sentence goes on with it."""
        s = self._sentence
        while at < s.last and self._norms[at] not in PARTING and self._norms[at] not in MARKS:
            if self._runs_on(at):
                return at
            if at in s.fillers:
                at = s.fillers[at]
                continue
            ruled = [r.last for r in s.at.get(at, ()) if r.name == PREPOSITION]
            dated = (m for place in s.past_articles([at, *ruled]) for m in s.values if m.first == place and _date(m))
            mark = next(dated, None)
            if mark is None:
                return None
            at = mark.last
        return at

    def fits(self, prop: Property) -> PropertyFits:
        found = self._fits.get(prop.id)
        if found is None:
            found = self._fits[prop.id] = PropertyFits(self._sentence, prop, self._types)
        return found


def _date(mark: ValueMark) -> bool:
    kind = mark.mention.kind
    return kind is MentionKind.DATE or (kind is MentionKind.NUMBER and year_of(mark.mention.text) is not None)
