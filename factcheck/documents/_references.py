"""Character references (&nbsp; &#39;): read as their characters, each at its place in the source."""

from __future__ import annotations

import re

from factcheck.text.expression import expression
from factcheck.text.normalize import FILLER

_REFERENCE = expression(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")


def resolved(text: str, *, closed: bool = False) -> str:
    """Return the text with the characters that its references stand for, each behind fillers that keep its length.

    What is no reference to one character stays as it is; with ``closed`` so does one without its semicolon.
    """
    if "&" not in text:
        return text
    return _REFERENCE.sub(lambda match: match[0] if closed and match[0][-1] != ";" else _character(match), text)


def _character(match: re.Match[str]) -> str:
    from html import unescape

    char = unescape(match[0])
    if char == match[0] or len(char) != 1:
        return match[0]
    if char.isspace():
        return " " * len(match[0])
    return FILLER * (len(match[0]) - 1) + char
