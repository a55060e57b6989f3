"""What a pattern asks of its value, beyond the property: a span, a rank, a name of a type, a holder and no owner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.bound import Bound, Fits
from factcheck.extract.commas import out_of_clause
from factcheck.extract.introduced import given_to, written_on
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.patterns import FLAGS, OWNERS
from factcheck.extract.referents import Referent
from factcheck.extract.speaking import speaks
from factcheck.model.claim import MentionKind, Reference
from factcheck.model.values import Period

_QUOTE, _WITHIN = '"', "ب"
"""How quotation marks are normalised, and the proclitic that places what it stands on."""
_QUALIFYING = ("qualifying", "landscape", "adjective", "epithet")
"""The class of everyday words that qualify a noun: new, only, main."""
_FIELDS = ("field_of_work", "named_field")
"""Classes of nouns that say what the next noun works in: music, finance."""
_TELLING = ("/based", "/headquartered", "/member", "/members")
"""What classes of words end with that tell something behind a hyphen too: Oslo-based, the 12-member."""
_PREDICATING = ("be", "have", "stop", "preposition", "joining", "filler", "reach", "scope.reporting")

_HYPHENED = 3
"""Tokens of two words that a hyphen joins."""


def of_kind(sentence: Sentence, mark: ValueMark | Referent, flag: str, fits: Fits) -> bool:
    """True where a value is what the flag of its pattern asks for."""
    if not isinstance(mark, ValueMark):
        if flag == "at":
            return written_on(sentence, mark).endswith(_WITHIN)
        return flag in FLAGS or fits.of_type(mark, flag)
    value = mark.mention.value
    spans = isinstance(value, Period) and value.start is not None and value.end is not None
    if flag == "span" or (spans and fits.marked_spans):
        return spans and flag == "span"
    return flag != "ordinal" or mark.mention.kind is MentionKind.ORDINAL


def unsaid(sentence: Sentence, bound: Bound, last: int, fits: Fits) -> bool:
    """True for a match that ends at a token and says nothing of its value, or has none.

    So with one who is only named for what is his ("Its president is Sow's successor"), and over the end of a clause.
    """
    value = bound.value
    if value is None or out_of_clause(sentence, bound.subject, value):
        return True
    subject = bound.subject
    if subject is not None and speaks(subject) and _QUOTE in sentence.tokens.norms[subject.last : value.first]:
        return True  # "“We were founded by two sailors,” its secretary, Tom Orr, said": nothing of him
    person = isinstance(value, Referent) and fits.persons and value.last == last
    return person and sentence.tokens.norms[last : last + 1] in (["'s"], ["'"])


def qualified(sentence: Sentence, at: int, several: str) -> Iterator[int]:
    """Where one word may end that only qualifies the next, or one of several: quiet, Swiss, wine-growing."""
    if not several:
        yield from (at + 1,) if qualifies(sentence, at) else ()
        return
    land = sentence.demonyms.get(at)
    if land is not None and not sentence.named_around(land):
        yield land.last
    hyphen = at + 1 < sentence.last and sentence.tokens.norms[at + 1] == "-"
    if not hyphen and _describes(sentence, at):
        yield at + 1
    elif hyphen and sentence.tokens.kinds[at] == "w" and (_describes(sentence, at + 2) or _joined(sentence, at)):
        yield at + _HYPHENED


def _joined(sentence: Sentence, at: int) -> bool:
    """True for two words in small letters that a hyphen makes one that qualifies: low-cost, family-owned."""
    if at + _HYPHENED >= sentence.last or sentence.tokens.kinds[at + 2] != "w":
        return False
    small = all(sentence.tokens.text[sentence.tokens.starts[i]].islower() for i in (at, at + 2))
    return small and not any(r.name.endswith(_TELLING) for r in sentence.at.get(at + 2, ()))


def _describes(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that may stand between an article and its noun, whatever else it may tell."""
    tokens, readings = sentence.tokens, sentence.at.get(at, ())
    if at + 1 >= sentence.last or tokens.kinds[at] != "w" or not tokens.text[tokens.starts[at]].islower():
        return False
    if any(r.name in _QUALIFYING or r.name in _FIELDS for r in readings):
        return True
    ending = any(r.name in _PREDICATING or r.name.startswith(OFFICE) or "past" in r.tags for r in readings)
    return not ending and tokens.norms[at] not in sentence.common and tokens.norms[at] not in OWNERS


def qualifies(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that may say of what kind the noun behind it is: bustling, de facto, new."""
    if at + 1 >= sentence.last or sentence.tokens.kinds[at] != "w" or sentence.tokens.norms[at] in OWNERS:
        return False
    readings = sentence.at.get(at, ())
    if any(r.name in _QUALIFYING for r in readings):
        return True
    if sentence.tokens.text[sentence.tokens.starts[at]].isupper() or sentence.tokens.norms[at] in sentence.common:
        return False
    return not any(_predicates(r) for r in readings)


def _predicates(reading: Reading) -> bool:
    return reading.name in _PREDICATING or reading.name.startswith(OFFICE) or "/" in reading.name


def has_owner(sentence: Sentence, name: Referent, matched: Sequence[Reading]) -> bool:
    """True for a name that a preposition joins to a noun that a pronoun owns: the season in موازنته للموسم الحالي."""
    noun = matched[-1] if matched else None
    if noun is None or not noun.pronoun or "verb" in noun.tags or noun.last != name.first:
        return False
    under = sentence.prefixed(name) == "ruled" or given_to(sentence, name)
    return under and name.kind is not Reference.PRONOUN and sentence.verb_first
