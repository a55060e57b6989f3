"""``factcheck explain``: how a verdict came about, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.cli.claims import ClaimId, ListFormat, open_store
from factcheck.cli.options import Config, Store, known
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.model.statement import Statement
    from factcheck.model.verdict import Evidence, Verdict
    from factcheck.store.tracked import StoredClaim


def explain(id: ClaimId, format: ListFormat = None, store: Store = None, config: Config = None) -> int:  # noqa: A002
    """Explain a verdict: the pattern, the candidates, the statements compared, the rule that decided."""
    import json

    from factcheck.cli.writing import write_out

    kind = known(format or "text", ("text", "json"), "format")
    claim = open_store(store, config).get(id)
    if kind == "json":
        write_out(json.dumps(explanation(claim), ensure_ascii=False, indent=2) + "\n")
        return ExitCode.OK
    lines = [*claim_lines(claim), *_how(claim)]
    write_out("".join(line + "\n" for line in lines))
    return ExitCode.OK


def explanation(stored: StoredClaim) -> dict[str, object]:
    """The same as one JSON object."""
    claim, verdict = stored.finding.claim, stored.finding.verdict
    candidates = [candidate.to_dict() for candidate in claim.subject.candidates] if claim.subject else []
    steps = [step.to_dict() for step in verdict.steps] if verdict else []
    return stored.finding.to_dict() | {"pattern": claim.pattern.to_dict(), "candidates": candidates, "steps": steps}


def claim_lines(stored: StoredClaim) -> Iterator[str]:
    """A claim with its verdict and evidence, for people."""
    from factcheck.properties.loader import load_properties

    finding = stored.finding
    claim, verdict = finding.claim, finding.verdict
    yield f"claim {finding.id}"
    yield f"  where     {claim.document}:{claim.line}:{claim.column}" + ("  (no longer there)" if stored.gone else "")
    yield f"  quote     {claim.quote}"
    yield f"  property  {claim.property} ({load_properties()[claim.property].label('en')})"
    yield f"  value     {claim.value.text}"
    if claim.subject is not None:
        known_as = f" = {claim.subject.label} ({claim.subject.entity})" if claim.subject.entity else ""
        yield f"  subject   {claim.subject.text or claim.subject.name}{known_as}"
    if claim.time is not None:
        yield f"  time      {claim.time.text} ({claim.time.relation} {claim.time.date or ''})".replace(" )", ")")
    if claim.attribution:
        yield f"  said by   {claim.attribution}"
    if verdict is not None:
        yield f"  verdict   {verdict.status.value}, {verdict.reason.value}, as of {verdict.as_of}, score {verdict.score:.2f}"
        yield f"            {verdict.rationale}"
        if verdict.correction is not None:
            yield f"  write     {verdict.correction}"
    review = finding.review
    decided = f" by {review.by} at {review.at}" if review.by else ""
    yield f"  review    {review.state.value}{decided}" + (f": {review.note}" if review.note else "")


def _how(stored: StoredClaim) -> Iterator[str]:
    claim, verdict = stored.finding.claim, stored.finding.verdict
    yield "found by"
    yield f"  {claim.pattern.text}"
    yield f"  declared in {claim.pattern.file}, pattern {claim.pattern.index + 1}"
    if claim.subject is not None:
        yield "subject"
        yield f"  {claim.subject.reference.value}: {claim.subject.text or '(implied)'} stands for {claim.subject.name}"
        for candidate in claim.subject.candidates:
            yield f"  {candidate.score:.2f}  {candidate.label} ({candidate.entity}), {candidate.how}: {candidate.name}"
    if verdict is not None:
        yield from _statements(verdict)
        yield from _rules(verdict)


def _statements(verdict: Verdict) -> Iterator[str]:
    yield "statements compared"
    if not verdict.evidence:
        yield "  none"
    for piece in verdict.evidence:
        yield f"  {piece.relation.value:<10} {evidence_value(piece)}{_dates(piece)}  {piece.locator}"
        if piece.url:
            yield f"             {piece.url}"


def evidence_value(piece: Evidence | Statement) -> str:
    """A statement's value in words."""
    label = getattr(piece.value, "label", None)
    return str(label or piece.value.text or piece.value.to_dict().get("amount") or piece.value.to_dict().get("date"))


def _dates(piece: Evidence) -> str:
    parts = [(" from ", piece.start), (" until ", piece.end), (" in ", piece.point_in_time)]
    return "".join(f"{word}{date}" for word, date in parts if date) + ("" if piece.holds else " (does not hold)")


def _rules(verdict: Verdict) -> Iterator[str]:
    yield "rules asked"
    for step in verdict.steps:
        yield f"  {'→' if step.decided else ' '} {step.rule}: {step.outcome}"
