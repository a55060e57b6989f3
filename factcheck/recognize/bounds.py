"""Bounds and ranges around amounts: "more than 40", "40 or more", "between 40 and 45", "40–45"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import MentionKind
from factcheck.model.record import record, replace
from factcheck.model.values import Bound
from factcheck.recognize.measured import Measure
from factcheck.recognize.measures import measure
from factcheck.recognize.noise import near_before
from factcheck.recognize.number_words import cardinal, joiner, scales
from factcheck.recognize.view import View

_FEW = (3, 9)
_GAP = "..."
"""The folded "…": in a bound's phrase it stands for a few words of the sentence."""
_WIDEST_GAP = 4
_SIGNS = frozenset({"<", ">"})
_NO_BOUND = frozenset({(">", "<"), (">", "="), ("<", "=")})
_FLOORS = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_CEILINGS = frozenset({Bound.LESS_THAN, Bound.AT_MOST})
_YEARS, _YEAR_DIGITS = range(1000, 2101), 4
"""What a bare number of four digits may be as a year."""
_LENT = 1000
"""Amounts below that take the scale of the range's other end: "$3-4 million"."""
_REACH = 10
"""In how many tokens the second of two bounds must come."""
_INCLUSIVE = {Bound.MORE_THAN: Bound.AT_LEAST, Bound.LESS_THAN: Bound.AT_MOST}
"""What "or equal" makes of a strict bound."""


@record
class Bounded:
    """A bound and the tokens it spans together with its amount."""

    bound: Bound
    first: int
    end: int


def bounded(view: View, first: int, end: int) -> Bounded:
    """The bound of the amount between two tokens: what stands before it, else what stands behind it."""
    before = _before(view, first)
    if before is not None and before[1] is not Bound.ABOUT:
        equal = view.find(end, "or_equal")
        if equal is not None and before[1] in _INCLUSIVE and not view.is_number(equal[0]):
            return Bounded(_INCLUSIVE[before[1]], before[0], equal[0])
        return Bounded(before[1], before[0], end)
    after = _after(view, end)
    if after is not None:
        return Bounded(after[1], first, after[0])
    if before is not None:
        return Bounded(before[1], before[0], end)
    rough = any(view.has(at, "rough") for at in range(first, end))
    return Bounded(Bound.ABOUT if rough else Bound.EXACT, first, end)


def _before(view: View, first: int) -> tuple[int, Bound] | None:
    at = first - 1
    if at < view.first:
        return None
    table = view.lexicon.bounds_before
    norm = view.norms[at]
    if norm in _SIGNS and view.glued(at) and (view.kinds[at - 1] == "w" or (norm, view.norms[at - 1]) in _NO_BOUND):
        return None  # "<>30", the end of "<b>"
    for rest, bound in table.get(norm, ()):
        start = _match_back(view, at - 1, rest)
        if start is not None:
            return start, Bound(bound)
    bare = view.lexicon.unprefixed(norm)
    for rest, bound in table.get(bare, ()) if bare else ():
        if not rest:
            return at, Bound(bound)
    rows = table.get(_GAP)
    if rows and not view.lexicon.gap_words.isdisjoint(view.norms[max(at - _WIDEST_GAP, view.first) : at]):
        # "لا يتجاوز عدد … 40": of two that fit, the one that opens earlier has seen the negation.
        found = [(start, bound) for rest, bound in rows if (start := _past_gap(view, at, rest)) is not None]
        return (first, Bound(min(found)[1])) if found else None
    return None


def _match_back(view: View, at: int, rest: tuple[str, ...]) -> int | None:
    """Index of the first token of a phrase read backwards; its first word may carry proclitics."""
    for offset, norm in enumerate(rest):
        index = at - offset
        if norm == _GAP:
            return index + 1 if _past_gap(view, index, rest[offset + 1 :]) is not None else None
        if index < view.first:
            return None
        found = view.norms[index]
        if found != norm and not (offset == len(rest) - 1 and view.lexicon.unprefixed(found) == norm):
            return None
    return at - len(rest) + 1


def _past_gap(view: View, at: int, rest: tuple[str, ...]) -> int | None:
    """Where a phrase begins that ends a few words before, as in "يزيد عدد أعضائه على"; those stay the sentence's."""
    for index in range(at, max(view.first, at - _WIDEST_GAP), -1):
        if view.kinds[index] != "w":
            return None
        if view.norms[index - 1].endswith(rest[0]) and (start := _match_back(view, index - 1, rest)) is not None:
            return start
    return None


def _after(view: View, end: int) -> tuple[int, Bound] | None:
    """A bound behind the amount, at once or behind the noun that is counted."""
    for at in (end, end + 1):
        for rest, bound in view.lexicon.bounds_after.get(view.norm(at), ()):
            past = at + 1 + len(rest)
            if past > view.last or any(view.norms[at + 1 + i] != norm for i, norm in enumerate(rest)):
                continue
            if view.norms[at] == "+" and not (at == end and view.glued(at)):
                continue
            about = Bound(bound) is Bound.ABOUT
            if not about and view.has(past, "bound_goes_on") and past + 1 < view.last:
                continue  # "5000 or less than 6000" says two things
            numbered = past < view.last and view.kinds[past] == "n"  # five people, roughly 20 km away
            if at > end and (view.kinds[end] != "w" or not (rest or (about and not numbered))):
                continue
            return past, Bound(bound)
    return None


def vague(view: View, made: Measure) -> bool:
    """True for a scale that only says how large: "hundreds of people", "several thousand", "عشرات الآلاف"."""
    word, before = view.word(made.first), view.word(made.first - 1)
    if word is None or "scale" not in word.classes:
        return False
    return "plural_scale" in word.classes or (before is not None and "few_of" in before.classes)


