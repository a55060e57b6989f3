"""What kind of statement a clause makes: negated, predicted, hypothetical, attributed."""

from __future__ import annotations

from factcheck.extract.attribution import speaker_of, walled
from factcheck.extract.bound import Match
from factcheck.extract.governing import BEFORE, governing, words_of_clause
from factcheck.extract.granted import QUESTION, RELATIVE, attributive, by_seat, granted
from factcheck.extract.holders import apposed, names_holder, past_name
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind, Modality
from factcheck.model.record import record

_INSTEAD = "instead"
_SCOPE, _QUOTE, _NEGATION, _BUT = "scope.", '"', "scope.negation", "but"
_NOT, _ASIDE = "لا", 5
"""What denies a phrase alone, and tokens that such an aside has at most with its closing comma."""
_STOPS = frozenset(".!?")
_WANTING, _TO = "wanting", "to"
"""The class of verbs for what somebody else is to do, and what ties that to them."""
_DELAYING = frozenset({"_dated/until_then", "_dated/did_not", "_dated/was_not"})
"""Classes of words by which a pattern says how late something happened: "did not open until 1974"."""
_BOUNDS = frozenset({"at_most", "at_least"})
"""Tags of verbs that bound their number by what they deny: لا يقل عن, لا يتجاوز."""


@record
class Scope:
    modality: Modality
    attribution: str | None = None
    turned: bool = False
    """True where what is denied is that the value goes beyond a bound: "was not more than 40" is at most 40."""


def _in_brackets(sentence: Sentence, match: Match) -> bool:
    """True for a figure in brackets right behind its subject, whatever is said: "want to climb Mount Orm (895 m)"."""
    subject, value = match.bound.subject, match.bound.value
    if subject is None or not isinstance(value, ValueMark) or value.mention.kind is MentionKind.DATE:
        return False
    return value.first == subject.last + 1 and sentence.tokens.norms[subject.last] == "("


def scope_of(sentence: Sentence, match: Match, *, strict: bool = False) -> Scope:
    """Return the modality of the matched clause, and its speaker where it is attributed.

    ``strict`` tells that the value is more or less than an amount, which a negation turns into a bound.
    """
    if not (_in_brackets(sentence, match) or by_seat(sentence, match)):
        return _scope(sentence, match, strict=strict)
    speaker = speaker_of(sentence, match)
    return Scope(Modality.ATTRIBUTED if speaker else Modality.ASSERTED, speaker or None)


def _scope(sentence: Sentence, match: Match, *, strict: bool) -> Scope:
    if sentence.tokens.norms[sentence.last - 1] in QUESTION or _asks(sentence, match):
        return Scope(Modality.HYPOTHETICAL)
    dates = {i for m in sentence.values if m.mention.kind is MentionKind.DATE for i in range(m.first, m.last)}
    still = {i for r in sentence.classes.get("scope.still", ()) for i in range(r.first, r.last)}
    scopes = (r for r in governing(sentence, match) if r.name.startswith(_SCOPE) and r.first not in dates | still)
    scopes = (r for r in scopes if not _aside(sentence, r, match) and not _ruled(sentence, r))
    scopes = (r for r in scopes if not (_named(sentence, r) or _spoken(sentence, r, match) or _contrasted(sentence, r)))
    near = [r for r in scopes if not _inside(sentence, r, match) and not past_name(sentence, r, match)]
    names = {reading.name for reading in near}
    passing = granted(sentence, match)
    told = (r for r in words_of_clause(sentence, match) if r.first not in still)
    clause = [r for r in told if not (passing and r.first < match.first)]
    clause = [r for r in clause if not _spoken(sentence, r, match)]
    denied = any(r.name == "scope.denial" and not past_name(sentence, r, match) for r in clause)
    turned = "scope.negation" in names and strict and sentence.verb_first
    delayed = any(r.name in _DELAYING for r in match.bound.readings)
    negated = "scope.negation" in names and not (turned or delayed) and not _excepted(sentence, match)
    if negated or denied or _not_this(sentence, match) or _false(sentence, match):
        return Scope(Modality.NEGATED)
    stated = (_named, _state, _said_of_name)
    conditions = (r for r in clause if r.name == "scope.condition" and not any(of(sentence, r) for of in stated))
    if any(not past_name(sentence, r, match) for r in conditions) or "scope.possibility" in names:
        return Scope(Modality.HYPOTHETICAL)
    if (
        "scope.prediction" in names
        or any("future" in r.tags for r in match.bound.readings)
        or _foreseen(sentence, match)
        or _wanted(sentence, match)
        or _announced(sentence, match)
    ):
        return Scope(Modality.PREDICTED)
    speaker = speaker_of(sentence, match)
    return Scope(Modality.ATTRIBUTED if speaker else Modality.ASSERTED, speaker or None, turned)


