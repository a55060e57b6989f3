"""The report that every format is shown: two languages in one document, all statuses, decisions, awkward letters."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.model.claim import Candidate, Claim, ClaimTime, Modality, PatternRef, Subject
from factcheck.model.fingerprint import fingerprints
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import (
    CheckedDocument,
    CheckReport,
    Finding,
    Inconsistency,
    InputProblem,
    Review,
    ReviewState,
    Silence,
    SilencedBy,
)
from factcheck.model.statement import SourceRef
from factcheck.model.text import Document, Span
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Money, Value
from factcheck.model.verdict import Evidence, Reason, Relation, RuleStep, Status, Verdict

TODAY = PartialDate(2025, 12, 1)
DAY = PartialDate(2025, 11, 25)

ARABIC = """وصول طلائع التحالف

الرياض - واس: استقبل مركز التحالف الإسلامي العسكري لمحاربة الإرهاب (IMCTC)، ومقره الرياض، وفداً من حلف NATO.
ويضم التحالف 41 دولة عضو، وقال المتحدث إن ميزانيته تبلغ 100 مليون دولار أمريكي سنوياً، وهو ما لم تؤكده جهة أخرى حتى الآن.
تأسس التحالف في ديسمبر 2015، ولم يؤسسه الاتحاد الأوروبي. وبلغ عدد موظفي IMCTC نحو 300 موظف.
"""
ENGLISH = """# A visit\x1b[31m to the coalition

