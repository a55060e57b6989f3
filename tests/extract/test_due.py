"""The patterns that a sentence is tried with: all that match in it, and few beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from factcheck.extract.due import DuePatterns
from factcheck.extract.fits import PropertyFits
from factcheck.extract.languagetools import LanguageTools
from factcheck.extract.marking import Marker
from factcheck.extract.matcher import Matcher
from factcheck.extract.referents import NoNames
from factcheck.extract.tables import covered, load_patterns
from factcheck.properties.loader import load_properties, load_types
from factcheck.text.segment import segment
from tests.extract.cases import read_cases

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
NAMES = {
    "ar": ("coalition-visit.ar.txt", "egypt-and-its-river.ar.md"),
    "en": ("coalition-visit.en.txt", "seven-lives.txt", "towers-and-mountains.txt"),
}
LANGUAGES = sorted({case.language for case in read_cases()})
_EVERY = 2
"""Of so many cases one is tried with each pattern; what all of them must find is tried elsewhere."""


def sentences(code: str) -> Iterator[tuple[Marker, int]]:
    """The marked sentences of some articles."""
    tools = LanguageTools(code, "dmy")
    for name in NAMES[code]:
        cut = segment((ARTICLES / name).read_text(encoding="utf-8"))
        marker = Marker(cut.tokens, cut.sentences, [tools] * len(cut.sentences), NoNames(), None)
        for index in range(len(marker)):
            yield marker, index


@pytest.mark.parametrize("code", NAMES)
def test_a_pattern_that_matches_is_always_due(code: str) -> None:
    tools, properties = LanguageTools(code, "dmy"), load_properties()
    patterns = DuePatterns(tools.due, properties, partial(load_patterns, code))
    tried = matching = 0
    for marker, index in sentences(code):
        sentence = marker.sentence(index)
        due = list(filter(marker.prospect(index).may_match, patterns.of(marker.features(index))))
        texts = {(each.prop.id, each.pattern["index"], each.pattern["file"]) for each in due}
        tried += len(texts)
        for prop in covered(code):
            matcher = Matcher(sentence, PropertyFits(sentence, properties[prop], load_types()))
            for pattern in load_patterns(code, prop):
                if any(matcher.matches(pattern)):
                    matching += 1
                    assert (prop, pattern["index"], pattern["file"]) in texts, pattern["text"]
    assert matching > 20
    assert tried < matching * 30


@pytest.mark.parametrize("code", NAMES)
def test_the_features_of_a_sentence_hold_every_class_read_in_it(code: str) -> None:
    for marker, index in sentences(code):
        names = {reading.name for reading in marker.readings(index)}
        asked = LanguageTools(code, "dmy").due["bits"].keys()
        assert all(marker.holds(index, name) for name in names & asked)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_pattern_without_prospect_never_matches(code: str) -> None:
    """Where this fails, the matcher has learnt to pass over something that ``Prospect`` does not pass over yet."""
    tools, properties, types = LanguageTools(code, "dmy"), load_properties(), load_types()
    patterns = DuePatterns(tools.due, properties, partial(load_patterns, code))
    hopeless = 0
    for case in [case for case in read_cases() if case.language == code][::_EVERY]:
        cut = segment(case.text)
        marker = Marker(cut.tokens, cut.sentences, [tools] * len(cut.sentences), NoNames(), None)
        for index in range(len(marker)):
            prospect = marker.prospect(index)
            for due in patterns.of(marker.features(index)):
                if not prospect.may_match(due):
                    hopeless += 1
                    matcher = Matcher(marker.sentence(index), PropertyFits(marker.sentence(index), due.prop, types))
                    assert not any(matcher.matches(due.pattern)), (case.text, due.pattern["text"])
    assert hopeless


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_with_a_name_is_told_from_one_without(code: str) -> None:
    tools = LanguageTools(code, "dmy")
    without = 0
    for case in read_cases():
        if case.language != code:
            continue
        cut = segment(case.text)
        marker = Marker(cut.tokens, cut.sentences, [tools] * len(cut.sentences), NoNames(), None)
        for index in range(len(marker)):
            named = [referent.text for referent in marker.sentence(index).referents if referent.named]
            assert marker.may_name(index) or not named, (case.text, named)
            without += not marker.may_name(index)
    assert without
