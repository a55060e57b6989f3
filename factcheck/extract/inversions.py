"""Headwords of encyclopaedias that turn a person's name round: بوبو (مسعود) (1938 ـ 1999م), read as بوبو، مسعود (…)."""

from __future__ import annotations

from collections.abc import Callable
from re import MULTILINE, Match

from factcheck.text.expression import expression
from factcheck.text.normalize import fold

_DASH = " \u0640"
_TURNED = expression(
    r"^([ \t]*[^\W\d_]+(?: [^\W\d_]+){0,2}) \(([^\W\d_]+)((?: [^\W\d_]+){0,3}) ?[\u0640–—-]? ?\)"
    r"\s*(?=\([^()\n]*\d{3}[^()\n]*\))",
    MULTILINE,
)
"""A family name that opens a line, given names in brackets behind it, and a bracket with the years of a life."""


def with_family_commas(text: str, called: Callable[[str], bool]) -> str:
    """The text with such names as entries with a comma have them, of the same length; ``called`` knows given names."""

    def turned(match: Match[str]) -> str:
        if not called(fold(match[2])):
            return match[0]
        comma = f"{match[1]}، {match[2]}{match[3]}".rstrip(_DASH)
        return comma.ljust(len(match[0]))

    return _TURNED.sub(turned, text) if _TURNED.search(text) else text
