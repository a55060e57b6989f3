"""Lists whose items belong together one by one: "Sweden and Norway have 10.5 and 5.5 million people respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.namelists import listed
from factcheck.extract.outline import COMMAS
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind
from factcheck.model.record import replace
from factcheck.model.values import Money, Number, Quantity
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

RESPECTIVELY = "respectively"
"""The class of words that pair two lists: respectively, على التوالي."""
_JOINING, _PREPOSITION = "joining", "preposition"
FROM, TO, ON = "من", "الي", 5
"""What stands before the amounts that something goes from and to, and tokens between the two."""
_STAND_IN, _APART = "stand_in", "time_apart"
"""The classes of words for the noun of the clause before (the Indian one), and of those behind a length of time."""
_DIGITS = expression(r"\d+(?:[,\s\u066c]\d{3})*(?:\.\d+)?")
_GROUPS = expression(r"[,\s\u066c]")


def past_list(item: Referent | ValueMark, sentence: Sentence, *, whole: bool = False) -> list[int]:
    """The ends of the further items of a list that ``item`` opens, where the sentence pairs its lists.

    ``whole``: where one thing is said of all of them, only the end of the last.
    """
    if RESPECTIVELY not in sentence.classes:
        alike = listed(item, sentence)[1:] if whole and isinstance(item, Referent) and not sentence.verb_first else []
        return [each.last for each in alike[-1:] if sentence.joined(each.first)]
    items = listed(item, sentence) if isinstance(item, Referent) else valued(item, sentence)
    return [each.last for each in items[1:]]


def joined_names(item: Referent, sentence: Sentence) -> list[Referent]:
    """The further names of a list of things of one kind, each with its own "and": تقع جدة ومكة المكرمة في …."""
    names = listed(item, sentence)[1:] if item.named else []
    joined = [each for each in names if sentence.prefixed(each) == "joined"]
    return joined if all(not set(each.types).isdisjoint(item.types) for each in joined) and joined == names else []


def valued(first: ValueMark, sentence: Sentence) -> list[ValueMark]:
    """The values of the list that ``first`` opens, itself first."""
    return _list_from(first, sentence.values, sentence.tokens, _joints(sentence.classes.get(_JOINING, ())))


def paired(raw: Raw) -> list[Raw]:
    """The readings that a match of the first of each of two lists stands for; itself alone where there are no two."""
    sentence, bound = raw.sentence, raw.match.bound
    told = bound.value
    if RESPECTIVELY not in sentence.classes or told is None:
        return [raw]
    if bound.subject is None:
        return [] if raw.theirs and isinstance(told, ValueMark) and len(valued(told, sentence)) > 1 else [raw]
    names = listed(bound.subject, sentence)
    values: Sequence[ValueMark | Referent] = (
        valued(told, sentence) if isinstance(told, ValueMark) else listed(told, sentence)
    )
    if len(names) != len(values) or len(names) < 2:
        uneven = len(values) > 1 or _goes_on(told, sentence)
        return [] if len(names) > 1 and uneven else [raw]
    made = [bound._replace(subject=name, value=value) for name, value in zip(names, values, strict=True)]
    return [replace(raw, match=Match(raw.match.first, raw.match.last, each)) for each in made]


def further_names(names: Sequence[Referent], sentence: Sentence) -> list[Referent]:
    """Those of several names that the list of another one holds, where the sentence pairs its lists."""
    if RESPECTIVELY not in sentence.classes:
        return []
    return [each for each in names if each.named and _goes_on(each, sentence)]


def _goes_on(item: Referent | ValueMark, sentence: Sentence) -> bool:
    """True for an item of a list that another one opens."""
    if isinstance(item, ValueMark):
        return any(item in valued(each, sentence)[1:] for each in sentence.values if each.last <= item.first)
    return any(item in listed(each, sentence)[1:] for each in sentence.referents if each.last <= item.first)


def shared_units(values: Sequence[ValueMark], tokens: Tokens, readings: Readings) -> list[ValueMark]:
    """The values of a sentence, those of each list in the unit and scale of its last: "6650 و2850 كيلومتراً"."""
    joints = _joints(readings.of(_JOINING))
    made = {mark.first: mark for mark in values}
    for mark in values:
        chain = _list_from(mark, values, tokens, joints)
        if len(chain) > 1 and made[mark.first] is mark:
            made.update((each.first, _like(each, chain[-1])) for each in chain[:-1])
    return [made[mark.first] for mark in values]


def arrived_units(values: Sequence[ValueMark], tokens: Tokens, readings: Readings) -> list[ValueMark]:
    """The values of a sentence, the end of a change in the unit of its start: من 60 مليون دولار إلى 80 مليونا."""
    found = list(values)
    for index, (start, end) in enumerate(pairwise(values), 1):
        measured = isinstance(start.mention.value, (Quantity, Money)) and isinstance(end.mention.value, Number)
        if not measured or tokens.norms[start.first - 1] != FROM or not 0 < end.first - start.last <= ON:
            continue
        behind = end.last
        ruling = any(r.name == _PREPOSITION for r in readings.at.get(behind, ()))
        ends = behind >= len(tokens) or tokens.kinds[behind] != "w" or ruling
        if ends and tokens.norms[end.first - 1] == TO:
            found[index] = measured_as(end, start)
    return found


def _joints(readings: Sequence[Reading]) -> dict[int, int]:
    return {r.first: r.last for r in readings}


def _list_from(
    first: ValueMark, values: Sequence[ValueMark], tokens: Tokens, joints: dict[int, int]
) -> list[ValueMark]:
    """Values joined by commas or joining words, written on them or not."""
    found = [first]
    while True:
        last = found[-1].last
        at = last + (last < len(tokens) and tokens.norms[last] in COMMAS)
        at = joints.get(at, at)
        behind = next((v for v in values if v.first == at), None)
        written = behind is not None and tokens.starts[at] < behind.mention.start
        if behind is None or (at == last and not written) or _dated(behind) is not _dated(first):
            return found
        found.append(behind)


def _dated(mark: ValueMark) -> bool:
    return mark.mention.kind is MentionKind.DATE


def _like(mark: ValueMark, last: ValueMark) -> ValueMark:
    value, model = mark.mention.value, last.mention.value
    if not isinstance(value, Number) or any(map(str.isalpha, mark.mention.text)):
        return mark
    scale = _scale(last)
    number = replace(value, amount=(value.amount or Decimal(0)) * scale, step=value.step * scale)
    scaled = replace(mark, mention=replace(mark.mention, value=number))
    return measured_as(scaled, last) if isinstance(model, (Quantity, Money)) else scaled


def _scale(mark: ValueMark) -> Decimal:
    """What the scale word behind the digits of a value is worth: a million in "5.5 million"."""
    value = mark.mention.value
    written = _DIGITS.match(mark.mention.text)
    amount, digits = getattr(value, "amount", None), Decimal(_GROUPS.sub("", written.group())) if written else None
    if amount is None or not digits:
        return Decimal(1)
    scale: Decimal = amount / digits
    return scale if scale >= 1 and scale.normalize().as_tuple().digits == (1,) else Decimal(1)


def measured_as(mark: ValueMark, other: ValueMark) -> ValueMark:
    """A bare number with the unit or currency of another value; itself where that has none."""
    if not isinstance(mark.mention.value, Number):
        return mark
    number, unit = mark.mention.value, other.mention.value
    value: Quantity | Money
    if isinstance(unit, Quantity):
        from factcheck.recognize.conversion import canonical

        base = canonical(unit.unit, number.amount, number.lower, number.upper)
        value = Quantity(number.amount, unit.unit, base, number.bound, number.lower, number.upper, number.step)
        kind = MentionKind.QUANTITY
    elif isinstance(unit, Money):
        value = Money(number.amount, unit.unit, number.bound, number.lower, number.upper, number.step)
        kind = MentionKind.MONEY
    else:
        return mark
    return replace(mark, mention=replace(mark.mention, kind=kind, value=value))


def behind_stand_in(sentence: Sentence, at: int) -> int | None:
    """The token behind what stands for the words of the clause before: "one of 290,000", "a day later, on 5 May"."""
    if at >= sentence.last:
        return None
    if (one := next((r.last for r in sentence.at.get(at, ()) if r.name == _STAND_IN), None)) is not None:
        return one
    apart = next((m.last for m in sentence.values if m.first == at and m.mention.kind is MentionKind.DURATION), at)
    end = next((r.last for r in sentence.at.get(apart, ()) if r.name == _APART), None) if apart > at else None
    return end + (end < sentence.last and sentence.tokens.norms[end] in COMMAS) if end is not None else None
