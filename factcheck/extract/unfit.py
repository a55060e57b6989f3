"""Matches whose subject, office or verb is of another phrase: the end of a list, a name, another holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.belongings import of_belonging
from factcheck.extract.beside import of_another
from factcheck.extract.countednames import counted_name
from factcheck.extract.dateclause import of_other_clause
from factcheck.extract.dating import (
    active,
    acts_in_clause,
    announced,
    begins,
    of_age,
    of_anniversary,
    of_main_verb,
    of_object,
    of_relative,
    works_on,
)
from factcheck.extract.departed import of_others
from factcheck.extract.gender import said_of_other
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.notmeant import not_meant
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.relatives import of_several
from factcheck.extract.standing import before_in_list
from factcheck.extract.tolls import of_all_there, of_one_land, of_people
from factcheck.extract.unable import unable
from factcheck.model.claim import Reference
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_CLAUSE = 3
"""Tokens from a relative pronoun to the word that refers back to it."""
_CARRYING = ("be", "was", "done")
"""Classes of verbs that carry another verb: كان ولد, تم."""
_PERSONAL, _TWO = "pronoun.personal", "هما"
_FLAT = frozenset({"city", "continent", "country", "island", "state", "valley"})
"""Types of lands that have no height of their own."""
_OF_ONE = (ValueKind.ENTITY, ValueKind.DATE)
_TOGETHER = "have_together"
"""The class of verbs by which several have something: Norby and Ostrel have."""
_INDEFINITE, _OF = "indefinite", "of"
_LOCATED = "/located"
_RELATIVE, _ACTING, _VERBAL = "pronoun.relative", "acting", ("s", "ed")
"""The classes of the pronouns of clauses and of verbs of acting, and the endings of further ones."""
_OCCURRENCES, _ELEVATION = "occurrences", "elevation"


def unfit(raw: Raw) -> bool:
    """True for a match whose subject stands in its place and is not told of: its value is left to others."""
    if _listed(raw) or _shared(raw) or _of_several(raw) or _other_gender(raw) or _announcing(raw) or _of_two(raw):
        return True
    if begins(raw) or _lies_itself(raw) or of_people(raw) or of_one_land(raw) or of_all_there(raw):
        return True
    if of_belonging(raw) or of_another(raw) or of_others(raw) or of_other_clause(raw):
        return True
    return not_meant(raw) or unable(raw) or counted_name(raw)


def _of_several(raw: Raw) -> bool:
    """True for one of several names of which a relative clause in the plural tells: Norby and Ostrel, which have."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or not subject.named or sentence.verb_first:
        return False
    at = subject.last + (sentence.tokens.norms[subject.last : subject.last + 1] == [","])
    pronoun = next((r for r in sentence.at.get(at, ()) if r.name == _RELATIVE), None)
    return pronoun is not None and of_several(sentence, pronoun.last, subject)


def acts_in_relative(raw: Raw) -> bool:
    """True for those who do it to what a relative pronoun stands for: "the club, which Ada Moss founded in 1904"."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if sentence.verb_first or raw.prop.kind is not ValueKind.DATE or subject is None or not subject.named:
        return False
    if raw.match.first != subject.first:
        return False
    first = subject
    while (before := before_in_list(sentence, first)) is not None:
        first = before
    return any(r.last == first.first for r in sentence.classes.get(_RELATIVE, ()))


def _lies_itself(raw: Raw) -> bool:
    """True for what stands right behind the verb that tells where it lies, under no preposition: تقع مدينة بحر دار."""
    sentence, value = raw.sentence, raw.match.bound.value
    if not sentence.verb_first or not isinstance(value, Referent) or sentence.written_on(value):
        return False
    verbs = (r.last for r in raw.match.bound.readings if r.name.endswith(_LOCATED) and "verb" in r.tags)
    return any(value.first in sentence.skip(end) for end in verbs)


def of_other_phrase(raw: Raw) -> bool:
    """True for a match whose date, office, rank or verb is another phrase's."""
    dated = of_age(raw) or announced(raw) or of_relative(raw) or active(raw) or works_on(raw)
    dated = dated or of_anniversary(raw)
    dated = dated or of_main_verb(raw) or of_object(raw) or _of_noun(raw) or acts_in_clause(raw) or _acted_on(raw)
    return dated or _of_clause(raw) or _told_before(raw) or _uncounted(raw) or _in_name(raw)


