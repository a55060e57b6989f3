"""The names of a sentence in a language whose names no capital shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.headed import headed
from factcheck.extract.heads import with_heads
from factcheck.extract.lexicon import DASHES, Reading
from factcheck.extract.marks import ValueMark
from factcheck.extract.nametokens import NameLanguage
from factcheck.extract.persons import PersonNames
from factcheck.extract.readings import Readings
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.shownpersons import described, shown_persons
from factcheck.extract.wholewords import clitic_alone, not_names
from factcheck.model.claim import MentionKind, Reference
from factcheck.model.record import replace
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

_FIRM, _CALLED_BY = ("company",), frozenset({"language", "country"})
_AGGLOMERATION, _NAMESAKE, _OF_STATE = "agglomeration", "namesake", "of_state"
"""The classes of adjectives behind a name, and of nouns for states."""
_OF_UNIVERSITY, _OF_CHANNEL, _PRESS = "of_university", "of_channel", frozenset({"company", "newspaper", "agency"})
"""The tags of adjectives that make another university or broadcaster of one, and the types of broadcasters."""
_BY_PURPOSE = frozenset({"university", "hospital", "school"})
"""Types of bodies that are told apart by their purposes."""
_CAPITAL, _UNIVERSITY, _COUNTRY = "capital/role", f"{NOUN}university", f"{NOUN}country"
_FEMININE = "ه"
_COMMAS, _SOMEONE = frozenset(",،"), ("someone", f"{NOUN}person")
_ENTRY_ENDS = frozenset(":(—–")
"""Marks behind the name that an entry of a biographical dictionary is about."""
_NO_FAMILY = ("preposition", "scope", "in_place", "pronoun", "title", "when")
"""What the names of classes begin with whose words are before no comma in the name of an entry."""
_SOON = 12
"""Tokens in the bracket that tells a life, up to a year."""
_DASHES, _YEAR = DASHES | {"-"}, 3
"""Marks between the years of a life, and digits that a year has more than."""
_FAMILY, _PERSON = 3, "person"
"""Words of a family name at most: آل أبي طالب."""
_JOINT, _PLACE, _AGENT = "connector", "city", "agent"
_RELATION = "ي"
"""The ending of adjectives of relation."""


def uncased_names(
    tokens: Tokens, first: int, last: int, readings: Readings, values: Sequence[ValueMark],
    known: Sequence[Referent], names: NameLanguage, persons: PersonNames, coined: Sequence[Referent],
    label_of: Callable[[str], str],
) -> list[Referent]:  # fmt: skip
    """The ``known`` names, those that nouns head, persons, and those that the text has ``coined``; and short forms.

    ``label_of`` tells the label of an entity in the language.
    """
    known = [
        r for r in known if not (_noun_itself(r, tokens, readings) or _qualifies(r, readings) or _opens_firm(r, coined))
    ]
    known = persons.lengthened(_greater(known, tokens, readings), tokens, last)
    inside = {i for r in known for i in range(r.first, r.last)}
    closed = inside | (not_names(readings) - persons.given_at(tokens, first, last, clitic_alone(readings)))
    closed.update(i for r in readings.of(_AGENT) for i in range(r.first, r.last))  # على أيدي, no Eddie
    words, definite = tokens.norms[first:last], (names.article, *names.purposes[-1:])
    closed.update([i for i, n in enumerate(words, first) if n in names.common and not persons.opens(tokens, i)])
    related = [i for i, n in enumerate(words[1:], first + 1) if n.endswith(_RELATION) and n.startswith(names.article)]
    closed.update([i for i in related if _adjective(tokens, i, persons, definite)])
    shown_by = shown_persons(tokens, (first, last), readings, closed, persons)
    families = described(tokens, (first, last), readings, shown_by, persons)
    found = persons.find(tokens, first, last, closed, shown_by, families)
    whole = {i for r in coined if r.last - r.first > 1 for i in range(r.first, r.last)}
    found = [p for p in found if not whole.issuperset(range(p.first, p.last))]  # ولد الشيخ أحمد, whom the text told
    if (entry := _inverted(found, tokens, (first, last), readings, known)) is not None:
        found = [entry, *(p for p in found if p.first >= entry.last)]
        known = [r for r in known if r.first >= entry.last]
    # سويتشيرو هوندا founded هوندا: a firm that ends a person's name is that person's here.
    known = [r for r in known if not (r.types == _FIRM and any(p.first < r.first < p.last for p in found))]
    ends = {r.first: r.last for r in found}
    # مجموعة العشرين: a definite number is no count.
    counted = (m for m in values if not (m.own_noun and tokens.norms[m.first].startswith(names.article)))
    numbers = {i: _stop(mark) for mark in counted for i in range(mark.first, mark.last)}
    numerals = {i for mark in values for i in range(mark.first, mark.last)}
    if purposed := [r for r in known if _before_purpose(r, tokens, last, names)]:
        reread = partial(headed, tokens, first, last, readings, language=names, persons=ends, values=numbers)
        known = [
            _of_purpose(r, reread([k for k in known if k is not r]), label_of) if r in purposed else r for r in known
        ]
        inside = {i for r in known for i in range(r.first, r.last)}
    shown = with_heads(known, readings, head_first=True)
    bodies = headed(tokens, first, last, readings, known, names, ends, numbers, numerals)
    whole = inside | {i for r in bodies if r.named for i in range(r.first, r.last)}
    longer = {r.first + 1: r.last for r in bodies if r.named and "country" in r.types}
    fresh = [r for r in coined if not r.prefix and (r.first not in whole or r.last < longer.get(r.first, r.last))]
    if any(reading.name.startswith(NOUN) for r in fresh for reading in readings.ending.get(r.first, ())):
        # مستشفى كيفة: what the text goes on to call كيفة is a name behind its noun.
        bodies = headed(tokens, first, last, readings, [*known, *fresh], names, ends, numbers, numerals)
    told = {(r.first, r.last) for r in coined if r.types and r.last - r.first > 1}
    # تل الزهور is no hill where the text goes on about the village.
    shown += [r for r in bodies if not r.named or r.entities or r.prefix or (r.first, r.last) not in told]
    shown += without_persons([r for r in shown if r.named], found)
    shown = _greater(shown, tokens, readings)
    taken = {i for r in shown if r.named for i in range(r.first, r.last)}
    return shown + [r for r in coined if r.first not in taken]


def _stop(mark: ValueMark) -> int:
    """The token behind a number or a date; 0 where a unit or a scale makes more of a number."""
    return mark.last if mark.last - mark.first == 1 or mark.mention.kind is MentionKind.DATE else 0


def _inverted(
    found: Sequence[Referent], tokens: Tokens, bounds: tuple[int, int], readings: Readings, known: Sequence[Referent]
) -> Referent | None:
    """The person whom an entry opens with by his family name: زويل، أحمد (1946 – 2016); no town (القاهرة، محمد فوزي:).

    A given name that no list has is one where the mark behind it opens what the person is: حديد، زها: معمارية.
    """
    first, last = bounds
    opening = family_comma(tokens, first, last)
    if not opening or _worded(readings, first, opening):
        return None
    if any(r.first < opening and _PERSON not in r.types for r in known):
        return None
    name = next((p for p in found if p.first == opening + 1), None)
    end = name.last if name is not None else family_comma(tokens, opening + 1, last, _ENTRY_ENDS)
    behind = tokens.norms[end] if opening < end < last else ""
    trade = any(r.name in _SOMEONE for r in readings.at.get(end + 1, ()))
    known_name = name is not None or (behind == "(" and _life(tokens, end, last))
    if not (trade and behind in _COMMAS | _ENTRY_ENDS) and not (known_name and behind in _ENTRY_ENDS):
        return None
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    return Referent(first, end, start, stop, tokens.text[start:stop], Reference.NAME, (_PERSON,))


def _life(tokens: Tokens, opening: int, last: int) -> bool:
    """True for a bracket with a year on either side of a dash."""
    inside = range(opening + 1, min(last, opening + 2 * _SOON))
    end = next((at for at in inside if tokens.norms[at] == ")"), opening)
    norms = tokens.norms[opening + 1 : end]
    dash = next((at for at, norm in enumerate(norms) if norm in _DASHES), 0)
    return all(
        any(len(norm) > _YEAR and norm[: _YEAR + 1].isdigit() for norm in half) for half in (norms[:dash], norms[dash:])
    )


def family_comma(tokens: Tokens, first: int, last: int, marks: Collection[str] = _COMMAS) -> int:
    """The comma, or other mark, behind the family name that a line may open with; 0 where none stands there."""
    for at in range(first, min(last - 1, first + _FAMILY + 1)):
        if tokens.kinds[at] != "w":
            return at if at > first and tokens.norms[at] in marks else 0
    return 0


def _worded(readings: Readings, first: int, last: int) -> bool:
    """True where a word before the comma is one of those that sentences open with."""
    return any(
        r.first < last and r.name.startswith(_NO_FAMILY) for at in range(first, last) for r in readings.at.get(at, ())
    )


def _before_purpose(name: Referent, tokens: Tokens, last: int, names: NameLanguage) -> bool:
    """True for a known body behind which a purpose may make another: one called by a definite noun, a university."""
    called = name.text.startswith(names.article) or not _BY_PURPOSE.isdisjoint(name.types)
    told = bool(name.entities) and called and LANDS.isdisjoint(name.types)
    behind = told and name.last < last and tokens.kinds[name.last] == "w"
    return behind and _PERSON not in name.types and tokens.norms[name.last].startswith(tuple(names.purposes))


def _of_purpose(name: Referent, bodies: Sequence[Referent], label_of: Callable[[str], str]) -> Referent:
    """The body that a purpose behind a known name makes another: البنك الدولي للتسويات is not the World Bank.

    Where each word stands in the entity's own label, it is that entity: التحالف الإسلامي [العسكري] لمحاربة الإرهاب.
    """
    longer = next((r for r in bodies if r.named and r.first == name.first and r.last > name.last), None)
    if longer is None:
        return name
    label = iter(fold(label_of(name.entities[0])).split())
    if all(word in label for word in fold(longer.text).split()):
        return replace(name, last=longer.last, end=longer.end, text=longer.text)
    return longer


def _greater(known: Sequence[Referent], tokens: Tokens, readings: Readings) -> list[Referent]:
    """The names with the adjective behind them that makes another thing of them, whose is its own.

    القاهرة الكبرى is more than the town, النيل الأزرق no Nile, and الدولة السعودية الثانية was before the one of today.
    """
    greater = {r.first: r.last for r in readings.of(_AGGLOMERATION)}
    joints = {r.first: r.last for r in readings.of(_JOINT) if not r.prefix}
    others = {r.first: r for r in readings.of(_NAMESAKE) if not r.prefix}
    found: list[Referent] = []
    for name in known:
        end = greater.get(name.last) if not LANDS.isdisjoint(name.types) else None
        if end is None and name.last in others and _is_another(name, others[name.last], tokens, readings):
            end = others[name.last].last
        end = _past_joint(name, tokens, joints, readings) or end
        text = tokens.text[name.start : tokens.ends[end - 1]] if end is not None else ""
        longer = replace(name, last=end, end=tokens.ends[end - 1], entities=(), text=text) if end is not None else name
        found.append(longer)
    return found


def _past_joint(name: Referent, tokens: Tokens, joints: Mapping[int, int], readings: Readings) -> int:
    """The token behind a word that a particle of another language ties to a town: سانتياغو دي كومبوستيلا; else 0."""
    at = joints.get(name.last, 0) if _PLACE in name.types and tokens.norms[name.last : name.last + 1] != ["ذا"] else 0
    plain = at and at < len(tokens) and tokens.kinds[at] == "w" and at not in readings.at
    return at + 1 if plain else 0


def _is_another(name: Referent, adjective: Reading, tokens: Tokens, readings: Readings) -> bool:
    """True where the adjective is the name's: not that of a noun before it (رئيس مصر الجديد)."""
    tags = adjective.tags
    if not name.named or _PERSON in name.types:
        return False
    if _OF_UNIVERSITY in tags or _OF_CHANNEL in tags:
        # جامعة القاهرة الأهلية, قناة الجزيرة الوثائقية
        own = any(r.name == _UNIVERSITY for r in readings.at.get(name.first, ()))  # الجامعة العربية المفتوحة
        told = own or "university" in name.types if _OF_UNIVERSITY in tags else not _PRESS.isdisjoint(name.types)
        return told and bool(name.entities)
    if "rank" in tags and _ends_feminine(tokens, adjective.first) != _ends_feminine(tokens, name.first):
        return False  # ملك المملكة العربية السعودية الثالث
    if "rank" in tags:
        return any(r.first == name.first and r.last < name.last for r in readings.of(_OF_STATE))
    before = name.first - 1
    if "colour" in tags or before < 0 or tokens.kinds[before] != "w" or name.prefix:
        return True
    at = readings.at.get(before, ())
    if any(r.name == "preposition" or "verb" in r.tags for r in at):
        return True
    if "country" in name.types and any(r.name == _CAPITAL for r in at):
        return True  # عاصمة ألمانيا الشرقية
    # طول قناة السويس الجديدة: no adjective of طول
    return "f" in tags and not tokens.norms[before].endswith(_FEMININE) and any("/" in r.name for r in at)


