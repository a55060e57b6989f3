"""The subject of a claim, as the text writes it and with the name that is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.extract.antecedent import Antecedent
from factcheck.extract.bound import Bound
from factcheck.extract.clipped import counted_form
from factcheck.extract.fits import is_event
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.model.claim import Candidate, Reference, Subject
from factcheck.model.record import replace
from factcheck.model.text import Span
from factcheck.properties.property import Property, ValueKind
from factcheck.text.tokens import capital

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_NOUN = "noun."
_PREDICATE = re.compile(
    r"\{subject[^}]*\} (\{be\}|\{article\}|\{plain\}|\{plain\*\}|\{quality\}|\.\.|one of|[(),|?، ]|a )+\{noun\."
)
"""How a pattern begins that says what its subject is."""
_SCORES = {Reference.NAME: 1.0, Reference.SHORT_FORM: 0.97, Reference.PRONOUN: 0.95, Reference.IMPLIED: 0.9}
"""How sure a reference of each kind is, before the likeness of names is counted in."""


def named_subject(referent: Referent, found: Antecedent, sentence: Sentence, *, alone: bool) -> Subject | None:
    """The subject as written; None for what means no name, unless it may stand ``alone``."""
    counted = counted_form(referent, sentence) if alone and found.name is None and not found.tied else None
    found = Antecedent(counted) if counted is not None else found
    if not alone and found.name is None and not found.tied:
        return None
    return referring(referent.text, Span(referent.start, referent.end), referent.kind, found, referent)


def self_standing(referent: Referent, prop: Property, sentence: Sentence, types: Mapping[str, str]) -> bool:
    """True for what may be a subject though no name is told for it: a name, no pronoun.

    Where no capital tells names from nouns, a short form is none: المصنع may be any factory. Where they do, one with a
    capital inside is ("the Hollin Hill transmitter"), and what happened where it is counted ("the crash killed 24").
    "The lake covers 62 acres" tells no reader which.
    """
    if referent.kind is not Reference.SHORT_FORM:
        return referent.kind is Reference.NAME
    if sentence.verb_first or prop.office or (prop.subjectless and prop.kind is ValueKind.DATE):
        return False
    if is_event(referent, types):
        return prop.kind is ValueKind.COUNT
    return tells_itself(referent, sentence, types)


def tells_itself(short: Referent, sentence: Sentence, types: Mapping[str, str]) -> bool:
    """True for what happened, and for a noun with a capital of its own: the crash, the Choir Union."""
    inside = range(max(short.first, sentence.first + 1), short.last)
    return is_event(short, types) or any(capital(sentence.tokens, at) for at in inside)


def itself(found: Antecedent, short: Referent, sentence: Sentence, types: Mapping[str, str]) -> Antecedent:
    """The noun before a relative clause where no name is told for it: the crash, which killed 24."""
    untold = found.name is None and not found.tied and not sentence.verb_first
    return Antecedent(short) if untold and (short.named or tells_itself(short, sentence, types)) else found


def referring(text: str, span: Span | None, kind: Reference, found: Antecedent, own: Referent | None = None) -> Subject:
    name = found.name
    meant = (name,) if name is not None else found.tied
    candidates = tuple(
        Candidate(entity, entity, _SCORES[kind], "alias" if kind is Reference.NAME else kind.value, referent.text)
        for referent in meant
        for entity in referent.entities
    )
    shown = name or own
    types = shown.types if shown else ()
    antecedent = Span(name.start, name.end) if name is not None and name is not own else None
    full = name.text if name is not None else text
    return Subject(
        text,
        full,
        kind,
        span,
        antecedent,
        types[0] if types else None,
        candidates=candidates,
        score=_SCORES[kind],
        why=found.why,
    )


def as_told(subject: Subject, pattern: str, bound: Bound) -> Subject:
    """The subject with what a pattern's own words say it is: Oxford is a small town in Idaho."""
    noun = next((r.name for r in bound.readings if r.name.startswith(_NOUN)), "")
    return replace(subject, told=noun[len(_NOUN) :]) if noun and _PREDICATE.match(pattern) else subject


def joined_subjects(sentence: Sentence, bound: Bound) -> list[Subject]:
    """The names before the subject in a list that a plural word says is one: مصر والأردن عضوان في …."""
    subject = bound.subject
    if subject is None or not subject.named or not any("plural" in r.tags for r in bound.readings):
        return []
    found: list[Subject] = []
    while subject is not None and sentence.prefixed(subject) == "joined":
        before = subject.first - (sentence.tokens.norms[subject.first - 1] in ",،")
        subject = next((r for r in sentence.referents if r.named and r.last == before), None)
        if subject is not None:
            span = Span(subject.start, subject.end)
            found.append(referring(subject.text, span, subject.kind, Antecedent(subject), subject))
    return found


def own_types(raw: Raw) -> tuple[str, ...]:
    """The types of what may have what a match tells of: districts are those of lands, faculties of bodies."""
    return raw.prop.owners(raw.match.bound.part)
