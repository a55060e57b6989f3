"""Lists that a text announces with their length, or parts with their sum: "41 states, namely: …", "80 men, 30 women".

Only a list that the text itself calls the whole is counted (a colon, "namely"), and only where its items are plainly
items; where an item may be one or two ("health and safety") both lengths are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.record import record
from factcheck.model.values import Bound, Number
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.verdict.textual import Paragraph

_REACH = 7
"""Tokens between a number and what announces the list of it."""
_MOST_WORDS, _NAME_WORDS = 4, 6
"""Words of an item, and of a name with a capital; what is longer tells more than it names."""
_LARGEST = 400
_STOP = expression(r"[.!?؟](?=\s|\Z)|\n")
_COMMA = expression(r"\s*[,،;؛]\s*")
_ASIDE = expression(r"\([^()]*\)")
_BULLET = expression(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]+(\S.*)")


@record
class _List:
    """What follows an announcement."""

    text: str
    rest: str
    """The text behind it, to the end of the paragraph and beyond."""


@record
class _Length:
    """How many items a list has: where an item may be two, both are told."""

    least: int
    most: int


def wrong_lists(paragraph: Paragraph, words: Mapping[str, Any]) -> Iterator[tuple[Mention, str]]:
    """Yield the numbers that announce something else than follows, each with the sentence that says so."""
    if not words:
        return
    for mention in paragraph.mentions:
        count = _count(mention)
        if count is None:
            continue
        announced = _announced(paragraph, mention, words)
        if announced is not None:
            why = _wrong(paragraph, count, mention, announced, words)
            if why is not None:
                yield mention, why


def _count(mention: Mention) -> int | None:
    """A whole number that may announce a list."""
    value = mention.value
    if mention.kind is not MentionKind.NUMBER or not isinstance(value, Number) or value.amount is None:
        return None
    if value.bound is not Bound.EXACT or value.amount != int(value.amount) or value.amount < 2:
        return None
    return int(value.amount)


def _announced(paragraph: Paragraph, mention: Mention, words: Mapping[str, Any]) -> _List | None:
    """The list that a number announces: after its noun a colon, or words that mean one."""
    tokens = paragraph.tokens
    first = tokens.at(mention.end)
    if first >= len(tokens) or tokens.kinds[first] != "w" or tokens.norms[first] in words["uncounted"]:
        return None
    before = tokens.at(mention.start) - 1
    if before >= 0 and tokens.norms[before] in words["labels"]:
        return None
    for at in range(first + 1, min(first + _REACH, len(tokens))):
        norm = tokens.norms[at]
        if norm in words["open"] or tokens.kinds[at] in "nl" or norm in ".!?؟(":
            return None
        end = _announcement(tokens, at, words["announce"])
        if end is not None:
            return _list(paragraph, end)
    return None


def _announcement(tokens: Tokens, at: int, phrases: Sequence[str]) -> int | None:
    """Offset behind what announces at a token, and behind the colon that follows it."""
    if tokens.norms[at] == ":":
        return tokens.ends[at]
    for phrase in phrases:
        parts = phrase.split()
        if tokens.norms[at : at + len(parts)] == parts:
            last = at + len(parts)
            return tokens.ends[last] if last < len(tokens) and tokens.norms[last] == ":" else tokens.ends[last - 1]
    return None


def _list(paragraph: Paragraph, start: int) -> _List:
    stop = _STOP.search(paragraph.text, start)
    end = stop.start() if stop else len(paragraph.text)
    return _List(paragraph.text[start:end].strip(), paragraph.text[start:] + paragraph.following)


def _wrong(
    paragraph: Paragraph, count: int, mention: Mention, announced: _List, words: Mapping[str, Any]
) -> str | None:
    steps = _steps(announced, words)
    if steps is not None:
        return None if steps == count else _told(mention, f"{steps} are told one after the other")
    if not announced.text:
        bullets = _bullets(announced.rest)
        return None if bullets in (0, count) else _told(mention, f"{bullets} are listed")
    items = _items(announced.text, words)
    if items is None:
        return None
    length = _length(items, paragraph.code, words)
    if length.least <= count <= length.most:
        return None
    total = _sum(paragraph, items, words)
    if total is not None:
        amount, slack = total
        return None if abs(amount - count) <= slack else _told(mention, f"its parts add up to {amount:,}")
    if count > _LARGEST or not count / 2 <= length.most or length.least > 2 * count:
        return None
    listed = f"{length.most}" if length.least == length.most else f"{length.least} to {length.most}"
    return _told(mention, f"{listed} are listed")


def _told(mention: Mention, what: str) -> str:
    said = mention.text.replace("{", "{{").replace("}", "}}")
    return f"“{said}” in line {{line}} are announced, and {what}."


def _steps(announced: _List, words: Mapping[str, Any]) -> int | None:
    """How many are told as first, second … finally; None where the list does not begin so."""
    ranks, prefix = words["steps"], words["prefix"]
    tokens = Tokens(announced.rest[:3000])
    reached = 0
    for at, norm in enumerate(tokens.norms):
        bare = norm[len(prefix) :] if prefix and norm.startswith(prefix) and norm not in ranks else norm
        rank = ranks.get(norm, ranks.get(bare))
        if reached == 0:
            if rank != 1 or at > 2:
                return None
            reached = 1
        elif rank == reached + 1:
            reached = rank
        elif norm in words["last"] or bare in words["last"]:
            return reached + 1
        elif rank == 1:
            break
    return reached if reached > 1 else None


def _bullets(rest: str) -> int:
    """How many lines follow that are items of a list."""
    found = 0
    for line in rest.split("\n")[1:]:
        if _BULLET.match(line):
            found += 1
        elif line.strip():
            break
    return found


def _items(text: str, words: Mapping[str, Any]) -> list[str] | None:
    """The pieces between commas; None where they are not plainly the whole list."""
    pieces = [piece.strip() for piece in _COMMA.split(_ASIDE.sub("", text)) if piece.strip()]
    items: list[str] = []
    for piece in pieces:
        parts = fold(piece).split()
        if any(word.strip(".…") in words["open"] for word in parts) or "…" in piece or ":" in piece:
            return None
        if items and parts[0] in words["closing"]:
            break
        items.append(piece)
    joints = words["joint"]
    shortest = [piece for piece in items if len(piece.split()) <= (_NAME_WORDS if piece[0].isupper() else _MOST_WORDS)]
    # The last may hold two: "…, Yemen and Qatar"; any other that is long is a sentence.
    joined = any(joint in items[-1] for joint in joints) if items else False
    plain = len(shortest) == len(items) or (len(shortest) == len(items) - 1 and joined)
    last = items[-1].split() if items else []
    return items if items and plain and len(last) <= 2 * _NAME_WORDS else None


def _length(items: Sequence[str], code: str, words: Mapping[str, Any]) -> _Length:
    """Count the items; those joined by "and" may be one or two, unless names that are known show which."""
    places = _places(code)
    prefix, joints = words["prefix"], words["joint"]
    least = most = 0
    for item in items:
        folded = " ".join(Tokens(item).norms)
        for name in places.joined:
            folded = folded.replace(name, name.replace(" ", "_"))
        parts = folded.split()
        least, most = least + 1, most + 1
        for at, word in enumerate(parts[1:], 1):
            written_on = bool(prefix) and word.startswith(prefix) and len(word) > len(prefix) + 1
            if word in joints or written_on:
                following = word[len(prefix) :] if written_on else "".join(parts[at + 1 : at + 2])
                most += parts[0] not in joints or at > 1
                least += following in places.openings and parts[0] not in joints
    return _Length(least, most)


@record
class _Places:
    """What is known of the names of places in a language, folded."""

    joined: tuple[str, ...]
    """Names that hold a joint themselves: Bosnia and Herzegovina."""
    openings: frozenset[str]
    """Words with which a name begins."""


@cache
def _places(code: str) -> _Places:
    pack = load_pack(code)
    joints = pack.section("lists").get("joint", ())
    prefix = pack.section("lists").get("prefix", "")
    names = [name.split() for name in pack.section("places").get("names", "").splitlines()]
    held = (words for words in names if any(w in joints or (prefix and w.startswith(prefix)) for w in words[1:]))
    article = "ال" if pack.script == "Arabic" else ""
    openings = {words[0] for words in names} | {article + words[0] for words in names if article}
    return _Places(tuple(" ".join(words) for words in held), frozenset(openings))


def _sum(paragraph: Paragraph, items: Sequence[str], words: Mapping[str, Any]) -> tuple[Decimal, Decimal] | None:
    """The sum of the numbers that each part begins with, and by how much rounding may move it; None without such."""
    from factcheck.verdict.reading import values_in

    total = slack = Decimal(0)
    parts = [part for item in items for part in _parts(item, words)]
    for part in parts:
        numbers = values_in(part, paragraph.code)
        if len(numbers) != 1 or numbers[0].start > 2 or numbers[0].kind is not MentionKind.NUMBER:
            return None
        value = numbers[0].value
        if not isinstance(value, Number) or value.amount is None or value.bound is not Bound.EXACT:
            return None
        if not part[numbers[0].end :].strip():
            return None
        total += value.amount
        slack += value.step if value.step > 1 and value.amount >= 1000 else 0
    return (total, slack) if len(parts) > 1 else None


def _parts(item: str, words: Mapping[str, Any]) -> list[str]:
    """An item cut where "and" joins another number to it."""
    joint = "|".join(rf"\b{re.escape(word)}\s+" for word in words["joint"] if word != words["prefix"])
    if words["prefix"]:
        joint = rf"(?:(?<=\s)|\A){re.escape(words['prefix'])}\s?"
    return [part.strip() for part in re.split(rf"(?:{joint})(?=\d)", item) if part.strip()]
