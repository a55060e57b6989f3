"""CSV sources: what sound ones say, and every fault of unsound ones at its place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import Qualifiers
from factcheck.model.values import Count, EntityRef, Money
from factcheck.sources.csv_table import read_csv
from factcheck.sources.interface import LoadedSource
from tests.sources.properties import PROPERTIES

HEAD = "entity,label,property,value,unit,start,end,point_in_time,url\n"


def read(text: str | bytes) -> tuple[LoadedSource | None, list[str]]:
    data = text.encode() if isinstance(text, str) else text
    loaded, problems = read_csv(data, "census", "s.csv", PROPERTIES)
    return loaded, [str(problem) for problem in problems]


def sound(text: str) -> LoadedSource:
    loaded, problems = read(text)
    assert problems == []
    assert loaded is not None
    return loaded


def test_one_statement_a_row() -> None:
    source = sound(
        HEAD
        + "pact,The Pact,member_count,34,,2015-12-15,2016-12-28,,https://a.example\n"
        + "pact,The Pact,member_count,41,,2016-12-28,,,\n"
        + 'pact,,headquarters,"Riyadh, the capital",,,,,\n'
        + "riyadh,Riyadh,,,,,,,\n"
    )
    assert [(e.id, dict(e.labels), e.locator) for e in source.entities] == [
        ("pact", {"und": "The Pact"}, "s.csv:2"),
        ("riyadh", {"und": "Riyadh"}, "s.csv:5"),
    ]
    first, second, third = source.statements
    assert (first.value, first.locator, first.url) == (Count(Decimal(34), text="34"), "s.csv:2", "https://a.example")
    assert first.qualifiers == Qualifiers(PartialDate(2015, 12, 15), PartialDate(2016, 12, 28))
    assert second.locator == "s.csv:3"
    assert third.value == EntityRef("Riyadh, the capital")


def test_the_source_is_told_in_lines_before_the_columns() -> None:
    head = "# id: who\n# title: World Health Organization\n# retrieved: 2025-11-01\n# max_age_days: 30\n"
    source = sound(head + HEAD + "x,X,member_count,194,,,,,\n")
    assert (source.ref.id, source.ref.title, source.ref.kind) == ("who", "World Health Organization", "csv")
    assert (source.ref.retrieved, source.ref.max_age_days) == (PartialDate(2025, 11, 1), 30)
    assert source.statements[0].locator == "s.csv:6"


def test_without_them_the_name_of_the_file_is_the_id() -> None:
    assert sound(HEAD + "x,X,member_count,194,,,,,\n").ref.id == "census"


def test_columns_in_any_order_and_names_by_language() -> None:
    source = sound("property,value,entity,label:en,label:ar,aliases:en,type,wikidata,unit\n"
                   "revenue,5,acme,Acme,أكمي,Acme Corp|ACME,company,Q42,USD\n")  # fmt: skip
    (entity,) = source.entities
    assert entity.labels == {"en": "Acme", "ar": "أكمي"}
    assert entity.aliases == {"en": ("Acme Corp", "ACME")}
    assert (entity.type, entity.wikidata) == ("company", "Q42")
    assert source.statements[0].value == Money(Decimal(5), "USD", text="5 USD")


def test_a_value_that_is_the_id_of_an_entity_of_the_file_is_that_entity() -> None:
    (statement,) = sound(HEAD + "pact,,headquarters,riyadh,,,,,\nriyadh,Riyadh,,,,,,,\n").statements
    assert statement.value == EntityRef("riyadh", "riyadh")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_every_end_of_line(end: str) -> None:
    source = sound(HEAD.replace("\n", end or "\n") + 'x,"X\ny",member_count,3,,,,,' + (end or "\n") + "\n"
                   + "z,Z,member_count,4,,,,," + end)  # fmt: skip
    assert [statement.value.text for statement in source.statements] == ["3", "4"]


FAULTS = [
    ("empty", "", "s.csv: is empty: a reference file needs the columns entity, property and value"),
    ("semicolons", "entity;property;value\nx;member_count;3\n", "s.csv:1:1: its columns are separated by semicolons"),
    ("tabs", "entity\tproperty\tvalue\nx\tmember_count\t3\n", "s.csv:1:1: its columns are separated by tabs"),
    ("encoding", "entity,property,value\nx,founder,Zoë\n".encode("latin-1"), "s.csv:2: not in UTF-8"),
    ("binary", b"PK\x03\x04\0\0\xff", "s.csv: is a binary file"),
    ("no header", "x,member_count,3\n", "s.csv:1:1: unknown column 'x'"),
    ("column missing", "entity,property\nx,member_count\n", "s.csv:1:1: the column value is missing"),
    ("column twice", "entity,property,value,value\n", "s.csv:1:23: the column 'value' stands twice"),
    ("column mistyped", "entity,property,valeu\n", "s.csv:1:17: unknown column 'valeu'; did you mean value?"),
    ("cells missing", HEAD + "x,X,member_count,3\n", "s.csv:2:1: 4 cells in a row of 9 columns"),
    ("separator in a value", HEAD + "x,X,member_count,3,000,,,,,\n", "s.csv:2:1: 10 cells in a row of 9 columns"),
    ("unclosed quote", HEAD + 'x,"X,member_count,3,,,,,\n', "s.csv:2:3: a quote that is not closed"),
    ("quote inside", HEAD + 'x,X "Y" Z,member_count,3,,,,,\n', "s.csv:2:3: a quote stands inside a value"),
    ("text behind a quote", HEAD + 'x,"X" Y,member_count,3,,,,,\n', "s.csv:2:3: text stands behind a closing quote"),
    ("unknown property", HEAD + "x,X,membercount,3,,,,,\n", "s.csv:2:5: unknown property 'membercount'"),
    ("no number", HEAD + "x,X,member_count,many,,,,,\n", "s.csv:2:18: member_count: expected a number"),
    ("no date", HEAD + "x,X,member_count,3,,2015-13,,,\n", "s.csv:2:21: start: there is no month 13"),
    ("no unit", HEAD + "x,X,area,3,,,,,\n", "s.csv:2:10: area needs a unit"),
    ("no entity", HEAD + ",X,member_count,3,,,,,\n", "s.csv:2:2: the entity of the row is missing"),
    ("no property", HEAD + "x,X,,3,,,,,\n", "s.csv:2:6: the property of the row is missing"),
    ("no value", HEAD + "x,X,member_count,,,,,,\n", "s.csv:2:5: member_count: the key value is missing"),
    ("two labels", HEAD + "x,X,,,,,,,\nx,Y,,,,,,,\n", "s.csv:3:3: another label of 'x' stands in line 2"),
    ("unknown key", "# retreived: 2025\n" + HEAD, "s.csv:1:14: unknown key 'retreived' before the names of columns"),
    ("a remark", "# as of today\n" + HEAD, "s.csv:1: expected a line like '# retrieved: 2025-11-01'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_each_fault_at_its_place(text: str | bytes, told: str) -> None:
    loaded, problems = read(text)
    assert loaded is None
    assert problems[0].startswith(told)


@given(st.text() | st.text(alphabet='entity,property,value\n\r"#: x3'))
def test_no_text_breaks_it(text: str) -> None:
    loaded, problems = read(text.encode("utf-8", "surrogatepass"))
    assert (loaded is None) == bool(problems)


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs", "Cc"])).map(str.strip), min_size=2, max_size=5))
def test_what_is_quoted_is_read_back(cells: list[str]) -> None:
    from factcheck.sources.csv_rows import csv_rows

    line = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    (row,) = csv_rows(line, 0, 1)
    assert [node.text for node in row] == cells
