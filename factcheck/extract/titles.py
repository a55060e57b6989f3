"""Titles and offices beside capitals: which end a name, and which are part of one (King's College, Saint-Denis)."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.patterns import OWNERS as POSSESSORS
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN
from factcheck.extract.runwords import OWNERS
from factcheck.text.tokens import Tokens, capital

TITLES = (OFFICE, "title")
"""The classes of what somebody is called by his office."""
SEVERAL = 2
"""Words behind a title that are a person's name."""
_WHOSE = frozenset(("his", "her", "their"))
"""What opens an address, which is part of no name: Her Majesty Queen Margrethe."""
_LABELS, _LABELLED = ("_label", "/role"), 2
"""How the names of classes of labels end, and the labels that make a line one of several."""
_PERSONAL = "personal"
"""The tag of titles that stand before a name of two words whatever the second is: Sir, Dr."""
_CLOSING, _FIRM = "closing_title", "firm_letters"
"""The classes of titles that end names of houses, and of the letters that end a firm's name."""
_RANKED = ("title", "form_of_address", "qualif", "determiner", "regional")
_FIELD, _CONNECTOR, _PLURAL = "named_field", "connector", "s"
_LINEAGE, _SHORT, _DESCENT = "lineage", 4, 10
"""The class of what stands before a father's name, and the words of a person and a thing, without one and with it."""
_SEAT, _MEMBER = "headquarters/seat", "member_count/member"
_SURNAME, _YOUNGER = "surname", "younger"
"""Titles that people are called by as well (King, Bishop), and what may stand behind a name (Jr)."""


def breaking_tokens(
    tokens: Tokens, readings: Readings, blocked: Collection[int], called: Collection[int] = ()
) -> set[int]:
    """Tokens that no name runs over: dates and amounts, offices and titles that are no part of it.

    ``called`` are those of titles that are given names where they stand.
    """
    breaking = set(blocked) | labelled(tokens, readings) | _of_letters(tokens, readings)
    titles = readings.under(*TITLES)
    if not titles:
        return breaking
    # Lt. Col.: what opens a title of its own is no mountain pass.
    nouns = {r.first for r in readings.under(NOUN, HEAD)} - {r.first for r in titles if _PERSONAL in r.tags} - {*called}
    offices = {r.first for r in readings.under(OFFICE) if r.name != AIDE}
    owners = {r.first for r in readings.of(OWNERS)}
    for reading in titles:
        if reading.first in called or owning_title(tokens, reading, owners, nouns):
            continue
        if _tied(tokens, reading) or _closes(tokens, reading, readings):
            continue
        # The General Assembly and a Music Festival have no rank and no adviser in their names.
        if reading.name == AIDE and reading.last not in offices:
            continue
        ranked = reading.last in nouns and not reading.name.startswith(OFFICE)
        ranked = ranked and tokens.norms[reading.first] not in _WHOSE
        passing = "passing" in reading.tags  # the outgoing Harlow Mills chief: no part of its name
        opening = not passing and (ranked or _names_thing(tokens, reading, nouns, readings))
        if opening and not _before_two(tokens, reading):
            continue
        breaking.update(range(reading.first, reading.last))
    return breaking


def _of_letters(tokens: Tokens, readings: Readings) -> set[int]:
    """What a body has whose letters stand before it with capitals: UN Headquarters in New York, ASEAN Member States."""
    told = [r for r in readings.of(_SEAT, _MEMBER) if r.first and capital(tokens, r.first)]
    told = [r for r in told if tokens.slice(r.first - 1, r.first).isupper()]
    placed = {r.first for r in readings.of("in_place")} if told else set()
    whole = (r for r in told if r.last in placed or (r.name == _MEMBER and r.last - r.first == SEVERAL))
    return {at for r in whole for at in range(r.first, r.last)}


