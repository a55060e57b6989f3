"""Decisions on claims as they were seen, and the same finding across documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model.report import ReviewState
from factcheck.store.repository import ClaimStore
from factcheck.store.rows import asks, claim_row, lets_through
from factcheck.store.tracked import ClaimFilter, StoredClaim
from factcheck.tracker.deciding import Action, Deed, act, maker
from factcheck.tracker.same import same_findings
from tests.store.build import EVENING, MORNING, NOON, Article, count, statement


@pytest.fixture
def store(tmp_path: Path) -> ClaimStore:
    made = ClaimStore(tmp_path / "claims")
    for path, amount, entity in (
        ("a.md", 41, "imctc"),
        ("b.md", 41, "imctc"),
        ("c.md", 40, "imctc"),
        ("d.md", 41, "nato"),
    ):
        says = Article(path).says("IMCTC has ", count(amount), " members.", statement(count(42)), entity=entity)
        made.record(says.checked(), MORNING)
    return made


def of(store: ClaimStore, document: str) -> StoredClaim:
    (found,) = store.claims(ClaimFilter(document=frozenset([document])))
    return found


def accept(by: str):
    return maker(Action(Deed.ACCEPT), by, NOON)


def test_a_claim_that_changed_since_it_was_seen_is_left_alone(store: ClaimStore) -> None:
    seen = of(store, "a.md")
    first = act(store, [seen], accept("Amal"))
    assert [each.after.finding.review.by for each in first.changed] == ["Amal"]
    second = act(store, [seen, of(store, "b.md")], maker(Action(Deed.DISMISS), "Badr", EVENING))
    assert [claim.document for claim in second.meanwhile] == ["a.md"]
    assert [each.after.document for each in second.changed] == ["b.md"]
    assert of(store, "a.md").finding.review.by == "Amal"


def test_what_a_check_changes_under_ones_hands_is_not_overwritten(store: ClaimStore) -> None:
    seen = of(store, "a.md")
    says = Article("a.md").says("IMCTC has ", count(43), " members.", statement(count(42)))
    store.record(says.checked(), NOON)
    outcome = act(store, [seen], accept("Amal"))
    assert (outcome.done, [claim.finding.claim.value.text for claim in outcome.meanwhile]) == ((), ["43"])
    assert of(store, "a.md").finding.review.state is ReviewState.OPEN


def test_a_claim_that_is_in_the_store_no_longer_is_lost(store: ClaimStore) -> None:
    seen = of(store, "a.md")
    (store.folder / "a.md.jsonl").unlink()
    assert [claim.document for claim in act(store, [seen], accept("Amal")).lost] == ["a.md"]


def test_the_same_finding_is_of_one_thing_one_value_and_one_verdict(store: ClaimStore) -> None:
    claims = list(store.claims())
    assert [claim.document for claim in same_findings(of(store, "b.md"), claims)] == ["b.md", "a.md"]
    assert [claim.document for claim in same_findings(of(store, "c.md"), claims)] == ["c.md"]


FILTERS = [
    ClaimFilter(),
    ClaimFilter(assigned=frozenset(["badr"])),
    ClaimFilter(subject=frozenset(["NATO"])),
    ClaimFilter(subject=frozenset(["imctc"]), document=frozenset(["a.*", "d.md"])),
    ClaimFilter(review=frozenset([ReviewState.OPEN])),
    ClaimFilter(review=frozenset([ReviewState.ACCEPTED]), property=frozenset(["member_count"])),
    ClaimFilter(property=frozenset(["budget"])),
]


@pytest.mark.parametrize("wanted", FILTERS)
def test_a_filter_lets_the_same_through_decoded_or_not(store: ClaimStore, wanted: ClaimFilter) -> None:
    act(store, [of(store, "a.md")], accept("Amal"))
    act(store, [of(store, "b.md")], maker(Action(Deed.ASSIGN, "Badr", "by Monday"), "Amal", NOON))
    fits, row_fits = lets_through(wanted), asks(wanted)
    listed = {claim.id for claim in store.claims(wanted)}
    assert {claim.id for claim in store.claims() if fits(claim)} == listed
    if not wanted.document:
        assert {claim.id for claim in store.claims() if row_fits(claim_row(claim))} == listed


def test_notes_and_people_are_told_in_the_history(store: ClaimStore) -> None:
    act(store, [of(store, "a.md")], maker(Action(Deed.ASSIGN, "Badr", "by Monday"), "Amal", NOON))
    act(store, [of(store, "a.md")], maker(Action(Deed.ASSIGN, "Badr"), "Amal", EVENING))
    act(store, [of(store, "a.md")], maker(Action(Deed.ASSIGN, None), "Badr", EVENING))
    told = [event.to_dict() for event in of(store, "a.md").history[1:]]
    assert told == [
        {"at": NOON, "event": "assigned", "after": "Badr", "by": "Amal"},
        {"at": NOON, "event": "noted", "by": "Amal", "note": "by Monday"},
        {"at": EVENING, "event": "assigned", "before": "Badr", "by": "Badr"},
    ]
    assert of(store, "a.md").assigned is None
