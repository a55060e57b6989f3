"""What a store tells of the past: what happened to claims, and how many findings were open when."""

from __future__ import annotations

from factcheck.model.background import Moment
from factcheck.model.record import replace
from factcheck.store.tracked import Event, EventKind, StoredClaim
from factcheck.tracker.past import histories, moments, past, today
from tests.reports.shared_report import shared_report

FOUND = {f.claim.property: f for f in shared_report().findings}


def stored(*events: Event, prop: str = "inception") -> StoredClaim:
    return StoredClaim(replace(FOUND[prop], review=FOUND["budget"].review), events)


def seen(at: str, status: str) -> Event:
    value = {"kind": "count", "amount": 41, "text": "41"}
    return Event(f"{at}T10:00:00+00:00", EventKind.FIRST_SEEN, after={"value": value, "status": status})


def test_what_happened_is_told_in_words_of_the_store() -> None:
    claim = stored(
        seen("2025-01-05", "supported"),
        Event("2025-02-01T10:00:00+00:00", EventKind.VALUE, {"text": "41"}, {"text": "42"}),
        Event("2025-03-01T10:00:00+00:00", EventKind.VERDICT, {"status": "supported"}, {"status": "outdated"}),
        Event("2025-03-02T10:00:00+00:00", EventKind.EVIDENCE, [{"value": 1}], [{"value": 2}]),
        Event(
            "2025-03-03T10:00:00+00:00", EventKind.DECISION, "open", {"state": "corrected", "value": "42"}, by="Amal"
        ),
        Event("2025-03-04T10:00:00+00:00", EventKind.REOPENED, {"state": "corrected", "by": "Amal"}, note="the value"),
    )
    told = [(each.kind, each.before, each.after, each.by) for each in histories([claim])[claim.id]]
    assert told == [
        ("first_seen", None, "41", None),
        ("value", "41", "42", None),
        ("verdict", "supported", "outdated", None),
        ("evidence", None, None, None),
        ("decision", "open", "corrected", "Amal"),
        ("reopened", "corrected", None, None),
    ]
    assert histories([stored(seen("2025-01-05", "supported"))]) == {}


def test_a_short_history_is_told_by_days_a_long_one_by_months() -> None:
    wrong = stored(
        seen("2025-11-20", "outdated"),
        Event("2025-11-22T10:00:00+00:00", EventKind.VERDICT, {"status": "outdated"}, {"status": "supported"}),
    )
    assert moments([wrong], "2025-11-23T09:00:00+00:00") == (
        Moment("2025-11-20", 1), Moment("2025-11-21", 1), Moment("2025-11-22", 0), Moment("2025-11-23", 0),
    )  # fmt: skip
    assert moments([wrong], "2025-11-20T23:00:00+00:00") == ()
    assert moments([], "2025-11-20T23:00:00+00:00") == ()
    long = moments([stored(seen("2025-03-05", "outdated"))], "2025-11-23T09:00:00+00:00")
    assert [each.open for each in long] == [0, 0, 0, *[1] * 9]
    assert long[-1].name == "2025-11"


def test_another_verdict_today_is_known_while_the_text_says_it() -> None:
    claim = replace(stored(seen("2025-11-20", "supported")), today=FOUND["member_count"].verdict)
    assert set(today([claim])) == {claim.id}
    assert today([replace(claim, gone=True)]) == {}
    assert past([], "2025-11-20T23:00:00+00:00").moments == ()
