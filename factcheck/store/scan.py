"""The lines of a claims file that a filter may want, found in its bytes before anything is read as JSON.

A list over a whole archive looks at every file; reading each line of each would take ten times as long. What is found
here is asked again as rows, so that a line too many costs time and nothing else.
"""

from __future__ import annotations

import json
import re
from typing import Any

from factcheck.model.fingerprint import plain
from factcheck.model.report import ReviewState
from factcheck.store.layout import Tables, check_sum, check_whole, damaged, load, load_header, parse_line, whole_lines
from factcheck.store.migrations import SCHEMA
from factcheck.store.tracked import ClaimFilter

_PRESENT = b'{"schema": %d,' % SCHEMA
_GONE = b'"gone": true'
_NAME = re.compile(rb'"(?:entity|label|name|text)": "((?:[^"\\]|\\.)*)"')
_CLAIM, _EVENT = b'{"id": "', b'{"of": "'


class Scan:
    """A filter as it is put to the bytes of one file after the other."""

    def __init__(self, wanted: ClaimFilter) -> None:
        self._gone = wanted.gone
        self._subjects = {plain(name) for name in wanted.subject}
        self._groups = [group for group in _needles(wanted) if group]
        self._plain: dict[bytes, bool] = {}

    def tables(self, data: bytes, shown: str) -> Tables | None:
        """Return a file's tables with the claims that may be wanted; None where none is.

        StoreError where a line that is wanted, or the file as a whole, is damaged.
        """
        if not data.startswith(_PRESENT):
            return load(data, shown)
        if b"\n<<<<<<<" in data:
            return load(data, shown)
        if any(not any(needle in data for needle in group) for group in self._groups):
            check_whole(data, shown)
            return None
        lines = whole_lines(data, shown)
        numbers = [number for number, line in enumerate(lines) if line.startswith(_CLAIM) and self._fits(line)]
        return _read(lines, numbers, shown) if numbers else None

    def _fits(self, line: bytes) -> bool:
        if not self._gone and _GONE in line:
            return False
        if any(not any(needle in line for needle in group) for group in self._groups):
            return False
        return not self._subjects or self._about(line)

    def _about(self, line: bytes) -> bool:
        start = line.find(b'"subject": {')
        part = line[start : line.find(b'"value": {', start)]
        return any(self._named(name) for name in _NAME.findall(part))

    def _named(self, raw: bytes) -> bool:
        """True where a name, as it stands in the file, is one that is asked for."""
        known = self._plain.get(raw)
        if known is None:
            known = self._plain[raw] = plain(json.loads(b'"' + raw + b'"')) in self._subjects
        return known


def _needles(wanted: ClaimFilter) -> list[list[bytes]]:
    """Return groups of texts; a wanted line has one of each group."""
    states = [] if ReviewState.OPEN in wanted.review else [state.value for state in wanted.review]
    return [
        [f'"property": "{name}", "subject": '.encode() for name in wanted.property],
        [f'"verdict": {{"status": "{status.value}"'.encode() for status in wanted.status],
        [f'"review": {{"state": "{state}"'.encode() for state in states],
    ]


def _read(lines: list[bytes], numbers: list[int], shown: str) -> Tables:
    document = load_header(lines[0], shown)
    places = _summed(lines, 1, shown).get("places", {})
    claims: dict[str, Any] = {}
    for at in numbers:
        row = _summed(lines, at, shown)
        key = row.get("id")
        if key not in places:
            raise damaged(shown, at + 1, "a claim without its id or place")
        history = []
        while at + 1 < len(lines) and lines[at + 1].startswith(_EVENT):
            at += 1  # noqa: PLW2901 - on to the events below the claim
            event = _summed(lines, at, shown)
            del event["of"]
            history.append(event)
        if row.pop("events", None) != len(history):
            raise damaged(shown, at + 1, f"entries of the history of the claim {key} are missing")
        claims[str(key)] = row | {"place": places[key], "history": history}
    return {"document": {"1": document}, "claims": claims}


def _summed(lines: list[bytes], at: int, shown: str) -> dict[str, Any]:
    row = parse_line(lines[at], shown, at + 1)
    check_sum(lines[at], shown, at + 1)
    row.pop("sum", None)
    return row
