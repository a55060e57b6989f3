"""The recogniser of a language, for words that no claim was built from: a paragraph's dates, a correction read back."""

from __future__ import annotations

from functools import cache

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Mention
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens


@cache
def recognizer(code: str) -> Recognizer:
    """The recogniser of a language, made once."""
    return Recognizer(load_pack(code))


def values_in(text: str, code: str) -> list[Mention]:
    """The values in a piece of text."""
    return list(recognizer(code).mentions(Tokens(text)))
