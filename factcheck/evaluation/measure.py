"""Counts what was found, judged and wrongly claimed, and the figures that follow from the counts.

- extraction: a finding is right where it matches a label; precision is the share of findings that are, recall the share
  of labels that were found, F1 their harmonic mean. Only claims that count (asserted, attributed) are labels to find.
- verdicts: of the labels that were found and state a verdict, the share judged so.
- end to end: as extraction, and a finding is right only where its verdict is the label's too.
- false alarms: of the passages with nothing to find, the share in which something was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.evaluation.labels import Label, Passage
from factcheck.evaluation.matching import Matcher, Pair
from factcheck.model.record import record
from factcheck.model.report import CheckedDocument, Finding
from factcheck.model.verdict import Status
from factcheck.pipeline import Settings, check
from factcheck.sources.knowledge import KnowledgeBase


@record
class Judged:
    """A passage with what the program made of it."""

    passage: Passage
    checked: CheckedDocument
    pairs: tuple[Pair, ...]
    missed: tuple[Label, ...]
    extra: tuple[Finding, ...]

    @property
    def language(self) -> str:
        return self.checked.language


@record
class Counts:
    """How often things came out right and wrong, for any set of claims."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    """Findings that match a label."""
    verdicts: int = 0
    """Matched labels that state a verdict."""
    verdicts_right: int = 0
    wholly_right: int = 0
    """Findings that match a label whose verdict, where stated, is theirs."""

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.labelled + other.labelled, self.found + other.found, self.right + other.right,
            self.verdicts + other.verdicts, self.verdicts_right + other.verdicts_right,
            self.wholly_right + other.wholly_right,
        )  # fmt: skip

    @property
    def precision(self) -> float | None:
        return _share(self.right, self.found)

    @property
    def recall(self) -> float | None:
        return _share(self.right, self.labelled)

    @property
    def f1(self) -> float | None:
        return _share(2 * self.right, self.found + self.labelled)

    @property
    def accuracy(self) -> float | None:
        return _share(self.verdicts_right, self.verdicts)

    @property
    def end_to_end(self) -> float | None:
        return _share(2 * self.wholly_right, self.found + self.labelled)

    def to_dict(self) -> dict[str, Any]:
        """Return counts and figures as JSON has them; a figure of nothing is null."""
        return {
            "labelled": self.labelled, "found": self.found, "right": self.right,
            "precision": rounded(self.precision), "recall": rounded(self.recall), "f1": rounded(self.f1),
            "verdicts": self.verdicts, "verdicts_right": self.verdicts_right,
            "verdict_accuracy": rounded(self.accuracy), "end_to_end_f1": rounded(self.end_to_end),
        }  # fmt: skip


@record
class Alarms:
    """Passages with nothing to find, and those of them in which something was found."""

    passages: int = 0
    alarmed: int = 0

    def to_dict(self) -> dict[str, Any]:
        return {
            "passages": self.passages,
            "alarmed": self.alarmed,
            "share": rounded(_share(self.alarmed, self.passages)),
        }


@record
class Evaluation:
    """All passages with what was found in them."""

    passages: tuple[Judged, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted({one.language for one in self.passages}))

    def of(self, language: str) -> Evaluation:
        """The passages of one language alone."""
        return Evaluation(tuple(one for one in self.passages if one.language == language))

    def counts(self) -> Counts:
        return sum(self.by_property().values(), Counts())

    def by_property(self) -> dict[str, Counts]:
        """The counts of each property that is labelled or found, sorted by its id."""
        found: dict[str, Counts] = {}
        for name, counts in (item for one in self.passages for item in _counted(one)):
            found[name] = found.get(name, Counts()) + counts
        return dict(sorted(found.items()))

    def alarms(self) -> Alarms:
        empty = [one for one in self.passages if one.passage.empty]
        return Alarms(len(empty), sum(1 for one in empty if one.extra))

    def confusion(self) -> dict[Status, dict[Status, int]]:
        """For each verdict labelled, how often each was given to the claims that were found."""
        table = {wanted: dict.fromkeys(Status, 0) for wanted in Status}
        for one in self.passages:
            for pair in one.pairs:
                if pair.label.status is not None and pair.finding.verdict is not None:
                    table[pair.label.status][pair.finding.verdict.status] += 1
        return table


def evaluate(passages: Sequence[Passage], knowledge: KnowledgeBase, settings: Settings) -> Evaluation:
    """Check every passage and compare what comes out with its labels; a passage's own ``as_of`` goes before.

    A label names no day to judge by where it has no ``as_of``: then the text's own date counts, else that of the run.
    """
    matcher = Matcher(knowledge)
    done: dict[int, Judged] = {}
    for as_of in dict.fromkeys(passage.as_of for passage in passages):
        those = [(at, passage) for at, passage in enumerate(passages) if passage.as_of == as_of]
        own = Settings(settings.today, as_of or settings.as_of, settings.language, settings.date_order)
        checked = check((passage.document for _, passage in those), knowledge, own)
        for (at, passage), one in zip(those, checked, strict=True):
            done[at] = _judged(passage, one, matcher)
    return Evaluation(tuple(done[at] for at in range(len(passages))))


def _judged(passage: Passage, checked: CheckedDocument, matcher: Matcher) -> Judged:
    findings = [finding for finding in checked.findings if finding.claim.modality.counts]
    pairs = matcher.pairs(passage, findings)
    matched = {id(pair.label) for pair in pairs}
    used = {id(pair.finding) for pair in pairs}
    missed = (label for label in passage.labels if label.modality.counts and id(label) not in matched)
    extra = (finding for finding in findings if id(finding) not in used)
    return Judged(passage, checked, tuple(pairs), tuple(missed), tuple(extra))


def _counted(one: Judged) -> Iterator[tuple[str, Counts]]:
    for pair in one.pairs:
        stated = pair.label.status
        given = pair.finding.verdict.status if pair.finding.verdict else None
        agrees = stated is None or stated is given
        counts = Counts(1, 1, 1, int(stated is not None), int(stated is not None and agrees), int(agrees))
        yield pair.label.property, counts
    for label in one.missed:
        yield label.property, Counts(labelled=1)
    for finding in one.extra:
        yield finding.claim.property, Counts(found=1)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def rounded(share: float | None) -> float | None:
    """A share to four places."""
    return round(share, 4) if share is not None else None
