"""Sentences of a document as ranges of tokens; line breaks inside a wrapped paragraph are no boundary."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from factcheck.model.record import record
from factcheck.model.text import Span
from factcheck.text.asked import questions
from factcheck.text.notes import note_marks
from factcheck.text.numbered import item_numbers
from factcheck.text.tokens import NEWLINE, WORD, Tokens
from factcheck.text.wrapped import paragraphs

_ENDS = frozenset(".!?؟…۔")
_PAUSES = frozenset(";؛,،")
_TYING = frozenset("-;,")
"""Marks that no sentence opens with: a stop right before them shortens a word."""
_LONGEST = 200
"""Tokens of a sentence; the longest that people write, in resolutions and laws, stay below."""
_BREAK = re.compile("\n")
_BAR = "|"
"""What stands between the cells of a table, as Markdown writes it and other readers hand it on."""
_CLOSERS = frozenset("\"')]}»”’")


@record
class Segmented:
    """A text's tokens without soft line breaks, and its sentences as half-open ranges of token indices."""

    tokens: Tokens
    sentences: tuple[tuple[int, int], ...]


def segment(
    text: str,
    *,
    abbreviations: Container[str] = frozenset(),
    starters: Container[str] = frozenset(),
    asking: tuple[Container[str], Container[str]] | None = None,
    blocks: Sequence[Span] | None = None,
) -> Segmented:
    """Split a text into sentences.

    ``abbreviations`` are folded words after which a full stop ends nothing ("dr"); ``starters`` folded words that open
    a sentence after a dotted acronym or an abbreviation ("the"); ``asking`` what opens questions, and what labels them
    and their answers, where a short question and its answer are one sentence. With ``blocks`` only those runs of the
    text are read, each by itself.
    """
    tokens = Tokens(text)
    if blocks is None:
        _drop(tokens, _soft_breaks(text, tokens))
    else:
        _keep_blocks(tokens, blocks)
    _drop(tokens, note_marks(tokens))
    _drop(tokens, item_numbers(tokens))
    if asking is not None:
        _drop(tokens, questions(tokens, *asking))
    sentences = _sentences(tokens, abbreviations, starters)
    if _BAR in text:
        sentences = [_row(tokens, *whole) for whole in sentences]
    return Segmented(tokens, tuple(part for whole in sentences for part in _parts(tokens, *whole) if part[0] < part[1]))


