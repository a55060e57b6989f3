"""Digits that are a year or part of a name, and number words that count nothing."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import PREPOSITION
from factcheck.model.claim import MentionKind
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.record import replace
from factcheck.model.values import Bound, DateValue, Number
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens, capital

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
"""What four bare digits may be a year of."""
_BEHIND_YEAR = {"|": ("", "|"), "(": (")", ",", "،"), ":": ("", "(", ")", ".", ";", "؛", "|", "·", ",", "،", "—", "–")}
"""What may stand behind a year in brackets, and behind the year of a label."""
OPENED = ([":"], ["–"], ["—"])
"""What stands behind the year with which a line of a chronicle opens."""
_THREE, _CLAUSE_ENDS = 3, frozenset(",.;)")
_GOES_ON = (PREPOSITION, "in_place", "article", "joining", "pronoun.personal", "pronoun.relative", "clausal")
"""Classes of words that no number counts."""
_PART_OF = frozenset({"of", "or"})
_DATED = "scope.dated"
"""The class of words that a year stands behind without more: the census of 2014, تعداد 2014."""
_YEARLY = "scope.yearly"
"""The class of words before which four digits are the year they are of: its 2024 revenue."""
_DATED_NOUNS, _BEFORE_NOUN = ("founding", "birth", "death"), ("article", "pronoun.possessive")
"""What a property's class of nouns for what it dates is called, and what stands before the year of one."""
_DIGIT = expression(r"\d")
_NOUGHTS = expression(r"\d{1,3}\.000")
_GROUPED = expression(r"\d{1,3}(?:\.\d{3})+")


def year_of(text: str) -> PartialDate | None:
    """The year that four digits may be; None for any other text."""
    if len(text) != 4 or not text.isdigit() or not _FIRST_YEAR <= int(text) <= _LAST_YEAR:
        return None
    return PartialDate(int(text))


def dated_as(mark: ValueMark, year: PartialDate) -> ValueMark:
    """A number as the date that it is."""
    value = DateValue(year, text=mark.mention.text)
    return replace(mark, mention=replace(mark.mention, kind=MentionKind.DATE, value=value))


def bare_year(sentence: Sentence, mark: ValueMark, prop: str = "") -> ValueMark | None:
    """Four digits alone in brackets or behind a label's colon as the year they are; None for any other number.

    Behind a word of the ``prop`` as well, where nothing counted follows: "founded 1904", "dates back to 1884".
    """
    mention, norms, at = mark.mention, sentence.tokens.norms, mark.first
    text = mention.text
    if mention.kind is not MentionKind.NUMBER or mark.last - at != 1:
        return None
    if at == sentence.first:
        return _of_line(sentence, mark) if prop and sentence.verb_first else None
    year = year_of(text) or (_early(sentence, mark, prop) if prop else None)
    if year is None or year.year < _FIRST_YEAR:
        return dated_as(mark, year) if year is not None else None
    behind = norms[mark.last] if mark.last < sentence.last else ""
    dated = any(r.last == at for r in sentence.classes.get(_DATED, ()))
    dated = dated or any(r.name == _YEARLY for r in sentence.at.get(mark.last, ()))
    known = dated or (behind in _BEHIND_YEAR.get(norms[at - 1], ()) and not _counting(sentence, mark))
    if not known and not (prop and (_behind_own(sentence, mark, prop) or _before_noun(sentence, mark, prop))):
        return None
    return dated_as(mark, year)


def _of_line(sentence: Sentence, mark: ValueMark) -> ValueMark | None:
    """The year with which a line of a chronicle opens, where the line tells no day of it: 1982: إنشاء القوات."""
    year = year_of(mark.mention.text)
    if year is None or sentence.tokens.norms[mark.last : mark.last + 1] not in OPENED:
        return None
    told = (m.mention.value for m in sentence.values if m.mention.kind is MentionKind.DATE)
    days = (value.date for value in told if isinstance(value, DateValue) and value.date is not None)
    return None if any(date.year == year.year and date.month is not None for date in days) else dated_as(mark, year)


def _early(sentence: Sentence, mark: ValueMark, prop: str) -> PartialDate | None:
    """The year of three digits behind a word that dates the property, where nothing follows that it could count.

    So in "founded in 859," and "who in 859 founded", "founded in 859 by", "in 841 the Norsemen founded".
    """
    text, tokens = mark.mention.text, sentence.tokens
    if len(text) != _THREE or not text.isdigit() or text.startswith("0"):
        return None
    ended = mark.last >= sentence.last or (tokens.kinds[mark.last] == "p" and tokens.norms[mark.last] in _CLAUSE_ENDS)
    ended = ended or any(r.name == f"{prop}/founder_verb" for r in sentence.at.get(mark.last, ()))
    ended = ended or (not sentence.verb_first and _uncounted(sentence, mark.last))
    dated = any(r.last == mark.first and r.name == f"{prop}/when" for r in sentence.readings)
    return PartialDate(int(text)) if ended and dated else None


