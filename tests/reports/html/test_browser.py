"""The page in a real Chromium, as an editor uses it: filters, evidence, keyboard, directions, phone, paper."""

from __future__ import annotations

from tests.reports.html.conftest import Open
from tests.reports.html.reports import hostile_report, told_over_time
from tests.reports.shared_report import empty_report, extracted_report, shared_report

ROWS = "#rows tr"


def test_it_opens_without_a_word(opened: Open) -> None:
    for ui in ("en", "ar"):
        for make in (shared_report, empty_report, extracted_report):
            one = opened(make(), ui)
            assert one.page.title()
            assert one.run("document.documentElement.scrollWidth <= innerWidth")


def test_filters_by_status_property_document_and_words(opened: Open) -> None:
    one = opened(shared_report())
    assert one.text("#shown") == ["9 of 9"]
    one.page.click(".chip[data-status=supported]")
    assert one.text("#shown") == ["4 of 9"]
    assert set(one.text("#rows .verdict")) == {"✓ supported"}
    one.page.click(".chip[data-status=contradicted]")
    assert one.text("#shown") == ["5 of 9"]
    one.page.select_option("#property", "inception")
    assert one.text("#shown") == ["2 of 9"]
    one.page.select_option("#document", "1")
    assert one.text("#rows .verdict") == ["✗ contradicted"]
    one.page.click("#clear")
    assert one.text("#shown") == ["9 of 9"]
    assert one.run("document.activeElement.id") == "search"
    one.page.fill("#search", "no such word anywhere")
    one.page.wait_for_selector("#none:visible")
    assert not one.page.is_visible("#table")


def test_the_search_finds_what_looks_alike(opened: Open) -> None:
    one = opened(shared_report())
    found = {
        "أمريكى": 1, "اكتوبر": 0, "مِيزَانيَّتُه": 1, "HEADQUARTERS riyadh": 2, "٤١ دوله": 1, "alliances": 1, "visit.en": 4,
    }  # fmt: skip
    for words, count in found.items():
        one.page.fill("#search", words)
        one.page.wait_for_timeout(160)  # as long as the page waits for the next letter, and a little more
        assert one.text("#shown") == [f"{count} of 9"], words


def test_sorts_by_each_column_both_ways(opened: Open) -> None:
    one = opened(shared_report())
    assert one.text("#rows .verdict")[0] == "✗ contradicted"
    for column in ("claim", "why", "where", "status"):
        head = f"th[data-sort={column}]"
        one.page.click(f"{head} button")
        assert one.page.get_attribute(head, "aria-sort") == "ascending"
        rising = one.run("[...document.querySelectorAll('#rows tr')].map((row) => row.dataset.claims)")
        one.page.click(f"{head} button")
        assert one.page.get_attribute(head, "aria-sort") == "descending"
        falling = one.run("[...document.querySelectorAll('#rows tr')].map((row) => row.dataset.claims)")
        assert sorted(rising) == sorted(falling)
        assert rising != falling
    assert one.run("document.querySelectorAll('th[aria-sort]').length") == 1


def test_evidence_is_beside_a_claim_on_focus_and_on_a_click(opened: Open) -> None:
    one = opened(told_over_time())
    one.page.focus(".text a.v-outdated")
    assert "Write 42" in one.text("#card .write")[0]
    assert "sources/imctc.yaml:14" in one.text("#card .trail")[0]
    assert one.text("#card .timeline li bdi") == [
        "41 until 31 August 2022",
        "42 since 1 September 2022",
    ]
    panel, text = one.box("#evidence"), one.box(".text")
    assert panel["x"] >= text["x"] + text["width"]
    one.page.click(".text a.v-disputed")
    assert "80,000,000 USD" in one.text("#card .trail")[0]
    assert one.run("document.activeElement.matches('a.v-disputed')")
    assert one.text("#card .quote") == ["ميزانيته تبلغ 100 مليون دولار أمريكي"]


