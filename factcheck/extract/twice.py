"""A sentence that would tell two values of one owner where a thing has but one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.model.claim import Subject

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_NOW, _JOINING = "scope.now", "joining"


def told_twice(raw: Raw, raws: Sequence[Raw], owner: Callable[[Raw], Subject | None]) -> bool:
    """True where its sentence would tell two values of one owner: a list of things whose names are not all seen."""
    subject = owner(raw)
    if _of_now(raw):
        return False  # "employed 600 at its peak and now gives jobs to 74"
    others = (each for each in raws if each.prop.id == raw.prop.id and each.value_start != raw.value_start)
    others = (each for each in others if not (_of_now(each) or _listed(raw, each)))
    named = (owner(each) for each in others)
    return subject is not None and any(each is not None and each.name == subject.name for each in named)


def _of_now(raw: Raw) -> bool:
    """True for what a word right before it says is so today."""
    near = range(raw.match.first - 2, raw.value_start + 1)
    return any(r.first in near for r in raw.sentence.classes.get(_NOW, ()))


def _listed(raw: Raw, other: Raw) -> bool:
    """True for two items of a list of what one thing may have several of: "Arabic and Spanish are among its"."""
    values = (raw.match.bound.value, other.match.bound.value)
    items = [value for value in values if isinstance(value, Referent)]
    if not raw.prop.many or len(items) < len(values):
        return False
    first, last = sorted(items, key=lambda item: item.first)
    sentence = raw.sentence
    joints = {r.first for r in sentence.classes.get(_JOINING, ())}
    names = {i for r in sentence.referents if r.named for i in range(r.first, r.last)}
    between = range(first.last, last.first)
    return all(i in joints or i in names or sentence.tokens.norms[i] in COMMAS for i in between)
