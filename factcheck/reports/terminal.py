"""Draws laid-out lines in colour; the one report module that knows rich."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from factcheck.reports.layout.segments import Line

STYLES = {
    "heading": "bold underline",
    "strong": "bold",
    "property": "bold",
    "quote": "default",
    "context": "dim",
    "value": "bold underline",
    "correction": "bold green",
    "supported": "green",
    "contradicted": "bold red",
    "outdated": "bold yellow",
    "disputed": "bold magenta",
    "unverified": "cyan",
}
"""Colours of the terminal's own palette, so that they read on light and dark grounds alike."""
_WIDEST = 10_000
"""Lines come wrapped; the console must not break them again."""


def draw(lines: Iterable[Line]) -> str:
    """Return the lines with the escape sequences of a terminal."""
    console = Console(
        file=io.StringIO(), width=_WIDEST, force_terminal=True, color_system="standard", theme=theme(), highlight=False,
        legacy_windows=False,
    )  # fmt: skip
    with console.capture() as captured:
        paint(console, lines)
    return captured.get()


def theme() -> Theme:
    """Return the styles that lines name."""
    return Theme(STYLES)


def paint(console: Console, lines: Iterable[Line]) -> None:
    """Print the lines on a console of one's own, a recording one for a picture, say."""
    for line in lines:
        text = Text(no_wrap=True, end="\n")
        for segment in line:
            text.append(segment.text, style=segment.style or None)
        console.print(text, soft_wrap=True, crop=False)
