"""Builds claims from matches: lists, subjects, scope, quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.extract.accounts import told_of_him
from factcheck.extract.anaphora import compounded
from factcheck.extract.bound import Match
from factcheck.extract.bracketed import year_of
from factcheck.extract.bystanders import housed
from factcheck.extract.clipped import capitalised_form
from factcheck.extract.compared import earlier_count
from factcheck.extract.discourse import Discourse
from factcheck.extract.figures import owned_by_another
from factcheck.extract.fits import PropertyFits
from factcheck.extract.fixtures import fixture
from factcheck.extract.history import History, in_passing
from factcheck.extract.lexicon import Reading
from factcheck.extract.lifting import lifted
from factcheck.extract.lists import closes_list, list_items, previous_item
from factcheck.extract.marking import Marker
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.misled import guessed, in_line, misled, of_run_body
from factcheck.extract.organs import of_whole
from factcheck.extract.owners import nameless, wares
from factcheck.extract.posts import Posts
from factcheck.extract.presiding import PRESIDING
from factcheck.extract.referents import Referent
from factcheck.extract.sameoffice import told_otherwise
from factcheck.extract.scope import scope_of
from factcheck.extract.siblings import with_family
from factcheck.extract.subjects import as_told, joined_subjects
from factcheck.extract.times import size_time, time_of
from factcheck.extract.twice import told_twice
from factcheck.extract.unfit import unfit
from factcheck.extract.values import (
    bound_taken,
    bounded,
    claim_value,
    in_city,
    inside,
    is_strict,
    told_once,
    turned,
    unbounded,
)
from factcheck.extract.whose import Whose
from factcheck.model.claim import Claim, ClaimTime, PatternRef, Reference, Subject
from factcheck.model.fingerprint import value_key
from factcheck.model.record import record, replace
from factcheck.model.text import Document, Span
from factcheck.model.values import EntityRef
from factcheck.properties.property import Ages, Property, ValueKind

_TOWN, _PERSON = ("city",), ("person",)
"""What a pronoun means that tells where something is (وفيها مقر الحلف), and who is no place."""


@record
class Raw:
    """A match of one pattern of one property."""

    sentence: Sentence
    prop: Property
    pattern: Mapping[str, Any]
    match: Match
    before: Match | None = None
    """The match whose words it goes on with: its clause tells whose both are."""

    @property
    def sole(self) -> bool:
        """True where nothing tells the subject but that it is the only one that can be meant."""
        return "{sole}" in self.pattern["text"]

    @property
    def theirs(self) -> bool:
        """True where the subject is whatever the clause around the match is about."""
        return "{theirs}" in self.pattern["text"]

    @property
    def value_start(self) -> int:
        value = self.match.bound.value
        return value.first if value is not None else self.match.first


class ClaimBuilder:
    """Builds the claims of one document."""

    def __init__(
        self, document: Document, discourse: Discourse, history: History, types: Mapping[str, str],
        owners: Mapping[str, Sequence[str]],
    ) -> None:  # fmt: skip
        """``owners`` are the types of what may have an office, by its title."""
        self._document, self._discourse, self._history, self._types = document, discourse, history, types
        self._posts = Posts()
        self._whose = Whose(document, discourse, types, owners, self._posts)
        self._holders: dict[tuple[str, str], str] = {}
        self._rows: dict[tuple[str, str], tuple[int, str]] = {}

    def stands(self, raw: Raw) -> bool:
        """True where the match has a subject, or its property needs none."""
        return not unfit(raw) and (nameless(raw) or self._whose.subject(raw) is not None)

    def meant(self, raw: Raw) -> tuple[int, int]:
        """How near the sentence is in which a match's implied subject stands, and how near to its beginning."""
        subject = self._whose.subject(raw)
        span = (subject.antecedent or subject.span) if subject is not None else None
        if span is None:
            return (-len(self._document.text), 0)
        return (self._document.text.count(".", 0, span.start), -span.start)

    def owner(self, raw: Raw, at: int) -> Referent | None:
        """Whom the clause around token ``at`` tells what a match is about of."""
        return self._whose.in_clause(raw, at).owner()[1]

    def build(self, raws: Sequence[Raw], marker: Marker) -> list[Claim]:
        """Claims of one sentence; each item of a list is a claim of its own."""
        used = frozenset(
            raw.match.bound.value
            for raw in raws
            # the day of a meeting without a name is that of whatever is told of it
            if isinstance(raw.match.bound.value, ValueMark)
            and not (raw.prop.subjectless and not raw.match.bound.subject)
        )
        claims = []
        told: set[tuple[str, ValueMark | Referent, str]] = set()
        certain = [raw for raw in raws if not raw.sole]
        first = [raw for raw in raws if not raw.match.bound.further]
        owner = self._whose.subject
        raws = [raw for raw in raws if raw.match.bound.further or not (raw.theirs and told_twice(raw, first, owner))]
        for raw in filter(None, (lifted(fixture(raw), self._types) for raw in raws)):
            if told_otherwise(raw, certain, self._whose.subject) or misled(raw, self._types) or owned_by_another(raw):
                continue
            subject = self._whose.subject(raw, tell=True)
            if subject is None and not nameless(raw):
                continue
            if subject is not None and self._of_no_such(raw, subject):
                continue
            for whose in (subject, *joined_subjects(raw.sentence, raw.match.bound)):
                for value, last in self._values(raw):
                    key = (raw.prop.id, value, whose.name if whose is not None else "")
                    if key in told:
                        continue
                    told.add(key)
                    claim = self._claim(raw, whose, value, last, used, marker)
                    if claim is not None and not self._held(raw, claim) and not self._of_other_part(raw, claim):
                        claims.append(claim)
                        self._posts.note(raw.prop, claim.subject)
                        self._posts.tell(raw.prop, claim.subject, raw.sentence.index)
                        self._posts.remember(raw.prop, value, claim.subject)
                        self._discourse.kinds.learn_claim(raw.prop, claim)
                        self._whose.forget()
        self._whose.forget()
        return told_once(claims, self._document)

    def _of_no_such(self, raw: Raw, subject: Subject) -> bool:
        """True for what cannot be said of such a subject, whatever told it."""
        return wares(raw, subject) or housed(raw, subject, self._types) or of_run_body(raw, subject, self._types)

    def _held(self, raw: Raw, claim: Claim) -> bool:
        """True for an office that no name says whom it is of, where the text has named another holder of it."""
        if not raw.prop.office or claim.subject is None or claim.time is not None:
            return False
        own = "|".join(each.entity for each in claim.subject.candidates) or claim.subject.name
        value = claim.value.entity or claim.value.text if isinstance(claim.value, EntityRef) else ""
        holder = self._holders.setdefault((raw.prop.id, own), value)
        return holder != value and guessed(raw, claim.subject.reference)

    def _of_other_part(self, raw: Raw, claim: Claim) -> bool:
        """True for a row below another heading that tells anew what a row of whom the text is about has told."""
        subject, prop = claim.subject, raw.prop
        if subject is None or subject.reference is not Reference.IMPLIED or prop.many or not in_line(raw):
            return False
        value = value_key(claim.value)
        index, told = self._rows.setdefault((prop.id, subject.name), (raw.sentence.index, value))
        return told != value and self._discourse.parted(index, raw.sentence.index)

    def _values(self, raw: Raw) -> Iterator[tuple[ValueMark | Referent, int]]:
        """The value with the token that ends its quote, and for lists the items joined to it."""
        value = raw.match.bound.value
        if value is None:
            return
        last = raw.match.last
        yield value, last
        if not (raw.prop.many and raw.prop.kind is ValueKind.ENTITY and isinstance(value, Referent)):
            return
        fits = PropertyFits(raw.sentence, raw.prop, self._types)
        item = previous_item(raw.sentence, value, fits)
        while item is not None and item is not raw.match.bound.subject and value.first == raw.match.first:
            if closes_list(raw.sentence, item, fits):
                break  # "alongside Chad and Mali, Benin and Togo founded": a list has one "and"
            yield item, last
            item = previous_item(raw.sentence, item, fits)
        for item in list_items(raw.sentence, value, fits):
            if item is raw.match.bound.subject:
                break
            yield item, max(last, item.last)

    def _claim(
        self, raw: Raw, subject: Subject | None, bound: ValueMark | Referent, last: int,
        used: frozenset[ValueMark], marker: Marker,
    ) -> Claim | None:  # fmt: skip
        sentence, match, tokens = raw.sentence, raw.match, raw.sentence.tokens
        if isinstance(bound, Referent) and not bound.named:
            kinds = _TOWN if "place" in raw.prop.values and "{value:its}" in raw.pattern["text"] else raw.prop.values
            meant = self._discourse.resolve(bound, sentence, bound.first, kinds).name
            if meant is None:
                meant = capitalised_form(bound, sentence)
            if meant is None or not told_of_him(self._discourse, sentence, bound, meant):
                return None
            bound = replace(bound, text=meant.text, entities=meant.entities)
        elif isinstance(bound, Referent) and "person" in raw.prop.values:
            whole = self._discourse.whole(bound, sentence, ("person",))
            if not sentence.verb_first or "person" in whole.types:
                bound = replace(bound, text=whole.text, entities=whole.entities)
            bound = with_family(bound, sentence)
        if isinstance(bound, Referent) and bound is sentence.demonyms.get(bound.first) and bound.head:
            bound = replace(
                bound, text=bound.head if not bound.entities else bound.text
            )  # a Norwegian firm is Norway's
        if isinstance(bound, Referent) and raw.prop.place:
            bound = in_city(bound, sentence)
            last = max(last, bound.last)
        nobody = inside(bound, match.bound.subject) and not compounded(bound, sentence)
        if nobody or (raw.prop.place and isinstance(bound, Referent) and self._discourse.typed(bound).types == _PERSON):
            return None  # "Zuma hosted the reception"
        if (
            isinstance(bound, Referent)
            and subject is not None
            and raw.prop.values == ("currency",)
            and not bound.entities
        ):
            bound = marker.national(sentence.index, bound, subject)
        value = claim_value(bound, match.bound.part, raw.prop)
        value = self._history.in_entry(raw, bounded(value, match.bound.readings)) if value is not None else None
        if isinstance(bound, ValueMark) and value is not None and bound_taken(bound, _verbs(raw)):
            value = bounded(unbounded(value), match.bound.readings)  # لا تتجاوز مساحتها 300
        if value is None or (isinstance(bound, Referent) and subject is not None and bound.text == subject.name):
            return None
        first = min(match.first, bound.first)
        start, end = tokens.starts[first], tokens.ends[max(last, first + 1) - 1]
        span = Span(start, end)
        at = (bound.start, bound.end) if isinstance(bound, Referent) else (bound.mention.start, bound.mention.end)
        place = self._document.location(start)
        scope = scope_of(sentence, match, strict=is_strict(value))
        value = turned(value) if scope.turned else value
        return Claim(
            document=self._document.path,
            language=sentence.language,
            property=raw.prop.id,
            subject=as_told(of_whole(raw, subject), raw.pattern["text"], match.bound) if subject is not None else None,
            value=value,
            span=span,
            value_span=Span(*at),
            sentence=Span(tokens.starts[sentence.first], tokens.ends[sentence.last - 1]),
            quote=self._document.text[start:end],
            line=place.line,
            column=place.column,
            pattern=PatternRef(raw.pattern["text"], raw.pattern["file"], raw.pattern["index"]),
            time=_time(raw, bound, used)
            or self._history.of(raw)
            or self._history.of_entry(raw)
            or self._history.of_heading(raw),
            modality=scope.modality,
            attribution=scope.attribution,
            low_trust=self._document.low_trust,
        )


def _verbs(raw: Raw) -> Sequence[Reading]:
    """The words of a match and the verbs whose part a word of a bound may be: "presides over 164"."""
    return (*raw.match.bound.readings, *raw.sentence.classes.get(PRESIDING, ()))


def _time(raw: Raw, value: ValueMark | Referent, used: frozenset[ValueMark]) -> ClaimTime | None:
    """The time of a claim: of what changes any that the clause states, of a size that it was so then, or once.

    Of what a list tells, the year in brackets behind the item itself.
    """
    if raw.match.bound.row is not None:
        return raw.match.bound.row.time
    if raw.prop.many and raw.prop.ages is Ages.CHANGES:
        items = (each for each in (value, raw.match.bound.subject) if isinstance(each, Referent))
        stated = next((time for each in items if (time := year_of(raw.sentence, each)) is not None), None)
        if stated is not None:
            return stated
    if raw.prop.ages is Ages.CHANGES:
        return in_passing(raw) or time_of(raw.sentence, raw.match, used)
    if raw.prop.kind is ValueKind.QUANTITY:
        return size_time(raw.sentence, raw.match, used)
    return earlier_count(raw.sentence, raw.match) if raw.prop.kind is ValueKind.COUNT else None
