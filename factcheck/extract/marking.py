"""Marks the sentences of one document, each only when someone asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from factcheck.extract.awaited import awaited, may_be_awaited
from factcheck.extract.coined import CoinedNames
from factcheck.extract.complements import settled_complements
from factcheck.extract.conjoined import settled_conjunctions, settled_particles
from factcheck.extract.defined import OPENING, Definitions, defined
from factcheck.extract.due import KNOWN, NAME, UNTOLD, VALUE, value_kinds
from factcheck.extract.gazetteer import demonyms, gendered, place_names, unjoined
from factcheck.extract.languagetools import LanguageTools
from factcheck.extract.lexicon import ONWARD
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import settled_offices
from factcheck.extract.openings import openings
from factcheck.extract.outline import ARTICLE, Outline
from factcheck.extract.prospect import Prospect
from factcheck.extract.ranked import adjectival
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Names, Referent, from_hits, pronouns, settle, unbroken, with_label_nouns
from factcheck.extract.respective import RESPECTIVELY, arrived_units, shared_units
from factcheck.extract.sametime import LEANING, by_another, date_before, ended, followed, leant, may_lean, relative
from factcheck.extract.sections import names_part
from factcheck.extract.titled import told_by_title
from factcheck.extract.uncased import inside_name, uncased_names
from factcheck.extract.wholewords import whole_words
from factcheck.model.claim import Mention, MentionKind, Subject
from factcheck.model.partialdate import PartialDate
from factcheck.model.stages import NO_STAGES, Stages
from factcheck.text.tokens import Tokens

HEAD = 4
"""Sentences at the head in which a dateline may stand."""
_THAT_DAY, _RELATIVE, _CLAUSE = frozenset({"same.day"}), "pronoun.relative", 6
"""The class of words for the day told before, that of relative pronouns, and tokens up to the date of their clause."""


class Marker:
    """The marked sentences of one document."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sequence[tuple[int, int]],
        languages: Sequence[LanguageTools],
        names: Names,
        anchor: PartialDate | None,
        stages: Stages = NO_STAGES,
    ) -> None:
        self._stages = stages
        self._tokens, self._ranges, self._languages = tokens, sentences, languages
        self._names, self._anchor = names, anchor
        self._features: dict[int, int] = {}
        self._readings: dict[int, Readings] = {}
        self._values: dict[int, list[ValueMark]] = {}
        self._outlines: dict[int, Outline] = {}
        self._sentences: dict[int, Sentence] = {}
        self._places: dict[str, tuple[str, ...]] = {}
        self._filed: dict[int, Referent | None] = {}
        self._defined = Definitions()
        self._coined = CoinedNames(tokens, sentences, names)

    def __len__(self) -> int:
        return len(self._ranges)

    def readings(self, index: int) -> Readings:
        found = self._readings.get(index)
        if found is None:
            first, last = self._ranges[index]
            at = self._languages[index].lexicon.readings(self._tokens, first, last)
            read = Readings(chain.from_iterable(at.values()), at)
            whole = whole_words(read, self._tokens, self._languages[index].persons)
            settled = settled_particles(settled_offices(whole, self._tokens))
            settled = settled_complements(settled, self._tokens, first)
            found = self._readings[index] = settled_conjunctions(
                settled, self._tokens, last, self._languages[index].endings
            )
        return found

    def outline(self, index: int) -> Outline:
        """The sentence before its names are looked for."""
        found = self._outlines.get(index)
        if found is None:
            first, last = self._ranges[index]
            conjunctions = self._languages[index].conjunctions
            found = self._outlines[index] = Outline(self._tokens, first, last, self.readings(index), conjunctions)
        return found

    def prospect(self, index: int) -> Prospect:
        """What patterns may hope for in the sentence, before its names are looked for."""
        language, outline = self._languages[index], self.outline(index)
        names = None
        if not language.cased:
            again = [*self._recalled(index)]
            again += self._coined.within(language.coining, outline.first, outline.last)
            names = openings(outline, self._names, again, language)
        return Prospect(outline, self.values(index), names, verb_first=language.verb_first)

    def may_name(self, index: int) -> bool:
        """False where the sentence holds no name."""
        return self.holds(index, NAME)

    def holds(self, index: int, feature: str) -> bool:
        """True where the sentence has the feature; one that no word of its language has is in none."""
        return bool(self.features(index) & self._languages[index].due["bits"].get(feature, 0))

    def may_read(self, index: int, names: frozenset[str]) -> Iterator[tuple[int, bool, bool]]:
        """The tokens at which a word of one of the classes may begin, or a phrase, which is true for the second.

        The third is true behind an article. All the classes must be some that patterns need.
        """
        language, (first, last) = self._languages[index], self._ranges[index]
        if not self.features(index) & language.bits(names):
            return
        norms, article = self._tokens.norms, language.due["bits"][ARTICLE]
        for at, begins in enumerate(map(language.beginning(names).__getitem__, norms[first:last]), first):
            if begins:
                behind = at > first and bool(language.lexicon.told[norms[at - 1]][0] & article)
                yield at, begins == ONWARD, behind

    def features(self, index: int) -> int:
        """What patterns can need of the sentence, as bits."""
        found = self._features.get(index)
        if found is None:
            with self._stages.on("look for cues"):
                found = self._features[index] = self._find_features(index)
        return found

    def _find_features(self, index: int) -> int:
        first, last = self._ranges[index]
        language = self._languages[index]
        # What a value leans on is told by words, which are therefore known before it.
        found = self._features[index] = language.lexicon.features(self._tokens, first, last)
        for kind in value_kinds(self.values(index)):
            found |= language.due["bits"].get(VALUE + kind, 0)
        held = self._names.types_held(self._tokens, first, last, language.code)
        for each in held:
            found |= language.known_types(each)
        again = not language.cased and self._goes_on(language, index)
        if again:
            found |= language.due["bits"][UNTOLD]
        if not held and (found & language.naming or again or self._may_name(language, first, last, found)):
            found |= language.due["bits"][NAME]
        return found

    def _goes_on(self, language: LanguageTools, index: int) -> bool:
        """True where the sentence holds a name again that the text has told before."""
        return any(self._recalled(index)) or bool(self._coined.within(language.coining, *self._ranges[index]))

    def _may_name(self, language: LanguageTools, first: int, last: int, features: int) -> bool:
        """False where no capital and no word shows a name that the sources do not know."""
        tokens = self._tokens
        if not language.cased:
            return bool(features & language.opening) or any(map(language.persons.may_open, tokens.norms[first:last]))
        behind = tokens.text[tokens.ends[first] : tokens.ends[last - 1]]
        return behind != behind.lower() or tokens.norms[first] not in language.common

    def _recalled(self, index: int) -> Iterator[Referent]:
        """The names that the opening of the document defines, where the sentence holds them again."""
        for earlier in range(min(index, OPENING)):
            self.sentence(earlier)
        return self._defined.recalled(index, self._tokens, *self._ranges[index])

    def _aside(self, index: int, earlier: int, mark: ValueMark) -> bool:
        """True for a date that "that day" in a later sentence does not mean: of a clause, التي أنشئت في 7 أبريل."""
        if not self.features(index) & self._languages[index].bits(_THAT_DAY):
            return False
        return any(0 < mark.first - r.first <= _CLAUSE for r in self.readings(earlier).of(_RELATIVE))

    def values(self, index: int) -> list[ValueMark]:
        found = self._values.get(index)
        if found is None:
            first, last = self._ranges[index]
            found = self._read(index, self._anchor)
            leans = self.features(index) & self._languages[index].bits(LEANING)
            before = date_before(self.values, index, partial(self._aside, index)) if leans else None
            again = None
            if self._anchor is None:
                again = by_another(found, partial(self._read, index), self._tokens, before, first)
            found = found if again is None else again
            if leans and may_lean(found, self._tokens, first, last, before):
                found = leant(found, self.readings(index), self._tokens, before)
            if again is not None:
                found = [mark for mark in followed(found) if not relative(mark)]
            if may_be_awaited(found):
                found = awaited(found, self.readings(index))
            self._values[index] = found
        return found

    def _read(self, index: int, anchor: PartialDate | None) -> list[ValueMark]:
        first, last = self._ranges[index]
        with self._stages.on("recognize values"):
            mentions = self._languages[index].recognizer.mentions(self._tokens, first, last, anchor)
        return ended([self._value_mark(mention) for mention in mentions])

    def sentence(self, index: int) -> Sentence:
        """The sentence with words, values and referents marked."""
        found = self._sentences.get(index)
        if found is None:
            with self._stages.on("mark words and names"):
                found = self._sentences[index] = self._marked(index)
        return found

    def _marked(self, index: int) -> Sentence:
        first, last = self._ranges[index]
        language, readings, values = self._languages[index], self.readings(index), self.values(index)
        if self.holds(index, RESPECTIVELY):
            values = shared_units(values, self._tokens, readings)
        if language.verb_first and len(values) > 1:
            values = arrived_units(values, self._tokens, readings)
        referents = [] if names_part(self.outline(index)) else self._referents(index, readings, values)
        inside = {i for r in referents if r.named for i in range(r.first, r.last)}
        values = [mark for mark in values if not inside.issuperset(range(mark.first, mark.last))]
        return Sentence(
            self._tokens, first, last, language.code, readings, referents, values, self.outline(index), index,
            language.verb_first, genders=language.lexicon.genders, conjunctions=language.conjunctions,
            article=language.article, common=language.common, endings=language.endings,
            demonyms=self._demonyms(index, readings), persons=language.persons or None, filed=self._filed.get(index),
        )  # fmt: skip

    def national(self, index: int, currency: Referent, country: Subject) -> Referent:
        """The currency with the entity that it is in the country, whatever the text calls that."""
        language = self._languages[index]
        known = next((each.entity for each in country.candidates), None)
        name = self._names.label_of(known, language.code) if known is not None else country.name
        from factcheck.extract.countries import national

        return national(currency, name, language.lexicon, self._names, language.code, language.article)

    def _demonyms(self, index: int, readings: Readings) -> Mapping[int, Referent]:
        language = self._languages[index]
        return demonyms(
            self._tokens, readings, self._names, language.code, self._places, language.article,
            cased=language.cased, small=language.small_demonyms,
        )  # fmt: skip

    def _value_mark(self, mention: Mention) -> ValueMark:
        outer_start, outer_end = (
            (mention.outer.start, mention.outer.end) if mention.outer else (mention.start, mention.end)
        )
        first, last = self._tokens.at(outer_start), self._tokens.before(outer_end)
        dual = mention.kind is MentionKind.NUMBER and last - first == 1 and self._tokens.kinds[first] == "w"
        return ValueMark(first, max(last, first + 1), mention, dual)

    def _referents(self, index: int, readings: Readings, values: Sequence[ValueMark]) -> list[Referent]:
        first, last = self._ranges[index]
        language, tokens = self._languages[index], self._tokens
        events: list[Referent] = []
        hits = self._names.find(tokens, first, last, language.code) if self.holds(index, KNOWN) else ()
        known = from_hits(hits, tokens, self._names, language.contracted, language.article)
        known = gendered(unjoined(known, tokens, readings, language.conjunctions), readings)
        known += place_names(tokens, readings, known, language.article, cased=language.cased)
        if language.cased:
            from factcheck.extract.cased import cased_names, without_money

            known = without_money(known, values)
            if self.holds(index, KNOWN):
                known = with_label_nouns(known, self._names, language.code)
            shown, events = cased_names(tokens, (first, last), readings, values, known, language)
        else:
            told = (language.names, language.persons, self._coined.within(language.coining, first, last))
            label_of = partial(self._names.label_of, language=language.code)
            shown = uncased_names(tokens, first, last, readings, values, known, *told, label_of)
            definitions = defined(tokens, self.outline(index), shown, language.common, language.persons)
            shown = [*self._defined.taken_up(index, tokens, definitions), *shown, *self._recalled(index)]
        # A short form may hold a name as its modifier: "the Brussels-based alliance".
        names = settle([r for r in shown if r.named])
        kept = [*names, *(r for r in shown if not r.named and (language.cased or not inside_name(r, names))), *events]
        taken = {i for referent in kept for i in range(referent.first, referent.last)}
        if language.cased:
            from factcheck.extract.datelined import land_of_dateline, without_dateline
            from factcheck.extract.reporters import without_reporters
            from factcheck.extract.statecodes import without_states

            kept = without_reporters(kept, tokens, first, last, readings, language.agencies)
            kept = without_states(kept, tokens, first, last, readings, language.states)
            whole, kept = kept, without_dateline(kept, tokens, first, last, language.agencies, head=index < HEAD)
            self._filed[index] = land_of_dateline(known, kept) if len(kept) < len(whole) else None
        elif index < HEAD:
            from factcheck.extract.datelined import past_dateline

            kept = past_dateline(kept, values, tokens, first, last, readings)
        if not language.cased and language.persons:
            kept += told_by_title(tokens, (first, last), readings, taken, language.article)
        free = [p for p in pronouns(readings, tokens) if p.first not in taken]
        free = [p for p in free if not adjectival(p, tokens, readings, values)]
        return sorted(map(unbroken, (*kept, *free)), key=lambda r: r.first)
