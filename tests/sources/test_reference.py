"""Reference files: what sound ones say, and every fault of unsound ones at its place."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.report import InputProblem
from factcheck.model.statement import Qualifiers, Statement
from factcheck.model.values import Canonical, Count, DateValue, EntityRef, Money, Quantity
from factcheck.sources.interface import LoadedSource, SourceKind
from factcheck.sources.kinds import reference
from factcheck.sources.references import read_reference
from tests.sources.properties import PROPERTIES

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases/unsound.toml").read_text("utf-8"))["case"]
HEAD = "version: 1\nsource:\n  id: test\n  title: Test\nentities:\n"


def read(text: str | bytes, ending: str = ".yaml") -> tuple[LoadedSource | None, tuple[InputProblem, ...]]:
    data = text.encode() if isinstance(text, str) else text
    return read_reference(data, ending, f"s{ending}", PROPERTIES)


def sound(text: str, ending: str = ".yaml") -> LoadedSource:
    loaded, problems = read(text, ending)
    assert problems == ()
    assert loaded is not None
    return loaded


def facts(text: str) -> tuple[Statement, ...]:
    return sound(f"{HEAD}- {{id: a, facts: {{{text}}}}}").statements


def test_the_module_is_a_kind_of_source() -> None:
    kind: SourceKind = reference
    assert kind.KIND == "reference"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_fault_is_told_at_its_place(case: dict[str, Any]) -> None:
    loaded, problems = read(case.get("text") or HEAD + case["body"] + "\n")
    assert loaded is None
    told = [f"{problem.line}:{problem.column} {problem.message}" for problem in problems]
    assert len(told) == len(case["expect"]), told
    for expected, found in zip(case["expect"], told, strict=True):
        place, _, part = expected.partition(" ")
        assert found.startswith(place + " "), (expected, found)
        assert part in found
    assert all(problem.fatal and problem.path == "s.yaml" for problem in problems)


def test_the_example_of_the_contract() -> None:
    loaded = sound("""\
version: 1
source:
  id: imctc-profile
  title: Islamic Military Counter Terrorism Coalition, profile
  publisher: The coalition
  url: https://imctc.example/
  retrieved: 2025-11-01
  max_age_days: 365            # optional
