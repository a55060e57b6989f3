"""Names that share one predicate: "Sweden and Finland joined NATO", "NATO members include Norway and Turkey"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.bound import Match
from factcheck.extract.claims import Raw
from factcheck.extract.fits import PropertyFits
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.referents import Referent
from factcheck.extract.respective import RESPECTIVELY, joined_names
from factcheck.model.record import replace
from factcheck.properties.property import ValueKind

_SHARED = (ValueKind.ENTITY, ValueKind.DATE)
"""Kinds of value that several things have at once; a number is of each alone."""


_BODY, _VERBS = "organization", ("be", "have", "agreeing", "verb", "acting")
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
        if RESPECTIVELY in raw.sentence.classes:
            continue
        fits = PropertyFits(raw.sentence, raw.prop, types)
        others = _joined(raw, subject, fits) if raw.sentence.verb_first else _others(raw, subject, fits)
        found += [_with(raw, other) for other in others]
    return found


def _joined(raw: Raw, subject: Referent, fits: PropertyFits) -> list[Referent]:
    """The further names of a list, each with its own "and": انضمت تركيا واليونان إلى الحلف, يضم ميناء كذا وميناء كذا.

    Where nothing of the clause stands behind them, the last may open the next one: "… وميناء كذا يتسع".
    """
    sentence, value = raw.sentence, raw.match.bound.value
    items = joined_names(subject, sentence)
    if not items or value in items or not all(_alike(r, subject, fits) for r in items):
        return []
    last = items[-1].last
    behind_verb = any("verb" in r.tags for r in sentence.readings.ending.get(subject.first, ()))
    if raw.match.first == subject.first and not behind_verb:
        return []
    ends = sentence.outline.ends(last) or any(r.name in _TIES for r in sentence.at.get(last, ()))
    return items if ends or raw.match.last > last else []


def _with(raw: Raw, subject: Referent) -> Raw:
    bound = raw.match.bound._replace(subject=subject)
    ends = (subject, bound.value) if bound.value is not None else (subject,)
    first, last = min(raw.match.first, *(e.first for e in ends)), max(raw.match.last, *(e.last for e in ends))
    return replace(raw, match=Match(first, last, bound))


def _others(raw: Raw, subject: Referent, fits: PropertyFits) -> list[Referent]:
    value = raw.match.bound.value
    listing = isinstance(value, Referent) and raw.match.first < subject.first
    behind = _behind(raw.sentence, subject, fits, value) if listing else []
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
        end -= comma
        ending = (r for r in sentence.referents if r.named and r.last == end)
        item = next((r for r in ending if _alike(r, subject, fits)), None)
        if item is not None:
            found.append(item)
    if found and (sentence.ruled(found[-1].first) or found[-1].first not in _openings(sentence)):
        return []
    return found[::-1]


def _behind(
    sentence: Sentence, subject: Referent, fits: PropertyFits, value: ValueMark | Referent | None
) -> list[Referent]:
    """The further names of a list that the subject opens: "NATO members include Norway, Turkey and Canada"."""
    found: list[Referent] = []
    at, closed = subject.last, False
    while at < sentence.last and not closed:
        at += sentence.tokens.norms[at] in COMMAS
        joint = next((r for r in sentence.classes.get("joining", ()) if r.first == at), None)
        closed = joint is not None
        places = sentence.past_articles([joint.last if joint is not None else at])
        item = next((r for p in places for r in sentence.referent_at.get(p, ()) if r.named), None)
        parted = joint is not None or at > subject.last
        if item is None or item is value or not parted or not _alike(item, subject, fits):
            break
        found.append(item)
        at = item.last
    return found if closed and not _tells_on(sentence, at) else []


def _tells_on(sentence: Sentence, at: int) -> bool:
    """True where a verb stands behind the last name, which opens a clause: "… and the Dunlop Trust was sold"."""
    return any(r.name.startswith(_VERBS) for r in sentence.at.get(at, ()))


def _openings(sentence: Sentence) -> set[int]:
    return set(sentence.past_articles(sorted(sentence.openings)))


def _alike(other: Referent, subject: Referent, fits: PropertyFits) -> bool:
    """True for what the property may be of as well, of a kind with the subject: bodies are, whatever they are.

    So may be what nothing tells, but a name as persons have it: Quillan College, Skylark and the Dunlop Trust.
    """
    same = not set(other.types).isdisjoint(subject.types) or other.types == subject.types
    alike = same or (fits.of_type(subject, _BODY) and (fits.of_type(other, _BODY) or _thing(other)))
    return alike and fits.subject(other)


def _thing(name: Referent) -> bool:
    return not (name.types or name.entities) and name.last - name.first != _FULL_NAME
