"""What the claims of a text show the names in it to be, where nothing else tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.extract.referents import Referent
from factcheck.model.record import replace
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_PERSON = "person"
_OF_COUNTRIES = frozenset({"head_of_government", "currency"})
"""Properties that nothing but a country has."""


class Kinds:
    """The types of the names of one document, learned as it is read."""

    def __init__(self) -> None:
        self._learned: dict[str, tuple[str, ...]] = {}
        self._called: dict[str, set[str]] = {}

    def learn(self, name: str, kinds: tuple[str, ...]) -> None:
        """Take up what claims show a name of unknown type to be: who employs people is an organization."""
        self._learned.setdefault(fold(name), kinds)
        if _PERSON in kinds and " " in name:
            self._called.setdefault(fold(name).rsplit(" ", 1)[1], set()).add(name)

    def full(self, short: Referent) -> Referent:
        """The name, or the person's whose last name it is, where claims before have told of one so called."""
        names = self._called.get(fold(short.text), ()) if not short.entities and short.last - short.first == 1 else ()
        return replace(short, text=next(iter(names)), types=(_PERSON,)) if len(names) == 1 else short

    def learn_countries(self, raws: Iterable[Raw]) -> None:
        """What has a prime minister or a currency is a country, whatever else the sentence says of it."""
        for raw in raws:
            subject = raw.match.bound.subject
            if subject is not None and subject.named and raw.prop.id in _OF_COUNTRIES:
                self.learn(subject.text, ("country",))

    def typed(self, referent: Referent) -> Referent:
        """The name with the types that claims before have shown it to have."""
        if referent.types or referent.entities or not referent.named:
            return referent
        kinds = self._learned.get(fold(referent.text))
        return replace(referent, types=kinds) if kinds else referent
