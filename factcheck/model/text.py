"""Documents and places in them; offsets count Unicode code points of the decoded text."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import field, record


@record(order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@record
class Location:
    """A place for people: line and column both start at 1, columns count code points."""

    line: int
    column: int


@record
class Document:
    """One text to check, as decoded from its file."""

    path: str
    """Path for reports: relative to the configuration's folder, with ``/``; ``-`` for standard input."""
    text: str
    sha256: str
    """Hex digest of the bytes as read."""
    language: str | None = None
    """Language code that the document itself declares; None where it says nothing."""
    date: PartialDate | None = None
    """The document's own date, where it states one (front matter, metadata, dateline)."""
    title: str | None = None
    blocks: tuple[Span, ...] | None = None
    """Runs of prose in reading order, where the format knows them (Markdown without its code); None: all text.

    Runs with no line break between them belong to one paragraph, heading or row: a mark or code parts them."""
    prose: str | None = None
    """The text as a reader sees it, letter by letter at the place where it stands in ``text``: marks of the format are
    blanks, and a character reference is the character behind what no word counts; None: ``text`` itself."""
    notes: tuple[str, ...] = ()
    """Remarks on how it was read (encoding guessed, bytes replaced), one plain sentence each."""
    low_trust: bool = False
    """True where the text layer is unreliable (PDF)."""
    _line_starts: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        object.__setattr__(self, "_line_starts", tuple(starts))

    @property
    def read(self) -> str:
        """The text to look for claims in, of the length of ``text``."""
        return self.text if self.prose is None else self.prose

    def location(self, offset: int) -> Location:
        """Return line and column of a code point offset."""
        line = bisect_right(self._line_starts, offset)
        return Location(line, offset - self._line_starts[line - 1] + 1)
