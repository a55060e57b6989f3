"""Entries under a headword with a stop: "Vestby. Port in Denmark." is read as "Vestby, port in Denmark.".

So gazetteers, travel guides and yearbooks begin what they tell of a place, a body or a person. A headword is known by
its capitals and its stop at the beginning of a line, and by what stands behind it: a noun with what qualifies it, and
no verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM, NAME
from factcheck.extract.lexicon import Lexicon, Reading
from factcheck.extract.referents import NOUN
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens, capital

HEADWORD = expression(r"(?m)^[ \t]*(?:[-*•·–—]\s+)?([^\W\d_a-z][^\n.:;!?()\"]{1,58})(\.) (?=[^\W\d_])")
_WORDS, _LEAD = 6, 7
"""Words of a headword at most, and those behind it among which the noun ends that tells what it is."""
_LINE = 200
"""Letters behind a headword that are looked at."""
_HAPPENING = (f"{NOUN}event", f"{NOUN}conference", f"{NOUN}election")
"""Nouns of what may have been done just so: "Fire damaged"."""
_BEHIND = ("preposition", "in_place", "connector", "pronoun.relative")
_ENDING = frozenset(",.;(–—")
_VERBS = ("be", "have", "pronoun.", "scope.", "stop")
_INSIDE = ("connector", "determiner", "article")


def with_commas(text: str, lexicon: Lexicon, common: AbstractSet[str], participles: tuple[str, ...]) -> str:
    """The text with a comma for the stop behind each such headword, and a small letter behind it; of the same length.

    ``common`` are folded words that are no names, though a capital opens the sentence, ``participles`` the endings of
    those.
    """
    letters: dict[int, str] = {}
    for match in HEADWORD.finditer(text):
        head = Tokens(text, *match.span(1))
        if not _is_name(head, lexicon, common):
            continue
        start = match.end()
        lead = Tokens(text, start, min(len(text), start + _LINE))
        readings = lexicon.readings(lead, 0, len(lead))
        if _tells_what(lead, readings, participles):
            letters[match.start(2)] = ","
            if any(r.name != DEMONYM for r in readings.get(0, ())) and not lead.slice(0, 1).isupper():
                letters[start] = text[start].lower()
    if not letters:
        return text
    return "".join(_changed(text, letters))


def _changed(text: str, letters: dict[int, str]) -> Iterator[str]:
    last = 0
    for at in sorted(letters):
        yield text[last:at]
        yield letters[at]
        last = at + 1
    yield text[last:]


def _is_name(head: Tokens, lexicon: Lexicon, common: AbstractSet[str]) -> bool:
    """True for a few words with capitals, over commas, hyphens and what names hold in small letters."""
    readings = lexicon.readings(head, 0, len(head))
    if len(head) > _WORDS or (head.norms[0] in common and len(head) == 1):
        return False
    if len(head) > 1 and len(head.norms[len(head) - 1]) == 1:
        return False  # "Stephen M. Erik became": an initial
    if len(head) == 1 and any(r.name.startswith((NOUN, "head.")) for r in readings.get(0, ())):
        return False  # "Museums. Private collection in …": a heading
    return all(
        capital(head, at) or head.norms[at] in ",-'" or any(r.name.startswith(_INSIDE) for r in readings.get(at, ()))
        for at in range(len(head))
    )


def _tells_what(lead: Tokens, readings: dict[int, list[Reading]], participles: tuple[str, ...]) -> bool:
    """True where a noun in the singular ends the first words, and a mark, a preposition or a participle follows it."""
    end = 0
    if any(r.name.startswith(NAME) for r in readings.get(0, ())):
        return False  # "Vienna-based watchdog": a seat
    for at in range(min(len(lead), _LEAD)):
        here = readings.get(at, ())
        if at and end == at and _closes(lead, at, here, participles):
            return True
        if lead.norms[at] == "-":
            continue
        if any(r.name.startswith(_VERBS) for r in here) or lead.kinds[at] not in "wn" or lead.norms[at] == "'s":
            return False
        nouns = [r for r in here if r.name.startswith(NOUN) and r.name not in _HAPPENING and "plural" not in r.tags]
        end = max([end, *(r.last for r in nouns)])
        if at and capital(lead, at) and not any(r.name == DEMONYM for r in here):
            return False
    return False


def _closes(lead: Tokens, at: int, here: list[Reading] | tuple[()], participles: tuple[str, ...]) -> bool:
    if lead.norms[at] in _ENDING or any(r.name in _BEHIND for r in here):
        return True
    return lead.kinds[at] == "w" and lead.norms[at].endswith(participles)
