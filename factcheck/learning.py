"""Texts as sources: what a press release or an encyclopedia page states, found by the extractor that reads articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from factcheck.documents.interface import read_documents
from factcheck.extract.run import Extractor
from factcheck.match.claims import ClaimResolver
from factcheck.match.index import NameIndex
from factcheck.match.normal import name_key
from factcheck.model.claim import Claim, ClaimTime, Reference
from factcheck.model.record import record, replace
from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, Qualifiers, SourceRef, Statement
from factcheck.model.text import Document
from factcheck.model.values import Bound, DateValue, EntityRef, Value
from factcheck.properties.property import Ages, Property
from factcheck.sources.interface import Loaded, LoadedSource
from factcheck.sources.knowledge import KnowledgeBase

KIND = "text"
_NO_ID = re.compile(r"[\s\"`<>{}\[\]\\]+")


@record
class Learned:
    """One statement that a text makes, and the claim it was found as."""

    statement: Statement
    claim: Claim
    entity: Entity
    """Whom it is about; known only from this text where its ``sources`` name the text alone."""


class TextSources:
    """Reads texts as sources, each in the light of the sources that were read before."""

    def __init__(self, properties: Mapping[str, Property], shown: Callable[[Path], str]) -> None:
        self._properties, self._shown = properties, shown

    def takes(self, path: Path) -> bool:
        """True for a file that a reader of documents takes, and that is there."""
        from factcheck.documents.interface import document_endings

        return path.suffix.lower() in document_endings() and path.is_file()

    def read(self, path: Path, shown: str, knowledge: KnowledgeBase) -> Loaded:
        """Return what a text states; warnings and faults of reading it among the problems."""
        sources: list[LoadedSource] = []
        problems: list[InputProblem] = []
        for found in read_documents([path], shown=self._shown, stdin=bytes):
            if isinstance(found, Document):
                sources.append(self._source(found, shown, knowledge))
            else:
                problems.append(found)
        return Loaded(tuple(sources), tuple(problems))

    def learn(self, document: Document, knowledge: KnowledgeBase) -> tuple[SourceRef, tuple[Learned, ...]]:
        """Return the statements of a text in reading order.

        A statement needs a subject with a name. Bounds ("more than 40"), former states without a time and what is said
        to hold before or after a time are left out: they say too little to check others by.
        """
        index = NameIndex(knowledge)
        extraction = Extractor(self._properties, index).extract(document)
        claims = ClaimResolver(index, knowledge, self._properties).resolve(extraction.claims)
        document = extraction.document
        name = _NO_ID.sub("-", Path(document.path).stem) or KIND
        title = document.title or Path(document.path).name
        ref = SourceRef(name, title, document.path, KIND, retrieved=document.date, language=extraction.language)
        made = (self._learned(claim, ref, knowledge) for claim in claims if claim.modality.counts)
        return ref, tuple(_unique(one for one in made if one is not None))

    def _source(self, document: Document, shown: str, knowledge: KnowledgeBase) -> LoadedSource:
        ref, learned = self.learn(document, knowledge)
        entities = {one.entity.id: one.entity for one in learned}
        return LoadedSource(replace(ref, path=shown), tuple(entities.values()), tuple(one.statement for one in learned))

    def _learned(self, claim: Claim, ref: SourceRef, knowledge: KnowledgeBase) -> Learned | None:
        entity = _subject(claim, ref, knowledge)
        held = _held(claim.time, self._properties[claim.property])
        value = _value(claim.value)
        if entity is None or held is None or value is None:
            return None
        statement = Statement(
            entity.id, claim.property, value, ref.id, f"{claim.document}:{claim.line}", held, note=claim.quote,
            complete=False,
        )  # fmt: skip
        return Learned(statement, claim, entity)


def _subject(claim: Claim, ref: SourceRef, knowledge: KnowledgeBase) -> Entity | None:
    """The entity of the sources, named here by its id alone; else a new one where the text gives its whole name."""
    subject = claim.subject
    if subject is None:
        return None
    locator = f"{claim.document}:{claim.line}"
    if subject.entity is not None:
        known = knowledge.entities[subject.entity]
        return Entity(known.id, known.type, known.wikidata, locator=locator, sources=(ref.id,))
    named = subject.reference is Reference.NAME or subject.antecedent is not None
    name = " ".join(subject.name.split())
    if not named or subject.candidates or not name_key(name):
        return None
    identifier = _NO_ID.sub("_", name_key(name))
    return Entity(identifier, subject.type, None, {claim.language: name}, locator=locator, sources=(ref.id,))


def _value(value: Value) -> Value | None:
    if isinstance(value, EntityRef):
        return EntityRef(value.entity, value.entity) if value.entity is not None else EntityRef(value.text)
    if isinstance(value, DateValue):
        sound = value.bound is Bound.EXACT or (value.bound is Bound.BETWEEN and value.calendar != "gregorian")
        return value if sound and not value.ambiguous else None
    return value if value.bound is Bound.EXACT else None


def _held(time: ClaimTime | None, prop: Property) -> Qualifiers | None:
    """When the statement holds; None where the text leaves that open."""
    if time is None:
        return Qualifiers()
    if prop.ages is Ages.FIXED:
        return Qualifiers()
    match time.relation:
        case "since":
            return Qualifiers(start=time.date)
        case "until":
            return Qualifiers(end=time.end or time.date)
        case "in" if time.end is not None and time.date is not None:
            return Qualifiers(start=time.date, end=time.end)
        case "in" if time.date is not None:
            return Qualifiers(point_in_time=time.date)
    return None


def _unique(learned: Iterator[Learned]) -> Iterator[Learned]:
    """Leave out what the text says again."""
    seen = set()
    for one in learned:
        content = (one.statement.entity, one.statement.property, one.statement.value.to_dict().get("text"),
                   one.statement.qualifiers)  # fmt: skip
        if content not in seen:
            seen.add(content)
            yield one