def _named(sentence: Sentence, reading: Reading) -> bool:
    """True for a word of a name, which says nothing of how anything is told: IF Norvik, Doctors Without Borders."""
    inside = (r for r in sentence.referents if r.named and r.last - r.first > 1 and reading.first < r.last)
    # أطباء بلا حدود: a verb that opens what looks like a name may be one of the clause
    return any(r.first + sentence.verb_first <= reading.first for r in inside)


def _contrasted(sentence: Sentence, reading: Reading) -> bool:
    """True for what denies an aside of a phrase alone: في طنجة، لا في الرباط، يقع البرج."""
    first, behind, norms = reading.first, reading.last, sentence.tokens.norms
    if not sentence.verb_first or norms[first] != _NOT or norms[first - 1] not in COMMAS:
        return False
    phrase = behind in sentence.referent_at or any(r.name == PREPOSITION for r in sentence.at.get(behind, ()))
    return phrase and any(norm in COMMAS for norm in norms[behind : min(behind + _ASIDE, sentence.last)])


def _state(sentence: Sentence, reading: Reading) -> bool:
    """True for a state that one is in, no condition: في حال حرجة, في حالة حرب."""
    return any(r.first == reading.first for r in sentence.classes.get("scope.state", ()))


def _said_of_name(sentence: Sentence, reading: Reading) -> bool:
    """True for a verb behind its subject, which opens no condition: "Ada Lind and Jo Ray were the founders"."""
    verb = any(r.name == "be" for r in sentence.at.get(reading.first, ()))
    return verb and not sentence.verb_first and any(r.last == reading.first for r in sentence.referents)


def _spoken(sentence: Sentence, reading: Reading, match: Match) -> bool:
    """True for a word in quotation marks that the match stands outside of: «لن نتوقف»، قال رئيس الشركة ….

    Where verbs stand first; elsewhere no clause reaches over quotation marks.
    """
    norms = sentence.tokens.norms
    if (
        not sentence.verb_first
        or reading.first >= match.first
        or norms[reading.last : match.first].count(_QUOTE) % 2 == 0
    ):
        return False
    return norms[sentence.first : reading.first].count(_QUOTE) % 2 == 1


def _aside(sentence: Sentence, reading: Reading, match: Match) -> bool:
    """True for a word of what two commas set off before what is told: "the Lake, which never freezes, covers 9 km2"."""
    subject = match.bound.subject
    opened = subject.last if subject is not None and subject.last <= reading.first else sentence.first
    told = next((r.first for r in match.bound.readings if r.first >= reading.last and r.name not in RELATIVE), None)
    closed = told if told is not None else match.first
    before, behind = sentence.tokens.norms[opened : reading.first], sentence.tokens.norms[reading.last : closed]
    return not (sentence.verb_first or COMMAS.isdisjoint(before) or COMMAS.isdisjoint(behind))


def _ruled(sentence: Sentence, reading: Reading) -> bool:
    """True for what a preposition stands before or a capital opens, which is no verb: "put off in May", "last May"."""
    if sentence.verb_first or reading.name != "scope.possibility":
        return False
    capital = sentence.tokens.text[sentence.tokens.starts[reading.first]].isupper() and reading.first > sentence.first
    return capital or reading.first in sentence.outline.ruling


def _not_this(sentence: Sentence, match: Match) -> bool:
    """True for a name that only tells what is not meant: "It is Oslo, not Bergen, that is the capital"."""
    if sentence.verb_first or not isinstance(value := match.bound.value, Referent):
        return False
    ruled = value.first - 1 in sentence.outline.ruling  # "Without Lena Marsh, its founder, …"
    return not ruled and any(r.name == _NEGATION for r in sentence.readings.ending.get(value.first, ()))


def _excepted(sentence: Sentence, match: Match) -> bool:
    """True where an exception stands before the value: لا تضم سوى عشر دول states ten; so does "not Bergen but Oslo"."""
    value = match.bound.value
    if value is not None and not sentence.verb_first and sentence.tokens.norms[value.first - 1] == _BUT:
        return True
    if any(r.name == _INSTEAD for r in match.bound.readings):
        return True
    before = range(value.first - 2, value.first + 1) if value is not None else ()
    excepting = [r for r in sentence.classes.get("scope.except", ()) if r.last in before]
    # لم يتوقف، إلا عام 1990: behind a comma it takes out of what is denied, and says when that was not so
    return any(sentence.tokens.norms[r.first - 1] not in COMMAS for r in excepting)


