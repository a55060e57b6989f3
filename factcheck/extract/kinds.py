"""What a text shows the names in it to be: by its claims, by what any sentence calls them, by given names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.extract.referents import Referent
from factcheck.model.record import replace
from factcheck.model.values import EntityRef
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.model.claim import Claim
    from factcheck.properties.property import Property

_PERSON = "person"
_INITIALS = 2
"""Letters that are no given name by themselves."""
_TELLING = 2
"""Types that an office's owners may have for its claims to show that of an unknown name: the first is meant."""
_OF_COUNTRIES = frozenset({"head_of_government", "currency"})
"""Properties that nothing but a country has."""


class Kinds:
    """The types of the names of one document, learned as it is read."""

    def __init__(
        self,
        told: Callable[[Referent], tuple[str, ...]],
        gender: Callable[[Referent, str], str],
        given: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """``told`` finds what any sentence says that a name is, ``gender`` whether it calls it a man or a woman.

        ``given`` are the folded given names of persons with their genders.
        """
        self._told, self._gender, self._given = told, gender, given
        self._genders: dict[str, str] = {}
        self._learned: dict[str, tuple[str, ...]] = {}
        self._called: dict[str, set[str]] = {}
        self._things: set[str] = set()
        self._asked: dict[str, tuple[str, ...]] = {}

    def learn_thing(self, name: str) -> None:
        """Take up that a name of unknown type is nobody's: what has a director, or was opened, is no person."""
        self._things.add(fold(name))

    def is_thing(self, name: Referent) -> bool:
        """True for a name of unknown type that claims before have shown to be no person's."""
        return not (name.types or name.entities) and fold(name.text) in self._things

    def learn(self, name: str, kinds: tuple[str, ...]) -> None:
        """Take up what claims show a name of unknown type to be: who employs people is an organization."""
        self._learned.setdefault(fold(name), kinds)
        if _PERSON in kinds and " " in name:
            words = fold(name).split()
            for at in range(1, len(words)):  # "de Vries" as well as "Vries"
                self._called.setdefault(" ".join(words[at:]), set()).add(name)
            if name[0].isupper() and len(words[0]) > _INITIALS:
                self._called.setdefault(words[0], set()).add(name)

    def learn_claim(self, prop: Property, claim: Claim) -> None:
        """Take up what a claim shows the names in it to be that nothing else tells of."""
        subject, value = claim.subject, claim.value
        if subject is not None and len(prop.subjects) <= (_TELLING if prop.office else 1):
            self.learn(subject.name, prop.subjects[:1])
        if subject is not None and prop.subjects and _PERSON not in prop.subjects:
            self.learn_thing(subject.name)
        if isinstance(value, EntityRef) and prop.values == (_PERSON,):
            self.learn(value.text, prop.values)

    def learn_gender(self, name: Referent, gender: str) -> None:
        """Take up that a pronoun means a person: what he is called is no woman's name from here on."""
        if not self._genders.get(fold(name.text)):
            self._genders[fold(name.text)] = gender

    def _gendered(self, person: Referent) -> Referent:
        """A person's name with the gender that a pronoun, a title or the given name shows."""
        key = fold(person.text)
        gender = self._genders.get(key)
        if gender is None:
            gender = self._gender(person, self._given.get(key.partition(" ")[0], ""))
            self._genders[key] = gender
        return replace(person, gender=gender) if gender else person

    def full(self, short: Referent) -> Referent:
        """The name, or the person's whose given or last name it is, where claims before have told of one so called."""
        names = self._called.get(fold(short.text), ()) if not short.entities else ()
        return replace(short, text=next(iter(names)), types=(_PERSON,)) if len(names) == 1 else short

    def learn_countries(self, raws: Iterable[Raw]) -> None:
        """What has a prime minister or a currency is a country, whatever else the sentence says of it."""
        for raw in raws:
            subject = raw.match.bound.subject
            if subject is not None and subject.named and raw.prop.id in _OF_COUNTRIES:
                self.learn(subject.text, ("country",))

    def known(self, referent: Referent) -> Referent:
        """The name with the types that the text shows it to have."""
        if referent.types or referent.entities or not referent.named:
            return referent
        key = fold(referent.text)
        kinds = self._learned.get(key)
        if kinds is None:
            if key not in self._asked:
                self._asked[key] = self._told(referent)
            kinds = self._asked[key] or ((_PERSON,) if key in self._called else ())
        return replace(referent, types=kinds) if kinds else referent

    def typed(self, referent: Referent) -> Referent:
        """The name as it is known, a person's with the gender, where the language tells persons by capitals."""
        found = self._typed(referent)
        return self._gendered(found) if self._given and found.types == (_PERSON,) and not found.gender else found

    def _typed(self, referent: Referent) -> Referent:
        """The name as it is known, a person where nothing but the given name that it opens with tells."""
        found = self.known(referent)
        if found.types or found.entities or not found.named or found.head:
            return found
        opening, _, rest = fold(found.text).partition(" ")
        if self.is_thing(found):
            return found
        return replace(found, types=(_PERSON,)) if rest and opening in self._given else found
