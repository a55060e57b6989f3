"""What a short form, a pronoun or nothing at all refers back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from weakref import proxy

from factcheck.extract.anaphora import about, of_another, topics
from factcheck.extract.antecedent import Antecedent
from factcheck.extract.appositions import described, named_beside
from factcheck.extract.around import behind_edition
from factcheck.extract.clauses import Asked, Clauses
from factcheck.extract.countries import gone_on_about, only_one
from factcheck.extract.ellipsis import belongs_to_next, called
from factcheck.extract.fits import fits_types
from factcheck.extract.gender import may_agree
from factcheck.extract.items import heading, of_other_row
from factcheck.extract.kinds import Kinds
from factcheck.extract.mainsubject import OPENING, MainSubject, labels_line
from factcheck.extract.marks import Sentence
from factcheck.extract.mentioned import Mentioned
from factcheck.extract.ranked import picked
from factcheck.extract.referents import Referent
from factcheck.extract.relatives import (
    agreeing,
    behind_date,
    closing,
    described_before,
    may_tell_of,
    relative_before,
    resumed,
    told_apart,
)
from factcheck.extract.sameness import bears, befallen, distinct_names, identity, may_be_meant, same_words, surely_is
from factcheck.extract.sections import Sections
from factcheck.extract.shortened import ShortNames, capitalised_form
from factcheck.extract.solely import (
    ahead,
    land_before,
    looks_like_country,
    part_of_land,
    profiled,
    sole_subject,
    untyped_ahead,
    untyped_topic,
)
from factcheck.extract.speaking import meant_by_we, speaks
from factcheck.extract.standing import outdone, predicate
from factcheck.extract.townof import town_of
from factcheck.extract.unlike import introduced_unnamed, opposed
from factcheck.model.claim import Reference
from factcheck.model.record import replace

_PARTS = ("state", "region")
"""Types of parts of countries, whose presidents are told with them."""
_VAGUE = 2
"""Sentences back from which on a name must be of a known type to be meant by what names nothing."""
_FAR = 3
"""Sentences back from which on a name with the noun in it gives way to a nearer one."""


class Discourse:
    """The names of one document in reading order; sentences are marked only as far back as someone asks."""

    def __init__(
        self,
        marked: Callable[[int], Sentence],
        ranges: Sequence[tuple[int, int]],
        types: Mapping[str, str],
        may_name: Callable[[int], bool],
        given: Collection[str] = (),
    ) -> None:
        """``given`` are the given names by which a language with capitals tells persons."""
        self._marked, self._count, self._types = marked, len(ranges), types
        self._starts = [first for first, _ in ranges]
        self._short = ShortNames(marked, ranges)
        self.kinds = Kinds(self._short.told, given)
        self.typed = self.kinds.typed
        self._mentioned = Mentioned(marked, may_name)
        self._document = MainSubject(marked, len(ranges), types, self._mentioned)
        self._sections = Sections(marked, ranges)
        # Clauses ask back; were that to hold the discourse, a document's marks would stay until a search for garbage.
        here: Discourse = proxy(self)
        named, sentence_of = partial(Discourse._named, here), partial(Discourse._sentence_of, here)
        self._clauses = Clauses(marked, types, self.kinds, self._document, self._sections, named, sentence_of)

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
        verb that is said of it does. A ``line`` of a table is about the document's main subject. ``avoid`` is the
        identity of the value, which no phrase at the opening looks ahead to ("In the capital, Tunis, …").
        """
        if line and referent is None:
            return self._row(sentence, at, allowed)
        if referent is not None and (pronoun := predicate(sentence, referent)) is not None:
            found = self._clauses.subject(Asked(sentence, pronoun.first, allowed, pronoun.gender))
            if found.name is not None:
                return found
        if referent is not None and referent.named:
            return Antecedent(self.whole(referent, sentence, allowed))
        if referent is not None:
            if speaks(referent):
                return self.spoken(sentence, allowed)
            if referent.rank:
                return self._ranked(referent, sentence, allowed)
            if referent.relative:
                return self._in_full(self._relative(referent, sentence, at, allowed), sentence, allowed)
            if referent.kind is Reference.SHORT_FORM:
                return self._in_full(self._short_form(referent, sentence, at), sentence, allowed)
        wanted = gender or (referent.gender if referent else "")
        untold = referent is None and not gender
        kinds = ("person",) if referent is not None and "person" in referent.types else allowed
        asked = Asked(sentence, at, kinds, wanted, verb if untold else "", avoid, untold)
        return self._in_full(self._clauses.subject(asked), sentence, allowed)

    def spoken(self, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        """The body that speaks of itself in a sentence: we, our seat, مقرنا."""
        main = self._document.main(allowed)
        if sentence.verb_first:
            title = self._document.title()
            main = title if title is not None and fits_types(title, allowed, self._types) else main
        return Antecedent(meant_by_we(sentence, self._marked, self._count, main and self.typed(main)))

    def _in_full(self, found: Antecedent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        if found.name is None or not found.name.named:
            return found
        if sentence.verb_first:
            full = self._short.family(found.name, sentence.tokens)
            return replace(found, name=full) if full is not None else found
        if labels_line(self._sentence_of(found.name), found.name):
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
        topic = self._clauses.headings.topic(sentence, allowed) or self._clauses.headings.heads_row(sentence, allowed)
        title = self._document.title()
        if topic is not None:
            return Antecedent(None if self._clauses.headings.parts_one(topic, title, allowed) else topic)
        opening = [self.typed(r) for r in self._sections.opening(sentence.index)[:1]]
        if opening and opening[0].types and not self._document.is_it(opening[0]):
            return Antecedent(opening[0] if fits_types(opening[0], allowed, self._types) else None)
        entry = self._clauses.headings.entry(sentence)
        if entry is not None and not self._document.is_it(entry):
            return Antecedent(entry if not entry.types or fits_types(entry, allowed, self._types) else None)
        fitting = title is not None and fits_types(title, allowed, self._types)
        return Antecedent(title if fitting else self._document.told(allowed))

    def parted(self, first: int, last: int) -> bool:
        """True where a heading stands between two sentences."""
        return any(self._sections.heads(at) for at in range(first + 1, last))

    def tell(self, sentence: Sentence, at: int, found: Antecedent, *, named: bool) -> None:
        """Take up whom a claim is of, ``named`` there or not."""
        if found.name is not None:
            self._clauses.tell(sentence, at, found.name, named=named)

    def only(self, sentence: Sentence, allowed: Sequence[str], owners: Sequence[str]) -> Antecedent:
        """The country or body that a bare office is of; ``owners`` are the types of what may have it."""
        found = only_one(self._marked, sentence, allowed, self._types)
        if found is None and "country" in allowed:
            return Antecedent(profiled(sentence, self._marked, self.typed, allowed, self._types))
        if found is not None or (found := self.sole(sentence, owners)) is not None:
            return Antecedent(found)
        told = gone_on_about(self._marked, sentence, owners, self._types)
        return self._short_form(told, self._marked(sentence.index - 1), told.first) if told else Antecedent()

    def sole(self, sentence: Sentence, allowed: Sequence[str]) -> Referent | None:
        """The one name that what has no subject can be said of; None where there are several, or none."""
        main = self._document.main(allowed)
        if main is not None and "country" in allowed and not self._presented(main):
            main = None
        if "country" in allowed:
            allowed = [kind for kind in allowed if kind not in _PARTS]  # who "President Doe" is of, no county tells
        return sole_subject(sentence, self._marked, self.typed, allowed, self._types, main)

    def _presented(self, main: Referent) -> bool:
        """False for a body that the text only mentions: of which of many bodies it tells, no country says."""
        if fits_types(self.typed(main), ("country", "state", "region"), self._types):
            return True
        where = self._sentence_of(main)
        return (
            any(r.first == main.first for r in topics(where))
            or main is self._document.title()
            or main.first <= where.first + 1
        )

    def is_vague(self, name: Referent, sentence: Sentence) -> bool:
        """True for a name of unknown type that stands too far back for what leaves its subject out to mean it."""
        back = sentence.index - (bisect_right(self._starts, name.first) - 1)
        return back >= _VAGUE and not name.entities and not self.typed(name).types

    def like_country(self, name: Referent) -> bool:
        """True for a name of unknown type that looks like a country's, or of which the text speaks as of one."""
        return looks_like_country(name, (self._marked(i) for i in range(min(self._count, OPENING))))

    def _names_before(self, sentence: Sentence, at: int) -> Iterator[tuple[int, list[Referent]]]:
        """How many sentences back, and the names there, the nearest first."""
        own = (r for r in sentence.referents if r.named and r.last <= at)
        yield 0, [self.typed(r) for r in own if not (outdone(sentence, r) or belongs_to_next(sentence, r))]
        for back, names in self._mentioned.before(sentence.index):
            line = self._marked(sentence.index - back)
            yield back, [self.typed(r) for r in names if not (outdone(line, r) or belongs_to_next(line, r))]

    def _ranked(self, ranked: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        return Antecedent(picked(ranked, self._names_before(sentence, ranked.first), allowed, self._types))

    def _relative(self, relative: Referent, sentence: Sentence, at: int, allowed: Sequence[str]) -> Antecedent:
        told = [r for r in sentence.referents if r.kind is not Reference.PRONOUN]
        near = [r for r in told if r.last <= at and at - r.last <= 2]
        if not near and not sentence.verb_first:
            behind = behind_date(sentence, at)
            near = [r for r in told if r.last == behind]
        if (before := relative_before(sentence, relative)) is not None:
            return self._relative(before, sentence, before.first, allowed)
        if not near and (owner := described_before(sentence, relative)) is not None:
            return self.resolve(owner, sentence, owner.first, allowed)
        if not near:
            going_on, gender = resumed(sentence, relative), relative.gender
            asked = Asked(sentence, at, allowed, gender if going_on else "")
            return self._clauses.subject(asked) if going_on or behind_edition(sentence, at) else Antecedent()
        if (apart := told_apart(sentence, relative, near[-1])) is not None:
            return self._named(apart, sentence, allowed)
        if sentence.verb_first and not may_tell_of(near[-1], relative.gender):
            meant = agreeing(sentence, near[-1], relative.gender)
            return self._named(meant, sentence, allowed) if meant is not None else Antecedent()
        meant = closing(sentence, near, allowed, self._types)
        found = self._named(meant, sentence, allowed)
        # "The museum, which opened in 1999": a noun that no name is told for stands for itself.
        itself = found.name is None and not found.tied and not sentence.verb_first
        return Antecedent(meant) if itself and fits_types(meant, allowed, self._types) else found

    def _named(self, referent: Referent, sentence: Sentence, allowed: Sequence[str]) -> Antecedent:
        if referent.rank:
            return self._ranked(referent, sentence, allowed)
        if not fits_types(referent, allowed, self._types):
            return Antecedent()
        if referent.named:
            return Antecedent(referent)
        found = self._short_form(referent, sentence, referent.first)
        unnamed = found.name is None and not found.tied and referent.first > sentence.first
        itself = capitalised_form(referent, sentence) if unnamed else None
        return Antecedent(itself) if itself is not None else found  # the Commonwealth, which no name explains

    def _short_form(self, referent: Referent, sentence: Sentence, at: int) -> Antecedent:
        if (name := called(sentence, referent)) is not referent:
            return Antecedent(name)
        if of_another(referent, sentence):
            return Antecedent()
        if (beside := named_beside(referent, sentence)) is not None:
            return Antecedent(beside)
        by_type: list[Referent] = []
        near: list[Referent] = []
        for back, group in self._names_before(sentence, at):
            names = [r for r in group if not same_words(r, referent) and self._may_be_called(r, referent)]
            names = [r for r in names if not opposed(r, self._sentence_of(r), referent, sentence)]
            same = distinct_names([r for r in names if bears(r, referent)])
            if same and back >= _FAR and len(near) == 1:
                return Antecedent(near[0])
            if len(same) > 1:
                return self._among(same, sentence, referent)
            if same:
                inner = befallen(same[0], referent, self._sentence_of(same[0]))
                return Antecedent(inner or same[0], why="it bears the noun")
            by_type += [r for r in names if r.types and may_be_meant(r, referent, self._types)]
            if back <= 1 and not near:
                near = distinct_names([r for r in names if r.types and surely_is(r, referent, self._types)])
        if len(near) == 1:
            part = part_of_land(near[0], referent, self._sentence_of(near[0]))
            return Antecedent(part or near[0], why="the one near by that the noun is said of")
        several = distinct_names(by_type)
        several = about(several, self._marked(max(sentence.index - 1, 0))) or several
        if len(several) == 1:
            part = part_of_land(several[0], referent, self._sentence_of(several[0]))
            return Antecedent(part or several[0], why="the one that the noun may stand for")
        return self._among(several, sentence, referent) if several else self._untold(referent, sentence, at)

    def _untold(self, referent: Referent, sentence: Sentence, at: int) -> Antecedent:
        """What a short form means that no name of its kind before it can be: one of unknown type, or one to come."""
        if described(referent, sentence):
            return Antecedent()
        if (town := town_of(referent, sentence, at, self._marked)) is not None:
            return Antecedent(town, why="its municipality is told of")
        over = self._sections.topic(sentence.index)
        later = (referent, sentence, at, self._mentioned.of, self._count, self._types)
        before = [self._marked(i) for i in range(max(0, sentence.index - 2), sentence.index)]
        unnamed = sentence.verb_first and introduced_unnamed(referent, sentence, before)
        topic = ahead(*later, bearing=True) if not unnamed else None
        topic = topic or untyped_topic(referent, sentence, over, self._marked, self.typed, self._types)
        topic = topic or (ahead(*later) if not unnamed else None)
        if topic is not None and opposed(topic, self._sentence_of(topic), referent, sentence):
            topic = None
        topic = topic or untyped_ahead(referent, sentence, self._marked, self._count, self.typed, self._types)
        return Antecedent(topic or land_before(referent, sentence, at, self._marked))

    def _may_be_called(self, name: Referent, short: Referent) -> bool:
        """False for a man whom a woman's noun cannot mean: المخرجة."""
        return "person" not in short.types or may_agree(name, short.gender, self._sentence_of(name))

    def _sentence_of(self, name: Referent) -> Sentence:
        return self._marked(bisect_right(self._starts, name.first) - 1)

    def _among(self, names: Sequence[Referent], sentence: Sentence, short: Referent) -> Antecedent:
        """Of several names the one that the section, the paragraph or the document is about."""
        keys = [identity(name) for name in names]
        topic, main = self._clauses.headings.topic(sentence, ()), self._document.main(())
        if topic is not None and may_be_meant(topic, short, self._types):
            return Antecedent(topic)
        if len(near := [r for r in self._sections.opening(sentence.index) if identity(r) in keys]) == 1:
            return Antecedent(near[0])
        if main is not None and main.types and identity(main) in keys:
            return Antecedent(main)
        return Antecedent(tied=tuple(names[:4]))