@record
class Range:
    """Two amounts of one unit, the lower first, and the tokens from the range's first word to its last."""

    lower: Measure
    upper: Measure
    first: int
    end: int


def few(view: View, index: int) -> Range | None:
    """From three to nine of a scale, a unit of time, or of what the text counts: "بضعة آلاف", "بضع سنوات"."""
    found = view.find(index, "few")
    if found is None:
        return None
    base, at = _over(view, found[0])
    end, factor = scales(view, at)
    time = view.find(end, "time", bare=True)
    kind, unit = MentionKind.NUMBER, None
    if time is not None and time[1][1] == 1:
        end, kind, unit = time[0], MentionKind.DURATION, time[1][0]
    start, stop = view.start(index), view.ends[end - 1]
    ends = [
        Measure(kind, index, end, start, stop, Decimal((base + edge) * factor), Decimal(factor), unit, factor)
        for edge in _FEW
    ]
    return Range(ends[0], ends[1], index, end)


def _over(view: View, index: int) -> tuple[int, int]:
    """The ten or tens that a few are over: "بضعة عشر", "بضع وعشرون"; and the token past them."""
    teen = view.find(index, "teen", bare=True)
    if teen is not None:
        return teen[1], teen[0]
    after = joiner(view, index)
    tens = cardinal(view, after, joined=True) if after is not None else None
    return (tens[1], tens[0]) if tens is not None and tens[1] in range(20, 100, 10) else (0, index)


def both_sides(view: View, lower: Measure, around: Bounded) -> Range | None:
    """As in "more than 100 and less than 300": two bounds of one amount, in either order."""
    if around.bound not in _FLOORS | _CEILINGS:
        return None
    at = joiner(view, around.end)
    if at is None and view.lexicon.unprefixed(view.norm(around.end)):
        at = around.end  # "وأقل من": the bound's own first word carries the "and"
    if at is None:
        but = view.find(around.end, "but")
        at = but[0] if but is not None else None
    if at is None:
        return None
    for index in range(at + 1, min(at + _REACH, view.last)):
        other = measure(view, index) if view.is_number(index) or view.word(index) is not None else None
        if other is not None and other.kind is lower.kind:
            break
    else:
        return None
    second = bounded(view, other.first, other.end)
    if second.first != at or second.bound not in _FLOORS | _CEILINGS or other.unit != lower.unit:
        return None
    if (around.bound in _FLOORS) == (second.bound in _FLOORS):
        return None
    low, high = (lower, other) if around.bound in _FLOORS else (other, lower)
    return Range(low, high, around.first, max(around.end, second.end)) if low.value < high.value else None


_CHANGING = 12
"""Tokens before "from" among which the verb stands that tells a change: ارتفع عدد الدول الأعضاء في الرابطة من."""


def in_range(view: View, lower: Measure) -> Range | None:
    """The range that an amount opens; None where it stands alone or the two tell a change and no range."""
    between = view.before(lower.first, "between")
    after = _second(view, lower, between=between is not None)
    if after is None:
        return None
    start = view.before(lower.first, "from")
    if between is None and start is not None and near_before(view, start, "change", _CHANGING):
        return None
    if between is None and (step := view.before(lower.first, "step")) is not None and near_before(view, step, "change"):
        return None  # "fell by 900 to 11,400"
    upper = measure(view, after)
    if upper is None or upper.first > after:
        return None
    lower, upper = _lend(lower, upper)
    if not _compatible(lower, upper) or (between is None and _since_year(view, lower, upper)):
        return None
    first = between if between is not None else start if start is not None else lower.first
    return Range(lower, upper, first, upper.end)


def _second(view: View, lower: Measure, *, between: bool) -> int | None:
    """Index at which the upper amount of a range begins."""
    if between:
        at = joiner(view, lower.end)
        if at is not None:
            return at if view.word(at) is not None or at > lower.end else None
    found = view.find(lower.end, "range_to", bare=True)
    if found is None:
        return None
    sign = view.has(lower.end, "range_sign")
    if sign and not (lower.literal or lower.unit or lower.kind is MentionKind.PERCENTAGE or between):
        return None
    past: int = found[0]
    return past + 1 if view.has(past, "range_sign") and not sign else past


def _lend(lower: Measure, upper: Measure) -> tuple[Measure, Measure]:
    """As in "3 to 4 million dollars": the lower amount takes the scale and the unit of the upper."""
    lower, upper = replace(lower), replace(upper)
    bare = lower.kind in {MentionKind.NUMBER, MentionKind.MONEY} and lower.scale == 1
    if bare and lower.value < _LENT and upper.scale > 1 and lower.value * upper.scale < upper.value:
        lower.value, lower.step = lower.value * upper.scale, lower.step * upper.scale
    if lower.kind is MentionKind.NUMBER and upper.kind is not MentionKind.NUMBER:
        lower.kind, lower.unit = upper.kind, upper.unit
    elif upper.kind is MentionKind.NUMBER and lower.kind is MentionKind.MONEY:
        upper.kind, upper.unit = lower.kind, lower.unit
    return lower, upper


def _since_year(view: View, lower: Measure, upper: Measure) -> bool:
    """True where a year stands before what something changed to: "grew from 2,100 in 1900 to 12,400"."""
    year = lower.literal and lower.scale == 1 and lower.value in _YEARS and lower.stop - lower.start == _YEAR_DIGITS
    return year and upper.value not in _YEARS and near_before(view, lower.first, "change")


def _compatible(lower: Measure, upper: Measure) -> bool:
    return lower.kind is upper.kind and lower.unit == upper.unit and lower.value < upper.value
