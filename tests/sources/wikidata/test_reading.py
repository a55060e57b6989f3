"""Wikidata's JSON to names and statements."""

from __future__ import annotations

import bz2
import gzip
import json
import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.digest import sha256
from factcheck.model.statement import Statement
from factcheck.model.values import DateValue, EntityRef, PartialDate
from factcheck.properties.loader import load_properties, load_types
from factcheck.sources.loader import load_sources
from factcheck.sources.wikidata.dating import day_of
from factcheck.sources.wikidata.entity import Read, by_wikidata_id, read_entity
from factcheck.sources.wikidata.lock import LOCK, Fetched, Lock, parse_lock
from factcheck.sources.wikidata.vocabulary import vocabulary
from tests.sources.wikidata.made import NO_VALUE, SOME_VALUE, amount, answer, at, item, reference, said, snak, time

DATA = Path(__file__).parents[3] / ".." / "shared" / "data" / "wikidata-entities.jsonl.gz"
PROPERTIES = by_wikidata_id(load_properties())


def read(raw: Any) -> Read:
    found = read_entity(raw, "w", "w.json:1", PROPERTIES, ("ar", "en"))
    assert found is not None
    return found


def one(prop: str, claim: Mapping[str, Any]) -> Statement | None:
    statements = read(item(1, claims={prop: [claim]})).statements
    return statements[0] if statements else None


def test_names_of_the_configured_languages() -> None:
    names = {
        "aliases": {"en": [{"value": "T1"}, {"value": "T1"}], "fr": [{"value": "Un"}], "mul": [{"value": "T-1"}]},
        "claims": {"P1448": [said({"text": "The Thing", "language": "en"}, "monolingualtext")]},
        "sitelinks": {"enwiki": {}, "arwiki": {}},
    }
    entity = read(item(1) | names).entity
    assert entity.labels == {"ar": "شيء 1", "en": "Thing 1"}
    assert entity.aliases == {"en": ("T1", "The Thing"), "und": ("T-1",)}
    assert (entity.wikidata, entity.popularity) == ("Q1", 2)


@pytest.mark.parametrize(
    ("prop", "claim", "shown"),
    [
        ("P2124", said(amount("+32"), "quantity"), "32"),
        ("P2124", said(amount("+32.5"), "quantity"), None),
        ("P2124", said(amount("-1"), "quantity"), None),
        ("P2124", said(amount("+" + "9" * 5000), "quantity"), None),
        ("P2124", said(amount("+1e5000"), "quantity"), None),
        ("P2046", said(amount("+0." + "9" * 5000, "Q712226"), "quantity"), None),
        ("P2046", said(amount("+30.5", "Q712226"), "quantity"), "30.5 km2"),
        ("P2046", said(amount("+30.5", "Q11573"), "quantity"), None),
        ("P2046", said(amount("+30.5"), "quantity"), None),
        ("P2139", said(amount("+1000000", "Q4917"), "quantity"), "1000000 USD"),
        ("P2139", said(amount("+1", "Q123456789"), "quantity"), None),
        ("P159", said(reference(239), "wikibase-entityid"), "Q239"),
        ("P159", said({"entity-type": "item", "numeric-id": 239}, "wikibase-entityid"), "Q239"),
        ("P159", said({"entity-type": "property", "id": "P1"}, "wikibase-entityid"), None),
        ("P571", said(time("+1949-04-04T00:00:00Z"), "time"), "1949-04-04"),
        ("P571", said(time("+1949-04-00T00:00:00Z", 10), "time"), "1949-04"),
        ("P571", said(time("+1949-00-00T00:00:00Z", 9), "time"), "1949"),
        ("P571", said(time("-0044-03-15T00:00:00Z", 11), "time"), "-0044-03-15"),
        ("P571", said(time("+1949-02-30T00:00:00Z"), "time"), None),
        ("P571", said(time("+0000-00-00T00:00:00Z", 9), "time"), None),
        ("P571", said(time("+13798000000-00-00T00:00:00Z", 3), "time"), None),
        ("P571", said(NO_VALUE, ""), None),
        ("P571", said(SOME_VALUE, ""), None),
        ("P571", {"mainsnak": "broken"}, None),
    ],
)
def test_a_value_is_read_or_left_out(prop: str, claim: dict[str, Any], shown: str | None) -> None:
    found = one(prop, claim)
    assert (found.value.text if found is not None else None) == shown


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("+1990-00-00T00:00:00Z", 8, PartialDate(1990), PartialDate(1999)),
        ("+1996-00-00T00:00:00Z", 8, PartialDate(1990), PartialDate(1999)),
        ("+1900-00-00T00:00:00Z", 7, PartialDate(1801), PartialDate(1999)),
        ("+0001-00-00T00:00:00Z", 8, PartialDate(1), PartialDate(9)),
    ],
)
def test_coarse_times_are_spans(text: str, precision: int, first: PartialDate, last: PartialDate) -> None:
    found = one("P571", said(time(text, precision), "time"))
    assert found is not None
    value = found.value
    assert isinstance(value, DateValue)
    assert (value.lower, value.upper) == (first, last)


