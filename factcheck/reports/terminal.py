"""Draws laid-out lines in colour; the one report module that knows rich."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from factcheck.reports.interface import ReportOptions
from factcheck.reports.segments import Line

THEME = Theme(
    {
        "heading": "bold underline",
        "strong": "bold",
        "property": "bold",
        "quote": "",
        "value": "bold underline",
        "plain": "cyan",
        "correction": "bold green",
        "supported": "green",
        "contradicted": "bold red",
        "outdated": "bold yellow",
        "disputed": "magenta",
        "unverified": "blue",
    }
)


def draw(lines: Sequence[Line], options: ReportOptions) -> str:
    """Return the lines with the escape sequences of a terminal with 256 colours."""
    console = Console(
        file=io.StringIO(), width=options.width, force_terminal=True, color_system="256", theme=THEME, highlight=False,
        legacy_windows=False, soft_wrap=True,
    )  # fmt: skip
    with console.capture() as captured:
        paint(console, lines)
    return captured.get()


def paint(console: Console, lines: Sequence[Line]) -> None:
    """Print the lines on a console of one's own, a recording one for a picture, say."""
    for line in lines:
        text = Text(no_wrap=True, end="\n")
        for segment in line:
            text.append(segment.text, style=segment.style or "default")
        console.print(text, soft_wrap=True, crop=False)
