"""Colours of the screen: one accent, a colour for each verdict beside its sign, on a light and on a dark ground."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from rich.segment import Segment as Cells
from rich.style import Style
from textual.strip import Strip
from textual.theme import Theme

from factcheck.reports.layout.segments import Line

_DARK = {
    "ground": "#16181d", "panel": "#1d2027", "chosen": "#2d3543", "line": "#3a404c",
    "text": "#d9dce2", "dim": "#9aa2af", "accent": "#79b8ff",
    "supported": "#8fd18a", "contradicted": "#ff8080", "outdated": "#f2c55c", "disputed": "#d6a2f0",
    "unverified": "#86c9d8", "mark": "#3b3420", "added": "#8fd18a", "removed": "#ff8080",
}  # fmt: skip
_LIGHT = {
    "ground": "#fdfdfc", "panel": "#f3f4f6", "chosen": "#d9e6f7", "line": "#c9ced6",
    "text": "#1f2328", "dim": "#58606b", "accent": "#0b5cad",
    "supported": "#1a7237", "contradicted": "#bb1f2d", "outdated": "#855800", "disputed": "#7a3fbf",
    "unverified": "#0a6b80", "mark": "#fff1c2", "added": "#1a7237", "removed": "#bb1f2d",
}  # fmt: skip
COLOURS: Mapping[str, Mapping[str, str]] = {"factcheck-dark": _DARK, "factcheck-light": _LIGHT}
_BOLD = frozenset({"strong", "value", "correction", "property", "contradicted", "heading"})
_OF = {
    "context": "dim", "quote": "text", "property": "text", "strong": "text", "correction": "supported",
    "heading": "text", "other": "dim", "value": "text", "key": "accent", "title": "accent", "hint": "dim",
}  # fmt: skip
"""Which colour a style is drawn in, where it has not its own name."""


def themes() -> Sequence[Theme]:
    """Return Textual's themes of the two grounds."""
    return [
        Theme(
            name=name, dark=name.endswith("dark"), primary=own["accent"], secondary=own["accent"], accent=own["accent"],
            foreground=own["text"], background=own["ground"], surface=own["panel"], panel=own["panel"],
            success=own["supported"], warning=own["outdated"], error=own["contradicted"],
            variables={
                "line": own["line"], "chosen": own["chosen"], "dim": own["dim"],
                "border": own["accent"], "scrollbar": own["line"], "scrollbar-background": own["panel"],
                "scrollbar-hover": own["dim"], "scrollbar-active": own["accent"],
                "scrollbar-background-hover": own["panel"], "scrollbar-background-active": own["panel"],
                "scrollbar-corner-color": own["panel"],
                "input-selection-background": own["chosen"], "input-cursor-background": own["text"],
                "input-cursor-foreground": own["ground"],
            },
        )
        for name, own in COLOURS.items()
    ]  # fmt: skip


@lru_cache(maxsize=1024)
def style_of(name: str, theme: str) -> Style:
    """Return how a style of laid-out lines looks; ``@ACTION`` behind the name makes it answer to a click."""
    name, at, action = name.partition("@")
    own = COLOURS.get(theme, _DARK)
    colour = own.get(_OF.get(name, name), own["text"])
    ground = own["mark"] if name == "value" else None
    style = Style(
        color=colour, bgcolor=ground, bold=name in _BOLD or None, underline=name in ("value", "other") or None
    )
    return style + Style.from_meta({"@click": action}) if at else style


def painted(line: Line, width: int, theme: str, base: Style, *, chosen: bool = False) -> Strip:
    """Return a line in cells, of just that width; a chosen one on its own ground."""
    if chosen:
        base += Style(bgcolor=COLOURS.get(theme, _DARK)["chosen"])
    cells = [Cells(segment.text, base + style_of(segment.style, theme)) for segment in line if segment.text]
    return Strip(cells).adjust_cell_length(width, base)
