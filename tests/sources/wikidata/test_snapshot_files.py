"""Files of Wikidata's JSON: forms, locks, dates, what is unsound, and the real entities."""

from __future__ import annotations

import bz2
import gzip
import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.digest import sha256
from factcheck.model.values import EntityRef
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources
from factcheck.sources.wikidata.dating import day_of
from factcheck.sources.wikidata.entity import by_wikidata_id
from factcheck.sources.wikidata.lock import LOCK, Fetched, Lock, parse_lock
from tests.sources.wikidata.made import amount, answer, at, item, reference, said

DATA = Path(__file__).parents[3] / ".." / "shared" / "data" / "wikidata-entities.jsonl.gz"
PROPERTIES = by_wikidata_id(load_properties())


def load(*paths: Path) -> tuple[Any, list[str]]:
    knowledge, problems = load_sources(paths, load_properties(), shown=lambda path: path.name)
    return knowledge, [str(problem) for problem in problems]


def test_every_form_of_file_is_told_from_a_reference_file(tmp_path: Path) -> None:
    things = [item(1), item(2)]
    lines = "\n".join(json.dumps(thing) for thing in things).encode()
    dump = b"[\n" + lines.replace(b"\n", b",\n") + b"\n]\n"
    forms = {
        "endpoint.json": answer(*things), "list.json": json.dumps(things).encode(),
        "single.json": json.dumps(item(3)).encode(),
        "lines.jsonl": lines, "dump.json": dump, "dump.json.gz": gzip.compress(dump),
        "dump.json.bz2": bz2.compress(dump),
    }  # fmt: skip
    for name, content in forms.items():
        (tmp_path / name).write_bytes(content)
        knowledge, problems = load(tmp_path / name)
        assert problems == [], name
        assert set(knowledge.entities) == ({"Q3"} if name == "single.json" else {"Q1", "Q2"}), name
        (ref,) = knowledge.sources.values()
        assert (ref.kind, str(ref.retrieved)) == ("wikidata", "2025-10-01")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("cut.json", answer(item(1))[:-40], "cut.json:1:"),
        (
            "cut.jsonl",
            json.dumps(item(1)).encode() + b"\n" + json.dumps(item(2)).encode()[:50],
            "cut.jsonl:2: is cut off",
        ),
        ("cut.json.gz", gzip.compress(answer(item(1)) * 9)[:-9], "cut.json.gz:1: is cut off or damaged"),
        ("none.json", b'{"entities": {}}', "none.json: holds no entity of Wikidata"),
        ("deep.json", b'{"entities": {"a":' + b"[" * 100_000, "deep.json: nested deeper"),
    ],
)
def test_an_unsound_file_is_left_out_and_named(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    knowledge, problems = load(tmp_path / name)
    assert not knowledge.entities
    assert problems[0].startswith(told)


def locked(folder: Path, **files: bytes) -> None:
    rows = {}
    for name, content in files.items():
        (folder / f"{name}.json").write_bytes(content)
        rows[f"{name}.json"] = Fetched(f"https://w.example/{name}", "2025-11-20T10:00:00+00:00", sha256(content), 7)
    (folder / LOCK).write_bytes(Lock(rows, {"Q9": "Q1"}, 30).to_json())


def test_a_lock_gives_date_age_and_merged_items(tmp_path: Path) -> None:
    locked(tmp_path, Q1=answer(item(1)))
    knowledge, problems = load(tmp_path)
    assert problems == []
    ref = knowledge.sources["wikidata-Q1"]
    assert (ref.title, str(ref.retrieved), ref.max_age_days) == ("Wikidata: Thing 1", "2025-11-20", 30)
    assert knowledge.canonical("Q9") == knowledge.canonical("Q1")


def test_a_snapshot_that_is_not_the_locks_is_left_out(tmp_path: Path) -> None:
    locked(tmp_path, Q1=answer(item(1)), Q2=answer(item(2)))
    (tmp_path / "Q2.json").write_bytes(answer(item(2))[:-1])
    knowledge, (problem,) = load(tmp_path)
    assert problem.startswith(f"Q2.json: is not what {LOCK} says was fetched")
    assert "Q1" in knowledge.entities
    assert "Q2" not in knowledge.entities


def test_a_snapshot_that_is_missing_or_not_named(tmp_path: Path) -> None:
    locked(tmp_path, Q1=answer(item(1)), Q2=answer(item(2)))
    (tmp_path / "Q2.json").unlink()
    (tmp_path / "Q3.json").write_bytes(answer(item(3)))
    _, problems = load(tmp_path)
    assert [problem.partition(",")[0] for problem in problems] == [
        f"Q3.json: stands beside {LOCK}", f"{LOCK}: names Q2.json",
    ]  # fmt: skip


def test_an_amount_without_end_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    endless = said(amount("+" + "9" * 5000), "quantity")
    rows = [item(1), item(2, claims={"P2124": [endless], "P1082": [said(amount("+9"), "quantity")]})]
    (tmp_path / "d.jsonl").write_text("\n".join(map(json.dumps, rows)))
    knowledge, problems = load(tmp_path / "d.jsonl")
    assert problems == ["d.jsonl:2: an amount has more than 30 digits, no statement with such a one is used"]
    assert knowledge.properties_of("Q2") == ("population",)


def test_a_pipe_in_the_place_of_a_snapshot_or_of_the_lock(tmp_path: Path) -> None:
    locked(tmp_path, Q1=answer(item(1)), Q2=answer(item(2)))
    (tmp_path / "Q2.json").unlink()
    os.mkfifo(tmp_path / "Q2.json")
    _, (missing,) = load(tmp_path)
    assert missing.startswith(f"{LOCK}: names Q2.json, which is missing")
    (tmp_path / LOCK).unlink()
    os.mkfifo(tmp_path / LOCK)
    _, (beside,) = load(tmp_path / "Q1.json")
    assert beside == f"Q1.json: stands beside a {LOCK} that is a pipe or a device: move that away"


def test_snapshots_of_one_name_in_two_folders_are_two_sources(tmp_path: Path) -> None:
    for folder, members in (("a", 30), ("b", 31)):
        (tmp_path / folder).mkdir()
        raw = item(1, claims={"P2124": [said(amount(f"+{members}"), "quantity")]})
        locked(tmp_path / folder, Q1=answer(raw))
    for folders in (["a", "b"], ["b", "a"]):
        paths = [tmp_path / folder for folder in folders]
        knowledge, problems = load_sources(
            paths, load_properties(), shown=lambda path: path.relative_to(tmp_path).as_posix()
        )
        assert problems == ()
        assert set(knowledge.sources) == {
            f"wikidata-{name}@{folder}" for name in ("Q1", "redirects") for folder in "ab"
        }
        said_by = {statement.source for statement in knowledge.statements("Q1", "member_count")}
        assert said_by == {"wikidata-Q1@a", "wikidata-Q1@b"}
        assert said_by < set(knowledge.entities["Q1"].sources)


def test_without_a_date_of_change_the_last_look_at_a_reference_tells_how_old_it_is() -> None:
    raw = item(1, claims={"P2124": [said(amount("+30"), "quantity")]})
    assert day_of(raw) == raw["modified"]
    del raw["modified"]
    assert day_of(raw) == ""
    looked = [{"snaks": {"P813": [at(f"+{day}T00:00:00Z", precision)]}} for day, precision in
              (("2019-03-04", 11), ("2020-07-18", 11), ("2024-00-00", 9))]  # fmt: skip
    raw["claims"]["P2124"][0]["references"] = looked
    assert day_of(raw) == "2020-07-18"
    unsound: list[dict[str, Any]] = [
        {},
        {"claims": []},
        {"claims": {"P1": [7, {"references": [{"snaks": {"P813": [None, {}]}}]}]}},
    ]
    for broken in unsound:
        assert day_of(broken) == ""


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'{"wikidata_lock": 1}', b'{"wikidata_lock": 1, "files": {"a": {}}}', b"["]
)
def test_an_unsound_lock(tmp_path: Path, content: bytes) -> None:
    from factcheck.sources.nodes import MalformedError

    with pytest.raises(MalformedError, match="lock file"):
        parse_lock(content)