@pytest.mark.parametrize(
    ("julian", "gregorian", "days"),
    [
        ("+1582-10-04", "1582-10-14", 10),
        ("+1642-12-25", "1643-01-04", 10),
        ("+1700-02-28", "1700-03-10", 10),
        ("+1700-02-29", "1700-03-11", 10),
        ("+1752-09-02", "1752-09-13", 11),
        ("+1917-10-25", "1917-11-07", 13),
        ("+0632-06-08", "0632-06-11", 3),
    ],
)
def test_julian_days_become_gregorian_and_stay_uncertain(julian: str, gregorian: str, days: int) -> None:
    found = one("P569", said(time(f"{julian}T00:00:00Z", 11, "Q1985786"), "time"))
    assert found is not None
    value = found.value
    assert isinstance(value, DateValue)
    assert (str(value.date), value.calendar, value.uncertain_days) == (gregorian, "julian", days)


def test_qualifiers_ranks_and_addresses() -> None:
    claim = said(
        amount("+30"), "quantity", "preferred", P580=at("+2020-03-27T00:00:00Z"), P582=at("+2023-00-00T00:00:00Z", 9)
    )
    claim["references"] = [{"snaks": {"P854": [snak("https://nato.example/members", "string")]}}]
    found = one("P2124", claim)
    assert found is not None
    held = found.qualifiers
    assert (str(held.start), str(held.end), held.point_in_time) == ("2020-03-27", "2023", None)
    assert (found.rank, found.url, found.complete) == ("preferred", "https://nato.example/members", False)
    plain = one("P2124", said(amount("+30"), "quantity", "deprecated"))
    assert plain is not None
    assert (plain.rank, plain.url) == ("deprecated", "https://www.wikidata.org/wiki/Q1#P2124")


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        (NO_VALUE, True),
        (SOME_VALUE, False),
        (at("+1990-00-00T00:00:00Z", 8), False),
        (at("+1990-00-00T00:00:00Z", 9), True),
    ],
)
def test_what_ended_at_an_unknown_time_is_left_out(end: dict[str, Any], *, kept: bool) -> None:
    assert (one("P2124", said(amount("+30"), "quantity", P582=end)) is not None) == kept


def test_redirects_and_what_no_article_is_about() -> None:
    merged = read({"entity": "Q5", "redirect": "Q1"})
    assert (merged.entity.id, merged.entity.wikidata, merged.redirect) == ("Q5", "Q1", "Q1")
    page = item(3, claims={"P31": [said(reference(4167410), "wikibase-entityid")]})
    assert read_entity(page, "w", "w:1", PROPERTIES, ("en",)) is None
    assert read_entity({"type": "property", "id": "P17"}, "w", "w:1", PROPERTIES, ("en",)) is None


def test_a_kind_of_things_is_passed_over_and_a_thing_of_a_known_kind_is_not() -> None:
    above = {"P279": [said(reference(1), "wikibase-entityid")]}
    assert read_entity(item(3, claims=above), "w", "w:1", PROPERTIES, ("en",)) is None
    language = above | {"P31": [said(reference(34770), "wikibase-entityid")]}
    assert read(item(4, claims=language)).entity.type == "language"


def test_a_nameless_value_takes_no_other_sources_word(tmp_path: Path) -> None:
    from factcheck.api import check

    (tmp_path / "a.json").write_bytes(answer(item(1, claims={"P159": [said(reference(77), "wikibase-entityid")]})))
    (tmp_path / "b.yaml").write_text(
        "version: 1\nsource: {id: own, retrieved: 2025-01-01}\nentities:\n- id: one\n  wikidata: Q1\n"
        "  facts: {headquarters: {entity: geneva}}\n- {id: geneva, type: city, label: {en: Geneva}}\n"
    )
    report = check("Thing 1 is headquartered in Paris.", tmp_path)
    ((finding,),) = [one.findings for one in report.documents]
    assert finding.verdict is not None
    assert (finding.verdict.status.value, finding.verdict.correction) == ("contradicted", "Geneva")


def test_a_type_by_its_class() -> None:
    assert read(item(1, claims={"P31": [said(reference(6256), "wikibase-entityid")]})).entity.type == "country"
    deprecated = said(reference(6256), "wikibase-entityid", "deprecated")
    assert read(item(1, claims={"P31": [deprecated]})).entity.type is None


def test_the_vocabulary_names_known_types_units_and_currencies() -> None:
    from factcheck.properties.units import find_unit

    table = vocabulary()
    assert set(table.types.values()) <= set(load_types())
    assert all(find_unit(unit) for unit in table.units.values())
    assert len(set(table.currencies.values())) == len(table.currencies)
    assert len(set(table.units.values())) == len(table.units)


KEYS = ["id", "claims", "labels", "P31", "P571", "mainsnak", "snaktype", "value", "datavalue", "en", "rank", "time"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
def test_no_json_breaks_it(raw: Any) -> None:
    read_entity({"id": "Q1", "claims": raw, "labels": raw, "aliases": raw}, "w", "w:1", PROPERTIES, ("en",))
    read_entity(raw, "w", "w:1", PROPERTIES, ("en",))
    read_entity({"id": "Q1", "claims": {"P571": [raw]}}, "w", "w:1", PROPERTIES, ("en",))


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
