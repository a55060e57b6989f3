"""The sources as the page lists them: how old each is, whether that is too old, how many claims it had a say in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import Finding
from factcheck.model.statement import SourceRef
from factcheck.reports.html.visible import line, link
from factcheck.reports.html.words import Words


@record
class Origin:
    title: str
    publisher: str
    path: str
    url: str
    href: str | None
    retrieved: str
    age: int | None
    """Days from when it was retrieved to the day of the report; None where either is unknown."""
    old: bool
    used: int


def origins(
    sources: Sequence[SourceRef], findings: Sequence[Finding], today: PartialDate | None, words: Words
) -> list[Origin]:
    """Return the sources, those with most to say first; one that only evidence names goes by its id."""
    used = Counter(
        source for f in findings if f.verdict is not None for source in {piece.source for piece in f.verdict.evidence}
    )
    known = {source.id: source for source in sources}
    unknown = [SourceRef(name, name, "") for name in sorted(set(used) - set(known))]
    return [
        _origin(source, used[source.id], today, words)
        for source in sorted((*known.values(), *unknown), key=lambda each: (-used[each.id], each.title, each.id))
    ]


def _origin(source: SourceRef, used: int, today: PartialDate | None, words: Words) -> Origin:
    age = _age(source.retrieved, today)
    return Origin(
        title=line(source.title), publisher=line(source.publisher or ""), path=line(source.path),
        url=line(source.url or ""), href=link(source.url),
        retrieved=words.date(source.retrieved) if source.retrieved is not None else "",
        age=age, old=age is not None and source.max_age_days is not None and age > source.max_age_days, used=used,
    )  # fmt: skip


def _age(retrieved: PartialDate | None, today: PartialDate | None) -> int | None:
    if retrieved is None or today is None or min(retrieved.year, today.year) < 1:
        return None
    return max((date(*today.last()) - date(*retrieved.last())).days, 0)
