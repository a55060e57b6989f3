from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import StoreError, UsageError
from factcheck.model.claim import Modality
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckedDocument, Finding, Review, ReviewState
from factcheck.model.verdict import Relation, Status
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, EventKind
from tests.store.build import EVENING, MORNING, NOON, Article, arabic, count, english, statement


@pytest.fixture
def store(tmp_path: Path) -> ClaimStore:
    return ClaimStore(tmp_path / "claims")


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def kinds(store: ClaimStore, claim: str) -> list[EventKind]:
    return [event.kind for event in store.history(claim)]


def members(checked: CheckedDocument) -> Finding:
    return next(finding for finding in checked.findings if finding.claim.property == "member_count")


@pytest.mark.parametrize("article", [english, arabic])
def test_what_was_recorded_is_found(store: ClaimStore, article) -> None:
    checked = article().checked()
    recorded = store.record(checked, MORNING)
    assert store.findings() == list(recorded.findings)
    assert [replace(f, id=f.fingerprint) for f in recorded.findings] == list(checked.findings)
    assert store.get(recorded.findings[0].id).finding == recorded.findings[0]


def test_the_same_check_twice_touches_no_file(store: ClaimStore, tmp_path: Path) -> None:
    store.record(english().checked(), MORNING)
    store.record(arabic().checked(), MORNING)
    before = snapshot(tmp_path)
    again = store.record(english().checked(), NOON)
    store.record(arabic().checked(), NOON)
    assert snapshot(tmp_path) == before
    assert again.findings == tuple(store.findings(ClaimFilter(document=frozenset([again.document.path]))))


def test_the_same_check_tomorrow_touches_no_file(store: ClaimStore, tmp_path: Path) -> None:
    checked = english().checked()
    store.record(checked, MORNING)
    before = snapshot(tmp_path)
    tomorrow = tuple(
        replace(f, verdict=replace(f.verdict, as_of=PartialDate(2025, 11, 26), rationale="Nothing on 2025-11-26."))
        for f in checked.findings
        if f.verdict
    )
    recorded = store.record(replace(checked, findings=tomorrow), NOON)
    assert snapshot(tmp_path) == before
    assert [f.verdict for f in recorded.findings] == [f.verdict for f in tomorrow]


def test_a_document_without_claims_leaves_no_file(store: ClaimStore, tmp_path: Path) -> None:
    store.record(Article().prose("Nothing to check.").checked(), MORNING)
    assert not (tmp_path / "claims").exists()
    assert store.documents() == []


def test_a_changed_article_replaces_its_own_claims_alone(store: ClaimStore, tmp_path: Path) -> None:
    first = store.record(english().checked(), MORNING)
    store.record(arabic().checked(), MORNING)
    other = snapshot(tmp_path)["claims/articles/التحالف.md.jsonl"]
    after = store.record(english(42).checked(), NOON)
    assert snapshot(tmp_path)["claims/articles/التحالف.md.jsonl"] == other
    assert [finding.id for finding in after.findings] == [finding.id for finding in first.findings]
    assert members(after).fingerprint != members(first).fingerprint
    assert [f.id for f in store.findings()] == [f.id for f in after.findings] + [
        f.id for f in store.findings(ClaimFilter(document=frozenset(["articles/التحالف.md"])))
    ]


def test_history_keeps_value_and_verdict(store: ClaimStore) -> None:
    claim = members(store.record(english().checked(), MORNING)).id
    store.record(english(42).checked(), NOON)
    first, value, verdict = store.history(claim)
    assert (first.kind, first.at, first.after["status"]) == (EventKind.FIRST_SEEN, MORNING, "contradicted")
    assert (value.kind, value.at) == (EventKind.VALUE, NOON)
    assert (value.before["amount"], value.after["amount"]) == (41, 42)
    assert (verdict.before["status"], verdict.after["status"]) == ("contradicted", "supported")


def test_history_keeps_evidence_and_not_its_line(store: ClaimStore) -> None:
    claim = members(store.record(english(41, statement(count(42))).checked(), MORNING)).id
    store.record(english(41, statement(count(42), line=99)).checked(), NOON)
    assert kinds(store, claim) == [EventKind.FIRST_SEEN]
    verdict_now = store.get(claim).finding.verdict
    assert verdict_now is not None
    assert verdict_now.evidence[0].locator.endswith(":99")
    store.record(english(41, statement(count(41), Relation.SUPPORTS)).checked(), EVENING)
    _, evidence, verdict = store.history(claim)
    assert evidence.kind is EventKind.EVIDENCE
    assert [piece["value"]["amount"] for piece in (*evidence.before, *evidence.after)] == [42, 41]
    assert verdict.after == {"status": "supported", "reason": "value_agrees"}


