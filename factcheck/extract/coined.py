"""Names that a text introduces and goes on to use alone, where no capital shows them: a brand, a family name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from factcheck.extract.bodies import sign
from factcheck.extract.branded import branded
from factcheck.extract.headnouns import PREMISES, QUOTED
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.meantby import Noted, noted
from factcheck.extract.nametokens import NameLanguage
from factcheck.extract.outline import COMMAS
from factcheck.extract.persons import PersonNames
from factcheck.extract.recurring import Recurring
from factcheck.extract.referents import NOUN, Names, Referent
from factcheck.extract.unheaded import Unheaded
from factcheck.model.claim import Reference
from factcheck.model.record import record
from factcheck.properties.loader import is_a
from factcheck.text.normalize import TANWEEN
from factcheck.text.remembered import Remembered
from factcheck.text.tokens import Tokens

HOLDING, HOLDER, SEATED = "coining", "coining_office", "coining_seat"
"""The classes of nouns behind which an unknown word is a body (إيرادات نوكيا), of what ends an office of one (الرئيس
التنفيذي لنوكيا), and of what tells its seat behind a comma (نوكيا، ومقرها)."""
_GIVEN, _BRACKET = "given", "("
_QUOTES = {"«": "»", '"': '"', "“": "”"}
_APART = ("person", "event", "language", "currency")
"""Kinds of nouns behind which no name of a body or a place stands."""
_COMPANY, _CITY = "company", "city"
_OWNING = "ل"
_SHORTEST, _SHORTEST_FAMILY = 4, 3
_BARELY = 3
"""Letters that a name has at least which recurs."""
_RELATING = ("يه", "ي")
"""Endings of adjectives that tell what something belongs to: مدرسة ثانوية."""
_QUALIFYING = ("ه", "ي", "ات", "ين", "ون", "اء")
"""Folded endings of adjectives."""
_WORDS = 3
"""Words that a coined name has at most."""
_WHOLE_NAME, _PERSON = 6, "person"
_NAME, _SOMEONE = "name.", "someone"
_NOT_BRANDS = ("ه", "ات", "ين", "ون", "يا", "ها", "هم", "اء")


Known = Callable[[Tokens, int], int]


@record
class Coined:
    """One name: the folded words by which the text goes on, since which token, and what it stands for."""

    words: tuple[str, ...]
    since: int
    types: tuple[str, ...]
    full: str
    """The whole name, where the words are only its end."""
    whole: bool = False
    """True where all the words are needed: ولد هيداله."""


class Coining:
    """What shows new names in one language."""

    def __init__(
        self, lexicon: Lexicon, persons: PersonNames, names: NameLanguage, types: Mapping[str, str], code: str
    ) -> None:
        self.code = code
        self._lexicon, self._persons, self._names, self._types = lexicon, persons, names, types
        self.roles: Mapping[str, str] = Remembered(self._role)
        """What a token may show: a company's noun, a given name, or one of the three classes; empty for most."""
        self.brandlike: Mapping[str, bool] = Remembered(self._brandlike)
        self.unknown: Mapping[str, bool] = Remembered(self._unknown)
        self.common, self.article, self.types = names.common, names.article, types
        self.classed, self.genders, self.called = lexicon.classed, lexicon.genders, persons.called
        self.strange: Mapping[str, bool] = Remembered(self._strange)
        """Words that may be in a name which nothing but its place shows."""
        self._quoting: Mapping[str, bool] = Remembered(self._heads_quoted)
        self.noted: Mapping[str, Noted | None] = Remembered(partial(noted, self))
        self.signs: Mapping[str, str] = Remembered(partial(sign, self))
        """What a token may show of a body beside it that no noun heads; empty for most."""

    def _role(self, norm: str) -> str:
        if norm == _BRACKET or self._persons.given(norm):
            return _BRACKET if norm == _BRACKET else _GIVEN
        for stem, name, tags in self._lexicon.classed(norm):
            if name in (HOLDING, HOLDER, SEATED):
                return name
            kind = name.removeprefix(NOUN)
            known = kind != name and kind in self._types and not (stem.pronoun or "plural" in tags)
            if known and (is_a(kind, _COMPANY, self._types) or (kind not in _APART and not stem.definite)):
                return name
        return ""

    def _heads_quoted(self, norm: str) -> bool:
        """True for an everyday noun that heads names in quotation marks alone."""
        told = [tags for _, name, tags in self._lexicon.classed(norm) if name.startswith(NOUN)]
        return any(QUOTED in tags for tags in told) and not any(PREMISES in tags for tags in told)

    def _brandlike(self, norm: str) -> bool:
        """True for a word that the language does not know, and that looks like no form of one that it may have."""
        if len(norm) < _SHORTEST or norm in self._names.common or norm.startswith(self._names.article):
            return False
        if norm.endswith(_NOT_BRANDS) and not norm.endswith(("ويا", "كيا")):
            return False
        return not self._lexicon.classed(norm) and not self._persons.called(norm)

    def _unknown(self, norm: str) -> bool:
        """True for a word that the language does not know, whatever it looks like."""
        if len(norm) < _BARELY or norm in self._names.common or norm.startswith(self._names.article):
            return False
        return not (norm.endswith(_RELATING) or self._lexicon.classed(norm) or self._persons.called(norm))

    def _strange(self, norm: str) -> bool:
        """True for a word of no class, or of one that only its article would make of it: سويس is no السويس."""
        if len(norm) < _BARELY or norm in self.common or self._persons.called(norm):
            return False
        definite = norm.startswith(self.article)
        told = [each for each in self._lexicon.classed(norm) if not (each[0].prefix and len(each[0].word) < _BARELY)]
        return all((name.startswith(_NAME) and not definite) or (name == _SOMEONE and definite) for _, name, _ in told)

    def found(
        self, tokens: Tokens, starts: Sequence[int], known: Known, held: Callable[[int, int], Sequence[str]]
    ) -> dict[str, list[Coined]]:
        """The names that a document coins, by their first words; ``starts`` are the first tokens of its sentences.

        ``known`` finds the token behind a longer name of a person that the sources tell, ``held`` the types of what
        they know between two tokens.
        """
        found: dict[str, list[Coined]] = {}
        norms, roles = tokens.norms, self.roles
        recurring = Recurring(tokens, starts, self._lexicon, self._names.article)
        for at, norm in enumerate(norms):
            role = roles[norm]
            if not role:
                continue
            shown = [*self._shown(role, tokens, at, starts, known)]
            for coined in shown or self._recurs(role, tokens, at, recurring):
                found.setdefault(coined.words[0], []).append(coined)
        for first, last, kinds in Unheaded(self, tokens, starts, held).found():
            words = tuple(norms[first:last])
            if all(each.words != words for each in found.get(words[0], ())):
                found.setdefault(words[0], []).append(Coined(words, first, kinds, "", whole=True))
        return found

    def mention(self, coined: Mapping[str, Sequence[Coined]], tokens: Tokens, at: int) -> Referent | None:
        """The coined name at a token; None where none stands there, or several may be meant."""
        for stem in self._lexicon.stems(tokens.norms[at]):
            if stem.word not in coined:
                continue
            meant = {c.full or c.words: c for c in coined.get(stem.word, ()) if c.since <= at}
            if len(meant) > 1:  # كوب 27 beside كوب 28
                here = {k: c for k, c in meant.items() if c.whole and not c.full and self._stands(c, tokens, at)}
                meant = here or meant
            if len(meant) != 1 or stem.pronoun or stem.definite:
                continue
            name, last = next(iter(meant.values())), at + 1
            while last < len(tokens) and tokens.norms[last] in name.words[last - at : last - at + 1]:
                last += 1
            if name.whole and last - at < len(name.words):
                continue
            start, end = tokens.starts[at] + len(stem.prefix), tokens.ends[last - 1]
            text = tokens.text[start:end]
            return Referent(at, last, start, end, text, Reference.NAME, name.types, prefix=stem.prefix)
        return None

    @staticmethod
    def _stands(name: Coined, tokens: Tokens, at: int) -> bool:
        return tuple(tokens.norms[at + 1 : at + len(name.words)]) == name.words[1:]

    def _recurs(self, role: str, tokens: Tokens, at: int, recurring: Recurring) -> Iterator[Coined]:
        """A name behind a noun that quotation marks or the rest of the text show, and what a bracket calls it."""
        name, closing = at + 1, ""
        if name < len(tokens) and role.startswith(NOUN):
            closing = _QUOTES.get(tokens.norms[name], "")
            name += bool(closing)
        if name >= len(tokens) or tokens.kinds[name] != "w" or TANWEEN in tokens.slice(name, name + 1):
            return
        bracketed = role == _BRACKET and tokens.norms[name + 1 : name + 2] == [")"]
        kind = role.removeprefix(NOUN)
        types = (kind,) if kind == _CITY or is_a(kind, _COMPANY, self._types) else ()
        if closing:
            ends = (i for i in range(name + 1, min(len(tokens), name + _WORDS + 1)) if tokens.norms[i] == closing)
            last = next(ends, None)
            if last is not None and tokens.norms[name] not in self._names.common:
                yield Coined(tuple(tokens.norms[name:last]), at, types, "")
        elif role.startswith(NOUN) and branded(self, kind, tokens.norms[name]) and recurring.definite(name):
            yield Coined((tokens.norms[name],), at, (kind,), "")
        elif role.startswith(NOUN) and recurring.together(name):
            yield Coined(tuple(tokens.norms[name : name + 2]), at, types, "", whole=True)
        elif (bracketed or role.startswith(NOUN)) and self.unknown[tokens.norms[name]] and recurring.alone(name):
            yield Coined((tokens.norms[name],), at, types, "")

    def _shown(self, role: str, tokens: Tokens, at: int, starts: Sequence[int], known: Known) -> Iterator[Coined]:
        if role == _GIVEN:
            yield from self._family(tokens, at, known)
        elif role == SEATED:
            yield from self._before_comma(tokens, at, starts)
        elif role == _BRACKET:
            return
        elif role == HOLDER:
            norm = tokens.norms[at + 1] if at + 1 < len(tokens) else ""
            if norm.startswith(_OWNING) and self.brandlike[norm[len(_OWNING) :]]:
                yield Coined((norm[len(_OWNING) :],), at, (_COMPANY,), "")
        else:
            kind = role.removeprefix(NOUN)
            if role != HOLDING and kind != _CITY and not is_a(kind, _COMPANY, self._types):
                return
            definite = tokens.norms[at].startswith(self._names.article)  # البنك بمرسوم
            named = not definite and not self._quoting[tokens.norms[at]]  # شقيقة صغرى, but شقيقة «صغرى»
            if at + 1 < len(tokens) and named and self._new(tokens, at + 1):
                words = self._run(tokens, at + 1)
                if self._owner(tokens, at + 1 + len(words)):
                    return  # موظفي خيوط الشمس
                yield Coined(words, at, (_COMPANY if role == HOLDING else kind,), "")
            if role != HOLDING:
                yield from self._before_comma(tokens, at, starts)

    def _new(self, tokens: Tokens, at: int) -> bool:
        return tokens.kinds[at] == "w" and self.brandlike[tokens.norms[at]] and TANWEEN not in tokens.slice(at, at + 1)

    def _owner(self, tokens: Tokens, at: int) -> bool:
        """True for a definite word that is no adjective, on which the unknown one before it hangs."""
        norm = tokens.norms[at] if at < len(tokens) else ""
        definite = norm.startswith(self.article) and norm not in self.common
        return definite and not norm.endswith(_QUALIFYING) and not self._lexicon.classed(norm)

    def _run(self, tokens: Tokens, at: int) -> tuple[str, ...]:
        """The unknown words in a row from a token on; the last ones may be no part of the name."""
        last = at + 1
        while last < min(len(tokens), at + _WORDS) and self._new(tokens, last):
            last += 1
        return tuple(tokens.norms[at:last])

    def _before_comma(self, tokens: Tokens, at: int, starts: Sequence[int]) -> Iterator[Coined]:
        """The unknown word that opens a sentence before a comma and what tells its seat or its kind."""
        name = at - 2
        if name < 0 or tokens.norms[at - 1] not in COMMAS or not self._new(tokens, name):
            return
        if starts[bisect_right(starts, name) - 1] in (name, name - 1):
            yield Coined((tokens.norms[name],), name, (_COMPANY,), "")

    def _family(self, tokens: Tokens, at: int, known: Known) -> Iterator[Coined]:
        """The family name that ends a person's."""
        last = known(tokens, at) or self._persons.end(tokens, at, len(tokens), ())
        if last - at < 2:
            return
        joint = next((i for i in range(last - 2, at, -1) if self._persons.joins(tokens.norms[i])), None)
        if joint is not None:
            yield Coined(tuple(tokens.norms[joint:last]), last, (_PERSON,), tokens.slice(at, last), whole=True)
        word = tokens.norms[last - 1]
        if len(word) < _SHORTEST_FAMILY or word in self._names.common or self._persons.called(word):
            return
        if any(not stem.prefix and not stem.pronoun for stem, _, _ in self._lexicon.classed(word)):
            return
        text = tokens.slice(at, last)
        yield Coined((word,), last, (_PERSON,), text)


