"""What a document is about: the name that its title or its first sentences show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.anaphora import part_of_title
from factcheck.extract.fits import fits_types
from factcheck.extract.fronted import fronted_subject
from factcheck.extract.marks import Sentence
from factcheck.extract.mentioned import Mentioned
from factcheck.extract.outline import PREPOSITION, VERBS
from factcheck.extract.plainrows import cries
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.sameness import identity
from factcheck.extract.topics import topics
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.normalize import fold

HEADING_WORDS = 7
"""Words that a heading has at most."""
_SENTENCE_ENDS = frozenset(".!?؟…")
HEADINGS = "heading"
"""The class of words that headings of fact sheets hold beside the name of what they are about."""
_ABOUT = frozenset({"about", "of", "on", "عن", "حول"})
SECTION = "section"
"""The class of words that head a part of a text and name nothing: History, المحتويات."""
SINGLING = "singling"
"""The class of superlatives, which head lists: longest, highest."""
NAMING, _LINES = "naming_label", 6
"""The class of labels behind which a fact sheet names its subject, and the lines in which it does so."""
NAME_LABEL, _WORDS = "name_label", 6
"""The class of those of them that say that a name follows (الاسم), and the words that one has at most."""
_RATHER = 2
"""Words beside the name that make a heading a headline."""
_LABEL = 4
"""Tokens behind the first of a label within which its colon stands."""
_RIVAL = 3
"""How many times as often a name must come up as the first sentence's subject to be what lines of facts are about."""
_OFTEN = 3
"""Mentions at the opening from which on a text speaks of nothing in passing that it is about."""
_PERSON = ("person",)
OPENING = 12
"""Sentences that tell what a text is about: in them its main subject has to come up."""