def test_a_claim_goes_and_comes_back_with_its_id(store: ClaimStore) -> None:
    claim = members(store.record(english().checked(), MORNING)).id
    empty = Article().prose("The article was withdrawn.").checked()
    store.record(empty, NOON)
    assert store.findings() == []
    assert store.get(claim).gone
    assert {c.id for c in store.claims(ClaimFilter(gone=True))} >= {claim}
    store.record(empty, EVENING)
    assert kinds(store, claim) == [EventKind.FIRST_SEEN, EventKind.GONE]
    assert members(store.record(english().checked(), EVENING)).id == claim
    assert kinds(store, claim) == [EventKind.FIRST_SEEN, EventKind.GONE, EventKind.BACK]
    assert not store.get(claim).gone


def test_a_value_that_was_there_before_does_not_take_over_an_id(store: ClaimStore) -> None:
    claim = members(store.record(english(41).checked(), MORNING)).id
    store.record(english(42).checked(), NOON)
    both = english(42).says("Once it had ", count(41), " of them", statement(count(42))).checked()
    ids = [finding.id for finding in store.record(both, EVENING).findings]
    assert ids[0] == claim
    assert len(set(ids)) == 3


def test_an_edit_above_changes_two_lines(store: ClaimStore, tmp_path: Path) -> None:
    store.record(english().checked(), MORNING)
    file = tmp_path / "claims/articles/imctc.md.jsonl"
    before = file.read_text(encoding="utf-8").splitlines()
    longer = Article().prose("Opening.")
    store.record(
        longer.prose("A coalition against terrorism.")
        .says("The coalition has ", count(41), " member states", statement(count(42)))
        .says("Its headquarters are in ", english()._findings[1][0].value, "", prop="headquarters")
        .checked(),
        NOON,
    )
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [number for number, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new]
    assert changed == [1, 2]


def test_claims_that_do_not_count_are_returned_and_not_tracked(store: ClaimStore) -> None:
    article = english().says("It may reach ", count(50), " members", modality=Modality.PREDICTED)
    checked = article.says("It has ", count(4), " fields", prop="part_count").checked()
    recorded = store.record(checked, MORNING)
    assert recorded.findings[2] == checked.findings[2]
    assert recorded.findings[3].id != checked.findings[3].id
    assert len(store.findings()) == 3


FILTERS: dict[str, tuple[ClaimFilter, list[str]]] = {
    "all": (ClaimFilter(), ["41", "Riyadh", "41", "الرياض"]),
    "status": (ClaimFilter(status=frozenset([Status.CONTRADICTED])), ["41", "41"]),
    "statuses": (ClaimFilter(status=frozenset([Status.CONTRADICTED, Status.UNVERIFIED])),
                 ["41", "Riyadh", "41", "الرياض"]),
    "property": (ClaimFilter(property=frozenset(["headquarters"])), ["Riyadh", "الرياض"]),
    "entity": (ClaimFilter(subject=frozenset(["IMCTC"])), ["41", "Riyadh", "41", "الرياض"]),
    "name": (ClaimFilter(subject=frozenset(["التَّحالف"])), ["41", "الرياض"]),
    "document": (ClaimFilter(document=frozenset(["articles/imctc.md"])), ["41", "Riyadh"]),
    "folder": (ClaimFilter(document=frozenset(["articles/"])), ["41", "Riyadh", "41", "الرياض"]),
    "pattern": (ClaimFilter(document=frozenset(["*/الت*"])), ["41", "الرياض"]),
    "no such document": (ClaimFilter(document=frozenset(["article"])), []),
    "review": (ClaimFilter(review=frozenset([ReviewState.DISMISSED])), ["الرياض"]),
    "open": (ClaimFilter(review=frozenset([ReviewState.OPEN])), ["41", "Riyadh", "41"]),
    "together": (ClaimFilter(status=frozenset([Status.UNVERIFIED]), subject=frozenset(["التحالف"])), ["الرياض"]),
}  # fmt: skip


@pytest.mark.parametrize("name", FILTERS)
def test_filters(store: ClaimStore, name: str) -> None:
    store.record(english().checked(), MORNING)
    last = store.record(arabic().checked(), MORNING).findings[1]
    store.decide(last.id, ReviewState.DISMISSED, by="Amal", at=NOON)
    wanted, values = FILTERS[name]
    assert [finding.claim.value.text for finding in store.findings(wanted)] == values


