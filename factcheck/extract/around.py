"""What may stand around a name without changing what is said of it: its trade, its place, the pronoun of a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.extract.attributive import acts_on, companion, people_told, tells_apart, told_person
from factcheck.extract.commas import closing, enclosed
from factcheck.extract.innerplaces import inner_place, past_state
from factcheck.extract.introduced import beside_topic, of_predicate, told_of
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.qualifying import qualified
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.standing import ranking
from factcheck.extract.titleowners import opens_title
from factcheck.extract.whereabouts import goes_on_unnamed, owns_behind
from factcheck.model.claim import MentionKind, Reference

_OF_ABBREVIATION = ([".", "'s"], [".", "'"])
"""The mark of a possessor behind the stop of an abbreviation."""

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence, ValueMark

_OWNER = "'s"
_TRADE = 5
"""Tokens that may introduce a person: "the Swiss-born engineer Karl Meier"."""
_PLACE = 3
_REASONS = ("stop", "since")
"""Classes of words that open a clause of the sentence's topic, whatever name stands before the comma."""
_PAIRING, _PROXY = "pairing", "proxy"
_SEATED = "seated"
"""The class of words that a hyphen joins to the place of a seat: Redmond-based."""
_OCCASION = ("occasion", "occasion_of", "adjective")
_PERSON = (OFFICE, "title", "demonym", "praise", "adjective", "occasion_of")
_PERSONS = frozenset({"person"})
_EVENTS = frozenset({"event", "conference", "tournament", "festival"})
_INTRODUCING = (OFFICE, "title", "form_of_address", "demonym")
_NOT_INTRODUCING = ("be", "have", "stop", "preposition", "joining", "acting_on")
"""Classes of words in small letters that tell nobody's trade."""
_CLAUSAL, _FINITE = "clausal", "finite_past"
"""The classes of prepositions that may open a clause (since, before, after), and of verbs that are no participles."""
_PLACING_IN = ("in", "at", "near")
_PLACING, _SEATED, _WITH = ("in_place", "crossing"), "seated", "with"
"""Classes of the words behind which a place stands, or what something leads over."""


def described(sentence: Sentence, places: Sequence[int]) -> list[int]:
    """The places, and those of the names that other words introduce there: a trade, "the 15-storey Hotel Miramar"."""
    found = list(places)
    for at in places:
        name = _behind_occasion(sentence, at) if sentence.verb_first else _introduced(sentence, at)
        name = name if name is not None else told_person(sentence, at)
        based = _behind_seat(sentence, at)
        found += [place for place in (name, based) if place is not None and place not in found]
    return found


def _behind_seat(sentence: Sentence, at: int) -> int | None:
    """The name behind the compound of its seat: "chief executive of Redmond-based Microsoft"."""
    for seat in sentence.referent_at.get(at, ()):
        hyphen = seat.named and seat.last + 1 < sentence.last and sentence.tokens.norms[seat.last] == "-"
        based = [r.last for r in sentence.at.get(seat.last + 1, ()) if r.name == _SEATED] if hyphen else []
        names = [r for place in based for r in sentence.referent_at.get(place, ()) if r.named]
        if names:
            return names[0].first
    return None


def _behind_occasion(sentence: Sentence, at: int) -> int | None:
    """The name behind what is held of it (فعاليات الدورة الـ46 من مهرجان قرطاج) or behind a person's office."""
    for names, fitting in ((_OCCASION, _EVENTS), (_PERSON, _PERSONS)):
        place = _past(sentence, at, names)
        behind = [r for r in sentence.referent_at.get(place, ()) if r.named and not fitting.isdisjoint(r.types)]
        if place > at and behind:
            return place
    return None


def _past(sentence: Sentence, at: int, names: tuple[str, ...]) -> int:
    """The token behind a run of words of the classes that the first of them opens; ranks may stand among them."""
    opening, start = names[0], at
    while at < sentence.last:
        wanted = (opening,) if at == start else names
        ends = [r.last for r in sentence.at.get(at, ()) if r.name.startswith(wanted) and not r.pronoun]
        if at > start:
            ends += [m.last for m in sentence.values if m.first == at and m.mention.kind is MentionKind.ORDINAL]
        if not ends or any(r.named and r.first == at for r in sentence.referent_at.get(at, ())):
            return at
        at = max(ends)
    return at


def _introduced(sentence: Sentence, at: int) -> int | None:
    tokens, apart = sentence.tokens, 0
    for place in range(at, min(sentence.last, at + _TRADE + 1)):
        if place < apart:
            continue
        if place == at and acts_on(sentence, at):
            return None
        names = [r for r in sentence.referent_at.get(place, ()) if r.named]
        if names and tells_apart(sentence, names[0]):
            apart = names[0].last + 1
            continue
        if names and place > at and "language" not in names[0].types:
            return place
        # "by two Hull dockers, Ned Farrow and …"
        told = place > at and tokens.norms[place] == "," and people_told(sentence, at, place)
        if not (told or introduces(sentence, place) or (place > at and tokens.norms[place] == "-")):
            return None
    return None


