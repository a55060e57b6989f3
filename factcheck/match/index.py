"""All names of the sources: found in running text, and resolved to the entities that bear them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from factcheck.match.compare_names import own_name
from factcheck.match.keys import names_by_key
from factcheck.match.namewords import name_words
from factcheck.match.normal import Named
from factcheck.match.resolution import Asked, Resolution, is_person
from factcheck.match.resolve import Resolver
from factcheck.match.running import NameFinder, NameHit
from factcheck.model.record import replace
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

__all__ = ["NameHit", "NameIndex", "Resolution"]


class NameIndex:
    """The names of all entities of a knowledge base.

    Exact names cost little to set up; what slips and variants need is built at the first name that is not exact.
    """

    __slots__ = ("_finder", "_knowledge", "_resolver")

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        names = _names(knowledge)
        self._finder = _finder(names, self.type_of)
        self._resolver = Resolver(knowledge, names)

    def find(self, tokens: Tokens, first: int, last: int, language: str) -> list[NameHit]:
        """Return the names among the tokens from ``first`` up to ``last``, in order, none inside another.

        The longest name from the left wins. Where no name begins with an Arabic word as it stands, the word is tried
        without what the text's ``language`` writes onto it. Names are known in every language, whatever the text's.
        """
        return self._finder.find(tokens, first, last, language)

    def types_held(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[str]:
        """Return the types of what ``find`` may find, by the first two words of names; none where it finds nothing.

        The empty string stands for names without a type, a star for all types.
        """
        return self._finder.types_held(tokens, first, last, language)

    def openings(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[int] | None:
        """Return the tokens at which what ``find`` finds may begin, and perhaps more; None for any."""
        return self._finder.openings(tokens, first, last, language)

    def resolve(
        self,
        name: str,
        language: str,
        *,
        types: Sequence[str] = (),
        context: frozenset[str] = frozenset(),
        told: str | None = None,
    ) -> Resolution:
        """Return whom a name stands for.

        ``types`` are the types of entity that make sense there, ``context`` the entities the document speaks of and
        ``told`` the type that the text says it is: they tell homonyms apart. A name is known in every language its
        source gives; of homonyms those come first that bear it in the ``language`` of the text.
        """
        asked = Asked(name, language, tuple(types), context, told)
        found = self._resolver.resolve(asked)
        inner = own_name(name) if not found.candidates else ""
        return self._resolver.resolve(replace(asked, name=inner)) if inner else found

    def type_of(self, entity: str) -> str | None:
        """The type a source gives an entity; None where none does."""
        return self._knowledge.entities[entity].type

    def label_of(self, entity: str, language: str) -> str:
        """The label of an entity in a language; empty where no source gives one."""
        return self._knowledge.entities[entity].labels.get(language, "")

    def short_forms(self, entity: str) -> tuple[str, ...]:
        """The family names of a person, by which a text goes on after the full name; none of other entities."""
        if not is_person(self._knowledge, entity):
            return ()
        found: dict[str, None] = {}
        for name in self._knowledge.entities[entity].labels.values():
            *before, family = name.split()
            if before:
                found |= dict.fromkeys(_family_names(before[-1], family))
        return tuple(found)


def _family_names(before: str, family: str) -> tuple[str, ...]:
    """al-Jubeir and Jubeir; a family name without an article stands alone."""
    articles = name_words()["al"]
    if fold(before) in articles:
        return (f"{before} {family}", family)
    article, hyphen, rest = family.partition("-")
    return (family, rest) if hyphen and fold(article) in articles else (family,)


def _names(knowledge: KnowledgeBase) -> Mapping[str, Sequence[Named]]:
    """Bearers by key; those of large sources are looked up on disk."""
    if not hasattr(knowledge, "shelves"):
        return names_by_key(knowledge.entities.values())
    from factcheck.match.shelf.names import ShelvedNames
    from factcheck.sources.shelved import ShelvedKnowledge

    if not isinstance(knowledge, ShelvedKnowledge):
        raise TypeError(type(knowledge))
    return ShelvedNames(names_by_key(knowledge.small.values()), knowledge)


def _finder(names: Mapping[str, Sequence[Named]], type_of: Callable[[str], str | None]) -> NameFinder:
    if isinstance(names, dict):
        return NameFinder(names, type_of)
    from factcheck.match.shelf.finder import ShelvedNameFinder
    from factcheck.match.shelf.names import ShelvedNames

    if not isinstance(names, ShelvedNames):
        raise TypeError(type(names))
    return ShelvedNameFinder(names, type_of)
