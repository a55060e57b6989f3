"""What a sentence, and each clause of it, is about: what the next one may go on with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.acting import acting_behind
from factcheck.extract.belongings import belongs
from factcheck.extract.ellipsis import subjects_of
from factcheck.extract.fits import fits_types
from factcheck.extract.fronted import fronted_subject
from factcheck.extract.lexicon import DASHES
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS, PREPOSITION, VERBS
from factcheck.extract.referents import NOUN, Referent, agrees
from factcheck.extract.sameness import identity
from factcheck.model.claim import Reference

_TITLE = "title"
"""The class of what somebody is called by his office."""
_FRONTING = (NOUN, "member_of/member", "office.", "location/site", "elevation/spread")
"""Classes of what a subject behind the comma is said to be."""
_SEVERAL = "agreeing.many"
"""The class of verbs that are said of several."""
_TOWN = ("city",)
"""The type of names that no masculine relative pronoun means."""
_BODIES = frozenset({"organization", "agency", "company", "museum", "university", "club", "union", "alliance", "bank"})
"""Types of names that the next sentence goes on about where a clause tells of them."""
_GOES_BACK = frozenset({"person", "city", "country", "state", "region", "island", "language", "currency"})
"""Types of names behind which a pronoun may still mean what the sentence before is about."""


def fronted(sentence: Sentence, at: int) -> bool:
    """True where a sentence opens with what its subject at ``at`` is or does: a participle, or a noun and no verb.

    "A member of the European Union since 1995, it …", "Home to the Museum of Salt, it …".
    """
    if sentence.tokens.norms[sentence.first].endswith(tuple(sentence.endings["participle"])):
        return True
    opening = sentence.articles.get(sentence.first, sentence.first)
    told = any(r.name.startswith(_FRONTING) for i in (opening, opening + 1) for r in sentence.at.get(i, ()))
    acts = (r for name in (*VERBS, "stop") for r in sentence.classes.get(name, ()))
    return told and not any(r.first < at for r in acts)


def topics(sentence: Sentence) -> list[Referent]:
    """What a sentence may go on about: its subjects, and the owner that opens it ("Chad's capital is N'Djamena")."""
    subjects = list(subjects_of(sentence, sentence.first, sentence.last))
    said = {r.last for r in sentence.classes.get("be", ())}
    opening = sentence.past_articles([sentence.first])
    owners = [r for r in sentence.referents if r.named and r.first in opening and r not in subjects]
    owners = [r for r in owners if not (_has_officer(sentence, r) or _has_named(sentence, r))]
    told = [*owners, *(r for r in subjects if r.first not in said)]
    main = fronted_subject(sentence)
    return told if main is None else [r for r in told if r.first >= main.first]


def _has_officer(sentence: Sentence, owner: Referent) -> bool:
    """True for whose officer acts: "Bulgaria's foreign minister has visited Latvia" is not about Bulgaria."""
    owning = sentence.tokens.norms[owner.last : owner.last + 1] == ["'s"]
    return owning and any(r.name == _TITLE for r in sentence.at.get(owner.last + 1, ()))


def _has_named(sentence: Sentence, owner: Referent) -> bool:
    """True for where a thing with a name of its own is: "Norby's Kea Tower is busy" is about the tower."""
    owning = sentence.tokens.norms[owner.last : owner.last + 1] == ["'s"]
    return owning and any(r.named for r in sentence.referent_at.get(owner.last + 1, ()))


def leads(sentence: Sentence, name: Referent) -> bool:
    """True for what a sentence is about, no name that something in it rules; where verbs stand first, for any.

    Not for a place in what is said of a heading: جامعة حكومية تقع في الرياض is about neither.
    """
    if sentence.verb_first:
        return "person" in name.types or not _predicates_heading(sentence)
    told = topics(sentence)
    goes_on = bool(told) and _goes_on(sentence, told[0], name)
    subject = any(r.first == name.first for r in told) and not _presented(sentence, name)
    if subject and not goes_on:  # "It … includes the Ulla Ulla Reserve"
        return True
    return _closes_on(sentence, name) and not any(r.named for r in told)


def _goes_on(sentence: Sentence, pronoun: Referent, name: Referent) -> bool:
    """True where a pronoun opens the sentence, or the clause that the name ends: "Last year it sued the Union"."""
    if pronoun.kind is not Reference.PRONOUN:
        return False
    if "person" in pronoun.types:
        return _opens(sentence, pronoun.first)
    walls = sentence.closed | {r.first for r in sentence.classes.get("stop", ())}
    between = range(pronoun.last, name.first)
    return _opens(sentence, pronoun.first) or (
        bool(between) and not any(at in walls or sentence.tokens.norms[at] in COMMAS for at in between)
    )


def _presented(sentence: Sentence, name: Referent) -> bool:
    """True for one of several that stand behind "are": "Among its partners are FIFA, the Union and two schools"."""
    if sentence.verb_first or not any(r.name == PREPOSITION for r in sentence.at.get(sentence.first, ())):
        return False
    being = next((r for r in sentence.classes.get("be", ()) if r.first < name.first), None)
    if being is None or not any(r.name == _SEVERAL for r in sentence.at.get(being.first, ())):
        return False
    before = (r for r in sentence.referents if r.last <= being.first and not r.possessive)
    return all(sentence.ruled(r.first) for r in before)


def _opens(sentence: Sentence, at: int) -> bool:
    """True for the first word of a sentence, or of its clause behind a predicate: "A member of NATO, it …"."""
    if at == sentence.first:
        return True
    return sentence.tokens.norms[at - 1] in COMMAS - DASHES and fronted(sentence, at)


def _predicates_heading(sentence: Sentence) -> bool:
    """True where a bare noun that names nothing opens a sentence, as it does under the heading that it tells of."""
    nouns = [r for r in sentence.at.get(sentence.first, ()) if r.name.startswith(NOUN)]
    bare = bool(nouns) and not any(r.definite or r.prefix for r in nouns)
    return bare and not any(r.named and r.first == sentence.first for r in sentence.referents)


def _closes_on(sentence: Sentence, name: Referent) -> bool:
    """True for a name that a clause goes on about up to the end: "… in the hands of the Agency, which was set up …"."""
    norms, at = sentence.tokens.norms, name.last
    at += at < sentence.last and norms[at] in COMMAS
    behind = [r for r in sentence.referents if r.first >= at and not r.possessive]
    return bool(behind) and behind[0].relative and behind[0].first == at and _BODIES.issuperset(name.types)


def other_topic(
    sentence: Sentence,
    names: Sequence[Referent],
    allowed: Sequence[str],
    types: Mapping[str, str],
    at: int,
    gender: str,
) -> bool:
    """True where the sentence is about a thing of its own that is not of the types: "The Treaty …; it was signed".

    Where verbs stand first, whom a joined verb's pronoun means stands before it: تعد جدة مركزا للمجلس، ويترأسها ….
    """
    if sentence.verb_first:
        nouns = any(r.pronoun and "verb" not in r.tags for r in sentence.at.get(at, ()))  # وعملتها: its currency
        if at not in sentence.joined_verbs or not gender or nouns:
            return False
        verbs = {r.last for i in {sentence.first, *sentence.joined_verbs} for r in sentence.at.get(i, ()) if i < at}
        acting = {place for verb in verbs for place in sentence.skip(verb)}
        things = (r for r in names if r.first in acting and r.last <= at and r.types and "person" not in r.types)
        return any(r.kind is not Reference.PRONOUN and agrees(r, gender) for r in things)
    if not allowed:
        return False
    opening = sentence.past_articles([sentence.first])
    mine = [r for r in names if r.named and r.first in opening and r.types and leads(sentence, r)]
    return any(_GOES_BACK.isdisjoint(r.types) and not fits_types(r, allowed, types) for r in mine)


def clause_topics(sentence: Sentence, at: int) -> Iterator[Referent]:
    """Where verbs stand first, what the clauses before token ``at`` are about, the nearest first.

    In "وولد ابن خلدون في تونس ومات بالقاهرة" who died is who was born, not whom the sentence before that comma names;
    what a preposition rules is nothing that a clause is about.
    """
    if not sentence.verb_first:
        return
    end, untold = at, not any(r.pronoun for r in sentence.at.get(at, ()))
    for start in (*sorted((i for i in sentence.joined_verbs if i < at), reverse=True), sentence.first):
        here = [r for r in sentence.referents if start <= r.first and r.last <= end]
        yield from acting_behind(sentence, here)
        yield from _whom_clauses_tell_of(sentence, here)
        names = (r for r in here if r.kind is not Reference.PRONOUN and not _in_brackets(sentence, r))
        yield from (r for r in names if not (under_preposition(sentence, r) or (untold and belongs(sentence, r))))
        end = start


def _in_brackets(sentence: Sentence, name: Referent) -> bool:
    """True for what a bracket holds alone: (UN), which only says again what stands before it."""
    norms, at = sentence.tokens.norms, name.first
    return at > sentence.first and norms[at - 1] == "(" and name.last < sentence.last and norms[name.last] == ")"


def _whom_clauses_tell_of(sentence: Sentence, here: Sequence[Referent]) -> Iterator[Referent]:
    """The names before relative pronouns, the last first: who died in "نعى سلفه كوفي عنان، الذي ولد في كوماسي ورحل"."""
    for relative in reversed([r for r in here if r.relative]):
        behind = relative.first
        while behind > sentence.first and sentence.tokens.kinds[behind - 1] == "p":
            behind -= 1
        near = [r for r in here if r.named and r.last in (relative.first, behind)]
        if near and relative.gender == "m" and all(r.types == _TOWN for r in near):
            # متحف السواحل في طنجة، الذي صممته … وافتتح سنة 1998
            near = [r for r in here if r.named and r.last < near[0].first and r.types != _TOWN][-1:]
        yield from near


def under_preposition(sentence: Sentence, referent: Referent) -> bool:
    """True for what a preposition rules, on its own, written on the word, or over the noun that it is part of."""
    if sentence.ruled(referent.first) or sentence.prefixed(referent) == "ruled":
        return True
    return sentence.verb_first and not sentence.prefixed(referent) and _annexed(sentence, referent.first - 1)


def _annexed(sentence: Sentence, at: int) -> bool:
    """True for a noun under a preposition, whose owner stands behind it: إلى توسع شبكة المخازن, من مواليد صيدا."""
    tokens = sentence.tokens
    if at <= sentence.first or tokens.kinds[at] != "w" or tokens.norms[at] in sentence.common:
        return False
    plain = not any("verb" in r.tags or r.prefix or r.pronoun or r.definite for r in sentence.at.get(at, ()))
    return plain and sentence.ruled(at) and not tokens.norms[at].startswith(sentence.article)


def about(names: Sequence[Referent], before: Sentence) -> list[Referent]:
    """Of several names the one that the sentence before is about."""
    if before.verb_first:
        return []
    topic = [identity(r) for r in topics(before) if r.named][:1]
    return [r for r in names if identity(r) in topic]
