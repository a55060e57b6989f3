"""The tracker's own rules, each on a few small documents."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.cli.statistics import sparkline
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckedDocument, ReviewState
from factcheck.model.values import EntityRef
from factcheck.model.verdict import Reason, Status, Verdict
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, EventKind
from factcheck.tracker.across import groups
from factcheck.tracker.exchange import as_csv, as_jsonl, read
from factcheck.tracker.statistics import By, last_months, rows, total
from tests.store.build import DAY, EVENING, MORNING, NOON, Article, arabic, count, english, statement

EVERY = ClaimFilter(gone=True)


@pytest.fixture
def store(tmp_path: Path) -> ClaimStore:
    return ClaimStore(tmp_path / "claims")


def dated(checked: CheckedDocument) -> CheckedDocument:
    return replace(checked, document=replace(checked.document, date=PartialDate(2016, 3, 1)))


def judged(checked: CheckedDocument, status: Status, correction: str | None = None) -> dict[str, dict[str, Verdict]]:
    verdict = Verdict(status, Reason.SUPERSEDED, DAY, "…", 1.0, (statement(count(42)),), correction)
    return {checked.document.path: {finding.fingerprint: verdict for finding in checked.findings}}


def test_the_verdict_of_today_is_kept_beside_that_of_the_documents_date(store: ClaimStore) -> None:
    checked = dated(english(41, statement(count(41))).checked())
    outdated = judged(checked, Status.OUTDATED, "42")
    claim = store.record_all([checked], MORNING, today=outdated).documents[0].findings[0].id
    stored = store.get(claim)
    assert stored.finding.verdict is not None
    assert stored.finding.verdict.status is Status.SUPPORTED
    assert stored.today is not None
    assert (stored.today.status, stored.today.correction) == (Status.OUTDATED, "42")
    assert stored.history[0].after["today"]["status"] == "outdated"
    right_then = ClaimFilter(status=frozenset([Status.SUPPORTED]), now=frozenset([Status.OUTDATED]))
    assert [each.id for each in store.findings(right_then)] == [claim]
    assert not store.findings(ClaimFilter(now=frozenset([Status.SUPPORTED])))
    assert stored.to_dict()["today"]["correction"] == "42"


def test_a_change_of_todays_verdict_is_an_event_and_a_tomorrow_without_change_is_none(store: ClaimStore) -> None:
    checked = dated(english(41, statement(count(41))).checked())
    same = {"articles/imctc.md": {f.fingerprint: f.verdict for f in checked.findings if f.verdict}}
    claim = store.record_all([checked], MORNING, today=same).documents[0].findings[0].id
    assert store.get(claim).today is None
    store.record_all([checked], NOON, today=judged(checked, Status.OUTDATED, "42"))
    event = store.history(claim)[-1]
    assert (event.kind, event.before["status"], event.after["status"]) == (EventKind.TODAY, "supported", "outdated")
    files = sorted(path.read_bytes() for path in store.folder.rglob("*.jsonl"))
    store.record_all([checked], EVENING, today=judged(checked, Status.OUTDATED, "42"))
    store.record_all([checked], EVENING)
    assert sorted(path.read_bytes() for path in store.folder.rglob("*.jsonl")) == files
    store.record_all([checked], EVENING, today=same)
    assert store.get(claim).today is None
    assert store.history(claim)[-1].after["status"] == "supported"


def test_a_decision_stands_when_todays_verdict_alone_changes(store: ClaimStore) -> None:
    checked = dated(english(41).checked())
    claim = store.record_all([checked], MORNING).documents[0].findings[0].id
    store.decide(claim, ReviewState.ACCEPTED, by="Amal", at=NOON)
    store.record_all([checked], EVENING, today=judged(checked, Status.OUTDATED, "43"))
    assert store.get(claim).finding.review.state is ReviewState.ACCEPTED


ACROSS: dict[str, tuple[list[Article], list[bool]]] = {
    "two figures": ([english(41, path="a.md"), english(42, path="b.md")], [True, False]),
    "one figure": ([english(41, path="a.md"), english(41, path="b.md")], [False, False]),
    "one document alone": ([english(41, path="a.md")], []),
    "two languages": ([arabic(41), english(41, path="b.md")], []),
    "two places": (
        [Article(path).says("It is in ", EntityRef(name, name.lower(), name), "", prop="secretary_general")
         for path, name in (("a.md", "Amr"), ("b.md", "Badr"))], [True]),
    "many at a time": (
        [Article(path).says("Founded by ", EntityRef(name, name.lower(), name), "", prop="founder")
         for path, name in (("a.md", "Oman"), ("b.md", "Qatar"))], [False]),
}  # fmt: skip


@pytest.mark.parametrize("name", ACROSS)
def test_documents_that_speak_of_one_thing(store: ClaimStore, name: str) -> None:
    articles, disagree = ACROSS[name]
    for article in articles:
        store.record(article.checked(), MORNING)
    found = groups(store.entries())
    if name == "two languages":  # no source told that both names are one body
        assert {group.entity for group in found} == {"imctc"}
        return
    assert [group.disagree for group in found] == disagree
    assert json.dumps([group.to_dict() for group in found])


def test_statistics_follow_findings_through_time(store: ClaimStore) -> None:
    claim = store.record(english().checked(), "2025-08-10T08:00:00+00:00").findings[0].id
    store.decide(claim, ReviewState.ACCEPTED, by="Amal", at="2025-10-10T20:00:00+00:00")
    months = last_months("2025-11-25")
    claims = list(store.claims(EVERY))
    whole = total("all", claims, months)
    assert (months[0], months[-1]) == ("2024-12", "2025-11")
    assert whole.months == (0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0)
    assert (whole.claims, whole.open, whole.decided, whole.hours) == (2, 0, 1, 61 * 24 + 12)
    assert [(row.name, row.claims) for row in rows(claims, By.PROPERTY, months)] == [
        ("headquarters", 1), ("member_count", 1)]  # fmt: skip
    assert [row.name for row in rows(claims, By.SOURCE, months)] == ["-", "profile"]
    assert [row.name for row in rows(claims, By.MONTH, months)] == ["2025-08"]
    store.record(Article().prose("Withdrawn.").checked(), "2025-11-20T08:00:00+00:00")
    assert total("all", list(store.claims(EVERY)), months).claims == 0


@pytest.mark.parametrize(
    ("values", "bars"), [((), ""), ((0, 0), "··"), ((0, 1, 2, 4, 8), "·▂▃▅█"), ((5, 5), "██"), ((1, 1000), "▂█")]
)
def test_sparklines(values: tuple[int, ...], bars: str) -> None:
    assert sparkline(values) == bars


@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_an_export_comes_back_whole(store: ClaimStore, tmp_path: Path, kind: str) -> None:
    first = store.record(english().checked(), MORNING).findings[0].id
    store.record(arabic().checked(), MORNING)
    store.decide(first, ReviewState.DISMISSED, by="=Amal", at=NOON, note='say "41",\nor not')
    store.record(Article("articles/التحالف.md", "ar").prose("لا شيء.").checked(), EVENING)
    text = as_csv(store.entries(EVERY)) if kind == "csv" else as_jsonl(store.entries(EVERY))
    found, problems = read(text, kind, "claims." + kind)
    assert not problems
    other = ClaimStore(tmp_path / "other")
    merged = other.merge([(each.document, each.claim) for each in found])
    assert (merged.new, merged.changed, merged.same) == (4, 0, 0)
    assert other.entries(EVERY) == store.entries(EVERY)
    again = other.merge([(each.document, each.claim) for each in found])
    assert (again.new, again.changed, again.same) == (0, 0, 4)


def test_of_a_claim_that_both_stores_know_both_histories_are_kept(store: ClaimStore, tmp_path: Path) -> None:
    other = ClaimStore(tmp_path / "other")
    for each in (store, other):
        each.record(english().checked(), MORNING)
    claim = store.findings()[0].id
    store.decide(claim, ReviewState.ACCEPTED, by="Amal", at=NOON)
    other.decide(claim, ReviewState.DISMISSED, by="Badr", at=EVENING)
    found, _ = read(as_jsonl(other.entries(EVERY)), "jsonl", "-")
    store.merge([(each.document, each.claim) for each in found])
    assert [event.by for event in store.history(claim)] == [None, "Amal", "Badr"]
    assert store.get(claim).finding.review.by == "Badr"


def test_a_state_that_was_changed_in_the_table_is_a_decision(store: ClaimStore) -> None:
    store.record(english().checked(), MORNING)
    text = as_csv(store.entries(EVERY)).replace(",contradicted,42,open,,,", ",contradicted,42,accepted,Amal,as quoted,")
    found, problems = read(text, "csv", "claims.csv")
    assert not problems
    assert [(each.review, each.by, each.note) for each in found] == [
        (ReviewState.ACCEPTED, "Amal", "as quoted"), (None, None, None)]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("{}\n", "jsonl", "x:1: is no exported claim"),
        ("\n[1\n", "jsonl", "x:2: is no exported claim"),
        ("id,record\na,\n", "csv", "x:2: the column record is missing or empty"),
        ("id\na\n", "csv", "x:2: the column record is missing or empty"),
        ('id,record\na,"{""document"": 1}"\n', "csv", "x:2: is no exported claim"),
    ],
)
def test_what_is_no_export_is_told_by_its_line(text: str, kind: str, told: str) -> None:
    found, (problem,) = read(text, kind, "x")
    assert not found
    assert str(problem).startswith(told)
