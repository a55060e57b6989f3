"""Names of persons in scripts without capitals, by the given names, family names and particles of the language."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.extract.foreignpersons import CLOSING, OWNED, ForeignPersons
from factcheck.extract.personwords import JOINING, SHORT, VERBAL
from factcheck.extract.referents import Referent
from factcheck.extract.wordshapes import foreign_build, to_come
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_LONGEST = 10
_WORDS, _WHOLE = 4, 2
"""Words that an unknown name has at most and at least."""
_NO_GIVEN = ("ات", "يه", "ون", "ها", "هم")
_NO_THIRD = ("ا", "ه", "ات", "ون", "ين", "ان", "هم")
"""Endings of words that open no name, or are hardly ever its third."""
_NO_FAMILY = ("ات", "ها", "هم")
"""Folded endings of words that hardly ever open a name, or go on with one."""
_FEMALE_PAST = "ت"
_RELATION, _FEMININE = "يه", "ه"
"""Folded endings of adjectives of relation, and of the feminine nouns that they qualify."""
_FOR_BODY = "ل"
"""The preposition on the body in which somebody is given a post."""
_ACCUSATIVE = "ا"
"""The ending of objects: words that all have it are no name that nothing shows (أجرى الملك اتصالا هاتفيا)."""


class PersonNames(ForeignPersons):
    """Finds names of persons; ``words`` is the section ``people`` of a language pack."""

    def find(
        self,
        tokens: Tokens,
        first: int,
        last: int,
        taken: Collection[int],
        titled: Collection[int] = (),
        described: Collection[int] = (),
    ) -> list[Referent]:
        """Names that a given name opens, where no token of them is ``taken``; and unknown ones behind a title.

        ``titled`` are the tokens behind a title, ``described`` bare adjectives that nothing before them can have.
        """
        found: list[Referent] = []
        opens, at = set(self.openings(tokens, first, last)).difference(taken), first
        while at < last:
            cut = self._opening(tokens, at) if at in opens else -1
            end = self.end(tokens, at, last, taken, cut=max(cut, 0)) if cut >= 0 else at
            joined = len(JOINING[0]) if found and found[-1].last == at else 0
            if end == at and (joined or at not in taken) and self._with_family(tokens, at, taken, joined):
                cut = joined
                end = max(self.end(tokens, at, last, taken, cut=cut), at + _WHOLE)
            if at in titled and end - at < _WHOLE:
                cut, end = max(cut, 0), max(end, self.loose(tokens, at, last, taken), self._by_trade(tokens, at))
            if end <= at:
                at += 1
                continue
            end += end == at + 1 and end in described and not self._ruling(self._next(tokens, end))
            start = tokens.starts[at] + cut
            finish = tokens.ends[end - 1]
            found.append(Referent(at, end, start, finish, tokens.text[start:finish], Reference.NAME, ("person",)))
            at = end
        return found

    def lengthened(self, known: Sequence[Referent], tokens: Tokens, last: int) -> list[Referent]:
        """Persons whom sources know, with the fathers that the text names too: محمد بن راشد, بن مكتوم."""
        found = []
        for name in known:
            if "person" in name.types and (self._father(tokens, name.first) or self._namesake(tokens, name)):
                continue  # سلطان بن سلمان بن عبد العزيز
            end = name.last
            while "person" in name.types and end + 1 < last and tokens.norms[end] in self._filial:
                end = self._behind_particle(tokens, end, last)
            if "person" in name.types and end + 1 < last and tokens.norms[end] in self._house:
                end += 2
            text = tokens.text[name.start : tokens.ends[end - 1]]
            grown = end > name.last and tokens.kinds[end - 1] == "w"
            found.append(replace(name, last=end, end=tokens.ends[end - 1], text=text) if grown else name)
        return found

    def _father(self, tokens: Tokens, at: int) -> bool:
        """True where the name at ``at`` is that of the father of whom the words before it name."""
        return at > 1 and tokens.norms[at - 1] in self._filial and self.called(tokens.norms[at - 2])

    def _namesake(self, tokens: Tokens, name: Referent) -> bool:
        """True where a given name before the one word that is known makes another of him: إيلين جونسون سيرليف."""
        return name.last - name.first == 1 and name.first > 0 and self.given(tokens.norms[name.first - 1])

    def openings(self, tokens: Tokens, first: int, last: int) -> list[int]:
        """The tokens at which ``find`` may find a name, titles left aside, and more."""
        known, filial, kunya = self._may_open, self._filial, self._kunya
        pairs = enumerate(zip(tokens.norms[first:last], [*tokens.norms[first + 1 : last + 1], ""], strict=False), first)
        return [at for at, (norm, behind) in pairs if known[norm] or behind in filial or norm in kunya]

    def _opening(self, tokens: Tokens, at: int) -> int:
        """Letters of proclitics before the given name at ``at``; -1 where none stands there."""
        norm = tokens.norms[at]
        if tokens.slice(at, at + 1) in self._unlike or self.in_phrase(tokens, at):
            return -1
        following = self._next(tokens, at)
        if following.endswith(OWNED) and not self.called(following):
            return -1  # جمال ربوعها
        if norm in self._given or self._servant_of(tokens, at):
            return 0
        if self._named_after(tokens, at) or self.fathered(tokens, at):
            return 0
        if self.devoted(tokens, at):
            return 0
        if self.accompanied(tokens, at) or (norm in self._weak and norm[0] in JOINING):
            return 0 if self.accompanied(tokens, at) else -1
        for stem in self._lexicon.stems(norm):
            if (
                stem.prefix
                and not stem.definite
                and not stem.pronoun
                and stem.word in self._given
                and len(stem.word) > 2 + (stem.prefix != "و")
                and (len(stem.word) > SHORT or stem.prefix in JOINING or self._family_like(following))
            ):
                return len(stem.prefix)
        return -1

    def end(self, tokens: Tokens, first: int, last: int, taken: Collection[int], *, cut: int = 0) -> int:
        """The token behind the name that opens at ``first``: given names, names with particles, one family name."""
        at, given, family, initials, pairs = first, 0, 0, 0, 0
        limit = min(last, first + _LONGEST)
        while at < limit:
            norm = tokens.norms[at] if at > first else tokens.norms[at][cut:]
            if norm in "-." and given + family and at + 1 < limit and not _aside(tokens, at):
                half = 2 if norm == "-" and _hyphenated(tokens, at) else 0  # بارك غيون-هي
                at, pairs = at + (half or 1), pairs + half
                continue
            if tokens.kinds[at] != "w" or tokens.slice(at, at + 1) in self._unlike:
                break
            if (part := self._compound(tokens, at, limit, opens=at == first)) is not None:
                pairs += self.devoted(tokens, at)
                at, given, family = part[0], given + part[1], family + (not part[1] and not self.called(part[2]))
                continue
            if norm in self._initials and given and not family and at + 1 < limit and tokens.kinds[at + 1] == "w":
                at, initials = at + 1, initials + 1
                continue
            sure = norm in self._surname and given and not family and not self.called(self._next(tokens, at))
            sure = sure and (norm not in self._telling or tokens.norms[at - 2] in self._filial)
            sure = sure or (given == 1 and not family and at == first + 1 + pairs and self._surnamed(tokens, at, last))
            named = norm in self._given or norm in self._weak or norm in self._regnal
            words = at - first - initials - pairs
            third = at not in taken and self._third(tokens, at, min(words, given + family), taken)
            more = named or third
            housed = at > first and self._of_house(tokens, at) and (at not in taken or norm in self._surname)
            tribal = family == 1 and at not in taken and self._tribal(tokens, at)
            foreign = at > first and self._strange(tokens, at, first, last, taken)
            ended = more and (self._closes(tokens, at, last) or self._oddly(tokens, first, at, last, taken))
            if family and not (tribal or housed or foreign or ended):
                break
            if at > first and self._another(tokens, at, taken, first, free=bool(named or sure or housed)):
                break
            if self._servant_of(tokens, at):
                at, given, pairs = at + 2, given + 1, pairs + 1
            elif self.called(norm) or (at == first and (cut or self._named_after(tokens, at))):
                at, given = at + 1, given + 1
            elif norm in self._regnal and given:
                return at + 1
            elif family or sure or third or foreign or self._may_be_family(tokens, at, norm, given, words):
                at, family = at + 1, family + 1
            else:
                break
        at = self._without_dash(tokens, first, at)
        return at + (first < at < last and tokens.norms[at] in self._rank)  # فهد خير بك

    def _another(self, tokens: Tokens, at: int, taken: Collection[int], first: int, *, free: bool) -> bool:
        """True for a word behind a name that is no part of it: what is taken unless ``free``, a person, a post."""
        posted = at > first + 1 and at + 1 in taken and self._posted(tokens, at)
        return (at in taken and not free) or self._joined_name(tokens.norms[at]) or posted

    def _compound(self, tokens: Tokens, at: int, limit: int, *, opens: bool) -> tuple[int, bool, str] | None:
        """The end of نور الدين, بن راشد or أبو بكر at ``at``, whether it is a given name, and its last word."""
        norm = tokens.norms[at]
        if self.devoted(tokens, at):
            return at + 2, True, norm
        if not opens and at + 1 < limit and self._styled(tokens, at):
            return at + 2, True, tokens.norms[at + 1]
        if norm not in self._particles or at + 1 >= limit or tokens.kinds[at + 1] != "w":
            return None
        end = self._behind_particle(tokens, at, limit)
        return end, norm in self._filial or (opens and norm in self._kunya), tokens.norms[end - 1]

    def _styled(self, tokens: Tokens, at: int) -> bool:
        """True where a father is told with what he is called by: رياض الشيخ علي, not الملك حمد الشيخ محمد."""
        if tokens.norms[at] not in self._styles or not self.opens(tokens, at + 1):
            return False
        if not self.called(tokens.norms[at - 1]) or (at > 1 and tokens.norms[at - 2] in self._sovereign):
            return False
        return at + 2 >= len(tokens) or not self._family_like(tokens.norms[at + 2]) or tokens.kinds[at + 2] != "w"

    def _surnamed(self, tokens: Tokens, at: int, last: int) -> bool:
        """True for a definite word right behind a given name alone, which a mark closes: عبدالمنعم العلي، …."""
        norm = tokens.norms[at]
        closed = at + 1 < last and tokens.kinds[at + 1] == "p"
        return closed and norm.startswith(self._article) and norm not in self._telling and self.plain(tokens, at)

    def _behind_particle(self, tokens: Tokens, at: int, limit: int) -> int:
        while at < limit - 1 and tokens.norms[at] in self._particles:
            at += 1
        if at + 1 < limit and self.devoted(tokens, at):
            return at + 2  # بن محيي الدين
        if at + 1 < limit and tokens.norms[at] in self._styles and self.opens(tokens, at + 1):
            at += 1  # ولد الشيخ أحمد
        return at + 2 if self._servant_of(tokens, at) and at + 1 < limit else at + 1

    @staticmethod
    def _without_dash(tokens: Tokens, first: int, at: int) -> int:
        while at > first and tokens.kinds[at - 1] == "p":
            at -= 1
        return at

    def _third(self, tokens: Tokens, at: int, words: int, taken: Collection[int]) -> bool:
        """True for a word that may end a name of three, as a phrase ends behind it: غابرييل غارثيا ماركيث في …."""
        norm, following = tokens.norms[at], self._next(tokens, at)
        if words != _WHOLE or len(norm) <= _WHOLE or norm.startswith((self._article, *VERBAL, *JOINING)):
            return False
        held = at + 1 in taken and not following.startswith(self._article)
        ends = held or following in CLOSING or following in self._particles or not following[:1].isalnum()
        return ends and not (norm.endswith(_NO_THIRD) or to_come(norm)) and self.plain(tokens, at)

    def loose(self, tokens: Tokens, first: int, last: int, taken: Collection[int]) -> int:
        """The end of an unknown name of two to four words that opens at ``first``; ``first`` where none does."""
        at = first
        if self.trade(tokens.norms[first]) and not self.called(tokens.norms[first]):
            return first  # زعيم المرابطين
        while at < min(last, first + _WORDS) and self._goes_on(tokens, at, first, last):
            housed = at > first and self._of_house(tokens, at)
            free = self._named(tokens, at, first) or self._bare_family(tokens, at, first, taken)
            if at in taken and not (free or housed):
                break
            at += 1 + (at + 1 < last and self._servant_of(tokens, at))
            if self.articled(tokens, at - 1) and not (at < last and self._of_house(tokens, at)):
                break
        while at > first and tokens.norms[at - 1] in self._particles:
            at -= 1
        # قرعت الطبول: what ends like a verb and has its object behind it is no name.
        acted = at - first == _WHOLE and tokens.norms[first].endswith(_FEMALE_PAST) and not self.opens(tokens, first)
        acted = acted and tokens.norms[at - 1].startswith(self._article)
        object_ = not self.opens(tokens, first) and all(n.endswith(_ACCUSATIVE) for n in tokens.norms[first:at])
        # لحالة تنموية: a noun with its adjective, both feminine
        described = at - first == _WHOLE and tokens.norms[at - 1].endswith(_RELATION) and not self.opens(tokens, first)
        described = described and tokens.norms[first].endswith(_FEMININE)
        whole = at - first >= _WHOLE and not (acted or object_ or described)
        return at if whole else first + (first not in taken and self._told_before(tokens, first))

    def _goes_on(self, tokens: Tokens, at: int, first: int, last: int) -> bool:
        """True for a word that an unknown name may hold at that place; ``last`` ends the sentence."""
        norm = tokens.norms[at]
        if tokens.slice(at, at + 1) in self._unlike:
            return False
        if norm in self._particles:
            return at > first
        known = self.opens(tokens, at) or norm in self._family
        if not self.plain(tokens, at):
            return False
        if at == first:
            acts = norm.startswith(VERBAL) and self.opens(tokens, at + 1)  # ينافس سامي بدر رئيس الاتحاد
            like = norm.endswith(_NO_GIVEN) and not foreign_build(norm) and not foreign_build(self._next(tokens, at))
            return known or not (acts or self.articled(tokens, at) or like)
        ended = tokens.norms[at - 1] in self._family
        verbal = self._verbal(norm) and at + 1 < last
        # الطبيب عارف النعيمات: behind a given name a definite plural is a family's.
        family = at == first + 1 and norm.startswith(self._article) and self.opens(tokens, first)
        unlike = norm.endswith(_NO_FAMILY) and not family
        unlike = unlike or (at > first + 1 and not known and self._appointed(tokens, at))
        return known or not (ended or norm[0] in JOINING or unlike or verbal)

    def _appointed(self, tokens: Tokens, at: int) -> bool:
        """True for the post that somebody is given, behind his name: فرج عواض مفوضا عاما, سعد جوهر مسؤولا للحسابات."""
        norm, following = tokens.norms[at], self._next(tokens, at)
        told = following.endswith(_ACCUSATIVE) or following.startswith(_FOR_BODY)
        return norm.endswith(_ACCUSATIVE) and len(norm) > SHORT and told


def _aside(tokens: Tokens, at: int) -> bool:
    """True for what is no mark inside a name: a hyphen that opens an aside, سعود -رحمه الله-."""
    return tokens.kinds[at] != "p" or (tokens.norms[at] == "-" and tokens.glued(at + 1) and not tokens.glued(at))


def _hyphenated(tokens: Tokens, at: int) -> bool:
    """True for a hyphen with a word written to it on both sides."""
    joined = tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]
    return joined and tokens.kinds[at + 1] == "w"
