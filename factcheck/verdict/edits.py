"""Which corrections can be put into the text as they stand: a plain value in its own place, given by a trusted source.

Left to a person: what is not sure to leave a sound sentence (another form of the counted noun), a bound ("more than
45"), what is attributed to somebody, and what the text has in other words than the value's own.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from decimal import Decimal

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Claim, Modality
from factcheck.model.record import record
from factcheck.model.report import CheckedDocument, Finding
from factcheck.model.statement import SourceRef
from factcheck.model.values import Bound, DateValue, EntityRef, Number
from factcheck.model.verdict import Relation
from factcheck.sources.knowledge import KnowledgeBase, entity_names
from factcheck.text.normalize import fold
from factcheck.verdict.instead import in_place_of
from factcheck.verdict.reading import values_in

_MARKUP = frozenset("<>&*_`[]|\\")
"""What a name must not bring into a text of some format."""


@record
class Edit:
    """A value of a text and what to write in its place."""

    start: int
    end: int
    new: str
    finding: str
    """Fingerprint of the finding that it mends."""


def edits_of(checked: CheckedDocument, knowledge: KnowledgeBase, trusted: Container[str]) -> tuple[Edit, ...]:
    """Return the edits that mend the failing findings of a document, in order and none over another.

    ``trusted`` holds ids of sources and kinds of them (reference, csv, wikidata, text).
    """
    found: dict[tuple[int, int], Edit] = {}
    clashing: set[tuple[int, int]] = set()
    for finding in checked.findings:
        edit = _edit(checked, finding, knowledge, trusted) if finding.fails else None
        if edit is None:
            continue
        place = (edit.start, edit.end)
        if found.setdefault(place, edit).new != edit.new:
            clashing.add(place)  # two claims on one value, of which each wants another
    return tuple(_apart(found[place] for place in sorted(found) if place not in clashing))


def _apart(edits: Iterator[Edit]) -> Iterator[Edit]:
    end = -1
    for edit in edits:
        if edit.start >= end:
            yield edit
            end = edit.end


def _edit(checked: CheckedDocument, finding: Finding, knowledge: KnowledgeBase, trusted: Container[str]) -> Edit | None:
    claim, verdict = finding.claim, finding.verdict
    if verdict is None or verdict.correction is None or claim.low_trust or claim.modality is not Modality.ASSERTED:
        return None
    text, span = checked.document.text, claim.value_span
    refuting = [piece for piece in verdict.evidence if piece.relation is Relation.REFUTES and piece.holds]
    if text[span.start : span.end] != claim.value.text or not any(
        _is_trusted(knowledge.sources.get(piece.source), trusted) for piece in refuting
    ):
        return None
    if isinstance(claim.value, EntityRef):
        sure = _plain_name(claim, verdict.correction, text, knowledge)
    else:
        written = {in_place_of(piece.value, claim) for piece in refuting}
        sure = written == {verdict.correction} and claim.value.bound in (Bound.EXACT, Bound.ABOUT)
        sure = sure and (isinstance(claim.value, DateValue) or _same_form(claim, verdict.correction))
    return Edit(span.start, span.end, verdict.correction, finding.fingerprint) if sure else None


def _is_trusted(source: SourceRef | None, trusted: Container[str]) -> bool:
    return source is not None and (source.id in trusted or source.kind in trusted)


def _plain_name(claim: Claim, new: str, text: str, knowledge: KnowledgeBase) -> bool:
    """True where the text has the name of one entity as it stands, and the other can take its place."""
    value, span = claim.value, claim.value_span
    entity = knowledge.entities.get(value.entity) if isinstance(value, EntityRef) and value.entity else None
    if entity is None or fold(value.text) not in {fold(name) for name in entity_names(entity)}:
        return False
    # In Arabic a prefix written onto the name would have to change with it.
    beside = text[span.start - 1 : span.start] + text[span.end : span.end + 1]
    return not any(char.isalnum() or char in "-'’" for char in beside) and not _MARKUP & set(new)


def _same_form(claim: Claim, new: str) -> bool:
    """True where the noun behind the number keeps its form."""
    bounds = load_pack(claim.language).section("writing").get("agreement", ())
    old, now = (_number(text, claim.language) for text in (claim.value.text, new))
    return bool(bounds) and old is not None and now is not None and _form(old, bounds) == _form(now, bounds)


def _number(text: str, language: str) -> Decimal | None:
    """The number before the noun: of "3 billion" it is 3, as that is what the noun goes by."""
    from factcheck.verdict.style import figure_amount

    amount = figure_amount(text)
    if amount is not None:
        return amount
    values = values_in(text, language)
    value = values[0].value if len(values) == 1 else None
    return value.amount if isinstance(value, Number) else None


def _form(amount: Decimal, bounds: tuple[int, ...]) -> int:
    """Class of the noun's form; a number beyond the last bound goes by its last two digits where they say more."""
    last = len(bounds)
    if amount != int(amount):
        return last
    number = int(amount)
    if number > bounds[-1] >= 99 and number % 100 > 2:
        number %= 100
    return next((at for at, bound in enumerate(bounds) if number <= bound), last)
