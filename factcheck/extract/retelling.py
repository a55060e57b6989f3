"""Which parts of a document are told in other words: answered questions, entries of timelines, lists and rolls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.extract.answers import Answers
from factcheck.extract.catalogued import Catalogued
from factcheck.extract.listed import Listed
from factcheck.extract.retold import Retold
from factcheck.extract.rolls import Rolls
from factcheck.model.text import Document


class Retelling:
    """Tells documents in one language."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        """``section`` is the language's ``retelling.toml``."""
        self._tellers = (Answers(section), Listed(section), Catalogued(section), Rolls(section))

    def of(self, document: Document) -> Retold | None:
        """The document as it is told; None where nothing in it is told in other words."""
        edits = [edit for teller in self._tellers for edit in teller.edits(document)]
        edits.sort(key=lambda edit: edit.start)
        return Retold(document, edits) if edits else None
