"""From a name to the entity it stands for: the exact name first, then what is like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.match.clitics import SHORTEST, joined, unprefixed
from factcheck.match.normal import Named, name_key
from factcheck.match.resolution import Asked, Resolution, decide
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import is_arabic

if TYPE_CHECKING:
    from factcheck.match.inexact import InexactNames


class Resolver:
    """Resolves names against the entities of a knowledge base; ``names`` holds their bearers by exact key."""

    __slots__ = ("_inexact", "_knowledge", "_names")

    def __init__(self, knowledge: KnowledgeBase, names: Mapping[str, Sequence[Named]]) -> None:
        self._knowledge, self._names = knowledge, names
        self._inexact: InexactNames | None = None

    def resolve(self, asked: Asked) -> Resolution:
        key = name_key(asked.name)
        if not key:
            return Resolution()
        if bearers := self._exact(key, asked.language):
            return decide(self._knowledge, asked, bearers, "alias")
        if self._inexact is None:
            from factcheck.match.inexact import InexactNames

            self._inexact = InexactNames(self._knowledge, self._names)
        return self._inexact.resolve(asked, key)

    def _exact(self, key: str, language: str) -> Sequence[Named]:
        bearers = self._names.get(key)
        if bearers is not None or not is_arabic(key[0]):
            return bearers or ()
        first, space, rest = key.partition(" ")
        # A conjunction is no part of what a text shows to be a name: وجدة is not "and Jeddah".
        keys = (bare + space + rest for gone, bare in unprefixed(first, language) if not joined(first, gone, language))
        return next((self._names[bare] for bare in keys if len(bare) >= SHORTEST and bare in self._names), ())
