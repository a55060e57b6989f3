"""Time grows with the length of a text, whatever it is made of: one endless line, names, sentences, figures."""

from __future__ import annotations

import gc
import time

import pytest

from factcheck.extract.run import Extractor
from factcheck.model.text import Document
from factcheck.properties.loader import load_properties
from factcheck.text.segment import segment

EXTRACTOR = Extractor(load_properties())
UNITS = (
    "7", "123 ", "-/,. ", "1 January ", "two hundred and ", "مئة و", "Saudi Arabia and ", "السعودية ومصر ",
    "It has 41 members. ", "The alliance has 41 members. ",
    "The alliance, which was founded in 1949 in Paris, has 32 members and ",
    "يضم التحالف 41 دولة ومقره الرياض و", "Paris is the capital of France. ",
)  # fmt: skip
SHORT, TIMES = 5_000, 4


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def seconds(size: int) -> float:
        document = Document("text.txt", (unit * (size // len(unit) + 1))[:size], "")
        begun = time.process_time()
        EXTRACTOR.extract(document)
        return time.process_time() - begun

    seconds(SHORT // 10)
    short = seconds(SHORT)
    assert seconds(SHORT * TIMES) < TIMES * short * 2.5 + 0.1


@pytest.mark.parametrize("text", ["The alliance has 41 members. It is in Paris.", "يضم التحالف 41 دولة ومقره الرياض."])
def test_nothing_of_a_document_waits_for_a_search_for_garbage(text: str) -> None:
    document = Document("text.txt", text, "")
    EXTRACTOR.extract(document)
    gc.collect()
    gc.disable()
    try:
        EXTRACTOR.extract(document)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_no_sentence_is_endless() -> None:
    cut = segment("one two three, " * 1000)
    assert max(last - first for first, last in cut.sentences) <= 200
    assert [first for first, _ in cut.sentences[1:]] == [last for _, last in cut.sentences[:-1]]
    assert {cut.tokens.norms[last - 1] for _, last in cut.sentences} == {","}
