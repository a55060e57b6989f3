"""A baseline: the findings there were on the day it was written, so that a check fails on new ones alone.

A JSON file made to be committed: one finding a line, in a stable order, known by fingerprint and status. A finding
that gets worse (unverified then, contradicted now) is new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.errors import ConfigurationError
from factcheck.model.record import record, replace
from factcheck.model.report import CheckedDocument, Finding, InputProblem, Silence, SilencedBy
from factcheck.silence.comments import wants_silence

VERSION = 1


@record
class Baseline:
    """What a baseline file holds."""

    path: str
    entries: tuple[tuple[str, str, str], ...]
    """Document, fingerprint and status of each finding."""


def write(checked: Iterable[CheckedDocument]) -> str:
    """Return the baseline of the findings that stand: not supported, not settled, not silenced by other means."""
    rows = [
        {
            "document": one.document.path,
            "fingerprint": finding.fingerprint,
            "status": finding.verdict.status.value,
            "property": finding.claim.property,
            "value": finding.claim.value.text,
        }
        for one in checked
        for finding in one.findings
        if finding.verdict is not None and _stands(finding)
    ]
    rows.sort(key=lambda row: (row["document"], row["fingerprint"]))
    lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
    findings = f"[\n{lines}\n  ]" if rows else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {findings}\n}}\n'


def _stands(finding: Finding) -> bool:
    held = finding.silence is not None and finding.silence.by is SilencedBy.BASELINE
    return (held or wants_silence(finding)) and not finding.settled


def read(path: str, text: str) -> Baseline:
    """Return a baseline; ConfigurationError where the file is none."""
    try:
        body = json.loads(text)
    except json.JSONDecodeError as error:
        raise _none(path, error.msg, error.lineno, error.colno) from error
    if not isinstance(body, dict) or not isinstance(body.get("findings"), list):
        raise _none(path, "expected an object with `version` and `findings`")
    if body.get("version") != VERSION:
        raise _none(path, f"version {body.get('version')!r} is not {VERSION}, which this program reads")
    return Baseline(path, tuple(_entry(path, row) for row in body["findings"]))


def _entry(path: str, row: Any) -> tuple[str, str, str]:
    keys = ("document", "fingerprint", "status")
    if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in keys):
        raise _none(path, f"expected a finding with {', '.join(keys)}, found {row!r:.60}")
    return row["document"], row["fingerprint"], row["status"]


def _none(path: str, problem: str, line: int | None = None, column: int | None = None) -> ConfigurationError:
    return ConfigurationError(
        path,
        f"is no baseline: {problem}; `factcheck check --write-baseline {path}` makes one",
        line=line,
        column=column,
    )


def by_baseline(
    checked: Sequence[CheckedDocument], baseline: Baseline
) -> tuple[list[CheckedDocument], tuple[InputProblem, ...]]:
    """Silence what the baseline holds; a warning tells how many of its findings are gone from what was checked."""
    known = {(fingerprint, status) for _, fingerprint, status in baseline.entries}
    silence = Silence(SilencedBy.BASELINE, baseline.path)
    met: set[tuple[str, str]] = set()
    done = []
    for one in checked:
        met |= {_key(finding) for finding in one.findings} & known
        done.append(
            replace(
                one,
                findings=tuple(
                    replace(f, silence=silence) if _key(f) in known and wants_silence(f) else f for f in one.findings
                ),
            )
        )
    paths = {one.document.path for one in checked}
    gone = sum(1 for document, *key in baseline.entries if document in paths and tuple(key) not in met)
    if not gone:
        return done, ()
    what = "finding of it is" if gone == 1 else "findings of it are"
    return done, (InputProblem(baseline.path, f"{gone} {what} gone: write it anew", fatal=False),)


def _key(finding: Finding) -> tuple[str, str]:
    return finding.fingerprint, finding.verdict.status.value if finding.verdict is not None else ""
