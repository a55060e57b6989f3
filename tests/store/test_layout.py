from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import StoreError
from factcheck.store.layout import dump, load
from factcheck.store.migrations import SCHEMA, STEPS

TABLES: dict[str, dict[str, Any]] = {
    "document": {"1": {"document": "articles/a.md", "language": "ar", "date": None, "sha256": "00"}},
    "claims": {
        "k1": {
            "id": "k1",
            "fingerprint": "f1",
            "claim": {"quote": "ويضم التحالف 41 دولة"},
            "place": [5, 1, 6],
            "history": [{"at": "2025-11-25T08:00:00Z", "event": "first_seen"}],
        },
        "k2": {"id": "k2", "claim": {"quote": "a\u2028b\u0085c"}, "place": [40, 2, 1], "history": [], "gone": True},
    },
}


def lines() -> list[str]:
    return dump(TABLES).decode().split("\n")[:-1]


def test_tables_come_back_as_they_were() -> None:
    assert load(dump(TABLES), "a.jsonl") == TABLES


def test_one_claim_a_line_with_its_events_below_it_and_arabic_as_arabic() -> None:
    document, places, first, event, second = lines()
    assert json.loads(document)["schema"] == SCHEMA
    assert json.loads(places)["places"] == {"k1": [5, 1, 6], "k2": [40, 2, 1]}
    assert first.startswith('{"id": "k1"')
    assert "ويضم التحالف" in first
    assert event.startswith('{"of": "k1"')
    assert second.startswith('{"id": "k2"')


def test_a_path_that_is_not_utf_8_is_kept() -> None:
    tables = {"document": {"1": {"document": "a\udcff.md"}}, "claims": {}}
    assert load(dump(tables), "a.jsonl") == tables


def summed(line: str) -> str:
    """Give a line the checksum that belongs to it."""
    body = line.removesuffix("}")
    return f'{body}, "sum": "{zlib.crc32(body.encode()):08x}"}}'


def edited(number: int, line: str | None) -> bytes:
    every: list[str | None] = [*lines()]
    every[number - 1] = line
    return "".join(f"{each}\n" for each in every if each is not None).encode()


@pytest.mark.parametrize(
    ("data", "line", "problem"),
    [
        (b"", 1, "empty"),
        (b"\0" * 64, 1, "NUL"),
        (edited(4, "\0" * 9), 4, "NUL"),
        (dump(TABLES)[:-1], 5, "cut off"),
        (dump(TABLES)[:-9], 5, "cut off"),
        (edited(3, "<<<<<<< HEAD"), 3, "merge conflict"),
        (edited(3, '{"id": "k1", '), 3, "not JSON"),
        (edited(3, "[1, 2]"), 3, "object"),
        (edited(3, None), 3, "not its own"),
        (edited(5, None), 2, "k2 has no line"),
        (edited(5, lines()[2]), 5, "twice"),
        (edited(5, summed('{"id": "k3"}')), 5, "place"),
        (edited(4, summed('{"of": "k2"}')), 4, "not its own"),
        (edited(2, None), 2, "places"),
        (edited(3, lines()[2].replace("41", "42")), 3, "edited"),
        (edited(4, lines()[3].replace("2025", "2024")), 4, "edited"),
        (edited(5, '{"id": "k2"}'), 5, "edited"),
        (edited(1, lines()[0].replace('"ar"', '"en"')), 1, "edited"),
        (edited(1, "{}"), 1, "store version"),
        (edited(1, '{"schema": 1, "document": "\xff"}').replace(b"\xc3\xbf", b"\xff"), 1, "UTF-8"),
    ],
)
def test_damage_is_named_with_file_and_line(data: bytes, line: int, problem: str) -> None:
    with pytest.raises(StoreError, match=rf"^claims/a\.jsonl:{line}: .*{problem}"):
        load(data, "claims/a.jsonl")


def test_a_newer_store_is_refused() -> None:
    assert load(dump(TABLES).replace(b"\n", b"\r\n"), "a.jsonl") == TABLES  # as git may check files out on Windows
    newer = dump(TABLES).replace(b'"schema": 2', b'"schema": 3')
    with pytest.raises(StoreError, match=r"written by a newer factcheck .* update factcheck"):
        load(newer, "claims/a.jsonl")


FIRST = (Path(__file__).parent / "versions" / "1.jsonl").read_bytes()


def test_a_store_of_every_earlier_version_is_read() -> None:
    assert sorted(STEPS) == list(range(1, SCHEMA))
    tables = load(FIRST, "a.jsonl")
    assert list(tables["claims"]) == ["88100400fc7b", "40f19aaa87a3"]
    again = dump(tables)
    assert again.startswith(b'{"schema": 2')
    assert load(again, "a.jsonl") == tables


def test_damage_in_an_earlier_version_is_named_too() -> None:
    with pytest.raises(StoreError, match=r"^a\.jsonl:3: .*not JSON"):
        load(FIRST.replace(b'"claim": {', b'"claim": ', 1), "a.jsonl")
