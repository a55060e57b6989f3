"""Wikidata's JSON to names and statements."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import Statement
from factcheck.model.values import DateValue
from factcheck.properties.loader import load_properties, load_types
from factcheck.sources.wikidata.entity import Read, by_wikidata_id, read_entity
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