def _closes(tokens: Tokens, title: Reading, readings: Readings) -> bool:
    """True for a title that ends a name: Martin Luther King, the Court of Justice."""
    before, behind = title.first - 1, title.last
    if title.last - title.first > 1 or before < 0 or not capital(tokens, title.first):
        return False
    at = {place: {r.name for r in readings.at.get(place, ())} for place in (before, title.first, behind)}
    if behind < len(tokens) and _FIRM in at[behind] and capital(tokens, before):
        return True  # Hugo Boss AG
    if behind < len(tokens) and capital(tokens, behind) and _YOUNGER not in at[behind]:
        return False
    if _CLOSING in at[title.first] and capital(tokens, before):
        # Dunmere General, but no Attorney General and no Egyptian General
        return not any(name.startswith((OFFICE, NOUN, DEMONYM, *_RANKED)) for name in at[before])
    if _joined_field(tokens, before, at[title.first], readings) or _of_many(tokens, title, readings):
        return True
    if any(r.first == before and "thing" in r.tags for r in readings.of("connector")):
        return before > 0 and capital(tokens, before - 1) and not title.name.startswith(OFFICE)
    return _SURNAME in at[title.first] and capital(tokens, before) and DEMONYM not in at[before]


def _joined_field(tokens: Tokens, joint: int, classes: Collection[str], readings: Readings) -> bool:
    """True for a title that is a field of work as well behind a joint of a name: Union for Work and Justice.

    So is one that an adjective tells more of: the Ministry of Social Justice.
    """
    joint -= joint > 0 and capital(tokens, joint)
    joined = _FIELD in classes and joint > 0 and capital(tokens, joint - 1)
    return joined and any(r.first == joint for r in readings.of(_CONNECTOR))


def _of_many(tokens: Tokens, title: Reading, readings: Readings) -> bool:
    """True for the plural of a title of which a body is: the Alliance of Small Island Mayors."""
    if not tokens.norms[title.first].endswith(_PLURAL):
        return False
    at = title.first - 1
    while at > 0 and capital(tokens, at):
        at -= 1
    ruling = any(r.first == at and "thing" in r.tags for r in readings.of(_CONNECTOR))
    return ruling and at > 0 and any(r.last == at for r in readings.under(NOUN, HEAD))


def _tied(tokens: Tokens, title: Reading) -> bool:
    """True where a hyphen ties a capitalised title to a capital: it is part of a name, as in Saint-Denis."""
    hyphen = title.last
    if hyphen + 1 >= len(tokens) or tokens.norms[hyphen] != "-" or not capital(tokens, title.first):
        return False
    return tokens.glued(hyphen) and tokens.glued(hyphen + 1) and capital(tokens, hyphen + 1)


def _names_thing(tokens: Tokens, title: Reading, nouns: Collection[int], readings: Readings) -> bool:
    """True where a title opens the name of a thing: Queen Mary University, Prince Edward Island.

    A father's name makes the one who has the title longer: the Sheikh Saud bin Rashid Award.
    """
    if title.last - title.first > 1 or not capital(tokens, title.first):
        return False
    at, limit = title.last, title.last + _SHORT
    while at < min(len(tokens), limit):
        if any(r.name == _LINEAGE for r in readings.at.get(at, ())):
            limit = title.last + _DESCENT
        elif not capital(tokens, at):
            break
        if at > title.last and at in nouns:
            return True
        at += 1
    return False


def _before_two(tokens: Tokens, title: Reading) -> bool:
    """True for a title of persons alone before two words, which are a person's: Sir Piers Lane is no road."""
    if _PERSONAL not in title.tags:
        return False
    behind = range(title.last, min(len(tokens), title.last + SEVERAL + 1))
    return sum(1 for _ in takewhile(lambda at: capital(tokens, at), behind)) == SEVERAL


def owning_title(tokens: Tokens, title: Reading, owners: Collection[int], nouns: Collection[int] = ()) -> bool:
    """True for King in King's College, Bishop in Bishop's Castle, and for whose office it is: Prime Minister's Office.

    ``nouns`` are the first tokens of nouns that head names.
    """
    mark = title.last
    if mark + 1 >= len(tokens) or tokens.norms[mark] not in POSSESSORS or not tokens.glued(mark):
        return False
    if not capital(tokens, mark + 1):
        return False
    if mark + 1 in nouns and all(capital(tokens, i) for i in range(title.first, mark)):
        return True
    return title.first in owners and title.last - title.first == 1


def labelled(tokens: Tokens, readings: Readings) -> set[int]:
    """The tokens of labels with colons behind them where a line runs several on: "Capital: Oslo Population: 5 million".

    Nothing but the label tells where the value before it ends.
    """
    labels = [r for r in readings if r.name.endswith(_LABELS) and tokens.norms[r.last : r.last + 1] == [":"]]
    if len({r.last for r in labels}) < _LABELLED:
        return set()
    return {at for r in labels for at in range(r.first, r.last)}
