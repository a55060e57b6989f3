"""What must hold of lines whatever is in them."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.layout.direction import ISOLATE, POP, isolated, isolated_line, isolated_runs, rtl
from factcheck.reports.layout.segments import Segment, cells, clean, padded, truncated, width, wrapped

LETTERS = st.text(st.sampled_from("abc 12.،؛()“”نعم للَّه東京é\u0301\u200f\u2067\u202e\t\n\x1b[31m"), max_size=60)
PIECES = st.lists(st.builds(Segment, LETTERS.map(clean), st.sampled_from(["", "value", "dim"])), max_size=6)


@given(PIECES, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing(pieces: list[Segment], columns: int) -> None:
    lines = list(wrapped(pieces, columns))
    assert all(0 < width(line) <= columns or not cells("".join(s.text for s in line)) for line in lines)
    shown = "".join(segment.text for line in lines for segment in line)
    assert shown.replace(" ", "") == "".join(piece.text for piece in pieces).replace(" ", "")


@given(PIECES, st.integers(2, 40))
def test_a_letter_keeps_its_style(pieces: list[Segment], columns: int) -> None:
    def letters(run: list[Segment]) -> list[tuple[str, str]]:
        return [(char, piece.style) for piece in run for char in piece.text if char != " "]

    assert letters([segment for line in wrapped(pieces, columns) for segment in line]) == letters(pieces)


@given(st.text(), st.integers(1, 20))
def test_cut_texts_fit(text: str, columns: int) -> None:
    assert cells(truncated(clean(text), columns)) <= columns
    assert cells(padded(truncated(clean(text), columns), columns)) == columns


@given(st.text())
def test_nothing_of_others_steers_the_terminal(text: str) -> None:
    shown = clean(text)
    assert not any(unicodedata.category(char) == "Cc" for char in shown)
    assert not any(
        unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        for char in shown
    )


@given(PIECES)
def test_isolates_are_closed_where_they_were_opened(pieces: list[Segment]) -> None:
    for line in (isolated_runs(pieces), isolated_line(pieces)):
        depth = 0
        for char in "".join(segment.text for segment in line):
            depth += (char == ISOLATE) - (char == POP)
            assert depth in (0, 1)
        assert depth == 0


def test_cells_count_what_a_terminal_draws() -> None:
    assert cells("abc") == 3
    assert cells("مُحَمَّد") == 4
    assert cells("東京") == 4
    assert cells("e\u0301\u200f") == 1


def test_a_line_keeps_words_of_one_phrase_together() -> None:
    line = next(wrapped([Segment("said by نورة بنت علي, in 2015")], 60))
    assert "".join(s.text for s in isolated_runs(line)) == f"said by {ISOLATE}نورة بنت علي{POP}, in 2015"


def test_a_number_behind_its_words_stays_with_them() -> None:
    cases = {
        "write عام 1945 · f.yaml:9": f"write {ISOLATE}عام 1945{POP} · f.yaml:9",
        "write عضو 1,200. Then": f"write {ISOLATE}عضو 1,200{POP}. Then",
        "gives طول 3km": f"gives {ISOLATE}طول{POP} 3km",
    }
    for text, shown in cases.items():
        assert "".join(s.text for s in isolated_runs([Segment(text)])) == shown


def test_a_quoted_name_is_one_cell_even_where_it_is_mixed() -> None:
    line = isolated_runs([Segment("“معهد IMCTC للتدريب” may be meant")])
    assert line[0].text == f"“{ISOLATE}معهد IMCTC للتدريب{POP}” may be meant"


def test_direction_is_that_of_most_letters() -> None:
    assert rtl("IMCTC هو التحالف الإسلامي")
    assert not rtl("The word تحالف means alliance")
    assert not rtl("2015")
    assert isolated("Riyadh") == "Riyadh"
    assert isolated("الرياض") == f"{ISOLATE}الرياض{POP}"
