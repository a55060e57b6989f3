"""The questions that the rules ask of a case, each answered from what was gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.match.agreement import Agreement
from factcheck.match.compare_names import ACCEPTED, WEAK
from factcheck.model.claim import Reference
from factcheck.model.values import Bound, Count, EntityRef
from factcheck.model.verdict import Reason
from factcheck.properties.property import Ages, ValueKind
from factcheck.verdict.case import Case, Compared, Standing
from factcheck.verdict.timeline import is_undated
from factcheck.verdict.when import Mode

_BEST = (
    Reason.VALUE_AGREES,
    Reason.WITHIN_ROUNDING,
    Reason.LESS_PRECISE,
    Reason.WITHIN_BOUND,
    Reason.CONTAINED_PLACE,
)
"""Of several statements that agree, the one that does most exactly gives the reason."""
_LISTING_KINDS = ("reference", "csv")
"""Kinds of source whose lists can be complete; Wikidata's and a text's never are."""


def otherwise(_case: Case) -> bool:
    """The last question of a scope: yes, whatever the case."""
    return True


def names_no_subject(case: Case) -> bool:
    return case.claim.subject is None


def subject_is_tied(case: Case) -> bool:
    """True where the two best candidates are both good enough, or equally good."""
    subject = case.claim.subject
    if subject is None or subject.entity is not None or len(subject.candidates) < 2:
        return False
    best, next_best = subject.candidates[0].score, subject.candidates[1].score
    return next_best >= ACCEPTED or (next_best == best and best >= WEAK)


def subject_is_weak(case: Case) -> bool:
    subject = case.claim.subject
    if subject is None or subject.entity is not None:
        return False
    return any(candidate.score >= WEAK for candidate in subject.candidates)


def subject_is_unknown(case: Case) -> bool:
    subject = case.claim.subject
    return subject is None or subject.entity is None or subject.entity not in case.knowledge.entities


def no_statement_at_all(case: Case) -> bool:
    return not case.statements


def one_holding_agrees(case: Case) -> bool:
    return case.standing is Standing.AGREED


def some_agree_some_refute(case: Case) -> bool:
    return case.standing is Standing.SPLIT


def may_be_right(case: Case) -> bool:
    """True where one that holds is too coarse or too unlike to tell; others cannot refute the claim then."""
    return any(c.agreement.possible for c in case.holding)


def current_one_refutes(case: Case) -> bool:
    return any(c.agreement.disagrees for c in case.holding)


def earlier_one_agrees(case: Case) -> bool:
    return current_one_refutes(case) and any(c.agreement.agrees for c in case.earlier)


def measures_passed_it(case: Case) -> bool:
    """True for a figure between two that a source measured one after the other: it was right on some day between.

    Of 94.8 million people in 2017 and 107 million in 2024 there once were 100 million.
    """
    return current_one_refutes(case) and _is_between(case, (*case.earlier, *case.holding))


def next_measure_may_pass_it(case: Case) -> bool:
    """True for a figure between the last one measured by the date and the next: nothing tells how many there were."""
    return current_one_refutes(case) and _is_between(case, (*case.holding, *case.later))


def _is_between(case: Case, compared: Iterable[Compared]) -> bool:
    said = case.claim.value
    if case.when.mode is Mode.STATED:
        return False  # it is of the time that the text names
    if not isinstance(said, Count) or said.amount is None or said.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    by_source: dict[str, list[tuple[int, Decimal]]] = {}
    for each in compared:
        dates, known = each.statement.qualifiers, each.statement.value
        if dates.point_in_time is not None and dates.start is None and isinstance(known, Count) and known.amount:
            by_source.setdefault(each.statement.source, []).append((each.placed.first, known.amount))
    measured = (pair for series in by_source.values() for pair in pairwise(sorted(series)))
    return any(min(a, b) < said.amount < max(a, b) for (_, a), (_, b) in measured)


def other_time_may_mean_it(case: Case) -> bool:
    """True for a name that no entity bears, which may be part of a name that the sources have for another time.

    "Nawaf" alone may be the emir whom they call Nawaf Al-Ahmad: it is then no name that they never said.
    """
    value = case.claim.value
    if not isinstance(value, EntityRef) or value.entity is not None or not current_one_refutes(case):
        return False
    return any(c.agreement.possible for c in (*case.earlier, *case.later))


def holds_it_elsewhere(case: Case) -> bool:
    """True for the holder of an office that the text gives to nobody by name, whom the sources have in it elsewhere.

    Whose prime minister "Prime Minister Singh" is was guessed from what stands around him, and guessed wrong.
    """
    subject, value = case.claim.subject, case.claim.value
    if not case.prop.office or subject is None or not isinstance(value, EntityRef) or value.entity is None:
        return False
    if subject.reference not in (Reference.IMPLIED, Reference.PRONOUN) or not current_one_refutes(case):
        return False
    return any(holder_elsewhere(case))


def holder_elsewhere(case: Case) -> Iterator[str]:
    """The other entities of which the sources say that the claim's value holds or held this office."""
    subject, value = case.claim.subject, case.claim.value
    if subject is None or not isinstance(value, EntityRef):
        return
    for said in case.knowledge.all_statements():
        own = said.property != case.prop.id or said.entity == subject.entity
        if not own and isinstance(said.value, EntityRef) and said.value.entity == value.entity:
            yield said.entity