def _relative(match: Match) -> bool:
    """True for a relative clause: the verb behind it is the main clause's, "the bloc, which has 27 members, will …"."""
    told = any(r.name == "pronoun.relative" for r in match.bound.readings)
    return told or ((subject := match.bound.subject) is not None and subject.relative)


def _foreseen(sentence: Sentence, match: Match) -> bool:
    """True where what follows makes a forecast of it: "a budget of 5 million is expected", "the 60th fair will".

    What is merely the subject of what will happen is a fact all the same: "the bloc's 12 members will vote".
    """
    if _relative(match) or _set_off(sentence, match) or names_holder(sentence, match) or attributive(sentence, match):
        return False
    if apposed(sentence, match):
        return False  # "Norden chief Jo Doe is expected to resign"
    value = match.bound.value
    ordinal = isinstance(value, ValueMark) and value.mention.kind is MentionKind.ORDINAL
    wanted = {"scope.prediction", "scope.forecast"} if ordinal or sentence.verb_first else {"scope.forecast"}
    behind = range(match.last, match.last + 2)
    foretelling = (r for r in sentence.readings.of(*sorted(wanted)) if r.first in behind and not r.definite)
    # فقد تأسست في 1994 وتعتزم طلب: another clause; قبيل سقوط الجدار في 1989 لم يتوقع أحد: nobody foresees it.
    denied = {r.last for r in sentence.readings.of("scope.negation")}
    return any(not (sentence.verb_first and (r.prefix or r.first in denied)) for r in foretelling)


def _wanted(sentence: Sentence, match: Match) -> bool:
    """True for what somebody wants or expects another to do: "analysts expected Norvex to post a revenue of …"."""
    wanting = {r.last for r in sentence.classes.get(_WANTING, ()) if r.last < match.last}
    if not wanting or sentence.verb_first:
        return False
    norms, near = sentence.tokens.norms, range(match.first - BEFORE, match.last)
    names = (*sentence.referents, *(each for each in (match.bound.subject, match.bound.value) if each is not None))
    told = (r for r in names if r.last in near and norms[r.last] == _TO)
    return any(sentence.outline.before_article(r.first) + 1 in wanting or r.first in wanting for r in told)


def _announced(sentence: Sentence, match: Match) -> bool:
    """True for what a line without a full stop says that its subject is to do: "Norden Summit to be held in Oslo"."""
    subject, norms = match.bound.subject, sentence.tokens.norms
    if sentence.verb_first or subject is None or norms[sentence.last - 1] in _STOPS:
        return False
    return subject.first <= sentence.first + 1 and subject.last < match.last and norms[subject.last] == _TO


def _set_off(sentence: Sentence, match: Match) -> bool:
    """True where a comma closes an apposition, be it the match's own last token: what follows has another subject."""
    return any(norm in COMMAS for norm in sentence.tokens.norms[match.last - 1 : min(match.last + 1, sentence.last)])


def _false(sentence: Sentence, match: Match) -> bool:
    """True where what follows calls it wrong: "reports that 15 died were false", بأنها كاذبة."""
    behind = range(match.last, match.last + BEFORE + 1)
    readings = (r for r in sentence.classes.get("scope.false", ()) if r.first in behind)
    return any(not walled(sentence, match.last, r.first) for r in readings)


def _asks(sentence: Sentence, match: Match) -> bool:
    return any(r.first == sentence.first for r in sentence.classes.get("scope.question", ()))


def _inside(sentence: Sentence, reading: Reading, match: Match) -> bool:
    """True for a word of a longer phrase that a pattern or a value took: the "not" of "not less than".

    The phrase may be another claim's: "its members do not exceed 40, and it spends …" denies nothing.
    """
    if any(mark.first <= reading.first and reading.last <= mark.last for mark in sentence.values):
        return True
    words = reading.last - reading.first
    phrases = (*match.bound.readings, *(r for r in sentence.readings if not _BOUNDS.isdisjoint(r.tags)))
    longer = (taken for taken in phrases if taken.last - taken.first > words)
    return any(taken.first <= reading.first and reading.last <= taken.last for taken in longer)
