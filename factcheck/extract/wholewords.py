"""What the words of a sentence are that a clitic, a pronoun or folding makes of others."""

from __future__ import annotations

from functools import cache

from factcheck.extract.gazetteer import NAME
from factcheck.extract.lexicon import Reading
from factcheck.extract.nametokens import CHANGES, SON
from factcheck.extract.persons import PersonNames
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN
from factcheck.text.tokens import Tokens

_HIS = "ه"
"""The ending of words with a pronoun, which folding makes one with that of feminine nouns."""
_FEMININE = "ة"
"""How a text that tells the two apart writes the ending of feminine nouns."""
_PREPOSITION = "preposition"
_NAMES = (
    NAME, "demonym", "toponym", "club_opener", "landscape", "letter", "opposite", "momentary", "deed", "thing", SON,
    "short_relation", *CHANGES,
)  # fmt: skip


@cache
def _no_name(name: str) -> bool:
    """True for a class whose words are no family names."""
    return not name.startswith(_NAMES)


def whole_words(readings: Readings, tokens: Tokens, persons: PersonNames) -> Readings:
    """Without words that only a clitic would make of a whole one: وادي is no و with أدي, فادي no ف."""
    clitic = [r for r in readings if r[5] or r[4]]  # with a prefix or a pronoun
    if not clitic and not _his_own(readings, tokens):
        return readings
    nouns = {r.first for r in readings.under(NOUN) if not r.prefix and not r.pronoun}
    # وزاره is no ministry but who visited him, where the text writes its endings.
    owned = {
        r.first for r in clitic
        if r.first in nouns and r.prefix and r.pronoun and tokens.slice(r.first, r.last).endswith(_HIS)
    }  # fmt: skip
    dropped = {id(r) for r in readings.under(NOUN) if r.first in owned and not r.prefix} | {
        id(r) for r in _his_own(readings, tokens)
    } | {
        id(r) for r in clitic
        if (r.prefix and r.first in nouns - owned and "verb" in r.tags)
        or (r.last == r.first + 1 and persons.given(tokens.norms[r.first]))
    }  # fmt: skip
    return Readings(r for r in readings if id(r) not in dropped) if dropped else readings


def _his_own(readings: Readings, tokens: Tokens) -> list[Reading]:
    """The nouns that only folding makes of words with a pronoun: مؤسسه is no body, where a text writes its endings."""
    written = (
        r for r in readings.under(NOUN)
        if "f" in r.tags and r.word.endswith(_HIS) and not r.pronoun and tokens.slice(r.last - 1, r.last).endswith(_HIS)
    )  # fmt: skip
    return [r for r in written if _FEMININE in tokens.text]


def not_names(readings: Readings) -> set[int]:
    """Tokens that a class claims, which no family name can be; nouns that a short form may be are among them."""
    found: set[int] = set()
    for name, own in readings.by_name.items():
        if _no_name(name):
            for reading in own:
                first, last = reading[1], reading[2]
                if last - first == 1:
                    found.add(first)
                else:
                    found.update(range(first, last))
    # هشام العلي: no article stands on a preposition
    return found - {r.first for r in readings.of(_PREPOSITION) if r.definite and r.last == r.first + 1}


def clitic_alone(readings: Readings) -> set[int]:
    """Tokens that are words of the language only with a clitic off them, or a pronoun: فاهم, ف and أهم."""
    return {at for at, own in readings.at.items() if all((r.prefix or r.pronoun) and r.last == at + 1 for r in own)}
