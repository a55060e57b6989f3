"""Where a run of capitals is of two names: a person and the body that he is of, two that "and" or "for" joins."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from factcheck.text.tokens import Tokens, capital

if TYPE_CHECKING:
    from factcheck.extract.runwords import RunWords

_FULL = (2, 3)
"""Capitalised words of a person's full name."""
_FOR, _ON, _THE, _IN, _PLURAL = "for", "on", "the", "in", "s"
_CLOSING = (",", ".", ")", ";", ":", "\n")
_PLACES = 20
"""Places of a text that are looked at for a name alone."""
_LONG = 4
"""Words that it has at most."""


def person_of(tokens: Tokens, index: int, end: int, words: RunWords, given: AbstractSet[str]) -> int:
    """The end of a name from ``index`` on, before an "of" that makes a person one of a body.

    "Ahmed Nasser of Corniche Air" is a man of an airline, "the Bank of Sudan" one name; a noun that ends what follows
    shows the body, and one of the ``given`` names before a family's the person: Ursula Burns of Xerox, but not Maria
    Theresa of Austria.
    """
    index += index in words.determiners
    joint = next((at for at in range(index, end) if at in words.things), None)
    if joint is None or (joint - index not in _FULL and tokens.norms[index] not in given):
        return end
    last = joint - 1
    called = tokens.norms[index] in given and last > index and tokens.norms[last] not in given
    called = called and index not in words.called and words.covered.isdisjoint(range(index, joint))
    body = joint - index in _FULL and end - joint > _FULL[0] and end - 1 in words.nouns
    if not called and not body:
        return end
    parts = [at for at in range(index, joint) if not (called and _initial(tokens, at))]
    return joint if all(capital(tokens, at) and at not in words.nouns | words.plain for at in parts) else end


def _initial(tokens: Tokens, at: int) -> bool:
    """True for the stop of an initial: Ellen J. Kullman."""
    return tokens.norms[at] == "." and len(tokens.norms[at - 1]) == 1


def before_holder(
    tokens: Tokens, index: int, end: int, words: RunWords, offices: Collection[int], known: Mapping[int, int]
) -> int:
    """The end of whose office it is, before the one who holds it: "Prime Minister of India Jo Doe".

    ``offices`` are the tokens behind offices, ``known`` the first tokens of known names with those behind them. An
    acronym is known by its letters: "Chairman of SAARC Jo Doe".
    """
    ruling = index - 1 - (index - 1 in words.determiners)
    if ruling not in words.things or ruling not in offices:
        return end
    behind = known.get(index) or _behind_body(tokens, index, end, words)
    rest = range(behind, next((at for at in range(behind, end) if words.connectors.get(at)), end))
    named = behind > index and len(rest) in range(_FULL[0], _LONG + 1) and capital(tokens, behind)
    named = named and not _acronym(tokens, behind)
    return behind if named and words.nouns.isdisjoint(rest) and words.things.isdisjoint(rest) else end


def _behind_body(tokens: Tokens, index: int, end: int, words: RunWords) -> int:
    """The token behind the noun that closes the name of a body, or behind an acronym; ``index`` where none does."""
    if _acronym(tokens, index) and index not in words.nouns:
        return index + 1
    last = max((at for at in range(index, end) if at in words.nouns), default=index)
    return last + 1 if last > index else index


def _acronym(tokens: Tokens, at: int) -> bool:
    text = tokens.slice(at, at + 1)
    return len(text) > 1 and text.isupper() and "." not in text


def without_country(tokens: Tokens, index: int, end: int, words: RunWords) -> int:
    """António Guterres of Portugal: a country behind two words without a noun is where a person is from."""
    index += index in words.determiners  # The Times of India
    of = next((i for i in range(index + 2, end) if i in words.things), None)
    if of is None or any(i in words.nouns for i in range(index, of)):
        return end
    whole = all(capital(tokens, i) for i in range(index, of))
    land = of + 1 + (of + 1 in words.determiners)  # Valdecy Urquiza of the Brazilian federal police
    adjective = land > of + 1 and land + 1 == end < words.last and tokens.slice(end, end + 1).islower()
    apart = index not in words.covered and (adjective or (land == of + 1 and land in words.covered))
    return of if whole and apart else end