def _of_noun(raw: Raw) -> bool:
    """True for what a noun has that is only part of what a name is: "the successor of a union founded in 1920"."""
    sentence, bound = raw.sentence, raw.match.bound
    subject, value = bound.subject, bound.value
    if sentence.verb_first or subject is None or value is None or value.first < subject.last:
        return False
    told = [r for r in bound.readings if subject.last < r.first < value.first]
    noun = next((r.last for r in told if r.name.startswith(NOUN)), None)
    until = max((r.first for r in told if "/" in r.name and r.last < value.first), default=0)
    if noun is None or not COMMAS.isdisjoint(sentence.tokens.norms[noun:until]):
        return False
    some = {r.first for r in sentence.classes.get(_INDEFINITE, ())}
    return any(at in some and sentence.tokens.norms[at - 1] == _OF for at in range(subject.last + 2, until))


def _of_clause(raw: Raw) -> bool:
    """True for what a relative clause tells of the noun before it: تضم السلسلة قمما … والقمم التي يزيد ارتفاعها."""
    sentence, bound = raw.sentence, raw.match.bound
    subject = bound.subject
    if not sentence.verb_first or subject is None or subject.kind is Reference.PRONOUN:
        return False
    own = next(
        (r.first for r in bound.readings if r.pronoun and "verb" not in r.tags and r.first >= subject.last), None
    )
    relatives = (r.first for r in sentence.referents if own and r.relative and subject.last < r.first < own)
    at = max(relatives, default=None)
    if own is None or at is None or own - at > _CLAUSE:
        return False
    noun = at - 1 - (sentence.tokens.kinds[at - 1] == "p")
    while noun >= subject.last and any(r.name == "adjective" for r in sentence.at.get(noun, ())):
        noun -= 1  # بمئذنته الشاهقة التي يبلغ ارتفاعها
    held = any(r.named and r.first <= noun < r.last for r in sentence.referents)
    kinds = [r for r in sentence.at.get(noun, ()) if r.name.startswith(NOUN)]
    return not held and noun >= subject.last and (bool(kinds) or sentence.plain_noun(noun))


def _acted_on(raw: Raw) -> bool:
    """True for what a clause's subject acts on before its own verb: "The river that feeds Lake Orm is 41 km long"."""
    sentence, bound = raw.sentence, raw.match.bound
    subject = bound.subject
    if sentence.verb_first or subject is None or not subject.named:
        return False
    verb = sentence.outline.before_article(subject.first) - 1
    relative = next((r.first for r in sentence.classes.get(_RELATIVE, ()) if r.last == verb), None)
    if relative is None or relative <= sentence.first or sentence.tokens.kinds[verb] != "w":
        return False
    nouns = any(r.name.startswith(NOUN) and not r.pronoun for r in sentence.readings.ending.get(relative, ()))
    acts = any(r.name == _ACTING for r in sentence.at.get(verb, ())) or sentence.tokens.norms[verb].endswith(_VERBAL)
    said = any(r.name in VERBS for r in sentence.at.get(subject.last, ()))
    return nouns and acts and said


def _told_before(raw: Raw) -> bool:
    """True where an office is told of the person right before it: سامي مدير المعرض، علي رئيس المعرض."""
    sentence, bound = raw.sentence, raw.match.bound
    subject, value, first = bound.subject, bound.value, raw.match.first
    if not raw.prop.office or not sentence.verb_first or subject is None or not isinstance(value, Referent):
        return False
    comma = any(norm in COMMAS for norm in sentence.tokens.norms[subject.last : value.first])
    office = any(r.first == first and not r.prefix and r.name.startswith(OFFICE) for r in bound.readings)
    holder = any(r.named and r.last == first and "person" in r.types for r in sentence.referents)
    own = any(r.name.startswith(OFFICE) and not r.prefix for r in sentence.at.get(value.last, ()))
    return comma and office and (holder or own)


def _uncounted(raw: Raw) -> bool:
    """True for a rank that stands behind a name and a comma: البطولة، أول بطولات الموسم."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if (
        raw.prop.id != _OCCURRENCES
        or not raw.sentence.verb_first
        or subject is None
        or not isinstance(value, ValueMark)
    ):
        return False
    between = raw.sentence.tokens.norms[subject.last : value.first]
    return any(norm in COMMAS for norm in between) and not value.mention.text.startswith(raw.sentence.article)


def _listed(raw: Raw) -> bool:
    """True for the last name of a list, with which the clause before ends: تحدها مصر وليبيا، وتبلغ مساحتها …."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if not sentence.verb_first or subject is None or not subject.named or subject.first != raw.match.first:
        return False
    behind = subject.last
    behind += behind < sentence.last and sentence.tokens.norms[behind] in COMMAS
    return (
        behind in sentence.joined_verbs
        and sentence.prefixed(subject) == "joined"
        and before_in_list(sentence, subject) is not None
    )


