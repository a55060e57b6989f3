"""The whole page: a report's findings, texts, charts and sources, filled into the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.languages.page import INCONSISTENT, UNJUDGED
from factcheck.model.background import Background
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import CheckedDocument, CheckReport, Finding, ReviewState
from factcheck.model.text import Document
from factcheck.model.verdict import Status
from factcheck.reports.html.cards import Card, Cards, direction
from factcheck.reports.html.charts import ORDER, Bar, bar, line
from factcheck.reports.html.origins import origins
from factcheck.reports.html.sealing import data, policy
from factcheck.reports.html.texts import Marked, marked
from factcheck.reports.html.visible import line as in_line
from factcheck.reports.html.visible import link, visible
from factcheck.reports.html.words import Words
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.finding import SIGNS

HERE = Path(__file__).parent
MARKS = {**{status.value: sign for status, sign in SIGNS.items()}, INCONSISTENT: "⇄", UNJUDGED: "·"}
"""A sign for each status, so that no colour is needed to tell them apart."""
_PRINTED = 400
"""Findings that are printed in full; the others are in the table."""
_CHARTED = 24
"""Documents in the chart, those with most to correct; all are in the list of texts."""
_TEXTS_PRINTED = 5
"""Documents up to which their texts are printed unless one says otherwise."""
_SCRIPT = ("start", "cards", "table", "texts")
_SAID = (
    "shown", "more", "write", "trail", "says", "about", "no_entity", "may_be", "likeness", "compared",
    "nothing_compared", "rule", "timeline", "claimed", "history", "show_in_text", "all", "today", "evidence",
    "choose", "show_more",
)  # fmt: skip


@record
class Shown:
    """A document as the page shows it."""

    number: int
    path: str
    title: str
    language: str
    direction: str
    date: str
    cards: tuple[Card, ...]
    bar: Bar
    text: Marked | None
    missing: str
    """Why there is no text; empty where there is one."""
    notes: tuple[str, ...]

    @property
    def wrong(self) -> int:
        """How many of its findings someone is to act on."""
        return sum(card.attention for card in self.cards)


def page(report: CheckReport, options: ReportOptions) -> str:
    """Return the page as one text; it holds all it needs."""
    background = report.background or Background()
    words = Words(options.ui, dict(background.names))
    sources = report.sources or background.sources
    titles = {source.id: source.title for source in sources}
    documents = list(_documents(report, options, Cards(words, titles, background)))
    cards = [card for document in documents for card in document.cards]
    findings = [card.finding for card in cards if card.finding is not None]
    style = _own("page.css")
    script = "\n".join(_own(f"{name}.js") for name in _SCRIPT)
    counts = Counter(card.status for card in cards)
    urgent = sorted((c for c in cards if c.attention), key=lambda c: (ORDER.index(c.status), c.number))
    context: dict[str, Any] = {
        "w": words, "report": report, "version": options.version, "script": script, "style": style,
        "policy": policy(script, style), "marks": MARKS, "order": [s for s in ORDER if counts[s]], "counts": counts,
        "data": data(_data(documents, cards, words)), "cards": cards, "documents": documents,
        "paths": {d.number: d.path for d in documents}, "bar": bar(card.status for card in cards),
        "charted": sorted(documents, key=lambda d: (-d.wrong, d.number))[:_CHARTED],
        "moments": line(background.moments), "moment": _moment(words), "sources": origins(
            sources, findings, options.today, words
        ),
        "decided": any("rev" in c.body or "sil" in c.body for c in cards),
        "to_correct": sum(c.attention and c.status in _WRONG for c in cards),
        "to_settle": sum(c.attention and c.status not in _WRONG for c in cards),
        "urgent": urgent[:_PRINTED], "left_out": max(len(urgent) - _PRINTED, 0),
        "problems": [(str(problem), problem.fatal) for problem in report.problems],
        "texts_printed": len(documents) <= _TEXTS_PRINTED, "as_of": words.date(report.as_of), "link": link,
    }  # fmt: skip
    return _render(context)


_WRONG = (Status.CONTRADICTED.value, Status.OUTDATED.value)


def _documents(report: CheckReport, options: ReportOptions, make: Cards) -> Iterator[Shown]:
    """Yield the documents with their cards, which are numbered through the report."""
    count = 0
    longest = _longest(report, options)
    for number, checked in enumerate(report.documents):
        cards: list[Card] = []
        known: dict[str, Card] = {}
        for finding in checked.findings:
            if _is_shown(finding, options):
                known[finding.fingerprint] = make.of(finding, count, number)
                cards.append(known[finding.fingerprint])
                count += 1
        for item in report.inconsistencies:
            if item.document == checked.document.path:
                clash = [known[mark] for mark in item.claims if mark in known]
                cards.append(make.inconsistent(item, count, number, clash))
                count += 1
        if cards or not options.quiet:
            yield _shown(checked, number, cards, longest, make)


def _longest(report: CheckReport, options: ReportOptions) -> int:
    """Return how many findings the document has that has most of them to show; the others' bars are its shares."""
    clashes = Counter(item.document for item in report.inconsistencies)
    return max(
        (clashes[one.document.path] + sum(_is_shown(f, options) for f in one.findings) for one in report.documents),
        default=0,
    )


