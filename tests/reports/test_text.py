"""The report for people: what is marked, what is aligned, and what is left out, in a pipe and on a terminal."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claim import Claim
from factcheck.model.text import Span
from factcheck.reports.interface import ReportOptions, render
from factcheck.reports.layout.direction import ISOLATE, POP
from factcheck.reports.layout.quotation import CLOSING, OPENING, quotation
from factcheck.reports.layout.segments import cells
from tests.reports.shared_report import ARABIC, ENGLISH, TODAY, shared_report

PIPE = ReportOptions("0", width=80, today=TODAY)
SCREEN = ReportOptions("0", width=80, terminal=True, today=TODAY)
COLOUR = ReportOptions("0", width=80, terminal=True, colour=True, today=TODAY)


def members() -> Claim:
    return shared_report().documents[0].findings[1].claim


def marked(claim: Claim, text: str) -> str:
    return "".join(piece.text for piece in quotation(claim, text, brackets=True))


def test_lines_fit_the_width() -> None:
    for width in (60, 80, 110, 160):
        for options in (replace(PIPE, width=width), replace(SCREEN, width=width)):
            assert max(map(cells, render("text", shared_report(), options).splitlines())) <= width


def test_a_pipe_gets_no_escape_and_no_isolate() -> None:
    shown = render("text", shared_report(), replace(PIPE, verbose=True))
    assert not {"\x1b", ISOLATE, POP} & set(shown)


def test_without_colour_the_value_is_in_brackets_and_with_colour_it_is_not() -> None:
    assert "ويضم التحالف ⟦41⟧ دولة" in render("text", shared_report(), SCREEN)
    coloured = render("text", shared_report(), COLOUR)
    assert "\x1b[" in coloured
    assert OPENING not in coloured


def test_every_status_reads_without_colour() -> None:
    shown = render("text", shared_report(), PIPE)
    for sign in ("✓ supported", "✗ contradicted", "↻ outdated", "≠ disputed", "? unverified"):
        assert sign in shown


def test_arabic_stands_right_on_a_terminal_alone() -> None:
    def line(options: ReportOptions) -> str:
        return next(row for row in render("text", shared_report(), options).splitlines() if "جهة أخرى" in row)

    assert cells(line(SCREEN)) == 80
    assert line(SCREEN).strip().startswith(ISOLATE)
    assert ISOLATE not in line(PIPE)
    assert not line(PIPE)[:8].strip()
    assert line(PIPE)[8] != " "


def test_a_pipe_needs_no_rich() -> None:
    code = (
        "import sys; from factcheck.reports.interface import ReportOptions, render;"
        "from tests.reports.shared_report import shared_report;"
        "render('text', shared_report(), ReportOptions('0')); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_clause_stands_in_its_sentence() -> None:
    assert marked(members(), ARABIC).startswith("ويضم التحالف ⟦41⟧ دولة عضو، وقال المتحدث")
    assert marked(members(), "") == "ويضم التحالف ⟦41⟧ دولة عضو"


def test_a_document_that_changed_since_is_quoted_from_the_store() -> None:
    beyond = replace(members(), value_span=Span(10**6, 10**6 + 2))
    assert marked(beyond, ARABIC) == members().quote


@given(st.data())
def test_any_place_in_any_text_is_quoted(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1, max_size=400) | st.just(ENGLISH) | st.just(ARABIC))
    bounds = sorted(data.draw(st.integers(0, len(text))) for _ in range(6))
    if bounds[2] == bounds[3]:
        return
    claim = replace(
        members(),
        sentence=Span(bounds[0], bounds[5]),
        span=Span(bounds[1], bounds[4]),
        value_span=Span(bounds[2], bounds[3]),
    )
    shown = marked(claim, text)
    assert shown.count(OPENING) == 1 + text[bounds[0] : bounds[5]].count(OPENING) or OPENING in text
    assert CLOSING in shown
    assert len(shown) <= bounds[3] - bounds[2] + 2 * (240 + 48) + 10


def test_the_summary_counts_and_dates() -> None:
    end = " ".join(render("text", shared_report(), PIPE).splitlines()[-5:])
    assert "8 claims in 3 documents: ✓ 4 supported, ✗ 1 contradicted, ↻ 1 outdated" in end
    assert "1 of them accepted" in end
    assert "retrieved 2024-06 to 2025-11-01, the oldest 519 days ago. Took 0.12 s." in end


def test_no_line_breaks_between_a_count_and_what_it_counts() -> None:
    for width in range(40, 121):
        shown = render("text", shared_report(), replace(PIPE, width=width))
        for counted in ("✓ 4 supported", "✗ 1 contradicted", "↻ 1 outdated", "? 1 unverified", "≠ 1 inconsistency"):
            assert counted in shown


def test_quiet_keeps_what_needs_attention() -> None:
    shown = render("text", shared_report(), replace(PIPE, quiet=True))
    assert "contradicted" in shown
    assert "weather" not in shown
    assert "✓ supported " not in shown
