"""Which clause a date, or "former", is of near a match: of a cause, of a difference, of a participle, of a title."""

from __future__ import annotations

from factcheck.extract.attribution import behind_comma
from factcheck.extract.bound import Match
from factcheck.extract.ellipsis import is_finite
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import ARTICLE, COMMAS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import Referent
from factcheck.extract.wordshapes import to_come
from factcheck.model.claim import MentionKind
from factcheck.model.values import Period

_OPENING_DATES = ("scope.according", "scope.as_of", "preposition", "taken_as")
"""Classes of words that a date at the opening of a sentence stands behind."""
_FOUNDING = tuple(f"inception/{name}" for name in ("came", "establish", "found", "made", "opened", "start"))
"""How classes of words of founding begin, verbs and nouns."""
_PLANNED = "scope.prediction"
"""The class of words for what is yet to come."""
_LIVES = ("date_of_", "place_of_")
"""How classes begin of what befalls persons: they are born, and die."""
_RELATIVE, _REPORTING = ("pronoun.relative", "pronoun.whose"), "scope.reporting"
_PLURAL = "/many"
"""How the classes of the plurals of offices end: presidents."""
_PRESIDING, _TITLES = "/presides", (OFFICE, TITLE, "noun.person")
"""How classes of verbs of presiding end, which tell an office without naming it, and how those of titles begin."""
_PARTICIPLES = ("date_of_birth/born_participle", "date_of_death/died_participle")
_WITH, _WITHIN = ("with", "ب"), 16
"""What joins a figure to the verb before it, and how many tokens that may be before it."""


