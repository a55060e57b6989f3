"""Tracked claims as JSON Lines and CSV for other programs, complete, so that an import gives the store back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.model.record import record
from factcheck.model.report import InputProblem, ReviewState
from factcheck.store.rows import claim_from, claim_row, document_from, document_row
from factcheck.store.tracked import StoredClaim, StoredDocument

FORMATS = ("jsonl", "csv")
COLUMNS = (
    "id", "document", "line", "property", "subject", "value", "status", "correction", "review", "by", "note", "quote",
    "record",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@record
class Imported:
    """One claim of an exported file."""

    document: StoredDocument
    claim: StoredClaim
    review: ReviewState | None = None
    """What a table's column says where it differs from the claim's own state: a decision made in the table."""
    by: str | None = None
    note: str | None = None


def as_jsonl(entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]]) -> str:
    """Return a claim a line, each with its document and its whole history."""
    return "".join(f"{line}\n" for _, _, line in _records(entries))


def as_csv(entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]]) -> str:
    """Return a claim a row: columns for people, and the whole claim as JSON in the last one."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for _, stored, line in _records(entries):
        claim, verdict, review = stored.finding.claim, stored.finding.verdict, stored.finding.review
        cells = (
            stored.id, claim.document, str(claim.line), claim.property,
            (claim.subject.label or claim.subject.name) if claim.subject else "", claim.value.text,
            verdict.status.value if verdict else "", (verdict.correction or "") if verdict else "",
            review.state.value, review.by or "", review.note or "", claim.quote,
        )  # fmt: skip
        writer.writerow([*(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells), line])
    return out.getvalue()


def read(text: str, kind: str, path: str) -> tuple[list[Imported], list[InputProblem]]:
    """Return the claims of an exported file, and a problem with its line for each that cannot be read."""
    found: list[Imported] = []
    problems: list[InputProblem] = []
    rows = _table(text) if kind == "csv" else ((n, {"record": line}) for n, line in enumerate(text.splitlines(), 1))
    for number, row in rows:
        if not (row.get("record") or "").strip():
            if kind == "csv":
                problems.append(InputProblem(path, "the column record is missing or empty: export again", number))
            continue
        try:
            found.append(_imported(json.loads(row["record"]), row))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(InputProblem(path, f"is no exported claim ({error}): export again", number))
    return found, problems


def _records(
    entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]],
) -> Iterator[tuple[StoredDocument, StoredClaim, str]]:
    for document, claims in entries:
        for claim in claims:
            whole = {"document": document_row(document), "claim": claim_row(claim)}
            text = json.dumps(whole, ensure_ascii=False)
            yield document, claim, text.encode("utf-8", "backslashreplace").decode()


def _imported(whole: Mapping[str, Any], row: Mapping[str, str]) -> Imported:
    document = document_from(whole["document"])
    claim = claim_from(whole["claim"], document.path)
    state = (row.get("review") or "").strip()
    own = claim.finding.review
    if not state or state == own.state.value:
        return Imported(document, claim)
    if state not in [each.value for each in ReviewState]:
        raise ValueError(f"there is no review state {state!r}")
    by = (row.get("by") or "").strip()
    return Imported(document, claim, ReviewState(state), by or None, (row.get("note") or "").strip() or None)


def _table(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    csv.field_size_limit(1 << 26)
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    head: Sequence[str] = next(reader, ())
    for cells in reader:
        if any(cells):
            yield reader.line_num, dict(zip(head, cells, strict=False))
