"""Dates in digits with separators, and decades in digits."""

from __future__ import annotations

from factcheck.model.record import record
from factcheck.recognize.view import Found, View
from factcheck.text.normalize import is_arabic

_MONTHLY = range(1300, 2101)
"""Years whose months are told in digits; 2/1000 is a fraction."""
_SEPARATORS = frozenset({"/", "-", "."})


@record
class Numeric:
    """A date in digits as written: parts by their place, which the reader's date order settles."""

    parts: tuple[int, ...]
    year_first: bool
    short_year: bool = False
    yearless: bool = False
    """A day and a month in either order."""


def glued_left(view: View, index: int) -> bool:
    """True for digits that continue a word or name before them, which no proclitic and no month is."""
    if index <= view.first or not view.glued(index):
        return False
    before = view.norms[index - 1]
    if is_arabic(before[0]) and len(before) > 2:
        return False  # a space left out: ولد14 نوفمبر
    return view.kinds[index - 1] == "w" and not view.lexicon.is_run(before) and not view.has(index - 1, "month")


def numeric(view: View, index: int) -> Found | None:
    """A date in digits: 25/12/2015, 2015-12-25, 25.12.2015, 12/2015."""
    if not view.is_number(index) or glued_left(view, index):
        return None
    norm = view.norms[index]
    if norm.count(".") == 2:
        return _numeric(norm.split("."), index + 1)
    mark = view.norm(index + 1)
    if mark not in _SEPARATORS or not view.is_number(index + 2) or (mark == "." and not view.glued(index + 1)):
        return None
    parts, end = [norm, view.norms[index + 2]], index + 3
    spaced = not view.glued(index + 1) or not view.glued(index + 2)
    if view.norm(end) == mark and view.is_number(end + 1) and (not spaced or _evenly_spaced(view, index)):
        spaced = False
        parts.append(view.norms[end + 1])
        end += 2
        if view.norm(end) == mark and view.glued(end) and view.is_number(end + 1):
            return None
    if len(parts) == 2 and mark != "/" and not any(len(part) == 4 for part in parts):
        return None
    return _numeric(parts, end) if not spaced or len(parts) == 2 else None


def _evenly_spaced(view: View, index: int) -> bool:
    """True for "15 / 12 / 2015": a space on either side of both slashes, and a year at one end."""
    gaps = {view.gap(at) for at in range(index + 1, index + 5)}
    ends = (view.norms[index], view.norms[index + 4])
    return gaps <= {" ", "\u00a0"} and view.norms[index + 1] == "/" and any(len(part) == 4 for part in ends)


def _numeric(parts: list[str], end: int) -> Found | None:
    if not all(part.isdigit() and len(part) in {1, 2, 4} for part in parts):
        return None
    years = [place for place, part in enumerate(parts) if len(part) == 4]
    in_the_middle = len(parts) == 3 and years == [1]
    if len(years) > 1 or in_the_middle or (len(parts) == 2 and not years and parts[0] == parts[1]):
        return None
    numbers = tuple(int(part) for part in parts)
    if not years and len(parts) == 2:
        return (end, Numeric(numbers, year_first=False, yearless=True)) if max(numbers) <= 31 else None
    if not years:
        if len(parts[0]) > 2 or len(parts[2]) != 2:
            return None
        return end, Numeric(numbers, year_first=False, short_year=True)
    if len(parts) == 2 and numbers[years[0]] not in _MONTHLY:
        return None
    return end, Numeric(numbers, year_first=years[0] == 0)


def decade(view: View, index: int) -> Found | None:
    """A decade in digits: 1990s, the '90s."""
    if not view.is_number(index):
        return None
    ending = view.word(index + 1)
    if ending is None or "d_decade_ending" not in ending.classes or not view.glued(index + 1):
        return None
    bare = bare_decade(view, index)
    return (index + 2, bare[1]) if bare is not None else None


def bare_decade(view: View, index: int) -> Found | None:
    """The digits of a decade without an ending, which a word beside them shows: "les années 1990"."""
    norm = view.norm(index)
    if norm.isdigit() and norm.endswith("0") and (len(norm) == 4 or len(norm) == 2):
        return index + 1, int(norm)
    return None


def year_pair(view: View, index: int) -> Found | None:
    """Two years told as one: 2015/16, 2015/2016, 1939–45; "2015-12" and "2015/12" are months."""
    norm, mark, rest = view.norm(index), view.norm(index + 1), view.norm(index + 2)
    if not (view.is_number(index) and view.is_number(index + 2) and mark in _PAIRING) or glued_left(view, index):
        return None
    if not (norm.isdigit() and rest.isdigit() and len(norm) == 4 and len(rest) in {2, 4}):
        return None
    if not (view.glued(index + 1) and view.glued(index + 2)) or (view.glued(index + 3) and _goes_on(view, index + 3)):
        return None
    first, last = int(norm), int(rest) if len(rest) == 4 else int(norm) // 100 * 100 + int(rest)
    if not 1000 <= first < last <= 2100:
        return None
    if last != first + 1 and (len(rest) == 4 or mark == "/"):
        return None
    if mark == "-" and len(rest) == 2 and int(rest) <= 12:
        return None
    return index + 3, (first, last)


def _goes_on(view: View, index: int) -> bool:
    return view.kinds[index] in "wn" or view.norm(index) in _PAIRING


_PAIRING = frozenset({"/", "-", "–"})
