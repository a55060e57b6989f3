"""Values written as the text writes its own: its digits, separators, scale words, order of dates, names of months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.text.expression import expression
from factcheck.text.normalize import fold

_DIGITS = expression(r"\d+(?:[.,٫٬\u00a0\u202f' ]\d+)*")
_RUN = expression(r"\d+")
_FRACTION = expression(r"(.*?)([.٫,])(\d{1,2}|\d{4,})\Z", re.DOTALL)
_FINER = 3
"""How many more decimals than the text's are tried before a value is given up."""
_CLOSE = Decimal("0.05")
"""Share of the source's value by which rounding may move it (contract section 2, rule 4)."""
_NEAR, _SMALL = Decimal("0.01"), Decimal(1000)
"""The same for a number written out in full, from so much up; below it is exact."""
_ORDINAL = expression(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)
_ZEROS = {"\u0660": 0x0660, "\u06f0": 0x06F0}


@record
class Figure:
    """The one number in digits that a text holds."""

    start: int
    end: int
    amount: Decimal
    zero: int
    """Code point of the script's zero."""
    grouping: str
    """What sets off thousands; empty where nothing does."""
    point: str
    decimals: int


def number_like(amount: Decimal, text: str, stands_for: Decimal) -> str | None:
    """Write an amount in the place of the text's: "3.2 million" for 3,460,000 becomes "3.5 million".

    ``stands_for`` is what the text's number means with its scale words and unit. None where the text has not exactly
    one number in digits.
    """
    figure = _figure(text)
    if figure is None or not figure.amount or not stands_for:
        return None
    with localcontext() as context:
        context.prec = 40
        scale = stands_for / figure.amount
        exact = amount / scale
        shortened = scale > 1 or figure.decimals > 0
        allowed = _CLOSE if shortened else _NEAR if exact >= _SMALL else Decimal(0)
        coarsest = -figure.decimals if shortened else _idle_zeros(figure.amount)
        for power in range(coarsest, coarsest - _FINER - 1, -1) if shortened else range(coarsest, -_FINER - 1, -1):
            shown = exact.quantize(Decimal(1).scaleb(power), rounding=ROUND_HALF_UP)
            if shown != figure.amount and abs(shown - exact) <= allowed * abs(exact):
                ordinal = _ORDINAL.match(text, figure.end)
                behind = _ordinal(int(shown)) + text[ordinal.end() :] if ordinal is not None else text[figure.end :]
                return text[: figure.start] + _digits(shown, figure) + behind
    return None


def figure_amount(text: str) -> Decimal | None:
    """The one number in digits that a text holds, without its scale words; None where there is not exactly one."""
    figure = _figure(text)
    return figure.amount if figure is not None else None


def _idle_zeros(amount: Decimal) -> int:
    """How many zeros a whole number ends in: the text may have rounded there."""
    plain = str(int(amount))
    return len(plain) - len(plain.rstrip("0"))


def _figure(text: str) -> Figure | None:
    found = list(_DIGITS.finditer(text))
    if len(found) != 1:
        return None
    raw = found[0][0]
    zero = next((point for char, point in _ZEROS.items() if any(0 <= ord(c) - point <= 9 for c in raw)), 0x30)
    fraction = _FRACTION.match(raw)
    grouped = [char for char in raw if not char.isdigit()]
    if fraction is not None and not (fraction[2] == "," and len(fraction[3]) == 3):
        whole, point, decimals = fraction[1], fraction[2], len(fraction[3])
        grouping = next((char for char in whole if not char.isdigit()), "")
        plain = f"{_RUN.sub(_ascii, whole)}.{fold(fraction[3])}"
        amount = Decimal(re.sub(r"[^\d.]", "", plain[: -decimals - 1]) + plain[-decimals - 1 :])
    else:
        grouping, point, decimals = (grouped[0] if grouped else ""), ("٫" if zero == 0x0660 else "."), 0
        amount = Decimal("".join(_RUN.findall(_RUN.sub(_ascii, raw))))
    if not grouping and amount < 1000:
        grouping = "٬" if zero != 0x30 else ","
    return Figure(found[0].start(), found[0].end(), amount, zero, grouping, point, decimals)


