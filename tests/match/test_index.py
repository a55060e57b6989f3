"""Names found in running text and resolved to entities: the tables of cases, and what holds of any text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.loader import languages
from factcheck.match.index import NameIndex
from factcheck.model.statement import Entity
from factcheck.text.normalize import is_arabic
from factcheck.text.tokens import Tokens
from tests.match.world import knowledge, named, small_world, table

WORLD = NameIndex(small_world())
PAIRS = {language: table(f"pairs_{language}") for language in ("ar", "en")}
APART = [(language, a, b) for language, rows in PAIRS.items() for a, b in rows["apart"]]
INSIDE = {tuple(row) for rows in PAIRS.values() for row in rows["inside"]}


def find(index: NameIndex, text: str, language: str) -> list[list[str]]:
    tokens = Tokens(text)
    hits = index.find(tokens, 0, len(tokens), language)
    return [[text[hit.start : hit.end], "|".join(hit.entities)] for hit in hits]


@pytest.mark.parametrize("case", table("found")["case"], ids=lambda case: case["text"][:40])
def test_names_are_found_in_a_text(case: dict[str, object]) -> None:
    assert find(WORLD, str(case["text"]), str(case["language"])) == case["found"]


@pytest.mark.parametrize("case", table("resolved")["case"], ids=lambda case: case["name"])
def test_a_name_resolves(case: dict[str, Any]) -> None:
    name = case["name"]
    language = "ar" if any(map(is_arabic, name)) else "en"
    types, context = tuple(case.get("types", ())), frozenset(case.get("context", ()))
    found = WORLD.resolve(name, language, types=types, context=context)
    assert (found.entity or "") == case["entity"]
    assert found.ambiguous == case.get("ambiguous", False)
    if case["entity"]:
        assert found.candidates[0].entity == case["entity"]
        assert found.candidates[0].how == case["how"]
        assert found.score >= 0.88
    elif "shown" in case:
        assert set(case["shown"]) <= {candidate.entity for candidate in found.candidates}
        assert found.score >= 0.70
    else:
        assert found.score < 0.90


@pytest.mark.parametrize(("language", "a", "b"), APART)
def test_the_other_of_two_names_is_nobody(language: str, a: str, b: str) -> None:
    for known, other in ((a, b), (b, a)):
        index = NameIndex(knowledge([named("known", known)]))
        assert index.resolve(known, language).entity == "known"
        found = index.resolve(other, language)
        assert found.entity is None
        assert found.score < 0.90
        if (a, b) not in INSIDE:
            assert find(index, f"{other}.", language) == []


@pytest.mark.parametrize(("language", "a", "b"), APART)
def test_two_names_known_are_two_entities(language: str, a: str, b: str) -> None:
    index = NameIndex(knowledge([named("a", a), named("b", b)]))
    assert [index.resolve(name, language).entity for name in (a, b)] == ["a", "b"]
    assert [row[1] for row in find(index, f"{a}, {b}.", language)] == ["a", "b"]


@pytest.mark.parametrize(
    ("language", "a", "b"), [(language, a, b) for language, rows in PAIRS.items() for a, b in rows["one"]]
)
def test_another_spelling_resolves(language: str, a: str, b: str) -> None:
    index = NameIndex(knowledge([named("known", a), named("other", "Zanzibar", "زنجبار")]))
    found = index.resolve(b, language)
    assert found.entity == "known"
    assert found.score >= 0.90


@pytest.mark.parametrize(
    ("language", "known", "asked", "weak"),
    [
        ("en", "Oman", "Omn", False), ("en", "Iraq", "Iran", False), ("en", "OPEC", "OPAC", False),
        ("en", "Qatar", "Qatr", False), ("en", "Qatar", "Qatxr", True), ("en", "Bosch", "Bsch", False),
        ("en", "Third Reich", "Thir Reich", True), ("en", "South Praga", "Souts Praga", True),
        ("ar", "قطر", "قطز", False), ("ar", "المطار", "المطر", False), ("ar", "الرياض", "الياض", False),
        ("ar", "ألمانيا الشرقية", "ألمانيا ابلشرقية", True),
    ],
)  # fmt: skip
def test_a_slip_in_a_short_name_or_a_telling_word_is_proposed_and_names_nobody(
    language: str, known: str, asked: str, weak: bool
) -> None:
    others = ["Far Harbour", "Low Meadow", "مرفأ بعيد", "مرج واسع"]
    index = NameIndex(knowledge([named("known", known), *(named(other, other) for other in others)]))
    found = index.resolve(asked, language)
    assert found.entity is None
    assert found.candidates[0].entity == "known"
    assert (found.candidates[0].score >= 0.70) is weak


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("World War I", "World War II"),
        ("Area 51", "Area 5"),
        ("Apollo 11", "Apollo 12"),
        ("World War I", "World War 2"),
    ],
)
def test_a_digit_or_a_rank_is_never_a_slip(known: str, asked: str) -> None:
    found = NameIndex(knowledge([named("known", known)])).resolve(asked, "en")
    assert found.entity is None
    assert found.score < 0.70


@given(st.sampled_from(["Harbour Pact", "Wadi", "Marn", "Quayside", "ميثاق", "مرفأ", "سد"]), st.data())
def test_one_slip_leads_back_to_the_name(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 1))
    letter = data.draw(st.sampled_from("xzغظ"[:2] if name.isascii() else "غظ"))
    slipped = data.draw(st.sampled_from([name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :]]))
    index = NameIndex(knowledge([named("known", name), named("other", "Orchard Lighthouse")]))
    found = index.resolve(slipped, "en" if name.isascii() else "ar")
    assert found.entity in (None, "known")
    assert [candidate.entity for candidate in found.candidates[:1]] == ["known"]


def test_two_names_equally_near_abstain() -> None:
    index = NameIndex(knowledge([named("a", "Institute of Marine Biology"), named("b", "Institute of Marina Biology")]))
    found = index.resolve("Institute of Marinn Biology", "en")
    assert found.entity is None
    assert found.ambiguous
    assert {candidate.entity for candidate in found.candidates} == {"a", "b"}


@pytest.mark.parametrize(
    ("language", "names", "asked"),
    [
        ("ar", ("نيو أمستردام شارع", "نيوامستردام شارع"), "نيوامستردام شاربع"),
        ("ar", ("جرينتيش جامعة وارسو", "جرينتش جامعة وارسو"), "جرينتتش جامعة وارسو"),
        ("ar", ("إمبراطورية ألمانية بانادول", "إمبراطورية ألمانية بنادول"), "إمبراطورية ألمانية بذنادول"),
        ("en", ("Marnao Harbour", "Marna Harbour"), "Marnau Harbour"),
    ],
)  # fmt: skip
def test_a_slip_that_is_as_near_the_name_of_another_names_nobody(
    language: str, names: tuple[str, str], asked: str
) -> None:
    for known in (names, names[::-1]):
        index = NameIndex(knowledge([named(name, name) for name in known]))
        found = index.resolve(asked, language)
        assert found.entity is None
        assert {candidate.entity for candidate in found.candidates} == set(names)


def test_a_slip_that_is_as_near_a_name_of_another_type_is_told_apart_by_type() -> None:
    bearers = [named("a", "Marnao Harbour", kind="city"), named("b", "Marna Harbour", kind="person")]
    index = NameIndex(knowledge(bearers))
    assert index.resolve("Marnau Harbour", "en", types=("city",)).entity == "a"
    assert index.resolve("Marnau Harbour", "en").entity is None


def test_homonyms_near_a_slip_are_told_apart_by_type() -> None:
    index = NameIndex(knowledge([named("a", "Nasreddin", kind="city"), named("b", "Nasreddin", kind="person")]))
    assert index.resolve("Nasredin", "en").ambiguous
    found = index.resolve("Nasredin", "en", types=("city",))
    assert found.entity == "a"
    assert not found.ambiguous


def test_initials_of_two_full_names_abstain() -> None:
    index = NameIndex(knowledge([named("a", "Gulf Trade Council"), named("b", "Global Tourism Corporation")]))
    found = index.resolve("GTC", "en")
    assert found.entity is None
    assert found.ambiguous


def test_of_homonyms_those_of_the_type_that_the_text_tells_come_first() -> None:
    bearers = [named("a", "University of Marnau", "Marnau", kind="university"), named("b", "Marnau", kind="city")]
    index = NameIndex(knowledge(bearers))
    spoken_of = frozenset({"a"})
    assert index.resolve("Marnau", "en", context=spoken_of).entity == "a"
    assert index.resolve("Marnau", "en", context=spoken_of, told="city").entity == "b"
    assert index.resolve("Marnau", "en", context=spoken_of, told="person").entity == "a"


def test_of_homonyms_the_one_of_the_text_s_language_comes_first() -> None:
    other = Entity("y", None, None, {"es": "Marbella"}, {}, "world.yaml:2")
    index = NameIndex(knowledge([other, named("x", "Marbella")]))
    assert index.resolve("Marbella", "xx").entity == "x"
    assert index.resolve("Marbella", "es").entity == "y"
    assert index.resolve("Marbella", "en").ambiguous


def test_one_entity_under_many_names_is_no_tie() -> None:
    index = NameIndex(knowledge([named("a", "Bank of Makkah", "Bank of Mecca", "Bank of Mekkah")]))
    found = index.resolve("Bank of Mecka", "en")
    assert not found.ambiguous
    assert len(found.candidates) == 1


def test_the_index_of_trigrams_finds_what_comparing_all_names_found() -> None:
    words = ["Harbour", "Mountain", "Railway", "Orchard", "Library", "Monastery", "Lighthouse", "Vineyard"]
    names = [f"{a} {b} {c}" for a in words for b in words for c in words if len({a, b, c}) == 3]
    index = NameIndex(knowledge([named(name, name) for name in names]))
    asked = [name.replace("o", "oo", 1) for name in names]
    found = [index.resolve(name, "en") for name in asked]
    again = [index.resolve(name, "en") for name in asked]
    assert [one.entity for one in found] == names
    assert [one.entity for one in again] == names
    assert [one.score for one in found] == [one.score for one in again]


def test_family_names_are_the_short_forms_of_persons_alone() -> None:
    assert WORLD.short_forms("jubeir") == ("al-Jubeir", "Jubeir", "الجبير")
    assert WORLD.short_forms("guterres") == ("Guterres", "غوتيريش")
    assert WORLD.short_forms("salman") == ("سعود",)
    assert WORLD.short_forms("riyadh") == ()


def test_an_empty_knowledge_base_finds_and_resolves_nothing() -> None:
    index = NameIndex(knowledge([]))
    assert find(index, "Riyadh", "en") == []
    assert index.resolve("Riyadh", "en").candidates == ()


PIECES = "Saudi Arabia الرياض وبالرياض للسعودية التحالف الإسلامي - ' . ’s \n U.S. WHO who عُمان لل و وَ ـ ب St Louis ("
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(PIECES.split(" ")), max_size=16).map(" ".join)


@given(TEXTS, st.sampled_from(languages()))
def test_hits_lie_in_the_text_in_order_and_bear_names(text: str, language: str) -> None:
    tokens = Tokens(text)
    behind = 0
    for hit in WORLD.find(tokens, 0, len(tokens), language):
        assert behind <= hit.first < hit.last <= len(tokens)
        assert tokens.starts[hit.first] <= hit.start < hit.end == tokens.ends[hit.last - 1]
        assert hit.entities
        behind = hit.last


@given(TEXTS, st.sampled_from(languages()))
def test_any_text_can_be_asked_for_as_a_name(text: str, language: str) -> None:
    found = WORLD.resolve(text, language, types=("country",), context=frozenset({"jordan"}))
    assert 0.0 <= found.score <= 1.0
    assert found.entity is None or found.candidates[0].entity == found.entity
    assert not (found.ambiguous and found.entity)


@given(st.data())
def test_every_name_of_a_source_is_found_and_resolved(data: st.DataObject) -> None:
    entity = data.draw(st.sampled_from(sorted(WORLD._knowledge.entities)))
    known = WORLD._knowledge.entities[entity]
    language = data.draw(st.sampled_from(sorted(known.labels)))
    name = known.labels[language]
    assert entity in find(WORLD, f"({name})", language)[0][1].split("|")
    assert entity in [candidate.entity for candidate in WORLD.resolve(name, language).candidates]


def test_exact_names_load_no_fuzzy_matching() -> None:
    code = (
        "import sys; from tests.match.world import small_world; from factcheck.match.index import NameIndex;"
        "from factcheck.text.tokens import Tokens; index = NameIndex(small_world());"
        "tokens = Tokens('Riyadh and the WHO'); assert index.find(tokens, 0, len(tokens), 'en');"
        "assert index.resolve('Riyadh', 'en').entity; assert index.resolve('Zanzibar', 'en').entity is None;"
        "sys.exit('rapidfuzz' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
