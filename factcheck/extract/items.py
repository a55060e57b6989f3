"""Where the words of a line begin, and the name that heads it: "- Chad: …", "3. Chad: …"."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent

_BULLETS, _BEHIND_NUMBER = frozenset("-–—•*·●▪("), frozenset(".-–—):")


def heads_line(name: Referent, sentence: Sentence) -> bool:
    """True for a name with a colon that opens a line: what follows is about it, however it is referred to."""
    if not name.named or not name.types:
        return False
    return name.first == past_bullet(sentence) and name.last < sentence.last and sentence.tokens.norms[name.last] == ":"


def heading(sentence: Sentence, at: int) -> Referent | None:
    """The name that heads the line, where token ``at`` stands behind it."""
    return next((r for r in sentence.referents if r.last <= at and heads_line(r, sentence)), None)


def past_bullet(sentence: Sentence) -> int:
    """Where the words of a line begin, behind the sign or the number that makes it an item of a list."""
    kinds, norms, at = sentence.tokens.kinds, sentence.tokens.norms, sentence.first
    while at < sentence.last - 1 and norms[at] in _BULLETS:
        at += 1
    if at < sentence.last - 2 and kinds[at] == "n" and norms[at + 1] in _BEHIND_NUMBER:
        at += 2
        while at < sentence.last - 1 and norms[at] in _BEHIND_NUMBER | _BULLETS:
            at += 1
    return at


def of_other_row(sentence: Sentence, at: int, main: Referent | None, fits: Callable[[Referent], bool]) -> bool:
    """True where a name before a label tells that its row is of another: "Mount Everest Height: 8,848 m".

    ``main`` is what the text is about, ``fits`` tells whether a name may have what the label tells.
    """
    owner = next((r for r in sentence.referents if r.named and r.first < at <= r.last), None)
    if owner is None or sentence.tokens.norms[owner.first - 1] == ":":
        return False  # "Language: German Area: 83,871 km2"
    if owner.last == at:
        return not fits(owner)
    return main is None or sentence.tokens.slice(owner.first, at).strip() != main.text