def test_everything_can_be_done_by_keyboard(opened: Open) -> None:
    one = opened(shared_report())
    press = one.page.keyboard.press
    press("Tab")
    assert one.run("document.activeElement.className") == "skip"
    assert one.box(".skip")["y"] >= 0
    press("Enter")
    assert one.run("location.hash") == "#findings"
    press("Tab")
    assert one.run("document.activeElement.dataset.status") == "contradicted"
    press("Space")
    assert one.text("#shown")[0] == "1 of 9"
    press("Space")
    for _ in range(30):
        press("Tab")
        if one.run("document.activeElement.className") == "about":
            break
    press("ArrowDown")
    assert one.run("document.activeElement.closest('tr').rowIndex") == 2
    press("Enter")
    assert "outdated" in one.text("#card .head")[0]
    press("Escape")
    assert one.run("document.activeElement.className") == "about"
    assert one.text("#card .head") == []
    outline = one.run("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_enter_on_a_claim_goes_to_its_evidence_and_escape_back(opened: Open) -> None:
    one = opened(shared_report())
    one.page.focus(".text a.v-contradicted")
    one.page.keyboard.press("Enter")
    assert one.run("document.activeElement.id") == "evidence"
    one.page.keyboard.press("Escape")
    assert one.run("document.activeElement.matches('a.v-contradicted')")


def test_next_and_previous_go_through_what_wants_attention(opened: Open) -> None:
    one = opened(shared_report())
    seen = []
    for _ in range(4):
        one.page.click("#next")
        seen.append(one.text("#card .head")[0].split()[1])
    assert seen == ["disputed", "contradicted", "inconsistent", "disputed"]
    one.page.click("#previous")
    assert "inconsistent" in one.text("#card .head")[0]


def test_an_address_with_a_claim_opens_it(opened: Open) -> None:
    one = opened(shared_report(), at="#t1")
    assert "outdated" in one.text("#card .head")[0]
    assert one.run("document.activeElement.id") == "t1"


def test_rows_lead_to_the_text_and_the_text_to_its_claims(opened: Open) -> None:
    one = opened(shared_report())
    one.page.click("#rows tr:first-child a")
    assert one.run("document.activeElement.matches('.text a.v-contradicted')")
    one.page.click("#card .jump")
    assert one.run("document.activeElement.matches('.text a.v-contradicted')")


def test_an_arabic_text_runs_from_the_right_in_an_english_page(opened: Open) -> None:
    one = opened(shared_report())
    style = "(selector) => getComputedStyle(document.querySelector(selector)).direction"
    assert one.run(style, ".text:lang(ar)") == "rtl"
    assert one.run(style, ".text:lang(en)") == "ltr"
    assert one.run(style, "body") == "ltr"
    first, block = one.box(".text:lang(ar) p:nth-child(2) a"), one.box(".text:lang(ar)")
    assert first["x"] > block["x"] + block["width"] / 2 or first["y"] > block["y"]
    assert one.run("getComputedStyle(document.querySelector('.text:lang(ar) .title')).textAlign") == "start"
    title = one.run(
        """() => { const range = document.createRange();
        range.selectNodeContents(document.querySelector('.text:lang(ar) .title'));
        const box = range.getBoundingClientRect();
        return [box.left, box.right]; }"""
    )
    assert abs(title[1] - (block["x"] + block["width"])) < 3
    assert title[0] > block["x"] + 100


def test_the_page_itself_runs_from_the_right_in_arabic(opened: Open) -> None:
    one = opened(told_over_time(), "ar")
    assert one.run("getComputedStyle(document.body).direction") == "rtl"
    panel, text = one.box("#evidence"), one.box("main")
    assert panel["x"] + panel["width"] <= text["x"]
    heads = [one.page.locator("#table th").nth(at).bounding_box()["x"] for at in range(4)]
    assert heads == sorted(heads, reverse=True)
    # The bar's first part, what is contradicted, begins at the right.
    whole, red = one.box(".whole svg"), one.box(".whole .f-contradicted")
    assert abs(red["x"] + red["width"] - whole["x"] - whole["width"]) < 4
    one.page.focus(".text a.v-outdated")
    first, second = one.run(
        "[...document.querySelectorAll('#card .timeline li')].slice(0, 2).map((item) => item.getBoundingClientRect())"
    )
    assert first["top"] < second["top"] or first["right"] > second["right"]
    assert one.run("getComputedStyle(document.querySelector('#card .trail code')).direction") == "ltr"


def test_hostile_words_do_nothing(opened: Open) -> None:
    for ui in ("en", "ar"):
        one = opened(hostile_report(), ui)
        for value in one.page.locator(".text a.value").all():
            value.focus()
        for head in one.page.locator("th button").all():
            head.click()
        one.page.fill("#search", "override")
        one.page.wait_for_timeout(200)
        assert "‹U+202E›override‹U+202C›" in one.text("body")[0]
        assert one.run("document.querySelectorAll('img, iframe, object, embed, style, script').length") == 3
        assert one.run("[...document.links].filter((a) => !/^(https?:|file:)/.test(a.href)).length") == 0
        assert one.run("document.documentElement.scrollWidth <= innerWidth")
        # No word turns what stands beside it round: a path stands to the left of its line, in a page from the left.
        assert not set("\u202a\u202b\u202d\u202e\u202c\x1b") & set(one.run("document.body.innerText"))


def test_the_policy_stops_what_a_fault_would_let_in(opened: Open) -> None:
    one = opened(shared_report())
    refused = one.run(
        """() => new Promise((resolve) => {
        const seen = [];
        document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
        const script = document.createElement('script');
        try { script.textContent = 'window.pwned = 1'; } catch { seen.push('trusted'); }
        try { document.body.innerHTML += '<b>x</b>'; } catch { seen.push('trusted'); }
        const image = document.createElement('img'); image.src = 'https://evil.example/x'; document.body.append(image);
        document.body.setAttribute('style', 'color: red');
        setTimeout(() => resolve(seen), 200); })"""
    )
    assert {"trusted", "img-src", "style-src-attr"} <= set(refused)
    assert all("Content Security Policy" in said or "TrustedScript" in said or "Trusted" in said for said in one.said)
    one.said.clear()