def test_a_lock_reads_back() -> None:
    lock = Lock({"Q1.json": Fetched("https://w", "2025-01-01", "ab", 3, '"x"')}, {"Q2": "Q1"}, 9)
    assert parse_lock(lock.to_json()) == lock


def test_a_value_of_which_no_source_has_a_name_is_never_held_against_a_text(tmp_path: Path) -> None:
    from factcheck.api import check

    (tmp_path / "a.json").write_bytes(answer(item(1, claims={"P159": [said(reference(77), "wikibase-entityid")]})))
    report = check("Thing 1 is headquartered in Geneva.", tmp_path)
    ((finding,),) = [one.findings for one in report.documents]
    assert finding.verdict is not None
    assert (finding.verdict.status.value, finding.verdict.reason.value) == ("unverified", "weak_match")


@pytest.mark.skipif(not DATA.exists(), reason="the shared folder of test data is not there")
def test_the_real_entities() -> None:
    knowledge, problems = load(DATA)
    assert problems == []
    oxford = knowledge.entities["Q34433"]
    assert (oxford.type, oxford.labels["en"], oxford.labels["ar"]) == (
        "university",
        "University of Oxford",
        "جامعة أوكسفورد",
    )
    (inception,) = knowledge.statements("Q34433", "inception")
    assert str(inception.value.date) == "1096"
    country = knowledge.statements("Q34433", "country")[0].value
    assert isinstance(country, EntityRef)
    assert country.label == "United Kingdom"
    people = knowledge.statements("Q145", "population")
    assert len(people) > 50
    assert all(statement.qualifiers.point_in_time for statement in people)
    assert max(statement.value.amount for statement in people) > Decimal(60_000_000)
    assert {statement.rank for statement in knowledge.all_statements()} == {"normal", "preferred", "deprecated"}
