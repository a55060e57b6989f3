"""What a property accepts as its subject and as its value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factcheck.extract.attributive import one_of_many, owned, tells_apart
from factcheck.extract.gazetteer import DEMONYM, NAME, lexical
from factcheck.extract.holder import loose_person, offices_inside
from factcheck.extract.lexicon import Reading
from factcheck.extract.lookalikes import initials, of_heading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.nosubjects import named_so, of_two
from factcheck.extract.numerals import bare_year, of_census, vague
from factcheck.extract.offices import OFFICE
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import Referent, unbroken
from factcheck.extract.tenures import succeeding
from factcheck.model.claim import MentionKind, Reference
from factcheck.model.partialdate import Precision
from factcheck.model.record import replace
from factcheck.model.values import DateValue, Money, Number, Period, Quantity
from factcheck.properties.loader import is_a
from factcheck.properties.property import Property, ValueKind

_KINDS = {
    ValueKind.DATE: MentionKind.DATE,
    ValueKind.COUNT: MentionKind.NUMBER,
    ValueKind.MONEY: MentionKind.MONEY,
    ValueKind.QUANTITY: MentionKind.QUANTITY,
}
_NOT_NAMES = ("ها", "ات", "يه", "ون", "يا", "هم")
"""Folded endings of words that are hardly ever names."""
_LAND = "يا"
"""The ending of foreign places, which is that of adverbs too."""
_PLAIN_NAMES = ("language", "currency")
"""Types whose names are plain words of the language pack; they are values where a property asks for them."""
_PERSONS, _ACRONYM = ("person",), 4
"""What has persons alone for subjects, and letters of a word in capitals that is nobody's name."""
_TENURE = ("/appointment", "/tenure", "/term")
"""The endings of the classes of nouns for how an office begins, and for being in it."""
_SHORT_LIFE = 15
"""Years below which a span behind a name is nobody's life."""
_REIGN = 40
"""Years that one hardly holds an office: "three emirs: Jabir (1977-2006) and Salim (2006-2020)"."""
_PLURAL = "plural"
_NUNATION = frozenset("\u064c\u064d")  # marks of indefinite nouns, which are no names
_VERBAL, _IN_IT = ("ت", "ي"), "in_it"
"""Letters that open a verb of the present, and the class of "in it" behind a clause that qualifies a noun."""
_DIGIT = re.compile(r"\d")
_BASE_UNITS = {"length": "m", "area": "km2", "mass": "kg", "temperature": "K", "speed": "m/s", "data": "byte"}


