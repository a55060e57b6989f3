"""The words that show names of persons where no capital does, and what each may be at its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet

from factcheck.extract.lexicon import Lexicon
from factcheck.text.normalize import TANWEEN, fold
from factcheck.text.remembered import Remembered
from factcheck.text.tokens import Tokens

TITLE, UNSURE = "title", "unsure"
"""The class of titles, and the tag of those that mean other things more often (العالم)."""
_RECALLED, _BRIEF = 2000, 2
"""Tokens back at which a family name is looked for that stands alone, and letters that such a name has more than."""
_RULED, _RULING = ("على", "علي", "من", "عن", "الى", "الي"), ("بال", "لل")
"""Folded prepositions that an adjective rules, and how the words begin that they are written on."""
_RELATIVE = ("ي", "يه")
"""Endings of names that tell of a tribe or a place (الداودي, الريامية)."""
_FOR = "ل"
"""The preposition that is written on who gets something."""
VERBAL = ("ي", "ت")
"""Letters that open a verb of the present more often than a word inside a name."""
SHORT = 4
"""Letters of a name that a proclitic may only seem to stand on."""
_NO_WEAK = ("ه", "ها", "هم", "ات", "ا")
"""Folded endings of words that are no family name behind a word that only may be a given one: كامل صلاحياته."""
_TRIBAL, _NISBA = 6, "ي"
"""Letters that the name of a tribe has more than, and the ending of such names: العامري."""
JOINING = ("و",)
"""Letters that join the next word more often than they open a later part of a name."""
_HAMZA = frozenset("أإآ")
_OR = "ام"
"""The noun for a mother, which is "or" as well: before the article it opens no name."""


class PersonWords:
    """The section ``people`` of a language pack."""

    def __init__(self, words: Mapping[str, AbstractSet[str]], lexicon: Lexicon, article: str) -> None:
        self._given: AbstractSet[str] = words.get("given", frozenset())
        self._weak: AbstractSet[str] = words.get("weak", frozenset())
        self._family: AbstractSet[str] = words.get("family", frozenset())
        self._particles: AbstractSet[str] = words.get("particles", frozenset())
        self._joints = self._particles - words.get("filial", frozenset())
        self._filial: AbstractSet[str] = words.get("filial", frozenset())
        self._house: AbstractSet[str] = words.get("house", frozenset())
        self._kunya: AbstractSet[str] = words.get("kunya", frozenset())
        self._servant: AbstractSet[str] = words.get("servant", frozenset())
        self._rank: AbstractSet[str] = words.get("rank", frozenset())
        self._styles: AbstractSet[str] = words.get("styles", frozenset())
        self._sovereign: AbstractSet[str] = words.get("sovereign", frozenset())
        self._phrases: AbstractSet[str] = words.get("phrases", frozenset())
        self._regnal: AbstractSet[str] = words.get("regnal", frozenset())
        self._unlike: AbstractSet[str] = words.get("unlike", frozenset())
        self._misread = frozenset(map(fold, self._unlike))
        self._surname: AbstractSet[str] = words.get("surname", frozenset())
        self._devout: AbstractSet[str] = words.get("devout", frozenset())
        self._faith: AbstractSet[str] = words.get("faith", frozenset())
        self._initials: AbstractSet[str] = words.get("initials", frozenset())
        self._female: AbstractSet[str] = words.get("female", frozenset())
        self._telling: AbstractSet[str] = words.get("telling", frozenset())
        self._fathering: tuple[str, ...] = tuple(words.get("fathering", ()))
        self._either: AbstractSet[str] = words.get("either", frozenset())
        self._lexicon, self._article = lexicon, article
        self._may_open = Remembered(self._given_inside)
        self._spelling = self._weak | self._misread

    def __bool__(self) -> bool:
        return bool(self._given)

    def given(self, norm: str) -> bool:
        """True for a given name that is hardly ever another word."""
        return norm in self._given

    def accompanied(self, tokens: Tokens, at: int) -> bool:
        """True for a given name that is a word as well, where what follows goes on with the name: علي عبد الله."""
        if tokens.norms[at] not in self._weak or tokens.slice(at, at + 1) in self._unlike:
            return False
        following = self._next(tokens, at)
        told = following in self._particles or self.called(following) or self._servant_of(tokens, at + 1)
        return told or self._housed(tokens, at)

    def _housed(self, tokens: Tokens, at: int) -> bool:
        """True before two forefathers' names: صباح الأحمد الجابر."""
        return at + 2 < len(tokens) and self._of_house(tokens, at + 2)

    def spelled(self, tokens: Tokens, at: int) -> bool:
        """True for such a name where only its letters tell it from the word that folds alike: علي, which is not على."""
        if tokens.norms[at] in self._weak and (self._next(tokens, at) in self._filial or self._housed(tokens, at)):
            return True  # أمين بن سالم, صباح الأحمد الجابر
        return tokens.norms[at] in self._misread and self.accompanied(tokens, at)

    def given_at(self, tokens: Tokens, first: int, last: int, clitic: Collection[int] = ()) -> set[int]:
        """The tokens that are given names and hardly ever other words, by their letters or by what follows.

        ``clitic`` are those that only a clitic makes a word of: فاهم بن سلطان is no ف with أهم.
        """
        sure, spelling = self._given, self._spelling
        words = enumerate(tokens.norms[first:last], first)
        found = {at for at, norm in words if norm in sure or (norm in spelling and self.spelled(tokens, at))}
        return found.union(at for at in clitic if self._named_after(tokens, at))

    def in_phrase(self, tokens: Tokens, at: int) -> bool:
        """True for a word that is no name behind the one before it: عن عمر ناهز, not عن عمر بن علي."""
        if not at or f"{tokens.norms[at - 1]} {tokens.norms[at]}" not in self._phrases:
            return False
        return self._next(tokens, at) not in self._particles

    def trade(self, norm: str) -> bool:
        """True for a folded word that says what somebody is, كاتب: the one that with its article is a title."""
        tags = self._lexicon.tags_in(self._article + norm, TITLE)
        return tags is not None and UNSURE not in tags

    def _of_house(self, tokens: Tokens, at: int) -> bool:
        """True for a forefather's name behind another, each with the article: صباح الخالد الحمد الصباح."""
        before, norm, article = tokens.norms[at - 1], tokens.norms[at], self._article
        if not (before.startswith(article) and norm.startswith(article)) or self.trade(norm[len(article) :]):
            return False
        return self.called(before[len(article) :]) and self.called(norm[len(article) :])

    def joins(self, norm: str) -> bool:
        """True for a particle that joins a name to the next word: بن."""
        return norm in self._particles

    def gender(self, norm: str) -> str:
        """The gender that a given name tells of who bears it; empty for what is none, or is of men and of women."""
        if norm in self._female:
            return "f"
        return "m" if norm in self._given and norm not in self._either else ""

    def opens(self, tokens: Tokens, at: int) -> bool:
        """True where a given name, sure or not, stands at ``at``."""
        if at >= len(tokens):
            return False
        norm = tokens.norms[at]
        if self.called(norm) or self._servant_of(tokens, at):
            return True
        return self.fathered(tokens, at)

    def fathered(self, tokens: Tokens, at: int) -> bool:
        """True where a name opens by which somebody is the father or mother of another: أبو سالم, أبو القاسم الشابي."""
        norm, following = tokens.norms[at], self._next(tokens, at)
        if norm not in self._kunya:
            return False
        if self.called(following):
            return True
        whole = following.startswith(self._article) and self._next(tokens, at + 1).startswith(self._article)
        return whole and norm != _OR

    def _servant_of(self, tokens: Tokens, at: int) -> bool:
        follows = at + 1 < len(tokens.norms) and tokens.norms[at + 1].startswith(self._article)
        return (
            at < len(tokens.norms)
            and tokens.norms[at] in self._servant
            and (follows or self._next(tokens, at) == "الله")
        )

    def devout(self, norm: str) -> bool:
        """True for a noun that is a given name with a word of faith, and alone: جمال, فضل."""
        return norm in self._devout

    def devoted(self, tokens: Tokens, at: int) -> bool:
        """True for نور الدين and نصر الله, whose first word may be any other alone."""
        return tokens.norms[at] in self._devout and self._next(tokens, at) in self._faith

    def _next(self, tokens: Tokens, at: int) -> str:
        return tokens.norms[at + 1] if at + 1 < len(tokens.norms) else ""

    def _family_like(self, norm: str) -> bool:
        """True for a word that goes on with a name for sure: برقية تهنئة is no name."""
        return norm.startswith(self._article) or norm in self._family or norm in self._particles or self.called(norm)

    def called(self, norm: str) -> bool:
        """True for a given name, sure or not."""
        return norm in self._given or norm in self._weak

    def _fathers(self, norm: str) -> bool:
        """True for a family called by its father in one word: باحمدان, بوخمسين, أبوعوف, بنكيران."""
        if not norm.startswith(self._fathering):
            return False
        return any(norm.startswith(p) and self.called(norm[len(p) :]) for p in self._fathering)

    def _named_after(self, tokens: Tokens, at: int) -> bool:
        """True for a word that "son of" or "daughter of" shows to be a name: عقبة بن نافع; not صورة لمريم بنت أحمد."""
        norm = tokens.norms[at]
        if norm.startswith(_FOR) and norm not in self._given and self.called(norm[1:]):
            return False
        plain = self.plain(tokens, at) and not self.articled(tokens, at)
        return plain and self._next(tokens, at) in self._filial

    def _joined_name(self, norm: str) -> bool:
        """True for another name that a conjunction is written on: وجبران, not وليد."""
        if norm[0] not in JOINING or norm in self._given or norm in self._weak or norm in self._family:
            return False
        return norm[1:] in self._given or norm[1:] in self._weak or norm[1:] in self._family

    def under(self, tokens: Tokens, at: int) -> int:
        """Letters of a preposition on a short given name that a definite family name follows: لعمر الخصاونة."""
        norm = tokens.norms[at]
        led = norm.startswith(_FOR) and norm not in self._given and norm[1:] in self._given
        return len(_FOR) if led and self._next(tokens, at).startswith(self._article) else 0

    def joined(self, tokens: Tokens, at: int) -> int:
        """Letters of a conjunction on a given name that a name by a father follows: وحسن أبوعائشة."""
        return len(JOINING[0]) if self._joined_name(tokens.norms[at]) and self._fathers(self._next(tokens, at)) else 0

    def articled(self, tokens: Tokens, at: int) -> bool:
        """True for a word behind the article; not for one that opens with a hamza, which folding drops: إلهام."""
        return tokens.norms[at].startswith(self._article) and tokens.text[tokens.starts[at]] not in _HAMZA

    def plain(self, tokens: Tokens, at: int) -> bool:
        """True for a word that may be part of a name: no adverbial ending, no preposition with article."""
        norm = tokens.norms[at]
        if tokens.kinds[at] != "w" or len(norm) < 2 or TANWEEN in tokens.slice(at, at + 1):
            return False
        inner = norm[1:] if norm[0] in "وبل" else ""
        return not inner.startswith(self._article) and not norm.startswith("لل")

    def _given_inside(self, norm: str) -> bool:
        given = (self._given, self._weak, self._servant, self._devout)
        words = {stem.word for stem in self._lexicon.stems(norm)}
        return any(not words.isdisjoint(each) for each in given)

    def may_open(self, norm: str) -> bool:
        """True where a name may begin with the token, with or without proclitics."""
        return self._may_open[norm]

    def _named(self, tokens: Tokens, at: int, first: int) -> bool:
        """True for a word of the language that is a name there: سامية, and عادل where a family name follows it."""
        norm = tokens.norms[at]
        return norm in self._given or (at == first and norm in self._weak and self._family_like(self._next(tokens, at)))

    def _bare_family(self, tokens: Tokens, at: int, first: int, taken: Collection[int]) -> bool:
        """True for a word of the language before one that no list has, where a name begins: عادل بوخمسين."""
        following = self._next(tokens, at)
        if at != first or tokens.norms[at] not in self._weak or at + 1 in taken or following.endswith(_NO_WEAK):
            return False
        return len(following) >= SHORT and self.plain(tokens, at + 1) and not self._verbal(following)

    def _verbal(self, norm: str) -> bool:
        return norm[0] == VERBAL[0] and len(norm) > 3 + norm.endswith("ي")

    def _by_trade(self, tokens: Tokens, at: int) -> int:
        """The end of a given name that is a word too, and a family name that is one: حسن الجندي, سلوى القروي."""
        following = self._next(tokens, at)
        family = following in self._surname or following.endswith(_NISBA)
        both = tokens.norms[at] in self._weak and family and following.startswith(self._article)
        return at + 2 if both and tokens.slice(at, at + 1) not in self._unlike else at

    def _with_family(self, tokens: Tokens, at: int, taken: Collection[int], cut: int) -> bool:
        """True for a given name that is a word too before a family name that is none: صادق العامري.

        ``cut`` for one that is told beside another person, where the family may be called by a word: ووفاء الصباغ.
        """
        norm, following = tokens.norms[at], self._next(tokens, at)
        if norm[cut:] not in self._weak or not self.plain(tokens, at) or tokens.slice(at, at + 1) in self._unlike:
            return False
        tribal = following.startswith(self._article) and following.endswith(_NISBA)
        if cut:
            return norm[0] in JOINING and (tribal or (at + 1 not in taken and self._family_like(following)))
        return tribal and at + 1 not in taken and len(following) > _TRIBAL and self.plain(tokens, at + 1)

    def _ruling(self, norm: str) -> bool:
        """True for what an adjective rules that is said of somebody: الرئيس صالح قادر على ...."""
        return norm in _RULED or norm.startswith(_RULING)

    def _tribal(self, tokens: Tokens, at: int) -> bool:
        """True for a definite name of a tribe or a place behind a family name: محمد لمين الداودي."""
        norm = tokens.norms[at]
        return norm.startswith(self._article) and norm.endswith(_RELATIVE) and self.plain(tokens, at)

    def _posted(self, tokens: Tokens, at: int) -> bool:
        """True for what somebody is, though some are called so: الأمير سطام بن عبد العزيز أمير منطقة الرياض."""
        return self.trade(tokens.norms[at]) and tokens.norms[at] not in self._family and tokens.kinds[at + 1] == "w"

    def _may_be_family(self, tokens: Tokens, at: int, norm: str, given: int, words: int) -> bool:
        if norm in self._family:
            return True
        if not self.plain(tokens, at) or not given:
            return False
        # Two given names are a whole name; a third word belongs to it only where it looks like a family name.
        told = norm.startswith(self._article) or self._fathers(norm)
        return words < 2 or told or (norm.endswith("ي") and norm[0] not in VERBAL)

    def _told_before(self, tokens: Tokens, at: int) -> bool:
        """True for one word that is the last of a name told before, right behind a given name: توفي عازار."""
        norm, norms = tokens.norms[at], tokens.norms
        if not self.plain(tokens, at) or norm in self._given or len(norm) <= _BRIEF:
            return False
        earlier = (i for i in range(max(at - _RECALLED, 1), at) if norms[i] == norm)
        return any(self.called(norms[i - 1]) for i in earlier)
