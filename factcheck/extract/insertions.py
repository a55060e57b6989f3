"""Insertions: what a writer sets apart in a clause ("the bank is, as it happens, based in Oslo").

The clause is read as if they were not there. Nothing is left out that may tell a fact: an insertion is known by its
words, and has no figure and, where capitals show them, no name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.text.expression import expression

_SET_APART = expression(
    r"(?<=\w)(?P<before>[,،] | [–—-] | \()(?P<words>[a-zء-ْ'’ -]{2,70})(?P<after>[,،](?= )| [–—-](?= )|\)(?= ))"
)
"""A run of words without capital and figure between two marks."""
_OPENING = expression(r"(?:^|(?<=[.!?؟] ))(?P<words>(?:[A-Z][a-z'’ -]|[ء-ْ])[a-zء-ْ'’ -]{1,70})[,،] (?P<next>[^\W\d_])")
"""Such a run at the beginning of a sentence."""
_LABELLING = expression(r"(?:\A|(?<=\n)|(?<=[.!?] ))(?P<words>[A-Z][a-z'’ -]{2,40}): (?P<next>[A-Z])")
"""Such a run before a colon, which says no more than that something follows: "Good to know: Morocco has …"."""
_CLOSING = {",": ",", "،": "،", "–": "–", "—": "—", "-": "-", "(": ")"}
"""Which mark closes what a mark opens."""
_SUBJECT = expression(r"(?:[^\W\d_a-zء-ي]|(?:the|an?|its|his|her|their|it|he|she|they|this|that|these|those|some)\b)")
"""How a subject opens: with a capital, an article or a pronoun."""
_OPENS = expression(r"(?:^|[.!?;:]\s)[^,.!?;:]*$")
"""The part of a sentence up to an insertion that no comma parts."""
_ADVERBIAL = expression(
    r"\s*\w+(?:ed|ing|en)\b|\s*(?:In|On|At|With|Since|From|By|Under|After|Before|For|During|Built|Born|Led)\b"
)
"""How what stands before the subject opens."""


def without_insertions(text: str, section: Mapping[str, Any]) -> str:
    """The text with spaces in the place of insertions, of the same length; ``section`` is ``insertions.toml``."""
    found = []
    at = 0
    while (match := _SET_APART.search(text, at)) is not None:
        at = match.start("after")
        if _inserted(match["words"].split(), section) and _CLOSING[match["before"].strip()] == match["after"].strip():
            found.append((match.start(), match.end()))
            at = match.end()
    parts, last = [], 0
    for start, end in found:
        kept = "," if _parts(text, start, end) else " "
        parts += [text[last:start], kept, " " * (end - start - 1)]
        last = end
    return _without_openings("".join(parts) + text[last:] if found else text, section)


def _without_openings(text: str, section: Mapping[str, Any]) -> str:
    """The same for those that open a sentence, which begins behind them: "As everyone knows, the bank …"."""
    parts, last = [], 0
    opened = [m for m in _OPENING.finditer(text) if _inserted(m["words"].lower().split(), section)]
    labelled = [m for m in _LABELLING.finditer(text) if m["words"].lower() in section["whole"]]
    for match in sorted((*opened, *labelled), key=lambda m: m.start()):
        if match.start() >= last:
            parts += [text[last : match.start("words")], " " * (match.start("next") - match.start("words"))]
            capital = match["next"].upper()
            parts.append(capital if len(capital) == 1 else match["next"])  # ß has none of its length
            last = match.end("next")
    return "".join(parts) + text[last:] if parts else text


def _inserted(words: list[str], section: Mapping[str, Any]) -> bool:
    if " ".join(words) in section["whole"]:
        return True
    rests = section["opening"].get(words[0], ()) if words else ()
    return any(words[1 : 1 + len(rest)] == rest and len(words) > 1 + len(rest) for rest in rests)


def _parts(text: str, start: int, end: int) -> bool:
    """True where what stands before an insertion is no subject: "Founded in 1949, in fact, the bank has"."""
    if _SUBJECT.match(text, end + 1) is None:
        return False
    before = _OPENS.search(text, max(0, start - 200), start)
    return before is not None and _ADVERBIAL.match(before.group().lstrip(".!?;: \n")) is not None
