"""Draws the README's pictures from the program itself, the report and the review screen; ``--check`` only compares.

Run ``python -m docs.picture`` after the report, the screen or the sample articles have changed. The report's lines are
its own; they are written as text and not as the cells of a grid, so that Arabic is joined and runs from right to left.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from factcheck import __version__
from factcheck.documents.interface import read_documents
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.direction import rtl
from factcheck.reports.layout.report import lines
from factcheck.reports.layout.segments import Line
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[1]
ARTICLES = {
    "terminal": {
        "seeds/articles/coalition-visit.ar.txt": ("outdated", "supported"),
        "seeds/articles/gulf-ministers.md": ("outdated", "contradicted", "disputed"),
    },
    "terminal-ar": {
        "seeds/articles/coalition-visit.ar.txt": ("outdated", "contradicted"),
        "seeds/articles/arab-league-meeting.md": ("outdated", "contradicted", "supported"),
    },
}
"""By picture: the articles it shows, and of which verdicts the first claim each."""
DAY = PartialDate(2025, 11, 25)
_COLUMNS, _CELL, _ROW, _MARGIN, _BAR = 92, 8.43, 20, 18, 34
_STYLE = """
text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #d4d7dc}
.heading { font-weight: bold; text-decoration: underline }
.strong, .property { font-weight: bold }
.dim, .context { fill: #8b93a1 }
.value { font-weight: bold; text-decoration: underline }
.correction { fill: #8fd18a; font-weight: bold }
.supported { fill: #8fd18a }
.contradicted { fill: #ff7b7b; font-weight: bold }
.outdated { fill: #f2c55c; font-weight: bold }
.disputed { fill: #d69cf0; font-weight: bold }
.unverified { fill: #7cc7e8 }
"""


def report(name: str) -> CheckReport:
    """Return what the program says of a picture's articles, cut to what it holds."""

    def shown(path: Path) -> str:
        return path.relative_to(ROOT).as_posix()

    knowledge, _ = load_sources([ROOT / "seeds" / "sources"], load_properties(), shown=shown)
    articles = ARTICLES[name]
    paths = [ROOT / article for article in articles]
    documents = [item for item in read_documents(paths, shown=shown, stdin=bytes) if isinstance(item, Document)]
    cut = []
    for one in check(documents, knowledge, Settings(DAY, DAY)):
        first = {f.verdict.status.value: f for f in reversed(one.findings) if f.verdict is not None}
        kept = [first[status].fingerprint for status in articles[one.document.path] if status in first]
        cut.append(replace(one, findings=tuple(f for f in one.findings if f.fingerprint in kept)))
    return CheckReport(DAY, tuple(cut), sources=tuple(knowledge.sources.values()))


def picture(name: str = "terminal") -> str:
    """Return the report as SVG; the same report gives the same bytes."""
    options = ReportOptions(__version__, width=_COLUMNS, colour=True)
    rows = [(), *lines(report(name), options)]
    wide, high = round(_COLUMNS * _CELL + 2 * _MARGIN), _BAR + len(rows) * _ROW + _MARGIN
    drawn = "\n".join(_text(row, _BAR + number * _ROW) for number, row in enumerate(rows) if row)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" xml:space="preserve">\n'
        f"<title>factcheck check seeds/articles</title>\n<style>{_STYLE}</style>\n"
        f'<rect width="{wide}" height="{high}" rx="9" fill="#1c1f26"/>\n{_buttons()}\n'
        f'<text class="dim" x="{wide / 2:g}" y="23" text-anchor="middle">factcheck check seeds/articles</text>\n'
        f"{drawn}\n</svg>\n"
    )


def _buttons() -> str:
    colours = ("#ff5f57", "#febc2e", "#28c840")
    return "".join(f'<circle cx="{18 + 20 * n}" cy="18" r="6" fill="{colour}"/>' for n, colour in enumerate(colours))


def _text(row: Line, top: int) -> str:
    words = "".join(segment.text for segment in row)
    if not rtl(words):
        indent = len(words) - len(words.lstrip())
        return f'<text x="{_MARGIN + indent * _CELL:g}" y="{top}">{_spans(row)}</text>'
    right = _MARGIN + _COLUMNS * _CELL
    return f'<text x="{right:g}" y="{top}" direction="rtl">{_spans(row)}</text>'


def _spans(row: Iterable[tuple[str, str]]) -> str:
    """Return the pieces of a line, without the spaces that its place stands for."""
    out = ""
    for text, style in row:
        # several spaces in a row, and one at an edge, would be drawn as one or none
        shown = escape((text if out else text.lstrip()).replace(" ", "\u00a0"))
        if shown:
            out += f'<tspan class="{style}">{shown}</tspan>' if style else shown
    return out


def pictures() -> dict[Path, str]:
    """Return all pictures by the files that they belong in."""
    from docs.screen_picture import screen_picture

    drawn = {name: picture(name) for name in ARTICLES}
    drawn |= {"review": screen_picture("en", str(DAY)), "review-ar": screen_picture("ar", str(DAY))}
    return {ROOT / "docs" / f"{name}.svg": image for name, image in drawn.items()}


def main(arguments: list[str]) -> int:
    """Write the pictures, or with ``--check`` say by the exit code whether they are up to date."""
    for file, fresh in pictures().items():
        if "--check" not in arguments:
            file.write_text(fresh, encoding="utf-8", newline="\n")
        elif not file.exists() or file.read_text(encoding="utf-8") != fresh:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