def _shared(raw: Raw) -> bool:
    """True for a figure that is told of several together: "Norby and Ostrel have 18,000 inhabitants"."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.kind in _OF_ONE or subject is None or not subject.named or subject.possessive:
        return False
    before = before_in_list(sentence, subject)
    if before is None or not before.named or sentence.ruled(before.first) or sentence.prefixed(before) == "ruled":
        return False
    value = raw.match.bound.value
    behind = value is not None and value.first >= subject.last
    plural = any(r.first == subject.last for r in sentence.classes.get(_TOGETHER, ()))
    return behind and not sentence.verb_first and plural


def _other_gender(raw: Raw) -> bool:
    """True where the pronoun on the verb of a match is not of the gender of its subject: وهو من أسرة أسسها فلان."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if not sentence.verb_first or subject is None or subject.plural:
        return False
    if subject.kind is not Reference.PRONOUN:
        return said_of_other(raw, subject)
    owned = (r for r in raw.match.bound.readings if r.pronoun and "verb" in r.tags and r.first >= subject.last)
    genders = {sentence.genders.get(r.pronoun, "") for r in owned} - {""}
    return bool(subject.gender) and bool(genders) and subject.gender not in genders


def _announcing(raw: Raw) -> bool:
    """True for a pronoun that only ties a noun to what follows: بخمس دول مؤسسة وهي الكويت, لغتها الرسمية هي العربية."""
    sentence, subject, value = raw.sentence, raw.match.bound.subject, raw.match.bound.value
    if not sentence.verb_first or subject is None or subject.kind is not Reference.PRONOUN or subject.relative:
        return False
    at = subject.first
    if not any(r.name == _PERSONAL and r.first == at for r in sentence.at.get(at, ())) or at <= sentence.first:
        return False
    joined = any(r.prefix for r in sentence.at.get(at, ()) if r.name == _PERSONAL)
    near = range(max(sentence.first, at - _CLAUSE), at)
    owned = next((r for i in near for r in sentence.at.get(i, ()) if r.pronoun and "verb" not in r.tags), None)
    if owned is not None and not joined:
        return _behind_noun(sentence, owned)
    follows = isinstance(value, Referent) and value.first <= subject.last + 1
    if raw.prop.id == "founder" and sentence.tokens.norms[at - 1].startswith(sentence.article):
        return True  # من تونس، كان المؤسس هو الشيخ فلان
    return joined and raw.match.first < at and follows


def _behind_noun(sentence: Sentence, owned: Reading) -> bool:
    """True where a word that names nothing stands right before what is owned: دول أعضاء لغتها الرسمية."""
    at = owned.first
    if at <= sentence.first or owned.prefix or sentence.tokens.kinds[at - 1] != "w":
        return False
    named = any(r.last == at for r in sentence.referents)
    return not named and not any("verb" in r.tags for r in sentence.at.get(at - 1, ()))


def _of_two(raw: Raw) -> bool:
    """True for one figure of what a dual pronoun makes two: وعدد سكانهما على التوالي."""
    owned = (r for r in raw.match.bound.readings if r.pronoun and "verb" not in r.tags)
    return raw.prop.kind not in _OF_ONE and any(r.pronoun == _TWO for r in owned)


def _in_name(raw: Raw) -> bool:
    """True for a verb that joins names as well, right behind another verb, a title or an office: it opens a name."""
    sentence, first = raw.sentence, raw.match.first
    acts = any(r.first == first and "verb" in r.tags for r in raw.match.bound.readings)
    tokens, persons = sentence.tokens, sentence.persons
    if not acts or not persons or not persons.joins(tokens.norms[first]) or first + 1 >= sentence.last:
        return False
    titled = any(r.name == TITLE for r in sentence.at.get(first + 1, ()))
    if not titled and not persons.opens(tokens, first + 1):
        return False  # الشاعر ولد في …
    if first > sentence.first and persons.called(tokens.norms[first - 1]):
        return True  # سالم ولد الشيخ أحمد
    before = (r for r in sentence.readings.ending.get(first, ()) if r.name not in _CARRYING)
    return any("verb" in r.tags or r.name == TITLE or r.name.startswith(OFFICE) for r in before)


def of_land_alone(raw: Raw, name: Referent) -> bool:
    """True for a height that nothing counts from the sea, and that is no land's: السد في اليمن، وارتفاعه 38 م."""
    if raw.prop.id != _ELEVATION or _FLAT.isdisjoint(name.types) or " : " in raw.pattern["text"]:
        return False
    readings = raw.match.bound.readings
    own = any(r.name == f"{_ELEVATION}/{_ELEVATION}" and r.pronoun for r in readings)
    return own and not any(r.name == f"{_ELEVATION}/above_sea" for r in readings)
