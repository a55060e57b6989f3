"""The rules of judgment: a table that is read from the top, the first row that applies decides (contract section 2)."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from factcheck.model.record import record
from factcheck.model.verdict import Reason, RuleStep, Status
from factcheck.verdict.beside import tells_another_age, tells_another_step
from factcheck.verdict.case import Case
from factcheck.verdict.questions import (
    all_in_another_unit,
    best_agreement,
    complete_list_lacks_it,
    current_one_refutes,
    earlier_one_agrees,
    holds_it_elsewhere,
    how_it_ended,
    later_one_agrees,
    later_one_is_undated,
    may_be_right,
    measures_passed_it,
    names_no_subject,
    next_measure_may_pass_it,
    no_statement_at_all,
    none_agrees_in_whole_past,
    nothing_holds,
    one_ended_agrees,
    one_holding_agrees,
    only_stale_sources_speak,
    other_time_may_mean_it,
    otherwise,
    possible_reason,
    some_agree_some_refute,
    subject_is_tied,
    subject_is_unknown,
    subject_is_weak,
)
from factcheck.verdict.when import Mode


class Scope(StrEnum):
    """Which claims a rule is asked about."""

    ANY = "any"
    PAST = "past"
    """Former states without a time of their own."""
    LIST = "list"
    """Items of a property with many values at a time."""
    ONE = "one"
    """Values of a property with one value at a time."""


class Shown(StrEnum):
    """Which statements a rule has compared, for the evidence."""

    HOLDING = "holding"
    EARLIER = "earlier"
    LATER = "later"


@record
class Rule:
    name: str
    scope: Scope
    asks: str
    """The question in plain words; "yes" decides."""
    applies: Callable[[Case], bool]
    status: Status
    reason: Reason | Callable[[Case], Reason]
    shown: tuple[Shown, ...] = ()

    def reason_for(self, case: Case) -> Reason:
        return self.reason if isinstance(self.reason, Reason) else self.reason(case)


_H, _E, _L = Shown.HOLDING, Shown.EARLIER, Shown.LATER
_S, _C, _O, _D, _U = Status.SUPPORTED, Status.CONTRADICTED, Status.OUTDATED, Status.DISPUTED, Status.UNVERIFIED
_ANY, _PAST, _LIST, _ONE = Scope.ANY, Scope.PAST, Scope.LIST, Scope.ONE

# fmt: off
RULES: tuple[Rule, ...] = (
    # Whom the claim is about, and whether any source speaks of that.
    Rule("subject-missing", _ANY, "Does the text name no subject?",
         names_no_subject, _U, Reason.UNKNOWN_ENTITY),
    Rule("subject-tie", _ANY, "Do several entities fit the subject alike?",
         subject_is_tied, _U, Reason.AMBIGUOUS_ENTITY),
    Rule("subject-weak", _ANY, "Is the subject only somewhat like a known name?",
         subject_is_weak, _U, Reason.WEAK_MATCH),
    Rule("subject-unknown", _ANY, "Is the subject in no source?",
         subject_is_unknown, _U, Reason.UNKNOWN_ENTITY),
    Rule("no-statement", _ANY, "Does no source state this of it?",
         no_statement_at_all, _U, Reason.NO_STATEMENT),

    # A former state: one statement that began by the date and agrees is enough, and it is never outdated.
    Rule("past-agrees", _PAST, "Does one that began by the date agree?",
         one_holding_agrees, _S, Reason.HELD_THEN, (_H,)),
    Rule("past-possible", _PAST, "May one that began by the date mean this?",
         may_be_right, _U, possible_reason, (_H,)),
    Rule("past-elsewhere", _PAST, "Is the office given to nobody by name, and its holder known in another's?",
         holds_it_elsewhere, _U, Reason.AMBIGUOUS_ENTITY),
    Rule("past-refuted", _PAST, "Do the sources cover all of its past and never say so?",
         none_agrees_in_whole_past, _C, Reason.VALUE_MISMATCH, (_H,)),
    Rule("past-unit", _PAST, "Are all that began by the date in another unit?",
         all_in_another_unit, _U, Reason.UNIT_MISMATCH),
    Rule("past-open", _PAST, "Is some of its past not covered?",
         otherwise, _U, Reason.NO_STATEMENT_FOR_DATE),

    # An item of a list: the lists of all sources are united, never disputed.
    Rule("item-listed", _LIST, "Is it listed at the time?",
         one_holding_agrees, _S, best_agreement, (_H,)),
    Rule("item-possible", _LIST, "May a listed one be meant?",
         may_be_right, _U, possible_reason, (_H,)),
    Rule("item-stale", _LIST, "Do only sources that are too old speak of it?",
         only_stale_sources_speak, _U, Reason.STALE_SOURCE, (_E,)),
    Rule("item-ended", _LIST, "Was it listed earlier?",
         one_ended_agrees, _O, Reason.ENDED, (_E,)),
    Rule("item-undated", _LIST, "Is it listed by a source that was read only later, and no day of it known?",
         later_one_is_undated, _U, Reason.NO_STATEMENT_FOR_DATE, (_L,)),
    Rule("item-later", _LIST, "Are others listed, and it only later?",
         later_one_agrees, _C, Reason.NOT_YET, (_H, _L)),
    Rule("list-uncovered", _LIST, "Is no list known for the time?",
         nothing_holds, _U, Reason.NO_STATEMENT_FOR_DATE),
    Rule("list-complete", _LIST, "Does a complete list lack it?",
         complete_list_lacks_it, _C, Reason.VALUE_MISMATCH, (_H,)),
    Rule("list-open", _LIST, "Do only incomplete lists lack it?",
         otherwise, _U, Reason.NO_STATEMENT, (_H,)),

    # One value at a time.
    Rule("agrees", _ONE, "Do those that hold agree?",
         one_holding_agrees, _S, best_agreement, (_H,)),
    Rule("disputed", _ONE, "Do some that hold agree and others not?",
         some_agree_some_refute, _D, Reason.SOURCES_DISAGREE, (_H,)),
    Rule("possible", _ONE, "May one that holds mean this?",
         may_be_right, _U, possible_reason, (_H,)),
    Rule("superseded", _ONE, "Does another value hold, and an earlier one agree?",
         earlier_one_agrees, _O, Reason.SUPERSEDED, (_H, _E)),
    Rule("passed", _ONE, "Does another value hold, and did what was measured pass this one?",
         measures_passed_it, _O, Reason.SUPERSEDED, (_H, _E)),
    Rule("elsewhere", _ONE, "Is the office given to nobody by name, and its holder known in another's?",
         holds_it_elsewhere, _U, Reason.AMBIGUOUS_ENTITY),
    Rule("another-step", _ONE, "Does the text tell a legal step, which may be another than the founding?",
         tells_another_step, _U, Reason.NO_STATEMENT, (_H,)),
    Rule("another-age", _ONE, "Does the text tell of a king, and the sources of presidents alone?",
         tells_another_age, _U, Reason.NO_STATEMENT_FOR_DATE, (_H,)),
    Rule("not-yet", _ONE, "Does another value hold, and a later one agree?",
         later_one_agrees, _C, Reason.NOT_YET, (_H, _E, _L)),
    Rule("other-time-possible", _ONE, "Does another value hold, and may one of another time mean this?",
         other_time_may_mean_it, _U, Reason.WEAK_MATCH, (_H, _E, _L)),
    Rule("between", _ONE, "Is it between what was measured last and what was measured next?",
         next_measure_may_pass_it, _U, Reason.NO_STATEMENT_FOR_DATE, (_H, _L)),
    Rule("contradicted", _ONE, "Does another value hold?",
         current_one_refutes, _C, Reason.VALUE_MISMATCH, (_H, _E)),
    Rule("unit", _ONE, "Are all that hold in another unit?",
         all_in_another_unit, _U, Reason.UNIT_MISMATCH),
    Rule("ended", _ONE, "Does nothing hold, and an earlier one agree?",
         one_ended_agrees, _O, how_it_ended, (_E,)),
    Rule("stale", _ONE, "Is every source that speaks of the time too old?",
         only_stale_sources_speak, _U, Reason.STALE_SOURCE, (_E,)),
    Rule("uncovered", _ONE, "Does nothing hold at the time?",
         otherwise, _U, Reason.NO_STATEMENT_FOR_DATE, (_E,)),
)
# fmt: on

_NO = {rule.name: RuleStep(rule.name, f"{rule.asks} no") for rule in RULES}
_YES = {rule.name: RuleStep(rule.name, f"{rule.asks} yes", decided=True) for rule in RULES}


@record
class Ruling:
    """The rule that decided, and all that were asked before it."""

    rule: Rule
    reason: Reason
    steps: tuple[RuleStep, ...]


def decide(case: Case) -> Ruling:
    """Ask the rules of the claim's scope in order; the last of each scope always applies."""
    scope = _scope(case)
    steps: list[RuleStep] = []
    for rule in RULES:
        if rule.scope is not _ANY and rule.scope is not scope:
            continue
        if rule.applies(case):
            return Ruling(rule, rule.reason_for(case), (*steps, _YES[rule.name]))
        steps.append(_NO[rule.name])
    raise AssertionError(f"no rule of scope {scope} decided")


def _scope(case: Case) -> Scope:
    if case.when.mode is Mode.PAST:
        return Scope.PAST
    return Scope.LIST if case.prop.many else Scope.ONE