entities:
  - id: imctc
    type: organization
    wikidata: Q1
    label: {en: Islamic Military Counter Terrorism Coalition, ar: التحالف الإسلامي العسكري لمحاربة الإرهاب}
    aliases: {en: [IMCTC], ar: [التحالف الإسلامي العسكري]}
    facts:
      inception: 2015-12-15
      headquarters: {entity: riyadh}
      founder: Saudi Arabia
      part_count: {value: 4, of: fields, note: "ideology, military"}
      member_count:
        - {value: 34, start: 2015-12-15, end: 2016-12-28}
        - {value: 42, start: 2022-09-01, url: https://imctc.example/42}
      area: {value: 2149690, unit: km2}
      revenue: {value: 480000000000, unit: USD, point_in_time: 2024}
""")
    ref = loaded.ref
    assert (ref.id, ref.publisher, ref.retrieved, ref.max_age_days, ref.path, ref.kind) == (
        "imctc-profile", "The coalition", PartialDate(2025, 11, 1), 365, "s.yaml", "reference",
    )  # fmt: skip
    (entity,) = loaded.entities
    assert (entity.id, entity.type, entity.wikidata, entity.locator) == ("imctc", "organization", "Q1", "s.yaml:10")
    assert entity.labels["ar"] == "التحالف الإسلامي العسكري لمحاربة الإرهاب"
    assert entity.aliases == {"en": ("IMCTC",), "ar": ("التحالف الإسلامي العسكري",)}
    by_line = {statement.locator: statement for statement in loaded.statements}
    assert list(by_line) == [f"s.yaml:{line}" for line in (16, 17, 18, 19, 21, 22, 23, 24)]
    assert by_line["s.yaml:16"].value == DateValue(PartialDate(2015, 12, 15), text="2015-12-15")
    assert by_line["s.yaml:17"].value == EntityRef("riyadh", "riyadh")
    assert by_line["s.yaml:18"].value == EntityRef("Saudi Arabia")
    assert by_line["s.yaml:19"].value == Count(Decimal(4), of="fields", text="4")
    assert by_line["s.yaml:19"].note == "ideology, military"
    assert by_line["s.yaml:21"].qualifiers == Qualifiers(PartialDate(2015, 12, 15), PartialDate(2016, 12, 28))
    assert by_line["s.yaml:22"].url == "https://imctc.example/42"
    area = by_line["s.yaml:23"].value
    assert isinstance(area, Quantity)
    assert area.canonical == Canonical(Decimal(2149690), "km2")
    revenue = by_line["s.yaml:24"]
    assert revenue.value == Money(Decimal(480_000_000_000), "USD", text="480000000000 USD")
    assert revenue.qualifiers.point_in_time == PartialDate(2024)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("founder: no", ["no"]),
        ("founder: 1984", ["1984"]),
        ("founder: [3.10, 'null', 2015-12-15]", ["3.10", "null", "2015-12-15"]),
        ('founder: "مصر"', ["مصر"]),
    ],
)
def test_names_stay_what_the_file_says(text: str, texts: list[str]) -> None:
    assert [statement.value.text for statement in facts(text)] == texts


@pytest.mark.parametrize(
    ("text", "amount"),
    [("42", 42), ('"42"', 42), ("+42", 42), ("1e6", 1_000_000), ("42.0", 42), ("٤٢", 42), ("0", 0)],
)
def test_counts(text: str, amount: int) -> None:
    (statement,) = facts(f"member_count: {text}")
    assert isinstance(statement.value, Count)
    assert statement.value.amount == amount


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1945", PartialDate(1945)),
        ("1945-10", PartialDate(1945, 10)),
        ("'1945-10-24'", PartialDate(1945, 10, 24)),
        ("٢٠١٥-١٢", PartialDate(2015, 12)),
        ("-0044-03-15", PartialDate(-44, 3, 15)),
        ("2016-02-29", PartialDate(2016, 2, 29)),
    ],
)
def test_dates(text: str, date: PartialDate) -> None:
    (statement,) = facts(f"inception: {text}")
    assert isinstance(statement.value, DateValue)
    assert statement.value.date == date


@pytest.mark.parametrize(
    ("unit", "prop", "worth"),
    [
        ("km2", "area", "10"), ("km²", "area", "10"), ("sq km", "area", "10"), ("ha", "area", "0.10"),
        ("sq mi", "area", "25.89988110336"), ("feddan", "area", "0.04200833"), ("dunam", "area", "0.01"),
        ("m", "length", "10"), ("KM", "length", "10000"), ("ft", "length", "3.048"), ("feet", "length", "3.048"),
        ("mi", "length", "16093.44"),
    ],
)  # fmt: skip
def test_units_become_those_of_the_contract(unit: str, prop: str, worth: str) -> None:
    (statement,) = facts(f"{prop}: {{value: 10, unit: {unit}}}")
    assert isinstance(statement.value, Quantity)
    assert statement.value.canonical == Canonical(Decimal(worth), "km2" if prop == "area" else "m")


def test_absent_and_empty_parts_are_no_fault() -> None:
    loaded = sound(f"{HEAD}- id: a\n  label: One\n  aliases:\n  facts:\n- id: b\n  aliases: [B, B, ب]\n  type: null\n")
    assert [entity.labels for entity in loaded.entities] == [{"und": "One"}, {}]
    assert loaded.entities[1].aliases == {"und": ("B", "ب")}
    assert sound("version: 1\nsource: {id: a}\n").ref.title == "a"


def test_several_statements_at_once_are_sound() -> None:
    assert len(facts("member_count: [34, 41, {value: 42}]")) == 3


def test_aliases_of_yaml_are_read() -> None:
    loaded = sound(f"{HEAD}- {{id: a, facts: {{country: &sa {{entity: sa}}}}}}\n- {{id: b, facts: {{country: *sa}}}}")
    assert [statement.value for statement in loaded.statements] == [EntityRef("sa", "sa")] * 2


def test_a_yaml_bomb_is_refused() -> None:
    levels = ["a: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"b{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    loaded, problems = read("\n".join(levels))
    assert loaded is None
    assert "YAML bomb" in problems[0].message
    assert problems[0].line is not None


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
@pytest.mark.parametrize("depth", [40, 100_000])
def test_deep_nesting_is_refused(opening: str, depth: int) -> None:
    loaded, problems = read(opening * depth)
    assert loaded is None
    assert len(problems) == 1


def test_json_says_the_same_as_yaml() -> None:
    text = (
        '{"version": 1, "source": {"id": "test"},\n "entities": [\n'
        '  {"id": "a", "label": {"ar": "\\u0627\\u0644 \\ud83d\\ude00"}, "type": null,\n'
        '   "facts": {"member_count": [{"value": 34, "start": "2015-12-15"}, 4.2e1], "inception": 1945,\n'
        '     "founder": {"value": "\\"X\\"", "complete": false}}}]}'
    )
    loaded = sound(text, ".json")
    assert loaded.entities[0].labels == {"ar": "ال 😀"}
    assert [statement.locator for statement in loaded.statements] == ["s.json:4"] * 3 + ["s.json:5"]
    assert [statement.value.text for statement in loaded.statements] == ["34", "4.2e1", "1945", '"X"']
    assert loaded.statements[3].complete is False


@pytest.mark.parametrize(
    ("text", "place", "part"),
    [
        ('{"version": 1,\n "source": {"id": }}', (2, 19), "not sound JSON: expecting value"),
        ('{"version": 1\n "source": 1}', (2, 2), "not sound JSON: expecting ',' delimiter"),
        ('{"version": NaN}', (None, None), "NaN is no JSON value"),
        ('{"version": 1, "source": {"id": "\\ud800"}}', (1, 33), "half a surrogate pair"),
        ('{"version": 1, "source": {"id": "a"}, "entitys": []}', (1, 39), "did you mean entities?"),
        ('{"version": 1, "source": {"id": "a"},\n "source": {}}', (2, 2), "stands twice"),
        ("[" * 100, (1, 101), "not sound JSON"),
        ("[" * 100 + "]" * 100, (1, 33), "nested more than 32 levels"),
        ("[" * 200_000 + "]" * 200_000, (None, None), "nested more than 32 levels"),
        ("{} {}", (1, 4), "not sound JSON: extra data"),
        ("null", (None, None), "is empty"),
        ("5", (1, 1), "expected a reference file as a mapping"),
    ],
)
def test_faults_of_json(text: str, place: tuple[int | None, int | None], part: str) -> None:
    loaded, problems = read(text, ".json")
    assert loaded is None
    assert any((problem.line, problem.column) == place and part in problem.message for problem in problems), problems


def test_json_lines_hold_the_source_first_and_then_an_entity_a_line() -> None:
    text = '{"version": 1, "source": {"id": "a"}}\n\n{"id": "x", "facts": {"inception": 1945}}\r\n{"id": "y"}\n'
    loaded = sound(text, ".jsonl")
    assert [entity.locator for entity in loaded.entities] == ["s.jsonl:3", "s.jsonl:4"]
    assert loaded.statements[0].locator == "s.jsonl:3"


def test_every_broken_line_of_json_lines_is_told() -> None:
    text = '{"version": 1, "source": {"id": "a"}}\n{"id": }\n{"id": "x", "lable": 1}\n{"id": "x"}\n[\n'
    loaded, problems = read(text, ".jsonl")
    assert loaded is None
    assert [(problem.line, problem.column) for problem in problems] == [(2, 8), (3, 13), (4, 8), (5, 2)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_encodings_with_a_mark(encoding: str) -> None:
    loaded, problems = read(f"{HEAD}- {{id: a, label: الرياض}}".encode(encoding))
    assert problems == ()
    assert loaded is not None
    assert loaded.entities[0].label == "الرياض"


@pytest.mark.parametrize(
    ("data", "line", "part"),
    [
        (b"", None, "is empty"),
        (b" \n# a comment\n", None, "is empty"),
        (b"a: 1\nb: \xc7\xe1", 2, "not in UTF-8 (byte 8 is 0xC7): save the file as UTF-8"),
        (b"\x7fELF\x00\x01\xff\xfe", None, "is a binary file"),
        (b"a: b\x00", None, "is a binary file"),
    ],
)
def test_what_is_no_text_gets_one_plain_message(data: bytes, line: int | None, part: str) -> None:
    loaded, (problem,) = read(data)
    assert loaded is None
    assert problem.line == line
    assert part in problem.message
