"""What a page says of itself: its date of publication and its language, by its metadata alone.

Sources: https://ogp.me (article:published_time), https://schema.org/datePublished, the Dublin Core element set, and the
``lang`` attribute of HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.documents._html_source import HtmlSource, html_words
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record

_DATE = re.compile(r"\s*(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\s*\Z")
_OWN = re.compile(r"factcheck \d")
_DEEPEST = 20


@record
class HtmlHead:
    """What metadata says; None where it says nothing, or nothing that is one."""

    title: str | None
    date: PartialDate | None
    language: str | None
    own: bool
    """True where it is a report of this program's, which tells of other texts."""


def read_head(source: HtmlSource) -> HtmlHead:
    """Return title, date and language of a page."""
    words = html_words()
    meta: dict[str, str] = {}
    language, times = "", []
    for tag in source.tags:
        given = tag.attributes() if tag.name != "ld+json" else {}
        if tag.name == "html":
            language = language or given.get("lang") or given.get("xml:lang") or ""
        elif tag.name == "meta":
            key = given.get("property") or given.get("name") or given.get("itemprop") or given.get("http-equiv") or ""
            meta.setdefault(key.lower(), given.get("content", ""))
        elif tag.name == "time" and ("pubdate" in given or given.get("itemprop", "").lower() == "datepublished"):
            times.append(given.get("datetime", ""))
    dates = [meta[key] for key in words["dates"] if key in meta] + list(_published(source)) + times
    return HtmlHead(
        source.title or _first(meta, words["titles"]) or None,
        next((date for date in map(_date, dates) if date), None),
        _language(language) or _language(_first(meta, words["languages"])),
        _OWN.match(meta.get("generator", "")) is not None,
    )


def _first(meta: dict[str, str], keys: Sequence[str]) -> str:
    return next((meta[key].strip() for key in keys if meta.get(key, "").strip()), "")


def _published(source: HtmlSource) -> Iterator[str]:
    """The dates of publication in the page's JSON-LD."""
    for tag in source.tags:
        if tag.name == "ld+json":
            try:
                body = json.loads(tag.rest)
            except (ValueError, RecursionError):
                continue
            yield from _dates_in(body, 0)


def _dates_in(body: Any, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(body, dict):
        date = body.get("datePublished")
        if isinstance(date, str):
            yield date
        body = [body.get("@graph"), body.get("mainEntity")]
    if isinstance(body, list):
        for item in body:
            yield from _dates_in(item, depth + 1)


def _date(text: str) -> PartialDate | None:
    found = _DATE.match(text)
    if not found:
        return None
    try:
        return PartialDate(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    except ValueError:
        return None


def _language(text: str) -> str | None:
    found = _LANGUAGE.match(text)
    return found[1].lower() if found else None
