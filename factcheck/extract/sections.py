"""What a part of a text is about: the name that its heading is, and the one that its paragraph opens with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.items import past_bullet
from factcheck.extract.mainsubject import HEADING_WORDS, HEADINGS, SECTION
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import PREPOSITION, Outline
from factcheck.extract.plainrows import BEFORE, plain_label
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.topics import topics
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_FAR = 40
"""Sentences over which a heading reaches."""
_SEVERAL, _APART = 2, frozenset("/(,")
"""Sheets of one kind in a text, and marks behind a name with which another name of it or its place follows."""
_SHEET = 60
"""Lines that a sheet of facts has at most before the text that it stands over."""
_NEAR = 6
"""Sentences below a heading that are asked whether they go on about it."""
ABOUT = "about"
"""The class of words before the name in a heading: "About Meridian Wings", نبذة عن الشركة."""
_ENDS = frozenset(".:")
_NISBA = "ي"
"""The ending of the last word of an unknown person's name: لبيد العامري."""
_WHOLE, _NAME = 2, 6
"""Words that the name of a person has at least and at most."""
_PART = "state"
"""The word that, under a title, more likely says what that is than to name a country in full."""
_STATE, _LABEL = "noun.country", "_label"
_BULLETS = frozenset("#*-–—•·")
_ITEMS = _BULLETS - {"#", "*"}
_DASHES = frozenset("-–—")
_LISTING = frozenset(",،;؛")
"""What ends a line with whose names the next line goes on."""
_OPENING = frozenset("([")
"""What opens a note to the line above, which heads nothing: "(since April 2019)"."""


def names_part(line: Outline) -> bool:
    """True for a line of words that head a part of a text, and are no name though capitals may show one."""
    heading = max(
        (r for r in line.classes.get(SECTION, ()) if not r.pronoun), key=lambda r: r.last - r.first, default=None
    )
    if heading is None:
        return False
    rest = (*range(line.first, heading.first), *range(heading.last, line.last))
    return all(line.tokens.norms[at] in _ENDS | _BULLETS for at in rest)


def _bracket(norms: Sequence[str], first: int, last: int) -> int | None:
    """Where the bracket opens that ends a heading, behind a name."""
    return next((at for at in range(last - 1, first, -1) if norms[at] == "("), None)


def _alias(sentence: Sentence, first: int, opening: int, last: int) -> Referent | None:
    """What stands before a bracket at the end of a heading as a name, where one of the two is initials."""
    tokens = sentence.tokens
    start, end = tokens.starts[first], tokens.ends[opening - 1]
    inside = tokens.text[tokens.ends[opening] : tokens.starts[last - 1]].strip()
    text = tokens.text[start:end]
    initials = ":" not in text and any(len(each) > 1 and each.isupper() and " " not in each for each in (inside, text))
    return Referent(first, opening, start, end, text, Reference.NAME, ("organization",)) if initials else None


def before_heading(sentence: Sentence, first: int, last: int) -> Referent | None:
    """What stands before the word of any heading that ends one: "Samuel Colt Biography"."""
    names = (r for r in sentence.referents if r.named and (r.first, r.last) == (first, last) and not r.entities)
    if sentence.verb_first or next(names, None) is None:
        return None
    ends = (r.first for r in sentence.classes.get(HEADINGS, ()) if r.last == last and r.first > first)
    end = min(ends, default=None)
    if end is None:
        return None
    start, stop = sentence.tokens.starts[first], sentence.tokens.ends[end - 1]
    return Referent(first, end, start, stop, sentence.tokens.text[start:stop], Reference.NAME)


def _initials(sentence: Sentence, at: int) -> bool:
    text = sentence.tokens.slice(at, at + 1)
    return len(text) > 1 and text.isascii() and text.isupper()


def _ends(name: Referent) -> int:
    return name.last


