"""Nouns that look like heads of names and are none: who makes a body, and verbs of the same letters."""

from __future__ import annotations

from factcheck.extract.lexicon import Reading
from factcheck.extract.namechains import HOLDING
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN
from factcheck.text.tokens import Tokens


def makes(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True where the noun is who makes what follows, or qualifies a definite word: مؤسسة جمعية النور, الدول المؤسسة."""
    if noun.definite:
        return noun.first > 0 and not noun.prefix and tokens.norms[noun.first - 1].startswith(article)
    behind = readings.at.get(noun.last, ())
    return any(r.name in HOLDING and not r.definite and not r.prefix for r in behind)


def acts(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True where the noun is a verb with its subject behind it: تجمع الرابطة الدولية 310 متاحف."""
    behind = noun.last < len(tokens) and tokens.norms[noun.last].startswith(article)
    return behind and any(r.name.startswith(NOUN) and r.definite for r in readings.at.get(noun.last, ()))