def _ascii(match: re.Match[str]) -> str:
    return fold(match[0])


def _digits(amount: Decimal, figure: Figure) -> str:
    plain = f"{amount.normalize():,f}" if amount != amount.to_integral_value() else f"{int(amount):,}"
    whole, _, fraction = plain.partition(".")
    text = whole.replace(",", figure.grouping) + (figure.point + fraction if fraction else "")
    return "".join(chr(figure.zero + int(char)) if char.isascii() and char.isdigit() else char for char in text)


def dates_like(new: PartialDate, text: str, old: PartialDate, writing: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ways to write a date in the place of the text's, its order and its names kept; each is to be read back.

    None are yielded where the text's parts cannot be told.
    """
    named = _renamed(text, new, old, writing)
    if named is None:
        return
    runs = list(_RUN.finditer(named))
    seen = set()
    for roles in _roles([fold(run[0]) for run in runs], old):
        written = _filled(named, runs, roles, new)
        if written is not None and written not in seen:
            seen.add(written)
            yield written


def _renamed(text: str, new: PartialDate, old: PartialDate, writing: Mapping[str, Any]) -> str | None:
    """Put the new month's and day's names in the place of the old ones."""
    if old.month is not None:
        if new.month is None:
            return None
        text = _swapped(text, writing.get("months", {}), old.month - 1, new.month - 1)
    if old.day is not None and new.day is not None:
        weekday = date(*new.first()).weekday() if new.year > 0 else 0
        for at in range(7):
            swapped = _swapped(text, writing.get("weekdays", {}), at, weekday)
            if swapped != text:
                return swapped
    return text


def _swapped(text: str, styles: Mapping[str, Any], old: int, new: int) -> str:
    """Exchange every name of one month or day for another's of the same style, the longest first."""
    pairs = {names[old]: names[new] for names in reversed(list(styles.values()))}
    pattern = "|".join(re.escape(name) for name in sorted(pairs, key=len, reverse=True))
    if not pattern:
        return text
    lowered = {name.lower(): changed for name, changed in pairs.items()}
    return re.sub(
        rf"(?<!\w)(?:{pattern})(?!\w)", lambda m: _cased(m[0], lowered[m[0].lower()]), text, flags=re.IGNORECASE
    )


def _cased(old: str, new: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.lower() if old.islower() else new


def _roles(runs: list[str], old: PartialDate) -> Iterator[list[str]]:
    """Which run of digits is the day, the month, the year; several where they are alike."""
    from itertools import permutations

    parts = {"year": old.year, "month": old.month, "day": old.day}
    for roles in permutations([name for name, value in parts.items() if value is not None], len(runs)):
        if all(int(run) in (parts[role], old.year % 100 if role == "year" else -1)
               for run, role in zip(runs, roles, strict=True)):  # fmt: skip
            yield list(roles)


def _filled(text: str, runs: list[re.Match[str]], roles: list[str], new: PartialDate) -> str | None:
    out, at = [], 0
    for run, role in zip(runs, roles, strict=True):
        value = getattr(new, role)
        if value is None:
            return None
        width = len(run[0])
        shown = f"{value % 100:02d}" if role == "year" and width == 2 else str(value).zfill(width)
        if role != "year" and not run[0].startswith(("0", "٠")):
            shown = str(value).zfill(2) if width == 2 and _padded(text, run) else str(value)
        zero = ord(run[0][0]) - int(fold(run[0][0]))
        out += [text[at : run.start()], "".join(chr(zero + int(digit)) for digit in shown)]
        at = run.end()
        ordinal = _ORDINAL.match(text, at) if role == "day" else None
        if ordinal is not None:
            out.append(_ordinal(value))
            at = ordinal.end()
    return "".join((*out, text[at:]))


def _padded(text: str, run: re.Match[str]) -> bool:
    """Whether a date in digits has two for day and month: 15/12/2014."""
    beside = text[run.end() : run.end() + 1] or text[run.start() - 1 : run.start()]
    return beside in "/-."


def _ordinal(number: int) -> str:
    return "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
