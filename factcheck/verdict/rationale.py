"""The one sentence that tells a person why a claim was judged as it was; one wording for each rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.model.claim import Candidate
from factcheck.model.values import EntityRef, Money
from factcheck.model.verdict import Reason
from factcheck.verdict.case import Case, Compared
from factcheck.verdict.questions import best_agreement, holder_elsewhere, how_it_ended, possible_reason
from factcheck.verdict.rules import Ruling
from factcheck.verdict.timeline import is_undated
from factcheck.verdict.wording import (
    join,
    say_claim,
    say_held,
    say_property,
    say_sources,
    say_subject,
    say_value,
    say_when,
)

_HOW = {
    Reason.LESS_PRECISE: ", which the text states less precisely",
    Reason.WITHIN_ROUNDING: ", which the text rounds",
    Reason.WITHIN_BOUND: ", which is within what the text allows",
}


def rationale(case: Case, ruling: Ruling) -> str:
    """Return the sentence for a verdict, in plain English, naming source and dates."""
    return SENTENCES[ruling.rule.name](case)


def _agreeing(items: Sequence[Compared]) -> list[Compared]:
    return [c for c in items if c.agreement.agrees]


def _refuting(case: Case) -> list[Compared]:
    return [c for c in case.holding if c.agreement.disagrees]


def _values(items: Sequence[Compared], case: Case) -> str:
    return join(list(dict.fromkeys(say_value(c.statement.value, case) for c in items)))


def _held(items: Sequence[Compared], case: Case) -> str:
    return join(list(dict.fromkeys(say_held(c, case) for c in items)))


def _gives(items: Sequence[Compared], case: Case) -> str:
    return f"{say_sources(items, case)} {_verb(items, 'gives', 'give')}"


def _verb(items: Sequence[Compared], one: str, more: str) -> str:
    return one if len({c.statement.source for c in items}) == 1 else more


def _no_subject(_case: Case) -> str:
    return "The text gives no name that could be looked up in the sources."


def _tie(case: Case) -> str:
    candidates = _candidates(case)
    tied = [c for c in candidates if c.score >= candidates[1].score]
    names = [f"{c.label} ({c.entity})" for c in tied]
    return f"{say_subject(case)} may be {join(names[:-1])} or {names[-1]}."


def _weak_subject(case: Case) -> str:
    best = max(_candidates(case), key=lambda candidate: candidate.score)
    return f"{say_subject(case)} is only somewhat like {best.name or best.label} ({best.score:.0%})."


def _candidates(case: Case) -> Sequence[Candidate]:
    return case.claim.subject.candidates if case.claim.subject else ()


def _elsewhere(case: Case) -> str:
    other = next(holder_elsewhere(case))
    entity = case.knowledge.entities.get(other)
    name = entity.label_in("en") if entity is not None else other
    return f"The text does not name whose {say_property(case)} this is, and the sources have the holder at {name}."


def _unknown(case: Case) -> str:
    return f"No source knows {say_subject(case)}."


def _nothing_stated(case: Case) -> str:
    return f"No source states {say_property(case)} for {say_subject(case)}."


def _nothing_for_date(case: Case) -> str:
    """Name the nearest that is known: what ended last before the time, else what began first after it."""
    before = sorted(case.earlier, key=lambda c: c.placed.last)
    after = sorted(case.later, key=lambda c: c.placed.first)
    nearest = before[-1:] or after[:1]
    return f"{_gives(nearest, case)} {_held(nearest, case)}, and no source says what held {say_when(case)}."


def _past_open(case: Case) -> str:
    return f"No source gives {say_claim(case)} for {say_subject(case)}, and none covers all of its past."


def _supported(case: Case) -> str:
    reason = best_agreement(case)
    best = [c for c in case.holding if c.agreement.agrees and c.agreement.reason is reason]
    held = say_held(best[0], case)
    alike = [c for c in best if say_held(c, case) == held]
    how = f", which lies in {say_claim(case)}" if reason is Reason.CONTAINED_PLACE else _HOW.get(reason, "")
    return f"{_gives(alike, case)} {held}{how}."


def _held_then(case: Case) -> str:
    items = _agreeing(case.holding)
    return f"{_gives(items, case)} {_held(items, case)}."


def _possible(case: Case) -> str:
    reason = possible_reason(case)
    items = [c for c in case.holding if c.agreement.possible and c.agreement.reason is reason]
    known = f"{_gives(items, case)} {_values(items, case)}"
    if reason is Reason.MORE_PRECISE_THAN_SOURCE:
        return f"{known}, which is less precise than the text."
    claim = case.claim.value
    said = claim.text if isinstance(claim, EntityRef) else say_claim(case)
    return f"{known}, and nothing shows whether “{said}” is the same."


def _another_step(case: Case) -> str:
    return f"{_gives(case.holding, case)} {_held(case.holding, case)}, and not the day of the step that the text tells."


def _another_age(case: Case) -> str:
    return f"{_gives(case.holding, case)} {_held(case.holding, case)}, and nobody who reigned by the title in the text."


def _other_time(case: Case) -> str:
    items = [c for c in (*case.earlier, *case.later) if c.agreement.possible][-1:]
    return (
        f"{_gives(items, case)} {_held(items, case)}, and nothing shows whether “{case.claim.value.text}” is the same."
    )


def _superseded(case: Case) -> str:
    old, new = _agreeing(case.earlier)[-1:], _refuting(case)
    return f"{_gives([*old, *new], case)} {_held(old, case)}, then {_held(new, case)}."


def _passed(case: Case) -> str:
    items = sorted((*case.earlier, *_refuting(case)), key=lambda c: c.placed.first)
    return f"{_gives(items, case)} {_held(items, case)}: {say_claim(case)} lies between two of them, and is past."


def _between(case: Case) -> str:
    items = sorted((*_refuting(case), *case.later[:1]), key=lambda c: c.placed.first)
    return f"{_gives(items, case)} {_held(items, case)}, and {say_claim(case)} may have been passed between the two."


def _ended(case: Case) -> str:
    old = [c for c in _agreeing(case.earlier) if not c.placed.stale][-1:]
    reason = how_it_ended(case)
    after = "another value after it" if reason is Reason.SUPERSEDED else "nothing after it"
    return f"{_gives(old, case)} {_held(old, case)}, and {after}."


def _not_yet(case: Case) -> str:
    new, now = _agreeing(case.later)[:1], _refuting(case)
    if case.prop.many:
        return f"{say_sources(new, case)} {_verb(new, 'lists', 'list')} {_held(new, case)}, not yet {say_when(case)}."
    return f"{_gives([*now, *new], case)} {_held(now, case)}, and only later {_held(new, case)}."


def _not_said_then(case: Case) -> str:
    new = [c for c in _agreeing(case.later) if is_undated(c.statement)][:1]
    lists = _verb(new, "lists", "list")
    return f"{say_sources(new, case)} {lists} {_held(new, case)}, and no source says what held {say_when(case)}."


def _contradicted(case: Case) -> str:
    items = _refuting(case)
    return f"{_gives(items, case)} {_held(items, case)}, not {say_claim(case)}."


def _never(case: Case) -> str:
    items = _refuting(case)
    return f"{_gives(items, case)} {_held(items, case)}, and never {say_claim(case)}."


def _listed_others(case: Case) -> str:
    items = _refuting(case)
    return f"{say_sources(items, case)} {_verb(items, 'lists', 'list')} {_values(items, case)}, not {say_claim(case)}."


def _open_list(case: Case) -> str:
    does = _verb(case.holding, "does", "do")
    return f"{say_sources(case.holding, case)} {does} not list {say_claim(case)}, and need not be complete."


def _disputed(case: Case) -> str:
    pro, contra = _agreeing(case.holding), _refuting(case)
    return f"Sources disagree: {_gives(pro, case)} {_held(pro, case)}, {_gives(contra, case)} {_held(contra, case)}."


def _other_unit(case: Case) -> str:
    items = case.holding
    what = "currencies" if isinstance(case.claim.value, Money) else "units of different kinds"
    return f"{_gives(items, case)} {_values(items, case)}, and {what} are not converted."


def _stale(case: Case) -> str:
    items = [c for c in case.earlier if c.placed.stale]
    dates = sorted({str(ref.retrieved) for c in items if (ref := case.knowledge.sources.get(c.statement.source))})
    old = f"{say_sources(items, case)}, retrieved {join(dates)}, {_verb(items, 'is', 'are')} too old"
    return f"{old} to say what holds {say_when(case)}."


SENTENCES: Mapping[str, Callable[[Case], str]] = {
    "subject-missing": _no_subject,
    "subject-tie": _tie,
    "subject-weak": _weak_subject,
    "subject-unknown": _unknown,
    "no-statement": _nothing_stated,
    "past-agrees": _held_then,
    "past-possible": _possible,
    "past-elsewhere": _elsewhere,
    "past-refuted": _never,
    "past-unit": _other_unit,
    "past-open": _past_open,
    "item-listed": _supported,
    "item-possible": _possible,
    "item-stale": _stale,
    "item-ended": _ended,
    "item-undated": _not_said_then,
    "item-later": _not_yet,
    "list-uncovered": _nothing_for_date,
    "list-complete": _listed_others,
    "list-open": _open_list,
    "agrees": _supported,
    "disputed": _disputed,
    "possible": _possible,
    "superseded": _superseded,
    "passed": _passed,
    "between": _between,
    "elsewhere": _elsewhere,
    "another-step": _another_step,
    "another-age": _another_age,
    "other-time-possible": _other_time,
    "not-yet": _not_yet,
    "contradicted": _contradicted,
    "unit": _other_unit,
    "ended": _ended,
    "stale": _stale,
    "uncovered": _nothing_for_date,
}
