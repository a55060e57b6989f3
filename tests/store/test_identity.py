from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claim import Claim
from factcheck.model.values import EntityRef
from factcheck.store.identity import same_claims
from tests.store.build import RIYADH, Article, count

ALLIANCE = "The alliance"


def claims(article: Article) -> list[Claim]:
    return [finding.claim for finding in article.checked().findings]


def start(members: int = 41) -> Article:
    return Article().says("The coalition has ", count(members), " member states")


def then(article: Article) -> Article:
    return article.says("At its start it had ", count(34), " member states").says(
        "Its headquarters are in ", RIYADH, "", prop="headquarters"
    )


Edit = Callable[[], Article]
CASES: dict[str, tuple[Edit, dict[int, int]]] = {
    "nothing": (lambda: then(start()), {0: 0, 1: 1, 2: 2}),
    "text above": (lambda: then(Article().prose("New.").says("The coalition has ", count(41), " member states")),
                   {0: 0, 1: 1, 2: 2}),
    "value updated": (lambda: then(start(42)), {0: 0, 1: 1, 2: 2}),
    "value updated and reworded": (
        lambda: then(Article().says("As of today it counts ", count(42), " countries")), {0: 0, 1: 1, 2: 2}),
    "reworded": (lambda: then(Article().says("A total of ", count(41), " countries belong to it")),
                 {0: 0, 1: 1, 2: 2}),
    "another name": (
        lambda: then(Article().says(f"{ALLIANCE} has ", count(41), " member states", subject=ALLIANCE, entity=None)),
        {0: 0, 1: 1, 2: 2}),
    "moved to the end": (
        lambda: then(Article()).says("The coalition has ", count(41), " member states"), {0: 1, 1: 2, 2: 0}),
    "removed": (lambda: then(Article()), {0: 1, 1: 2}),
    "another property": (
        lambda: then(Article().says("The coalition has ", count(41), " departments", prop="part_count")),
        {1: 1, 2: 2}),
    "another subject and value": (
        lambda: then(Article().says("The League has ", count(22), " members", subject="League", entity="league")),
        {1: 1, 2: 2}),
    "a new one in between": (
        lambda: then(start().says("The League has ", count(22), " members", subject="League", entity="league")),
        {0: 0, 2: 1, 3: 2}),
    "said twice": (
        lambda: then(start().says("The coalition has ", count(41), " member states")), {0: 0, 2: 1, 3: 2}),
    "both values updated": (
        lambda: Article().says("The coalition has ", count(42), " member states")
        .says("At its start it had ", count(35), " member states")
        .says("Its headquarters are in ", EntityRef("Jeddah", "jeddah"), "", prop="headquarters"),
        {0: 0, 1: 1, 2: 2}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_claim_stays_itself_through_edits(name: str) -> None:
    edit, pairs = CASES[name]
    assert same_claims(claims(then(start())), claims(edit())) == pairs


def test_of_two_equal_claims_the_one_with_its_own_words_goes_on() -> None:
    twice = Article().says("It has ", count(41), " members").says("Members: ", count(41), "")
    assert same_claims(claims(twice), claims(Article().says("Members: ", count(41), ""))) == {0: 1}


numbers = st.lists(st.integers(1, 4), max_size=8)


@given(numbers, numbers)
def test_no_claim_is_two_claims(old: list[int], new: list[int]) -> None:
    first, second = Article(), Article()
    for article, amounts in ((first, old), (second, new)):
        for amount in amounts:
            article.says("It has ", count(amount), " members")
    pairs = same_claims(claims(first), claims(second))
    assert len(set(pairs.values())) == len(pairs)
    assert all(0 <= i < len(new) and 0 <= j < len(old) for i, j in pairs.items())
    assert len(pairs) == min(len(old), len(new))
