"""The words that options and configuration give, read as values; what is no value is a UsageError that helps on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.errors import UsageError, nearest
from factcheck.model.partialdate import PartialDate
from factcheck.model.verdict import Status


def parse_date(text: str | None, what: str = "--as-of") -> PartialDate | None:
    """Read a year, a month or a day."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise UsageError(f"{what}: {error}") from error


def last_day(date: PartialDate) -> PartialDate:
    """Return the day that a date to judge by means."""
    return PartialDate(*date.last())


def parse_statuses(texts: Iterable[str], what: str = "status") -> frozenset[Status]:
    """Read statuses, several in one text by commas; "none" alone means no status at all."""
    wanted = [part.strip() for text in texts for part in text.split(",") if part.strip()]
    if wanted == ["none"]:
        return frozenset()
    return frozenset(Status(known(part, [status.value for status in Status], what)) for part in wanted)


def parse_count(text: str | None, what: str) -> int:
    """Read a number of things, one where nothing is given."""
    if text is None:
        return 1
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0 and len(text) < 9):
        raise UsageError(f"{what}: expected a number from 1 up, found {text!r}")
    return int(text)


def known(word: str, words: Sequence[str], what: str) -> str:
    """Return the word where it is one of ``words``; else the error names the nearest, or all."""
    if word in words:
        return word
    raise UsageError(f"there is no {what} {word!r}; {nearest(word, words)}")
