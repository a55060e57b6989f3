"""Which corrections are put into the text, and that what is put there is right."""

from __future__ import annotations

import pytest

from factcheck.documents.editing import Replacement, replaced
from factcheck.verdict.edits import edits_of
from tests.verdict.corrected import checked, facts
from tests.verdict.test_instead import WRITTEN


def fixed(text: str, trusted: tuple[str, ...] = ("reference",)) -> str:
    found = edits_of(checked(text), facts(), frozenset(trusted))
    return replaced(text, [Replacement(edit.start, edit.end, edit.new) for edit in found])


@pytest.mark.parametrize("text", [text for text, _ in WRITTEN])
def test_a_fixed_text_checks_clean(text: str) -> None:
    after = fixed(text)
    assert after == text or not any(finding.fails for finding in checked(after).findings)


def test_most_are_fixed() -> None:
    left = [text for text, _ in WRITTEN if fixed(text) == text]
    assert left == ["يضم حلف المرافئ خمس عشرة دولة.", "يبلغ عدد سكان لانديا مليوني نسمة."]


LEFT = [
    "The minister said the Harbour Pact has 41 members.",
    "The Harbour Pact has more than 45 members.",
    "The Harbour Pact has 1 member.",
    "يضم حلف المرافئ 10 دول.",
    "The capital of Landia is Atlantis.",
    "The Harbour Pact has 42 members.",
    "The Harbour Pact will have 50 members.",
]


@pytest.mark.parametrize("text", LEFT)
def test_left_to_a_person(text: str) -> None:
    assert fixed(text) == text


@pytest.mark.parametrize(("trusted", "fix"), [(("facts",), True), (("csv", "text"), False), ((), False)])
def test_only_a_trusted_source_is_followed(trusted: tuple[str, ...], fix: bool) -> None:
    assert (fixed("The Harbour Pact has 41 members.", trusted) != "The Harbour Pact has 41 members.") is fix


def test_all_of_a_text_at_once() -> None:
    text = "The Harbour Pact has 41 members. It was founded on 14 May 2014.\nThe Harbour Pact has 40 members."
    assert fixed(text) == (
        "The Harbour Pact has 42 members. It was founded on 15 December 2015.\nThe Harbour Pact has 42 members."
    )
