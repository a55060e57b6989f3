"""Phrases of several words by their second one, and the prefixes of classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Phrase = tuple[tuple[str, ...], str, tuple[str, ...]]
"""Folded words, the class they belong to as one, and the tags they have there."""


def with_prefixes(name: str) -> tuple[str, ...]:
    """A class, and what its name begins with: noun.city and noun.*."""
    dots = (at for at, char in enumerate(name, 1) if char == ".")
    return (name, *(name[:at] + "*" for at in dots))


def by_second(phrases: Sequence[Phrase]) -> Mapping[str, Sequence[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0][1], []).append(phrase)
    return found
