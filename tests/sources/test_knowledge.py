"""Several sources as one: entities united, names resolved, statements in order."""

from __future__ import annotations

from factcheck.model.values import EntityRef
from factcheck.sources.interface import LoadedSource
from factcheck.sources.knowledge import KnowledgeBase, entity_names, folded_name
from factcheck.sources.references import read_reference
from tests.sources.properties import PROPERTIES


def source(name: str, entities: str) -> LoadedSource:
    text = f"version: 1\nsource: {{id: {name}}}\nentities:\n{entities}\n"
    loaded, problems = read_reference(text.encode(), ".yaml", f"{name}.yaml", PROPERTIES)
    assert problems == ()
    assert loaded is not None
    return loaded


def knowledge(*entities: str) -> KnowledgeBase:
    return KnowledgeBase([source(f"s{number}", text) for number, text in enumerate(entities)], PROPERTIES)


def value(base: KnowledgeBase, entity: str, prop: str) -> EntityRef:
    (statement,) = base.statements(entity, prop)
    assert isinstance(statement.value, EntityRef)
    return statement.value


def test_one_id_in_two_sources_is_one_entity() -> None:
    base = knowledge(
        "- {id: nato, type: alliance, label: {en: NATO}, aliases: {en: [Alliance]}, facts: {member_count: 31}}",
        "- {id: nato, wikidata: Q7184, label: {en: North Atlantic Treaty Organization, ar: الناتو},"
        " aliases: {en: [NATO, Alliance]}, facts: {member_count: 32, inception: 1949}}",
    )
    (entity,) = base.entities.values()
    assert (entity.id, entity.type, entity.wikidata) == ("nato", "alliance", "Q7184")
    assert entity.labels == {"en": "NATO", "ar": "الناتو"}
    assert entity.aliases == {"en": ("Alliance", "North Atlantic Treaty Organization", "NATO")}
    assert entity.sources == ("s0", "s1")
    assert [statement.source for statement in base.statements("nato", "member_count")] == ["s0", "s1"]
    assert base.properties_of("nato") == ("member_count", "inception")


def test_one_item_under_two_ids_is_one_entity_under_the_first() -> None:
    base = knowledge(
        "- {id: nato, wikidata: Q7184, facts: {member_count: 31}}",
        "- {id: otan, wikidata: Q7184, label: OTAN, facts: {member_count: 32}}\n"
        "- {id: x, facts: {founder: {entity: otan}}}\n- {id: y, facts: {founder: {entity: Q7184}}}",
        "- {id: otan, facts: {inception: 1949}}",
    )
    assert list(base.entities) == ["nato", "x", "y"]
    for name in ("nato", "otan", "Q7184"):
        assert base.canonical(name) == "nato"
        assert [statement.entity for statement in base.statements(name, "member_count")] == ["nato", "nato"]
    assert base.properties_of("nato") == ("member_count", "inception")
    assert value(base, "x", "founder").entity == value(base, "y", "founder").entity == "nato"
    assert base.canonical("unheard") is None
    assert base.statements("unheard", "founder") == ()


def test_a_name_that_one_entity_bears_is_that_entity() -> None:
    base = knowledge(
        "- {id: a, facts: {founder: المملكة العربية السعودية, headquarters: RIYADH, capital: Atlantis}}",
        "- {id: sa, type: country, label: {en: Saudi Arabia}, aliases: {ar: [المملكة العربيّة السعوديّة]}}\n"
        "- {id: riyadh, type: city, label: {en: Riyadh}}",
    )
    assert value(base, "a", "founder") == EntityRef("المملكة العربية السعودية", "sa", "Saudi Arabia")
    assert value(base, "a", "headquarters") == EntityRef("RIYADH", "riyadh", "Riyadh")
    assert value(base, "a", "capital") == EntityRef("Atlantis")


def test_a_name_of_two_goes_to_the_one_that_can_be_the_value() -> None:
    entities = "- {id: lux_city, type: capital, label: Luxembourg}\n- {id: lux, type: country, label: Luxembourg}\n"
    base = knowledge(entities + "- {id: a, facts: {capital: Luxembourg, country: Luxembourg, founder: Luxembourg}}")
    assert value(base, "a", "capital").entity == "lux_city"
    assert value(base, "a", "country").entity == "lux"
    assert value(base, "a", "founder").entity is None


def test_names_are_found_by_their_normal_form() -> None:
    base = knowledge("- {id: a, label: {ar: جامعة الدول العربيّة}, aliases: {en: [U.N., The League-of-States]}}")
    assert base.named(folded_name("جامعه الدول العربيه")) == ("a",)
    assert base.named("un") == ("a",)
    assert base.named("the league - of - states") == ("a",)
    assert base.named("league") == ()
    assert list(entity_names(base.entities["a"])) == ["جامعة الدول العربيّة", "U.N.", "The League-of-States"]


def test_the_order_of_sources_does_not_change_what_is_known() -> None:
    one, two = source("s0", "- {id: a, wikidata: Q1, label: A}"), source("s1", "- {id: b, wikidata: Q1, label: B}")
    for sources, name in (([one, two], "a"), ([two, one], "b")):
        base = KnowledgeBase(sources, PROPERTIES)
        assert list(base.entities) == [name]
        assert set(entity_names(base.entities[name])) == {"A", "B"}


def test_nothing_loaded_knows_nothing() -> None:
    base = KnowledgeBase([], PROPERTIES)
    assert (dict(base.entities), dict(base.sources), list(base.all_statements())) == ({}, {}, [])
    assert base.named("x") == ()
