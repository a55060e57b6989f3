"""Exact names in running text, by one pass of an Aho-Corasick automaton over its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import accumulate
from typing import Any

from factcheck.match.clitics import SHORTEST, front_letters, unprefixed
from factcheck.match.namewords import name_words
from factcheck.match.normal import Named, is_numeral, word_norm
from factcheck.model.record import record
from factcheck.text.normalize import fold, is_arabic
from factcheck.text.remembered import Remembered
from factcheck.text.tokens import Tokens

_SPECIAL = frozenset("-\u2013'.&")
LONGEST = 24
"""Words looked at from one that may begin a name."""
_NEAR = 5
"""Tokens from the first of a name up to which its second word stands: marks may stand between them."""
_SHORT = 3
"""Latin names of so few letters are found in their own capitals alone."""
_AROUND = tuple((before, behind) for before in range(5) for behind in range(3) if before or behind)
"""How many words before and behind a name are read with it."""


@record
class NameHit:
    """A name of the sources in a text."""

    first: int
    """Index of its first token."""
    last: int
    """Index just past its last token."""
    start: int
    """Offset of the name itself, behind what Arabic writes onto its first word; لل stays, it holds half the article."""
    end: int
    entities: tuple[str, ...]
    """All who bear the name."""


class NameFinder:
    """Finds the keys of ``names`` in token lists; the automaton is built at the first call."""

    __slots__ = ("_automaton", "_names", "_openings", "_seconds", "_type_of")

    def __init__(self, names: Mapping[str, Sequence[Named]], type_of: Callable[[str], str | None]) -> None:
        self._names, self._type_of = names, type_of
        self._automaton: Any = None
        self._openings: dict[str, dict[str, set[str]]] = {}
        self._seconds: dict[str, Remembered[Mapping[str, Collection[str]]]] = {}

    def types_held(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[str]:
        """Return the types of all that ``find`` may find; looks at no more than the first two words of names."""
        norms, known = tokens.norms, self._known(language)
        held: set[str] = set()
        for index, seconds in enumerate(map(known.__getitem__, norms[first:last]), first + 1):
            if seconds:
                if "" in seconds:
                    if not _small(tokens, index - 1):
                        held.update(seconds[""])
                    if len(seconds) == 1:
                        continue
                for behind in norms[index : index + _NEAR - 1]:
                    held.update(seconds.get(word_norm(behind), ()))
        return held

    def openings(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[int] | None:
        """Return the tokens at which a name that ``find`` finds may begin, and perhaps more; None for any."""
        known = self._known(language)
        begins = enumerate(map(known.__getitem__, tokens.norms[first:last]), first)
        return [index for index, seconds in begins if seconds]

    def _known(self, language: str) -> Remembered[Mapping[str, Collection[str]]]:
        """What is known of the words of texts in a language, each found out once."""
        found = self._seconds.get(language)
        if found is None:
            found = self._seconds[language] = Remembered(lambda norm: self._seconds_of(norm, language))
        return found

    def _seconds_of(self, norm: str, language: str) -> Mapping[str, Collection[str]]:
        """The types of the names that the token may begin, by their second words, "" for names of one word."""
        if not self._openings:
            for key, bearers in self._names.items():
                opening, _, rest = key.partition(" ")
                types = self._openings.setdefault(opening, {}).setdefault(rest.partition(" ")[0], set())
                types.update(self._type_of(entity) or "" for entity, _ in bearers)
        whole = word_norm(norm)
        found: dict[str, set[str]] = {}
        for word in (whole, *(bare for _, bare in unprefixed(whole, language))):
            for second, types in self._openings.get(word, {}).items():
                found.setdefault(second, set()).update(types)
        return found

    def find(self, tokens: Tokens, first: int, last: int, language: str) -> list[NameHit]:
        """Return the names in order, none inside another: the longest from the left wins."""
        if not self._names:
            return []
        words = Words(tokens, first, last, language)
        exact = self._exact(words)
        hits: list[NameHit] = []
        behind = 0
        for at in sorted({*exact, *words.with_fronts()}):
            if at < behind:
                continue
            gone = 0
            if at in exact:
                key = " ".join(words.norms[at : at + exact[at]])
            else:
                key, gone = self._prefixed(words, at)
            if key and not words.part_of_another(at, key):
                behind = at + key.count(" ") + 1
                entities = tuple(dict.fromkeys(named[0] for named in self._names[key]))
                hits.append(words.hit(at, behind, gone, entities))
        return hits

    def _exact(self, words: Words) -> dict[int, int]:
        """Number of words of the longest name that begins at a word, where one does."""
        longest: dict[int, int] = {}
        ends = {end: at for at, end in enumerate(accumulate(len(norm) + 1 for norm in words.norms))}
        for end, count in self._built().iter(words.line()):
            last = ends[end]
            first = last - count + 1
            if longest.get(first, 0) < count and self._capitals_fit(words, first, count):
                longest[first] = count
        return longest

    def _built(self) -> Any:
        if self._automaton is None:
            from ahocorasick import Automaton  # type: ignore[import-not-found]

            automaton = Automaton()
            for key in self._names:
                if len(key) > 1 and not key.isdigit():
                    automaton.add_word(f" {key} ", key.count(" ") + 1)
            automaton.make_automaton()
            self._automaton = automaton
        return self._automaton

    def _prefixed(self, words: Words, at: int) -> tuple[str, int]:
        """Return the key of the longest name an Arabic word begins without its prefix, and the prefix's letters."""
        best, letters = "", 0
        for gone, bare in unprefixed(words.norms[at], words.language):
            opening = f" {bare} "
            if self._automaton.longest_prefix(opening) < len(opening):
                continue
            following = words.norms[at + 1 : at + LONGEST]
            line = opening + "".join(f"{norm} " for norm in following)
            reach = self._automaton.longest_prefix(line)
            while reach > 1:
                key = line[1 : reach - 1]
                if line[reach - 1] == " " and len(key) > max(len(best), SHORTEST - 1) and key in self._names:
                    best, letters = key, gone
                    break
                reach -= 1
        return best, letters

    def _capitals_fit(self, words: Words, first: int, count: int) -> bool:
        """Whether a name that may be common words has the capitals that tell it from them (WHO, who; Chad, chad)."""
        norms = words.norms[first : first + count]
        if is_arabic(norms[0][0]):
            return True
        delicate = all(map(_delicate, norms))
        if count > 1 and not delicate:
            return True
        shown = words.shown(first + count - 1)
        return any(_fits(name.split()[-1], shown, delicate=delicate) for _, name in self._names[" ".join(norms)])


