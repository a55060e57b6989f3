"""Names that share one predicate: "Sweden and Finland joined NATO", "NATO members include Norway and Turkey"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.bound import Match
from factcheck.extract.bracketed import before_years, past_years
from factcheck.extract.claims import Raw
from factcheck.extract.fits import PropertyFits
from factcheck.extract.lastnames import participle_behind
from factcheck.extract.lists import list_items
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import Referent
from factcheck.extract.respective import RESPECTIVELY
from factcheck.model.record import replace
from factcheck.properties.property import ValueKind

_SHARED = (ValueKind.ENTITY, ValueKind.DATE)
"""Kinds of value that several things have at once; a number is of each alone."""


_BODY, _PERSON, _PLACE = "organization", "person", "place"
_VERBS = ("be", "have", "agreeing", "verb", "acting")
_FULL_NAME = 2
"""Words of most persons' names."""
_TIES = (PREPOSITION, "in_place", "filler")
"""Classes of words behind which a clause goes on, and no other opens."""


def shared(raws: Sequence[Raw], types: Mapping[str, str]) -> list[Raw]:
    """The claims with those of the other names in the list that their subject is of, in languages that join the last.

    A sentence that says "respectively" pairs its names with values one by one.
    """
    found: list[Raw] = []
    for raw in raws:
        subject = raw.match.bound.subject
        found.append(raw)
        if subject is None or not subject.named or raw.prop.kind not in _SHARED or raw.prop.office:
            continue
        if RESPECTIVELY in raw.sentence.classes or participle_behind(raw, subject):
            continue
        fits = PropertyFits(raw.sentence, raw.prop, types)
        others = _joined(raw, subject, fits) if raw.sentence.verb_first else _others(raw, subject, fits)
        found += [_with(raw, other) for other in others]
    return found


def _joined(raw: Raw, subject: Referent, fits: PropertyFits) -> list[Referent]:
    """The further names of a list, each with its own "and" or its comma: انضمت تركيا واليونان إلى الحلف, يضم ميناء كذا.

    Where nothing of the clause stands behind them, the last may open the next one: "… وميناء كذا يتسع".
    """
    sentence, value = raw.sentence, raw.match.bound.value
    items = list(list_items(sentence, subject, _Alike(raw, subject, fits)))
    if not items or value in items or _goes_on(sentence, items[-1]):
        return []
    if sentence.prefixed(items[-1]) != "joined" and past_years(sentence, items[-1].last) == items[-1].last:
        return []  # شركة كذا، الناقل الأسرع نموا: the comma sets off what it is
    last = past_years(sentence, items[-1].last)
    behind_verb = any("verb" in r.tags for r in sentence.readings.ending.get(subject.first, ()))
    if raw.match.first == subject.first and not behind_verb:
        return []
    ends = sentence.outline.ends(last) or any(r.name in _TIES for r in sentence.at.get(last, ()))
    return items if ends or raw.match.last > last else []


def _goes_on(sentence: Sentence, last: Referent) -> bool:
    """True where a name of another kind is joined to the last of a list, which may open a clause of its own."""
    return any(r.named and sentence.prefixed(r) == "joined" for r in sentence.referent_at.get(last.last, ()))


class _Alike:
    """The names of a sentence that are of a kind with a subject, as the items of a list are asked for."""

    many, marked_spans, persons, of_person, dated = True, False, False, False, False

    def __init__(self, raw: Raw, subject: Referent, fits: PropertyFits) -> None:
        self._values: dict[int, list[ValueMark | Referent]] = {}
        for name in raw.sentence.referents:
            if name.named and name is not raw.match.bound.value and _alike(name, subject, fits):
                self._values.setdefault(name.first, []).append(name)
        self.subject, self.of_type, self.loose = fits.subject, fits.of_type, fits.loose
        self.persons = self.of_person = fits.of_type(subject, _PERSON)

    def values(self) -> Mapping[int, Sequence[ValueMark | Referent]]:
        """The names by their first token."""
        return self._values


