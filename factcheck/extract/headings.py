"""What the headings over a sentence say that it is about, where that may have what the sentence tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.antecedent import Antecedent
from factcheck.extract.fits import fits_types
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.extract.sections import Sections


class Headings:
    """The headings of one document as names of types."""

    def __init__(
        self, sections: Sections, typed: Callable[[Referent], Referent], types: Mapping[str, str]
    ) -> None:  # fmt: skip
        self.sections, self._typed, self._types = sections, typed, types

    def topic(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The name that the heading over a sentence is, where it may be of one of the types."""
        topic = self.sections.topic(sentence.index)
        kinds = self._typed(topic) if topic is not None else None
        return kinds if kinds is not None and kinds.types and fits_types(kinds, allowed, self._types) else None

    def captioned(self, sentence: Sentence, at: int, allowed: Sequence[str]) -> Antecedent | None:
        """What a sentence without a subject goes on about: "2. Asia's Highest: Norby Hall in Harwick. Built in 1950".

        That is what the sentence before opens with, behind the number and the label of an entry; None elsewhere.
        """
        opens = sentence.tokens.norms[sentence.first].endswith(sentence.endings["participle"])
        named = any(r.last <= at for r in sentence.referents)
        if not opens or named or sentence.verb_first or self.sections.opens(sentence.index):
            return None
        head = self.sections.entry(sentence.index - 1)
        if head is None:
            return None
        fits = fits_types(self._typed(head), allowed, self._types)
        return Antecedent(head if fits else None, why="the sentence before opens with it")

    def heads_row(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The heading over a row of facts, though another that names nothing is nearer, or none tells what it names.

        "Kenya" over "Geography", and "Ferry Place".
        """
        name = self.sections.over_row(sentence.index)
        if name is None or sentence.verb_first:
            return None
        if (kinds := self._typed(name)).types or name.entities:
            return kinds if fits_types(kinds, allowed, self._types) else None
        several = name.last - name.first > 1
        return name if several or self.sections.gone_on_about(name) else None

    def defined_below(
        self, topic: Referent, title: Referent | None, sentence: Sentence, allowed: Sequence[str]
    ) -> Referent | None:
        """What the first sentence below a sheet of facts says what it is, where no sentence takes up their heading.

        "Flag Emblem" over rows, under which "The African Union is a union of 55 states" stands, heads a picture.
        """
        if sentence.verb_first or topic.types or topic.entities or self.sections.gone_on_about(topic):
            return None
        below = self.sections.first_sentence(sentence.index)
        if below is None:
            return None
        opening = (r for at in below.past_articles([below.first]) for r in below.referent_at.get(at, ()))
        known = (r for r in opening if r.named and (r.entities or (title is not None and r.text == title.text)))
        fitting = (r for r in known if r.text != topic.text and fits_types(self._typed(r), allowed, self._types))
        return next((r for r in fitting if _is_defined(below, r)), None)

    def parts_one(self, topic: Referent, title: Referent | None, allowed: Sequence[str]) -> bool:
        """True for an unknown heading that nothing goes on about, under the title of something that is known.

        It may head a part of that, or be another thing: "Imperial Seal" under "Japan".
        """
        if title is None or not title.entities or topic.types or topic.entities or topic.text == title.text:
            return False
        return fits_types(title, allowed, self._types) and not self.sections.gone_on_about(topic)

    def entry(self, sentence: Sentence) -> Referent | None:
        """What the paragraph opens with that a row of facts stands in: "Norby Hall is the tallest. Height: 120 m"."""
        name = self.sections.entry_of(sentence.index) if not sentence.verb_first else None
        return self._typed(name) if name is not None else None


def _is_defined(sentence: Sentence, name: Referent) -> bool:
    """True for a name, and what brackets say behind it, before "is"."""
    at = name.last
    if sentence.tokens.norms[at : at + 1] == ["("]:
        at = sentence.outline.behind_bracket(at) or at
    return any(r.name == "be" for r in sentence.at.get(at, ()))
