"""The text of a claims file: what a line is, so that git can diff and merge it and an error can name it.

The first line is the document, the second where its quotes stand, which is all that changes when text is added above
them. Then each claim has a line, in reading order and those the document no longer states last, and below it one line
for each event of its history. Each line ends in a checksum of itself, so that a line that was changed by anything but
the program is noticed, while lines that git takes from two branches stay sound.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.errors import StoreError, place
from factcheck.store.migrations import SCHEMA, SUMMED, upgraded
from factcheck.text.expression import expression

Row = dict[str, Any]
Tables = dict[str, dict[str, Any]]
"""TinyDB's form: the table ``document`` has one row, ``claims`` one for each claim by its id."""

MARKS = (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")
"""How git begins the lines that it puts around two versions it could not merge."""
_SUM = b', "sum": "'
_TAIL = len(_SUM) + 8 + 2
"""Bytes of the checksum's place at the end of a line."""
_SURROGATE = expression("[\ud800-\udfff]")


def dump(tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Return the file's bytes for its tables."""
    return b"".join(map(_line, _rows_of(tables)))


def _rows_of(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Row]:
    claims = tables["claims"]
    yield {"schema": SCHEMA} | tables["document"]["1"]
    yield {"places": {key: row["place"] for key, row in claims.items()}}
    for row in claims.values():
        own = {name: part for name, part in row.items() if name not in ("place", "history")}
        yield own | {"events": len(row["history"])}
        for event in row["history"]:
            yield {"of": row["id"]} | event


def load(data: bytes, shown: str) -> Tables:
    """Return the tables of a file; StoreError names file and line where it is damaged or too new."""
    lines = whole_lines(data, shown)
    rows = _parsed(lines, shown)
    schema = _schema(rows[0], shown)
    if schema >= SUMMED:
        for number, line in enumerate(lines, start=1):
            check_sum(line, shown, number)
    for row in rows:
        row.pop("sum", None)
    places = rows[1].get("places") if len(rows) > 1 else None
    if not isinstance(places, dict):
        raise damaged(shown, 2, "expected the places of the claims")
    claims: dict[str, Any] = {}
    last = ""
    for number, row in enumerate(rows[2:], start=3):
        if "of" in row:
            if row.pop("of") != last or not last:
                raise damaged(shown, number, "an event stands below a claim that is not its own")
            claims[last]["history"].append(row)
            continue
        last = row.get("id", "")
        if not last or last in claims or last not in places:
            problem = f"the claim {last} is there twice" if last in claims else "a claim without its id or place"
            raise damaged(shown, number, problem)
        claims[last] = row | {"place": places[last], "history": []}
    for key, row in claims.items():
        if schema >= SUMMED and row.pop("events", None) != len(row["history"]):
            number = data.count(b"\n", 0, data.index(line_start(key))) + 1
            raise damaged(shown, number, f"entries of the history of the claim {key} are missing")
    if len(claims) != len(places):
        raise damaged(shown, 2, f"the claim {next(key for key in places if key not in claims)} has no line of its own")
    return upgraded({"document": {"1": rows[0]}, "claims": claims}, schema)


def load_header(line: bytes, shown: str) -> Row:
    """Return the document's row from a file's first line."""
    if not line.strip():
        raise damaged(shown, 1, "the file is empty")
    row = parse_line(line.rstrip(b"\n"), shown, 1)
    if _schema(row, shown) >= SUMMED:
        check_sum(line.rstrip(b"\n"), shown, 1)
    row.pop("sum", None)
    return row


def whole_lines(data: bytes, shown: str) -> list[bytes]:
    """Return the lines of a file that is not empty, not cut off and without NULs."""
    check_whole(data, shown)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    return data[:-1].split(b"\n")


def check_whole(data: bytes, shown: str) -> None:
    """Look at a file as a whole; StoreError where it is empty, cut off or has NULs in it."""
    if not data:
        raise damaged(shown, 1, "the file is empty")
    if b"\0" in data:
        raise damaged(shown, data.count(b"\n", 0, data.index(b"\0")) + 1, "there are NUL bytes in it")
    if not data.endswith(b"\n"):
        raise damaged(shown, data.count(b"\n") + 1, "the last line is cut off")


def check_sum(line: bytes, shown: str, number: int) -> None:
    """Hold a line against its checksum; StoreError where they differ."""
    if not has_sum(line):
        raise damaged(shown, number, "the line was edited: its checksum does not fit it")


def has_sum(line: bytes) -> bool:
    """True where a line ends in the checksum of what stands before."""
    tail = line[-_TAIL:]
    return tail[: len(_SUM)] == _SUM and tail[len(_SUM) :] == b'%08x"}' % zlib.crc32(line[:-_TAIL])


def parse_line(line: bytes, shown: str, number: int) -> Row:
    """Return the object of one line; StoreError says why it is none."""
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        raise damaged(shown, number, "not UTF-8") from None
    except (ValueError, RecursionError):
        problem = "a merge conflict was left unsolved" if line[:7] in MARKS else "the line is not JSON"
        raise damaged(shown, number, problem) from None
    if not isinstance(row, dict):
        raise damaged(shown, number, "expected an object")
    return row


def line_start(claim: str) -> bytes:
    """Return how the line of a claim begins, up to where its id (or what is given of it) ends."""
    return f'{{"id": "{claim}'.encode()


def damaged(shown: str, line: int, problem: str) -> StoreError:
    """Return the error that names a line of a claims file and says what to do."""
    where = place(shown, line)
    return StoreError(f"{where}: the claims file is damaged: {problem}; `factcheck store repair` mends it")


def _schema(row: Row, shown: str) -> int:
    """Take the store's version from a document's row."""
    schema = row.pop("schema", None)
    if type(schema) is int and schema > SCHEMA:
        raise StoreError(
            f"{shown}: written by a newer factcheck (store version {schema}, this one knows {SCHEMA}); update factcheck"
        )
    if type(schema) is not int or schema < 1 or not isinstance(row.get("document"), str):
        raise damaged(shown, 1, "expected the document and the store version")
    return schema


def _parsed(lines: Sequence[bytes], shown: str) -> list[Row]:
    """Return the object of each line; a sound file is read in one go, which takes half the time."""
    try:
        rows = json.loads(b"[" + b",".join(lines) + b"]")
    except (ValueError, RecursionError):
        rows = []
    if len(rows) == len(lines) and all(type(row) is dict for row in rows):
        return rows  # type: ignore[no-any-return]  # what was just asked
    return [parse_line(line, shown, number) for number, line in enumerate(lines, start=1)]


def _line(row: Mapping[str, Any]) -> bytes:
    text = json.dumps(row, ensure_ascii=False)
    # a path that is not UTF-8 holds lone surrogates, which no file in UTF-8 can
    body = _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()[:-1]
    return b'%b%b%08x"}\n' % (body, _SUM, zlib.crc32(body))
