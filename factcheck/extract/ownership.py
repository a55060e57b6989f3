"""Whose a phrase is that tells a value and what it is: "a workforce of 900", the clause around it says of whom.

The phrase is read by the pattern; who has what it tells is read here, by the build of the clause alone: a bracket is of
the name before it, a relative clause and an apposition of what they stand behind, all else of its clause's subject.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from factcheck.extract.bound import Match
from factcheck.extract.clausebounds import WALLS, ClauseBounds
from factcheck.extract.ellipsis import modifies
from factcheck.extract.fits import fits_types
from factcheck.extract.gender import may_agree
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import ARTICLE, BARRIER, COMMAS, VERBS
from factcheck.extract.presiding import body_of_officer, body_presided
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.relatives import described_before
from factcheck.extract.standing import before_in_list, inside, oblique, outdone
from factcheck.extract.strangers import Strangers
from factcheck.extract.turning import JOINING, subject_ahead, subject_before
from factcheck.model.claim import Reference

_OWNED = 5
"""Tokens between an owner and what it has: "its new and rather modest budget"."""
_CHANGING = "changing"
_TALLYING = "tallying"
_PASSING = ("preposition", "article", "filler", "scope.now", "there_is", "scope.past")
_THE, _BY, _ROLE = "the", "by", "/capital"
_SCOPE = "scope."


class Ownership:
    """Looks for the owner of one phrase, tokens ``first`` to ``last`` of a sentence, among its clause's referents."""

    def __init__(
        self,
        sentence: Sentence,
        first: int,
        allowed: Sequence[str],
        typed: Callable[[Referent], Referent],
        types: Mapping[str, str],
        *,
        measured: bool = False,
    ) -> None:
        """``measured`` for what any thing may have: a height, a length, an area."""
        self._sentence, self._first, self.measured = sentence, first, measured
        self._allowed, self._typed, self._types = allowed, typed, types
        self._norms = sentence.tokens.norms
        self._clause = ClauseBounds(sentence, first)
        self._brackets = self._clause.brackets

    def owner(self, gender: str = "") -> tuple[bool, Referent | None]:
        """Whether the clause tells who has it, and the referent that does; None where nobody who is named can.

        ``gender`` is what the verb or the pronoun of the phrase tells of whom it is said.
        """
        home = self._brackets.get(self._first)
        if home is not None:
            before = [r for r in self._sentence.referents if r.last == home]
            return True, next((r for r in before if self._fits(r)), None)
        apposed = self._apposed()
        if apposed is not None:
            return True, apposed if self._fits(apposed) else None
        for referent in self._before():
            if referent.possessive:
                return True, referent if self._near(referent) and self._fits(referent) else self._presided()
            if referent.relative:
                return True, self._joined(referent)
            if gender and not may_agree(self._typed(referent) if referent.named else referent, gender, self._sentence):
                continue
            if self._fits(referent):
                return True, referent
            if self._thing(referent):
                return True, None
        body = self._presided()
        if body is None and self._sentence.verb_first and not self._acted():
            body = body_of_officer(self._sentence, self._clause.wall, self._first, self._fits)
        return body is not None, body

    def _presided(self) -> Referent | None:
        return body_presided(self._sentence, self._clause.wall, self._first, self._fits)

    def inside(self, match: Match) -> tuple[bool, Referent | None]:
        """The subject of a verb-first clause that stands inside the phrase, behind its verb: وافتتح المركز في باكو."""
        sentence, value = self._sentence, match.bound.value
        if not sentence.verb_first or value is None:
            return False, None
        taken = {i for r in match.bound.readings for i in range(r.first, r.last)}
        for referent in sentence.referents:
            if not self._first <= referent.first < referent.last <= value.first or referent is value:
                continue
            if referent.kind is Reference.PRONOUN or not taken.isdisjoint(range(referent.first, referent.last)):
                continue
            if sentence.ruled(referent.first) or sentence.prefixed(referent) or sentence.plain_noun(referent.first - 1):
                continue
            if self._fits(referent):
                return True, None if self._listed(referent) else referent
            if self._thing(referent):
                return True, None
        return False, None

    def behind_verb(self, match: Match) -> Referent | None:
        """The subject behind a phrase that opens its clause, and behind its verb: بإيرادات بلغت … أنهت الشركة عامها."""
        sentence, verb = self._sentence, match.last
        opens = self._first in sentence.openings or self._first - 1 in sentence.openings
        if not sentence.verb_first or not opens:
            return None
        if any("verb" in r.tags for r in match.bound.readings if r.first == self._first):
            return None
        verb += verb < sentence.last and self._norms[verb] in COMMAS
        if not any("verb" in r.tags for r in sentence.at.get(verb, ())):
            return None
        names = (r for r in sentence.referents if r.first in (verb + 1, verb + 2) and r.kind is not Reference.PRONOUN)
        return next((r for r in names if not (sentence.ruled(r.first) or sentence.prefixed(r)) and self._fits(r)), None)

    def elsewhere(self, last: int) -> Referent | None:
        """What a phrase is of that ends at token ``last``, where its own clause names nothing."""
        sentence, wall = self._sentence, self._clause.wall
        if sentence.verb_first:
            return None
        if wall == sentence.first:
            return subject_ahead(sentence, self._first, last, self._fits)
        return subject_before(sentence, wall, self._fits) if self._norms[wall - 1] in WALLS else None

    def _apposed(self) -> Referent | None:
        """The name before an apposition that the phrase is part of: "the Tessel, a stream 38 kilometres long"."""
        sentence = self._sentence
        comma = next((i for i in range(self._first - 1, sentence.first, -1) if self._norms[i] in COMMAS), None)
        if comma is None or not any(r.name == ARTICLE for r in sentence.at.get(comma + 1, ())):
            return None
        behind = range(comma + 1, self._first)
        if any(r.first in behind for name in VERBS for r in sentence.classes.get(name, ())):
            return None
        nouns = any(r.first in behind for r in sentence.readings.under(NOUN))
        inner = any(r.first in behind and not sentence.ruled(r.first) for r in sentence.referents)
        near = nouns or self._first - comma <= _OWNED
        return next((r for r in sentence.referents if r.last == comma and near and not inner), None)

    def _listed(self, referent: Referent) -> bool:
        """True for the last of several that are told of together: "Cairo and Giza have 18 million people"."""
        sentence = self._sentence
        if not sentence.joined(referent.first) and sentence.prefixed(referent) != "joined":
            return False
        before = before_in_list(sentence, referent)
        return before is not None and self._fits(before) and not sentence.ruled(before.first)

    def _thing(self, referent: Referent) -> bool:
        """True for a name of something else, which the clause is about; what somebody says is hardly of himself."""
        kinds = self._typed(referent).types if referent.named else referent.types
        return referent.kind is not Reference.PRONOUN and bool(kinds) and "person" not in kinds

    def of_another(self, owner: Referent | None) -> bool:
        """True where a noun that names nothing has it."""
        strangers = Strangers(
            self._sentence, self._first, self._clause.wall, self._allowed, self._types, measured=self.measured
        )
        return strangers.have_it(owner)

    def goes_on_from(self, name: Referent) -> bool:
        """True where verbs stand first and an earlier clause of the sentence tells of the name: ثم حل في عام 2019."""
        return self._sentence.verb_first and name.last <= self._clause.wall and not self._acted()

    def _acted(self) -> bool:
        """True where a verb right before the phrase is said of whoever has it: وفد يضم ثمانية أعضاء."""
        return any("verb" in r.tags for r in self._sentence.readings.ending.get(self._first, ()))

    def goes_on(self) -> bool:
        """True where the phrase may go on about what the text has told of: it opens its clause, or is definite.

        Else somebody in the clause has it whom nothing shows: "one supplier has a staff of two".
        """
        sentence, norms = self._sentence, self._norms
        at = sentence.outline.before_article(self._first)
        wall = self._clause.wall
        if sentence.verb_first:
            return at in sentence.openings or not any(sentence.plain_noun(i) for i in range(wall, at))
        definite = norms[at - 1 : at] == [_THE] or norms[at : at + 1] == [_THE]
        counted = any(wall <= r.first < at for r in sentence.classes.get(_TALLYING, ()))
        return definite or counted or at in sentence.openings or self._dated(wall, at)

    def _dated(self, wall: int, at: int) -> bool:
        """True where nothing but a time and adverbs stands before the phrase: "In 2019 there were 300 employees"."""
        sentence = self._sentence
        passed = {i for m in sentence.values if m.last <= at for i in range(m.first, m.last)}
        passing = (r for name in _PASSING for r in sentence.classes.get(name, ()))
        passed.update(i for r in passing for i in range(r.first, r.last))
        adverb = sentence.endings["adverb"]
        return all(i in passed or self._norms[i] in COMMAS or self._norms[i].endswith(adverb) for i in range(wall, at))

    def by(self) -> bool:
        """True for those by whom something is done."""
        return self._norms[self._first - 1] == _BY

    def changed(self) -> bool:
        """True where what is told comes or goes, or is only wanted: "admit 300 members", "laid off 200 workers"."""
        outline, ends = self._sentence.outline, self._sentence.readings.ending
        at = outline.before_article(self._first)
        ruling = outline.ruling.get(at, at)
        places = {ruling, at}
        if self._sentence.verb_first:  # فقدت الرابطة ثلاثة أعضاء: who loses them stands between
            places |= {r.first for r in self._sentence.referents if r.last in (ruling, at)}
        return any(r.name == _CHANGING for place in places for r in ends.get(place, ()))

    def _before(self) -> Iterator[Referent]:
        """The referents of the clause before the phrase that may have something, the nearest first."""
        wall, aside = self._clause.wall, self._clause.asides
        for referent in reversed(self._sentence.referents):
            if (
                not wall <= referent.first
                or referent.last > self._first
                or self._brackets.get(referent.first) is not None
            ):
                continue
            if referent.first in aside:
                continue
            if referent.named and (outdone(self._sentence, referent) or inside(self._sentence, referent)):
                continue
            if self._compounded(referent) or self._annexed(referent) or self._of_place(referent):
                continue
            ruled = self.ruled(referent)
            if referent.possessive or referent.relative or not (ruled or modifies(self._sentence, referent)):
                yield referent

    def ruled(self, referent: Referent) -> bool:
        """True for what a preposition rules, itself or through the list that it ends: "with Greece and Turkey"."""
        before = before_in_list(self._sentence, referent)
        listed = before is not None and self._sentence.ruled(before.first)
        return listed or oblique(self._sentence, referent)

    def _compounded(self, referent: Referent) -> bool:
        """True for a name before a plain noun of which a verb tells: "the greater Norby area has"."""
        sentence, noun = self._sentence, referent.last
        behind = (noun + 1, noun + 2)
        verbs = any(r.first in behind for name in VERBS for r in sentence.classes.get(name, ()))
        if not referent.named or sentence.verb_first or not verbs or sentence.tokens.kinds[noun] != "w":
            return False
        readings = sentence.at.get(noun, ())
        if any(r.name in JOINING or r.name in VERBS or r.name == BARRIER for r in readings):
            return False
        return sentence.plain_noun(noun) or any("/" in r.name and "verb" not in r.tags for r in readings)

    def _annexed(self, referent: Referent) -> bool:
        """True where a noun stands right before a name, which only tells whose or what kind it is: وفد منظمة أوبك."""
        sentence, noun = self._sentence, referent.first - 1
        if not sentence.verb_first or noun < sentence.first or noun in sentence.heads | sentence.joined_verbs:
            return False
        readings = sentence.at.get(noun, ())
        if any("verb" in r.tags or r.pronoun or r.name.startswith(_SCOPE) for r in readings):
            return False
        if referent.kind is Reference.PRONOUN or sentence.prefixed(referent):
            return False
        return sentence.plain_noun(noun) or any(r.name.startswith(NOUN) or r.name.endswith(_ROLE) for r in readings)

    def _of_place(self, referent: Referent) -> bool:
        """True for the country behind a place under a preposition: "formed in Lyon, France in 1924"."""
        sentence, comma = self._sentence, referent.first - 1
        if self._norms[comma] not in COMMAS:
            return False
        before = next((r for r in sentence.referents if r.named and r.last == comma), None)
        return before is not None and sentence.ruled(before.first) and "country" in self._typed(referent).types

    def _fits(self, referent: Referent) -> bool:
        return fits_types(self._typed(referent) if referent.named else referent, self._allowed, self._types)

    def _near(self, owner: Referent) -> bool:
        between = self._norms[owner.last : self._first]
        return len(between) <= _OWNED and COMMAS.isdisjoint(between)

    def _joined(self, relative: Referent) -> Referent | None:
        """What a relative pronoun stands for."""
        end = relative.first
        for referent in self._sentence.referents:
            comma = referent.last == end - 1 and self._norms[end - 1] in COMMAS
            if (referent.last == end or comma) and not referent.relative and self._fits(referent):
                return referent
        told = described_before(self._sentence, relative)
        return told if told is not None and self._fits(told) else self._placed(relative)

    def _placed(self, relative: Referent) -> Referent | None:
        """What a relative pronoun stands for over the place that follows it: المعرض في أوساكا، الذي امتد."""
        sentence = self._sentence
        if not sentence.verb_first:
            return None
        end = relative.first - (self._norms[relative.first - 1] in COMMAS)
        place = next((r for r in sentence.referents if r.last == end and r.named), None)
        if place is None or not (sentence.ruled(place.first) or sentence.prefixed(place) == "ruled"):
            return None
        opening = sentence.outline.ruling.get(place.first, place.first)
        before = (r for r in sentence.referents if r.last == opening and not r.relative and self._fits(r))
        return next((r for r in before if may_agree(self._typed(r), relative.gender, sentence)), None)
