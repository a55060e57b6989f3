"""The key an exact name is found by."""

from __future__ import annotations

from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

Named = tuple[str, str]
"""The id of an entity and the name it bears, as its source writes it."""

ROMAN = expression(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
"""Roman numerals up to 39."""

_PLAIN = expression(r"[A-Za-z]+(?: [A-Za-z]+)*|[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")
_SKIPPED = frozenset("-\u2013'.\"")


def name_key(name: str) -> str:
    """Return the folded words of a name joined by spaces; hyphens, full stops, apostrophes and quotes are no words.

    "Al-Jubeir" and "Al Jubeir" have one key, so have "N.A.T.O." and "NATO".
    """
    if _PLAIN.fullmatch(name):
        return fold(name)
    return " ".join(word_norm(norm) for norm in Tokens(name).norms if norm not in _SKIPPED)


def name_keys(name: str) -> tuple[str, str]:
    """Return the key of a name and its folded tokens, as ``folded_name`` gives them, at the price of one of them."""
    if _PLAIN.fullmatch(name):
        key = fold(name)
        return key, key
    norms = Tokens(name).norms
    return " ".join(word_norm(norm) for norm in norms if norm not in _SKIPPED), " ".join(norms)


def word_norm(norm: str) -> str:
    """Return a token's norm as keys have it: "sana'a" is "sanaa", "&" is "and"."""
    if "'" in norm and norm != "'s":
        return norm.replace("'", "")
    return "and" if norm == "&" else norm


def is_numeral(shown: str) -> bool:
    """True for a Roman numeral of two letters or more, up to 39."""
    return len(shown) > 1 and bool(ROMAN.fullmatch(shown))
