"""The extractor: a document goes in, its claims come out in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from re import MULTILINE
from typing import TYPE_CHECKING

from factcheck.extract.astray import told_by_clause
from factcheck.extract.changed import changed
from factcheck.extract.chiefs import by_body
from factcheck.extract.claims import ClaimBuilder, Raw
from factcheck.extract.competition import strongest
from factcheck.extract.coordinated import shared
from factcheck.extract.corrected import corrected
from factcheck.extract.dateline import Dateline, Words, find_dateline, may_be_revised
from factcheck.extract.discourse import Discourse
from factcheck.extract.due import DuePatterns
from factcheck.extract.entries import Entries
from factcheck.extract.fits import PropertyFits
from factcheck.extract.gapping import goes_on
from factcheck.extract.history import History
from factcheck.extract.insertions import without_insertions
from factcheck.extract.inversions import with_family_commas
from factcheck.extract.labels import Labels
from factcheck.extract.lands import in_lands, seated
from factcheck.extract.languagetools import LanguageTools
from factcheck.extract.lenient import unread
from factcheck.extract.likewise import likewise
from factcheck.extract.marking import Marker
from factcheck.extract.matcher import Matcher
from factcheck.extract.overreached import within_reach
from factcheck.extract.referents import Names, NoNames
from factcheck.extract.sheets import STOPPED, with_colons
from factcheck.extract.tables import load_patterns
from factcheck.extract.tabular import Tables
from factcheck.extract.twinoffices import with_twins
from factcheck.languages.detection import detect, of_script, only, script
from factcheck.languages.loader import languages, load_pack
from factcheck.model.claim import Claim, Mention
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record, replace
from factcheck.model.stages import NO_STAGES, Stages
from factcheck.model.text import Document
from factcheck.properties.loader import load_types
from factcheck.properties.property import Property
from factcheck.text.expression import expression
from factcheck.text.segment import Segmented, segment
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.retelling import Retelling
    from factcheck.extract.retold import Retold

_LETTER = expression(r"[^\W\d_]|[\u064b-\u0652]")
_MAY_RETELL = expression(
    r"\?|^[ \t]*(?:[-*•·–—|(]|\d)[^\n]*\n\s*(?:[-*•·–—|(]|\d)|^[A-Z][a-z]+ \d|^[A-Z][^\n]*(?: [–—-]|:) [^\n]*\d"
    r"|^[A-Z][^\n]{3,60}(?:\d[–—-]|since )\d*\)?$",
    MULTILINE,
)
"""What texts have whose questions or entries may be told as sentences: a question, lines with a date, bullet, mark."""
_OWN_LANGUAGE = 12
"""Letters from which on a sentence in another script than the document's is read for itself."""


@record
class Extraction:
    """The claims of a document and the language it was read in."""

    language: str
    claims: tuple[Claim, ...]
    document: Document
    """As it was handed in, with the date of its dateline where it had none."""


