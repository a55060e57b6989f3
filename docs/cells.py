"""Cells of a terminal as SVG: text in the grid, each isolate as one text, so that Arabic is joined and runs its way.

What stands between two isolates is one direction's; it is drawn as a whole, over as many cells as it takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from rich.segment import Segment
from rich.style import Style

from factcheck.reports.layout.direction import ISOLATE, POP, rtl
from factcheck.reports.layout.segments import cells

CELL, ROW = 8.43, 20
_RIGHT = "\u200f"


class Piece(NamedTuple):
    """Text of one style."""

    text: str
    style: Style


class Run(NamedTuple):
    """Pieces that are drawn as one text, from a column on."""

    column: int
    pieces: tuple[Piece, ...]
    right: bool

    @property
    def width(self) -> int:
        return sum(cells(piece.text) for piece in self.pieces)


def drawn(rows: Sequence[Sequence[Segment]], left: float, top: float, ground: str) -> str:
    """Return the rows as SVG; ``ground`` is the colour that needs no drawing."""
    out: list[str] = []
    for at, row in enumerate(rows):
        upper = top + at * ROW
        out += _grounds(row, left, upper, ground)
        out += [_text(run, left, upper + ROW * 0.72) for run in runs(row)]
    return "\n".join(part for part in out if part)


def _grounds(row: Sequence[Segment], left: float, upper: float, ground: str) -> Iterator[str]:
    column = 0
    begin, colour = 0, ground
    turned = any(_RIGHT in segment.text for segment in row)
    for segment in (*row, Segment("", Style(bgcolor=ground))):
        style = segment.style or Style()
        now = _hex(style.bgcolor, ground)
        if turned and style.underline:
            now = colour  # where the value stands in a line that runs the other way, its letters alone tell
        if now != colour:
            if colour != ground and column > begin:
                yield (f'<rect x="{left + begin * CELL:.1f}" y="{upper:g}" width="{(column - begin) * CELL:.1f}"'
                       f' height="{ROW}" fill="{colour}"/>')  # fmt: skip
            begin, colour = column, now
        column += cells(segment.text)
    if colour != ground and column > begin:
        yield (f'<rect x="{left + begin * CELL:.1f}" y="{upper:g}" width="{(column - begin) * CELL:.1f}"'
               f' height="{ROW}" fill="{colour}"/>')  # fmt: skip


def runs(row: Sequence[Segment]) -> Iterator[Run]:
    """Yield what is drawn as one: an isolate with all in it, a word or more in the grid, a sign by itself."""
    column, begin, depth = 0, 0, 0
    held: list[Piece] = []
    for segment in row:
        style = segment.style or Style()
        text = ""
        for char in segment.text:
            if char == ISOLATE and depth == 0:
                yield from _plain(text, style, column - cells(text))
                text, begin = "", column
            depth += (char == ISOLATE) - (char == POP)
            text += char
            column += cells(char)
            if char == POP and depth == 0:
                yield _isolate([*held, Piece(text, style)], begin)
                text, held = "", []
        if depth:
            held.append(Piece(text, style))
        else:
            yield from _plain(text, style, column - cells(text))


def _isolate(pieces: Sequence[Piece], column: int) -> Run:
    whole = "".join(piece.text for piece in pieces)
    right = _RIGHT in whole or rtl(whole)
    bare = [Piece(piece.text, piece.style) for piece in pieces if piece.text]
    first, last = bare[0], bare[-1]
    bare[0] = Piece(first.text.removeprefix(ISOLATE).removeprefix(_RIGHT), first.style)
    last = bare[-1]
    bare[-1] = Piece(last.text.removesuffix(POP), last.style)
    return Run(column, tuple(piece for piece in bare if piece.text), right)


def _plain(text: str, style: Style, column: int) -> Iterator[Run]:
    word, at = "", column
    for char in text:
        signs = not char.isascii() and not char.isalpha() and char != "─"
        if signs or char == " " * 2:
            if word:
                yield Run(at, (Piece(word, style),), right=False)
            yield Run(column, (Piece(char, style),), right=False)
            word, at = "", column + cells(char)
        else:
            word += char
        column += cells(char)
    if word:
        yield Run(at, (Piece(word, style),), right=False)


def _text(run: Run, left: float, base: float) -> str:
    pieces, column = list(run.pieces), run.column
    while pieces and not pieces[0].text.strip():
        column += 0 if run.right else cells(pieces[0].text)
        pieces.pop(0)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if not pieces:
        return ""
    spare = pieces[0].text
    if not run.right:
        column += len(spare) - len(spare.lstrip(" "))
        pieces[0] = Piece(spare.lstrip(" "), pieces[0].style)
    pieces[-1] = Piece(pieces[-1].text.rstrip(" "), pieces[-1].style)
    wide = sum(cells(piece.text) for piece in pieces)
    spans = "".join(_span(piece) for piece in pieces)
    if not run.right:
        fit = f' textLength="{wide * CELL:.1f}" lengthAdjust="spacingAndGlyphs"' if wide > 1 else ""
        return f'<text x="{left + column * CELL:.1f}" y="{base:.1f}"{fit}>{spans}</text>'
    edge = left + (column + run.width) * CELL
    return f'<text x="{edge:.1f}" y="{base:.1f}" direction="rtl">{spans}</text>'


def _span(piece: Piece) -> str:
    style = piece.style
    told = f' fill="{_hex(style.color, "#d9dce2")}"'
    told += ' font-weight="bold"' if style.bold else ""
    told += ' text-decoration="underline"' if style.underline else ""
    return f"<tspan{told}>{escape(piece.text.replace(' ', chr(0xA0)))}</tspan>"


def _hex(colour: object, otherwise: str) -> str:
    triplet = getattr(colour, "get_truecolor", None)
    return str(triplet().hex) if triplet is not None else otherwise
