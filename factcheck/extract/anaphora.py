"""What the order of words tells of pronouns and titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.acting import acting_behind
from factcheck.extract.ellipsis import clause_subject, subjects_of
from factcheck.extract.fits import fits_types
from factcheck.extract.lexicon import DASHES
from factcheck.extract.marks import CALLED, Sentence, ValueMark
from factcheck.extract.outline import COMMAS, PREPOSITION, VERBS
from factcheck.extract.referents import NOUN, Referent, agrees
from factcheck.extract.sameness import identity
from factcheck.model.claim import Reference

_HE = "pronoun.personal"
_JOINTS = frozenset({"and", "but", "or", "that", "where", "when", "as", "because", "if", "while"})
"""Words behind a name that open a clause in which a pronoun may mean it."""
_ARTICLE = "ال"
_WHO = f"{NOUN}person"
_TITLE = "title"
"""The class of what somebody is called by his office."""
_FRONTING = (NOUN, "member_of/member", "office.", "location/site")
"""Classes of what a subject behind the comma is said to be."""
_ELATIVE = "ا"
"""The folded letter that opens words for the most of a kind: أعلى."""
_FEMALE = "ه"
"""The folded letter that ends most feminine nouns."""
_TOWN = ("city",)
"""The type of names that no masculine relative pronoun means."""
_OPENING = 4
"""Tokens from the first of a sentence on in which a pronoun may look ahead."""


def part_of_title(name: Referent, title: Sentence) -> bool:
    """True where a heading's other word makes another name of it: أرامكو السعودية, مونديال روسيا 2018."""
    if name.entities or ("city" not in name.types and "country" not in name.types and name.last == title.last):
        return False
    return name.first > title.first or title.tokens.kinds[name.last : title.last] == ["n"]


def first_of_kind(sentence: Sentence, at: int) -> int:
    """Where the first of the pronouns stands that mean one thing in a sentence: its capital, and its president."""
    pronouns = [r for r in sentence.referents if r.kind is Reference.PRONOUN and not (r.relative or r.rank)]
    own = [r for r in pronouns if r.first == at or (r.first < at and not _in_aside(sentence, r, at))]
    if not own or own[-1].first != at:
        return at
    turned = clause_subject(sentence, at) or _introduced_by(sentence, own[0], at)
    if turned is not None:
        own = [r for r in own if r.first >= turned.last]
    alike = [r for r in own if r.types == own[-1].types and r.plural == own[-1].plural and r.gender == own[-1].gender]
    return alike[0].first


def _introduced_by(sentence: Sentence, pronoun: Referent, at: int) -> Referent | None:
    """The person whom a possessive at the opening introduces: "His countryman Naguib Mahfouz …; he died in 2006"."""
    if not pronoun.possessive or pronoun.first != sentence.first or sentence.verb_first:
        return None
    name = next((r for r in sentence.referents if r.named and pronoun.last < r.first and r.last <= at), None)
    if name is None or name.first - pronoun.last > _OPENING:
        return None
    return name if any(r.name == _WHO for r in sentence.readings.ending.get(name.first, ())) else None


def _in_aside(sentence: Sentence, pronoun: Referent, at: int) -> bool:
    """True for a pronoun in an aside to the name before it, which it cannot mean: "the Forum, its sister, …"."""
    norms, comma = sentence.tokens.norms, pronoun.first - 1
    if sentence.verb_first or comma <= sentence.first or norms[comma] not in COMMAS:
        return False
    closed = any(norms[i] in COMMAS for i in range(pronoun.last, at))
    return closed and any(r.named and r.last == comma for r in sentence.referents)


def explained(sentence: Sentence, at: int) -> Referent | None:
    """Where verbs stand first, the name before the comma behind which "which is" goes on: كأس العالم، وهي النسخة …."""
    if not sentence.verb_first:
        return None
    joined = at - 1 > sentence.first and sentence.tokens.norms[at - 1] in COMMAS
    if not joined or not any(r.name == _HE and r.prefix for r in sentence.at.get(at, ())):
        return None
    return next((r for r in sentence.referents if r.last == at - 1 and r.kind is not Reference.PRONOUN), None)


