"""Which full name a short one stands for: an acronym introduced in brackets, a family name, "the Pact"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from factcheck.extract.clipped import abbreviation, clips, named_at, one_name, spelled, unbroken_name
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent, agrees
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens

_PLACES = 30
"""Places of a word that are looked at; a name is introduced where it first stands."""
_TOLD = 6
"""Places of a word that are asked what the name there is."""
_SHORT, _OF = 2, "of"
"""Tokens that a short name has at most."""
_OPENING = 6
"""Tokens that open a longer name at most."""
_PLACED = frozenset(
    {"event", "building", "theatre", "bridge", "river", "mountain", "lake", "university", "airport", "port"}
)
"""Types of things that bear the name of the place where they are, which is another."""
_BY_PLACE = _PLACED | {
    "hospital", "school", "club", "museum", "station", "mosque", "ministry", "city", "region", "park",
}  # fmt: skip
"""Those, and further ones in languages whose names no capital shows."""
_GENDERS = {"man": "m", "woman": "f"}
"""The classes of what a man or a woman is called by before the name."""
_KNIGHTLY, _QUOTES = "knightly", frozenset('«"“')
_BODY, _OWN_TYPES = "organization", frozenset({"country", "city", "continent", "person"})
"""Types of names that stand for themselves: Guinea is not Papua New Guinea."""


class ShortNames:
    """The full names of one document, looked up by their short forms; marks only the sentences that hold one."""

    def __init__(self, marked: Callable[[int], Sentence], ranges: Sequence[tuple[int, int]]) -> None:
        self._marked = marked
        self._starts = [first for first, _ in ranges]
        self._places: dict[str, list[int]] = {}
        self._spelled: dict[str, Referent | None] = {}

    def whole(
        self, short: Referent, sentence: Sentence, allowed: Sequence[str], typed: Callable[[Referent], Referent]
    ) -> Referent | None:
        """The full name that any of the ways tells which the language has; ``allowed`` are the types it may have."""
        tokens = sentence.tokens
        person = "person" in short.types or tuple(allowed) == ("person",)
        if person and (told := self.spelled_out(short, tokens) or self._knight(short, sentence, tokens)) is not None:
            return told
        if sentence.verb_first:
            return self.family(short, tokens) or self.coined(short, tokens)
        full = self.full(short, tokens, typed, person=tuple(allowed) == ("person",))
        if full is None and "organization" in allowed:
            full = self.opened(short, tokens, typed)
        return full or self._written_out(short, tokens)

    def full(
        self, short: Referent, tokens: Tokens, typed: Callable[[Referent], Referent], *, person: bool = False
    ) -> Referent | None:
        """The longer name that an earlier sentence, or this one, introduced; None where none or several did.

        Of several the one that is a person's is meant where a ``person`` is: Ana Prelog, not Studio Prelog.
        """
        acronym = abbreviation(tokens.slice(short.first, short.last))
        whole = not _OWN_TYPES.intersection(short.types) and unbroken_name(short, tokens)
        if short.entities or (short.last - short.first > _SHORT and not (acronym or whole)):
            return None
        found: dict[str, Referent] = {}
        for at in self._earlier(short, tokens):
            bracketed = acronym and at and tokens.norms[at - 1] == "("
            end = at + short.last - short.first
            name = self._ending(at - 1 if bracketed else end, at) or self._inverted(at, end, tokens)
            if name is not None and bracketed:
                return name
            if name is None or name.last - name.first <= short.last - short.first:
                continue
            if name.last == end and name.first < at and tokens.norms[at - 1] == _OF:
                continue  # Macedon is not Philip of Macedon
            if self._may_shorten(short, name) and self._called(short, name):
                found.setdefault(name.text, name)
        gender = _called_by_gender(self._sentence(short.first), short.first)
        found = {text: name for text, name in found.items() if agrees(typed(name), gender)}  # Lady Pell is no Edric
        persons = [name for name in found.values() if "person" in typed(name).types] if person else []
        names = persons if len(found) > 1 else list(found.values())
        return names[0] if len(names) == 1 else None

    @staticmethod
    def _may_shorten(short: Referent, name: Referent) -> bool:
        """False for what stands for itself, but a person's last name, which may be that of a name of unknown type."""
        if "person" in short.types:
            return not name.head and (not name.types or "person" in name.types)
        return not _OWN_TYPES.intersection(short.types)

    def family(self, short: Referent, tokens: Tokens) -> Referent | None:
        """The person whose name an earlier place ends with this; None where none or several were told.

        That is one word, or what a particle joins to a name: ولد هيداله, بن بركة.
        """
        length = short.last - short.first
        if short.entities or not (not short.types or "person" in short.types):
            return None
        if length > 1 and not ((told := self._sentence(short.first).persons) and told.joins(tokens.norms[short.first])):
            return None
        names = (self._ending(at + length, at) for at in self._earlier(short, tokens))
        full = {n.text: n for n in names if n is not None and n.last - n.first > length and "person" in n.types}
        return next(iter(full.values())) if len(full) == 1 else None

    def spelled_out(self, short: Referent, tokens: Tokens) -> Referent | None:
        """The one person whose name the text tells with further names between the given and the last: Ana Maria Ruiz.

        So سهير عبد الحميد الألفي for سهير الألفي.
        """
        if short.entities or short.last - short.first != _SHORT:
            return None
        given, last = tokens.norms[short.first][len(short.prefix) :], tokens.norms[short.last - 1]
        found: dict[str, Referent] = {}
        for at in self._places_of(given):
            around = (r for r in self._sentence(at).referents if r.named and r.first == at and r.last > at + _SHORT)
            may_be = (r for r in around if (not r.types or "person" in r.types) and not r.head)
            name = next((r for r in may_be if tokens.norms[r.last - 1] == last), None)
            if name is not None and not name.entities:
                found.setdefault(name.text, name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _knight(self, short: Referent, sentence: Sentence, tokens: Tokens) -> Referent | None:
        """The one person before it whose given name stands behind Sir or Dame alone."""
        before = sentence.readings.ending.get(short.first, ())
        if short.last - short.first > 1 or not any(r.name == _KNIGHTLY for r in before):
            return None
        named = ((r, at) for at in self._earlier(short, tokens) for r in self._sentence(at).referents if r.named)
        return one_name(r for r, at in named if r.first == at and r.last > at + 1 and not r.head)

    def coined(self, short: Referent, tokens: Tokens) -> Referent | None:
        """Where no capital shows names, the body whose longer name a place of the text has the words in.

        There they open the name or stand behind its noun, with or without quotation marks, or follow it in brackets:
        جامعة نواة for جامعة نواة للعلوم, شركة نواة for نواة, منظمة الموانئ العربية (مواع) for مواع. A headline may
        shorten what the text only then tells in full. What bears the name of a place is not meant.
        """
        if short.entities or (_OWN_TYPES.intersection(short.types) and _BODY not in short.types):
            return None
        size = short.last - short.first
        words = (tokens.norms[short.first][len(short.prefix) :], *tokens.norms[short.first + 1 : short.last])
        found: dict[str, Referent] = {}
        for at in self._places_of(words[0]):
            if at == short.first or tuple(tokens.norms[at : at + size]) != words:
                continue
            bracketed = at and tokens.norms[at - 1] == "(" and tokens.norms[at + size : at + size + 1] == [")"]
            name = self._ending(at - 1, at) if bracketed else self._around(short, at, tokens)
            if name is not None and not name.entities:
                found.setdefault(name.text, name)
        fullest = max(found.values(), key=lambda name: len(name.text), default=None)
        return fullest if fullest is not None and all(text in fullest.text for text in found) else None

    def _around(self, short: Referent, at: int, tokens: Tokens) -> Referent | None:
        """The longer name, with a noun of its own or in quotation marks, that holds a short one's words at a token."""
        end = at + short.last - short.first
        before = {at - 1, at - 2} if at and tokens.norms[at - 1] in _QUOTES else {at - 1}
        for name in (r for r in self._sentence(at).referents if r.named and r.head):
            if name.first == at and name.last > end and name.head == short.head:
                return name if _OWN_TYPES.isdisjoint(name.types) else None
            same = bool(short.types) and set(short.types) <= set(name.types)  # الفيصلي for نادي الفيصلي الرياضي
            if name.first in before and name.last >= end and (same or not _BY_PLACE.intersection(name.types)):
                return name
        alone = short.head or not at or tokens.norms[at - 1] not in _QUOTES
        shown = () if alone else (r for r in self._sentence(at).referents if r.named and r.first == at and r.last > end)
        return next((r for r in shown if not r.head and "person" not in r.types), None)  # «سدرة للخدمات» for سدرة

    def opened(self, short: Referent, tokens: Tokens, typed: Callable[[Referent], Referent]) -> Referent | None:
        """The one name, of no person, that some of its words open: "Moorcroft" behind "Moorcroft Mutual"."""
        size = short.last - short.first
        if short.entities or size > _OPENING or _OWN_TYPES.intersection(short.types):
            return None
        if size > 1 and "person" in typed(short).types:
            return None
        found: dict[str, Referent] = {}
        for at in self._earlier(short, tokens):
            if size > 1 and short.head and not found and self._alone(at, size):
                return None  # the Nordic Council is not the Nordic Council of Ministers, which comes later
            names = (r for r in self._sentence(at).referents if r.named and r.first == at and r.last > at + size)
            name = max(names, key=lambda r: r.last, default=None)
            if name is None or name.entities:
                continue
            if _PLACED.intersection(name.types) and not short.types:
                continue
            if short.types and not clips(short, name, tokens, self._sentence(at).readings):
                continue
            if name.text.isupper() and not short.text.isupper():
                continue  # the words of a headline
            if short.text.isupper() and tokens.norms[name.first + size : name.last].count(_OF):
                continue  # the ASEAN Desk of the ministry is not ASEAN
            if name.head or _OWN_TYPES.isdisjoint(typed(name).types):
                found.setdefault(name.text, name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _alone(self, at: int, size: int) -> bool:
        """True where words that are a name by themselves stand in a sentence, no heading."""
        sentence = self._sentence(at)
        whole = any(r.named and r.first == at and r.last == at + size for r in sentence.referents)
        return whole and sentence.tokens.norms[sentence.last - 1] == "."

    def _written_out(self, short: Referent, tokens: Tokens) -> Referent | None:
        """The one name before it whose words begin with the letters of a short one: ONS, behind Office for …."""
        if short.entities or short.types or short.last - short.first > 1:
            return None
        if short.text not in self._spelled:
            runs = spelled(short, tokens, short.first)
            self._spelled[short.text] = one_name(named_at(self._sentence(at), at, end) for at, end in runs)
        return self._spelled[short.text]

    def told(self, name: Referent) -> tuple[str, ...]:
        """What one of the first sentences that hold a name of unknown type says it is: "Velmora is an island state"."""
        for at in self._places_of(self._marked(0).tokens.norms[name.first])[:_TOLD]:
            same = (r for r in self._sentence(at).referents if r.named and r.first == at and r.types and not r.entities)
            kinds = next((r.types for r in same if r.text == name.text), ())
            if kinds:
                return kinds
        whole = self.coined(name, self._marked(0).tokens) if self._marked(0).verb_first else None
        return whole.types if whole is not None else ()

    def gender(self, name: Referent, given: str) -> str:
        """The gender that a title or a noun of kinship shows, the ``given`` name, or a pronoun behind it.

        Mrs Odile Brack, her husband Alasdair, Ann Cole, "Brita Nord is a baker. She …".
        """
        places = self._places_of(self._marked(0).tokens.norms[name.first])[:_TOLD]
        told = next(filter(None, (_called_by_gender(self._sentence(at), at) for at in places)), given)
        return told or next(filter(None, (self._gone_on(self._sentence(at), at) for at in places)), "")

    def _gone_on(self, sentence: Sentence, at: int) -> str:
        """The gender of the pronoun with which the text goes on about the only person that a sentence names."""
        if not any(r.first == at for r in _persons(sentence)) or len({r.text for r in _persons(sentence)}) > 1:
            return ""
        if sentence.index + 1 == len(self._starts):
            return ""
        behind = self._marked(sentence.index + 1)
        first = min((r.first for r in _persons(behind)), default=behind.last)
        pronouns = (r for r in behind.referents if r.kind is Reference.PRONOUN and r.gender)
        return next((r.gender for r in pronouns if r.first < first), "")

    def _places_of(self, norm: str) -> Sequence[int]:
        if not self._places:
            for at, each in enumerate(self._marked(0).tokens.norms):
                places = self._places.setdefault(each, [])
                if len(places) < _PLACES:
                    places.append(at)
        return self._places.get(norm, ())

    def _earlier(self, short: Referent, tokens: Tokens) -> Iterator[int]:
        """Where the words of the short form stand before it: the first places, where a name is introduced."""
        # والخضري: what a letter joins to the sentence before is called as it was there
        cut = short.start - tokens.starts[short.first]
        words = [tokens.norms[short.first][cut:], *tokens.norms[short.first + 1 : short.last]]
        for at in self._places_of(words[0]):
            if at >= short.first:
                return
            if tokens.norms[at : at + len(words)] == words:
                yield at

    def _ending(self, last: int, at: int) -> Referent | None:
        return next((r for r in self._sentence(at).referents if r.named and r.last == last), None)

    def _inverted(self, at: int, end: int, tokens: Tokens) -> Referent | None:
        """The person's name that an entry opens with the family name first: "Reed, Anna Maria"."""
        if end >= len(tokens) or tokens.norms[end] != ",":
            return None
        around = self._sentence(at).referents
        return next((r for r in around if r.named and r.first == at and r.last > end and "person" in r.types), None)

    def _sentence(self, at: int) -> Sentence:
        return self._marked(bisect_right(self._starts, at) - 1)

    def _called(self, short: Referent, name: Referent) -> bool:
        """True for "the Pact" behind a name with a noun or an article of its own, and for a bare family name.

        Clubs are called by the bare word that ends their names: Rovers, United.
        """
        if short.head and short.head == name.head and not self._definite(short.first):
            return True
        return self._definite(short.first) == (self._definite(name.first) or bool(name.head))

    def _definite(self, at: int) -> bool:
        return any(reading.last == at for reading in self._sentence(at).classes.get("determiner", ()))


def _called_by_gender(sentence: Sentence, at: int) -> str:
    """The gender of what somebody is called by before the name at a token: Lady Pell, "her husband, Alan"."""
    comma = at > sentence.first and sentence.tokens.norms[at - 1] == ","
    ending = sentence.readings.ending.get(at - comma, ())
    return next((_GENDERS[r.name] for r in ending if r.name in _GENDERS), "")


def _persons(sentence: Sentence) -> list[Referent]:
    """The names that may be persons', but what nothing tells to be one behind a preposition."""
    named = (r for r in sentence.referents if r.named)
    return [r for r in named if "person" in r.types or not (r.types or sentence.ruled(r.first))]