def later_one_agrees(case: Case) -> bool:
    return current_one_refutes(case) and any(c.agreement.agrees for c in case.later)


def later_one_is_undated(case: Case) -> bool:
    """True where a list names the item without saying since when: it holds as of the day its source was read."""
    return any(c.agreement.agrees and is_undated(c.statement) for c in case.later)


def one_ended_agrees(case: Case) -> bool:
    """True where an earlier one agrees; never asked of a time the text itself states and nothing covers."""
    if case.when.mode is Mode.STATED and not case.holding:
        return False
    return any(c.agreement.agrees and not c.placed.stale for c in case.earlier)


def only_stale_sources_speak(case: Case) -> bool:
    """True where a source would hold on the date if it were not over its age; of a list only those naming the item."""
    stale = [c for c in case.earlier if c.placed.stale]
    if case.prop.many:
        return any(c.agreement.agrees for c in stale) or (bool(stale) and not case.holding)
    return bool(stale) and not case.holding


def nothing_holds(case: Case) -> bool:
    return not case.holding


def all_in_another_unit(case: Case) -> bool:
    return bool(case.holding) and all(c.agreement.reason is Reason.UNIT_MISMATCH for c in case.holding)


def complete_list_lacks_it(case: Case) -> bool:
    return any(_list_is_complete(case, source) for source in {c.statement.source for c in case.holding})


def none_agrees_in_whole_past(case: Case) -> bool:
    """True where no day since the subject began is without a statement, so that what none says never was."""
    if not current_one_refutes(case):
        return False
    if case.prop.many and not complete_list_lacks_it(case):
        return False
    if not case.when.born or (case.prop.kind is ValueKind.QUANTITY and case.prop.ages is Ages.FIXED):
        return False  # "when built, the canal was 164 km long": it may have grown
    day = min(span.last for span in case.when.born) - 1
    for held in sorted((c.placed for c in case.holding), key=lambda placed: placed.first):
        if held.first > day + 1:
            return False
        day = max(day, held.last)
    return day >= case.when.last


def best_agreement(case: Case) -> Reason:
    agreeing = [c.agreement for c in case.holding if c.agreement.agrees]
    return min(agreeing, key=_exactness).reason


def possible_reason(case: Case) -> Reason:
    possible = [c.agreement for c in case.holding if c.agreement.possible]
    precise = (a for a in possible if a.reason is Reason.MORE_PRECISE_THAN_SOURCE)
    return next(precise, possible[0]).reason


def how_it_ended(case: Case) -> Reason:
    """``superseded`` where another value took its place before the date, else ``ended``."""
    agreeing = [c for c in case.earlier if c.agreement.agrees and not c.placed.stale]
    last = max(c.placed.last for c in agreeing)
    return Reason.SUPERSEDED if any(c.placed.succeeded for c in agreeing if c.placed.last == last) else Reason.ENDED


def _list_is_complete(case: Case, source: str) -> bool:
    ref = case.knowledge.sources.get(source)
    if ref is None or ref.kind not in _LISTING_KINDS:
        return False
    flags = {c.statement.complete for c in case.statements if c.statement.source == source}
    if False in flags:
        return False
    return True in flags or case.prop.complete


def _exactness(agreement: Agreement) -> tuple[int, float]:
    return _BEST.index(agreement.reason) if agreement.reason in _BEST else len(_BEST), -agreement.score
