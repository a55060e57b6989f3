"""A family name stands for the person whom the text names in full, unless somebody else bears it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check

ROOT = Path(__file__).parents[2]
CASES = [
    ("MOROCCO AT A GLANCE\nCapital: Rabat\nHead of state: Mohammed VI", "capital", "morocco"),
    ("Mohammed VI is king of Morocco. Founders of the fund: Morocco and Kuwait. Morocco has 36.8 million people.",
     "population", "morocco"),
    ("Guterres praised it. António Guterres was born in Lisbon. Guterres was born on 30 April 1949.",
     "date_of_birth", "antonio_guterres"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "prop", "entity"), CASES)
def test_a_family_name_is_the_persons_unless_another_bears_it(text: str, prop: str, entity: str) -> None:
    found = check(text, ROOT / "seeds" / "sources", as_of="2025-11-25").findings
    subjects = [f.claim.subject.entity for f in found if f.claim.property == prop and f.claim.subject]
    assert subjects == [entity]
