"""Names that are one slip away: a letter more or less, another one, or two that changed places."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.match.namewords import name_words
from factcheck.text.normalize import is_arabic


def keys_beside(key: str) -> Iterator[str]:
    """Yield every key that one slip makes of a key; the letters are those of its script."""
    alphabet: str = name_words()["alphabets"]["arabic" if is_arabic(key[0]) else "latin"]
    for at in range(len(key) + 1):
        before, behind = key[:at], key[at:]
        yield from (f"{before}{letter}{behind}" for letter in alphabet)
        if behind:
            yield before + behind[1:]
            yield from (f"{before}{letter}{behind[1:]}" for letter in alphabet)
        if len(behind) > 1:
            yield f"{before}{behind[1]}{behind[0]}{behind[2:]}"