def _shown(checked: CheckedDocument, number: int, cards: Sequence[Card], longest: int, make: Cards) -> Shown:
    document, background = checked.document, make.background
    text: Document | None = document if document.text else background.texts.get(document.path)
    shown = marked(text, cards) if text is not None else None
    for mark in (piece for each in (shown.paragraphs if shown else ()) for piece in each.pieces):
        for other in mark.values[1:]:
            cards[other - cards[0].number].body["t"] = mark.values[0]
    title = in_line(document.title or (shown.headline if shown is not None else ""))
    missing = ""
    if text is None and checked.findings:
        missing = make.words("text_changed" if document.path in background.changed else "text_gone")
    return Shown(
        number=number, path=in_line(document.path), title=title, language=checked.language,
        direction=direction(checked.language, text.read[:2000] if text is not None else ""),
        date=make.words.date(document.date) if document.date is not None else "", cards=tuple(cards),
        bar=bar((card.status for card in cards), longest), text=shown,
        missing=missing, notes=tuple(map(in_line, document.notes)),
    )  # fmt: skip


def _is_shown(finding: Finding, options: ReportOptions) -> bool:
    if options.quiet:
        return finding.verdict is not None and finding.verdict.status.level in ("error", "warning")
    return finding.claim.modality.counts or options.verbose


def _data(documents: Sequence[Shown], cards: Sequence[Card], words: Words) -> dict[str, Any]:
    """Return what the page's script works with."""
    properties = sorted({card.body["p"] for card in cards if card.body["p"]}, key=words.property)
    return {
        "words": words.page_words(_SAID),
        "statuses": [[status, words.of("status", status), MARKS[status]] for status in ORDER],
        "relations": {each: words.of("relation", each) for each in ("supports", "refutes", "superseded")},
        "reviews": {state.value: words.of("review", state.value) for state in ReviewState},
        "silenced": words("silenced"),
        "properties": {each: words.property(each) for each in properties},
        "documents": {one.number: [one.path, one.title, one.text is not None] for one in documents},
        "claims": [card.body for card in cards],
    }


def _moment(words: Words) -> Any:
    return lambda name: words.date(PartialDate.parse(name))


def _own(name: str) -> str:
    return (HERE / "static" / name).read_text(encoding="utf-8")


def _render(context: dict[str, Any]) -> str:
    from markupsafe import Markup

    # Our own files, and data that is no markup whatever it holds; all else is escaped.
    context |= {name: Markup(context[name]) for name in ("script", "style", "data")}  # noqa: S704
    return str(_template().render(context))


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    files = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    files.filters["visible"] = visible
    return files.get_template("page.html")
