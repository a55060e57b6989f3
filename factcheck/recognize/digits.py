"""Numbers written in digits: separators of every custom, signs, powers, fractions."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.model.record import record
from factcheck.recognize.view import Found, View
from factcheck.text.expression import expression

_SPACES = frozenset({" ", "\u00a0", "\u202f", "\u2009", "\u2007"})
_MOST_GROUPS = 7
_PARTED = expression(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.]*\d)")
"""A number whose thousands points part beyond doubt: 3.349.000."""
_DECIMALS = expression(r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.]*\d)")
"""A number with a point before its decimals: 12.5."""
_MARKED = expression(r"(?<![\d.,،])[1-9]\d{0,2}(?:[,،٬]\d{3})+(?![\d.,،٬]*\d)")
"""A number whose thousands a comma parts, which leaves the point to the decimals: 12,500."""
_GROUP = 3
"""Digits of a group of thousands."""
_APOSTROPHES, _COMMA = frozenset({"'", "\u2019"}), "،"
"""Marks that part thousands alone, and the comma of Arabic, which also stands before decimals."""
_LONGEST = 40
"""More digits than that count nothing in the world; they are an identifier."""


@record
class Literal:
    """Digits as a value, and how many of them stand behind the decimal sign."""

    value: Decimal | int
    decimals: int = 0


def literal(view: View, index: int) -> Found | None:
    """The number in digits that begins at a token, as a Literal; groups parted by spaces are joined."""
    if not view.is_number(index):
        return None
    if leading_point(view, index) and view.norms[index].isdigit() and len(view.norms[index]) <= _LONGEST:
        return index + 1, _decimal("0", view.norms[index])
    end = _grouped(view, index)
    raw = "".join(view.norms[i] for i in range(index, end))
    if end == index + 1:
        joined = _joined_by_marks(view, index)
        if joined is not None:
            return joined
    read = parse(raw, view.text[view.starts[index] : view.ends[index]], view.rules["decimal"])
    if read is None:
        return None
    pointed = read.decimals == _GROUP and raw[0] != "0" and "." in raw and "," not in raw
    behind = end + (view.norm(end) == ")")  # (237.660) نسمة
    if pointed and (view.has(behind, "uncut") or _points_part(view.text)):
        # "577.827 inhabitants": what comes in whole numbers is parted by thousands.
        return end, Literal(int(raw.replace(".", "")))
    if pointed and view.has(behind, "either_cut") and not _points_decimals(view.text):
        return None  # a river of 2.850 km: nothing tells thousands from decimals
    return end, read


@lru_cache(maxsize=8)
def _points_part(text: str) -> bool:
    """True for a text that parts thousands by points elsewhere, and nowhere has a point before decimals."""
    return _PARTED.search(text) is not None and _DECIMALS.search(text) is None


@lru_cache(maxsize=8)
def _points_decimals(text: str) -> bool:
    """True for a text that has points before other decimals, or parts thousands by commas."""
    return _DECIMALS.search(text) is not None or _MARKED.search(text) is not None


def parse(raw: str, original: str, decimal: str) -> Literal | None:
    """Read digits with separators; None where they are no one number ("192.168.1.2", "22,24,26")."""
    if len(raw) > _LONGEST:
        return None
    if raw.isdigit():
        return Literal(int(raw))
    last_comma, last_point = raw.rfind(","), raw.rfind(".")
    if last_comma >= 0 and last_point >= 0:
        sign, other = (",", ".") if last_comma > last_point else (".", ",")
        whole, _, rest = raw.rpartition(sign)
        if sign in whole or not _thousands(whole.split(other)):
            return None
        if rest == "000" and other in whole:
            return Literal(int(whole.replace(other, "") + rest))  # 2,250.000: the point parts thousands as well
        return _decimal(whole.replace(other, ""), rest)
    sign = "," if last_comma >= 0 else "."
    parts = raw.split(sign)
    if len(parts) > 2:
        return Literal(int("".join(parts))) if _thousands(parts) else None
    whole, rest = parts
    # Nobody writes three noughts behind a decimal sign: 12.000 is twelve thousand in any language.
    marked = "\u066c" in original or ("\u066b" not in original and (sign != decimal or rest == "000"))
    if marked and len(rest) == 3 and len(whole) <= 3 and whole[0] != "0":
        return Literal(int(whole + rest))
    return _decimal(whole, rest)


def _thousands(parts: list[str]) -> bool:
    """True for groups of three, or of two before the last three as India writes them."""
    first, *middle, last = parts
    if len(parts) < 2 or len(last) != 3 or (first[0] == "0" and len(first) > 1):
        return len(parts) < 2
    widths = {len(part) for part in middle}
    return (widths <= {3} and len(first) <= 3) or (widths == {2} and len(first) <= 2)


def _decimal(whole: str, rest: str) -> Literal:
    return Literal(Decimal(f"{whole}.{rest}"), len(rest))


def _grouped(view: View, index: int) -> int:
    """Index past the groups of three digits that one space each parts: 1 234 567,89."""
    first = view.norms[index]
    if not first.isdigit() or len(first) > 3 or first[0] == "0":
        return index + 1
    end = index + 1
    while end < index + _MOST_GROUPS and view.is_number(end) and view.gap(end) in _SPACES:
        norm = view.norms[end]
        if norm.isdigit() and len(norm) == 3:
            end += 1
            continue
        if norm[:3].isdigit() and norm[3:4] in {".", ","} and norm.count(norm[3]) == 1:
            return end + 1
        if norm.isdigit() and not view.glued(end + 1):
            return index + 1  # "423 0000", "222 2222": numbers beside each other
        break
    return end


def _joined_by_marks(view: View, index: int) -> Found | None:
    """Digits around an Arabic comma, an apostrophe or an invisible mark: 12،220,13, 20'000, 25799\u202a,\u202a52."""
    mark = view.norm(index + 1)
    if mark not in {",", _COMMA, "."} | _APOSTROPHES or not _glued_number(view, index + 2):
        return None
    if mark in {",", "."}:
        read = parse(f"{view.norms[index]}{mark}{view.norms[index + 2]}", "", view.rules["decimal"])
        return (index + 3, read) if read else None
    end, groups = index + 1, [view.norms[index]]
    while view.norm(end) == mark and _glued_number(view, end + 1) and "." not in groups[-1] and "," not in groups[-1]:
        groups.append(view.norms[end + 1])
        end += 2
    whole, last, decimals = groups[0], *_halves(groups[-1])
    if not whole.isdigit():
        return None
    if _thousands([whole, *groups[1:-1], last]):
        pointed = not decimals and view.norm(end) in {",", "."} and _glued_number(view, end + 1)
        if pointed and view.norms[end + 1].isdigit():
            end, decimals = end + 2, view.norms[end + 1]
        number = "".join((whole, *groups[1:-1], last))
        return end, _decimal(number, decimals) if decimals else Literal(int(number))
    if mark == _COMMA and len(groups) == 2 and last.isdigit() and not decimals and _measured(view, index, end):
        return end, _decimal(whole, last)
    return None


