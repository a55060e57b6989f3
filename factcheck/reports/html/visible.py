"""Texts of others as a page may show them: what cannot be seen is named, and only plain addresses are links."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from factcheck.model.partialdate import PartialDate

ISOLATE, POP = "\u2068", "\u2069"
_ODD = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls, what turns the direction of its neighbours, and letters without a shape; joiners and marks of direction,
which Arabic is written with, and the end of a page are none of them."""
_UNSOUND = re.compile(r"[\s\"'<>`\\^{|}]")


def visible(text: str) -> str:
    """Return a text with each character that nobody would see, or that turns others round, as its name: ‹U+202E›."""
    if text.isascii() and text.isprintable():
        return text
    return _ODD.sub(lambda match: f"‹U+{ord(match[0]):04X}›", text.replace("\r\n", "\n").replace("\r", "\n"))


def line(text: str) -> str:
    """Return a visible text in one line."""
    return " ".join(visible(text).split())


def spaced(text: str) -> str:
    """Return a visible piece of a line, with the spaces at its ends."""
    return re.sub(r"\s+", " ", visible(text))


class Phrase(str):
    """Words of our own in which others' are visible and isolated already."""

    __slots__ = ()


def isolated(text: str) -> str:
    """Return a visible piece in one line, to be filled into a sentence of either direction."""
    return f"{ISOLATE}{text if isinstance(text, Phrase) else line(text)}{POP}"


def link(url: str | None) -> str | None:
    """Return an address that may be a link: http or https, with a host, and nothing that hides where it leads."""
    if not url or _UNSOUND.search(url) or visible(url) != url or re.search("[\u200c-\u200f\u061c]", url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and host and "@" not in parts.netloc else None


def day_number(date: PartialDate, *, end: bool = False) -> float:
    """Return a date on a scale of days, its last day for ``end``; good enough to draw with, years BC too."""
    year, month, day = date.last() if end else date.first()
    return (year if year > 0 else year + 1) * 365.2425 + (month - 1) * 30.44 + day