class PropertyFits:
    """Subjects and values of one property in one sentence."""

    def __init__(self, sentence: Sentence, prop: Property, types: Mapping[str, str]) -> None:
        self._sentence, self._prop, self._types = sentence, prop, types
        self._values: dict[int, list[ValueMark | Referent]] | None = None
        self._subjects: dict[int, bool] = {}
        named = prop.kind is ValueKind.ENTITY
        self.many = prop.many and named
        self.dated = prop.kind is ValueKind.DATE
        self.of_person = named and "person" in prop.values
        self.persons = self.of_person and not sentence.verb_first

    def values(self) -> Mapping[int, Sequence[ValueMark | Referent]]:
        if self._values is None:
            self._values = {}
            marks: list[ValueMark | Referent]
            if self._prop.kind is ValueKind.ENTITY:
                marks = [
                    r
                    for r in self._sentence.referents
                    if self._names(r) and fits_types(r, self._prop.values, self._types) and not self._possessor(r)
                ]
                if self.of_person:
                    told = (r for r in marks if isinstance(r, Referent))
                    marks = [r for r in told if not (tells_apart(self._sentence, r) or one_of_many(self._sentence, r))]
                marks += self._words(marks)
            else:
                own = self._sentence.values
                if self._prop.kind is ValueKind.DATE:
                    own = [bare_year(self._sentence, mark, self._prop.id) or mark for mark in own]
                marks = [m for m in own if self._takes(m)]
            for mark in marks:
                self._values.setdefault(mark.first, []).append(mark)
                inner = self._sentence.tokens.at(mark.mention.start) if isinstance(mark, ValueMark) else mark.first
                if inner > mark.first:
                    # "exceeds 40": the bound's word may serve the pattern as well.
                    self._values.setdefault(inner, []).append(mark)
                if isinstance(mark, Referent) and self._prop.office:
                    # King Mohammed VI: the office may open the name as sources know it.
                    for inner in offices_inside(self._sentence, mark):
                        self._values.setdefault(inner, []).append(mark)
        return self._values

    def _possessor(self, referent: Referent) -> bool:
        """True for a holder of an office who owns what follows, not his start in it: "Jair Bolsonaro's successor"."""
        at, norms = referent.last, self._sentence.tokens.norms
        if not self._prop.office or at >= self._sentence.last or norms[at] not in OWNERS:
            return False
        return not any(r.name.endswith(_TENURE) for i in range(at + 1, at + 4) for r in self._sentence.at.get(i, ()))

    def _names(self, referent: Referent) -> bool:
        """True for a name; where a property wants organizations "the alliance" will do, if it means one."""
        if self._prop.office and initials(referent):
            return False
        short = self._prop.values == ("organization",) and referent.kind is Reference.SHORT_FORM
        he = (
            "person" in self._prop.values
            and referent.kind is Reference.PRONOUN
            and not referent.possessive
            and not referent.relative
        )
        return referent.named or ((short or (he and not self._sentence.verb_first)) and bool(referent.types))

    def _words(self, named: Sequence[ValueMark | Referent]) -> list[ValueMark | Referent]:
        """Languages and currencies that the language pack knows and nothing else names, the longest at each place."""
        kinds = tuple(NAME + kind for kind in self._prop.values if kind in _PLAIN_NAMES)
        if not kinds:
            return []
        longer = [r for r in self._sentence.referents if r.named and r.last - r.first > 1]
        taken = {i for mark in (*named, *longer) for i in range(mark.first, mark.last)}
        found: dict[int, Reading] = {}
        for reading in self._sentence.readings.of(*kinds):
            if reading.pronoun or not taken.isdisjoint(range(reading.first, reading.last)):
                continue
            before = found.get(reading.first)
            if before is None or before.last < reading.last:
                found[reading.first] = reading
        # الريال السعودي: the country's adjective behind it belongs to a currency's name.
        ends = {r.first: r.last for r in self._sentence.readings.of(DEMONYM) if not r.prefix}
        tokens = self._sentence.tokens
        # "the Australian dollar": in Latin order it stands before it.
        begins = {} if self._sentence.article else {last: first for first, last in ends.items()}
        words = [
            (r, lexical(tokens, r, first=begins.get(r.first), last=ends.get(r.last, r.last))) for r in found.values()
        ]
        # What is paid in euros is the euro.
        return [replace(w, text=w.text[:-1]) if _PLURAL in r.tags and w.text.endswith("s") else w for r, w in words]

    def _shortest_life(self) -> int:
        """Years below which a span behind a name tells of no life: where offices are told of, it may be a reign."""
        held = any(True for _ in self._sentence.readings.under(OFFICE)) or succeeding(self._sentence.tokens.text)
        return _REIGN if held else _SHORT_LIFE

    def _definite_digits(self, mark: ValueMark) -> bool:
        """True for digits behind an article, which may be a rank or count what stands before: دول الاتحاد الـ27."""
        return bool(self._sentence.article) and mark.mention.text[-1:].isdigit()

    @property
    def marked_spans(self) -> bool:
        """True where only a pattern that asks for a span takes one."""
        return self._prop.marked_spans

    def subject(self, referent: Referent) -> bool:
        """True where the referent, which is one of the sentence's own, may be the property's subject."""
        found = self._subjects.get(id(referent))
        if found is None:
            found = self._subjects[id(referent)] = self._may_be_subject(referent)
        return found

    def _may_be_subject(self, referent: Referent) -> bool:
        allowed = self._prop.subjects
        if referent.kind is Reference.PRONOUN:
            if referent.types == ("organization",):
                return not allowed or "organization" in allowed  # we
            return not allowed or "person" in allowed or "person" not in referent.types
        if allowed == _PERSONS and initials(referent) and len(referent.text) <= _ACRONYM:
            return False  # NATO was born on 4 April 1949
        if any(told(self._sentence, referent) for told in (of_heading, of_two, named_so)):
            return False
        return fits_types(referent, allowed, self._types)

    def of_type(self, referent: Referent, kind: str) -> bool:
        known = (known_type(t, self._types) for t in referent.types)
        return any(is_a(found, kind, self._types) for found in known if found)

    def loose(self, sentence: Sentence, index: int, *, subject: bool = False) -> Referent | None:
        """Up to three plain words as a name, for languages whose names no capital shows.

        A word of any class, a common word or a value ends the run; a definite word opens none, nor does a feminine
        noun with a definite one behind it, which is a thing with its owner.
        """
        tokens = sentence.tokens
        last = index
        taken = sentence.plain_end
        if sentence.persons is not None and (self._of_person() or (subject and self._prop.subjects == ("person",))):
            return loose_person(sentence, index, taken, families="organization" in self._prop.values)
        while (
            last < min(sentence.last, index + 3)
            and last not in taken
            and (_name_like(tokens.norms[last], tokens.kinds[last]) or (last == index and _foreign(sentence, last)))
        ):
            last += 1
        if last == index or (sentence.persons is not None and not sentence.persons.plain(tokens, index)):
            return None
        norms, article = tokens.norms, sentence.article
        if norms[last - 1].startswith(_VERBAL) and any(r.name == _IN_IT for r in sentence.at.get(last, ())):
            return None  # منطقة تكثر فيها الزلازل
        if article and (owned(sentence, index) or not _NUNATION.isdisjoint(tokens.slice(index, last))):
            return None  # جسمه, وادٍ عميق
        common_noun = norms[index].endswith("ه") and last > index + 1 and norms[index + 1].startswith(article)
        if common_noun or (article and norms[index].startswith(article)):
            return None
        start, end = tokens.starts[index], tokens.ends[last - 1]
        return unbroken(Referent(index, last, start, end, tokens.text[start:end], Reference.NAME))

    def _of_person(self) -> bool:
        return "person" in self._prop.values or (not self._prop.values and self._prop.subjects == ("person",))

    def _takes(self, mark: ValueMark) -> bool:
        mention, prop = mark.mention, self._prop
        if mention.kind is MentionKind.ORDINAL:
            return prop.ordinals or (prop.kind is ValueKind.COUNT and self._definite_digits(mark))
        if mention.kind is not _KINDS[prop.kind]:
            return False
        value = mention.value
        if isinstance(value, Number):
            if vague(mark, value) or of_census(self._sentence, mark):
                return False
            amount = value.amount if value.amount is not None else value.lower
            whole = amount is None or amount == amount.to_integral_value()
            return whole and prop.has(amount)
        if isinstance(value, Quantity):
            measured = prop.dimension is None or value.canonical.unit == _BASE_UNITS.get(prop.dimension)
            return measured and prop.has(value.canonical.amount)
        if isinstance(value, Period):
            both = value.start is not None and value.end is not None
            if (
                value.start
                and value.end
                and prop.subjects == ("person",)
                and value.end.year - value.start.year < self._shortest_life()
            ):
                return False  # a term of office
            edge = value.end if prop.period == "end" else value.start
            return prop.period is not None if both else edge is not None and prop.precision is None
        if prop.subjectless and isinstance(value, DateValue) and value.relative and not _DIGIT.search(mention.text):
            return False  # "met on Sunday", "opens today": of a day that only its week tells
        if isinstance(value, DateValue) and prop.precision is not None:
            return value.date is not None and value.date.precision is Precision(prop.precision)
        return isinstance(value, (DateValue, Money))


