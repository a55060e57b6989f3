"""The questions of the screen: what is to be said, whom a name means, what is the same elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.model.claim import Candidate
from factcheck.reports.layout.direction import rtl
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.quotation import quotation
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.review.keys import KEYS
from factcheck.review.laying import Page, placed
from factcheck.review.sheet import Made, Question
from factcheck.review.words import Words
from factcheck.store.tracked import StoredClaim
from factcheck.tracker.deciding import Deed

_DEEDS = {
    "a": ("accept", Deed.ACCEPT), "d": ("dismiss", Deed.DISMISS), "c": ("correct", Deed.CORRECT),
    "r": ("reopen", Deed.REOPEN), "u": ("undo", Deed.UNDO),
}  # fmt: skip
_MOST = 60
"""Findings that a sheet shows; all of them are counted."""


def _quote(stored: StoredClaim, page: Page) -> Iterator[Line]:
    claim = stored.finding.claim
    return page.lines(quotation(claim, "", brackets=True), right=rtl(claim.quote))


def line(title: str, stored: StoredClaim, begin: str, words: Words) -> Question:
    """Ask for a line of text about a claim."""
    return Question(title, lambda page, _: ((*_quote(stored, page), ()), ()), typed=begin)


def value(stored: StoredClaim, words: Words) -> Question:
    """Ask what the text is to say; the suggested value stands there already."""
    verdict, review = stored.finding.verdict, stored.finding.review
    begin = review.value or (verdict.correction if verdict is not None else None) or ""
    return line(words("ask.correct"), stored, begin, words)


def filtering(typed: str, refusal: Callable[[str], str | None], words: Words) -> Question:
    """Ask for a filter; one that makes no sense is refused with the reason."""

    def lines(page: Page, _: str) -> Made:
        hint = words("ask.filter_hint")
        return (*page.lines((Segment(hint, "dim"),)), ()), ()

    return Question(words("ask.filter"), lines, typed=typed, refusal=refusal)


def same(found: Sequence[StoredClaim], words: Words) -> Question:
    """Show a finding in all documents, and ask what to do with all of them."""

    def lines(page: Page, _: str) -> Made:
        made: list[Line] = []
        if len(found) == 1:
            made += [*page.text(words("ask.alone"), "dim"), ()]
        for stored in found[:_MOST]:
            claim, verdict = stored.finding.claim, stored.finding.verdict
            sign = Segment(f"{SIGNS[verdict.status]} ", verdict.status.value) if verdict is not None else Segment("")
            state = words(f"state.{stored.finding.review.state.value}")
            where = Segment(f"{clean(claim.document)}:{claim.line} · {state}", "dim")
            made += page.lines((sign, where))
            made += _quote(stored, page)
        if len(found) > _MOST:
            made.append(placed((Segment(f"… {len(found) - _MOST:,}", "dim"),), page.width, right=page.right))
        made += [(), *page.text(words("ask.same_hint"), "dim")]
        return made, ()

    answers = {key: (words(f"key.{word}"), deed) for key, (word, deed) in _DEEDS.items()}
    return Question(words("ask.same", count=words.many("claims", len(found))), lines, answers)


def entity(stored: StoredClaim, search: Callable[[str], Sequence[Candidate]], words: Words) -> Question:
    """Ask whom a claim's subject means; what is typed is looked for among all names."""
    subject = stored.finding.claim.subject
    name = clean(subject.name or subject.text) if subject is not None else ""

    def lines(page: Page, typed: str) -> Made:
        made: list[Line] = []
        tags: list[int] = []
        for at, candidate in enumerate(search(typed.strip())):
            label = Segment(clean(candidate.label), "strong")
            how = Segment(f"  {candidate.entity} · {clean(candidate.name)} {candidate.score:.2f}", "dim")
            for laid in page.lines((label, how)):
                made.append(laid)
                tags.append(at)
        if not made:
            made, tags = list(page.text(words("ask.nobody"), "outdated")), []
        hint = [(), *page.text(words("ask.entity_hint"), "dim")]
        return (*_quote(stored, page), (), *made, *hint), (*[-1] * (1 + len(list(_quote(stored, page)))), *tags)

    return Question(words("ask.entity", name=name), lines, typed="", choices=True)


def diff(text: str, words: Words) -> Question:
    """Show what a file would say, and ask whether to write it."""

    def lines(page: Page, _: str) -> Made:
        return list(_diff(text.splitlines(), page)), ()

    return Question(words("ask.diff"), lines, {"w": (words("key.write"), True)})


def _diff(told: Iterable[str], page: Page) -> Iterator[Line]:
    for each in told:
        mark, body = each[:1], each[1:]
        head = each.startswith(("---", "+++", "@@"))
        style = "dim" if head else {"+": "added", "-": "removed"}.get(mark, "context")
        begin = Segment(mark if head else f"{mark}\u00a0", style)
        yield from page.lines((begin, Segment(clean(body), style)), right=rtl(body))


def keys(words: Words) -> Question:
    """Show what each key does."""

    def lines(page: Page, _: str) -> Made:
        made: list[Line] = []
        for key in KEYS:
            shown = Segment(f"{f'{key.shown} {key.arabic}'.strip():<5}".replace(" ", "\u00a0"), "key")
            made += page.lines((shown, Segment(words(f"help.{key.action}"))))
        made.append(())
        made += page.text(f"[ ]  {words('help.statement')}", "dim")
        made += page.text(words("help.move"), "dim")
        made += page.text(words("help.mouse"), "dim")
        return made, ()

    return Question(words("help.title"), lines)
