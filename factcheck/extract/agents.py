"""Those by whom something is done, and who do nothing else in the clause: "founded by Liis Kask and Marek Oja"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.fronted import fronted_subject
from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_AGENT, _JOINING = "agent", "joining"
_COMMA = ","


def agents(sentence: Sentence) -> list[Referent]:
    """The names behind the words of the class, the joined ones too."""
    return [name for word in sentence.classes.get(_AGENT, ()) for name in _joined(sentence, word.last)]


def by_whom(sentence: Sentence, name: Referent) -> bool:
    """True for the agent in a phrase that opens the sentence: "Founded by Liis Kask, the maker is"."""
    if not any(name.first == each.first for each in agents(sentence)):
        return False
    subject = fronted_subject(sentence)
    return subject is not None and name.last < subject.first


def _joined(sentence: Sentence, at: int) -> list[Referent]:
    """The names of a list that opens at a token: up to the one behind its "and", or the first alone."""
    found: list[Referent] = []
    joined = False
    while True:
        name = _name(sentence, at)
        if name is None:
            break
        found.append(name)
        if joined:
            return found
        at = name.last
        joined = any(r.name == _JOINING for r in sentence.at.get(at, ()))
        if not joined and sentence.tokens.norms[at : at + 1] != [_COMMA]:
            break
        at += 1
        if any(r.name == _JOINING for r in sentence.at.get(at, ())):
            joined, at = True, at + 1
    return found[:1]


def _name(sentence: Sentence, at: int) -> Referent | None:
    places = [*sentence.past_articles([at]), *(r.last for r in sentence.at.get(at, ()) if r.name == "title")]
    named = [r for place in places for r in sentence.referent_at.get(place, ()) if r.named]
    return max(named, key=lambda r: r.last, default=None)