The coalition was founded in 2014 and has its headquarters in Riyadh.\tJordan joined later.
Its 東京 office, led by \u202eGeneral Ali\u202c, has an area of nothing that anybody measured; the alliance counts
42 members.
"""
SOURCES = (
    SourceRef("imctc-profile", "Coalition, profile", "sources/imctc.yaml", retrieved=PartialDate(2025, 11, 1)),
    SourceRef("alliances", "Handbook of alliances", "sources/alliances.yaml", retrieved=PartialDate(2024, 6)),
)
PROBLEMS = (
    InputProblem("articles/lost.txt", "there is no such file or folder: check the path"),
    InputProblem(
        "articles/old, 1:2.txt", "read as Windows-1256, which is a guess: 100% sure it is not", 3, fatal=False
    ),
)
QUOTED = Silence(SilencedBy.COMMENT, "articles/زيارة.ar.txt:4", "quoted from the leaflet")
COALITION = "Islamic Military Counter Terrorism Coalition"


def shared_report() -> CheckReport:
    """Return the report; the same at every call."""
    arabic, english = _arabic(), _english()
    same = next(finding for finding in english.findings if finding.claim.property == "inception")
    other = next(finding for finding in english.findings if finding.claim.property == "member_count")
    told = "The founding date of the coalition is 2014 in line 3, its members are counted as “التحالف” in line 5."
    odd = Inconsistency((same.fingerprint, other.fingerprint), told, english.document.path)
    return CheckReport(DAY, (arabic, english, _silent()), (odd,), SOURCES, PROBLEMS, seconds=0.1234)


def empty_report() -> CheckReport:
    """Return the report of a run that found no document."""
    return CheckReport(DAY)


def extracted_report() -> CheckReport:
    """Return the claims of the shared report as ``extract`` reports them."""
    documents = tuple(
        replace(one, findings=tuple(replace(f, verdict=None) for f in one.findings))
        for one in shared_report().documents
    )
    return CheckReport(DAY, documents, judged=False)


def _arabic() -> CheckedDocument:
    document = Document("articles/زيارة.ar.txt", ARABIC, "a" * 64, "ar", DAY, notes=("read as Windows-1256, by guess",))
    say = _Claims(document, "ar")
    seat = say(
        "headquarters", "ومقره الرياض", EntityRef("الرياض", "riyadh", "Riyadh"),
        _supported(_piece(EntityRef("Riyadh", "riyadh", "Riyadh"), Relation.SUPPORTS, line=9)),
    )  # fmt: skip
    old = Verdict(
        Status.OUTDATED, Reason.SUPERSEDED, DAY,
        "“Coalition, profile” gives 41 from 2016-12-28 to 2022-08-31, then 42 since 2022-09-01.", 0.97,
        (
            _piece(
                _count(41), Relation.SUPERSEDED, PartialDate(2016, 12, 28), PartialDate(2022, 8, 31), 13, holds=False
            ),
            _piece(_count(42), Relation.REFUTES, PartialDate(2022, 9, 1), line=14),
        ),
        "42", (RuleStep("subject-unknown", "no"), RuleStep("superseded", "yes", decided=True)),
    )  # fmt: skip
    members = say("member_count", "ويضم التحالف 41 دولة عضو", Count(Decimal(41), "دولة", text="41"), old)
    budget = Money(Decimal(100_000_000), "USD", step=Decimal(100_000_000), text="100 مليون دولار أمريكي")
    disputed = Verdict(
        Status.DISPUTED, Reason.SOURCES_DISAGREE, DAY,
        "Sources disagree: “Coalition, profile” gives 100,000,000 USD, “Handbook of alliances” gives 80,000,000 USD.",
        0.9,
        (
            _piece(Money(Decimal(100_000_000), "USD"), Relation.SUPPORTS, line=20),
            _piece(Money(Decimal(80_000_000), "USD"), Relation.REFUTES, line=7, source="alliances"),
        ),
    )  # fmt: skip
    spent = say("budget", "ميزانيته تبلغ 100 مليون دولار أمريكي", budget, disputed, said_by="المتحدث")
    date = DateValue(PartialDate(2015, 12), text="ديسمبر 2015")
    less = Verdict(
        Status.SUPPORTED, Reason.LESS_PRECISE, DAY,
        "“Coalition, profile” gives 2015-12-15, which the text states less precisely.", 0.97,
        (_piece(DateValue(PartialDate(2015, 12, 15)), Relation.SUPPORTS, line=8),),
    )  # fmt: skip
    began = say("inception", "تأسس التحالف في ديسمبر 2015", date, less)
    never = say(
        "founder", "ولم يؤسسه الاتحاد الأوروبي", EntityRef("الاتحاد الأوروبي"), None, modality=Modality.NEGATED
    )  # fmt: skip
    unknown = Verdict(
        Status.UNVERIFIED,
        Reason.AMBIGUOUS_ENTITY,
        DAY,
        "“IMCTC” may be Coalition (imctc) or معهد IMCTC للتدريب (imctc-institute).",
    )
    staff = Count(Decimal(300), "موظف", Bound.ABOUT, step=Decimal(100), text="300")
    tied = (
        Candidate("imctc", "Coalition", 1.0, "alias", "IMCTC"),
        Candidate("imctc-institute", "معهد", 1.0, "alias", "IMCTC"),
    )
    subject = Subject("IMCTC", "IMCTC", candidates=tied, score=1.0)
    employed = say("employees", "وبلغ عدد موظفي IMCTC نحو 300 موظف", staff, unknown, subject=subject)
    known = (seat, members, spent, began, never, employed)
    return _checked(
        document,
        "ar",
        known,
        {members: Review(ReviewState.ACCEPTED, "نورة", "2025-11-26T08:00:00+03:00", "يُصحح لاحقاً")},
    )


def _english() -> CheckedDocument:
    document = Document("articles/visit.en.md", ENGLISH, "e" * 64, "en")
    say = _Claims(document, "en")
    wrong = Verdict(
        Status.CONTRADICTED, Reason.VALUE_MISMATCH, DAY, "“Coalition, profile” gives 2015-12-15, not 2014.", 0.97,
        (_piece(DateValue(PartialDate(2015, 12, 15)), Relation.REFUTES, line=8),), "15 December 2015",
    )  # fmt: skip
    began = say("inception", "The coalition was founded in 2014", DateValue(PartialDate(2014), text="2014"), wrong)
    seat = say(
        "headquarters", "has its headquarters in Riyadh", EntityRef("Riyadh", "riyadh", "Riyadh"),
        _supported(_piece(EntityRef("Riyadh", "riyadh", "Riyadh"), Relation.SUPPORTS, line=9)),
    )  # fmt: skip
    right = _supported(_piece(_count(42), Relation.SUPPORTS, PartialDate(2022, 9, 1), line=14))
    members = say(
        "member_count", "the alliance counts\n42 members", Count(Decimal(42), "members", text="42"), right,
        time=ClaimTime(DAY, "now"),
    )  # fmt: skip
    return _checked(document, "en", (began, seat, members), {})


def _silent() -> CheckedDocument:
    return CheckedDocument(Document("articles/weather.txt", "It rained.\n", "f" * 64), "en")


class _Claims:
    """Builds the claims of a document from the words in it."""

    def __init__(self, document: Document, language: str) -> None:
        self._document, self._language = document, language
        self.verdicts: dict[str, Verdict | None] = {}

    def __call__(
        self,
        prop: str,
        quote: str,
        value: Value,
        verdict: Verdict | None,
        *,
        subject: Subject | None = None,
        modality: Modality = Modality.ASSERTED,
        said_by: str | None = None,
        time: ClaimTime | None = None,
    ) -> tuple[Claim, Verdict | None]:
        text = self._document.text
        start = text.index(quote)
        at = start + quote.index(value.text)
        first = text.rfind("\n", 0, start) + 1
        place = self._document.location(start)
        known = Subject("التحالف", "التحالف", entity="imctc", label=COALITION, score=0.97)
        claim = Claim(
            document=self._document.path, language=self._language, property=prop, subject=subject or known, value=value,
            span=Span(start, start + len(quote)), value_span=Span(at, at + len(value.text)),
            sentence=Span(first, text.index("\n", start + len(quote))), quote=quote,
            line=place.line, column=place.column, pattern=PatternRef("{subject} {value}", f"{prop}.toml", 0), time=time,
            modality=Modality.ATTRIBUTED if said_by else modality, attribution=said_by,
        )  # fmt: skip
        return claim, verdict


def _checked(
    document: Document,
    language: str,
    known: tuple[tuple[Claim, Verdict | None], ...],
    reviews: dict[tuple[Claim, Verdict | None], Review],
) -> CheckedDocument:
    marks = fingerprints([claim for claim, _ in known])
    findings = tuple(
        _finding(mark, claim, verdict, reviews.get((claim, verdict), Review()))
        for mark, (claim, verdict) in zip(marks, known, strict=True)
    )
    return CheckedDocument(document, language, findings)


def _finding(mark: str, claim: Claim, verdict: Verdict | None, review: Review) -> Finding:
    """A contradiction fails the check, a claim of the staff is silenced by a comment."""
    silence = QUOTED if claim.property == "employees" else None
    fails = verdict is not None and verdict.status is Status.CONTRADICTED
    return Finding(mark[:12], mark, claim, verdict, review, silence, fails)


def _count(amount: int) -> Count:
    return Count(Decimal(amount), text=str(amount))


def _piece(
    value: Value,
    relation: Relation,
    start: PartialDate | None = None,
    end: PartialDate | None = None,
    line: int = 1,
    source: str = "imctc-profile",
    *,
    holds: bool = True,
) -> Evidence:
    path = next(ref.path for ref in SOURCES if ref.id == source)
    return Evidence(
        source, "imctc", "member_count", value, relation, f"{path}:{line}", start, end, url="https://example.org/imctc",
        score=0.97, holds=holds,
    )  # fmt: skip


def _supported(piece: Evidence) -> Verdict:
    return Verdict(Status.SUPPORTED, Reason.VALUE_AGREES, DAY, "“Coalition, profile” says the same.", 0.97, (piece,))
