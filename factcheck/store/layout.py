"""The text of a claims file: what a line is, so that git can diff and merge it and an error can name it.

The first line is the document, the second where its quotes stand, which is all that changes when text is added above
them. Then each claim has a line, in reading order and those the document no longer states last, and below it one line
for each event of its history.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.errors import StoreError, place

SCHEMA = 1
Tables = dict[str, dict[str, Any]]
"""TinyDB's form: the table ``document`` has one row, ``claims`` one for each claim by its id."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def dump(tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Return the file's bytes for its tables."""
    return "".join(f"{line}\n" for line in _lines(tables)).encode()


def _lines(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    claims = tables["claims"]
    yield _json({"schema": SCHEMA} | tables["document"]["1"])
    yield _json({"places": {key: row["place"] for key, row in claims.items()}})
    for row in claims.values():
        yield _json({name: part for name, part in row.items() if name not in ("place", "history")})
        for event in row["history"]:
            yield _json({"of": row["id"]} | event)


def load(data: bytes, shown: str) -> Tables:
    """Return the tables of a file; StoreError names file and line where it is damaged or too new."""
    if not data:
        raise damaged(shown, 1, "the file is empty")
    if not data.endswith(b"\n"):
        raise damaged(shown, data.count(b"\n") + 1, "the last line is cut off")
    rows = _rows(data[:-1], shown)
    header = _header(rows[0], shown)
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
    if len(claims) != len(places):
        raise damaged(shown, 2, f"the claim {next(key for key in places if key not in claims)} has no line of its own")
    return {"document": {"1": header}, "claims": claims}


def load_header(line: bytes, shown: str) -> dict[str, Any]:
    """Return the document's row from a file's first line."""
    if not line:
        raise damaged(shown, 1, "the file is empty")
    return _header(_object(line, shown, 1), shown)


def line_start(claim: str) -> bytes:
    """Return how the line of a claim begins, up to where its id (or what is given of it) ends."""
    return f'{{"id": "{claim}'.encode()


def damaged(shown: str, line: int, problem: str) -> StoreError:
    """Return the error that names a line of a claims file and says what to do."""
    where = place(shown, line)
    return StoreError(f"{where}: the claims file is damaged: {problem}; restore it from version control, or delete it")


def _header(row: dict[str, Any], shown: str) -> dict[str, Any]:
    schema = row.pop("schema", None)
    if isinstance(schema, int) and schema > SCHEMA:
        raise StoreError(
            f"{shown}: written by a newer factcheck (store version {schema}, this one knows {SCHEMA}); update factcheck"
        )
    if schema != SCHEMA or not isinstance(row.get("document"), str):
        raise damaged(shown, 1, "expected the document and the store version")
    return row


def _rows(data: bytes, shown: str) -> list[dict[str, Any]]:
    """Return the object of each line; a sound file is read in one go, which takes half the time."""
    try:
        rows = json.loads(b"[" + data.replace(b"\n", b",") + b"]")
    except ValueError:
        rows = []
    if len(rows) == data.count(b"\n") + 1 and all(type(row) is dict for row in rows):
        return rows  # type: ignore[no-any-return]  # what was just asked
    return [_object(line, shown, number) for number, line in enumerate(data.split(b"\n"), start=1)]


def _object(line: bytes, shown: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        raise damaged(shown, number, "not UTF-8") from None
    except ValueError:
        mark = line[:7] in (b"<<<<<<<", b"=======", b">>>>>>>")
        problem = "a merge conflict was left unsolved" if mark else "the line is not JSON"
        raise damaged(shown, number, problem) from None
    if not isinstance(row, dict):
        raise damaged(shown, number, "expected an object")
    return row


def _json(row: Mapping[str, Any]) -> str:
    text = json.dumps(row, ensure_ascii=False)
    # a path that is not UTF-8 holds lone surrogates, which no file in UTF-8 can
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