def place_alone(tokens: Tokens, index: int, end: int, words: RunWords) -> int:
    """The end of a place of one word behind "in" before what one is there for: "met in Cebu for NATO talks"."""
    joint = index + 1
    if joint >= end or tokens.norms[joint] != _FOR or index == words.first or tokens.norms[index - 1] != _IN:
        return end
    return end if index in words.nouns or index in words.plain or tokens.norms[index].endswith(_PLURAL) else joint


def without_next(tokens: Tokens, index: int, end: int, words: RunWords, plural: tuple[str, ...]) -> int:
    """Egypt and Jordan are two names, the Food and Agriculture Organization is one: its nouns tell, or its verb."""
    # left Tallinn United for Riga Rovers, but the Office for Fair Parking
    between = range(index + 2 + (index in words.determiners), end - 1)
    end = next((i for i in between if _leaves(tokens, index, i, words, plural)), end)
    weak = next((i for i in range(index, end) if words.connectors.get(i) and i not in words.covered), None)
    if weak is None or (weak + 1 in words.partners and end == weak + 2):
        return end  # Bell, Roe and Partners
    if "," in tokens.norms[index:weak]:
        return end  # commas join what a name is of, or partners, alone
    named = [i for i in range(index, weak) if capital(tokens, i)]
    before = [i for i in named if tokens.norms[i] not in words.common]
    before = [i for i in named if i in before or (before and before[0] < i in words.nouns)]  # Harlow Airlines and …
    behind = [i for i in range(weak + 1, end) if capital(tokens, i)]
    whole = _called_by_place(tokens, index, weak, words) or _two_things(tokens, index, weak, end)
    if whole or _described(index, weak, behind, words):
        return end
    if tokens.norms[weak] == _ON and not tokens.glued(weak):
        return end if _matter(tokens, index, weak, end, words, plural) else weak
    # "of the Commonwealth and of CARICOM": another joint behind "and" opens another name.
    if weak + 1 in words.determiners or weak + 1 in words.connectors:
        return weak
    # Bill Gates and Paul Allen: a noun that only ends names is none where it opens one.
    if behind == [end - 1] and end - 1 in words.fields and any(_rules(tokens, at, words) for at in range(index, weak)):
        return end  # the Institute for Coastal Engineering and Research
    nouns = words.nouns if index + 1 in words.connectors else words.nouns - (words.closing & {index})
    if nouns.isdisjoint(range(index, end)):
        dealing = behind == [end - 1] and end - 1 in words.fields and bool(before)
        return end if dealing or _one_firm(tokens, index, end, words) else weak
    if not nouns.isdisjoint(before):
        last = max(i for i in range(index, weak) if capital(tokens, i))
        if last - 1 in words.things and len(behind) == 1 and tokens.norms[last].endswith(plural):
            return end if tokens.norms[behind[0]].endswith(plural) else weak  # Union of Bakers and Millers
        ruled = _rules(tokens, before[-1] - 1, words)
        if ruled and len(behind) > 1 and behind[-1] in words.nouns and not tokens.norms[behind[-1]].endswith(plural):
            return weak
        # The Ministry of Trade and Industry is one, Volvo Group and Saab Company are two, as their verb tells.
        two = before[-1] in words.nouns and len(before) > 1 and not ruled
        return weak if two and not _opens_alone(tokens, index, end, words) else end
    if len([i for i in before if i not in words.plain]) < 2:
        return end
    # The Lüneburg Salt and Herring Museum: its noun has the article that stands before the first word.
    whole = not words.determiners.isdisjoint((index - 1, index)) and len(behind) > 1 and behind[-1] in words.nouns
    apart = end in words.many or not words.covered.isdisjoint(range(index, end))
    apart = apart or (whole and _alone_elsewhere(tokens, weak + 1, end))
    return end if whole and behind[-1] == end - 1 and not apart else weak


