"""Findings that comments in their document silence, and comments that silence nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.errors import nearest
from factcheck.model.record import record, replace
from factcheck.model.report import CheckedDocument, Finding, InputProblem, Silence, SilencedBy
from factcheck.model.text import Document, Span
from factcheck.text.directives import MARK, VERBS, Directive, directives


@record
class _Reach:
    """The part of a document that a directive speaks of."""

    directive: Directive
    span: Span

    def covers(self, finding: Finding) -> bool:
        """True where the claim touches it, by the line of its quote, and is of a property it names."""
        wanted = self.directive.properties
        return self.span.overlaps(finding.claim.span) and (not wanted or finding.claim.property in wanted)


def by_comments(
    checked: CheckedDocument, properties: Sequence[str]
) -> tuple[CheckedDocument, tuple[InputProblem, ...]]:
    """Silence what the document's comments say; the problems are warnings, one for each comment that is of no use."""
    document = checked.document
    if MARK not in document.text:
        return checked, ()
    found = list(directives(document.text))
    reaches = list(_reaches(document, found))
    used: set[Span] = set()
    findings = []
    for finding in checked.findings:
        reach = next((r for r in reaches if wants_silence(finding) and r.covers(finding)), None)
        if reach is None:
            findings.append(finding)
            continue
        used.add(reach.directive.span)
        where = f"{document.path}:{document.location(reach.directive.span.start).line}"
        findings.append(replace(finding, silence=Silence(SilencedBy.COMMENT, where, reach.directive.reason)))
    problems = tuple(_problems(document, found, used, properties))
    return replace(checked, findings=tuple(findings)), problems


def wants_silence(finding: Finding) -> bool:
    """True for a finding that says something, and that nothing silences so far."""
    verdict = finding.verdict
    told = verdict is not None and verdict.status.level != "none" and finding.claim.modality.counts
    return told and finding.silence is None


def _reaches(document: Document, found: Sequence[Directive]) -> Iterator[_Reach]:
    text = document.text
    opened: dict[tuple[str, ...], Directive] = {}
    for directive in found:
        start, end = directive.span.start, directive.span.end
        if directive.verb == "ignore":
            yield _Reach(directive, Span(text.rfind("\n", 0, start) + 1, _line_end(text, end)))
        elif directive.verb == "ignore-next":
            following = _line_end(text, end)
            while following < len(text) and text[following].isspace():
                following += 1
            yield _Reach(directive, Span(following, _line_end(text, following)))
        elif directive.verb == "off":
            opened.setdefault(directive.properties, directive)
        elif directive.verb == "on":
            for key in [directive.properties] if directive.properties else list(opened):
                if (off := opened.pop(key, None)) is not None:
                    yield _Reach(off, Span(off.span.end, start))
    for off in opened.values():
        yield _Reach(off, Span(off.span.end, len(text)))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _problems(
    document: Document, found: Sequence[Directive], used: set[Span], properties: Sequence[str]
) -> Iterator[InputProblem]:
    off: set[tuple[str, ...]] = set()
    for directive in found:
        place = document.location(directive.span.start)
        said = f"`{MARK} {directive.verb}`"
        unknown = [name for name in directive.properties if name not in properties]
        message = None
        if directive.verb not in VERBS:
            message = f"there is no directive {said}; {nearest(directive.verb, VERBS)}"
        elif unknown:
            message = f"{said}: there is no property {unknown[0]!r}; {nearest(unknown[0], properties)}"
        elif directive.verb == "on":
            if not off:
                message = f"{said} ends nothing: no `{MARK} off` stands before it"
            off = off - {directive.properties} if directive.properties else set()
        elif directive.span not in used:
            message = f"{said} silences nothing: remove it"
        if directive.verb == "off":
            off.add(directive.properties)
        if message is not None:
            yield InputProblem(document.path, message, place.line, place.column, fatal=False)
