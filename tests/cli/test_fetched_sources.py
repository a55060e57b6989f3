"""``sources add`` and ``sources refresh`` from the command line, against a server on this machine."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.cli.boundary import run
from factcheck.sources.wikidata.lock import LOCK
from tests.sources.wikidata.made import amount, answer, at, item, reference, said
from tests.sources.wikidata.server import Wikidata, serving, things

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def wikidata() -> Iterator[Wikidata]:
    pytest.importorskip("hishel", reason="the extra wikidata is not installed")
    with serving(things(1, 2)) as held:
        yield held


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))

    def called(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        told = capfd.readouterr()
        assert "Traceback" not in told.err
        return code, told.out, told.err

    return called


def members(count: int, since: str) -> dict[str, object]:
    claim = said(amount(f"+{count}"), "quantity", P580=at(f"+{since}T00:00:00Z"))
    return item(1, claims={"P2124": [claim], "P31": [said(reference(43229), "wikibase-entityid")]})


def test_add_check_refresh(line: Run, wikidata: Wikidata, tmp_path: Path) -> None:
    wikidata.put(members(30, "2020-01-01"))
    code, out, err = line("sources", "add", "wikidata", "Q1", "--endpoint", wikidata.home)
    assert (code, err) == (0, "")
    assert "Q1    new           1  1001      Thing 1" in out
    assert "kept in sources/wikidata" in out
    folder = tmp_path / "sources" / "wikidata"
    lock = json.loads((folder / LOCK).read_text())["files"]["Q1.json"]
    assert (lock["revision"], lock["url"]) == (1001, f"{wikidata.home}/wiki/Special:EntityData/Q1.json")

    (tmp_path / "a.txt").write_text("Thing 1 has 31 member states.\n")
    asked = len(wikidata.asked)
    code, out, _ = line("check", "a.txt", "--source", "sources", "--format", "json")
    assert code == 1
    assert len(wikidata.asked) == asked  # a check never goes to the network

    wikidata.put(members(31, "2021-01-01"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    refresh = ("sources", "refresh", "--source", "sources", "--endpoint", wikidata.home)
    code, out, err = line(*refresh, "--dry-run")
    assert (code, err) == (0, "")
    assert "  - member_count 30 since 2020-01-01\n  + member_count 31 since 2021-01-01\n" in out
    assert "a.txt:1:1: member_count 31, contradicted -> supported (value_agrees)" in out
    assert "2 statements and 1 verdict would change" in out
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before

    code, out, _ = line(*refresh)
    assert "2 statements and 1 verdict changed" in out
    code, out, _ = line("check", "a.txt", "--source", "sources")
    assert code == 0
    code, out, _ = line(*refresh)
    assert "0 statements and 0 verdicts changed" in out


def test_add_by_name(line: Run, wikidata: Wikidata) -> None:
    add = ("sources", "add", "wikidata", "--endpoint", wikidata.home)
    code, out, _ = line(*add, "Thing 2")
    assert (code, "Q2" in out) == (0, True)
    code, _, err = line(*add, "Thing")
    assert code == 2
    assert "several items are called 'Thing', write the id of one: Q1 Thing 1, made up; Q2 Thing 2, made up" in err
    code, _, err = line(*add, "Nobody")
    assert code == 2
    assert "no item of Wikidata is called 'Nobody'" in err


def test_what_cannot_be_fetched_is_named_and_the_rest_kept(line: Run, wikidata: Wikidata, tmp_path: Path) -> None:
    wikidata.moods["Q2"] = ["circle"]
    code, _, err = line("sources", "add", "wikidata", "Q1", "Q2", "Q77", "--endpoint", wikidata.home, "--into", "w")
    assert code == 3
    assert "its redirects go in a circle" in err
    assert "Q77.json: there is nothing there: check the id" in err
    assert sorted(path.name for path in (tmp_path / "w").iterdir()) == ["Q1.json", LOCK]


def test_dry_run_writes_nothing(line: Run, wikidata: Wikidata, tmp_path: Path) -> None:
    code, out, _ = line("sources", "add", "wikidata", "Q1", "--endpoint", wikidata.home, "--dry-run")
    assert (code, "would be kept in sources/wikidata" in out) == (0, True)
    assert not (tmp_path / "sources").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["sources", "add", "census", "Q1"], "there is no kind of source to add that is called 'census'"),
        (["sources", "add", "wikidata"], "nothing to add: name items"),
        (["sources", "add", "wikidata", "Q1", "--type", "country"], "--type chooses from a dump"),
        (["sources", "add", "wikidata", "--from-dump", "d", "--type", "contry"], "no type 'contry'; did you mean"),
        (["sources", "add", "wikidata", "Nato", "--from-dump", "d.json"], "a dump is searched by id"),
        (["sources", "refresh", "--source", "."], "no source has snapshots to refresh"),
    ],
)  # fmt: skip
def test_wrong_usage(line: Run, arguments: list[str], told: str) -> None:
    code, _, err = line(*arguments)
    assert (code, told in err) == (2, True), err


def test_a_lock_that_is_unsound(line: Run, tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text('{"wikidata_lock": 9}')
    code, _, err = line("sources", "refresh", "--source", ".")
    assert code == 3
    assert err == "factcheck: .: its lock file is no lock file of this version of factcheck: fetch its items again\n"


def country(number: int) -> dict[str, object]:
    return item(number, claims={"P31": [said(reference(6256), "wikibase-entityid")]})


PACKED: dict[str, Callable[[bytes], bytes]] = {
    "d-20251101.json.gz": gzip.compress,
    "d-20251101.json.bz2": bz2.compress,
    "d-20251101.json": bytes,
}


@pytest.mark.parametrize("name", PACKED)
def test_a_dump(line: Run, tmp_path: Path, name: str) -> None:
    rows = [json.dumps(each).encode() for each in (item(1), country(2), item(3), country(4))]
    (tmp_path / name).write_bytes(PACKED[name](b"[\n" + b",\n".join(rows) + b"\n]\n"))
    code, out, err = line("sources", "add", "wikidata", "--from-dump", name, "--type", "country", "Q3", "--into", "w")
    assert (code, err) == (0, "")
    assert out == "3 entities of 4 kept in w/d-20251101.jsonl\n"
    code, out, _ = line("sources", "list", "--source", "w")
    assert code == 0
    assert "wikidata-d-20251101           3           0  2025-11-01" in out


def test_a_dump_through_a_pipe(line: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "7")
    content = gzip.compress(b"".join(json.dumps(country(n)).encode() + b"\n" for n in (1, 2)))
    writer = threading.Thread(target=lambda: (tmp_path / "7").write_bytes(content))
    writer.start()
    code, out, err = line("sources", "add", "wikidata", "--from-dump", "7", "Q2", "--into", "w")
    writer.join()
    assert (code, err, out) == (0, "", "1 entity of 2 kept in w/dump.jsonl\n")


def test_a_dump_gives_the_names_of_what_is_kept_of_it(line: Run, tmp_path: Path) -> None:
    capital = said(reference(2), "wikibase-entityid")
    land = item(1, claims={"P31": [said(reference(6256), "wikibase-entityid")], "P36": [capital]})
    town = item(2, claims={"P1082": [said(amount("+9"), "quantity")]})
    (tmp_path / "d-20251101.json").write_text("\n".join(map(json.dumps, (item(4), town, land, item(5)))))
    _, out, _ = line("sources", "add", "wikidata", "--from-dump", "d-20251101.json", "--type", "country", "--into", "w")
    assert out == "1 entity of 4 kept in w/d-20251101.jsonl, with the names of 1 that they name\n"
    (tmp_path / "a.txt").write_text("The capital of Thing 1 is Thing 2. The capital of Thing 1 is Thing 5.")
    code, out, err = line("check", "a.txt", "--source", "w", "--no-store", "--as-of", "2025-11-10")
    assert (code, err) == (1, "")
    assert "✓ 1 supported, ✗ 1 contradicted" in out


def test_a_dump_and_its_lock_are_written_both_or_neither(
    line: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = ("sources", "add", "wikidata", "--from-dump", "d.json", "--into", "w")
    (tmp_path / "d.json").write_text(json.dumps(item(1)))
    assert line(*add)[0] == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "w").iterdir()}
    (tmp_path / "d.json").write_text(json.dumps(item(2)))
    calls = []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:  # the dump's own file has been written, the lock's has not
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, _, err = line(*add)
    assert code == 3
    assert "No space left on device; nothing was changed" in err
    assert {path.name: path.read_bytes() for path in (tmp_path / "w").iterdir()} == before


def test_a_dump_without_a_date_is_no_younger_than_what_it_says(line: Run, tmp_path: Path) -> None:
    kind = said(reference(6256), "wikibase-entityid")
    raw = item(1, claims={"P31": [kind]})
    del raw["modified"]
    looked = {"snaks": {"P813": [at("+2020-07-18T00:00:00Z")]}}
    kind["references"] = [looked]
    (tmp_path / "d.json").write_text(json.dumps(raw))
    assert line("sources", "add", "wikidata", "--from-dump", "d.json", "--into", "w")[0] == 0
    assert "2020-07-18" in line("sources", "list", "--source", "w")[1]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (gzip.compress(json.dumps(item(1)).encode() * 1000)[:-20], "is cut off or damaged"),
        (json.dumps(item(1)).encode() + b"\n" + json.dumps(item(2)).encode()[:-9], ":2: is cut off or broken here"),
        (b"", "holds no entity"),
        (answer(item(1)), "is no entity of Wikidata"),
    ],
)
def test_a_dump_that_is_broken_leaves_nothing_behind(line: Run, tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "d.json").write_bytes(content)
    code, out, err = line("sources", "add", "wikidata", "--from-dump", "d.json", "--into", "w")
    assert (code, out) == (3, "")
    assert told in err
    assert "nothing was kept" in err
    assert list((tmp_path / "w").iterdir()) == []
