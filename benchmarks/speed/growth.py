"""How time grows with the length of texts that give a reader nothing but trouble."""

from __future__ import annotations

import time

from factcheck.languages.loader import load_pack
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.recognize.run import Recognizer
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.tokens import Tokens

SIZES = (10_000, 100_000, 1_000_000)
HOSTILE = {
    "digits": "7", "groups of digits": "123 ", "separators": "-/,. ", "slashes": "1/", "dates": "1 January ",
    "money": "$ 5 ", "number words": "two hundred and ", "number words, Arabic": "مئة و",
    "names": "Saudi Arabia and ", "names, Arabic": "السعودية ومصر ", "sentences": "It has 41 members. ",
    "one endless line": "The alliance, which was founded in 1949 in Paris, has 32 members and ",
    "one endless line, Arabic": "يضم التحالف 41 دولة ومقره الرياض و",
}  # fmt: skip
"""What a text is made of, over and over."""


def growth() -> None:
    """Print seconds for 10 KB, 100 KB and 1 MB: of the recognisers, and of the whole check without sources."""
    print(f"{'':26}{'recognisers':>27}{'check':>29}")
    print(f"{'seconds for':26}" + 2 * f"  {'10 KB':>8}{'100 KB':>9}{'1 MB':>9}")
    for name, unit in HOSTILE.items():
        texts = [hostile(unit, size) for size in SIZES]
        times = [recognising(text) for text in texts] + [checking(text) for text in texts]
        shown = [f"{seconds:9.3f}" for seconds in times]
        print(f"{name:26} {''.join(shown[:3])}  {''.join(shown[3:])}")


def hostile(unit: str, size: int) -> str:
    """The unit over and over, ``size`` characters of it."""
    return (unit * (size // len(unit) + 1))[:size]


def recognising(text: str) -> float:
    """Seconds that the recognisers take."""
    reader = Recognizer(load_pack("en" if text.isascii() else "ar"))
    begun = time.process_time()
    reader.mentions(Tokens(text))
    return time.process_time() - begun


def checking(text: str) -> float:
    """Seconds that a check takes, against no sources."""
    document, nothing = Document("hostile.txt", text, ""), KnowledgeBase((), load_properties())
    begun = time.process_time()
    list(check([document], nothing, Settings(PartialDate(2025, 11, 25))))
    return time.process_time() - begun
