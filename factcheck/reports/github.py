"""Workflow commands that GitHub's runner turns into annotations of the pull request's lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from factcheck.model.report import CheckReport
from factcheck.reports.content.telling import Told, message, title, told, value_region
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.segments import clean

HELP = "workflow commands: annotations on the lines of a pull request"

_CAP = 10
"""Annotations of each level that the runner shows for one step; what is more it drops without a word."""
_BREAKS = re.compile(r"([\r\n])")
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return a line an annotation, the failing ones first kept where there are too many, then a summary line."""
    lines: list[str] = []
    shown: Counter[str] = Counter()
    left = 0
    for level, line in _all(report):
        if shown[level] < _CAP:
            shown[level] += 1
            lines.append(line)
        else:
            left += 1
    if left:
        lines.append(_command("notice", {"title": "factcheck"}, f"and {left} more findings; see the whole report"))
    lines.append(_plain(_summary(report)))
    return "".join(f"{line}\n" for line in lines)


def _all(report: CheckReport) -> Iterator[tuple[str, str]]:
    for one in told(report):
        if one.finding.settled or one.finding.silence is not None:
            continue
        level = "error" if one.finding.fails else _LEVELS[one.verdict.status.level].replace("error", "warning")
        yield level, _command(level, _place(one), message(one.finding, one.verdict))
    for item in report.inconsistencies:
        place = {"file": item.document, "title": "inconsistent"}
        yield "warning", _command("warning", place, item.rationale)
    for problem in report.problems:
        place = {"file": problem.path, "title": "input"}
        place |= {"line": str(problem.line)} if problem.line is not None else {}
        level = "error" if problem.fatal else "warning"
        yield level, _command(level, place, problem.message)


def _place(one: Told) -> dict[str, str]:
    of = value_region(one)
    place = {"file": one.finding.claim.document, "line": str(of.line), "endLine": str(of.end_line)}
    if of.line == of.end_line:  # columns are heeded within one line alone
        place |= {"col": str(of.column), "endColumn": str(of.end_column)}
    return place | {"title": title(one.finding, one.verdict)}


def _command(level: str, place: dict[str, str], text: str) -> str:
    where = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    return f"::{level} {where}::{_data(text)}"


def _data(text: str) -> str:
    """Escape as the runner's own toolkit does for a command's text; what would steer the log's reader is left out."""
    text = "".join(clean(part) if part not in "\r\n" else part for part in _BREAKS.split(text))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """A line of the log that no runner takes for a command."""
    return text.replace("::", ": :")


def _summary(report: CheckReport) -> str:
    counts = ", ".join(f"{count} {status.value}" for status, count in report.summary.items() if count)
    silenced = f"; {report.silenced} silenced" if report.silenced else ""
    return f"factcheck: {len(report.findings)} claims" + (f": {counts}" if counts else "") + silenced