def introduces(sentence: Sentence, at: int) -> bool:
    norm = sentence.tokens.norms[at]
    readings = sentence.at.get(at, ())
    if any(r.name == AIDE for r in readings):
        return False
    numbered = any(mark.first <= at < mark.last for mark in sentence.values)
    if numbered or any(r.name.startswith(_INTRODUCING) for r in readings) or sentence.tokens.kinds[at] == "n":
        return True
    first = sentence.tokens.text[sentence.tokens.starts[at]]
    if sentence.tokens.kinds[at] != "w" or not first.islower() or norm in sentence.common:
        return False
    if norm.endswith((*sentence.endings["participle"], *sentence.endings["adverb"])):
        return False
    return not any(r.name in _NOT_INTRODUCING for r in readings)


def behind_edition(sentence: Sentence, at: int) -> bool:
    """True where verbs stand first and a numbered edition of something stands before token ``at``, over a comma."""
    end = at - (at > sentence.first and sentence.tokens.norms[at - 1] in COMMAS)
    ranks = (m for m in sentence.values if m.last == end and m.mention.kind is MentionKind.ORDINAL)
    rank = next(ranks, None) if sentence.verb_first else None
    return rank is not None and any(r.name == _OCCASION[0] for r in sentence.readings.ending.get(rank.first, ()))


def landed(sentence: Sentence, value: ValueMark | Referent) -> Referent | None:
    """The country whose adjective opens a name: Kuwait in "the Kuwaiti dinar"."""
    land = sentence.demonyms.get(value.first)
    return land if isinstance(value, Referent) and land is not None and land.last < value.last else None


def owning(sentence: Sentence, referent: Referent) -> int | None:
    """The token behind a possessor ("its", "NATO's"); None where the name owns nothing."""
    if referent.possessive:
        return referent.last
    behind, norms = referent.last, sentence.tokens.norms
    if norms[behind : behind + 2] in _OF_ABBREVIATION:
        behind += 1  # Brandt Ltd.'s headquarters
    return behind + 1 if behind < sentence.last and norms[behind] in OWNERS else None


def owns_under(sentence: Sentence, short: Referent) -> bool:
    """True for a short form that owns what a preposition rules: the kingdom in "oldest of the kingdom's schools"."""
    return short.kind is Reference.SHORT_FORM and owning(sentence, short) is not None and sentence.ruled(short.first)


def edge(sentence: Sentence, at: int) -> bool:
    """True where no name begins: an apposition ends there, no list goes on."""
    places = described(sentence, sentence.past_articles([at]))
    return not any(r.named for place in places for r in sentence.referent_at.get(place, ()))


def placed(sentence: Sentence, name: Referent) -> bool:
    """True for a name that says where another one before it is."""
    if sentence.verb_first:
        return False
    before = name.first - 1
    while before > sentence.first and any(r.first == before for r in sentence.classes.get("article", ())):
        before -= 1
    within = any(r.last == before + 1 for r in sentence.classes.get("in_place", ()))
    return within and any(r.last == before and r.named for r in sentence.referents)


def ruled(sentence: Sentence, name: Referent, at: int, *, opens: bool) -> bool:
    """True where a preposition rules the name that opens a match: it is no subject of what follows."""
    if enclosed(sentence, name) or told_of(sentence, name) or of_predicate(sentence, name) or ranking(sentence, name):
        return True
    owned = opens and sentence.tokens.norms[name.first - 1] == _OWNER and name.last < sentence.last
    if owned and closing(sentence, name):
        return True  # "the Rijksmuseum, on Amsterdam's Museumplein, opened"
    if opens and (_paired(sentence, name) or inner_place(sentence, name)):
        return True  # "the derby between Brohl and Tarleton was watched by"
    under = sentence.prefixed(name) == "ruled" or (opens and sentence.ruled(at) and not _stood_for(sentence, at))
    return under and not (_explained(sentence, name) or _in_clause(sentence, name, at) or opens_title(sentence, name))


def _stood_for(sentence: Sentence, at: int) -> bool:
    """True behind "of" and a noun that stands for what it is of: "the 2019 edition of the Vättern Lap was"."""
    ends = {r.last for r in sentence.classes.get(_PROXY, ())}
    joint = sentence.outline.before_article(at) - 1
    return joint in ends and any(
        r.first == joint and "joining" in r.tags for r in sentence.classes.get("preposition", ())
    )


def _paired(sentence: Sentence, name: Referent) -> bool:
    """True for the second of two that something is between."""
    classes, before = sentence.classes, name.first - 1
    if not any(r.first == before for r in classes.get("joining", ())):
        return False
    firsts = [r.first for r in sentence.referents if r.last == before]
    return any(r.last in firsts for r in classes.get(_PAIRING, ()))