class MainSubject:
    """The main subject of one document, looked for once when someone asks."""

    def __init__(
        self, marked: Callable[[int], Sentence], count: int, types: Mapping[str, str], mentioned: Mentioned
    ) -> None:
        self._marked, self._count, self._types, self._mentioned = marked, count, types, mentioned
        self._main: Referent | None = None
        self._person: Referent | None = None
        self._main_known = False
        self._counts: dict[str, int] = {}
        self._leading: set[str] = set()

    def told(self, allowed: Sequence[str]) -> Referent | None:
        """Whom a line of facts is about under no heading: the first sentence's subject, unless it comes up far less.

        Of those a text is about it is the one that the text presents first, though another may be named once more.
        """
        main, first = self.main(allowed), self._marked(0)
        row = (
            not first.verb_first
            and ":" in first.tokens.norms[first.first + 1 : first.last - 1]
            and not naming(first, first.first)
        )
        if row and main is not None and identity(main) not in self._leading:
            return None  # rows without a title are about nothing that they name
        subjects = [r for r in topics(first) if r.named and fits_types(r, allowed, self._types)][:1]
        sentence = first.tokens.norms[first.last - 1] in _SENTENCE_ENDS
        if first.verb_first or not sentence or not subjects or not (subjects[0].types or subjects[0].entities):
            return main
        rivalled = main is not None and self._counts[identity(main)] > _RIVAL * self._counts.get(
            identity(subjects[0]), 1
        )
        return main if rivalled else subjects[0]

    def main(self, allowed: Sequence[str]) -> Referent | None:
        """The document's main subject: the name that its title or first sentence opens with and that comes up most."""
        if not self._main_known:
            self._main, self._main_known = self._find_main(), True
        if tuple(allowed) == _PERSON and self._person is not None and not (self._main and self._main.types):
            return self._person
        return self._main if self._main is not None and fits_types(self._main, allowed, self._types) else None

    def is_it(self, name: Referent | None, allowed: Sequence[str] = ()) -> bool:
        """True for a mention of the main subject of the types."""
        main = self.main(allowed)
        return name is not None and main is not None and identity(main) == identity(name)

    def outweighs(self, main: Referent, other: Referent) -> bool:
        """True for a main subject that comes up several times, and at least twice as often as another name."""
        often = self._counts.get(identity(main), 0)
        return often >= _OFTEN and often >= 2 * self._counts.get(identity(other), 1)

    def tells_of(self, main: Referent) -> bool:
        """True for a main subject that some sentence at the opening is about, or that the title is."""
        title = self.title()
        if title is not None and identity(title) == identity(main):
            return True
        lines = (self._marked(index) for index in range(min(self._count, OPENING)))
        told = ((line, r) for line in lines for r in topics(line)[:1])
        return any(identity(r) == identity(main) and not _behind_preposition(line, r) for line, r in told)

    def title(self) -> Referent | None:
        """The heading that a text opens with, as a name; None where it opens with a sentence."""
        first = self._marked(0)
        tokens, words = first.tokens, first.last - first.first
        if any(_only_words(first, r.first, r.last) for r in first.classes.get(SECTION, ())):
            return self._called()  # "General profile", # من نحن
        bare = without_heading(first)
        if self._count > 1 and bare is not None:
            return bare
        if self._count < 2 or words > HEADING_WORDS or tokens.norms[first.last - 1] in _SENTENCE_ENDS:
            return None
        if ":" in tokens.norms[first.first : first.last]:
            return self._called()
        if any(r.first == first.first or tokens.norms[r.first - 1] == "the" for r in first.classes.get(SINGLING, ())):
            return None  # "Longest Rivers in the World", "The highest dams of Asia": a list of many
        start, end = tokens.starts[first.first], tokens.ends[first.last - 1]
        whole = Referent(first.first, first.last, start, end, tokens.text[start:end], Reference.NAME)
        if cries(first.outline, whole):
            return None
        named = [r for r in first.referents if r.named and (r.last - r.first) * 2 >= words]
        named.sort(key=lambda r: r.first - r.last)
        if named and not part_of_title(named[0], first):
            return named[0]
        called = self._called() or self._told_of(first)
        if called is not None:
            return called
        if any("verb" in r.tags for r in first.readings) if first.verb_first else self._tells(first):
            return None  # a headline, which is nobody's name
        short = (r for r in first.referents if r.kind is Reference.SHORT_FORM and r.last == first.last)
        if first.verb_first and any(short):
            return None  # عن الاتحاد, إدارة النادي
        return whole

    def _told_of(self, headline: Sentence) -> Referent | None:
        """The main subject where the heading is a headline that tells something of it: "Meridian Wings orders ten"."""
        main = self.main(())
        if main is None:
            return None
        norms = [n for n in main.text.split() if fold(n) != main.head] if main.head else main.text.split()
        words, own = headline.tokens.norms[headline.first : headline.last], [fold(n) for n in norms]
        at = (
            next((i for i in range(len(words) - len(own) + 1) if words[i : i + len(own)] == own), None) if own else None
        )
        if at is None or len(words) - len(own) < _RATHER or not self._tells(headline):
            return None
        behind = words[at + len(own)] if at + len(own) < len(words) else ""
        longer = bool(headline.article) and behind.startswith(headline.article)  # ميناء صحار الصناعي في أرقام
        return None if longer else main

    def _tells(self, headline: Sentence) -> bool:
        """True for a heading with words that no name holds."""
        tokens = headline.tokens
        if headline.verb_first:
            return True
        joints = {r.first for name in ("connector", "article") for r in headline.classes.get(name, ())}
        rest = (i for i in range(headline.first + 1, headline.last) if tokens.kinds[i] == "w" and i not in joints)
        return any(tokens.text[tokens.starts[i]].islower() for i in rest)

    def _called(self) -> Referent | None:
        """The name in a line that says what the others are about: "Country: Chad", الدولة: تشاد."""
        lines = map(self._marked, range(min(self._count, _LINES)))
        names = (called(line, line.first) for line in lines)
        return next((name for name in names if name is not None), None)

    def _find_main(self) -> Referent | None:
        counts: dict[str, int] = {}
        first: dict[str, Referent] = {}
        acts: dict[str, bool] = {}
        rows: dict[str, int] = {}
        for index in range(min(self._count, OPENING)):
            for referent in self._mentioned.of(index):
                if labels_line(self._marked(index), referent):
                    continue
                key = identity(referent)
                if referent.first in self._marked(index).past_articles([self._marked(index).first]):
                    self._leading.add(key)
                counts[key] = counts.get(key, 0) + 1
                rows[key] = rows.get(key, 0) + _opens_row(self._marked(index), referent)
                first.setdefault(key, referent)
                sentence = self._marked(index)
                behind = () if sentence.ruled(referent.first) else sentence.at.get(referent.last, ())
                main = fronted_subject(sentence)
                tells = any(r.name in VERBS for r in behind)
                acts.setdefault(key, tells or (main is not None and main.first == referent.first))
        for key in [key for key, told in rows.items() if told > 1 and told == counts[key]]:
            del counts[key]  # "Notable work: …", once for each of several
        self._counts = counts
        if not counts:
            return None
        persons = [key for key in counts if first[key].types == _PERSON]
        self._person = first[max(persons, key=lambda key: (counts[key], -first[key].start))] if persons else None
        return first[max(counts, key=lambda key: (counts[key], acts[key], -first[key].start))]


