"""The sum of the parts that a text tells of a whole: "80 men and 30 women", "25 in Ghana, 10 in Togo"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from factcheck.model.claim import Mention, MentionKind
from factcheck.model.record import record
from factcheck.model.values import Bound, Number
from factcheck.text.normalize import fold
from factcheck.verdict.reading import values_in

_ROUNDED = 1000
"""From this count on a part may be rounded to its last figure that is not 0 (contract section 2, rule 4)."""
_BEFORE = ",،;؛"
_OUTSIDE = ".!?؟)("


@record
class Sum:
    """What parts add up to, and by how much rounding may move it."""

    amount: Decimal
    slack: Decimal
    alike: bool
    """True where each part says by itself that it is one of the whole: "three from industry", "two women"."""

    def apart(self, count: int) -> Decimal:
        """By how much a total is off, beyond what rounding explains."""
        return max(abs(self.amount - count) - self.slack, Decimal(0))


def sum_of(text: str, code: str, words: Mapping[str, Any]) -> Sum | None:
    """The sum of a list of which each part begins with its number; None where it is no such list."""
    numbers = values_in(text, code)
    parts = _parts(text, numbers, words)
    if parts is None:
        return None
    amount = slack = Decimal(0)
    alike = True
    for mention, told in parts:
        value = _whole(mention)
        if value is None or value.amount is None:
            return None
        amount += value.amount
        slack += value.step if value.step > 1 and value.amount >= _ROUNDED else 0
        alike = alike and told[0] in words["of_whole"]
    single = _last_of_one(text, numbers, words)
    return Sum(amount + single, slack, alike) if len(parts) + bool(single) > 1 else None


def _whole(mention: Mention) -> Number | None:
    value = mention.value
    exact = isinstance(value, Number) and value.bound is Bound.EXACT and value.amount == int(value.amount or 0)
    return value if exact and isinstance(value, Number) else None


def _parts(text: str, numbers: Sequence[Mention], words: Mapping[str, Any]) -> list[tuple[Mention, list[str]]] | None:
    """Each number with the words behind it; None where one does not begin its part, or nothing is counted."""
    found = []
    for at, mention in enumerate(numbers):
        if mention.kind is not MentionKind.NUMBER:
            return None
        before = text[: mention.start].rstrip()
        opens = not before or before[-1] in _BEFORE or fold(before).split()[-1] in words["joint"]
        glued = bool(words["prefix"]) and mention.text.startswith(words["prefix"])
        end = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        told = fold(text[mention.end : end].strip(" ,،;؛")).split()
        if not (opens or glued) or not told or told == [*words["joint"]][:1] or any(c in told for c in _OUTSIDE):
            return None
        found.append((mention, told))
    return found or None


def _last_of_one(text: str, numbers: Sequence[Mention], words: Mapping[str, Any]) -> int:
    """How many a last part without a number tells: one in "and a child", two in the dual, 0 where there is none."""
    if not numbers:
        return 0
    last = fold(text[numbers[-1].end :]).replace("،", " ").replace(",", " ").split()
    for at, word in enumerate(last[1:], 1):
        bare = word.removeprefix(words["prefix"]) if words["prefix"] else word
        joined = bare != word if words["prefix"] else last[at - 1] in words["joint"]
        if joined and bare in words["two"]:
            return 2
        if joined and bare in words["one"]:
            return 1
    return 0