def _row(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """A row of a table without the bars around it; of two cells, the first labels the second as a colon has it."""
    norms = tokens.norms
    while first < last and norms[first] == _BAR:
        first += 1
    while last > first and norms[last - 1] == _BAR:
        last -= 1
    bars = [at for at in range(first, last) if norms[at] == _BAR]
    if len(bars) == 1:
        norms[bars[0]] = ":"
    return first, last


def _parts(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A sentence, in parts where no reader would follow it: a line without end must not be read as one."""
    while last - first > _LONGEST:
        marks = (at for at in range(first + _LONGEST - 1, first + _LONGEST // 2, -1) if tokens.norms[at] in _PAUSES)
        cut = next(marks, first + _LONGEST - 1) + 1
        yield first, cut
        first = cut
    yield first, last


def _soft_breaks(text: str, tokens: Tokens) -> list[int]:
    """The line breaks inside paragraphs."""
    if "\n" not in text:
        return []
    inside = {mark.start() for start, end in paragraphs(text) for mark in _BREAK.finditer(text, start, end)}
    return [i for i, kind in enumerate(tokens.kinds) if kind == NEWLINE and tokens.starts[i] in inside]


def _drop(tokens: Tokens, indices: Sequence[int]) -> None:
    if not indices:
        return
    gone = set(indices)
    keep = [i for i in range(len(tokens)) if i not in gone]
    _take(tokens, keep)


def _take(tokens: Tokens, keep: Sequence[int]) -> None:
    tokens.norms = [tokens.norms[i] for i in keep]
    tokens.starts = [tokens.starts[i] for i in keep]
    tokens.ends = [tokens.ends[i] for i in keep]
    tokens.kinds = [tokens.kinds[i] for i in keep]


def _keep_blocks(tokens: Tokens, blocks: Sequence[Span]) -> None:
    keep: list[int] = []
    for number, block in enumerate(blocks):
        first, last = tokens.at(block.start), tokens.before(block.end)
        keep += [i for i in range(first, last) if tokens.kinds[i] != NEWLINE]
        # A line break before the next run closes this one; runs of one block have none between them.
        limit = tokens.at(blocks[number + 1].start) if number + 1 < len(blocks) else len(tokens)
        closing = next((i for i in range(last, limit) if tokens.kinds[i] == NEWLINE), None)
        if closing is not None:
            keep.append(closing)
    _take(tokens, sorted(set(keep)))


def _sentences(tokens: Tokens, abbreviations: Container[str], starters: Container[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first, size = 0, len(tokens)
    norms, kinds = tokens.norms, tokens.kinds
    for index in _may_end(tokens):
        if index < first:
            continue
        if kinds[index] == NEWLINE:
            if index > first:
                found.append((first, index))
            first = index + 1
        elif norms[index] in _ENDS and _ends_sentence(tokens, index, abbreviations, starters):
            end = index + 1
            while end < size and norms[end] in _CLOSERS | _ENDS and tokens.glued(end):
                end += 1
            found.append((first, end))
            first = end
        elif kinds[index] == WORD and _acronym_ends(tokens, index, starters):
            found.append((first, index + 1))
            first = index + 1
    if size > first:
        found.append((first, size))
    return found


def _may_end(tokens: Tokens) -> list[int]:
    """The line breaks, the marks that end sentences, and the words that end with a full stop."""
    text = tokens.text
    marked = enumerate(zip(tokens.kinds, tokens.norms, tokens.ends, strict=True))
    return [
        at for at, (kind, norm, end) in marked
        if kind == NEWLINE or norm in _ENDS or (kind == WORD and text[end - 1] == ".")
    ]  # fmt: skip


def _ends_sentence(tokens: Tokens, index: int, abbreviations: Container[str], starters: Container[str]) -> bool:
    norms = tokens.norms
    if norms[index] != ".":
        return True
    if index + 1 < len(tokens):
        following = tokens.text[tokens.starts[index + 1]]
        if tokens.glued(index + 1) and tokens.kinds[index + 1] in "wn":
            return (
                following.isupper()
                and index > 0
                and tokens.kinds[index - 1] == WORD
                and len(tokens.norms[index - 1]) > 2
            )
        if following.islower() or (following in _TYING and tokens.glued(index + 1)):
            return False  # "Brentwood, Tenn.-based", "in Tulsa, Okla.; Hilliard, Ohio"
    if index == 0 or not tokens.glued(index):
        return True
    if norms[max(0, index - 2)] == "(" and norms[index + 1 : index + 2] == [")"]:
        return False  # "Pekin (Ill.) Hospital"
    before = tokens.norms[index - 1]
    initial = len(before) == 1 and tokens.kinds[index - 1] == WORD and tokens.text[tokens.starts[index - 1]].isupper()
    return not initial and (before not in abbreviations or _opens_next(tokens, index, starters))


def _opens_next(tokens: Tokens, index: int, starters: Container[str]) -> bool:
    """True for a stop behind which a sentence surely opens, an abbreviation before it or not: Rivers Ltd. Its owner."""
    if index + 1 >= len(tokens):
        return False
    norm, following = tokens.norms[index + 1], tokens.text[tokens.starts[index + 1]]
    return len(norm) > 1 and following.isupper() and norm in starters


def _acronym_ends(tokens: Tokens, index: int, starters: Container[str]) -> bool:
    if tokens.text[tokens.ends[index] - 1] != "." or index + 1 >= len(tokens):
        return False
    following = tokens.text[tokens.starts[index + 1]]
    return following.isupper() and tokens.norms[index + 1] in starters