def _delicate(norm: str) -> bool:
    """True for a Latin word that is a name in its own capitals alone: WHO is not who."""
    return len(norm) <= _SHORT or norm in name_words()["ordinary"]


def _small(tokens: Tokens, index: int) -> bool:
    """True for a Latin word in small letters that is no name in them."""
    norm = tokens.norms[index]
    return norm.isascii() and _delicate(norm) and tokens.slice(index, index + 1).islower()


def _fits(name: str, shown: str, *, delicate: bool) -> bool:
    name = name.replace(".", "")
    if delicate:
        return name == shown and not name.islower()
    return not name[0].isupper() or shown[0].isupper()


class Words:
    """The words of a range of tokens as keys have them: no hyphens inside names, no stops of abbreviations."""

    __slots__ = ("indices", "language", "norms", "tokens")

    def __init__(self, tokens: Tokens, first: int, last: int, language: str) -> None:
        self.tokens, self.language = tokens, language
        self.norms: list[str] = []
        self.indices: list[int] = []
        norms = tokens.norms
        for index in range(first, last):
            norm = norms[index]
            if "'" in norm or norm in _SPECIAL:
                if _skipped(tokens, index):
                    continue
                norm = word_norm(norm)
            if norm:
                self.norms.append(norm)
                self.indices.append(index)

    def line(self) -> str:
        return f" {' '.join(self.norms)} "

    def shown(self, at: int) -> str:
        index = self.indices[at]
        return self.tokens.text[self.tokens.starts[index] : self.tokens.ends[index]].replace(".", "")

    def hit(self, first: int, last: int, gone: int, entities: tuple[str, ...]) -> NameHit:
        start, end = self.indices[first], self.indices[last - 1]
        offset = _behind(self.tokens.text, self.tokens.starts[start], gone)
        return NameHit(start, end + 1, offset, self.tokens.ends[end], entities)

    def part_of_another(self, first: int, key: str) -> bool:
        """True where the words before or behind make another name of it: South Sudan, كوريا الشمالية."""
        table, norms = name_words(), self.norms
        last = first + key.count(" ") + 1
        if last < len(norms) and (norms[last] in table["after"] or is_numeral(self.shown(last))):
            return True
        if first and self._qualified(first - 1, table):
            return True
        around = (
            " ".join((*norms[max(0, first - before) : first], key, *norms[last : last + behind]))
            for before, behind in _AROUND
        )
        return any(phrase in table["whole"] for phrase in around)

    def _qualified(self, before: int, table: Mapping[str, Any]) -> bool:
        norm = self.norms[before]
        if norm in table["capitals"]:
            return self.shown(before)[0].isupper()
        bare_forms = (bare for _, bare in unprefixed(norm, self.language))
        return norm in table["before"] or any(bare in table["before"] for bare in bare_forms)

    def with_fronts(self) -> list[int]:
        """The words that may be names with something written onto their front."""
        letters = front_letters(self.language)
        return [at for at, norm in enumerate(self.norms) if norm[0] in letters] if letters else []


def _skipped(tokens: Tokens, index: int) -> bool:
    norm = tokens.norms[index]
    if norm in "-\u2013":
        return tokens.glued(index) or (index + 1 < len(tokens) and tokens.glued(index + 1))
    if norm == ".":
        return index > 0 and tokens.glued(index) and tokens.norms[index - 1] in name_words()["abbreviations"]
    return norm == "'"


def _behind(text: str, start: int, letters: int) -> int:
    """Offset behind so many letters and the signs written on them."""
    if not letters:
        return start
    while letters:
        letters -= bool(fold(text[start]))
        start += 1
    while not fold(text[start]):
        start += 1
    return start
