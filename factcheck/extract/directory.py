"""Rows that say whom the rows below are about, in a directory as at the head of a sheet: "Country: Chad"."""

from __future__ import annotations

from factcheck.extract.factrow import TITLE_WORDS
from factcheck.extract.mainsubject import NAME_LABEL, called, naming
from factcheck.extract.marking import Marker
from factcheck.text.segment import Segmented

_OPENING = 4
"""Rows of a text in which the label stands that names what rows are about."""


class Directory:
    """The rows of one document that name whom the rows below are about."""

    def __init__(self, marker: Marker, segmented: Segmented) -> None:
        self._marker, self._ranges, self._norms = marker, segmented.sentences, segmented.tokens.norms
        self._naming: tuple[str, ...] | None = None

    def __contains__(self, index: int) -> bool:
        """True for a row that says whom the rows below are about, under the label that said so first: "Country: Chad".

        "Country: Sweden" below "Company: Volta" is a row like any other; "Name: Volta" is none.
        """
        if self._naming is None:
            openings = ((at, self._name_label(at)) for at in range(min(len(self._ranges), _OPENING)))
            at, label = next((told for told in openings if told[1]), (0, ()))
            self._naming = label if at == 0 or self._recurs(label) else ()
        label = self._name_label(index)
        return bool(label) and (label == self._naming or self._heads_sheet(index))

    def _heads_sheet(self, index: int) -> bool:
        """True for a label that says that a name follows, whatever stands above its row: "Name: Volta"."""
        if index == 0:
            return False
        first = self._ranges[index][0]
        return any(r.name == NAME_LABEL for r in self._marker.outline(index).at.get(first, ()))

    def _recurs(self, label: tuple[str, ...]) -> bool:
        """True for a label that opens several rows, as those of a directory do."""
        size = len(label)
        rows = (first for first, _ in self._ranges if tuple(self._norms[first : first + size]) == label)
        return sum(self._norms[first + size : first + size + 1] == [":"] for first in rows) > 1

    def _name_label(self, index: int) -> tuple[str, ...]:
        """The words of the label that opens a row and names what a text is about; nothing for any other."""
        first, last = self._ranges[index]
        if ":" not in self._norms[first + 1 : last - 1] or last - first > TITLE_WORDS:
            return ()
        line = self._marker.sentence(index)
        return next((tuple(self._norms[first : end - 1]) for end in naming(line, first) if called(line, first)), ())