def _glued_number(view: View, index: int) -> bool:
    return view.is_number(index) and view.glued(index - 1) and view.glued(index)


def _halves(raw: str) -> tuple[str, str]:
    """The last group of a number and the decimals behind it."""
    at = next((i for i, sign in enumerate(raw) if sign in ".,"), len(raw))
    return raw[:at], raw[at + 1 :]


def _measured(view: View, first: int, end: int) -> bool:
    """True for a number that a scale or a unit follows and no other number precedes: 7،5 مليون, not 3،4 أو 5 دول."""
    alone = not (view.norm(first - 1) == _COMMA and view.is_number(first - 2))
    return alone and any(view.has(end, name) for name in ("scale", "unit", "percent"))


def sign_before(view: View, index: int) -> int | None:
    """Index of a minus sign that belongs to the number at a token; None where there is none."""
    at = index - 1
    if at < view.first:
        return None
    if view.norms[at] in {"-", "−"}:
        glued_left = view.glued(at) and (view.kinds[at - 1] in "wn" or view.norms[at - 1] in {")", "%"})
        alone = at == view.first or not view.glued(at) or not glued_left
        close = view.glued(index) or at == view.first
        if alone and close and not view.is_number(at - 1):
            return at
        return None
    minus = view.before(index, "minus")
    return None if minus is not None and _ends_bound(view, index - 1) else minus


def _ends_bound(view: View, at: int) -> bool:
    """True for the "moins" of "au moins"."""
    phrases = view.lexicon.bounds_before.get(view.norms[at], ())
    return any(rest and all(view.norm(at - 1 - i) == norm for i, norm in enumerate(rest)) for rest, _ in phrases)


def leading_point(view: View, index: int) -> bool:
    """True for ".25": a point glued before digits, with no digits before it."""
    at = index - 1
    if at < view.first or view.norms[at] not in {".", ","} or not view.glued(index):
        return False
    return not view.glued(at) or view.kinds[at - 1] not in "wn)"
