"""What the headings over a sentence say that it is about, where that may have what the sentence tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.fits import fits_types
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.extract.sections import Sections


class Headings:
    """The headings of one document as names of types."""

    def __init__(
        self, sections: Sections, typed: Callable[[Referent], Referent], types: Mapping[str, str]
    ) -> None:  # fmt: skip
        self._sections, self._typed, self._types = sections, typed, types

    def topic(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The name that the heading over a sentence is, where it may be of one of the types."""
        topic = self._sections.topic(sentence.index)
        kinds = self._typed(topic) if topic is not None else None
        return kinds if kinds is not None and kinds.types and fits_types(kinds, allowed, self._types) else None

    def heads_row(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The heading over a row of facts, though another that names nothing is nearer, or none tells what it names.

        "Kenya" over "Geography", and "Ferry Place".
        """
        name = self._sections.over_row(sentence.index)
        if name is None or sentence.verb_first:
            return None
        if (kinds := self._typed(name)).types or name.entities:
            return kinds if fits_types(kinds, allowed, self._types) else None
        several = name.last - name.first > 1
        return name if several or self._sections.gone_on_about(name) else None
