"""Roman numerals, as they number kings, popes, wars and editions."""

from __future__ import annotations

from factcheck.text.expression import expression

_NUMERAL = expression(r"(?=[lxvi]{2})(xl|l?x{0,3})(i[xv]|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def roman_rank(text: str) -> int | None:
    """The same for a numeral that the ending of a rank shows, of one letter too."""
    return _VALUES[text] if text in {"i", "v", "x"} else roman(text)


def roman(text: str) -> int | None:
    """The value of a folded Roman numeral of two letters or more, up to 89; None for anything else."""
    if not _NUMERAL.fullmatch(text) or text in {"xl", "li"}:
        return None
    total, last = 0, 0
    for letter in reversed(text):
        value = _VALUES[letter]
        total += -value if value < last else value
        last = max(last, value)
    return total