class Sections:
    """The headings and paragraphs of one document."""

    def __init__(self, marked: Callable[[int], Sentence], ranges: Sequence[tuple[int, int]], tokens: Tokens) -> None:
        """``ranges`` are the sentences; between those of two paragraphs a line break is left out."""
        self._marked, self._ranges, self._tokens = marked, ranges, tokens

    def topic(self, index: int) -> Referent | None:
        """The name that the nearest heading above a sentence consists of: "Microsoft" alone, "Apple." at its head."""
        for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if not self.opens(at):
                continue
            name = self._name(at)
            if name is not None or self._heading(at):
                return name
        return None

    def over_row(self, index: int) -> Referent | None:
        """The heading above a row of facts that names something: one that only parts the rows of one thing does not."""
        for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if self.opens(at) and (name := self._name(at)) is not None:
                label = self._tokens.norms[self._ranges[at][1] - 1] == ":"
                if not label or name.types or name.entities:
                    return name  # "Great Seal:" labels what stands below it
        return None

    def gone_on_about(self, heading: Referent) -> bool:
        """True where a sentence below a heading opens with its words: "Ferry Place" over "Ferry Place is a tower"."""
        at = next(i for i, (_, last) in enumerate(self._ranges) if heading.first < last)
        size, words = heading.last - heading.first, self._tokens.norms[heading.first : heading.last]
        for below in range(at + 1, min(len(self._ranges), at + 1 + _NEAR)):
            line = self._marked(below)
            if any(line.tokens.norms[i : i + size] == words for i in line.past_articles([line.first])):
                return True
        return False

    def first_sentence(self, index: int) -> Sentence | None:
        """The first sentence below a row of facts that ends as sentences do; None where none is near."""
        for below in range(index + 1, min(len(self._ranges), index + 1 + _SHEET)):
            first, last = self._ranges[below]
            if last - first > HEADING_WORDS and self._tokens.norms[last - 1] in ".!?":
                return self._marked(below)
        return None

    def person(self, index: int) -> Referent | None:
        """The words of the line right above a sentence, as the person whom the entry below them is about."""
        if index == 0 or not (self.opens(index) and self.opens(index - 1) and self._marked(index).verb_first):
            return None
        line = self._marked(index - 1)
        tokens, first, last = line.tokens, past_bullet(line), line.last
        while last > first and tokens.norms[last - 1] in _ENDS | _BULLETS:
            last -= 1
        words = range(first, last)
        if not _WHOLE <= len(words) <= _NAME or line.persons is None or names_part(line.outline):
            return None
        if any(tokens.kinds[at] != "w" or tokens.norms[at] in line.common for at in words) or any(
            r.named and r.last > first for r in line.referents
        ):
            return None
        of_house = tokens.norms[last - 1].startswith(line.article) and tokens.norms[last - 1].endswith(_NISBA)
        if not any(line.persons.called(tokens.norms[at]) for at in words) and not of_house:
            return None
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return Referent(first, last, start, end, tokens.text[start:end], Reference.NAME, ("person",))

    def opening(self, index: int) -> list[Referent]:
        """What the first sentence of a sentence's paragraph is about; nothing for that sentence itself."""
        at = index
        while at > 0 and not self.opens(at):
            at -= 1
        if at == index:
            return []
        first = self._marked(at)
        if not first.verb_first:
            return [r for r in topics(first) if r.named]
        return [r for r in first.referents if r.named and not first.ruled(r.first)][:1]

    def entry(self, index: int) -> Referent | None:
        """The name that a sentence opens with, behind the label that may part it from the line: "Tallest: Norby Hall".

        A number behind it belongs to it, where nothing is counted: "Tower 101 in Norby".
        """
        line = self._marked(index)
        norms, first = line.tokens.norms, past_bullet(line)
        colon = next((at for at in range(first, min(line.last, first + _NAME)) if norms[at] == ":"), None)
        places = line.past_articles([first if colon is None else colon + 1])
        name = max((r for at in places for r in line.referent_at.get(at, ()) if r.named), default=None, key=_ends)
        if name is None or name.last >= line.last or line.tokens.kinds[name.last] != "n":
            return name
        end = line.tokens.ends[name.last]
        text = line.tokens.text[name.start : end]
        counted = line.plain_noun(name.last + 1)
        return None if counted else Referent(name.first, name.last + 1, name.start, end, text, Reference.NAME)

    def entry_of(self, index: int) -> Referent | None:
        """The name that the paragraph of a sentence opens with; None for the sentence that opens it."""
        at = index
        while at > 0 and not self.opens(at):
            at -= 1
        return self.entry(at) if at != index else None

    def writes(self, index: int, words: str) -> bool:
        """True where a sentence holds the folded words, with proclitics or without."""
        norms = self._tokens.norms[slice(*self._ranges[index])]
        return all(any(norm.endswith(word) for norm in norms) for word in words.split())

    def opens(self, index: int) -> bool:
        """True for the first sentence of a paragraph."""
        return index == 0 or self._ranges[index - 1][1] < self._ranges[index][0]

    def goes_on(self, index: int) -> bool:
        """True for the first sentence of a paragraph that follows another, and no line of a few words."""
        if index == 0 or not self.opens(index):
            return False
        first, last = self._ranges[index - 1]
        return last - first > HEADING_WORDS + 2 or self._tokens.norms[last - 1] in ".!?؟"

    def heads(self, index: int) -> bool:
        """True for a line of a few words that stands alone."""
        return self.opens(index) and self._heading(index)

    def _heading(self, index: int) -> bool:
        """True for a paragraph of a few words that ends as no sentence does."""
        first, last = self._ranges[index]
        alone = index + 1 < len(self._ranges) and self.opens(index + 1)
        tokens = self._tokens
        if not alone or sum(tokens.kinds[at] != "p" for at in range(first, last)) > HEADING_WORDS:
            return False
        norms = tokens.norms
        if any(r.name.startswith(OFFICE) or r.name.endswith(_LABEL) for r in self._marked(index).at.get(first, ())):
            return False  # "President Omar Sy", "Members 22"
        # "Founded: 2009" and "| Founded | 2009 |" are told under a heading, as an item of a list is.
        return (
            norms[first] not in _ITEMS | _OPENING
            and norms[last - 1] not in ".!?؟"
            and ":" not in norms[first : last - 1]
        )

    def _name(self, index: int) -> Referent | None:
        """What a line above others names: the name that is all of it, or that a label says it is."""
        return self._labelled(index) or self._alone(index)

    def _labelled(self, index: int) -> Referent | None:
        """The name behind the noun of its kind, where several sheets open so: "Summit: Kea", "Summit: Orla"."""
        norms, (first, last) = self._tokens.norms, self._ranges[index]
        if norms[first + 1 : first + 2] != [":"]:
            return None
        sentence = self._marked(index)
        nouns = (r.name.removeprefix(NOUN) for r in sentence.at.get(first, ()) if r.name.startswith(NOUN))
        kind = next(nouns, None)
        if sentence.verb_first or kind is None:
            return None
        opening = (begin for begin, _ in self._ranges if norms[begin : begin + 2] == [norms[first], ":"])
        if sum(1 for _ in opening) < _SEVERAL:
            return None
        names = (r for at in sentence.past_articles([first + 2]) for r in sentence.referent_at.get(at, ()) if r.named)
        name = next((r for r in names if r.last == last or norms[r.last] in _APART), None)
        return replace(name, types=(kind,)) if name is not None and not name.types else name

    def _cut(self, index: int) -> bool:
        """True for a line that ends with a preposition, which the next one goes on with."""
        last = self._ranges[index][1]
        return any(r.last == last and not r.prefix for r in self._marked(index).classes.get(PREPOSITION, ()))

    def _alone(self, index: int) -> Referent | None:
        """The name that is all of a sentence and of no longer one: "San Marino" alone, not below "Treaty of"."""
        name = self._whole(index)
        return None if name is not None and index > 0 and self._cut(index - 1) else name

    def _whole(self, index: int) -> Referent | None:
        """The name that is all of a sentence, what draws headings and lists left aside."""
        first, last = self._ranges[index]
        if last - first > HEADING_WORDS * 2:
            return None
        sentence, norms = self._marked(index), self._tokens.norms
        if index > 0 and norms[self._ranges[index - 1][1] - 1] in _LISTING:
            return None  # the last of names that one line each holds: "General Assembly,", "Secretariat"
        while first < last and norms[first] in _BULLETS:
            first += 1
        if plain_label(sentence.outline) == BEFORE:
            return None  # "Industry Financial Services"
        if (bare := before_heading(sentence, first, last)) is not None:
            return bare
        while last > first and norms[last - 1] in _ENDS | _BULLETS:
            last -= 1
        if last - first > _WHOLE and norms[last - 2] in _DASHES and _initials(sentence, last - 1):
            last -= 2  # "Arab Educational Organisation - ALECSO"
        first = next((r.last for r in sentence.classes.get(ABOUT, ()) if r.first == first and r.last < last), first)
        alias = None
        if norms[last - 1] == ")" and (opening := _bracket(norms, first, last)) is not None:
            alias, last = _alias(sentence, first, opening, last), opening  # "Arctic Ports Forum (APF)"
        places = sentence.past_articles([first])
        states = [r for r in sentence.readings if r.first == first and r.name == _STATE]
        if index > 0 and any(r.word == _PART for r in states):
            states = []  # "Rajasthan", "State of India"
        if states:
            unparted = next((at for at in range(first, last) if sentence.tokens.kinds[at] == "p"), last)
            places = [*places, *range(first, unparted)]  # "Republic of Peru"
        named = (r for r in sentence.referents if r.named and r.first in places and r.last == last)
        return next((r for r in named if r.end - r.start > 1), alias)
