"""Who acts in a clause of a language whose verbs stand first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.bound import Match
from factcheck.extract.introduced import FOR
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference

_APART = 2
"""Tokens up to a pronoun that stands apart from the word it means."""
_WITH_PRONOUN = "with_pronoun"
"""The class of prepositions with a pronoun on them, which may part a verb from who acts: قامت ضده ثورة."""
_KIN = "kin"
"""The class of nouns for who is of somebody's family."""
_OCCASION = "occasion"
"""The class of nouns for what is held of an event."""
_EVENTS = frozenset({"event", "conference", "tournament", "festival"})
_HOW = "circumstance"
"""The class of participles that tell how somebody did it."""
_PROCLITICS = ("و", "ف", "ب", "ل", "ك")


def acting_in(sentence: Sentence, at: int) -> Referent | None:
    """Where verbs stand first, who stands behind the verb of the clause that token ``at`` belongs to.

    What "ويقع المرصد على ارتفاع 1798 متراً" says is said of the observatory, whatever else was named before.
    """
    if not sentence.verb_first:
        return None
    opens = any("verb" in r.tags for r in sentence.at.get(sentence.first, ()))
    verbs = sentence.joined_verbs | ({sentence.first} if opens else set())
    verb = max((i for i in verbs if i < at), default=None)
    if verb is None or any(norm in COMMAS for norm in sentence.tokens.norms[verb:at]):
        return None
    names = (r for place in sentence.skip(verb + 1) for r in sentence.referent_at.get(place, ()))
    acting = (r for r in names if r.kind is not Reference.PRONOUN and r.last <= at and not sentence.prefixed(r))
    return next((r for r in acting if r.types), None)


def joined_noun(sentence: Sentence, at: int) -> Referent | None:
    """The noun without a name that a relative pronoun right before token ``at`` joins: والمنظمة التي رأت النور."""
    if not sentence.verb_first:
        return None
    first = next((r.first for r in sentence.referents if r.relative and r.last == at), None)
    return next((r for r in sentence.referents if r.last == first and r.types and not r.named), None)


def awaited(sentence: Sentence, match: Match) -> Referent | None:
    """The event behind the place and the day of a verb that opens a clause: اختتمت في توزر، أمس، دورة مهرجان …."""
    if not sentence.verb_first or match.first not in (sentence.first, *sentence.openings):
        return None
    if not any("verb" in r.tags for r in sentence.at.get(match.first, ())):
        return None
    wall = next((r.first for r in sentence.readings.verbs if r.first >= match.last), sentence.last)
    behind = (r for r in sentence.referents if match.last <= r.first < wall and r.named and r.types)
    names = (r for r in behind if _EVENTS.intersection(r.types) and not sentence.ruled(r.first))
    return next((r for r in names if not sentence.prefixed(r) or _of_occasion(sentence, r)), None)


def _of_occasion(sentence: Sentence, event: Referent) -> bool:
    """True for an event whose edition stands before it: الدورة التاسعة لمهرجان الواحات."""
    owned = sentence.written_on(event).endswith(FOR)
    return owned and any(0 <= event.first - r.last <= 1 for r in sentence.classes.get(_OCCASION, ()))


def acting_behind(sentence: Sentence, here: Sequence[Referent]) -> Iterator[Referent]:
    """The name behind the verb that goes on past the comma of a relative clause: …، التي …، تقع مدينة بحر دار."""
    relative = next((r for r in here if r.relative), None)
    if relative is None:
        return
    norms = sentence.tokens.norms
    verbs = (r for r in sentence.readings.verbs if r.first - 1 > relative.last and norms[r.first - 1] in COMMAS)
    ends = {place for r in verbs if not r.pronoun for place in sentence.skip(r.last)}
    yield from (r for r in here if r.named and r.first in ends and sentence.prefixed(r) != "ruled")


def acted_by_another(sentence: Sentence, at: int) -> bool:
    """True where verbs stand first and a noun that names nothing stands behind the one at ``at``: انطلق قطار في …."""
    verbs = [r.last for r in sentence.at.get(at, ()) if "verb" in r.tags]
    if not sentence.verb_first or not verbs:
        return False
    behind = sentence.skip(max(verbs))[-1]
    behind = max((r.last for r in sentence.classes.get(_WITH_PRONOUN, ()) if r.first == behind), default=behind)
    if behind >= sentence.last or sentence.tokens.kinds[behind] != "w" or sentence.referent_at.get(behind):
        return False
    if any(r.pronoun and r.name == _KIN for r in sentence.at.get(behind, ())):
        return True  # وولد أخوه يوسف عام 1953
    if any(r.name == _HOW for r in sentence.at.get(behind, ())):
        return False  # وتوفيت في 17 يناير تاركة إحدى عشرة رواية
    if behind in sentence.at:
        return all(r.name.startswith(NOUN) and not r.prefix and not r.definite for r in sentence.at[behind])
    norm = sentence.tokens.norms[behind]
    adverb = norm.endswith("ا") or behind in sentence.fillers
    plain = norm not in sentence.common and not any(m.first <= behind < m.last for m in sentence.values)
    return plain and not adverb and not norm.startswith(_PROCLITICS)


def opens_unread(sentence: Sentence, at: int) -> bool:
    """True where verbs stand first and one word of no class, which a comma or bracket follows, opens the sentence.

    "سوديبس (SODEPS)، أو شركة …، هي شركة تونسية" tells of what it opens with, not of what the text is about.
    """
    first, tokens = sentence.first, sentence.tokens
    if not sentence.verb_first or at - first < _APART or tokens.kinds[first : first + 2] != ["w", "p"]:
        return False
    if first in sentence.at or sentence.referent_at.get(first) or tokens.norms[first] in sentence.common:
        return False
    return not any(r.named and r.first < at for r in sentence.referents)
