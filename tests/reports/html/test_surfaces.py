"""The page in a real Chromium on paper, on a phone, in the dark, without script, and with five thousand claims."""

from __future__ import annotations

import pytest

from tests.reports.html.conftest import Open
from tests.reports.html.reports import hostile_report, large_report, told_over_time
from tests.reports.shared_report import shared_report

ROWS = "#rows tr"


def test_paper_shows_what_wants_attention_and_no_controls(opened: Open) -> None:
    one = opened(told_over_time())
    one.page.emulate_media(media="print", color_scheme="dark")
    for gone in (".filters", "#table", "#evidence", ".top", "footer label"):
        assert not one.page.locator(gone).first.is_visible(), gone
    assert [text.split()[1] for text in one.text(".printed .head")] == ["contradicted", "inconsistent", "disputed"]
    assert one.page.locator(".documents").is_visible()
    assert one.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    one.run("document.getElementById('print-texts').click()")
    assert not one.page.locator(".documents").is_visible()
    assert one.page.pdf(format="A4")[:5] == b"%PDF-"


def test_texts_that_want_nobody_can_be_left_out(opened: Open) -> None:
    one = opened(shared_report())
    weather = "article:has-text('It rained.')"
    one.page.check("#only")
    assert not one.page.is_visible(weather)
    assert one.page.locator(".document:visible").count() == 2
    one.page.click(".bars a[href='#d2']")
    assert one.page.is_visible(weather)
    assert not one.page.is_checked("#only")


def test_filters_by_what_was_decided(opened: Open) -> None:
    one = opened(shared_report())
    assert one.text("#decision option") == ["All", "open", "accepted", "Silenced"]
    found = {"accepted": "↻ outdated", "silenced": "? unverified"}
    for state, verdict in found.items():
        one.page.select_option("#decision", state)
        assert one.text("#rows .verdict") == [verdict]
    one.page.select_option("#decision", "open")
    assert one.text("#shown") == ["7 of 9"]


@pytest.mark.parametrize("ui", ["en", "ar"])
@pytest.mark.parametrize("make", [told_over_time, hostile_report])
def test_a_phone_reads_it_without_scrolling_sideways(opened: Open, ui: str, make: object) -> None:
    one = opened(make(), ui, width=360, height=740, has_touch=True, is_mobile=True)  # type: ignore[operator]
    assert one.run("[document.documentElement.scrollWidth, innerWidth]") == [360, 360]
    value = one.page.locator(".text a.v-outdated").first
    value.scroll_into_view_if_needed()
    value.tap()
    sheet = one.box("#evidence")
    assert sheet["x"] == 0
    assert sheet["width"] == 360
    assert sheet["y"] + sheet["height"] == pytest.approx(740, abs=2)
    assert value.bounding_box()["y"] < sheet["y"]
    one.page.tap("#close")
    assert not one.page.is_visible("#evidence")
    assert one.run("[document.documentElement.scrollWidth, innerWidth]") == [360, 360]


def test_dark_and_light_by_the_system_and_by_the_switch(opened: Open) -> None:
    ground = (
        "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
    )
    one = opened(shared_report(), dark=True)
    assert one.run(ground) < 120
    assert one.page.get_attribute("#theme", "aria-pressed") == "true"
    one.page.click("#theme")
    assert one.run(ground) > 700
    one.page.click("#theme")
    assert one.run(ground) < 120
    assert opened(shared_report()).run(ground) > 700


def test_without_script_the_texts_and_what_wants_attention_are_there(opened: Open) -> None:
    one = opened(shared_report(), java_script_enabled=False)
    assert one.page.locator(".printed").count() == 3
    assert one.page.locator(".printed").first.is_visible()
    assert one.page.locator(".text a.value").first.is_visible()
    for gone in ("#filters", "#evidence", "#theme"):
        assert not one.page.is_visible(gone)


def test_five_thousand_claims_open_and_filter_without_a_stall(opened: Open) -> None:
    """Limits are generous, for machines with much else to do; the usual times are a tenth of them."""
    one = opened(large_report(5000))
    assert one.text("#shown")[0] == "5,000 of 5,000"
    assert one.page.locator(ROWS).count() == 50
    took = one.run(
        """() => { const times = {};
        const timed = (name, act) => { const start = performance.now(); act(); document.body.offsetHeight;
          times[name] = performance.now() - start; };
        timed('first search', () => { document.getElementById('search').value = 'التحالف ٤١'; filter(); });
        timed('next search', () => { document.getElementById('search').value = 'riyadh'; filter(); });
        timed('chip', () => document.querySelector('.chip').click());
        timed('sort', () => document.querySelector('th[data-sort=claim] button').click());
        timed('more', () => document.getElementById('more').click());
        return times; }"""
    )
    assert max(took.values()) < 1500, took
    assert one.run("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") < 6000
    one.page.click("#clear")
    one.page.click("#more")
    assert one.page.locator(ROWS).count() == 250
    one.page.click("#documents a.value >> nth=3000")
    assert one.text("#card .head")
