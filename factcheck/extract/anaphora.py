"""What the order of words tells of pronouns and titles."""

from __future__ import annotations

from factcheck.extract.ellipsis import clause_subject
from factcheck.extract.lexicon import DASHES
from factcheck.extract.marks import CALLED, Sentence, ValueMark
from factcheck.extract.nosubjects import named_so
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.referents import NOUN, Referent, agrees
from factcheck.extract.sameness import identity
from factcheck.extract.topics import fronted
from factcheck.model.claim import Reference

_HE = "pronoun.personal"
_SAYS = "scope.reporting"
_JOINTS = frozenset({"and", "but", "or", "that", "where", "when", "as", "because", "if", "while"})
"""Words behind a name that open a clause in which a pronoun may mean it."""
_BESIDE = frozenset({"above", "behind", "below", "beneath", "beyond", "facing", "overlooking"})
"""Further words for where something lies by another."""
_WHO = f"{NOUN}person"
_ELATIVE = "ا"
"""The folded letter that opens words for the most of a kind: أعلى."""
_FEMALE = "ه"
"""The folded letter that ends most feminine nouns."""
_AFTER = "clausal"
"""The class of words behind which a clause or a phrase tells when: "two years after its foundation"."""
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


def explained(sentence: Sentence, at: int, gender: str) -> Referent | None:
    """Where verbs stand first, the name before the comma behind which "which is" goes on: كأس العالم، وهي النسخة ….

    Its pronoun agrees with it, or with the noun that says what it is.
    """
    if not sentence.verb_first:
        return None
    joined = at - 1 > sentence.first and sentence.tokens.norms[at - 1] in COMMAS
    if not joined or not any(r.name == _HE and r.prefix for r in sentence.at.get(at, ())):
        return None
    name = next((r for r in sentence.referents if r.last == at - 1 and r.kind is not Reference.PRONOUN), None)
    if name is not None and named_so(sentence, name):
        return None
    other = name is not None and not agrees(name, gender)
    behind = (r for r in sentence.at.get(at + 1, ()) if r.name.startswith(NOUN))
    return None if other and not any(gender in r.tags for r in behind) else name


def said_to_be(name: Referent, gender: str, sentence: Sentence) -> bool:
    """True where what the name is said to be has the gender: الاتحاد منظمة رياضية … ورئيسها, جبل توبقال أعلى قمم …."""
    behind = sentence.tokens.norms[name.last : name.last + 1]
    most = behind and behind[0].startswith(_ELATIVE) and not behind[0].startswith(sentence.article)
    places = (name.last, name.last + 1) if most else (name.last,)
    readings = (r for at in places for r in sentence.at.get(at, ()))
    nouns = (r for r in readings if r.name.startswith(NOUN) and not r.definite and not r.prefix)
    if any(gender in r.tags for r in nouns):
        return True
    # الحرب العالمية الأولى نزاع مسلح بدأ …
    opens = sentence.verb_first and name.first == sentence.first and sentence.plain_noun(name.last)
    word = sentence.tokens.norms[name.last] if opens else sentence.article
    return not word.startswith(sentence.article) and (gender == "f") == word.endswith(_FEMALE)


def predicated(sentence: Sentence, name: Referent, at: int) -> bool:
    """True for a name that a pronoun right behind it cannot mean: "Algiers is its capital", "Lima, its capital".

    Nor does it mean any other of their list: "Iran, Iraq and Kuwait were its founders".
    """
    if sentence.verb_first or not sentence.first <= name.first < at:
        return False
    if name.last == at - 1 and sentence.tokens.norms[name.last] in COMMAS:
        return True
    ruled = sentence.ruled(name.first) or sentence.tokens.norms[name.first - 1] in _BESIDE
    if ruled and sentence.tokens.norms[at - 1] in COMMAS and fronted(sentence, at):
        return True  # "Set on the border of China and Laos, it is …": of neither
    said = next((r.first for r in sentence.classes.get("be", ()) if r.last == at), None)
    if said is None and any(r.name == _HE for r in sentence.at.get(at, ())) and _acts(sentence, at - 1):
        said = at - 1  # "Nerys Vale and Colm Harbour founded it": nobody founds himself
    return said is not None and name.last in _listed_up_to(sentence, said)


def _acts(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that may be a verb with a pronoun behind it as its object.

    What somebody says has a subject of its own: "the union says it employs 400 people".
    """
    tokens = sentence.tokens
    if any(r.name == _SAYS for r in sentence.readings.ending.get(at + 1, ())):
        return False
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


def fronting(sentence: Sentence, at: int) -> list[Referent]:
    """The names that a pronoun at the opening looks ahead to over the comma: "From its seat in Lyon, Interpol …"."""
    norms = sentence.tokens.norms
    comma = next((i for i in range(at, sentence.last) if norms[i] in ",،"), None)
    opening = range(sentence.first, at)
    ruled = any(r.first == sentence.first for r in sentence.classes.get(PREPOSITION, ()))
    ruled = ruled or any(r.first in opening for r in sentence.classes.get(_AFTER, ()))
    named = any(r.named and r.last <= at for r in sentence.referents)
    if comma is None or not ruled or named or at - sentence.first > _OPENING:
        return []
    ahead = [r for r in sentence.referents if comma < r.first <= comma + 2 and r.kind is not Reference.PRONOUN]
    return [r for r in ahead if r.named or r.first == comma + 1]


def compounded(name: Referent | ValueMark, sentence: Sentence) -> bool:
    """True for a name that a hyphen makes part of a longer word: Nairobi-based."""
    tokens, at = sentence.tokens, name.last
    return at < sentence.last and tokens.norms[at] == "-" and tokens.glued(at)
