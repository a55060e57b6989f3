"""Reports for the page's tests: a hostile one, one of thousands of claims, one with a history."""

from __future__ import annotations

from factcheck.model.background import Background, Happening, Moment
from factcheck.model.claim import Claim
from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument, CheckReport, Finding, InputProblem, Review, Silence
from factcheck.model.text import Document, Span
from factcheck.model.verdict import Status, Verdict
from tests.reports.shared_report import shared_report

EVIL = (
    "</script></style></title><script>pwned=1</script><img src=//evil.example/x onerror='pwned=1'>"
    "\u202eoverride\u202c \x1b[31m\x00\x07 javascript:pwned=1 \" ' {{7*7}} ${pwned} \u2066x\u2069 &lt;b&gt;"
)
ADDRESSES = (
    "javascript:pwned=1", "JaVaScRiPt:pwned=1", " javascript:pwned=1", "java\tscript:pwned=1", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//evil.example/x", "https://good.example@evil.example/",
    "https://evil.example/\u202emoc.doog", "https:evil.example", "http://",
)  # fmt: skip


def hostile_report() -> CheckReport:
    """The shared report with hostile words wherever others' words can stand."""
    report = shared_report()
    documents = tuple(_hostile(one, number) for number, one in enumerate(report.documents))
    sources = tuple(
        replace(ref, title=EVIL, publisher=EVIL, path=EVIL, url=ADDRESSES[number % len(ADDRESSES)])
        for number, ref in enumerate(report.sources)
    )
    odd = tuple(
        replace(item, rationale=EVIL, document=f"{EVIL}1", claims=tuple(f.fingerprint for f in documents[1].findings))
        for item in report.inconsistencies
    )
    marks = [finding.id for finding in report.findings]
    past = {mark: (Happening("2025-11-25", EVIL, EVIL, EVIL, EVIL, EVIL),) * 2 for mark in marks}
    background = Background(histories=past, names={"imctc": EVIL, "riyadh": EVIL})
    return replace(
        report, documents=documents, sources=sources, inconsistencies=odd, background=background,
        problems=(InputProblem(EVIL, EVIL), InputProblem(EVIL, EVIL, fatal=False)),
    )  # fmt: skip


def _hostile(one: CheckedDocument, number: int) -> CheckedDocument:
    text = f"{EVIL}\n\n{one.document.text}\n{EVIL}"
    shift = len(EVIL) + 2
    document = replace(one.document, path=f"{EVIL}{number}", text=text, title=EVIL, notes=(EVIL,), _line_starts=())
    findings = tuple(_evil(finding, shift, document, at) for at, finding in enumerate(one.findings))
    return replace(one, document=Document(document.path, text, "0" * 64, None, one.document.date, EVIL, notes=(EVIL,)),
                   findings=findings)  # fmt: skip


def _evil(finding: Finding, shift: int, document: Document, at: int) -> Finding:
    claim = finding.claim
    subject = claim.subject and replace(claim.subject, text=EVIL, name=EVIL, label=EVIL, entity=EVIL)
    changed: Claim = replace(
        claim, document=document.path, subject=subject, attribution=EVIL, value=replace(claim.value, text=EVIL),
        span=_moved(claim.span, shift), value_span=_moved(claim.value_span, shift),
        sentence=_moved(claim.sentence, shift), property=claim.property,
    )  # fmt: skip
    return replace(
        finding, claim=changed, verdict=finding.verdict and _judged(finding.verdict, at),
        review=Review(finding.review.state, EVIL, EVIL, EVIL, EVIL), silence=finding.silence and Silence(
            finding.silence.by, EVIL, EVIL
        ),
    )  # fmt: skip


def _judged(verdict: Verdict, at: int) -> Verdict:
    pieces = tuple(
        replace(piece, source=EVIL, locator=EVIL, note=EVIL, url=ADDRESSES[(at + number) % len(ADDRESSES)])
        for number, piece in enumerate(verdict.evidence)
    )
    return replace(verdict, rationale=EVIL, correction=EVIL, evidence=pieces)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def large_report(claims: int, documents: int = 100) -> CheckReport:
    """The shared report's two texts again and again, until there are so many claims."""
    report = shared_report()
    kinds = [one for one in report.documents if one.findings]
    made: list[CheckedDocument] = []
    count, number = 0, 0
    while count < claims:
        kind = kinds[number % 2]
        copies = -(-claims // documents // max(len(kind.findings), 1)) or 1
        made.append(_copied(kind, number, copies, claims - count))
        count += sum(finding.claim.modality.counts for finding in made[-1].findings)
        number += 1
    return replace(report, documents=tuple(made), inconsistencies=(), problems=())


def _copied(one: CheckedDocument, number: int, copies: int, room: int) -> CheckedDocument:
    path = f"archive/{2000 + number % 26}/{number:04d}-{one.document.path.rpartition('/')[2]}"
    size = len(one.document.text)
    findings: list[Finding] = []
    for copy in range(copies):
        for finding in one.findings:
            if finding.verdict is None or len(findings) >= room:
                continue
            claim = finding.claim
            moved = replace(claim, document=path, span=_moved(claim.span, copy * size),
                            value_span=_moved(claim.value_span, copy * size),
                            sentence=_moved(claim.sentence, copy * size))  # fmt: skip
            mark = f"{number:04x}{copy:04x}{len(findings):04x}"
            findings.append(replace(finding, id=mark, fingerprint=mark, claim=moved))
    document = Document(path, one.document.text * copies, "a" * 64, one.document.language, one.document.date)
    return CheckedDocument(document, one.language, tuple(findings))


def told_over_time() -> CheckReport:
    """The shared report with a store behind it: histories, another verdict today, open findings over time."""
    report = shared_report()
    changed = next(f for f in report.findings if f.verdict is not None and f.verdict.status is Status.OUTDATED)
    past = (
        Happening("2025-01-05T10:00:00+00:00", "first_seen", after="41"),
        Happening("2025-11-25T10:00:00+00:00", "verdict", "supported", "outdated"),
        Happening("2025-11-26T08:00:00+03:00", "decision", "open", "accepted", "نورة", "يُصحح لاحقاً"),
    )
    counts = [("2025-08", 0), ("2025-09", 2), ("2025-10", 5), ("2025-11", 3)]
    moments = tuple(Moment(name, count) for name, count in counts)
    today = {f.id: changed.verdict for f in report.findings if f.claim.property == "headquarters" and changed.verdict}
    names = {"imctc": "التحالف الإسلامي العسكري لمحاربة الإرهاب", "riyadh": "الرياض"}
    return replace(
        report, background=Background(histories={changed.id: past}, moments=moments, today=today, names=names)
    )
