"""The keys: what each does, and the Arabic letter on the same key, so that no keyboard has to be switched."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """A key of the screen."""

    action: str
    """Name of the action, and of its words."""
    key: str
    """As Textual names it."""
    shown: str
    arabic: str = ""
    """The letter that an Arabic keyboard (101) has on that key."""


MOVES = (
    Key("move(1)", "down,j", "j", "ت"),
    Key("move(-1)", "up,k", "k", "ن"),
    Key("page(1)", "pagedown,space", ""),
    Key("page(-1)", "pageup", ""),
    Key("edge(1)", "end", ""),
    Key("edge(-1)", "home", ""),
    Key("statement(1)", "right_square_bracket", "]", "د"),
    Key("statement(-1)", "left_square_bracket", "[", "ج"),
)
"""Keys that go through the claims and their statements."""
KEYS = (
    Key("accept", "a", "a", "ش"),
    Key("dismiss", "d", "d", "ي"),
    Key("correct", "c", "c", "ؤ"),
    Key("undo", "u", "u", "ع"),
    Key("help", "question_mark", "?", "؟"),
    Key("filter", "slash", "/", "ظ"),
    Key("write", "w", "w", "ص"),
    Key("same", "s", "s", "س"),
    Key("entity", "p", "p", "ح"),
    Key("note", "n", "n", "ى"),
    Key("assign", "g", "g", "ل"),
    Key("reopen", "r", "r", "ق"),
    Key("order", "o", "o", "خ"),
    Key("source", "e", "e", "ث"),
    Key("article", "f", "f", "ب"),
    Key("link", "l", "l", "م"),
    Key("check", "x", "x", "ء"),
    Key("theme", "t", "t", "ف"),
    Key("next_pane", "tab", "Tab"),
    Key("quit", "q", "q", "ض"),
)
"""The most needed first: at the screen's foot there is room for some."""


def letters() -> dict[str, str]:
    """Return the Arabic letters, each with ours on the same key."""
    return {key.arabic: key.shown for key in KEYS if key.arabic}
