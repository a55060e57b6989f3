"""Which word classes a token can belong to, clitics taken off where the language has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from factcheck.extract.phrases import Phrase, by_second, with_prefixes
from factcheck.extract.stems import WE, Stem, Stems
from factcheck.languages.packed import PackedWords
from factcheck.text.normalize import ends_in
from factcheck.text.remembered import Remembered
from factcheck.text.tokens import Tokens

Words = PackedWords[tuple[str, tuple[str, ...]]]
"""Folded words with the classes they belong to and the tags they have there."""
Phrases = Mapping[str, Sequence[Phrase]]
"""Phrases of several folded words by the first of them, with class and tags."""

WORD = "="
"""Before a word among the features of a sentence."""
ALONE, ONWARD = 1, 2
_UNRULED = frozenset({"الي", "كان", "كانت"})
"""What neither article nor preposition is written on: بالي is no ب with إلى, and الكان is a cup."""
_PRESENT = ("ي", "ت")
"""Letters that open verbs of the present, on which alone the future is written: سنام is no س with نام."""
DASHES = frozenset("—–")
"""Marks that set off a phrase as commas do."""


class Reading(NamedTuple):
    """A run of tokens read as a word of a class."""

    name: str
    """The class."""
    first: int
    last: int
    tags: tuple[str, ...] = ()
    pronoun: str = ""
    """The folded suffix pronoun, as in مقره ("its seat"); empty without one."""
    prefix: str = ""
    """The folded proclitics before it, as و in ويضم."""
    definite: bool = False
    """True where the article stands on it."""
    word: str = ""
    """The folded word or phrase itself, without clitics."""


_Alone = tuple[str, tuple[str, ...], str, str, bool, str]
"""A reading of a single token without its place: class, tags, pronoun, prefix, definite, word."""


class Lexicon:
    """The words of one language and of the properties' patterns in it; ``bits`` are the features that these need."""

    def __init__(
        self, words: Words, phrases: Phrases, clitics: Mapping[str, Any], bits: Mapping[str, int] | None = None
    ) -> None:
        self._words, self._phrases, self._bits = words, phrases, bits or {}
        self._conjunctions: tuple[str, ...] = clitics.get("conjunctions", ())
        self._article: str = clitics.get("article", "")
        genders: Mapping[str, str] = clitics.get("pronouns", {})
        self.genders = genders
        """Suffix pronouns with the gender they tell, empty where they tell none."""
        self._future: tuple[str, ...] = clitics.get("future", ())
        self._nominal: tuple[str, ...] = clitics.get("nominal", ())
        self._placing: Mapping[str, str] = clitics.get("placing", {})
        self._has_clitics = bool(clitics)
        self._demonyms: list[tuple[str, str]] | None = None
        self._by_second: dict[str, Mapping[str, Sequence[Phrase]]] = {}
        # What is known of the words of texts, each found out once.
        self._stems = Stems(clitics)
        self._known = Remembered(self._look_up)
        self._single = Remembered(self._single_word)
        self._heads = Remembered(self._opening_phrases)
        self._seconds = Remembered(self._inner_words)
        self._of_classes = Remembered(self._of_class)
        self.told = Remembered(self._features_of)
        """What patterns can need of a word, as bits: its own features, and those of phrases by their second words."""

    def __contains__(self, norm: str) -> bool:
        """True for a word of some class."""
        return norm in self._words

    def tags_in(self, norm: str, name: str) -> tuple[str, ...] | None:
        """The tags that a folded word has in a class; None where it is not of it."""
        return next((tags for own, tags in self._words[norm] if own == name), None)

    def classed(self, norm: str) -> Sequence[tuple[Stem, str, tuple[str, ...]]]:
        """The classes of a folded token, each with what clitics leave of it and its tags there."""
        return self._known[norm]

    def demonyms(self) -> list[tuple[str, str]]:
        """Folded adjectives of countries, each with its country."""
        if self._demonyms is None:
            told = (
                (word, tags) for word, entries in self._words.items() for name, tags in entries if name == "demonym"
            )
            self._demonyms = [(word, tags[0]) for word, tags in told]
        return self._demonyms

    def readings(self, tokens: Tokens, first: int, last: int) -> dict[int, list[Reading]]:
        """All readings of the words of a sentence, by their first token."""
        found: dict[int, list[Reading]] = {}
        new = tuple.__new__  # thrice as quick as the class itself
        kinds = tokens.kinds
        for index, (alone, owned, seconds) in enumerate(map(self._single.__getitem__, tokens.norms[first:last]), first):
            if not alone and not seconds:
                continue
            behind = index + 1
            own = [
                new(Reading, (name, index, behind, tags, pronoun, prefix, definite, word))
                for name, tags, pronoun, prefix, definite, word in alone
            ]
            if owned:
                own = [each for each in own if not each[4] or ends_in(tokens.slice(index, behind), each[4])]
            if seconds and kinds[index] == "w" and self._goes_on(seconds, tokens, behind, last):
                own += self._phrases_at(self._heads[tokens.norms[index]], tokens, index, last)
            if own:
                found[index] = own
        return found

    def _single_word(self, norm: str) -> tuple[Sequence[_Alone], bool, Mapping[str, int]]:
        """What a token is by itself, whether some of it takes a pronoun off it, and how phrases go on from it."""
        alone = tuple((name, tags, stem[3], stem[1], stem[2], stem[0]) for stem, name, tags in self._known[norm])
        return alone, any(each[2] for each in alone), self.told[norm][1]

    def _goes_on(self, seconds: Mapping[str, int], tokens: Tokens, at: int, last: int) -> bool:
        """True where a token, past hyphens, may be the second word of a phrase."""
        norms = tokens.norms
        while at < last and norms[at] == "-":
            at += 1
        if at >= last:
            return False
        return norms[at] in seconds or (self._has_clitics and not seconds.keys().isdisjoint(self._seconds[norms[at]]))

    def features(self, tokens: Tokens, first: int, last: int) -> int:
        """What patterns can need of a sentence, as bits: its words, their classes, what the names of those begin with.

        Of phrases two words are looked at, so that a few may be told of that are not there; none is left out.
        """
        norms, found = tokens.norms, 0
        told = map(self.told.__getitem__, norms[first:last])
        for index, (own, seconds) in enumerate(told, first):
            found |= own
            if not seconds:
                continue
            at = index + 1
            while at < last and norms[at] == "-":
                at += 1
            if at < last:
                for second in self._seconds[norms[at]] if self._has_clitics else (norms[at],):
                    if second in seconds:
                        found |= seconds[second]
        return found

    def beginning(self, wanted: int) -> Mapping[str, int]:
        """Which tokens may begin a word with one of the features: 0 for none, ``ALONE``, or ``ONWARD`` in a phrase."""
        return Remembered(partial(self._begins, wanted))

    def _begins(self, wanted: int, norm: str) -> int:
        own, seconds = self.told[norm]
        if any(bits & wanted for bits in seconds.values()):
            return ONWARD
        return ALONE if own & wanted else 0

    def _features_of(self, norm: str) -> tuple[int, Mapping[str, int]]:
        bits = self._bits
        own = bits.get(WORD + norm, 0) | (bits.get(WORD + ",", 0) if norm in DASHES else 0)
        for name in {name for _, name, _ in self._known[norm]}:
            own |= self._of_classes[name]
        for proclitic, name in self._placing.items():
            # بالقاهرة: the preposition of a place may be written on it.
            if norm.startswith(tuple(front + proclitic for front in ("", *self._conjunctions))):
                own |= self._of_class(name)
        seconds: dict[str, int] = {}
        for head in dict.fromkeys(stem.word for stem in self._heads[norm]):
            for second, phrases in self._phrases_by_second(head).items():
                for _, name, _ in phrases:
                    seconds[second] = seconds.get(second, 0) | self._of_classes[name]
        return own, seconds

    def _of_class(self, name: str) -> int:
        """A class, and what its name begins with, noun.city and noun.*, as bits."""
        found = 0
        for feature in with_prefixes(name):
            found |= self._bits.get(feature, 0)
        return found

    def stems(self, norm: str) -> Sequence[Stem]:
        """Every way to take proclitics, article and suffix pronoun off a folded token, the whole token first."""
        return self._stems[norm]

    def _opening_phrases(self, norm: str) -> tuple[Stem, ...]:
        return tuple(stem for stem in self._stems[norm] if stem.word in self._phrases)

    def _look_up(self, norm: str) -> tuple[tuple[Stem, str, tuple[str, ...]], ...]:
        found = []
        for stem in self.stems(norm):
            future = stem.prefix.endswith(self._future) if self._future else False
            nominal = stem.definite or (bool(stem.prefix) and stem.prefix.endswith(self._nominal))
            entries = self._words[stem.word] if not (nominal and stem.word in _UNRULED) else ()
            if self.genders.get(stem.pronoun) == WE and any("verb" in tags for _, tags in entries):
                continue  # أسسنا: who speaks does it himself
            for name, tags in entries:
                if nominal and "verb" in tags:
                    continue
                if not future:
                    found.append((stem, name, tags))
                elif "verb" in tags and stem.word.startswith(_PRESENT):
                    found.append((stem, name, (*tags, "future")))
        return tuple(found)

    def _phrases_at(self, heads: tuple[Stem, ...], tokens: Tokens, index: int, last: int) -> list[Reading]:
        found = []
        for head in heads:
            for words, name, tags in self._phrases_from(head.word, tokens, index, last):
                end, pronoun = self._follow(words, tokens, index, last, head)
                if end:
                    found.append(Reading(name, index, end, tags, pronoun, head.prefix, head.definite, " ".join(words)))
        return found

    def _phrases_from(self, word: str, tokens: Tokens, index: int, last: int) -> Sequence[Phrase]:
        """The phrases that begin with a word and whose second word may be the one behind token ``index``."""
        seconds = self._phrases_by_second(word)
        at = index + 1
        while at < last and tokens.norms[at] == "-":
            at += 1
        if at >= last:
            return ()
        norm = tokens.norms[at]
        if not self._has_clitics:
            return seconds.get(norm, ())
        return [phrase for second in self._seconds[norm] for phrase in seconds.get(second, ())]

    def _phrases_by_second(self, word: str) -> Mapping[str, Sequence[Phrase]]:
        found = self._by_second.get(word)
        if found is None:
            found = self._by_second[word] = by_second(self._phrases[word])
        return found

    def _inner_words(self, norm: str) -> tuple[str, ...]:
        """The words of phrases that a later token may be: as it stands, without article, without pronoun."""
        words = [norm]
        if norm.startswith(self._article):
            words.append(norm[len(self._article) :])
        words += (stem.word for stem in self._stems.without_pronoun(norm))
        return tuple(dict.fromkeys(words))

    def _follow(self, words: tuple[str, ...], tokens: Tokens, index: int, last: int, head: Stem) -> tuple[int, str]:
        at, pronoun = index + 1, head.pronoun
        for word in words[1:]:
            while at < last and tokens.norms[at] == "-":
                at += 1
            if at >= last:
                return 0, ""
            norm = tokens.norms[at]
            if norm != word:
                stem = self._inner(norm, word)
                if stem is None:
                    return 0, ""
                pronoun = pronoun or stem.pronoun
            at += 1
        return at, pronoun

    def _inner(self, norm: str, word: str) -> Stem | None:
        """A later word of a phrase may take the article (الأمين العام for أمين عام) or a pronoun (لغات عمله)."""
        if not self._has_clitics:
            return None
        if norm == self._article + word:
            return Stem(word, "", True, "")
        return next((stem for stem in self._stems.without_pronoun(norm) if stem.word == word), None)
