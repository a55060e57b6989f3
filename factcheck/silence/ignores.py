"""Findings that an entry of the configuration ignores, for a path, property or subject, and until a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record, replace
from factcheck.model.report import CheckedDocument, Finding, InputProblem, Silence, SilencedBy
from factcheck.silence.comments import wants_silence
from factcheck.text.normalize import fold


@record
class Ignore:
    """One entry."""

    reason: str
    file: str
    """The configuration's path, and the line of the entry, where it is known."""
    line: int | None = None
    path: str | None = None
    property: str | None = None
    subject: str | None = None
    owner: str | None = None
    until: PartialDate | None = None

    def where(self) -> str:
        """Return the place of the entry."""
        return f"{self.file}:{self.line}" if self.line is not None else self.file

    def expired(self, today: PartialDate) -> bool:
        """True from the day after the last day of ``until``."""
        return self.until is not None and self.until.last() < today.first()

    def covers(self, finding: Finding) -> bool:
        """True where the finding is of its property and subject."""
        claim = finding.claim
        if self.property is not None and claim.property != self.property:
            return False
        if self.subject is None:
            return True
        subject = claim.subject
        names = (subject.entity, subject.label, subject.name, subject.text) if subject is not None else ()
        return any(name is not None and fold(name) == fold(self.subject) for name in names)


def by_configuration(
    checked: Sequence[CheckedDocument],
    ignores: Sequence[Ignore],
    today: PartialDate,
    matches: Callable[[str, str], bool],
) -> tuple[list[CheckedDocument], tuple[InputProblem, ...]]:
    """Silence what the entries cover; warnings tell of expired ones, and of those that fit a document but no finding.

    ``matches`` tells whether a pattern fits a document's path.
    """
    alive = [entry for entry in ignores if not entry.expired(today)]
    used: set[int] = set()
    done = []
    for one in checked:
        here = [e for e in alive if e.path is None or matches(e.path, one.document.path)]
        findings = []
        for finding in one.findings:
            entry = next((e for e in here if wants_silence(finding) and e.covers(finding)), None)
            if entry is not None:
                used.add(id(entry))
                silence = Silence(SilencedBy.CONFIGURATION, entry.where(), _reason(entry))
                findings.append(replace(finding, silence=silence))
            else:
                findings.append(finding)
        done.append(replace(one, findings=tuple(findings)))
    problems = [_problem(e, f"the ignore expired on {e.until}: correct the text, or give it a new `until`")
                for e in ignores if e.expired(today)]  # fmt: skip
    idle = [e for e in alive if id(e) not in used and e.path is not None]
    problems += [
        _problem(e, "the ignore silences nothing: remove it")
        for e in idle
        if any(matches(e.path or "", one.document.path) for one in checked)
    ]
    return done, tuple(problems)


def _reason(entry: Ignore) -> str:
    owner = f", {entry.owner}" if entry.owner else ""
    until = f", until {entry.until}" if entry.until is not None else ""
    return f"{entry.reason}{owner}{until}"


def _problem(entry: Ignore, message: str) -> InputProblem:
    return InputProblem(entry.file, message, entry.line, fatal=False)