def _leaves(tokens: Tokens, index: int, joint: int, words: RunWords, plural: tuple[str, ...]) -> bool:
    """True for a "for" behind what one leaves, or between what no noun heads and an article: Hanoi for the Fair."""
    if tokens.norms[joint] != _FOR or joint - 1 in words.left:
        return tokens.norms[joint] == _FOR
    headed = tokens.norms[joint - 1].endswith(plural) or joint - 1 in words.people
    headed = headed or any(i in words.nouns or i in words.campaigning for i in range(index, joint))
    return not headed and tokens.norms[joint + 1] == _THE and joint - 1 not in words.fields


def _described(index: int, weak: int, behind: Collection[int], words: RunWords) -> bool:
    """True for an adjective before "and", with which no name ends: the Norby Cultural and Chess Club."""
    joined = weak - 1 in words.describing and weak - 1 > index
    return joined and len(behind) > 1 and max(behind) in words.nouns


def _alone_elsewhere(tokens: Tokens, first: int, last: int) -> bool:
    """True for the words behind "and" that are a name of their own elsewhere: the Sarn Family and Norby University."""
    name, here = tokens.norms[first:last], -1
    for _ in range(_PLACES):
        try:
            here = tokens.norms.index(name[0], here + 1)
        except ValueError:
            return False
        before = tokens.norms[here - 1] if here else ""
        inside = here == first or before == "and" or (here > 0 and capital(tokens, here - 1) and before != _THE)
        if not inside and tokens.norms[here : here + len(name)] == name:
            return True
    return False


def _rules(tokens: Tokens, at: int, words: RunWords) -> bool:
    return at in words.things or tokens.norms[at] == _FOR


def _matter(tokens: Tokens, index: int, on: int, end: int, words: RunWords, plural: tuple[str, ...]) -> bool:
    """True behind "on" for what a body or a meeting deals with, no place: the Tarn Conference on Small Harbours."""
    if on - 1 not in words.nouns or not words.covered.isdisjoint(range(on, end)):
        return False
    index += index in words.determiners
    told = end - 1 in words.fields or tokens.norms[end - 1].endswith(plural)
    return told or (on == index + 1 and words.nouns.isdisjoint(range(on, end)))


def _one_firm(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """Smith and Nephew was founded, The Lamb and Lantern was: two names would have another verb."""
    opens = index == words.first or index - 1 in words.determiners or tokens.norms[index - 1] in _CLOSING
    index += index == words.first and index in words.determiners
    alone = words.covered.isdisjoint(range(index, end)) and tokens.norms[index] not in words.common
    return opens and alone and _for_one(tokens, end, words)


def _for_one(tokens: Tokens, end: int, words: RunWords) -> bool:
    """True before a verb for one thing, or a clause with such a verb: Smith and Nephew, which was …."""
    if tokens.norms[end : end + 2] == [",", "which"]:
        end += 2
    return end in words.one


def _opens_alone(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True for a name that a sentence opens with before the verb of one thing: Tarn Institute and State College was."""
    first = index - (index - 1 in words.determiners)
    alone = words.covered.isdisjoint(range(index, end))
    return first == words.first and alone and _for_one(tokens, end, words)


def _called_by_place(tokens: Tokens, index: int, weak: int, words: RunWords) -> bool:
    """Playhouse on the Pier: a house without an article, right before where it is, is called so."""
    house = weak == index + 1 and index in words.nouns and index - 1 not in words.determiners
    return house and weak + 1 in words.determiners and index not in words.covered


def _two_things(tokens: Tokens, index: int, weak: int, end: int) -> bool:
    """The Dog and Compass: an article with a capital inside a sentence is part of one name of two words."""
    article = index if tokens.norms[index] == _THE else index - 1
    inside = article > 0 and tokens.kinds[article - 1] == "w" and not capital(tokens, article - 1)
    titled = inside and tokens.norms[article] == _THE and capital(tokens, article)
    return titled and weak == article + 2 and end == weak + 2
