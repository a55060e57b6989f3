"""Which older encoding bytes are in: the one under which words of a known script come out.

The candidates of the program's own languages are judged by their letters, which is right for a single sentence too;
charset-normalizer is asked for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data") / "encodings.toml"
_PLAUSIBLE = 1.2
"""Mean of the marks below that a right reading passes and a wrong one does not: tests hold both sides."""
_COMMON, _USUAL, _RARE, _LATIN, _MARK, _WRONG = 3.0, 2.0, 1.0, 2.5, 2.0, -3.0
_MOSTLY = 0.02
"""Share of bytes beyond ASCII from which it is worth asking for other encodings."""
_CHAOS = 0.05
"""What charset-normalizer calls chaos, from 0 to 1; real texts stay below this."""
_WORD = re.compile(r"[^\W\d_]+")


def guess(sample: bytes) -> str | None:
    """Return the name of the likeliest codec; None where none makes sense of the bytes."""
    signs = _signs()
    best, best_mark = None, _PLAUSIBLE
    for encoding in signs["candidates"]:
        try:
            mark = plausibility(sample.decode(encoding), signs)
        except UnicodeDecodeError:
            continue
        if mark > best_mark:
            best, best_mark = encoding, mark
    return best or _asked(sample, signs)


def signature(data: bytes) -> str | None:
    """Return what kind of file begins with these bytes; None where no known one does."""
    for sign, what in _signs()["signatures"].items():
        if data.startswith(bytes.fromhex(sign)):
            return str(what)
    return None


def plausibility(text: str, signs: Mapping[str, Any]) -> float:
    """Return how much the letters beyond ASCII look like written language, from -3 to 3."""
    marks: list[float] = []
    inside = bytearray(len(text))
    arabic = any("\u0621" <= char <= "\u064a" for char in text)
    for word in _WORD.finditer(text):
        letters = word.group()
        if letters.isascii():
            continue
        marks += _letters(letters, signs)
        inside[word.start() : word.end()] = b"\1" * len(letters)
    for offset, char in enumerate(text):
        if char > "\x7f" and not inside[offset]:
            marks.append(_mark(text, offset, signs, arabic=arabic))
    return sum(marks) / len(marks) if marks else 0.0


def _letters(word: str, signs: Mapping[str, Any]) -> list[float]:
    """Mark the letters beyond ASCII of one word: Arabic by frequency, Latin by the shape of the word."""
    beyond = [char for char in word if char > "\x7f"]
    if all("\u0600" <= char <= "\u06ff" for char in word):
        # A letter that stands alone tells nothing: any byte is one.
        return [_arabic(char, signs) for char in beyond] if len(word) > 1 else [0.0]
    mixed = any("\u0600" <= char <= "\u06ff" for char in word)
    odd_case = not word.islower() and (len(word) == 1 or not (word.isupper() or word.istitle()))
    foreign = len(beyond) > max(1, len(word) // 2)
    if mixed or odd_case or foreign or any(char not in signs["latin"] for char in beyond):
        return [_WRONG] * len(beyond)
    return [_LATIN] * len(beyond)


def _arabic(char: str, signs: Mapping[str, Any]) -> float:
    if char in signs["arabic_common"]:
        return _COMMON
    if char in signs["arabic_usual"]:
        return _USUAL
    return _RARE if char in signs["arabic_rare"] else _WRONG


def _mark(text: str, offset: int, signs: Mapping[str, Any], *, arabic: bool) -> float:
    """Mark a sign that is no letter: usual ones help a reading, others speak against it."""
    char = text[offset]
    if char in signs["marks"] or char == "\xa0" or (arabic and char in signs["arabic_marks"]):
        return _MARK
    if char in signs["currency"]:
        beside = text[max(offset - 2, 0) : offset + 3]
        return _MARK if any(near.isdigit() for near in beside) else _WRONG
    return _WRONG


def _asked(sample: bytes, signs: Mapping[str, Any]) -> str | None:
    """Ask charset-normalizer, for text that is mostly beyond ASCII; a text of few such bytes would be chance."""
    beyond = sum(1 for byte in sample if byte > 0x7F)
    if beyond < max(_MOSTLY * len(sample), 4):
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_exclusion=signs["unlikely"]).best()
    return best.encoding if best is not None and best.chaos < _CHAOS else None


def _signs() -> dict[str, Any]:
    import tomllib

    return tomllib.loads(_DATA.read_text(encoding="utf-8"))
