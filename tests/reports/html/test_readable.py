"""Who cannot see the page, or not well, can read it: names, roles, contrast, sizes; measured in the browser."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reports.html.conftest import Open
from tests.reports.html.reports import told_over_time

UNNAMED = """() => [...document.querySelectorAll('button, a[href], input, select, svg[role=img], [role=heading]')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !(element.getAttribute('aria-label') || '').trim()
    && !(element.textContent || '').trim()
    && !(element.labels && [...element.labels].some((label) => label.textContent.trim())))
  .map((element) => element.outerHTML.slice(0, 120))"""
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, [role=heading]')].map((heading) =>
  +(heading.getAttribute('aria-level') || heading.tagName[1]))"""
CONTRAST = """() => {
  const canvas = document.createElement('canvas'); canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour, under) => { brush.clearRect(0, 0, 1, 1);
    if (under) { brush.fillStyle = `rgb(${under})`; brush.fillRect(0, 0, 1, 1); }
    brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); return [...brush.getImageData(0, 0, 1, 1).data]; };
  const ground = (element) => { const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(getComputedStyle(at).backgroundColor);
    return layers.reduce((under, layer) => rgba(layer, under).slice(0, 3), [255, 255, 255]); };
  const light = (colour) => colour.slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest('.hidden, script, style')) continue;
    const style = getComputedStyle(element), under = ground(element), size = parseFloat(style.fontSize);
    const [a, b] = [light(rgba(style.color, under)), light(under)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5))
      low.push(`${ratio.toFixed(2)} ${element.className} ${walker.currentNode.data.trim().slice(0, 30)}`);
  }
  return low; }"""
SMALL = """() => [...document.querySelectorAll('button, select, input:not([type=checkbox]), .text a.value')]
  .filter((element) => element.checkVisibility()).map((element) => [element.getBoundingClientRect(), element])
  .filter(([box]) => box.height < 20 && box.width < 24).map(([, element]) => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("ui", ["en", "ar"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_names_headings_and_contrast(opened: Open, ui: str, dark: bool) -> None:
    one = opened(told_over_time(), ui, dark=dark)
    one.page.focus(".text a.v-outdated")
    assert one.run(UNNAMED) == []
    levels = one.run(HEADINGS)
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    assert one.run(CONTRAST) == []
    assert one.run(SMALL) == []
    one.page.click(".chip")
    assert one.run(CONTRAST) == []


def test_a_colour_too_weak_is_found_by_the_measure(opened: Open) -> None:
    one = opened(told_over_time())
    one.run("document.querySelector('h1').style.color = 'rgb(190, 190, 190)'")
    assert len(one.run(CONTRAST)) == 1


def test_the_tree_that_a_screen_reader_is_given(opened: Open) -> None:
    one = opened(told_over_time())
    tree = one.page.locator("body").aria_snapshot()
    for part in (
        '- heading "Fact check" [level=1]', "- navigation", "- main", "- search", '- table "Findings"',
        '- columnheader "Verdict"', "- complementary", "- contentinfo", '- button "contradicted 1"',
        '- searchbox "Search"', '- combobox "Property"', '- article "articles/visit.en.md"',
    ):  # fmt: skip
        assert part in tree, part
    one.page.focus(".text a.v-contradicted")
    described = one.run("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent")
    assert described == "contradicted"
    one.page.focus(".text a.v-outdated")
    assert one.run("document.querySelector('[role=status]').textContent").startswith("outdated, number of members, ")
    assert one.page.get_attribute("#shown", "aria-live") == "polite"