def said_to_be(name: Referent, gender: str, sentence: Sentence) -> bool:
    """True where what the name is said to be has the gender: الاتحاد منظمة رياضية … ورئيسها, جبل توبقال أعلى قمم …."""
    behind = sentence.tokens.norms[name.last : name.last + 1]
    most = behind and behind[0].startswith(_ELATIVE) and not behind[0].startswith(_ARTICLE)
    places = (name.last, name.last + 1) if most else (name.last,)
    readings = (r for at in places for r in sentence.at.get(at, ()))
    nouns = (r for r in readings if r.name.startswith(NOUN) and not r.definite and not r.prefix)
    if any(gender in r.tags for r in nouns):
        return True
    # الحرب العالمية الأولى نزاع مسلح بدأ …
    opens = sentence.verb_first and name.first == sentence.first and sentence.plain_noun(name.last)
    word = sentence.tokens.norms[name.last] if opens else _ARTICLE
    return not word.startswith(_ARTICLE) and (gender == "f") == word.endswith(_FEMALE)


def predicated(sentence: Sentence, name: Referent, at: int) -> bool:
    """True for a name that a pronoun right behind it cannot mean: "Algiers is its capital", "Lima, its capital".

    Nor does it mean any other of their list: "Iran, Iraq and Kuwait were its founders".
    """
    if sentence.verb_first or not sentence.first <= name.first < at:
        return False
    if name.last == at - 1 and sentence.tokens.norms[name.last] in COMMAS:
        return True
    if sentence.ruled(name.first) and sentence.tokens.norms[at - 1] in COMMAS and _fronted(sentence, at):
        return True  # "Set on the border of China and Laos, it is …": of neither
    said = next((r.first for r in sentence.classes.get("be", ()) if r.last == at), None)
    if said is None and any(r.name == _HE for r in sentence.at.get(at, ())) and _acts(sentence, at - 1):
        said = at - 1  # "Nerys Vale and Colm Harbour founded it": nobody founds himself
    return said is not None and name.last in _listed_up_to(sentence, said)


def _fronted(sentence: Sentence, at: int) -> bool:
    """True where a sentence opens with what its subject at ``at`` is or does: a participle, or a noun and no verb.

    "A member of the European Union since 1995, it …", "Home to the Museum of Salt, it …".
    """
    if sentence.tokens.norms[sentence.first].endswith(tuple(sentence.endings["participle"])):
        return True
    opening = sentence.articles.get(sentence.first, sentence.first)
    told = any(r.name.startswith(_FRONTING) for i in (opening, opening + 1) for r in sentence.at.get(i, ()))
    acts = (r for name in (*VERBS, "stop") for r in sentence.classes.get(name, ()))
    return told and not any(r.first < at for r in acts)


