"""Filters as they are typed on the review screen: the options of ``claims list``, or ``status:outdated`` and words."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck.cli.claims import make_filter
from factcheck.cli.values import parse_statuses
from factcheck.errors import UsageError, nearest
from factcheck.model.record import replace
from factcheck.store.rows import lets_through
from factcheck.store.tracked import ClaimFilter, StoredClaim
from factcheck.text.normalize import fold

NAMES = ("status", "property", "subject", "document", "review", "assigned", "now")
_PAIR = re.compile(rf"(?:--)?({'|'.join(NAMES)})[:=](.*)\Z", re.DOTALL)


class Typed:
    """A filter that was typed."""

    def __init__(self, wanted: ClaimFilter, words: tuple[str, ...], text: Callable[[StoredClaim], str]) -> None:
        self.wanted, self.words, self._text = wanted, words, text
        self._lets = lets_through(wanted)

    @property
    def names_a_status(self) -> bool:
        return bool(self.wanted.status or self.wanted.now)

    def __call__(self, stored: StoredClaim) -> bool:
        """True where the claim is wanted: by its options, and by every word that was typed."""
        return self._lets(stored) and all(word in self._text(stored) for word in self.words)


def read_filter(typed: str, text: Callable[[StoredClaim], str], own: tuple[Path, ...] = ()) -> Typed:
    """Return the filter, whose words are looked for in a claim's ``text``.

    UsageError names the nearest known word where it makes no sense.
    """
    options: dict[str, list[str]] = {name: [] for name in NAMES}
    words: list[str] = []
    for name, value in _parts(typed):
        if name:
            options[name] += value.split(",") if name in ("status", "review", "now") else [value]
        else:
            words.append(fold(value))
    wanted = make_filter(
        options["status"], options["property"], options["subject"], options["document"], options["review"],
        assigned=options["assigned"], own=own,
    )  # fmt: skip
    return Typed(replace(wanted, now=parse_statuses(options["now"])), tuple(word for word in words if word), text)


def written(wanted: ClaimFilter) -> str:
    """Return a filter as it would be typed."""
    parts = [(name, sorted(map(str, getattr(wanted, name)))) for name in NAMES]
    return " ".join(shlex.quote(f"{name}:{value}") for name, values in parts for value in values)


def _parts(typed: str) -> Iterator[tuple[str, str]]:
    try:
        tokens = shlex.split(typed)
    except ValueError as error:
        raise UsageError(f"a quotation mark is not closed: {typed}") from error
    while tokens:
        token = tokens.pop(0)
        pair = _PAIR.match(token)
        if pair is not None:
            if not pair[2]:
                raise UsageError(f"{pair[1]}: what is wanted? Write it behind the colon")
            yield pair[1], pair[2]
        elif token.startswith("--"):
            if token[2:] not in NAMES:
                raise UsageError(f"there is no filter {token}; {nearest(token[2:], NAMES)}")
            if not tokens:
                raise UsageError(f"{token}: what is wanted? Write it behind it")
            yield token[2:], tokens.pop(0)
        else:
            yield "", token


def searched_text(stored: StoredClaim) -> str:
    """Return what words are looked for in."""
    claim, verdict = stored.finding.claim, stored.finding.verdict
    subject = claim.subject
    names = (subject.label, subject.name, subject.entity) if subject is not None else ()
    correction = verdict.correction if verdict is not None else None
    told = (claim.quote, claim.document, claim.property, stored.id, correction, stored.finding.review.note, *names)
    return fold(" ".join(part for part in told if part))
