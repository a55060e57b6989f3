"""Those by whom something is done, and who do nothing else in the clause: "founded by Liis Kask and Marek Oja"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.fronted import fronted_subject
from factcheck.extract.namelists import listed
from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_AGENT, _TITLE = "agent", "title"


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
    name = _name(sentence, at)
    names = listed(name, sentence) if name is not None else []
    last = next((index for index, each in enumerate(names) if sentence.joined(each.first)), 0)
    return names[: last + 1]


def _name(sentence: Sentence, at: int) -> Referent | None:
    places = [*sentence.past_articles([at]), *(r.last for r in sentence.at.get(at, ()) if r.name == _TITLE)]
    named = [r for place in places for r in sentence.referent_at.get(place, ()) if r.named]
    return max(named, key=lambda r: r.last, default=None)