def _behind_preposition(line: Sentence, name: Referent) -> bool:
    """True also for what a city is called by: "A court in the city of Norby has …" is about no city."""
    return any(r.last == name.first for r in line.classes.get(PREPOSITION, ()))


def _opens_row(line: Sentence, name: Referent) -> bool:
    """True for what stands before the colon of a line and nothing tells to be a name."""
    untold = not (name.types or name.entities) and name.first == line.first and not line.verb_first
    return untold and line.tokens.norms[name.last : name.last + 1] == [":"]


def labels_line(line: Sentence, name: Referent) -> bool:
    """True for a capital that only begins a label: "Principal rivers: …"."""
    if name.types or name.entities or name.last - name.first > 1 or name.first != line.first:
        return False
    if line.tokens.norms[name.last : name.last + 1] == [":"] and any(
        "/" in r.name for r in line.at.get(name.first, ())
    ):
        return True  # "Died: 7 January 1943"
    return ":" in line.tokens.norms[name.last + 1 : min(line.last, name.last + _LABEL)]


def naming(line: Sentence, at: int) -> list[int]:
    """The tokens behind the colons of labels that begin at a token and say what a text is about: "Country: "."""
    labels = (r.last for r in line.at.get(at, ()) if r.name == NAMING)
    return [end + 1 for end in labels if line.tokens.norms[end : end + 1] == [":"]]


def called(line: Sentence, at: int) -> Referent | None:
    """The name behind such a label that is the rest of the line."""
    last = line.last - (line.tokens.norms[line.last - 1] in _SENTENCE_ENDS)
    places = naming(line, at)
    named = (r for place in places for r in line.referent_at.get(place, ()))
    shown = next((r for r in named if r.named and (r.last == last or _opens_label(line, r.last))), None)
    label = next((r for r in line.at.get(at, ()) if r.name == NAME_LABEL and r.last + 1 in places), None)
    if label is None or (shown is not None and shown.entities):
        return shown
    kinds = (r.name for i in range(at, label.last) for r in line.at.get(i, ()) if r.name.startswith(NOUN))
    types = tuple(kind.removeprefix(NOUN) for kind in kinds)[:1]
    if shown is not None:
        return replace(shown, types=types or shown.types)
    return _unshown(line, label.last + 1, last, types)


def _unshown(line: Sentence, first: int, last: int, types: tuple[str, ...]) -> Referent | None:
    """A name that only the label before it shows to be one: اسم الشركة: بحر العرب للشحن."""
    tokens = line.tokens
    if not 0 < last - first <= _WORDS or any(tokens.kinds[i] != "w" for i in range(first, last)):
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Referent(first, last, start, end, tokens.text[start:end], Reference.NAME, types)


def _only_words(line: Sentence, first: int, last: int) -> bool:
    """True where but for marks these tokens are all of a line."""
    rest = (*range(line.first, first), *range(last, line.last))
    return all(line.tokens.kinds[i] == "p" for i in rest)


def _opens_label(line: Sentence, at: int) -> bool:
    """True where another label of the line follows: "Club: Hexley Town Founded: 1905"."""
    labels = (r.last for r in line.at.get(at, ()) if r.name.endswith("_label"))
    return any(line.tokens.norms[end : end + 1] == [":"] for end in labels)


def without_heading(line: Sentence) -> Referent | None:
    """What a heading names beside the words of any heading: "Fact box: Jordan", "INTERPOL AT A GLANCE"."""
    tokens, first, last = line.tokens, line.first, line.last
    ends = {last}
    while last - 1 > first and tokens.kinds[last - 1] != "w":
        last -= 1  # "The port in figures — 2024"
    ends.add(last)
    last = line.last
    for reading in sorted(line.classes.get(HEADINGS, ()), key=lambda r: r.first - r.last):
        if reading.first == first:
            first = reading.last
            first += first < last and tokens.norms[first] in _ABOUT  # "Overview of Germany", معلومات عن مصر
        elif reading.last in ends:
            last, ends = reading.first, set()
    if (first, last) == (line.first, line.last):
        return None
    while first < last and tokens.kinds[first] == "p":
        first += 1
    while first < last and tokens.kinds[last - 1] == "p":
        last -= 1
    if tokens.norms[first:last].count('"') % 2 and tokens.norms[last : last + 1] == ['"']:
        last += 1  # تعاونية «زيتون الأطلس» في أرقام
    if not 0 < last - first <= HEADING_WORDS:
        return None
    alike = [r for r in line.referents if (r.first, r.last) == (first, last)]
    if any(r.kind is Reference.SHORT_FORM for r in alike):
        return None  # بطاقة النادي
    named = next((r for r in alike if r.named), None)
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return named or Referent(first, last, start, end, tokens.text[start:end], Reference.NAME)