def of_cause(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date in what is told as the cause behind a comma: حكم 50 عاما، إثر معاناته من المرض منذ 2014."""
    causes = (r.first for r in sentence.classes.get("cause", ()) if match.last <= r.first < mark.first)
    return any(sentence.tokens.norms[at - 1] in COMMAS for at in causes)


def of_change(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for the date of a difference behind the value: "it has 94 million people, an increase of 22 since 2006"."""
    changes = sentence.classes.get("scope.change", ()) if mark.first >= match.last else ()
    return any(match.last <= r.first < mark.first for r in changes)


def of_plan(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for the date of what somebody is yet to do behind the match: رئيسها فلان يعتزم التقاعد عام 2026."""
    if not sentence.verb_first or mark.first < match.last:
        return False
    if any(match.last <= r.first < mark.first for r in sentence.classes.get(_PLANNED, ())):
        return True
    return any(to_come(norm) for norm in sentence.tokens.norms[match.last : mark.first])


def right_behind(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date that a preposition ties to a value that a date inside the match stands before."""
    value = match.bound.value
    if sentence.verb_first or value is None or mark.first < value.last:
        return False
    return mark.first in {r.last for r in sentence.classes.get("preposition", ()) if r.first == value.last}


def past_joint(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for the date of what the subject did besides, on the other side of a joint with a verb of its own behind it.

    "was founded on 1 April 1976 and is headquartered", "has 32 members and has been led by Jo Doe since 2024". So too
    of what another does: "has ten million people and the museum there opened in 2021".
    """
    joints = () if sentence.verb_first else sentence.classes.get("coordinating", ())
    if mark.last > match.first:
        behind = (r.last for r in joints if match.last <= r.first and r.last < mark.first)
        return any(at in sentence.elided or _tells_another(sentence, at, mark.first) for at in behind)
    return any(
        r.first == mark.last and r.last <= match.first <= r.last + 1 and r.last in sentence.elided for r in joints
    )


def _tells_another(sentence: Sentence, first: int, last: int) -> bool:
    """True where a noun or a name opens a clause whose verb stands before the date: "and the museum there opened"."""
    opens = any(r.name == ARTICLE for r in sentence.at.get(first, ())) or any(
        r.named and not sentence.ruled(r.first) for r in sentence.referent_at.get(first, ())
    )
    return opens and any(is_finite(sentence, at) or _past_verb(sentence, at) for at in range(first + 1, last))


def _past_verb(sentence: Sentence, at: int) -> bool:
    return sentence.tokens.norms[at].endswith(sentence.endings["participle"][1:])


def of_participle(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date that a participle before the comma keeps for itself: "Renamed in 1998, the club has …"."""
    inside = match.first < mark.first and mark.last < match.last
    if sentence.verb_first or (mark.last > match.first and not inside) or in_when(sentence, mark, match):
        return False
    norms, kinds = sentence.tokens.norms, sentence.tokens.kinds
    value = match.bound.value
    before = value.first if inside and value is not None else match.first
    if not any(norms[at] in ",;" for at in range(mark.last, before)):
        return False
    start = next((at + 1 for at in range(mark.first - 1, sentence.first, -1) if norms[at] in ",;"), sentence.first)
    start = next((r.last for r in sentence.classes.get("joining", ()) if r.first == start), start)
    endings = sentence.endings["participle"]
    if kinds[start] != "w" or any(r.name in _OPENING_DATES for r in sentence.at.get(start, ())):
        return False
    return norms[start].endswith(endings) or any("/" in r.name for r in sentence.at.get(start, ()))


def in_brackets(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date that brackets inside the match keep for what stands before them."""
    norms = sentence.tokens.norms
    if mark.last < sentence.last and norms[mark.first - 1] == "(" and norms[mark.last] == ")":
        return False  # a date alone in brackets dates what stands before them: "Population (2024): …"
    opening = any(norms[at] == "(" for at in range(match.first, mark.first))
    return opening and any(norms[at] == ")" for at in range(mark.last, match.last))


def in_when(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True where a clause of its own dates the match: "When it was founded in 1945, it had 51 members"."""
    for reading in sentence.classes.get("scope.when", ()):
        if any(r.first == reading.last for r in sentence.classes.get("article", ())) and reading.word == "as":
            continue  # "founded as a trading post in 1820" dates the founding alone
        inside = reading.last <= mark.first and not behind_comma(sentence, reading.last, mark.first)
        if inside and (mark.last <= match.first or match.last <= reading.first):
            return True
    return False


def of_relative(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date in a relative clause of its own: "a union of 54 states that was created in 2001".

    Before what the match tells one that commas close: "The isle, which applied in 2011, has 40 villages".
    """
    if sentence.verb_first:
        return False
    norms, value = sentence.tokens.norms, match.bound.value
    relatives = [r.first for r in sentence.readings.under(*_RELATIVE)]
    if mark.first >= match.last:
        # "President Jo Doe, who came in 2023" tells of her office, "whose country joined in 2023" does not
        owned = [r.first for r in sentence.readings.under(_RELATIVE[1])]
        apart = relatives if isinstance(value, ValueMark) else owned
        return any(match.last <= at < mark.first for at in apart)
    inside = isinstance(value, ValueMark) and match.first < mark.first
    first, last = (match.first, value.first) if inside and value is not None else (sentence.first, match.first)
    opened = any(first < at <= mark.first and norms[at - 1] in COMMAS for at in relatives)
    return opened and any(norms[at] in COMMAS for at in range(mark.last, last))


def of_speaker(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date in what is said of a speaker: "“We have 900 members,” said Jo Doe, its chairman since 2018"."""
    value = match.bound.value
    last = value.last if isinstance(value, ValueMark) else match.last
    verb = next((r for r in sentence.classes.get(_REPORTING, ()) if last <= r.first and r.last <= mark.first), None)
    if sentence.verb_first or verb is None:
        return False
    start = next((r.first for r in sentence.classes.get("preposition", ()) if r.last == mark.first), mark.first)
    return any(sentence.tokens.norms[at] in COMMAS for at in range(verb.last, start - 1))


def behind_aside(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date behind the commas that set a figure apart: "The bloc, with 12 members, was joined in 1984"."""
    value, norms = match.bound.value, sentence.tokens.norms
    if sentence.verb_first or not isinstance(value, ValueMark) or mark.first <= match.last:
        return False
    opened = any(norms[at] in COMMAS for at in range(match.first, value.first))
    return opened and norms[match.last] in COMMAS


def of_since(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date in a clause that tells since when: "the sixth premier since the land broke away in 1979"."""
    since = (r for r in sentence.classes.get("scope.since", ()) if match.last <= r.first)
    return any(r.last < mark.first for r in since)


def told_when(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True where "when" right behind a date opens the clause: "until 1291, when it fell to the Sultan of Egypt, …"."""
    at = mark.last + (mark.last < sentence.last and sentence.tokens.norms[mark.last] in COMMAS)
    opened = next((r for r in sentence.classes.get("scope.dated_when", ()) if r.first == at), None)
    if opened is None or opened.last > match.first:
        return False
    joints = (r.first for r in sentence.classes.get("coordinating", ()))
    return not any(opened.last < joint < match.first and joint in sentence.elided for joint in joints) and not any(
        sentence.tokens.norms[i] == ";" for i in range(opened.last, match.first)
    )


def founded_with(sentence: Sentence, match: Match) -> Reading | None:
    """The verb of founding that a figure is joined to: "came into force on 4 November 1946 with 20 members"."""
    value = match.bound.value
    if not isinstance(value, ValueMark) or value.mention.kind is not MentionKind.NUMBER:
        return None
    at = value.first - 1 if sentence.tokens.norms[value.first - 1] in _WITH else value.first
    start = sentence.tokens.starts[value.first]
    joined = at < value.first or sentence.tokens.text[start : max(start, value.mention.start)] == "ب"
    readings = (r for i in range(max(sentence.first, at - _WITHIN), at) for r in sentence.at.get(i, ()))
    founding = [r for r in readings if r.name.startswith(_FOUNDING) and r.last <= at] if joined else []
    last = max(founding, key=lambda r: r.last, default=None)
    return last if last is not None and _places_and_dates(sentence, last.last, at) else None


def _places_and_dates(sentence: Sentence, first: int, last: int) -> bool:
    """True where nothing but whom, where and when stands between."""
    dates = (m for m in sentence.values if m.mention.kind is MentionKind.DATE)
    spans = [*((m.first, m.last) for m in dates), *((r.first, r.last) for r in sentence.referents)]
    covered = {i for begin, end in spans for i in range(begin, end)}
    covered |= {i for r in sentence.classes.get("preposition", ()) for i in range(r.first, r.last)}
    return all(i in covered or i in sentence.articles or sentence.tokens.norms[i] in COMMAS for i in range(first, last))


def done_then(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for the date of what somebody did whose office the match tells: "President Ruiz opened the bridge in 2004".

    It is the bridge's date too, and he was president then.
    """
    holder = match.bound.value
    if sentence.verb_first or not isinstance(holder, Referent) or not holder.first < holder.last == match.last:
        return False
    acts = [r for r in sentence.at.get(holder.last, ()) if "/" in r.name]
    return mark.first > holder.last and bool(acts) and not any(r.name.startswith(_LIVES) for r in acts)


def former_title(sentence: Sentence, former: Reading, match: Match) -> bool:
    """True for a former title of who a verb says now leads something: يرأسها وزير الخارجية السابق فلان.

    So too "chaired by former minister Joe Roe", and behind his name "Joe Roe, a former sailor, chairs Tarn Holdings".
    """
    readings, value = match.bound.readings, match.bound.value
    if value is None:
        return False
    if not sentence.verb_first and value.last <= former.first:
        told = max((r.first for r in readings), default=former.first)
        return any(norm in COMMAS for norm in sentence.tokens.norms[former.last : told])
    if not sentence.verb_first:
        titles = [r for r in sentence.at.get(former.last, ()) if r.name.startswith(_TITLES)]
        own = (r for r in readings if r.name.startswith(OFFICE) or r.name.endswith(_PLURAL))
        return bool(titles) and all(r.first != former.last for r in own)
    if any(r.name.startswith(OFFICE) for r in readings):
        # الوزير السابق رئيس النادي: an adjective belongs to what stands before it
        first = min((r.first for r in readings), default=match.first)
        return former.definite and former.last == first
    return any(r.last <= former.first < value.first for r in readings if r.name.endswith(_PRESIDING))


def of_holder(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date in a clause that goes on about the holder: "ex-President Sow, who left after the 2009 crisis"."""
    value = match.bound.value
    if sentence.verb_first or value is None or mark.first < value.last or isinstance(mark.mention.value, Period):
        return False
    return any(value.last <= r.first < mark.first for r in sentence.classes.get("pronoun.relative", ()))


def own_clause(sentence: Sentence, match: Match) -> bool:
    """True where a comma and a conjunction open a match that names no number: ومقره غرناطة, ورئيسه فلان."""
    if isinstance(match.bound.value, ValueMark) or sentence.tokens.norms[match.first - 1] not in COMMAS:
        return False
    return any(r.first == match.first and r.pronoun and r.prefix for r in match.bound.readings)


def pronouns_joined(sentence: Sentence, first: int, last: int) -> set[int]:
    """Pronouns with a conjunction behind a comma, which open a clause of their own: يضم 55 دولة، وهو قائم منذ 2002."""
    pronouns = (r for r in sentence.classes.get("pronoun.personal", ()) if first < r.first < last)
    return {r.first for r in pronouns if r.prefix and sentence.tokens.norms[r.first - 1] in COMMAS}


def of_life(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for when somebody was born or died whom the clause names: أسس الشركة هاني سعد المولود في صور عام 1950."""
    told = (r for name in _PARTICIPLES for r in sentence.classes.get(name, ()))
    return any(match.first < r.first < mark.first for r in told)
