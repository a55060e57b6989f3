"""Fact sheets whose rows have no colon: "Seat Carrickmore", "Staff 1,340", المقر فاليتا; each is read as if it had one.

A row is known by its company: one line may be the beginning of a sentence, or a headline ("President Ruto visits …"),
of several short ones below each other that open with labels of several properties every one is a row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.extract.lexicon import Lexicon, Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.plainrows import ROW
from factcheck.model.record import record
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens

_FEWEST_LINES, _FEWEST_ROWS, _FEWEST_LABELS = 3, 2, 2
"""Short lines that a sheet has at least, rows among them, and different labels; one of them is of no office."""
_LONGEST, _MOST_TOKENS = 90, 14
"""Letters and tokens of a line at most that may belong to a sheet."""
_QUALIFIED = 2
"""Words that may describe a label where a number follows it: "Clinical departments 17"."""
_ENDED = expression(r"[.!?؟:،,;؛]\s*\Z")
_BULLET = expression(r"\s*(?:[-*•·–—]\s+)?")
_FIGURE = expression(r"\s*(?:[-*•·–—]\s+)?([^\W\d_]+(?: [^\W\d_]+){0,3})\s+[$€£¥₹]?\d")
STOPPED = expression(r"(?m)^[ \t]*(?:[-*•·–—]\s+)?[^\W\d_a-z][^\n.:;!?()\"]{1,58}\. [^\W\d_]")
"""A line that opens with a few words and a stop, as one under a headword does."""
_MONEY = frozenset("$€£¥₹")


@record
class _Row:
    """A label at the start of a line, and the blank behind it."""

    line: int
    label: str
    blank: int


def with_colons(text: str, lexicon: Lexicon, labels: Collection[str], article: str) -> str:
    """The text with a colon for the blank behind each label of such a sheet; of the same length.

    ``article`` is what is written on a definite word, as in languages whose names have no capitals; empty elsewhere.
    """
    if text.count("\n") < _FEWEST_LINES - 1:
        return text
    found: list[int] = []
    for lines in _runs(text):
        rows = [row for row in (_row(text, *line, lexicon, labels, article) for line in lines) if row is not None]
        told = {row.label for row in rows}
        plain = any(not label.partition("/")[2].startswith("office") and label != ROW for label in told)
        if len(rows) >= _FEWEST_ROWS and len(told) >= _FEWEST_LABELS and plain:
            known = {row.line: row.blank for row in rows}
            blanks = (known.get(line[0]) or _counted(text, *line) for line in lines)
            found += [blank for blank in blanks if blank is not None]
    if not found:
        return text
    pieces, last = [], 0
    for at in found:
        pieces += [text[last:at], ":"]
        last = at + 1
    return "".join((*pieces, text[last:]))


def _runs(text: str) -> Iterator[Sequence[tuple[int, int]]]:
    """The runs of short lines that end no sentence: offsets of each line."""
    run: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        if len(line) <= _LONGEST and not _ENDED.search(line):
            run.append((start, start + len(line)))
            continue
        if len(run) >= _FEWEST_LINES:
            yield run
        run = []
    if len(run) >= _FEWEST_LINES:
        yield run


def _row(text: str, start: int, end: int, lexicon: Lexicon, labels: Collection[str], article: str) -> _Row | None:
    """The label that opens a line and is followed by a value; None where a mark parts them, or there is neither."""
    bullet = _BULLET.match(text, start, end)
    tokens = Tokens(text, bullet.end() if bullet else start, end)
    if not 1 < len(tokens) <= _MOST_TOKENS or ":" in tokens.norms:
        return None
    readings = lexicon.readings(tokens, 0, len(tokens))
    for first in range(min(_QUALIFIED + 1, len(tokens) - 1)):
        label = _label(readings.get(first, ()), labels)
        if label is None:
            continue
        value = _number(tokens, label, article)
        if value is None and (first > 0 or not _names(tokens, label.last, readings, cased=not article)):
            return None
        blank = tokens.ends[(value or label.last) - 1]
        return _Row(start, label.name, blank) if text[blank : blank + 1].isspace() else None
    return None


def _number(tokens: Tokens, label: Reading, article: str) -> int | None:
    """The token of the number behind a label, over an adjective that agrees with it: الموازنة السنوية 6.4 مليون."""
    at = label.last
    described = article and at < len(tokens) and tokens.norms[at].startswith(article)
    if described and tokens.norms[label.first].startswith(article):
        at += 1
    return at if at < len(tokens) and (tokens.kinds[at] == "n" or tokens.norms[at] in _MONEY) else None


def _counted(text: str, start: int, end: int) -> int | None:
    """The blank before the number of a row whose label no property has: "Beds 412"."""
    row = _FIGURE.match(text, start, end)
    return row.end(1) if row is not None else None


def _label(readings: Sequence[Reading], labels: Collection[str]) -> Reading | None:
    """The longest label that begins at a token."""
    fitting = (r for r in readings if (r.name in labels or r.name == ROW) and not (r.pronoun or r.prefix))
    return max(fitting, key=lambda r: r.last, default=None)


def _names(tokens: Tokens, at: int, readings: dict[int, list[Reading]], *, cased: bool) -> bool:
    """True where a name may begin behind a label: a capital, or where there are none, no word of grammar."""
    if at >= len(tokens) or tokens.kinds[at] != "w":
        return False
    if cased:
        return tokens.text[tokens.starts[at]].isupper()
    return not any(r.prefix or r.pronoun or "verb" in r.tags or _grammar(r) for r in readings.get(at, ()))


def _grammar(reading: Reading) -> bool:
    return reading.name.startswith(("preposition", "pronoun", "scope", OFFICE))