def _uncounted(sentence: Sentence, at: int) -> bool:
    """True for a word that goes on with the clause, but before no further number: not "in 120 and 130 towns"."""
    if at + 1 < sentence.last and sentence.tokens.kinds[at + 1] == "n":
        return False
    norm = sentence.tokens.norms[at]
    return norm not in _PART_OF and any(r.name in _GOES_ON for r in sentence.at.get(at, ()))


def _counting(sentence: Sentence, mark: ValueMark) -> bool:
    """True for a number in brackets that counts the noun behind them: قام ببنائه (1200) مهندس."""
    before, noun = mark.first - 2, mark.last + 1
    bracketed = sentence.verb_first and mark.last < sentence.last and sentence.tokens.norms[mark.last] == ")"
    named = any(r.named and r.last == before + 1 for r in sentence.referents)
    return bracketed and not named and sentence.plain_noun(noun)


def _behind_own(sentence: Sentence, mark: ValueMark, prop: str) -> bool:
    behind = mark.last
    before = mark.first - (sentence.tokens.norms[mark.first - 1] == ".")  # est. 1949
    open_end = (
        behind >= sentence.last
        or sentence.tokens.kinds[behind] == "p"
        or sentence.tokens.norms[behind] in sentence.common
        or (
            sentence.verb_first
            and (behind in sentence.joined_verbs or _goes_on(sentence, sentence.tokens.norms[behind]))
        )
    )
    return open_end and any(r.last == before and r.name.startswith(f"{prop}/") for r in sentence.readings)


def _before_noun(sentence: Sentence, mark: ValueMark, prop: str) -> bool:
    """True between the article and the noun of what is dated: "the 1911 founding of", "her 1968 death"."""
    wanted = tuple(f"{prop}/{noun}" for noun in _DATED_NOUNS)
    owned = any(r.name in _BEFORE_NOUN and r.last == mark.first for r in sentence.readings.ending.get(mark.first, ()))
    return owned and any(r.name in wanted for r in sentence.at.get(mark.last, ()))


def _goes_on(sentence: Sentence, norm: str) -> bool:
    """True for a word that a conjunction is written on, which nothing counts: تأسست 1945 والعديد من الوفود."""
    rest = norm[1:] if norm.startswith(sentence.conjunctions) else ""
    return rest.startswith(sentence.article) or rest in sentence.common


def vague(mark: ValueMark, value: Number) -> bool:
    """True for "millions" and "dozens", which count nothing, and for a negative number, which a dash makes.

    So is a point before three digits that may be the mark of thousands or of decimals: "5.000 were injured". What is
    read as a whole number, for its noun or its further groups, counts: 237.660 نسمة, 22.673.538.
    """
    if value.amount is not None and value.amount < 0:
        return True
    text = mark.mention.text
    if _GROUPED.fullmatch(text) and (value.amount != int(value.amount or 0) or _NOUGHTS.fullmatch(text)):
        return True
    return mark.last - mark.first == 1 and value.bound is Bound.MORE_THAN and not _DIGIT.search(mark.mention.text)


def of_census(sentence: Sentence, mark: ValueMark) -> bool:
    """True for the year of a census or an estimate, which counts nothing: سجل في إحصاء 2014."""
    dated = sentence.classes.get(_DATED, ())
    return year_of(mark.mention.text) is not None and any(r.last == mark.first for r in dated)


def of_week(mark: ValueMark) -> bool:
    """True for a day that only its week or today tells: "said on Sunday" dates what was said, no state."""
    value = mark.mention.value
    day = isinstance(value, DateValue) and value.date is not None and value.date.precision is Precision.DAY
    return day and isinstance(value, DateValue) and value.relative and not _DIGIT.search(mark.mention.text)


def counts(tokens: Tokens, at: int, last: int, plural: tuple[str, ...], common: AbstractSet[str]) -> bool:
    """True for a number with a noun in the plural behind it."""
    if at + 1 >= last or not tokens.text[tokens.starts[at + 1]].islower():
        return False
    return tokens.norms[at + 1].endswith(plural) and tokens.norms[at + 1] not in common


def with_number(
    tokens: Tokens, start: int, sentence: int, numbers: Collection[int], determiners: Collection[int]
) -> int:
    """A year or an ordinal between "the" and the name is part of it: the 2022 World Cup, the First World War."""
    before = start - 1
    if before <= sentence or before not in numbers or before - 1 not in determiners:
        return start
    year = tokens.kinds[before] == "n" and len(tokens.norms[before]) == 4
    return before if year or capital(tokens, before) else start
