"""The page's own words: sentences, dates and values in the language that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.languages.loader import load_pack
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import Finding
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Value
from factcheck.model.verdict import Evidence, Status, Verdict
from factcheck.properties.loader import label_of
from factcheck.reports.html.visible import Phrase, isolated, line
from factcheck.verdict.wording import say_number

_ISO = re.compile(r"(?<![\w-])\d{4}-\d\d(?:-\d\d)?(?![\w-])")
_SHOWN = 4
"""Values that a sentence lists; the rest is only counted."""


class Words:
    """The words of one language; ``names`` are those of entities in it, by their ids."""

    def __init__(self, code: str, names: dict[str, str]) -> None:
        pack = load_pack(code)
        self.code, self.direction = code, pack.direction
        self._page: dict[str, Any] = dict(pack.section("page"))
        self._names = names

    @property
    def translated(self) -> bool:
        """True where the program's own sentences are in another language than the page."""
        return bool(self._page["why"])

    def __call__(self, key: str, **filled: str | int) -> Phrase:
        """Return a sentence; what is filled in stays together, whichever way it runs."""
        text: str = self._page["text"][key]
        if not filled:
            return Phrase(text)
        shown = {name: isolated(value if isinstance(value, str) else str(value)) for name, value in filled.items()}
        return Phrase(text.format(**shown))

    def of(self, table: str, key: str) -> str:
        """Return the word for a status, a reason, a relation …; a key that is none as it stands."""
        return str(self._page[table].get(key) or line(key))

    def property(self, identifier: str) -> str:
        return line(label_of(identifier, self.code))

    def entity(self, identifier: str | None, other: str) -> str:
        """Return an entity's name in the page's language, else ``other``."""
        return line(self._names.get(identifier or "", "") or other)

    def subject(self, finding: Finding) -> str:
        """Return whom a claim is about; empty for an event without a name."""
        subject = finding.claim.subject
        if subject is None:
            return ""
        said = subject.name or subject.text
        here = finding.claim.language == self.code and said
        return self.entity(subject.entity, said if here else subject.label or said)

    def date(self, date: PartialDate) -> str:
        """Return a date in words, as precise as it is."""
        year = str(date.year) if date.year > 0 else self("before_our_era", year=-date.year)
        if date.month is None:
            return year
        month = self._page["months"][date.month - 1]
        pattern = self._page["text"]["day" if date.day else "month_of_year"]
        return Phrase(pattern.format(day=date.day, month=month, year=year))

    def value(self, value: Value) -> str:
        """Return a source's or a text's value in words, without the text's own wording."""
        if isinstance(value, EntityRef):
            return self.entity(value.entity, value.label or value.text)
        if isinstance(value, DateValue):
            shown = [self.date(date) if date else "?" for date in (value.date, value.lower, value.upper)]
            unit = ""
        else:
            shown = [say_number(amount) for amount in (value.amount, value.lower, value.upper)]
            named = value.of if isinstance(value, Count) else value.unit
            unit = f" {line(named)}" if named else ""
        if value.bound is Bound.BETWEEN:
            return self("range", lower=shown[1] + unit, upper=shown[2] + unit)
        plain = shown[0] + unit
        return plain if value.bound is Bound.EXACT else self.of("bound", value.bound.value).format(value=plain)

    def held(self, piece: Evidence) -> str:
        """Return a statement's value and when it held: "41 until 31 August 2022"."""
        value, until = self.value(piece.value), piece.until()
        if piece.point_in_time is not None and piece.start is None and until is None:
            return self("point", value=value, date=self.date(piece.point_in_time))
        if piece.start is not None and until is not None:
            return self("span", value=value, start=self.date(piece.start), end=self.date(until))
        if piece.start is not None:
            return self("since", value=value, date=self.date(piece.start))
        return self("until", value=value, date=self.date(until)) if until is not None else value

    def why(self, finding: Finding, verdict: Verdict, deciding: Sequence[Evidence], titles: dict[str, str]) -> str:
        """Return why a claim was judged so; in the language of verdicts' own sentences, that one."""
        sentence = self._page["why"].get(verdict.reason.value)
        if sentence is None:
            return self.dated(verdict.rationale)
        if "{held}" in sentence and not deciding:
            return self.of("reason", verdict.reason.value)
        sources = dict.fromkeys(self("titled", title=titles.get(piece.source, piece.source)) for piece in deciding)
        between = "then" if verdict.status is Status.OUTDATED else "separator"
        filled = {
            "sources": self.listed(sources),
            "held": self.listed(dict.fromkeys(self.held(piece) for piece in deciding), between),
            "claim": isolated(self.value(finding.claim.value)),
            "subject": isolated(self.subject(finding)),
            "property": self.property(finding.claim.property),
        }
        return str(sentence.format(**filled))

    def dated(self, sentence: str) -> str:
        """Return one of the program's own sentences with its dates in words."""

        def told(match: re.Match[str]) -> str:
            try:
                return self.date(PartialDate.parse(match[0]))
            except ValueError:
                return match[0]

        return _ISO.sub(told, line(sentence))

    def listed(self, items: Iterable[str], between: str = "separator") -> Phrase:
        """Return some items as a list in a sentence."""
        found = list(items)
        more = [self("more", count=len(found) - _SHOWN)] if len(found) > _SHOWN else []
        return Phrase(self(between).join([*found[:_SHOWN], *more]))

    def page_words(self, keys: Iterable[str]) -> dict[str, str]:
        """Return sentences as they are written, for the page's script to fill in."""
        return {key: self._page["text"][key] for key in keys}
