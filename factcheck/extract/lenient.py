"""Lenient patterns: a word of a property and a value in one clause, however they are put, for what no other reads.

They stand under ``lenient`` in a property's file and are asked last. A value that another pattern reads, be it that the
match was refused, is not theirs; a name must be known to be of the kind that the property takes; and the subject must
be the one that may have it of all that the sentence names, or the one of several that the clause is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.antecedent import Antecedent
from factcheck.extract.fits import surely_fits
from factcheck.extract.patterns import LENIENT
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.discourse import Discourse


def is_lenient(raw: Raw) -> bool:
    """True for a match of such a pattern."""
    return LENIENT in raw.pattern


def unread(raws: Sequence[Raw], types: Mapping[str, str]) -> Sequence[Raw]:
    """The matches of a sentence without the lenient ones of values that other patterns read."""
    if not any(map(is_lenient, raws)):
        return raws
    strict = [raw for raw in raws if not is_lenient(raw)]
    lenient = (raw for raw in raws if is_lenient(raw) and _known(raw, types))
    return [*strict, *(raw for raw in lenient if not any(_read(raw, other) for other in strict))]


def named_alone(
    raw: Raw, discourse: Discourse, types: Mapping[str, str], owner: Callable[[Raw], Antecedent]
) -> Antecedent:
    """Whom a lenient match is said of; nobody where several may be meant, or where the sentence points to nothing.

    ``owner`` tells whom the clause around a match is about.
    """
    sentence, value, allowed = raw.sentence, raw.match.bound.value, raw.prop.subjects
    fitting: dict[str, Antecedent] = {}
    for referent in sentence.referents:
        if referent.kind is Reference.PRONOUN or referent is value:
            continue
        if surely_fits(discourse.typed(referent) if referent.named else referent, allowed, types):
            found = discourse.resolve(referent, sentence, referent.first, allowed).name
            name = found or (referent if referent.named else None)
            if name is not None:
                fitting.setdefault(identity(name), Antecedent(name))
    if isinstance(value, Referent):
        fitting.pop(identity(value), None)
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    if not fitting and all(r.kind is Reference.NAME for r in sentence.referents):
        return Antecedent()
    meant = owner(raw)
    told = not fitting or (meant.name is not None and identity(meant.name) in fitting)
    return meant if told else Antecedent()


def _known(raw: Raw, types: Mapping[str, str]) -> bool:
    value = raw.match.bound.value
    return not isinstance(value, Referent) or surely_fits(value, raw.prop.values, types)


def _read(raw: Raw, other: Raw) -> bool:
    """True where another match reads the value, or tells what the property is of the sentence's own."""
    return raw.prop.id == other.prop.id or raw.match.shares_value(other.match)
