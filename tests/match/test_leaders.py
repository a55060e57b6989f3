"""Who is said to lead a body, with no office named, holds the office that the sources know there (contract, 3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.properties.loader import load_properties

ROOT = Path(__file__).parents[2]
OFFICES = [prop.id for prop in load_properties().values() if prop.office]

SUPPORTED = [
    ("يرأس صندوق النقد الدولي كريستالينا غورغييفا.", "director"),
    ("صندوق النقد الدولي منظمة مقرها واشنطن، وترأسه كريستالينا غورغييفا منذ عام 2019.", "director"),
    ("ويدير صندوق النقد الدولي كريستالينا غورغييفا.", "director"),
    ("صندوق النقد الدولي برئاسة كريستالينا غورغييفا.", "director"),
    ("يقود حلف شمال الأطلسي مارك روته.", "secretary_general"),
    ("مارك روته يرأس حلف شمال الأطلسي منذ 2024.", "secretary_general"),
    ("منظمة الصحة العالمية، التي يقودها تيدروس أدهانوم غيبريسوس، تأسست عام 1948.", "director"),
    ("تأسست أرامكو السعودية عام 1933، ويقودها أمين الناصر.", "chief_executive"),
    ("ترأس أرامكو السعودية ياسر الرميان.", "chairperson"),
    ("The International Monetary Fund is headed by Kristalina Georgieva.", "director"),
    ("NATO is led by Mark Rutte.", "secretary_general"),
    ("The African Union Commission is headed by Mahmoud Ali Youssouf.", "chairperson"),
    ("Amin Nasser heads Saudi Aramco.", "chief_executive"),
]
NAMED = [
    ("يرأس مجلس إدارة صندوق النقد الدولي كريستالينا غورغييفا.", "chairperson"),
    ("يترأس ياسر الرميان مجلس إدارة أرامكو السعودية.", "chairperson"),
    ("Kristalina Georgieva chairs the International Monetary Fund.", "chairperson"),
]


@pytest.mark.parametrize(("text", "office"), SUPPORTED)
def test_a_leader_holds_the_office_that_the_sources_know(text: str, office: str) -> None:
    assert [(name, status) for name, status in _judged(text) if name in OFFICES] == [(office, "supported")]


@pytest.mark.parametrize(("text", "office"), NAMED)
def test_a_chair_that_is_named_stays_a_chair(text: str, office: str) -> None:
    assert [name for name, _ in _judged(text)] == [office]


def _judged(text: str) -> list[tuple[str, str]]:
    found = check(text, ROOT / "seeds" / "sources", as_of="2025-11-25").findings
    return [(finding.claim.property, finding.verdict.status.value) for finding in found if finding.verdict]
