"""Names in judgment, from the sentence to the verdict: spellings, family names, acronyms, places in places."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

FACTS = """
version: 1
source: {id: facts, title: Facts, retrieved: 2025-01-01}
entities:
  - id: libya
    type: country
    label: {en: Libya, ar: ليبيا}
    facts: {head_of_state: [{entity: gaddafi, start: 1969-09-01, end: 2011-10-20}, {entity: menfi, start: 2021-03-15}]}
  - id: gaddafi
    type: person
    label: {en: Muammar Gaddafi, ar: معمر القذافي}
    facts: {date_of_birth: 1942, date_of_death: 2011-10-20}
  - {id: menfi, type: person, label: {en: Mohamed al-Menfi, ar: محمد المنفي}}
  - id: fund
    type: organization
    label: {en: International Monetary Fund, ar: صندوق النقد الدولي}
    facts:
      director: {value: Kristalina Georgieva, start: 2019-10-01}
      headquarters: {entity: washington}
      member_count: 191
  - {id: washington, type: city, label: {en: Washington, ar: واشنطن}, facts: {country: {entity: usa}}}
  - {id: usa, type: country, label: {en: United States, ar: الولايات المتحدة}, aliases: {en: [US], ar: [أمريكا]}}
  - id: league
    type: organization
    label: {en: Arab League, ar: جامعة الدول العربية}
    facts: {secretary_general: {entity: gheit, start: 2016-07-01}, headquarters: {entity: cairo}}
  - {id: gheit, type: person, label: {en: Ahmed Aboul Gheit, ar: أحمد أبو الغيط}}
  - {id: cairo, type: city, label: {en: Cairo, ar: القاهرة}, facts: {country: {entity: egypt}}}
  - id: egypt
    type: country
    label: {en: Egypt, ar: مصر}
    facts: {head_of_state: {entity: sisi, start: 2014-06-08}, head_of_government: {entity: madbouly, start: 2018-06-14}}
  - {id: sisi, type: person, label: {en: Abdel Fattah el-Sisi, ar: عبد الفتاح السيسي}}
  - {id: madbouly, type: person, label: {en: Mostafa Madbouly, ar: مصطفى مدبولي}}
  - {id: mbs, type: person, label: {en: Mohammed bin Salman, ar: محمد بن سلمان}, facts: {date_of_birth: 1985-08-31}}
  - {id: mbz, type: person, label: {en: Mohammed bin Zayed, ar: محمد بن زايد}, facts: {date_of_birth: 1961-03-11}}
"""


@cache
def facts() -> KnowledgeBase:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "facts.yaml"
        file.write_text(FACTS, encoding="utf-8")
        knowledge, problems = load_sources([file], load_properties(), shown=lambda path: path.name)
    assert not problems
    return knowledge


def judged(text: str) -> list[str]:
    (checked,) = check([Document("a.txt", text, "0")], facts(), Settings(PartialDate(2025, 6, 1)))
    return [finding.verdict.status.value for finding in checked.findings if finding.verdict is not None]


SAME = [
    "Muammar Qaddafi was born in 1942.",
    "Moammar Gadhafi was born in 1942.",
    "Muammar al-Gaddafi died on 20 October 2011.",
    "ولد معمر قذافي عام 1942.",
    "The president of Libya is Mohammed Menfi.",
    "رئيس ليبيا هو محمد المنفي.",
    "The president of Egypt is Abdel Fattah al-Sisi.",
    "The president of Egypt is Abdulfattah Al Sisi.",
    "The president of Egypt is Abd al-Fattah el-Sissi.",
    "رئيس مصر هو عبدالفتاح السيسي.",
    "The secretary-general of the Arab League is Ahmed Abul Gheit.",
    "IMF Managing Director Kristalina Georgiewa spoke.",
    "Muhammad bin Salman was born in 1985.",
    "Mohamed Bin Salman was born on 31 August 1985.",
    "ولد محمد بن سلمان في 31 أغسطس 1985.",
    # A family name, when the document has introduced its bearer.
    "Muammar Gaddafi ruled for long. Gaddafi was born in 1942.",
    "معمر القذافي حكم طويلا. ولد القذافي عام 1942.",
    # Acronyms, introduced or not.
    "The IMF has 191 members.",
    "The International Monetary Fund (IMF) is old. The IMF has 191 members.",
    # Places lie in places.
    "The US-based IMF is old.",
    "يقع مقر صندوق النقد الدولي في أمريكا.",
    "يقع مقر جامعة الدول العربية في مصر.",
    # A quarter that nobody knows, before the city that it is in.
    "The Arab League has its headquarters in Tahrin, Cairo, Egypt.",
    "The Arab League is headquartered in Tahrin, Cairo.",
]


@pytest.mark.parametrize("text", SAME)
def test_one_and_the_same(text: str) -> None:
    assert judged(text) == ["supported"]


OTHER = [
    "The secretary-general of the Arab League is Amr Moussa.",
    "IMF director Christine Lagarde spoke.",
    "Mohammed bin Zayed was born in 1985.",
    "Muhammad bin Salman was born in 1961.",
    "معمر القذافي حكم طويلا. ولد القذافي عام 1943.",
    "The International Monetary Fund (IMF) is old. The IMF has 190 members.",
    "يقع مقر صندوق النقد الدولي في مصر.",
    "The president of Egypt is Mostafa Madbouly.",
    # Several seats, of which the first is another place.
    "The Arab League is headquartered in Tahrin, Cairo and Geneva.",
]


@pytest.mark.parametrize("text", OTHER)
def test_another(text: str) -> None:
    assert judged(text) == ["contradicted"]


OPEN = [
    # A family name that nobody introduced may be anybody's, and is no proof of an error.
    "Egyptian President Sisi arrived.",
    "Egyptian President Al-Sisi arrived.",
    "Egyptian President El Sisi arrived.",
    "Arab League Secretary-General Aboul Gheit said so.",
    "IMF director Georgieva spoke.",
    # Somewhat alike, and not enough to tell.
    "The president of Libya is Mahmoud al-Menfi.",
    # A part of the name of who held it at another time.
    "The president of Libya is Muammar.",
    "Libyan President Gaddafi arrived.",
    # A place called after the city it may well be in.
    "The Arab League has its headquarters in the Port of Cairo.",
    # Names that no source has.
    "Mohammed bin Rashid was born in 1985.",
]


@pytest.mark.parametrize("text", OPEN)
def test_neither(text: str) -> None:
    assert set(judged(text)) <= {"unverified"}
