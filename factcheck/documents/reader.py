"""What a kind of document is: a module of this folder that says which files it takes and reads the bytes of one."""

from __future__ import annotations

from typing import Protocol

from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.model.text import Document


@record
class RawDocument:
    """The bytes of one input and how a report calls it."""

    path: str
    """Path for reports; ``-`` for standard input."""
    data: bytes
    sha256: str


@record
class Reading:
    """What became of one input: a document, or None where a problem is fatal; warnings may stand beside a document."""

    document: Document | None
    problems: tuple[InputProblem, ...] = ()
    articles: tuple[Document, ...] = ()
    """The documents of an input that holds several."""


class Reader(Protocol):
    """A module of ``documents/`` with these names is a reader; there is no other list of them.

    One that also has ``NAMED_ONLY = True`` reads files that are named, and folders are not searched for them.
    ``LARGEST`` is the most bytes that one of its files may have, where that is not what a text may.
    """

    @property
    def KIND(self) -> str:  # noqa: N802 - a constant of the module
        """Name of the format."""

    @property
    def EXTENSIONS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Ends of the names of its files, lower case, with the dot."""

    def read(self, raw: RawDocument) -> Reading:
        """Turn the bytes of one input into a document."""
