"""The queue's rows: two lines for a claim, and the head above all of them."""

from __future__ import annotations

from factcheck.model.report import ReviewState
from factcheck.model.verdict import Status
from factcheck.properties.loader import label_of
from factcheck.reports.layout.direction import rtl
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import Line, Segment, clean, truncated, width
from factcheck.review.laying import cut, placed
from factcheck.review.queue import Queue, is_open, subject_name
from factcheck.review.words import Words
from factcheck.store.tracked import StoredClaim

ROWS = 2
"""Lines of a claim in the queue."""
_STATES = {ReviewState.ACCEPTED: "☑", ReviewState.DISMISSED: "☒", ReviewState.CORRECTED: "✎", ReviewState.OPEN: ""}


def queue_row(stored: StoredClaim, line: int, columns: int, words: Words, *, chosen: bool) -> Line:
    """Return the first or second line of a claim: value and property; whom and where."""
    bar = Segment("▌" if chosen else " ", "title")
    room = max(columns - 2, 1)
    told = cut(_what(stored, words) if line == 0 else _where(stored, words, room), room)
    if words.right:
        return (*placed(told, room, right=True), Segment(" "), Segment("▐" if chosen else " ", "title"))
    return (bar, Segment(" "), *placed(told, room, right=False))


def _what(stored: StoredClaim, words: Words) -> Line:
    claim, verdict = stored.finding.claim, stored.finding.verdict
    status = verdict.status.value if verdict is not None else ""
    sign = SIGNS[verdict.status] if verdict is not None else "·"
    review = stored.finding.review
    quiet = "" if is_open(stored) else "dim"
    pieces = [Segment(f"{sign} ", quiet or status), Segment(clean(claim.value.text), quiet or "strong")]
    instead = review.value or (verdict.correction if verdict is not None else None)
    if instead is not None:
        pieces += [Segment(f" {words('arrow')} ", "dim"), Segment(clean(instead), quiet or "supported")]
    label = label_of(claim.property, words.language)
    return (*pieces, Segment("  "), Segment(label, "dim"))


def _where(stored: StoredClaim, words: Words, room: int) -> Line:
    claim, subject = stored.finding.claim, stored.finding.claim.subject
    name = subject_name(stored)
    if words.right and subject is not None and rtl(subject.name):
        name = subject.name
    state = _STATES[stored.finding.review.state]
    with_whom = f"@{stored.assigned} " if stored.assigned is not None else ""
    mark = f"{state} {words(f'state.{stored.finding.review.state.value}')} · " if state else ""
    head = (Segment(f"{mark}{with_whom}", "title"),) if mark or with_whom else ()
    place = _place(claim.document, claim.line, max(room - 2 - width(head), 8) if not name else (room - 2) * 3 // 5)
    return (
        Segment("  "),
        *head,
        Segment(place, "dim"),
        Segment(" · " if name else "", "dim"),
        Segment(clean(name), "dim"),
    )


def _place(document: str, line: int, room: int) -> str:
    """Return the file's name and the line, the name cut where it must be."""
    number = f":{line}"
    return truncated(clean(document.rpartition("/")[2]), max(room - len(number), 4)) + number


def head_line(queue: Queue, loaded: bool, typed: str, columns: int, words: Words) -> Line:
    """Return the line above all: how many are open, of which verdict, in what order, by which filter."""
    counts = queue.counts()
    total = sum(counts.values())
    pieces = [Segment("factcheck ", "title"), Segment(words("head.title"), "dim"), Segment("  ")]
    if not loaded:
        pieces.append(Segment(words("head.loading", count=f"{len(queue.claims):,}") + "  ", "outdated"))
    pieces.append(Segment(words("head.open", count=f"{total:,}"), "strong"))
    for status in (Status.CONTRADICTED, Status.OUTDATED, Status.DISPUTED, Status.UNVERIFIED, Status.SUPPORTED):
        if counts[status]:
            pieces += [Segment("  "), Segment(f"{SIGNS[status]} {counts[status]:,}", status.value)]
    decided = len(queue.shown) - total
    pieces.append(Segment(f"  · {words('head.decided', count=f'{decided:,}')}", "dim"))
    pieces.append(Segment(f" · {words('head.order', order=words(f'order.{queue.order}'))}", "dim"))
    if typed:
        pieces.append(Segment(f" · {words('head.filter', typed=clean(typed))}", "title"))
    line = cut(pieces, columns - 2)
    if words.right:
        return (*placed(line, columns - 1, right=True), Segment(" "))
    return (Segment(" "), *placed(line, columns - 1, right=False))


def keys_line(keys: list[tuple[str, str, str]], columns: int, words: Words) -> Line:
    """Return the line of keys below all, as many as there is room for; each answers to a click.

    A key, its word and its action are given, the most needed first.
    """
    pieces: list[Segment] = []
    used = 1
    for key, word, action in keys:
        size = width((Segment(f"{key} {word}  "),))
        if used + size > columns:
            continue
        pieces += [Segment(key, f"key@{action}"), Segment(f" {word}", f"dim@{action}"), Segment("  ")]
        used += size
    if words.right:
        return (*placed(tuple(pieces), columns - 1, right=True), Segment(" "))
    return (Segment(" "), *placed(tuple(pieces), columns - 1, right=False))