def _name_like(norm: str, kind: str) -> bool:
    """A folded Arabic word that is no plural, no adverb and no adjective of relation may be a name."""
    return kind == "w" and not norm.endswith(_NOT_NAMES) and not (norm.endswith("ي") and len(norm) > 5)


def _foreign(sentence: Sentence, at: int) -> bool:
    """True behind a preposition, which no adverb follows: في كاريا is a place, حاليا none."""
    return sentence.tokens.norms[at].endswith(_LAND) and sentence.ruled(at)


def fits_types(referent: Referent, allowed: Sequence[str], types: Mapping[str, str]) -> bool:
    """True where the referent may be of one of the types; one of unknown type may be any."""
    if not allowed or not referent.types:
        return True
    known = [kind for kind in (known_type(t, types) for t in referent.types) if kind]
    return not known or any(
        is_a(kind, want, types) or _wider(kind, want, types, referent) for kind in known for want in allowed
    )


def is_event(referent: Referent, types: Mapping[str, str]) -> bool:
    """True where a type of the referent is a kind of event."""
    return any(is_a(kind, "event", types) for kind in referent.types if kind in types)


def surely_fits(referent: Referent, allowed: Sequence[str], types: Mapping[str, str]) -> bool:
    """True where the types that are known of the referent are such as wanted, not only wider ones."""
    known = [kind for kind in (known_type(t, types) for t in referent.types) if kind]
    return any(is_a(kind, want, types) for kind in known for want in allowed)


def may_be_called(name: Referent, short: Referent, types: Mapping[str, str]) -> bool:
    """True where a short form's noun may stand for the name: a city "the capital", an organization "the alliance"."""
    mine = [kind for kind in (known_type(t, types) for t in name.types) if kind]
    theirs = [kind for kind in (known_type(t, types) for t in short.types) if kind]
    return any(is_a(a, b, types) or is_a(b, a, types) for a in mine for b in theirs)


def known_type(name: str, types: Mapping[str, str]) -> str:
    """The declared type that a source's own word means ("international organization" is an organization)."""
    if name in types:
        return name
    low = name.lower().replace("organisation", "organization")
    if low in types:
        return low
    return next((word for word in reversed(low.replace("-", " ").replace("_", " ").split()) if word in types), "")


def _wider(kind: str, want: str, types: Mapping[str, str], referent: Referent) -> bool:
    """A generic noun may be wider than what is meant ("the body" for an alliance)."""
    # So may the type that a source gives: an "organization" of its may be a union.
    broad = referent.kind is Reference.SHORT_FORM or (bool(referent.entities) and kind in ("organization", "place"))
    return broad and not types.get(kind) and is_a(want, kind, types)
