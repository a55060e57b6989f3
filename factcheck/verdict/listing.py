"""How long a list is that a text writes out: items between commas, lines with bullets, steps told one after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from factcheck.languages.loader import load_pack
from factcheck.model.record import record
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

_MOST_WORDS, _NAME_WORDS = 4, 6
"""Words of an item, and of a name with a capital; what is longer tells more than it names."""
_STEPS_REACH = 3000
_COMMA = expression(r"\s*[,،;؛]\s*")
_ASIDE = expression(r"\([^()]*\)")
_BULLET = expression(r"([ \t]*)(?:[-*•–]|\d{1,3}[.)])[ \t]+\S")
_NUMBERED = expression(r"(?:(?<=[\s:,،;؛])|\A)(?:\((\d{1,2})\)|(\d{1,2})\))\s")


@record
class Length:
    """How many items a list has: where an item may be two, both are told."""

    least: int
    most: int

    def apart(self, count: int) -> int:
        """By how many items a count is off; 0 where it is one of the lengths that the list may have."""
        return max(self.least - count, count - self.most, 0)


@record
class Steps:
    """How far a text counts its points, and whether it calls one of them the last."""

    reached: int
    ended: bool


def told_steps(text: str, words: Mapping[str, Any]) -> Steps | None:
    """How many are told as first, second … finally, or as (1), (2) …; None where the text does not begin so."""
    ranks, prefix = words["steps"], words["prefix"]
    tokens = Tokens(text[:_STEPS_REACH])
    reached, told = 0, -1
    for at, norm in enumerate(tokens.norms):
        bare = norm[len(prefix) :] if prefix and norm.startswith(prefix) and norm not in ranks else norm
        rank = ranks.get(norm, ranks.get(bare))
        if reached == 0:
            if rank == 1:
                reached, told = 1, at
            elif at > 1:
                return _numbered(text)
        elif rank == reached + 1:
            reached, told = rank, at
        elif norm in words["final"] and at - told <= 2:
            return Steps(reached, ended=True)
        elif norm in words["last"] or bare in words["last"]:
            return Steps(reached + 1, ended=True)
        elif rank == 1:
            break
    return Steps(reached, ended=False) if reached > 1 else _numbered(text)


def _numbered(text: str) -> Steps | None:
    """Points that figures number within a line: (1) peace, (2) trade."""
    line = text.lstrip().partition("\n")[0]
    numbers = [int(match[1] or match[2]) for match in _NUMBERED.finditer(line)]
    return Steps(len(numbers), ended=False) if len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)] else None


def listed_lines(rest: str) -> int:
    """How many lines follow that are items of a list; what is set in deeper belongs to the item above it."""
    found, indent = 0, -1
    for line in rest.split("\n")[1:]:
        bullet = _BULLET.match(line)
        depth = len(line) - len(line.lstrip())
        if bullet is not None and (indent < 0 or depth <= indent):
            indent = depth if indent < 0 else indent
            found += depth == indent
        elif line.strip() and depth <= max(indent, 0):
            break
    return found


def items_of(text: str, words: Mapping[str, Any]) -> list[str] | None:
    """The pieces between commas; None where they are not plainly the whole list."""
    pieces = [piece.strip() for piece in _COMMA.split(_ASIDE.sub("", text)) if fold(piece).strip()]
    items: list[str] = []
    for piece in pieces:
        parts = fold(piece).split()
        if any(word.strip(".…") in words["open"] for word in parts) or "…" in piece or ":" in piece:
            return None
        if items and (parts[0] in words["closing"] or _of_it(parts, words)):
            break
        items.append(piece)
    joints = words["joint"]
    shortest = [piece for piece in items if len(piece.split()) <= (_NAME_WORDS if piece[0].isupper() else _MOST_WORDS)]
    # The last may hold two: "…, Yemen and Qatar"; any other that is long is a sentence.
    joined = any(joint in items[-1] for joint in joints) if items else False
    plain = len(shortest) == len(items) or (len(shortest) == len(items) - 1 and joined)
    last = items[-1].split() if items else []
    return items if items and plain and len(last) <= 2 * _NAME_WORDS else None


def _of_it(parts: Sequence[str], words: Mapping[str, Any]) -> bool:
    """True where "and its …" opens a clause behind the list: وعملتها الفرنك."""
    joined = bool(words["prefix"]) and parts[0].startswith(words["prefix"])
    return joined and len(parts) > 1 and parts[0].endswith(tuple(words["of_it"]))


def length_of(items: Sequence[str], code: str, words: Mapping[str, Any]) -> Length:
    """Count the items; those joined by "and" may be one or two, unless names that are known show which."""
    places = _places(code)
    prefix, joints = words["prefix"], words["joint"]
    least = most = 0
    for item in items:
        parts = _parts(item, places)
        least, most = least + 1, most + 1
        for at, word in enumerate(parts[1:], 1):
            written_on = bool(prefix) and word.startswith(prefix) and len(word) > len(prefix) + 1
            if word in joints or written_on:
                following = word[len(prefix) :] if written_on else "".join(parts[at + 1 : at + 2])
                most += parts[0] not in joints or at > 1
                least += (following in places.openings or following == parts[0]) and parts[0] not in joints
    return Length(least, most)


def names_things(items: Sequence[str], code: str, words: Mapping[str, Any]) -> bool:
    """True where every item is plainly a name: it has a capital, or in a script without them places or one noun.

    One noun opens each: مصنع الشرق ومصنع الغرب.
    """
    passed = (*words["joint"], *words["whole"])
    if load_pack(code).script != "Arabic":
        heads = ([word for word in item.split() if fold(word) not in passed] for item in items)
        return all(head and head[0][0].isupper() for head in heads)
    places = _places(code)
    parts = [_parts(item, places) for item in items]
    known = sum(part[0].removeprefix(words["prefix"]) in places.openings for part in parts)
    return 2 * known >= len(items) or all(words["prefix"] + parts[0][0] in part for part in parts)


@record
class _Places:
    """What is known of the names of places in a language, folded."""

    joined: tuple[str, ...]
    """Names that hold a joint themselves: Bosnia and Herzegovina."""
    openings: frozenset[str]
    """Words with which a name begins."""


def _parts(item: str, places: _Places) -> list[str]:
    """The folded words of an item, a name of a place that holds "and" as one."""
    folded = " ".join(Tokens(item).norms)
    for name in places.joined:
        folded = folded.replace(name, name.replace(" ", "_"))
    return folded.split()


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