def _adjective(tokens: Tokens, at: int, persons: PersonNames, articles: tuple[str, ...]) -> bool:
    """True for a definite adjective that is a given name too, between a definite word and a name: للبنك العربي."""
    before = tokens.norms[at - 1]
    return (
        before.startswith(articles)
        and at + 1 < len(tokens)
        and persons.called(tokens.norms[at + 1])
        and not persons.called(before)
        and not (at > 1 and persons.devoted(tokens, at - 2))  # نور الدين الطبوبي
    )


def _ends_feminine(tokens: Tokens, at: int) -> bool:
    return tokens.norms[at].endswith(_FEMININE)


def inside_name(short: Referent, names: Sequence[Referent]) -> bool:
    """True for a noun that is part of a name: الدير in عين الدير; not what a name says of a place (تونس العاصمة)."""
    return LANDS.isdisjoint(short.types) and any(n.first < short.first and short.last <= n.last for n in names)


def without_persons(referents: Sequence[Referent], persons: Sequence[Referent]) -> list[Referent]:
    """Persons that no other name overlaps."""
    taken = {i for r in referents for i in range(r.first, r.last)}
    return [p for p in persons if taken.isdisjoint(range(p.first, p.last))]


def _qualifies(name: Referent, readings: Readings) -> bool:
    """True for a country's name that is the adjective of the feminine noun before it: بلدة سورية."""
    if name.last - name.first > 1 or "country" not in name.types or name.prefix:
        return False
    own = any(r.name == DEMONYM and not (r.definite or r.prefix) for r in readings.at.get(name.first, ()))
    before = readings.ending.get(name.first, ()) if own else ()
    bare = (r for r in before if not (r.definite or r.pronoun) and "plural" not in r.tags)
    return any(r.name.startswith(NOUN) and r.name != _COUNTRY and "f" in r.tags for r in bare)


def _opens_firm(name: Referent, coined: Sequence[Referent]) -> bool:
    """True for a language or a country by which a firm is called: العربية للطيران, السعودية للكهرباء."""
    if name.last - name.first > 1 or not (_CALLED_BY & set(name.types)):
        return False
    return any(r.first == name.first and r.last > name.last and "company" in r.types for r in coined)


def _noun_itself(name: Referent, tokens: Tokens, readings: Readings) -> bool:
    """True for a noun in which a name is left where its first letter is taken off: Apple in كابل."""
    if name.last - name.first > 1 or name.start == tokens.starts[name.first]:
        return False
    return any(
        r.name.startswith(NOUN) and not r.prefix and r.last == name.last for r in readings.at.get(name.first, ())
    )
