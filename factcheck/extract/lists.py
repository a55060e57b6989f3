"""Names that stand in a list: "Iran, Iraq and Kuwait"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.attributive import told_person
from factcheck.extract.bound import Fits
from factcheck.extract.bracketed import past_years
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import VERBS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference
from factcheck.text.normalize import TANWEEN

_APART, _GOING_ON = frozenset({"language", "currency"}), ("preposition", "in_place", "joining", "filler", "stop")
"""Types of what a clause of its own may tell of behind a list, and classes of words that open none."""
_IN_PLACE, _SUPERLATIVE = "in_place", "superlative"
"""The class of prepositions of place, and that of superlatives, which compare as well (أقدم منها)."""


def list_items(sentence: Sentence, item: Referent, fits: Fits, *, opens: bool = False) -> Iterator[Referent]:
    """The further items of the list that ``item`` opens; in languages that join the last alone, up to that one.

    A list that ``opens`` a clause ends with an "and" there: "With her husband, Arne Moe, Lena Lund founded …" has none.
    """
    if opens and not sentence.verb_first:
        items = list(list_items(sentence, item, fits))
        yield from items if any(sentence.joined(each.first) for each in items) else ()
        return
    following = _following(sentence, item, fits)
    while following is not None and following.first >= item.last:
        closing = not sentence.verb_first and sentence.joined(following.first)
        yield following
        item = following
        following = _following(sentence, item, fits)
        if closing and following is not None and not sentence.joined(following.first):
            return


def _following(sentence: Sentence, item: Referent, fits: Fits) -> Referent | None:
    """The next item, over what is said of this one: "by Hugo Brandt, a pilot, and Olga Marsh, a banker"."""
    found = next_item(sentence, item.last, fits)
    behind = sentence.aside(item.last) if found is None and not sentence.verb_first else None
    if behind is None or not any(r.name == "joining" for r in sentence.at.get(behind, ())):
        return found
    after = next_item(sentence, behind - 1, fits)
    if after is None or sentence.predicates(after.last):
        return None
    # "founded by Hugo Brandt, a pilot, and Olga Marsh runs it"
    verb = any("verb" in r.tags or r.name in VERBS for r in sentence.at.get(after.last, ()))
    return None if verb else after


def closes_list(sentence: Sentence, item: Referent, fits: Fits) -> bool:
    """True for the last item of another list: "alongside Chad and Mali, Benin and Togo founded"; each has one "and"."""
    joint = next((r for r in sentence.classes.get("joining", ()) if r.last == item.first), None)
    if joint is None:
        return False
    return any(isinstance(v, Referent) and v.last == joint.first for found in fits.values().values() for v in found)


def previous_item(sentence: Sentence, item: Referent, fits: Fits) -> Referent | None:
    """The name before ``item`` in a list that ends with it: "Iran, Iraq and Kuwait founded …"."""
    if item.kind is Reference.PRONOUN and not sentence.verb_first:
        return None  # "with her husband, Arne Moe, she founded"
    for values in fits.values().values():
        for value in values:
            if isinstance(value, Referent) and value.last <= item.first <= past_years(sentence, value.last) + 3:
                found = next_item(sentence, value.last, fits)
                if found is not None and found.first == item.first:
                    return None if _placed(sentence, value, item) else value
    return None


def _placed(sentence: Sentence, before: Referent, item: Referent) -> bool:
    """True for the place behind which a comma alone stands: "Born in Kirkwall, Morag Sinclair founded"."""
    if sentence.verb_first or sentence.joined(item.first):
        return False
    ruling = sentence.outline.ruling.get(before.first)
    return any(r.first == ruling for r in sentence.classes.get(_IN_PLACE, ()))


def next_item(sentence: Sentence, at: int, fits: Fits) -> Referent | None:
    """The next name of a list behind token ``at``: over a comma, a joining word, or both."""
    tokens = sentence.tokens
    joined = False
    at = past_years(sentence, at)
    if not sentence.verb_first:
        dated = sentence.fillers.get(at, at)  # a member of NATO since 2023 and of the EU
        at = dated if any(r.name == "joining" for r in sentence.at.get(dated, ())) else at
    parted = at < sentence.last and tokens.norms[at] in ",،"
    if parted:
        at, joined = at + 1, True
    if at < sentence.last and any(r.name == "joining" for r in sentence.at.get(at, ())):
        at, joined = at + 1, True
    passed = ("determiner", TITLE) if fits.of_person or not sentence.verb_first else ("determiner",)
    passed = (*passed, "preposition") if joined and not sentence.verb_first else passed
    while at < sentence.last and not (joined and at in fits.values()):
        described = [r for r in sentence.at.get(at, ()) if r.name in passed]
        if not described:
            break
        joined = joined or any(r.prefix in sentence.conjunctions for r in described)
        at = max(r.last for r in described)
        at = (sentence.titles_behind(at) or [at])[-1] if described[0].name == TITLE else at
    if joined and fits.persons and at not in fits.values():
        owned = at + any(r.first == at for r in sentence.classes.get("pronoun.possessive", ()))
        at = told_person(sentence, owned) or at  # and his brother-in-law Peter Hale
    for value in fits.values().get(at, ()):
        if isinstance(value, Referent) and (joined or value.prefix or sentence.prefixed(value) == "joined"):
            return None if parted and _predicated(sentence, value) else value
    return None


def _predicated(sentence: Sentence, name: Referent) -> bool:
    """True for a name of which a clause of its own tells: …، وجامعة القاهرة تأسست, …، والفرنسية لغة التعليم."""
    tokens, at = sentence.tokens, name.last
    if not sentence.verb_first or at >= sentence.last or tokens.kinds[at] != "w" or at in sentence.fillers:
        return False
    told = sentence.at.get(at, ())
    if any(r.name in _GOING_ON or r.prefix in sentence.conjunctions for r in told):
        return False
    if any("verb" in r.tags or r.pronoun or r.name == _SUPERLATIVE for r in told if not r.definite):
        return True
    noun = not tokens.norms[at].startswith(sentence.article) and TANWEEN not in tokens.slice(at, at + 1)
    return noun and not _APART.isdisjoint(name.types)
