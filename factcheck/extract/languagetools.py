"""What finding claims needs of one language, made once a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.extract.coined import Coining
from factcheck.extract.due import KNOWN, NAME, UNTOLD
from factcheck.extract.fits import known_type
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.gazetteer import NAME as PROPER
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.nametokens import NameLanguage
from factcheck.extract.persons import PersonNames
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import NOUN
from factcheck.extract.stems import WE
from factcheck.extract.tables import load_tables
from factcheck.languages.loader import load_pack
from factcheck.properties.loader import ANY_TYPE, load_types
from factcheck.recognize.run import Recognizer

_NAMING = (f"{PROPER}*", DEMONYM)
_OPENING = (f"{NOUN}*", TITLE)
"""What names open with, or stand behind, where no capital shows them."""


_MONTH, _WEEKDAY = "month", "weekday"


class LanguageTools:
    """What marking needs of one language, made once a run."""

    def __init__(self, code: str, date_order: str, declared: tuple[Path, ...] = ()) -> None:
        self.code = code
        pack = load_pack(code)
        words = pack.section("words")
        tables = load_tables(code, declared)
        self.due: Mapping[str, Any] = tables["due"]
        self.lexicon = Lexicon(tables["words"], tables["phrases"], words.get("clitics", {}), self.due["bits"])
        self.offices: Mapping[str, list[str]] = tables["offices"]
        self.common: frozenset[str] = words.get("common", frozenset())
        self.abbreviations: frozenset[str] = words.get("abbreviations", frozenset())
        self.openers: str = pack.section("openers").get("words", "")
        self.starters: frozenset[str] = words.get("starters", frozenset())
        self.asking = (words["asking"], words["answering"]) if words.get("asking") else None
        self.small_demonyms: bool = pack.section("places").get("small_demonyms", False)
        self.land_parts: frozenset[str] = pack.section("places").get("parts", frozenset())
        self.agencies: frozenset[str] = pack.section("datelines").get("agencies", frozenset())
        self.states: frozenset[str] = pack.section("datelines").get("states", frozenset())
        self.endings: Mapping[str, tuple[str, ...]] = words["endings"]
        self.recognizer = Recognizer(pack, date_order)
        self.script = pack.script
        self.cased = pack.cased
        self.verb_first: bool = pack.section("language")["verb_first"]
        self.head_first: bool = pack.section("language")["head_first"]
        self.article: str = words.get("clitics", {}).get("article", "")
        self.persons = PersonNames(pack.section("people"), self.lexicon, self.article)
        given = pack.section("given")
        self.given_genders: Mapping[str, str] = given.get("names", {})
        self.families: frozenset[str] = given.get("families", frozenset())
        self.given = frozenset(self.given_genders)
        self.days = frozenset(word for word, roles in pack.section("dates")["words"].items() if _WEEKDAY in roles)
        self.conjunctions: tuple[str, ...] = tuple(words.get("clitics", {}).get("conjunctions", ()))
        self.contracted: tuple[str, ...] = tuple(words.get("clitics", {}).get("contracted", {}))
        purposes = tuple(sorted(words.get("clitics", {}).get("purposes", ()), key=len))  # the one with the article last
        self.naming, self.opening = self._bits(_NAMING), self._bits(_OPENING)
        self._known: dict[str, int] = {}
        self._masks: dict[frozenset[str], int] = {}
        self._beginning: dict[frozenset[str], Mapping[str, int]] = {}
        self.names = NameLanguage(
            self.article, self.conjunctions, purposes, self.common, self.persons.called,
            frozenset(pronoun for pronoun, told in self.lexicon.genders.items() if told == WE),
            frozenset(word for word, roles in pack.section("dates")["words"].items() if _MONTH in roles),
        )  # fmt: skip
        self.coining = None if self.cased else Coining(self.lexicon, self.persons, self.names, load_types(), code)

    def known_types(self, held: str) -> int:
        """The features, as bits, of a name whose type a source gives in its own words."""
        found = self._known.get(held)
        if found is None:
            types = load_types()
            kinds = tuple(types) if held == ANY_TYPE else (known_type(held, types),)
            untold = () if all(kinds) else (UNTOLD,)
            found = self._known[held] = self._bits((NAME, KNOWN, *untold, *(f"{KNOWN}:{kind}" for kind in kinds)))
        return found

    def bits(self, features: frozenset[str]) -> int:
        """The features that patterns may need, as bits."""
        found = self._masks.get(features)
        if found is None:
            found = self._masks[features] = self._bits(features)
        return found

    def beginning(self, features: frozenset[str]) -> Mapping[str, int]:
        """Which tokens may begin a word with one of the features, as the lexicon tells it."""
        found = self._beginning.get(features)
        if found is None:
            found = self._beginning[features] = self.lexicon.beginning(self.bits(features))
        return found

    def _bits(self, features: Iterable[str]) -> int:
        found = 0
        for feature in features:
            found |= self.due["bits"].get(feature, 0)
        return found