def _acts(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that may be a verb with a pronoun behind it as its object."""
    tokens = sentence.tokens
    return tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower() and tokens.norms[at] not in _JOINTS


def _listed_up_to(sentence: Sentence, end: int) -> set[int]:
    """Where the names end that one list up to ``end`` holds: "Iran, Iraq and Kuwait were its founders"."""
    before = {r.first for name in ("joining", "article") for r in sentence.classes.get(name, ())}
    ends = {end}
    while (last := next((r for r in sentence.referents if r.named and r.last == end), None)) is not None:
        end = last.first
        while end > sentence.first and (end - 1 in before or sentence.tokens.norms[end - 1] in COMMAS - DASHES):
            end -= 1
        ends.add(end)
    return ends


def said_of(name: Referent, sentence: Sentence, at: int) -> bool:
    """True where the sentence of a pronoun says of a name what the pronoun cannot mean it by."""
    same = (r for r in sentence.referents if r.named and identity(r) == identity(name))
    return any(predicated(sentence, r, at) for r in same)


def topics(sentence: Sentence) -> list[Referent]:
    """What a sentence may go on about: its subjects, and the owner that opens it ("Chad's capital is N'Djamena")."""
    subjects = list(subjects_of(sentence, sentence.first, sentence.last))
    said = {r.last for r in sentence.classes.get("be", ())}
    opening = sentence.past_articles([sentence.first])
    owners = [r for r in sentence.referents if r.named and r.first in opening and r not in subjects]
    owners = [r for r in owners if not (_has_officer(sentence, r) or _has_named(sentence, r))]
    return [*owners, *(r for r in subjects if r.first not in said)]


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
    goes_on = bool(told) and told[0].kind is Reference.PRONOUN and _opens(sentence, told[0].first)
    if not goes_on and any(r.first == name.first for r in told):  # "It … includes the Ulla Ulla Reserve"
        return True
    return _closes_on(sentence, name) and not any(r.named for r in told)


def _opens(sentence: Sentence, at: int) -> bool:
    """True for the first word of a sentence, or of its clause behind a predicate: "A member of NATO, it …"."""
    if at == sentence.first:
        return True
    return sentence.tokens.norms[at - 1] in COMMAS - DASHES and _fronted(sentence, at)


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


_BODIES = frozenset({"organization", "agency", "company", "museum", "university", "club", "union", "alliance", "bank"})
"""Types of names that the next sentence goes on about where a clause tells of them."""
_GOES_BACK = frozenset({"person", "city", "country", "state", "region", "island", "language", "currency"})
"""Types of names behind which a pronoun may still mean what the sentence before is about."""


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
    end = at
    for start in (*sorted((i for i in sentence.joined_verbs if i < at), reverse=True), sentence.first):
        here = [r for r in sentence.referents if start <= r.first and r.last <= end]
        yield from acting_behind(sentence, here)
        yield from _whom_clauses_tell_of(sentence, here)
        names = (r for r in here if r.kind is not Reference.PRONOUN and not _in_brackets(sentence, r))
        yield from (r for r in names if not under_preposition(sentence, r))
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
    return plain and sentence.ruled(at) and not tokens.norms[at].startswith(_ARTICLE)


def of_another(short: Referent, sentence: Sentence) -> bool:
    """True where a name follows that a thing is of: "the ethics commission of the Olympic Committee" is no other's."""
    if sentence.verb_first or any(r.name in CALLED for r in sentence.readings.ending.get(short.last, ())):
        return False
    if not any(r.first == short.last and "thing" in r.tags for r in sentence.classes.get("connector", ())):
        return False
    places = sentence.past_articles([short.last + 1])
    if any(r.named for at in places for r in sentence.referent_at.get(at, ())):
        return True
    # "the Council of Foreign Ministers": capitals go on with its name
    tokens, at = sentence.tokens, places[-1]
    capitals = at < sentence.last and tokens.text[tokens.starts[short.last - 1]].isupper()
    return capitals and tokens.text[tokens.starts[at]].isupper()


def about(names: Sequence[Referent], before: Sentence) -> list[Referent]:
    """Of several names the one that the sentence before is about."""
    if before.verb_first:
        return []
    topic = [identity(r) for r in topics(before) if r.named][:1]
    return [r for r in names if identity(r) in topic]


def fronting(sentence: Sentence, at: int) -> list[Referent]:
    """The names that a pronoun at the opening looks ahead to over the comma: "From its seat in Lyon, Interpol …"."""
    norms = sentence.tokens.norms
    comma = next((i for i in range(at, sentence.last) if norms[i] in ",،"), None)
    ruled = any(r.first == sentence.first for r in sentence.classes.get(PREPOSITION, ()))
    named = any(r.named and r.last <= at for r in sentence.referents)
    if comma is None or not ruled or named or at - sentence.first > _OPENING:
        return []
    return [r for r in sentence.referents if r.named and comma < r.first <= comma + 2]


def compounded(name: Referent | ValueMark, sentence: Sentence) -> bool:
    """True for a name that a hyphen makes part of a longer word: Nairobi-based."""
    tokens, at = sentence.tokens, name.last
    return at < sentence.last and tokens.norms[at] == "-" and tokens.glued(at)
