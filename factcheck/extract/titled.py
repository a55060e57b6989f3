"""Persons whom a text goes on to call by their titles: the historian, المؤرخ, والمدرب المولود في ….

A definite title that introduces nobody, for no name can stand behind it, means somebody whom the text has named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE, UNSURE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens

_SOMEONE, _LIVING = "someone", ("/born", "/died", "/founded")
"""Endings of classes of verbs of which a title behind them tells who did it."""
_LIFE = ("/born_participle", "/died_participle")
_CLOSING = ("preposition", "in_place", "pronoun.relative", "stop", "scope.past")
"""Classes of words behind which the name of a title never stands."""
_FEMALE = "ه"
_WORDS = 3
"""Words of an office or trade before a name: لمؤرخ المدينة حمد النجدي."""


def told_by_title(
    tokens: Tokens, bounds: tuple[int, int], readings: Readings, taken: Collection[int], article: str
) -> Iterator[Referent]:
    """The titles of a sentence that stand for somebody told before."""
    for at in title_starts(tokens, bounds, readings, article):
        if at in taken:
            continue
        norm = tokens.norms[at]
        cut = norm.index(article)
        start, end = tokens.starts[at] + cut, tokens.ends[at]
        yield Referent(
            at, at + 1, start, end, tokens.text[start:end], Reference.SHORT_FORM, ("person",),
            head=norm[cut + len(article) :], gender="f" if norm.endswith(_FEMALE) else "m", prefix=norm[:cut],
        )  # fmt: skip


def title_starts(tokens: Tokens, bounds: tuple[int, int], readings: Readings, article: str) -> Iterator[int]:
    """The tokens at which such a title may stand, before names are looked for."""
    first, last = bounds
    told = {r.first for name in (_SOMEONE, TITLE) for r in readings.of(name) if _called(r, tokens, article)}
    for at in sorted(told):
        plain = first <= at < last and tokens.kinds[at] == "w"
        if plain and _tells(at, readings) and _closed(tokens, at + 1, last, readings):
            yield at


def titled(name: Referent, sentence: Sentence, short: Referent) -> bool:
    """True where the noun of the short form is the title before the name: المؤرخ, behind مؤرخ المدينة حمد النجدي."""
    if "person" not in short.types or "person" not in name.types or not short.head:
        return False
    if not sentence.verb_first:
        return name.first > sentence.first and sentence.tokens.norms[name.first - 1] == short.head
    before = sentence.tokens.norms[max(sentence.first, name.first - _WORDS) : name.first]
    return any(norm.endswith(short.head) and len(norm) - len(short.head) <= _WORDS for norm in before)


def _called(reading: Reading, tokens: Tokens, article: str) -> bool:
    norm = tokens.norms[reading.first]
    definite = norm.startswith(article) or norm[1:].startswith(article)
    told = reading.name == _SOMEONE or (reading.name == TITLE and UNSURE not in reading.tags)
    return told and definite and reading.last == reading.first + 1 and "plural" not in reading.tags


def _tells(at: int, readings: Readings) -> bool:
    """True where the words around a title tell a life: ولد المؤرخ عام 1880, والمدرب المولود في وهران."""
    if any(r.name.endswith(_LIVING) for r in readings.ending.get(at, ())):
        return True
    return any(r.name.endswith(_LIFE) or r.name == "pronoun.relative" for r in readings.at.get(at + 1, ()))


def _closed(tokens: Tokens, at: int, last: int, readings: Readings) -> bool:
    if at >= last or tokens.kinds[at] == "n" or tokens.norms[at] in COMMAS | {"."}:
        return True
    told: Sequence[Reading] = readings.at.get(at, ())
    return any(r.name in _CLOSING or "verb" in r.tags or r.name.endswith((*_LIFE, "/when")) for r in told)