class CoinedNames:
    """The names that one document coins, found once for each of its languages."""

    def __init__(self, tokens: Tokens, ranges: Sequence[tuple[int, int]], names: Names) -> None:
        self._tokens, self._ranges, self._names = tokens, ranges, names
        self._found: dict[int, dict[str, list[Coined]]] = {}
        self._within: dict[tuple[int, int], list[Referent]] = {}

    def _person(self, code: str, tokens: Tokens, at: int) -> int:
        """The token behind the name of more than two words that the sources know there as a person's; 0 for none."""
        hits = self._names.find(tokens, at, min(at + _WHOLE_NAME, len(tokens)), code)
        whole = (h for h in hits if h.first == at and h.last - at > _WORDS - 1)
        return next((h.last for h in whole if any(self._names.type_of(e) == _PERSON for e in h.entities)), 0)

    def _held(self, code: str, first: int, last: int) -> Sequence[str]:
        return tuple(self._names.types_held(self._tokens, first, last, code))

    def within(self, coining: Coining | None, first: int, last: int) -> list[Referent]:
        """Where a sentence goes on with a name that the text has introduced, with or without proclitics."""
        if coining is None:
            return []
        coined = self._found.get(id(coining))
        if coined is None:
            starts = [opening for opening, _ in self._ranges]
            asked = partial(self._person, coining.code), partial(self._held, coining.code)
            coined = self._found[id(coining)] = coining.found(self._tokens, starts, *asked)
        if not coined:
            return []
        told = self._within.get((first, last))
        if told is None:
            # Proclitics apart, which stand before it, a name is written as it was introduced.
            kinds, words = self._tokens.kinds, tuple(coined)
            norms = enumerate(self._tokens.norms[first:last], first)
            places = [at for at, norm in norms if norm.endswith(words) and kinds[at] == "w"]
            found = (coining.mention(coined, self._tokens, at) for at in places)
            told = self._within[first, last] = [referent for referent in found if referent is not None]
        return told
