"""Whose a match is: the subject of its claim, by what the match has for one, or by what the text tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.acting import awaited
from factcheck.extract.antecedent import Antecedent
from factcheck.extract.appositions import organ_alone, told_apart
from factcheck.extract.baretitles import governed_land, of_later, of_no_body, of_no_land
from factcheck.extract.bystanders import unnamed_event
from factcheck.extract.capitallands import land_of_capital
from factcheck.extract.discourse import Discourse
from factcheck.extract.doers import none_of_his
from factcheck.extract.fits import fits_types
from factcheck.extract.gender import may_agree, told_by_verb
from factcheck.extract.lenient import is_lenient, named_alone, only_one, some_of
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.misled import in_line, of_owned
from factcheck.extract.officelands import land_of_text, of_part, of_unlikely_land
from factcheck.extract.offices import BARE
from factcheck.extract.owners import PERSONS, allowed_owners, of_nobody, of_other_office, told_beside, told_of_it
from factcheck.extract.posts import Posts, topic_of_president
from factcheck.extract.referents import Referent
from factcheck.extract.relatives import joined_by
from factcheck.extract.sameness import identity
from factcheck.extract.sameoffice import owner_of_earlier
from factcheck.extract.stems import WE
from factcheck.extract.subjects import named_subject, own_types, referring, self_standing
from factcheck.extract.unfit import of_land_alone
from factcheck.model.claim import Reference, Subject
from factcheck.model.record import record, replace
from factcheck.model.text import Document, Span
from factcheck.properties.property import Ages, ValueKind
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.ownership import Ownership


@record
class _Answer:
    """Whose a match is, and whom a claim that is made of it tells of."""

    raw: Raw
    subject: Subject | None = None
    at: int = 0
    """The token that stands for it."""
    found: Antecedent | None = None


class Whose:
    """Finds the subjects of the matches of one document."""

    def __init__(
        self,
        document: Document,
        discourse: Discourse,
        types: Mapping[str, str],
        owners: Mapping[str, Sequence[str]],
        posts: Posts,
    ) -> None:
        self._document, self._discourse, self._types = document, discourse, types
        self._owners, self._posts = owners, posts
        self._asked: dict[int, _Answer] = {}
        self._about: dict[str, Referent] = {}
        """The names that claims of the text have been of so far."""

    def forget(self) -> None:
        """Ask anew from now on: the text has told something that answers may depend on."""
        self._asked.clear()

    def _found(
        self, raw: Raw, referent: Referent | None, at: int, gender: str, *, line: bool, avoid: str
    ) -> Antecedent:
        """The name meant by what the match has for a subject, or by nothing."""
        sentence, readings = raw.sentence, raw.match.bound.readings
        if referent is None and (gender == WE or any(WE in r.tags for r in readings)):
            return self._discourse.spoken(sentence, own_types(raw))
        if referent is None and not gender and not line and (late := self._late(raw)) is not None:
            return late
        if referent is None and not gender and not line:
            only, land = land_of_text(raw, self._discourse.marked, self._owners)
            if only:
                return Antecedent(land)
        if is_lenient(raw) and referent is None:
            return named_alone(raw, self._discourse, self._types, self._clause_owner)
        if raw.theirs:
            return self._of_phrase(raw)
        if raw.sole and of_owned(raw):
            return Antecedent()
        if raw.sole:
            return Antecedent(self._sole(raw))
        if any(r.name.endswith(BARE) for r in readings):
            found = self._discourse.only(sentence, own_types(raw), allowed_owners(raw, self._owners))
            return found if found.name is not None else Antecedent(self._told_of(raw))
        allowed = topic_of_president(raw.prop, referent, readings) or own_types(raw)
        if referent is None and not gender and (joining := joined_by(sentence, at)) is not None:
            referent, at = joining, joining.first
        verb = told_by_verb(raw.prop, raw.match.bound, sentence)
        found = self._discourse.resolve(referent, sentence, at, allowed, gender, verb, line=line, avoid=avoid)
        untold = referent is None and not gender and found.name is None and not found.tied
        if untold and raw.prop.office and not line and not sentence.verb_first:
            found = Antecedent(self._sole(raw))
        return Antecedent() if referent is None and none_of_his(raw, found.name, gender) else found

    def _of_phrase(self, raw: Raw) -> Antecedent:
        """Whose a phrase is that tells no subject: whom its clause says it of, else the one that may have it."""
        sentence, at = raw.sentence, raw.match.first - 1
        if raw.prop.id == "inception" and not sentence.verb_first and at >= sentence.first and sentence.plain_noun(at):
            return Antecedent()  # "a career dating back to the 1940s"
        found = self._clause_owner(raw)
        if found.name is not None or found.tied or told_of_it(raw) is not None:
            return found
        return only_one(raw, self._discourse, self._types, self.in_clause)

    def _late(self, raw: Raw) -> Antecedent | None:
        """What stands behind where and when something happened to it; None where nothing does."""
        sentence, allowed = raw.sentence, own_types(raw)
        if not sentence.verb_first or raw.match.bound.value is None or raw.prop.office:
            return None
        from factcheck.extract.delayed import delayed

        def fits(referent: Referent) -> bool:
            return fits_types(self._discourse.typed(referent) if referent.named else referent, allowed, self._types)

        found = delayed(sentence, raw.match, fits, lambda name, gender: may_agree(name, gender, sentence))
        if found is None or found is raw.match.bound.value:
            return None
        meant = self._discourse.resolve(found, sentence, found.first, allowed)
        return Antecedent(found) if meant.name is None and not meant.tied and found.named else meant

    def _sole(self, raw: Raw) -> Referent | None:
        """What a match can be said of that has no subject: the one name of its kind near, or in all that is told."""
        if of_no_land(raw):
            return None
        if (land := governed_land(raw)) is not None:
            return land
        if (earlier := owner_of_earlier(raw)) is not None:
            return self._discourse.resolve(earlier, raw.sentence, earlier.first, allowed_owners(raw, self._owners)).name
        told, found = self._discourse.sole(raw.sentence, allowed_owners(raw, self._owners), raw.match.first)
        if found is None:
            found = land_of_text(raw, self._discourse.marked, self._owners)[1] or (None if told else self._told_of(raw))
        return None if found is not None and of_no_body(raw, self._discourse.typed(found)) else found

    def _told_of(self, raw: Raw) -> Referent | None:
        """The one name that may have such an office of all that the text has told something of: its topic."""
        if not raw.prop.office or raw.sentence.verb_first:
            return None
        return self._topic(allowed_owners(raw, self._owners))

    def _topic(self, allowed: Sequence[str]) -> Referent | None:
        """The one name of the types of all that claims have been of so far; a part of a name is that name."""
        names = [name for name in self._about.values() if fits_types(self._discourse.typed(name), allowed, self._types)]
        fullest = max(names, key=lambda name: name.last - name.first, default=None)
        words = f" {fold(fullest.text)} " if fullest is not None else ""
        return fullest if all(f" {fold(name.text)} " in words for name in names) else None

    def _clause_owner(self, raw: Raw) -> Antecedent:
        """Whom the clause around a phrase that tells no subject says it of."""
        sentence, allowed, match = raw.sentence, own_types(raw), raw.before or raw.match
        search = self.in_clause(raw, match.first)
        told, owner = search.inside(match)
        suffix = told_of_it(raw, match)
        beside = told_beside(sentence, match.first) if allowed != PERSONS else ""
        own = sentence.genders.get(suffix.pronoun, "") if suffix else beside
        verb = "" if suffix is not None else told_by_verb(raw.prop, match.bound, sentence)
        if not told:
            told, owner = search.owner(own or verb)
        if not told:
            late = awaited(sentence, raw.match) if "event" in allowed else None
            owner = search.behind_verb(match) or late
        unsaid = owner is None and (told or search.measured or not search.goes_on())
        if not raw.prop.nameless and search.by():
            return Antecedent()  # "set up by 12 members"
        if unsaid or search.changed() or search.of_another(owner):
            return Antecedent()
        owner = owner or search.elsewhere(match.last)
        if owner is None:
            found = self._discourse.resolve(None, sentence, match.first, allowed, own, verb)
            # "11 members of the club set up": of another, and some of them
            counted = raw.match.first == raw.value_start and raw.prop.ages is Ages.CHANGES
            name = found.name
            here = name is None or (name.first >= sentence.first and (counted or not search.goes_on_from(name)))
            return Antecedent() if here or some_of(sentence, match) else found
        if owner.possessive and raw.prop.kind is ValueKind.DATE:
            return Antecedent()  # "Its currency was introduced in 1943"
        found = self._discourse.resolve(owner, sentence, owner.first, allowed)
        itself = found.name is None and not found.tied and owner.named
        return Antecedent(owner) if itself else found

    def in_clause(self, raw: Raw, at: int) -> Ownership:
        """The search for whom the clause around token ``at`` says it of."""
        from factcheck.extract.ownership import Ownership

        measured = raw.prop.kind is ValueKind.QUANTITY
        kinds = self._discourse.typed
        return Ownership(raw.sentence, at, own_types(raw), kinds, self._types, measured=measured)

    def subject(self, raw: Raw, *, tell: bool = False) -> Subject | None:
        """The subject of a match, None where it has none; found out once until the text tells more.

        ``tell`` for a claim that is made of it, in order of the text: what its sentence goes on with may be said of
        the same.
        """
        answer = self._asked.get(id(raw))
        if answer is None:
            answer = self._asked[id(raw)] = self._answer(raw)
        if tell and answer.found is not None:
            referent = raw.match.bound.subject
            named = referent is not None and referent.named
            self._discourse.tell(raw.sentence, answer.at, answer.found, named=named)
            if answer.found.name is not None:
                self._about.setdefault(identity(answer.found.name), answer.found.name)
            self.forget()
        return answer.subject

    def _answer(self, raw: Raw) -> _Answer:
        bound, sentence = raw.match.bound, raw.sentence
        referent = bound.subject
        suffix = told_of_it(raw)
        if referent is None and of_nobody(raw, suffix):
            return _Answer(raw)
        gender = sentence.genders.get(suffix.pronoun, "") if suffix else ""
        at = referent.first if referent else suffix.first if suffix else raw.match.first
        line = in_line(raw)
        avoid = identity(bound.value) if isinstance(bound.value, Referent) else ""
        told, known = self._posts.told(raw)
        if told:
            return _Answer(raw, known)
        found = self._found(raw, referent, at, gender, line=line, avoid=avoid)
        alone = referent is None and suffix is None and not line
        if alone and (found.name is not None or not is_lenient(raw)):
            found = land_of_capital(raw, found, self._discourse)
        if alone and (own := self._own_office(raw, found)) is not None:
            return _Answer(raw, own)
        if found.name is not None:
            if isinstance(bound.value, Referent) and identity(found.name) == identity(bound.value):
                return _Answer(raw)
            named = referent is not None and referent.named and raw.prop.id != "country"  # Italian broadcaster Ana Reed
            kinds = self._discourse.kinds.known if named else self._discourse.typed
            if not fits_types(kinds(found.name), raw.prop.owners(bound.part), self._types):
                return _Answer(raw)  # who was born is no building
            typed = self._discourse.typed(found.name)
            if (referent is None and of_land_alone(raw, found.name)) or unnamed_event(raw, typed, self._types):
                return _Answer(raw)
            other = of_other_office(raw, found.name, self._owners, self._discourse)
            other = other or (alone and of_later(raw, found.name))
            if other or of_unlikely_land(raw, typed) or (alone and of_part(raw, typed)):
                return _Answer(raw)
        return _Answer(raw, self._subject(raw, found, suffix, line=line), at, found)

    def _subject(self, raw: Raw, found: Antecedent, suffix: Reading | None, *, line: bool) -> Subject | None:
        sentence, referent = raw.sentence, raw.match.bound.subject
        apart = referent is not None and (told_apart(referent, sentence) or organ_alone(referent, sentence))
        if apart and found.name is None:
            return None  # "it prints the magazine that Ruth Adler founded"
        if referent is not None:
            alone = self_standing(referent, raw.prop, sentence, self._types)
            subject = named_subject(referent, found, sentence, alone=alone)
            adjective = referent.head and not referent.entities and referent is sentence.demonyms.get(referent.first)
            # The Kenyan president is Kenya's.
            return replace(subject, name=referent.head) if subject is not None and adjective else subject
        if found.name is None and not found.tied:
            return self._posts.only(raw.prop) if raw.sole else None
        if found.name is not None and not line and self._is_vague(raw, found.name):
            return None
        if found.name is not None and not line and raw.prop.nameless and self._untold(found.name, sentence):
            return None  # "attracted a crowd of 80,827": of a game that no name tells
        if suffix is not None:
            span = Span(sentence.tokens.starts[suffix.first], sentence.tokens.ends[suffix.last - 1])
            text = self._document.text[span.start : span.end]
            return referring(text, span, Reference.PRONOUN, found)
        return referring("", None, Reference.IMPLIED, found) if found.name is not None else None

    def _own_office(self, raw: Raw, found: Antecedent) -> Subject | None:
        """Whose office the text has told of alone, where a match without a subject would take a name from afar."""
        sentence, name = raw.sentence, found.name
        near = (
            name is not None
            and sentence.first <= name.first < sentence.last
            and any(r.start == name.start for r in sentence.referents)
        )
        definite = raw.pattern["text"].startswith("^ {article}")  # "The fifth secretary-general was …"
        if not raw.prop.office or not definite or sentence.verb_first or near:
            return None
        return self._posts.only(raw.prop)

    def _is_vague(self, raw: Raw, name: Referent) -> bool:
        """True for a name too far back to be meant, unless an office can be of nothing else that the text tells of."""
        if not self._discourse.is_vague(name, raw.sentence):
            return False
        return self._told_of(raw) is not name

    def _untold(self, name: Referent, sentence: Sentence) -> bool:
        """True for a name that nothing tells to be what a nameless claim could be of."""
        return not (sentence.verb_first or name.entities or self._discourse.typed(name).types)
