"""Capitals that make a name of nobody: initials, the words of any heading."""

from __future__ import annotations

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent

_HEADING = "heading"
"""The class of words that headings hold beside the name of what they are about: quick facts."""
_LONG = 2


def initials(name: Referent) -> bool:
    """True for letters that stand for a body, and are nobody's name: SNFCC."""
    bare = not name.types and not name.entities and name.last - name.first == 1
    return bare and len(name.text) > _LONG and name.text.isupper()


def of_heading(sentence: Sentence, name: Referent) -> bool:
    """True for the words of any heading that nothing tells to be a name: "QUICK FACTS: Capital: Oslo"."""
    if name.types or name.entities:
        return False
    return any(r.name == _HEADING and r.last == name.last for r in sentence.at.get(name.first, ()))
