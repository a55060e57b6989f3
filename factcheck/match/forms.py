"""Normal forms of names: the bare words by which two names are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.match.namewords import name_words
from factcheck.match.normal import ROMAN
from factcheck.model.record import record
from factcheck.text.expression import expression
from factcheck.text.normalize import fold, is_arabic
from factcheck.text.tokens import PUNCTUATION, Tokens

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SEATED_HAMZA = (("ئو", "و"), ("ؤ", "و"), ("ئ", "ي"), ("ء", ""))
"""مسؤول and مسئول are one word: the letter under a hamza is a matter of school."""
_ARABIC_DOUBLED = expression(r"([اوي])\1")
_DOUBLED = expression(r"(.)\1+")
_VOWELS = frozenset("aiu")


@record
class NormalName:
    """A name without what does not tell it from others: articles, titles, legal forms, spelling variants."""

    words: tuple[str, ...]
    compact: str
    """The words without spaces."""
    marks: tuple[str, ...]
    """What makes another name of it: numbers, ranks, cardinal directions; sorted."""
    rigid: frozenset[str]
    """Acronyms in it, which are never mistyped."""
    acronym: bool
    """True where the name as a whole is one."""


@record(frozen=False)
class _Word:
    norm: str
    capitals: bool
    """All letters are capitals, and there are two or more."""
    roman: bool


def normal_name(name: str, *, person: bool = False) -> NormalName:
    """Return the normal form; a title is dropped where two words remain, of a known ``person`` where one does."""
    table = name_words()
    words = _read_words(name, table)
    alone = len(words) == 1 and words[0].capitals
    shouted = len(words) > 1 and all(word.capitals for word in words)
    words = _without_title(words, table, 1 if person else 2, shouted=shouted)
    words = _without_legal_form(words, table)
    words = [word for word in words if word.norm not in table["articles"]] or words
    bare = [_bare_word(word, index, table) for index, word in enumerate(words)]
    rigid = frozenset() if shouted else frozenset(norm for norm, word in zip(bare, words, strict=True) if word.capitals)
    joined = tuple(_joined(bare, table))
    marks = tuple(sorted(word for word in joined if word in table["marks"] or word[0].isdigit()))
    return NormalName(joined, "".join(joined), marks, rigid, alone)


def _read_words(name: str, table: Mapping[str, Any]) -> list[_Word]:
    tokens = Tokens(name)
    words: list[_Word] = []
    for index, norm in enumerate(tokens.norms):
        if norm == "&":
            words.append(_Word("and", capitals=False, roman=False))
            continue
        if tokens.kinds[index] == PUNCTUATION or norm == "'s" or not norm:
            continue
        if norm in table["ordinal_endings"] and tokens.glued(index) and words and words[-1].norm.isdigit():
            continue
        shown = tokens.text[tokens.starts[index] : tokens.ends[index]].replace(".", "")
        roman = bool(ROMAN.fullmatch(shown)) and (len(shown) > 1 or bool(words))
        words.append(_Word(norm.replace("'", ""), shown.isupper() and len(shown) > 1, roman))
    return [word for word in words if word.norm] or [_Word(fold(name) or name, capitals=False, roman=False)]


def _without_title(words: list[_Word], table: Mapping[str, Any], remain: int, *, shouted: bool) -> list[_Word]:
    while True:
        size = _phrase_size(words, table["honorifics"].get(words[0].norm, ()))
        if not size or len(words) - size < remain or words[size].norm in table["connectives"]:
            return words
        if not shouted and any(word.capitals for word in words[:size]):
            return words
        words = words[size:]


def _without_legal_form(words: list[_Word], table: Mapping[str, Any]) -> list[_Word]:
    while forms := table["legal_trailing"].get(words[-1].norm):
        size = next((len(form) for form in forms if tuple(word.norm for word in words[-len(form) :]) == form), 0)
        if not 0 < size < len(words):
            break
        words = words[:-size]
    size = _phrase_size(words, table["legal_leading"].get(words[0].norm, ()))
    return words[size:] if size < len(words) else words


def _phrase_size(words: Sequence[_Word], phrases: Iterable[tuple[str, ...]]) -> int:
    """Number of words of the first phrase they begin with; 0 for none."""
    return next((len(phrase) for phrase in phrases if tuple(word.norm for word in words[: len(phrase)]) == phrase), 0)


def _bare_word(word: _Word, index: int, table: Mapping[str, Any]) -> str:
    norm = word.norm
    if word.roman and (index > 0 or len(norm) > 1):
        return str(_roman_value(norm.upper()))
    if is_arabic(norm[0]):
        for article in table["prefix_articles"]:
            if norm.startswith(article) and len(norm) >= len(article) + 2:
                norm = norm[len(article) :]
                break
        norm = _ARABIC_DOUBLED.sub(r"\1", _without_hamza(norm)) or norm
    same: str = table["same"].get(norm, norm)
    return same


def _without_hamza(norm: str) -> str:
    for written, kept in _SEATED_HAMZA:
        norm = norm.replace(written, kept)
    return norm


def _roman_value(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _joined(words: Iterable[str], table: Mapping[str, Any]) -> list[str]:
    """Write عبد or أبو and the name it governs as one word without the article: عبد الرحمن, عبدالرحمن."""
    stems, articles = table["joined"], table["prefix_articles"]
    out: list[str] = []
    open_stem = False
    for word in words:
        if open_stem:
            out[-1] += word
        else:
            fronts = ((stem, stem + article) for stem in stems for article in articles)
            front = next(((stem, front) for stem, front in fronts if word.startswith(front)), None)
            out.append(word if front is None or word == front[1] else front[0] + word[len(front[1]) :])
        open_stem = not open_stem and word in stems
    return out


def transliteration_key(name: NormalName) -> str:
    """Return a key that spellings of one Arabic name share (Mohamed Morsi, Muhammad Mursi); empty where it has none.

    Latin script: only names that hold a particle (al-, bin, abd) or a given name of the table are read this way.
    Arabic script: letters that stand for one foreign sound become one.
    """
    table = name_words()
    if not name.compact:
        return ""
    if is_arabic(name.compact[0]):
        key = name.compact
        for letter, kept in table["arabic"]:
            key = key.replace(letter, kept)
        return key if len(key) >= table["least"] else ""
    known = False
    parts: list[str] = []
    words = _merge_servants(name.words, table["servants"])
    for index, word in enumerate(words):
        if index + 1 < len(words) and _is_article(word, words[index + 1], table):
            known = True
            continue
        if word in table["sons"]:
            known = True
            parts.append("bn")
        elif word in table["persons"]:
            known = True
            parts.append("=" + table["persons"][word])
        else:
            known = known or (word.startswith("abd") and len(word) > 5)
            parts.append(_by_letters(word, table))
    return " ".join(parts) if known and "".join(parts) else ""


def _is_article(word: str, following: str, table: Mapping[str, Any]) -> bool:
    return word in table["al"] or (word in table["assimilated"] and following.startswith(word[1:]))


def _merge_servants(words: Sequence[str], servants: Sequence[str]) -> list[str]:
    """Write Abdul Aziz, Abd al-Aziz, Abdelaziz alike: abdaziz."""
    out: list[str] = []
    index = 0
    while index < len(words):
        word = words[index]
        if word in servants and index + 1 < len(words):
            index += 1
            if words[index] in ("al", "el", "ul") and index + 1 < len(words):
                index += 1
            out.append("abd" + words[index])
        else:
            stem = next((s for s in servants if word.startswith(s) and len(word) > len(s) + 2), None)
            out.append("abd" + word[len(stem) :] if stem and stem != "abd" else word)
        index += 1
    return out


def _by_letters(word: str, table: Mapping[str, Any]) -> str:
    word = _DOUBLED.sub(r"\1", word)
    for written, kept in table["letters"]:
        word = word.replace(written, kept)
    word = _DOUBLED.sub(r"\1", word)
    if word.endswith(table["silent"]) and len(word) > 2 and word[-2] in _VOWELS:
        word = word[:-1]
    return word
