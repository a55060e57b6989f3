"""What a language calls countries beside their names, and what a name of country and language means where."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.languages.places import compile_section
from factcheck.match.countries import names_meant


@pytest.mark.parametrize(
    ("name", "language", "wanted", "names"),
    [
        ("German", "en", ("country",), ("Germany", "German")),
        ("German", "en", ("language",), ("German",)),
        ("German", "en", (), ("German",)),
        ("Georgian", "en", ("country",), ("Georgia", "Georgian")),
        ("Georgian", "en", ("language",), ("Georgian",)),
        ("Britain", "en", ("country", "organization"), ("Britain", "United Kingdom")),
        ("U.K.", "en", ("country",), ("U.K.", "United Kingdom")),
        # Two countries have it in their names.
        ("Korea", "en", ("country",), ("Korea",)),
        ("الكونغو", "ar", ("country",), ("الكونغو",)),
        ("Harbour Pact", "en", ("country",), ("Harbour Pact",)),
        ("الألمانية", "ar", ("country",), ("ألمانيا", "الألمانية")),
        ("الألمانية", "ar", ("language",), ("الألمانية",)),
        ("ألماني", "ar", ("country",), ("ألمانيا", "ألماني")),
        ("العربية", "ar", ("language",), ("العربية",)),
        ("بريطانيا", "ar", ("country",), ("بريطانيا", "المملكة المتحدة")),
        ("allemande", "fr", ("country",), ("Allemagne", "allemande")),
        ("", "en", ("country",), ("",)),
    ],
)
def test_what_a_name_means(name: str, language: str, wanted: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert names_meant(name, language, wanted) == names


@pytest.mark.parametrize(
    "text",
    [
        "The population of Kenya is 50 million.",
        "Kenya has a population of 50 million.",
        "يبلغ عدد سكان كينيا 50 مليون نسمة.",
    ],
)
def test_a_country_is_no_misspelt_person(text: str, tmp_path: Path) -> None:
    source = tmp_path / "s.yaml"
    for kind, reason in (("person", "unknown_entity"), ("country", "weak_match")):
        rows = f"  - {{id: k, type: {kind}, label: {{en: Kenyan, ar: كيشيدا}}, aliases: {{ar: [كينيو]}}}}\n"
        source.write_text(f"version: 1\nsource: {{id: s, retrieved: 2025-01-01}}\nentities:\n{rows}", encoding="utf-8")
        (finding,) = check(text, source, as_of="2025-06-01").findings
        assert finding.verdict is not None
        assert finding.verdict.reason.value == reason
        assert bool(finding.claim.subject and finding.claim.subject.candidates) == (kind == "country")


def test_an_adjective_of_two_countries_means_neither() -> None:
    raw = {"countries": {"Northland": [], "Southland": []}, "paradigms": {"demonym": ["{0}"]},
           "demonyms": {"Northland": ["Landish", "Northern"], "Southland": ["Landish"]}}  # fmt: skip
    assert compile_section(raw, "xx/places.toml")["adjectives"] == {"northern": "Northland"}


SOURCE = """\
version: 1
source: {id: s, retrieved: 2025-01-01}
entities:
  - {id: germany, type: country, label: {en: Germany, ar: ألمانيا}, facts: {official_language: {entity: german}}}
  - {id: german, type: language, label: {en: German, ar: الألمانية}}
  - {id: reich, type: country, label: {en: German Empire}, aliases: {en: [Germany]}}
  - {id: uk, type: country, label: {en: United Kingdom, ar: المملكة المتحدة}, facts: {population: {value: 67000000}}}
  - {id: georgia, type: country, label: {en: Georgia, ar: جورجيا}, facts: {official_language: {entity: georgian}}}
  - {id: georgian, type: language, label: {en: Georgian, ar: الجورجية}}
  - {id: wheel, type: company, label: {en: Wheelworks, ar: عجلات}, facts: {country: {entity: germany}}}
  - {id: vine, type: company, label: {en: Vineworks, ar: كروم}, facts: {country: {entity: georgia}}}
"""


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Wheelworks is a German company.", "supported"),
        ("Vineworks is a Georgian company.", "supported"),
        ("Vineworks is a German company.", "contradicted"),
        ("The official language of Germany is German.", "supported"),
        ("The official language of Georgia is Georgian.", "supported"),
        ("The official language of Georgia is German.", "contradicted"),
        ("Britain has a population of 67 million.", "supported"),
        ("The UK has a population of 67 million.", "supported"),
        ("كروم شركة جورجية.", "supported"),
        ("عجلات شركة ألمانية.", "supported"),
        ("عجلات شركة المانية.", "supported"),
        ("كروم شركة ألمانية.", "contradicted"),
        ("كروم شركة ألبانية.", "contradicted"),
        ("كروم شركة مصرية.", "contradicted"),
        ("اللغة الرسمية في جورجيا هي الجورجية.", "supported"),
        ("اللغة الرسمية في جورجيا هي الألمانية.", "contradicted"),
        ("يبلغ عدد سكان بريطانيا 67 مليون نسمة.", "supported"),
    ],
)
def test_states_and_languages_of_one_name_are_told_apart_by_what_is_wanted(
    text: str, status: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("s") / "s.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    report = check(text, path, as_of="2025-06-01")
    assert [finding.verdict.status.value for finding in report.findings if finding.verdict] == [status]