def _in_clause(sentence: Sentence, name: Referent, at: int) -> bool:
    """True where the word before the name opens a clause with it: "before Harvard University was established"."""
    if sentence.verb_first:
        return False
    behind = sentence.at.get(name.last, ())
    if name.kind is Reference.PRONOUN and not name.possessive:
        # "since it opened in 1887"
        return any(r.last == at for r in sentence.classes.get(_CLAUSAL, ())) and any("/" in r.name for r in behind)
    opens = any(r.last == at for word in ("stop", _CLAUSAL) for r in sentence.classes.get(word, ()))
    acts = name.last < sentence.last and sentence.tokens.norms[name.last].endswith(sentence.endings["participle"])
    acts = acts or (name.named and any(r.name == _FINITE for r in behind))
    return opens and any(r.name in VERBS or ("/" in r.name and acts) for r in behind)


def _explained(sentence: Sentence, name: Referent) -> bool:
    """True where what follows says something of the name itself: "in Paris, which has …", "of NATO (32 …"."""
    at = name.last
    if at < sentence.last and sentence.tokens.norms[at] in _PLACING_IN and "person" not in name.types:
        place = attached(sentence, name)  # "at the Clock Museum in Penrith, founded in 1901"
        at = place if place is not None and sentence.tokens.norms[place : place + 1] == [","] else at
    if at >= sentence.last or closing(sentence, name) or where_other_is(sentence, name):
        return False
    if owns_behind(sentence, name) or qualified(sentence, name):
        return True
    if sentence.tokens.norms[at] in ",،(" and placed(sentence, name):
        return False  # "the Gateway Arch in St. Louis, 192 metres high"
    if sentence.tokens.norms[at : at + 2] == [",", _WITH] and _seat(sentence, name):
        return False  # "a team of 46, based in Kendal, with a turnover of £5 million"
    beside = sentence.verb_first and sentence.tokens.norms[at] in COMMAS
    if beside and (beside_topic(sentence, name) or goes_on_unnamed(sentence, name)):
        return False  # سفيرنو بحيرة في إيطاليا، مساحتها …, زار قرية في الجزائر، مساحتها …
    if sentence.verb_first and any(r.first == at + 1 for name in _REASONS for r in sentence.classes.get(name, ())):
        return False  # ثاني أطول مبنى بعد برج خليفة، إذ يبلغ ارتفاعه …
    return sentence.tokens.norms[at] in ",،(" or any(r.relative for r in sentence.referent_at.get(at, ()))


def _seat(sentence: Sentence, name: Referent) -> bool:
    """True for the place where something is based."""
    placing = {r.first for r in sentence.classes.get(_PLACING[0], ()) if r.last == name.first}
    return any(r.last in placing for r in sentence.classes.get(_SEATED, ()))


def where_other_is(sentence: Sentence, name: Referent) -> bool:
    """True for a place before the comma behind which a thing that is no place stands: "Based in Norby, the firm …"."""
    if sentence.verb_first or not sentence.first <= name.first < name.last < sentence.last:
        return False
    if sentence.tokens.norms[name.last] != "," or (name.types and LANDS.isdisjoint(name.types)):
        return False
    before = sentence.outline.before_article(name.first)
    if not any(r.last == before for r in sentence.classes.get(_PLACING[0], ())):
        return False
    behind = sentence.past_articles([name.last + 1])
    shorts = [r for at in behind for r in sentence.referent_at.get(at, ()) if r.kind is Reference.SHORT_FORM]
    return bool(shorts) and all(LANDS.isdisjoint(r.types) for r in shorts)


def tied_to(sentence: Sentence, value: ValueMark | Referent, at: int, *, persons: bool) -> bool:
    """True where what stands before a value that opens a match rules it: "born in Bergen, founded"."""
    if not isinstance(value, Referent):
        return sentence.part_of_phrase(value)
    tied = persons and value.named and not companion(sentence, value)
    return tied and ruled(sentence, value, at, opens=True)


def attached(sentence: Sentence, referent: Referent) -> int | None:
    """The token behind a place that is said of a name: "the Lirael Dam on the Oron River"."""
    at = referent.last
    if sentence.verb_first or referent.kind is Reference.PRONOUN:
        return None
    if referent.kind is Reference.SHORT_FORM and any("thing" in r.tags for r in sentence.at.get(at, ())):
        return _counted(sentence, at + 1)
    if not any(r.first == at for name in _PLACING for r in sentence.classes.get(name, ())):
        return None
    for place in range(at + 1, min(sentence.last, at + 2 + _PLACE)):
        name = next((r for r in sentence.referent_at.get(place, ()) if r.named), None)
        if name is not None:
            return past_state(sentence, name.last)
        if sentence.tokens.kinds[place] != "w":
            return None
    return None


def _counted(sentence: Sentence, at: int) -> int | None:
    """The token behind a number and its noun: "the alliance of 32 nations", "the city of 2.1 million people"."""
    mark = next((m for m in sentence.values if m.first == at and m.mention.kind is MentionKind.NUMBER), None)
    if mark is None:
        return None
    return mark.last + 1 if sentence.plain_noun(mark.last) else mark.last
