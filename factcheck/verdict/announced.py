"""Lists that a text announces with their length, or parts with their sum: "41 states, namely: …", "80 men, 30 women".

Only a list that the text itself calls the whole is counted, and only where its items are plainly items; where an item
may be one or two ("health and safety") both lengths are right. A colon or "namely" says surely that the whole follows;
behind a dash, in brackets, behind "the five members are" or in lines under a heading it follows where it names things
and is all but as long as announced: who forgets one of five does not name two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.model.claim import Mention, MentionKind
from factcheck.model.record import record
from factcheck.model.values import Bound, Number
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens
from factcheck.verdict.calendar import plain
from factcheck.verdict.listing import items_of, length_of, listed_lines, names_things, told_steps
from factcheck.verdict.summing import sum_of

if TYPE_CHECKING:
    from factcheck.verdict.textual import Paragraph

_REACH = 7
"""Tokens between a number and what announces the list of it."""
_LARGEST = 400
_FEWEST = 3
"""Items from which on a list that nothing announces plainly is taken for one."""
_SLIP = 5
"""One in how many items may be forgotten or added in a list that nothing announces plainly."""
_PART_WORDS = 3
"""Words between a part and its whole: three of its four."""
_PART = 4
"""One in how many may be missing from a sum that nothing announces plainly."""
_STOP = expression(r"(?<![\s(][A-Z])[.!?؟](?=\s|\Z)|\n")
_DASHES = "-–—"


@record
class _List:
    """What follows an announcement."""

    text: str
    rest: str
    """The text behind it, to the end of the paragraph and beyond."""
    how: str
    """sure: a colon or "namely"; loose: a dash, brackets, a verb; sum: only parts can follow; steps: a new sentence."""


def wrong_lists(paragraph: Paragraph, words: Mapping[str, Any]) -> Iterator[tuple[Mention, str]]:
    """Yield the numbers that announce something else than follows, each with the sentence that says so."""
    if not words:
        return
    for at, mention in enumerate(paragraph.mentions):
        count = _count(mention)
        if count is None or (at > 0 and _part_told(paragraph, paragraph.mentions[at - 1], mention, words)):
            continue
        following = paragraph.mentions[at + 1].start if at + 1 < len(paragraph.mentions) else None
        announced = _announced(paragraph, mention, following, words)
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


def _part_told(paragraph: Paragraph, before: Mention, mention: Mention, words: Mapping[str, Any]) -> bool:
    """True for the whole of "three of its four bridges", behind which the part may be listed."""
    between = range(paragraph.tokens.at(before.end), paragraph.tokens.at(mention.start))
    return len(between) <= _PART_WORDS and any(paragraph.tokens.norms[at] in words["part_of"] for at in between)


def _announced(paragraph: Paragraph, mention: Mention, following: int | None, words: Mapping[str, Any]) -> _List | None:
    """The list that a number announces: after its noun a colon, or what else opens one; none of the next number."""
    tokens = paragraph.tokens
    first, number = tokens.at(mention.end), tokens.at(mention.start)
    if number > 0 and tokens.norms[number - 1] in words["labels"]:
        return None
    if first < len(tokens) and tokens.norms[first] == ")" and number > 0 and tokens.norms[number - 1] == "(":
        return _heading(paragraph, tokens.ends[first])
    behind = number > 0 and _definite(tokens.norms[number], words)  # محاور المؤتمر الأربعة: its noun stands before it
    counts = first < len(tokens) and tokens.kinds[first] == "w" and tokens.norms[first] not in words["uncounted"]
    if not counts and (not behind or first >= len(tokens)):
        return None
    own = behind or (number > 0 and tokens.norms[number - 1] in words["whole"])
    for at in range(first if behind else first + 1, min(first + _REACH + 1, len(tokens))):
        norm, start = tokens.norms[at], tokens.starts[at]
        if following is not None and start >= following:
            return None
        end = _announcement(tokens, at, words["announce"])
        if end is not None:
            return _list(paragraph, end, "sure")
        if norm in words["open"] or norm in "!?؟":
            return None
        opened = _opened(paragraph, at, words, own=own)
        if opened is not None:
            return opened
        if norm == "." or tokens.kinds[at] == "l":
            return _steps_behind(paragraph, tokens.ends[at]) if norm == "." else None
        if tokens.kinds[at] == "n":
            return None
    return _heading(paragraph, mention.end) if len(tokens) - first <= _REACH else None


def _definite(norm: str, words: Mapping[str, Any]) -> bool:
    """True for a number that by its article means all that there are: الدول الخمس."""
    return bool(words["article"]) and norm.startswith(words["article"])


def _opened(paragraph: Paragraph, at: int, words: Mapping[str, Any], *, own: bool) -> _List | None:
    """The list behind a dash, a bracket, a comma or a verb at a token, where one of them opens a list."""
    tokens, norm = paragraph.tokens, paragraph.tokens.norms[at]
    end = tokens.ends[at]
    if norm in _DASHES and not tokens.glued(at) and paragraph.text[end : end + 1].isspace():
        return _list(paragraph, end, "loose", closed=_DASHES)
    if norm == "(":
        return _list(paragraph, end, "loose", closed=")")
    if norm in ",،" and _announcement(tokens, at + 1, words["announce"]) is None:
        return _list(paragraph, end, "sum")
    comprised = _announcement(tokens, at, words["comprise"])
    if comprised is not None:
        return _list(paragraph, comprised, "sum")
    return _list(paragraph, end, "loose") if own and norm in words["are"] else None


def _announcement(tokens: Tokens, at: int, phrases: Sequence[str]) -> int | None:
    """Offset behind what announces at a token, and behind the colon that follows it."""
    if tokens.norms[at : at + 1] == [":"]:
        return tokens.ends[at]
    for phrase in phrases:
        parts = phrase.split()
        if tokens.norms[at : at + len(parts)] == parts:
            last = at + len(parts)
            return tokens.ends[last] if last < len(tokens) and tokens.norms[last] == ":" else tokens.ends[last - 1]
    return None


def _list(paragraph: Paragraph, start: int, how: str, closed: str = "") -> _List:
    """What follows up to the end of the sentence, or up to what closes an aside."""
    stop = _STOP.search(paragraph.text, start)
    end = stop.start() if stop else len(paragraph.text)
    text = paragraph.text[start:end]
    if closed == ")":
        text = paragraph.text[start:].partition(")")[0]
    elif closed:
        text = min((text.partition(f" {dash} ")[0] for dash in closed), key=len)
    return _List(text.strip(), paragraph.text[start:] + paragraph.following, how)


def _steps_behind(paragraph: Paragraph, start: int) -> _List:
    """The sentences behind one that announces points: "four pillars. The first is trade …"."""
    return _List("", paragraph.text[start:], "steps")


def _heading(paragraph: Paragraph, start: int) -> _List | None:
    """The lines under a line that ends with what it counts: "Member states (5):", "The six regions"."""
    line = paragraph.text[start:].partition("\n")[0]
    return _List("", paragraph.text[start:] + paragraph.following, "lines") if len(line.split()) <= _REACH else None


def _wrong(
    paragraph: Paragraph, count: int, mention: Mention, announced: _List, words: Mapping[str, Any]
) -> str | None:
    """What the list shows against its number; None where it agrees, or is no list of it."""
    if announced.how in ("sure", "steps"):
        steps = told_steps(announced.rest, words)
        if steps is not None:
            told = steps.ended or steps.reached > count or steps.reached >= _pieces(announced.text)
            wrong = steps.reached != count and told
            return _told(mention, f"{steps.reached} are told one after the other") if wrong else None
    if announced.how in ("sure", "lines") and not announced.text:
        lines = listed_lines(announced.rest)
        wrong = lines not in (0, count) and (announced.how == "sure" or _slipped(lines - count, count, lines))
        return _told(mention, f"{lines} are listed") if wrong else None
    return _wrong_items(paragraph, count, mention, announced, words) if announced.text else None


def _wrong_items(
    paragraph: Paragraph, count: int, mention: Mention, announced: _List, words: Mapping[str, Any]
) -> str | None:
    """What the items of one line show: their sum where each has a number, else how many they are."""
    sure = announced.how == "sure"
    items = items_of(announced.text, words)
    length = length_of(items, paragraph.code, words) if items is not None else None
    if length is not None and not length.apart(count):
        return None
    total = sum_of(announced.text, paragraph.code, words)
    if total is not None and (sure or total.alike or (announced.how == "loose" and total.amount > count)):
        off = total.apart(count)
        near = bool(off) and (sure or off * _PART <= count)
        return _told(mention, f"its parts add up to {total.amount:,}") if near else None
    if items is None or length is None or total is not None or announced.how == "sum" or count > _LARGEST:
        return None
    apart = length.apart(count)
    if sure:
        listed = count / 2 <= length.most and length.least <= 2 * count
    else:
        listed = names_things(items, paragraph.code, words) and _slipped(apart, count, length.most)
    shown = f"{length.most}" if length.least == length.most else f"{length.least} to {length.most}"
    return _told(mention, f"{shown} are listed") if listed else None


def _pieces(text: str) -> int:
    """Into how many pieces a line is cut, by its semicolons where it has some."""
    return max(text.count(";") + text.count("؛"), text.count(",") + text.count("،") if ";" not in text else 0) + 1


def _slipped(apart: int, count: int, items: int) -> bool:
    """True where a list is off by so little that it must be the one announced."""
    return items >= _FEWEST and abs(apart) <= max(1, count // _SLIP)


def _told(mention: Mention, what: str) -> str:
    return f"“{plain(mention.text)}” in line {{line}} are announced, and {what}."