def _with(raw: Raw, subject: Referent) -> Raw:
    bound = raw.match.bound._replace(subject=subject)
    ends = (subject, bound.value) if bound.value is not None else (subject,)
    first, last = min(raw.match.first, *(e.first for e in ends)), max(raw.match.last, *(e.last for e in ends))
    return replace(raw, match=Match(first, last, bound))


def _others(raw: Raw, subject: Referent, fits: PropertyFits) -> list[Referent]:
    value = raw.match.bound.value
    listing = isinstance(value, Referent) and raw.match.first < subject.first
    behind = _behind(raw, subject, fits) if listing else []
    if raw.match.last == subject.last or (behind and behind[-1].last <= raw.match.last):
        return behind  # also "counts Ghana and Togo among its members"
    opens = raw.sentence.past_articles([raw.match.first])
    before = _before(raw.sentence, subject, fits) if subject.first in opens else []
    return [r for r in before if r is not value]


def _before(sentence: Sentence, subject: Referent, fits: PropertyFits) -> list[Referent]:
    """The names before the last of a list, the first of which nothing rules: "Norway, Sweden and Finland"."""
    found: list[Referent] = []
    item: Referent | None = subject
    while item is not None:
        at = sentence.outline.before_article(item.first)
        joint = next((r for r in sentence.classes.get("joining", ()) if r.last == at), None) if not found else None
        end = joint.first if joint is not None else at
        comma = end > sentence.first and sentence.tokens.norms[end - 1] in COMMAS
        if joint is None and (not found or not comma):
            break
        end = before_years(sentence, end - comma)
        ending = (r for r in sentence.referents if r.named and r.last == end)
        item = next((r for r in ending if _alike(r, subject, fits)), None)
        if item is not None:
            found.append(item)
    if found and (sentence.ruled(found[-1].first) or found[-1].first not in _openings(sentence)):
        return []
    return found[::-1]


def _behind(raw: Raw, subject: Referent, fits: PropertyFits) -> list[Referent]:
    """The further names of a list that the subject opens: "NATO members include Norway, Turkey and Canada"."""
    sentence = raw.sentence
    found = list(list_items(sentence, subject, _Alike(raw, subject, fits)))
    if not found or not _joins(sentence, found[-1]):
        return []
    if _tells_on(sentence, past_years(sentence, found[-1].last)):
        return []
    owned = sentence.tokens.norms[subject.first - 1] in OWNERS  # Norby's Tower, the Weston Bridge: that has its own
    own = (i for i, each in enumerate(found) if sentence.outline.before_article(each.first) < each.first)
    return found[: next(own, None)] if owned else found


def _joins(sentence: Sentence, item: Referent) -> bool:
    """True for the item that "and" stands before, be there an article or a title between."""
    return sentence.joined(item.first) or sentence.joined(sentence.outline.before_titles(item.first) + 1)


def _tells_on(sentence: Sentence, at: int) -> bool:
    """True where a verb stands behind the last name, which opens a clause: "… and the Dunlop Trust was sold"."""
    return any(r.name.startswith(_VERBS) for r in sentence.at.get(at, ()))


def _openings(sentence: Sentence) -> set[int]:
    return set(sentence.past_articles(sorted(sentence.openings)))


def _alike(other: Referent, subject: Referent, fits: PropertyFits) -> bool:
    """True for what the property may be of as well, of a kind with the subject: bodies are, whatever they are.

    So may be what nothing tells, but a name as persons have it: Quillan College, Skylark and the Dunlop Trust. In a
    list of persons a family's name may be a noun too: Lea Roth and Hans Brand.
    """
    if not fits.subject(other):
        return False
    if not set(other.types).isdisjoint(subject.types) or other.types == subject.types:
        return True
    if fits.of_type(subject, _BODY):
        return fits.of_type(other, _BODY) or _thing(other)
    if fits.of_type(subject, _PERSON) or not subject.types:
        return _full_name(subject) and _full_name(other)
    return fits.of_type(subject, _PLACE) and (_thing(other) or fits.of_type(other, _PLACE))


def _thing(name: Referent) -> bool:
    return not (name.types or name.entities) and name.last - name.first != _FULL_NAME


def _full_name(name: Referent) -> bool:
    return not name.entities and name.last - name.first in (_FULL_NAME, _FULL_NAME + 1)