class Extractor:
    """Finds claims; made once a run, it keeps nothing of one document for the next."""

    def __init__(
        self,
        properties: Mapping[str, Property],
        names: Names | None = None,
        *,
        date_order: str = "dmy",
        stages: Stages = NO_STAGES,
    ) -> None:
        self._stages = stages
        self._properties = properties
        self._declared = tuple(Path(prop.file) for prop in properties.values() if "/" in prop.file)
        self._names: Names = names or NoNames()
        self._date_order = date_order
        self._types = load_types()
        self._tools: dict[str, LanguageTools] = {}
        self._due: dict[str, DuePatterns] = {}
        self._label_classes: dict[str, Labels] = {}
        self._retelling: dict[str, Retelling] = {}

    def extract(self, document: Document, language: str = "auto", anchor: PartialDate | None = None) -> Extraction:
        """Return the document's claims.

        ``language`` is a code, or auto: what the document declares, else what its letters show. ``anchor`` dates
        relative expressions where the document has no date of its own.
        """
        code = self.language_of(document, language)
        main = self._language(code)
        handed, document = document, self._as_read(document, main)
        retold = self._retold(document, main)
        document = document if retold is None else retold.document
        segmented = self._segmented(document, main)
        dateline = self._dateline(document, main, anchor)
        if dateline is not None and dateline.date is not None and document.date is None:
            document, handed = replace(document, date=dateline.date), replace(handed, date=dateline.date)
        tools, marker = self._marker(document, segmented, main, anchor)
        lines, tokens = segmented.sentences, segmented.tokens
        discourse = Discourse(marker.sentence, lines, tokens, self._types, marker.may_name, main.given_genders)
        history = History(marker.sentence, segmented.sentences)
        builder = ClaimBuilder(document, discourse, history, self._types, self._owners(main))
        tables = Tables(segmented.tokens, segmented.sentences, marker, main, self._labels(code), self._types)
        entries = Entries(marker, segmented, self._labels(code), self._types)
        claims: list[Claim] = []
        for index in range(len(marker)):
            with self._stages.on("match patterns"):
                rows = list(tables.raws(index)) if index in tables else []
                raws = rows or (
                    () if index in tables.heads else [*self._raw(marker, index, tools[index]), *entries.raws(index)]
                )
            if rows:
                claims += builder.build(rows, marker)
            if rows or not raws:
                continue
            with self._stages.on("build claims", len(raws)):
                told = list(in_lands(by_body(raws, self._properties), self._properties, self._types))
                right = list(seated(unread(told, self._types), self._properties, self._types))
                read = within_reach(right, self._types)
                discourse.kinds.learn_countries(read)
                kept = strongest(told_by_clause(read, builder.owner), builder.stands, builder.meant)
                kept = changed(corrected(kept, self._types), self._types)
                kept = likewise(goes_on(kept, self._types), self._types)
                kept = list(with_twins(kept, self._properties))
                claims += builder.build(shared(kept, self._types), marker)
        if any(claim.time is not None and claim.time.relation == "past" for claim in claims):
            from factcheck.extract.once import held_once

            claims = held_once(claims, self._properties)
        if document.prose is not None:
            from factcheck.extract.unfilled import unfilled

            claims = [unfilled(claim) for claim in claims]
        if dateline is not None:
            claims = [claim for claim in claims if not dateline.span.covers(claim.value_span)]
        if retold is not None:
            from factcheck.extract.entrydates import as_of_entries

            claims = as_of_entries(retold.given_back(claims), retold, self._properties)
        ordered = sorted(claims, key=lambda c: (c.value_span.start, c.property, c.span.start))
        return Extraction(code, tuple(ordered), handed)

    def _as_read(self, document: Document, main: LanguageTools) -> Document:
        """The document as it is read: colons behind labels of fact sheets, commas behind headwords, no insertions."""
        labels = self._labels(main.code).names
        told = with_colons(document.read, main.lexicon, labels, main.article)
        told = told if main.cased else with_family_commas(told, main.persons.called)
        insertions = load_pack(main.code).section("insertions")
        if insertions:
            told = without_insertions(told, insertions)
        if main.cased and STOPPED.search(told):
            from factcheck.extract.headwords import with_commas

            told = with_commas(told, main.lexicon, main.common, main.endings["participle"])
        return document if told == document.read else replace(document, prose=told)

    def _retold(self, document: Document, main: LanguageTools) -> Retold | None:
        """The document with its answered questions and its bare entries told as sentences; None where it has none."""
        section = load_pack(main.code).section("retelling")
        if not section or not _MAY_RETELL.search(document.read):
            return None
        from factcheck.extract.retelling import Retelling

        retelling = self._retelling.get(main.code)
        if retelling is None:
            retelling = self._retelling[main.code] = Retelling(section)
        return retelling.of(document)

    def _labels(self, code: str) -> Labels:
        found = self._label_classes.get(code)
        if found is None:
            found = self._label_classes[code] = Labels(code, self._properties, self._declared)
        return found

    def mentions(self, document: Document, language: str = "auto", anchor: PartialDate | None = None) -> list[Mention]:
        """Return the document's mentions in reading order: the values as its sentences show them, and the names."""
        from factcheck.extract.told import told

        main = self._language(self.language_of(document, language))
        _, marker = self._marker(document, self._segmented(document, main), main, anchor)
        return [mention for index in range(len(marker)) for mention in told(marker.sentence(index), document.read)]

    def _owners(self, main: LanguageTools) -> Mapping[str, Sequence[str]]:
        """The types of what may have an office, by its title."""
        return {
            office: [kind for prop in props if prop in self._properties for kind in self._properties[prop].subjects]
            for office, props in main.offices.items()
        }

    def _segmented(self, document: Document, main: LanguageTools) -> Segmented:
        with self._stages.on("cut into sentences"):
            return segment(
                document.read,
                abbreviations=main.abbreviations,
                starters=main.starters,
                asking=main.asking,
                blocks=document.blocks,
            )

    def _marker(
        self, document: Document, segmented: Segmented, main: LanguageTools, anchor: PartialDate | None
    ) -> tuple[list[LanguageTools], Marker]:
        tools = [main] * len(segmented.sentences)
        if not only(document.read, main.script):
            tools = [self._sentence_tools(main, document, segmented.tokens, *bounds) for bounds in segmented.sentences]
        date = document.date or anchor
        return tools, Marker(segmented.tokens, segmented.sentences, tools, self._names, date, self._stages)

    def _dateline(self, document: Document, main: LanguageTools, anchor: PartialDate | None) -> Dateline | None:
        told = load_pack(main.code).section("datelines")
        words = Words(told.get("labels", ()), told.get("agencies", frozenset()), main.common, told.get("openings", ()))
        found = find_dateline(document, main.recognizer, words, anchor)
        if not may_be_revised(document, told.get("revised", ())):
            return found
        from factcheck.extract.revised import as_revised

        return as_revised(found, document, main.recognizer, told)

    def language_of(self, document: Document, language: str) -> str:
        """The code of the language to read a document in."""
        if language != "auto":
            return language
        declared = (document.language or "").lower().partition("-")[0]
        return declared if declared in languages() else detect(document.read)

    def _language(self, code: str) -> LanguageTools:
        tools = self._tools.get(code)
        if tools is None:
            with self._stages.on("load the language"):
                tools = LanguageTools(code, self._date_order, self._declared)
            self._tools[code] = tools
            self._due[code] = DuePatterns(
                tools.due, self._properties, partial(load_patterns, code, declared=self._declared)
            )
        return tools

    def _sentence_tools(
        self, main: LanguageTools, document: Document, tokens: Tokens, first: int, last: int
    ) -> LanguageTools:
        """A sentence in another script is read in the language of that script."""
        if first == last:
            return main
        text = document.read[tokens.starts[first] : tokens.ends[last - 1]]
        if (main.script == "Latin" and text.isascii()) or only(text, main.script):
            return main
        own = script(text)
        if own == main.script or len(_LETTER.findall(text)) < _OWN_LANGUAGE:
            return main
        return self._language(of_script(own, text))

    def _raw(self, marker: Marker, index: int, tools: LanguageTools) -> Iterator[Raw]:
        due = self._due[tools.code].of(marker.features(index))
        if due:
            prospect = marker.prospect(index)
            due = [each for each in due if prospect.may_match(each)]
        if not due:
            return
        sentence = marker.sentence(index)
        fits: dict[str, PropertyFits] = {}
        for each in due:
            prop = each.prop
            own = fits.get(prop.id)
            if own is None:
                own = fits[prop.id] = PropertyFits(sentence, prop, self._types)
            if each.loose or own.values():
                for match in Matcher(sentence, own).matches(each.pattern):
                    yield Raw(sentence, prop, each.pattern, match)
