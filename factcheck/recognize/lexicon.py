"""The words that recognisers know, found by a token's normal form, with the proclitics that Arabic writes before them.

A word is looked up whole first ("واحد" is no "و" and "احد"), then without each run of clitics the language has.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.languages.pack import Pack
from factcheck.recognize.roman import roman, roman_rank

_SECTIONS = ("numbers", "dates", "units")
_MOST_KEPT = 50_000
TRIGGERS = frozenset(
    {
        "cardinal", "scale", "dual", "ordinal", "fraction", "fractions", "pair", "counted_pair", "month", "hijri",
        "weekday", "season", "part", "edge", "tens", "day_shift", "shift", "time", "sign", "currency", "vulgar",
        "unit", "d_web", "percent_before", "few", "whole", "whole_before", "fortnight", "d_month_word",
        "cents", "code", "era", "share_of", "couple", "code_millions", "roman", "roman_rank", "score_of",
    }
)  # fmt: skip
"""Classes a mention can begin with, beside those that a pattern of dates begins with.

Words of other classes are met by looking back or ahead from one of these.
"""


_NUMERIC = frozenset(
    {
        "cardinal", "scale", "dual", "ordinal", "fraction", "fractions", "pair", "vulgar", "share_of", "teen",
        "couple", "few", "minus", "roman", "roman_rank", "score_of",
    }
)  # fmt: skip
_WEAK = frozenset({"unit", "currency", "time", "cents"})
_COUNTING = "DEFYyOLCTU"
_SLOTS_OF = {
    **dict.fromkeys(("cardinal", "scale", "dual", "fraction", "pair", "vulgar", "share_of"), _COUNTING),
    "ordinal": f"{_COUNTING}X",
    "time": "LT", "fortnight": "L", "whole": "L", "whole_before": "L", "article": "L", "month": "MX", "hijri": "HX",
    "roman": "OX", "roman_rank": "OX", "weekday": "W", "d_the": "DEFWX", "d_month_word": "MX", "few": "L",
}  # fmt: skip


MARKS = frozenset({"Y", "y", "S", *"-/.,،():~", "–", "—"})
"""Elements of date patterns that a mark may begin."""


class Word:
    """What a token may stand for: single classes with their values, phrases it opens, and its proclitics."""

    __slots__ = (
        "classes",
        "conjunction",
        "definite",
        "elements",
        "joined_too",
        "numeric",
        "phrases",
        "preposition",
        "skip",
        "trigger",
        "weak",
    )

    def __init__(
        self,
        classes: Mapping[str, Any],
        phrases: list[tuple[tuple[str, ...], str, Any]],
        clitics: tuple[int, str, str, bool] = (0, "", "", False),
        openers: frozenset[str] = frozenset(),
    ) -> None:
        self.classes = classes
        self.phrases = phrases
        self.skip, self.conjunction, self.preposition, self.definite = clitics
        self.joined_too = False
        """True where the whole word may also be read as "and" before another: واحد is و and أحد too."""
        names = {*classes, *(row[1] for row in phrases)}
        opens = not openers.isdisjoint(names)
        self.trigger = opens or not TRIGGERS.isdisjoint(names)
        self.weak = self.trigger and not opens and TRIGGERS & names <= _WEAK
        """True for a unit that begins nothing unless an article or its like stands before it."""
        self.numeric = not _NUMERIC.isdisjoint(names)
        slots = {slot for name in names for slot in _SLOTS_OF.get(name, "")}
        self.elements = frozenset(names | slots | ({"X"} if opens else set()))
        """What elements of date patterns it may begin."""


class Lexicon(dict[str, "Word | None"]):
    """Normal form -> Word, or None for a word that means nothing here; fills itself as texts are read."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self._words: dict[str, dict[str, Any]] = {}
        self._phrases: dict[str, list[Any]] = {}
        for name in _SECTIONS:
            section = pack.section(name)
            for norm, classes in section.get("words", {}).items():
                known = self._words.get(norm)
                self._words[norm] = {**known, **classes} if known else classes
            for norm, rows in section.get("phrases", {}).items():
                known_rows = self._phrases.get(norm)
                self._phrases[norm] = sorted([*known_rows, *rows], key=_longest) if known_rows else rows
        self._openers = frozenset(name for name in pack.section("dates").get("patterns", ()) if len(name) > 1)
        """Classes that a pattern of dates begins with."""
        numbers = pack.section("numbers")
        endings = (norm for norm, classes in self._words.items() if "ordinal_ending" in classes)
        self._rank_endings = sorted(endings, key=lambda ending: (-len(ending), ending))
        self.rules: Mapping[str, Any] = numbers["composition"]
        tens = (norm for norm, row in self._words.items() if row.get("cardinal") in range(20, 100, 10))
        self._tens = tuple(tens) if not self.rules["units_before_tens"] else ()
        self._runs = numbers["clitics"]["runs"]
        self._letters = numbers["clitics"]["letters"]
        self.writes_article = any(definite for *_, definite in self._runs)
        """True where the article is written on the word."""
        self._not_clitic = numbers["not_clitic"]
        self.homographs = numbers["homographs"]
        self.idioms = numbers["idioms"]
        gaps = [rest[0] for rest, _ in numbers["bounds_before"].get("...", ())]
        self.gap_words = frozenset(run + word for word in gaps for run in ("", *(row[0] for row in self._runs)))
        """What may stand before the words that a bound's phrase leaves open."""
        self.bounds_before = numbers["bounds_before"]
        self.bounds_after = numbers["bounds_after"]

    def __missing__(self, norm: str) -> Word | None:
        if len(self) > _MOST_KEPT:
            self.clear()
        word = self[norm] = self._analyse(norm)
        if word is not None and not norm[:1].isalnum():
            word.elements |= MARKS
        return word

    def _analyse(self, norm: str) -> Word | None:
        if norm in self._words or norm in self._phrases:
            return self._whole(norm)
        if norm[:1] in self._letters and norm not in self._not_clitic:
            for run, conjunction, preposition, definite in self._runs:
                if not norm.startswith(run):
                    continue
                bare = norm[len(run) :]
                if len(bare) < 2:
                    continue  # ولم is no "and" with an abbreviation
                if bare in self._words or bare in self._phrases:
                    skip = len(conjunction) + len(preposition)
                    clitics = (skip, conjunction, preposition, definite)
                    return Word(self._words.get(bare, {}), self._phrases.get(bare, []), clitics, self._openers)
        if not norm.isascii():
            return _vulgar(norm) if len(norm) <= 6 else None
        value = roman(norm)
        if value is not None:
            return Word({"roman": value}, [])
        return self._compound(norm) or self._roman_rank(norm)

    def _compound(self, norm: str) -> Word | None:
        """A ten and a unit written as one word: "twentyone", "thirtyfirst"."""
        if len(norm) < 8 or not norm.startswith(self._tens):
            return None
        ten = next(ten for ten in self._tens if norm.startswith(ten))
        unit = self._words.get(norm[len(ten) :], {})
        base = self._words[ten]["cardinal"]
        values = {name: base + unit[name] for name in ("cardinal", "ordinal") if 0 < unit.get(name, 0) < 10}
        return Word(values, []) if values else None

    def _roman_rank(self, norm: str) -> Word | None:
        """A Roman numeral with the ending of a rank on it: XIXe, Ier."""
        for ending in self._rank_endings if norm.startswith(("i", "v", "x")) else ():
            value = roman_rank(norm.removesuffix(ending)) if norm.endswith(ending) else None
            if value is not None:
                return Word({"roman_rank": (value, len(ending))}, [])
        return None

    def _whole(self, norm: str) -> Word:
        """A word that is listed as it stands; a definite one may be the listed bare word as well."""
        classes, phrases = self._words.get(norm, {}), self._phrases.get(norm, [])
        bare = self.stem(norm)
        if bare == norm or (bare not in self._words and bare not in self._phrases) or norm in self._not_clitic:
            word = Word(classes, phrases, openers=self._openers)
            if norm[0] in self._letters and "cardinal" in self._words.get(norm[1:], {}):
                word.joined_too = "cardinal" in classes
            return word
        phrases = sorted([*phrases, *self._phrases.get(bare, [])], key=_longest)
        return Word({**self._words.get(bare, {}), **classes}, phrases, (0, "", "", True), self._openers)

    def is_run(self, norm: str) -> bool:
        """True for letters that can be nothing but proclitics ("و", "ال", "بال")."""
        return any(norm == run[0] for run in self._runs)

    def unprefixed(self, norm: str) -> str:
        """The norm without the conjunction and preposition before it; empty where it has none."""
        if norm in self._not_clitic:
            return ""
        for run, *_, definite in self._runs:
            if not definite and len(norm) > len(run) + 1 and norm.startswith(run):
                return norm[len(run) :]
        return ""

    def stem(self, norm: str) -> str:
        """The norm without a definite article."""
        return norm[2:] if norm.startswith("ال") and self._runs else norm


def _longest(row: tuple[tuple[str, ...], str, Any]) -> int:
    return -len(row[0])


def _vulgar(norm: str) -> Word | None:
    """A fraction in one character folds to digits around a fraction slash."""
    top, slash, bottom = norm.partition("\u2044")
    if not slash or not top.isdigit() or not bottom.isdigit() or int(bottom) == 0:
        return None
    return Word({"vulgar": (int(top), int(bottom))}, [])
