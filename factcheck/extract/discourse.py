"""What a short form, a pronoun or nothing at all refers back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from weakref import proxy

from factcheck.extract.antecedent import Antecedent, Asked
from factcheck.extract.appositions import said_to_be, told_apart
from factcheck.extract.around import behind_edition
from factcheck.extract.clauses import Clauses
from factcheck.extract.clipped import own_form
from factcheck.extract.fits import fits_types
from factcheck.extract.gender import meant_kinds
from factcheck.extract.generic import BOARDS
from factcheck.extract.headings import Headings
from factcheck.extract.homelands import own_country
from factcheck.extract.housed import housed_before
from factcheck.extract.human import person_described
from factcheck.extract.items import heading, of_other_row
from factcheck.extract.kinds import Kinds
from factcheck.extract.mainsubject import MainSubject, labels_line
from factcheck.extract.marks import Sentence
from factcheck.extract.mentioned import Mentioned
from factcheck.extract.ranked import picked
from factcheck.extract.referents import LAND_PARTS, Referent
from factcheck.extract.relatives import (
    agreeing,
    behind_date,
    behind_participle,
    closing,
    described_before,
    joining_possessive,
    may_tell_of,
    of_several,
    relative_before,
    resumed,
    telling_apart,
    told_apart_from,
)
from factcheck.extract.salience import Salience
from factcheck.extract.sections import Sections
from factcheck.extract.shortened import ShortNames
from factcheck.extract.shortforms import ShortForms
from factcheck.extract.solely import profiled, sole_subject
from factcheck.extract.speaking import meant_by_i, meant_by_we, speaks, speaks_of_himself
from factcheck.extract.standing import predicate
from factcheck.extract.subjects import itself
from factcheck.extract.whereabouts import seat_of
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_VAGUE = 2
"""Sentences from which on a name is too far back."""


class Discourse:
    """The names of one document in reading order; sentences are marked only as far back as someone asks."""

    def __init__(
        self,
        marked: Callable[[int], Sentence],
        ranges: Sequence[tuple[int, int]],
        tokens: Tokens,
        types: Mapping[str, str],
        may_name: Callable[[int], bool],
        given: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """``given`` are the given names by which a language with capitals tells persons, with their genders."""
        self.marked, self.count, self._types = marked, len(ranges), types
        self._starts = [first for first, _ in ranges]
        self._short = ShortNames(marked, ranges)
        self.kinds = Kinds(self._short.told, self._short.gender, given)
        self.typed = self.kinds.typed
        self._mentioned = Mentioned(marked, may_name)
        self._document = MainSubject(marked, len(ranges), types, self._mentioned)
        self._sections = Sections(marked, ranges, tokens)
        # Clauses ask back; were that to hold the discourse, a document's marks would stay until a search for garbage.
        here: Discourse = proxy(self)
        self._headings = headings = Headings(self._sections, self.typed, types)
        self._salience = salience = Salience(self._document, self.typed, types, marked, self._starts)
        self._shorts = ShortForms(
            marked, len(ranges), types, self.typed, self.kinds.is_thing, self._mentioned, self._document, headings,
            salience,
        )  # fmt: skip
        named, sentence_of = partial(Discourse._named, here), salience.sentence_of
        self._clauses = Clauses(marked, types, self.kinds, self._document, headings, named, sentence_of, salience)
        self._weighed = partial(salience.over_passing, lately=self._clauses.told_lately)

    def resolve(
        self,
        referent: Referent | None,
        sentence: Sentence,
        at: int,
        allowed: Sequence[str],
        gender: str = "",
        verb: str = "",
        *,
        line: bool = False,
        avoid: str = "",
    ) -> Antecedent:
        """Find the name behind ``referent`` (None: implied) that stands at token ``at`` of ``sentence``.

        ``allowed`` are the types its entity may have, ``gender`` what a suffix pronoun tells of it, ``verb`` what the
        verb that is said of it does. A ``line`` of a table is about the main subject. ``avoid`` is whom it cannot be.
        """
        if line and referent is None:
            return self._row(sentence, at, allowed)
        if referent is not None and (pronoun := predicate(sentence, referent)) is not None:
            found = self._clauses.subject(Asked(sentence, pronoun.first, allowed, pronoun.gender))
            if found.name is not None:
                return found
        if referent is not None and referent.named:
            body = housed_before(sentence, referent, lambda r: fits_types(self.typed(r), allowed, self._types))
            return Antecedent(self.whole(body or referent, sentence, allowed))
        if referent is not None:
            if speaks(referent):
                return self.spoken(sentence, allowed)
            if speaks_of_himself(referent) and not sentence.verb_first:
                return Antecedent(meant_by_i(sentence, referent.first))
            if (back := self._going_back(referent, sentence, at, allowed)) is not None:
                return back
        wanted = gender or (referent.gender if referent else "")
        untold = referent is None and not gender
        kinds = meant_kinds(referent, sentence, allowed) if referent is not None else allowed
        asked = Asked(sentence, at, kinds, wanted, verb if untold else "", avoid, untold)
        found = self._in_full(self._clauses.subject(asked), sentence, allowed)
        return self._weighed(found, referent, sentence, allowed) if referent is not None else found

    def _going_back(self, referent: Referent, sentence: Sentence, at: int, allowed: Sequence[str]) -> Antecedent | None:
        """What a relative pronoun, a possessive in its clause or a short form means; None for what asks the clause."""
        if referent.rank:
            return self._ranked(referent, sentence, allowed)
        if (land := own_country(sentence, referent)) is not None:
            return land
        if referent.relative:
            return self._in_full(self._relative(referent, sentence, at, allowed), sentence, allowed)
        joining = joining_possessive(sentence, referent)
        if joining is not None:
            found = self._in_full(self._relative(joining, sentence, joining.first, allowed), sentence, allowed)
            if found.name is not None and found.name.named:
                return found
        if told_apart(referent, sentence):
            return self._told_to_be(referent, sentence, allowed)
        if referent.kind is Reference.SHORT_FORM:
            found = self._in_full(self._shorts.meant(referent, sentence, at), sentence, allowed)
            return self._weighed(found, referent, sentence, allowed)
        return None

    def _told_to_be(self, short: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        """What is said to be what a clause tells apart; nobody where the noun stands alone."""
        one = said_to_be(short, sentence)
        return self.resolve(one, sentence, one.first, allowed) if one is not None else Antecedent()

    def topic(self, allowed: Sequence[str]) -> Referent | None:
        """What the text is about, if it is of the types."""
        main = self._document.main(allowed)
        return main and self.typed(main)

    def spoken(self, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        """The body that speaks of itself in a sentence: we, our seat, مقرنا."""
        main = self._document.main(allowed)
        if sentence.verb_first:
            title = self._document.title()
            main = title if title is not None and fits_types(title, allowed, self._types) else main

        def named(short: Referent, other: Sentence) -> Referent | None:
            found = self.resolve(short, other, short.first, allowed).name if not sentence.verb_first else None
            aside = found is not None and found.first >= other.first and other.ruled(found.first)
            return found if not aside else None  # "as a supplier of Norden": of another

        return Antecedent(meant_by_we(sentence, self.marked, self.count, main and self.typed(main), named))

    def _in_full(self, found: Antecedent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        if found.name is None or not found.name.named:
            return found
        if sentence.verb_first:
            full = self._short.whole(found.name, sentence, allowed, self.typed)
            return replace(found, name=full) if full is not None else found
        if labels_line(self._salience.sentence_of(found.name), found.name):
            return Antecedent()  # "Image source: an agency"
        return replace(found, name=self.whole(found.name, sentence, allowed))

    def whole(self, name: Referent, sentence: Sentence, allowed: Sequence[str]) -> Referent:
        """The full name that the text has told, where a short one of it stands: a family name, Rovers, Moorcroft."""
        return self._short.whole(name, sentence, allowed, self.typed) or self.kinds.full(name)

    def _row(self, sentence: Sentence, at: int, allowed: Sequence[str]) -> Antecedent:
        """Whom a row of facts is of: whom it opens with, what heads it, what its paragraph or the text is about."""
        main = self._document.main(allowed)
        if of_other_row(sentence, at, main, lambda owner: fits_types(self.typed(owner), allowed, self._types)):
            return Antecedent()
        if (head := heading(sentence, at)) is not None:
            return Antecedent(head if fits_types(self.typed(head), allowed, self._types) else None)
        topic = self._headings.topic(sentence, allowed) or self._headings.heads_row(sentence, allowed)
        title = self._document.title()
        over = topic or title
        if over is not None and (below := self._headings.defined_below(over, title, sentence, allowed)) is not None:
            return Antecedent(below)
        if topic is not None:
            return Antecedent(None if self._headings.parts_one(topic, title, allowed) else topic)
        opening = [self.typed(r) for r in self._sections.opening(sentence.index)[:1]]
        if opening and opening[0].types and not self._document.is_it(opening[0]):
            return Antecedent(opening[0] if fits_types(opening[0], allowed, self._types) else None)
        entry = self._headings.entry(sentence)
        if entry is not None and not self._document.is_it(entry):
            return Antecedent(entry if not entry.types or fits_types(entry, allowed, self._types) else None)
        return Antecedent(title if title and fits_types(title, allowed, self._types) else self._document.told(allowed))

    def parted(self, first: int, last: int) -> bool:
        """True where a heading stands between two sentences."""
        return any(self._sections.heads(at) for at in range(first + 1, last))

    def tell(self, sentence: Sentence, at: int, found: Antecedent, *, named: bool) -> None:
        """Take up whom a claim is of, ``named`` there or not."""
        if found.name is not None:
            self._clauses.tell(sentence, at, found.name, named=named)
            he = next((r for r in sentence.referent_at.get(at, ()) if r.kind is Reference.PRONOUN and r.gender), None)
            if he is not None and not sentence.verb_first:
                self.kinds.learn_gender(found.name, he.gender)

    def only(self, sentence: Sentence, allowed: Sequence[str], owners: Sequence[str]) -> Antecedent:
        """The country or body that a bare office is of; ``owners`` are the types of what may have it."""
        from factcheck.extract.countries import gone_on_about, only_one

        found = only_one(self.marked, sentence, allowed, self._types)
        if found is None and "country" in allowed:
            return Antecedent(profiled(sentence, self.marked, self.typed, allowed, self._types))
        if found is not None or (found := self.sole(sentence, owners, sentence.last)[1]) is not None:
            return Antecedent(found)
        told = gone_on_about(self.marked, sentence, owners, self._types)
        return self._shorts.meant(told, self.marked(sentence.index - 1), told.first) if told else Antecedent()

    def sole(self, sentence: Sentence, allowed: Sequence[str], title: int) -> tuple[bool, Referent | None]:
        """Whether the sentences near tell what something without a subject is said of, and what, if it is one name."""
        main = self._document.main(allowed)
        if main is not None and "country" in allowed and not self._salience.presented(main):
            main = None
        if "country" in allowed:
            allowed = [kind for kind in allowed if kind not in LAND_PARTS]  # who "President Doe" is of, no county tells
        return sole_subject(sentence, self.marked, self.typed, allowed, self._types, main, title)

    def is_vague(self, name: Referent, sentence: Sentence) -> bool:
        """True for a name of unknown type that stands too far back for what leaves its subject out to mean it."""
        back = sentence.index - (bisect_right(self._starts, name.first) - 1)
        return back >= _VAGUE and not name.entities and not self.typed(name).types

    def _ranked(self, ranked: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        return Antecedent(picked(ranked, self._shorts.names_before(sentence, ranked.first), allowed, self._types))

    def _relative(self, relative: Referent, sentence: Sentence, at: int, allowed: Sequence[str]) -> Antecedent:
        if (person := person_described(sentence, relative.first)) is not None:
            return Antecedent(person if not allowed or "person" in allowed else None)
        told = [r for r in sentence.referents if r.kind is not Reference.PRONOUN]
        near = [r for r in told if r.last <= at and at - r.last <= 2 and not telling_apart(sentence, relative, r)]
        if not near:
            behind = {behind_date(sentence, at), at if sentence.verb_first else behind_participle(sentence, at)}
            near = [r for r in told if r.last in behind]
        if (before := relative_before(sentence, relative)) is not None:
            return self._relative(before, sentence, before.first, allowed)
        noun = not near or sentence.tokens.kinds[near[-1].last] == "w"  # "the maker of arms that"
        if noun and (owner := described_before(sentence, relative)) is not None:
            return self.resolve(owner, sentence, owner.first, allowed)
        if not near:
            going_on, gender = resumed(sentence, relative), relative.gender
            asked = Asked(sentence, at, allowed, gender if going_on else "")
            return self._clauses.subject(asked) if going_on or behind_edition(sentence, at) else Antecedent()
        if told_apart(near[-1], sentence):
            return self._told_to_be(near[-1], sentence, allowed)
        if (owner := seat_of(sentence, near[-1])) is not None and fits_types(owner, allowed, self._types):
            return self.resolve(owner, sentence, owner.first, allowed)
        if (apart := told_apart_from(sentence, relative, near[-1])) is not None:
            return self._named(apart, sentence, allowed)
        if sentence.verb_first and not may_tell_of(near[-1], relative.gender):
            meant = agreeing(sentence, near[-1], relative.gender)
            return self._named(meant, sentence, allowed) if meant is not None else Antecedent()
        meant = closing(sentence, near, allowed, self._types)
        if of_several(sentence, relative.last, meant):
            return Antecedent()
        found = self._named(meant, sentence, allowed)
        return itself(found, meant, sentence, self._types) if fits_types(meant, allowed, self._types) else found

    def _named(self, referent: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        if referent.rank:
            return self._ranked(referent, sentence, allowed)
        if not fits_types(referent, allowed, self._types):
            return Antecedent()
        if referent.named:
            return Antecedent(referent)
        found = self._shorts.meant(referent, sentence, referent.first)
        if found.name is None and not found.tied and referent.head in BOARDS:  # that of whom the text is about
            return self.resolve(None, sentence, referent.first, allowed)
        told = found.name is not None or found.tied
        return found if told else Antecedent(own_form(referent, sentence))  # the Commonwealth, which no name explains