def test_documents_and_their_findings(store: ClaimStore) -> None:
    checked = replace(english().checked(), document=replace(english().checked().document, date=PartialDate(2025, 11)))
    recorded = store.record(checked, MORNING)
    (document,) = store.documents()
    assert (document.path, document.language, document.date) == ("articles/imctc.md", "en", PartialDate(2025, 11))
    (again,) = store.checked()
    assert again.to_dict() == recorded.to_dict()
    assert again.findings == recorded.findings


def test_a_decision_is_kept_while_nothing_changes(store: ClaimStore) -> None:
    claim = members(store.record(english().checked(), MORNING)).id
    review = Review(ReviewState.ACCEPTED, "Amal", NOON, "the release of 2017")
    assert store.decide(claim, review.state, by="Amal", at=NOON, note=review.note).finding.review == review
    moved = (
        Article().prose("A new opening.").says("The coalition has ", count(41), " member states", statement(count(42)))
    )
    assert members(store.record(moved.checked(), EVENING)).review == review
    decision = store.history(claim)[1]
    assert (decision.before, decision.after, decision.by, decision.note) == ("open", "accepted", "Amal", review.note)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (english(43), "the value changed"),
        (english(41, statement(count(44))), "the evidence changed"),
        (english(43, statement(count(44))), "the value and the evidence changed"),
        (english(41, statement(count(42)), statement(count(40), source="news")), "the evidence changed"),
    ],
)
def test_a_decision_falls_open_when_value_or_evidence_changes(store: ClaimStore, changed: Article, why: str) -> None:
    claim = members(store.record(english().checked(), MORNING)).id
    store.decide(claim, ReviewState.DISMISSED, by="Amal", at=NOON)
    assert members(store.record(changed.checked(), EVENING)).review == Review()
    reopened = store.history(claim)[-1]
    assert (reopened.kind, reopened.at, reopened.note) == (EventKind.REOPENED, EVENING, why)
    assert reopened.before["by"] == "Amal"


def test_a_decision_is_taken_back_and_given_twice(store: ClaimStore, tmp_path: Path) -> None:
    claim = members(store.record(english().checked(), MORNING)).id
    store.decide(claim, ReviewState.DISMISSED, by="Amal", at=NOON)
    before = snapshot(tmp_path)
    store.decide(claim, ReviewState.DISMISSED, by="Amal", at=EVENING)
    assert snapshot(tmp_path) == before
    assert store.decide(claim, ReviewState.OPEN, by="Badr", at=EVENING).finding.review == Review()
    assert kinds(store, claim) == [EventKind.FIRST_SEEN, EventKind.DECISION, EventKind.DECISION]
    assert store.history(claim)[2].by == "Badr"


def test_an_id_is_found_by_its_beginning(store: ClaimStore) -> None:
    first, second = store.record(english().checked(), MORNING).findings
    assert store.get(first.id[:6]).id == first.id
    for wrong in ("zzzz", "", "../x", first.id + "0"):
        with pytest.raises(UsageError, match="no tracked claim"):
            store.get(wrong)
    shared = next(iter({first.id[0]} & {second.id[0]}), None)
    many = Article().checked()
    for number in range(40):
        many = store.record(
            Article(f"articles/{number}.md").says("It has ", count(number), " members").checked(), MORNING
        )
    with pytest.raises(UsageError, match="several tracked claims"):
        store.get(shared or next(c for c in "0123456789abcdef" if sum(f.id[0] == c for f in store.findings()) > 1))
    assert many.findings


def test_a_damaged_claim_is_named_by_its_line(store: ClaimStore, tmp_path: Path) -> None:
    store.record(english().checked(), MORNING)
    file = tmp_path / "claims/articles/imctc.md.jsonl"
    lines = file.read_text(encoding="utf-8").split("\n")
    row = json.loads(lines[4])
    row["claim"]["value"]["kind"] = "colour"
    lines[4] = json.dumps(row)
    file.write_text("\n".join(lines), encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(StoreError, match=r"imctc\.md\.jsonl:5: the claims file is damaged"):
        store.record(english(42).checked(), NOON)
    assert file.read_bytes() == before


def test_a_file_under_another_documents_name_is_refused(store: ClaimStore, tmp_path: Path) -> None:
    store.record(english().checked(), MORNING)
    folder = tmp_path / "claims/articles"
    (folder / "imctc.md.jsonl").rename(folder / "other.md.jsonl")
    with pytest.raises(StoreError, match=r"other\.md\.jsonl:1: .*it is about articles/imctc\.md"):
        store.record(english(path="articles/other.md").checked(), NOON)
