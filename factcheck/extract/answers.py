"""Questions with their answers, told as one sentence: "Who founded it? Ann Doe, in 1884" is "Ann Doe founded it, …".

The words of question and answer change places; how, the language's ``retelling.toml`` says. An answer that is a
sentence itself stays one, about what the question asks of: "How big is Norby College? It has six faculties".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.extract.entrylines import any_of
from factcheck.extract.retold import Edit, Piece
from factcheck.model.text import Document, Span
from factcheck.text.expression import expression

_LONGEST = 160
"""Letters of a question at most."""
_DIGIT = r"(?:[$€£¥₹]\s?)?\d"
_FIRST = "<answer>"
_DAY = expression(r"(?:the\s+)?\d{1,2}\b|[A-Za-z]+ \d{1,2}\b(?!\d)")
_WORD = expression(r"\w+")
_SLOTS = expression(r"<(\w+)>|\{(\w+)(?:\.(\w+))?\}|(\S+)")


class _Question(NamedTuple):
    kind: str
    asks: re.Pattern[str]
    tells: str


class _Answer(NamedTuple):
    start: int
    end: int
    """Behind the words that fill the question's gap."""
    last: int
    """Behind the verb that stands for that of the question; what follows stays where it is."""


class Answers:
    """Tells the answered questions of texts in one language as sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._words: Mapping[str, Sequence[str]] = section["answers"]
        self._forms = {"past": section["past"], "third": section["third"]}
        classes = section["classes"]
        self._questions: dict[str, list[_Question]] = {}
        for kind, asks, tells in section["questions"]:
            question = _Question(kind, _any_case(_asking(asks, classes)), tells)
            for opening in _openings(asks, classes):
                self._questions.setdefault(opening, []).append(question)
        label = any_of(self._words["labels"])
        self._before = _any_case(rf"(?:\A|[\n.!?…;:|]|[–—]\s)[\s*_\"“'(#>•-]*(?:(?:{label}|\d+)\s*[.:)]\s*)?")
        self._between = _any_case(rf"[\"”*_)]*\s{{1,3}}[\"“*_]*(?:(?:{label})\s*[.:)]\s*|[–—-]\s+)?[*_]*")
        self._opening = _any_case(rf"(?:{any_of(self._words['openings'])})\s+")
        about = rf"(?:(?:{any_of(self._words['about'])})\s+)*"
        number = rf"(?:{_DIGIT}|(?:{any_of(self._words['numbers'])})\b)"
        self._head = expression(r"(?:[^,;.!?(–—:\n]|[.,](?=\d)|,(?= \d{4}\b)|\.(?=[a-z])|:(?=\d))+")
        self._figure = _any_case(rf"{about}{number}")
        month = rf"(?:{any_of(self._words['months'])})\b"
        self._date = _any_case(rf"(?:(?:{any_of(self._words['dated'])})\s+)?{about}(?:the\s+)?(?:{month}|\d)")
        self._dated = _any_case(rf"(?:{any_of(self._words['dated'])})\s")
        self._placed = _any_case(rf"(?:{any_of(self._words['placed'])})\s")
        self._telling = _any_case(rf"\b(?:{any_of(self._words['telling'])})\b|n['’]t\b")
        self._area = _any_case(rf"\b(?:{any_of(self._words['areas'])})\b")
        self._standing = expression(rf"\s+(?:{any_of(self._words['standing'])})\Z")
        self._pronoun = _any_case(rf"(?:{any_of(self._words['pronouns'])})\b")
        small = any_of(self._words["particles"])
        named = rf"[A-ZÀ-ÞŠŽ0-9][\w.'’&-]*(?:\s+(?:(?:{small})\s+)*[A-ZÀ-ÞŠŽ0-9(][\w.'’&)-]*)*\Z"
        self._named = expression(named)
        self._whole_name = expression(rf"(?:the )?{named}")
        self._aside = _any_case(rf"\s*[(–—]|,\s+(?!(?:{any_of(self._words['circumstances'])})\b)")
        self._rest = expression(r"(?:[^.!?;\n]|\.(?=\d))*")
        self._going_on = _any_case(rf"[\s,–—-]*(?:{any_of(self._words['going_on'])})\b")
        self._further = expression(r"(?:,\s+(?:and\s+)?[A-ZÀ-Þ][\w.'’ -]*?)+(?=[.;\n]|\Z)")

    def edits(self, document: Document) -> Iterator[Edit]:
        """The questions that an answer follows, each with that as a sentence."""
        text = document.read
        mark = text.find("?")
        while mark >= 0:
            edit = self._edit(text, mark)
            if edit is not None:
                yield edit
            mark = text.find("?", mark + 1)

    def _edit(self, text: str, mark: int) -> Edit | None:
        low = max(0, mark - _LONGEST)
        opened = [m for m in self._before.finditer(text, low, mark) if m.end() < mark]
        between = self._between.match(text, mark + 1)
        if not opened or between is None or between.end() >= len(text):
            return None
        start = opened[-1].end()
        word = _WORD.match(text, start, mark)
        for question in self._questions.get(word[0].lower(), ()) if word is not None else ():
            asked = question.asks.match(text, start, mark)
            if asked is not None:
                return self._told(text, question, asked, between.end())
        return None

    def _told(self, text: str, question: _Question, asked: re.Match[str], at: int) -> Edit | None:
        opening = self._opening.match(text, at)
        answer = self._answer(text, question.kind, opening.end() if opening else at)
        if answer is not None:
            told = list(self._sentence(text, question, asked, answer))
            if question.tells.startswith(_FIRST) and self._aside.match(text, answer.last):
                # what is told of the answer stays behind it: "Ann Doe founded it. Ann Doe, born in Norby, …"
                told = [piece._replace(borrowed=piece.origin == Span(answer.start, answer.end)) for piece in told]
                return Edit(asked.start(), answer.start, [*told, Piece(". ")])
            return Edit(asked.start(), answer.last, told)
        pronoun = self._pronoun.match(text, at)
        owner = asked.groupdict().get("it")
        if pronoun is None or owner is None or self._whole_name.fullmatch(owner) is None:
            return None  # "What is the population of Norby? It has …"
        return Edit(at, pronoun.end(), [Piece(_capital(owner), Span(at, pronoun.end()))])

    def _answer(self, text: str, kind: str, at: int) -> _Answer | None:
        """The words of an answer that fill the gap of such a question; None where it is a sentence of its own."""
        head = self._head.match(text, at)
        if head is None or kind == "none":
            return None
        end = last = at + len(head[0].rstrip())
        standing = self._standing.search(text, at, end)
        if standing is not None:
            end = standing.start()
        if self._telling.search(text, at, end) is not None or not self._fits(text, kind, at, end):
            return None
        if kind in ("name", "value", "place") and self._own_verb(text, last):
            return None
        if kind in ("name", "value") and (further := self._further.match(text, end)) is not None:
            end = last = further.end()
        return _Answer(at, end, last)

    def _own_verb(self, text: str, end: int) -> bool:
        """True where what an answer opens with has a verb behind an aside: "What next? The museum, a barn, is …"."""
        rest = self._rest.match(text, end)
        return rest is not None and self._telling.search(rest[0]) is not None and not self._going_on.match(rest[0])

    def _fits(self, text: str, kind: str, at: int, end: int) -> bool:
        if kind in ("figure", "area"):
            large = kind == "figure" or self._area.search(text, at, end) is not None
            return large and self._figure.match(text, at, end) is not None
        if kind in ("date", "since"):
            return self._date.match(text, at, end) is not None
        named = self._named.search(text, at, end)
        if kind == "place":
            return named is not None and (named.start() == at or self._placed.match(text, at, end) is not None)
        short = len(text[at:end].split()) - (len(named[0].split()) if named else 0) < 7
        return short and (named is not None or (kind == "value" and self._figure.match(text, at, end) is not None))

    def _sentence(self, text: str, question: _Question, asked: re.Match[str], answer: _Answer) -> Iterator[Piece]:
        """The words of question and answer in the order of a sentence, the first with a capital."""
        opens = True
        for slot, word, form, plain in _SLOTS.findall(question.tells):
            if not opens:
                yield Piece(" ")
            for piece in self._slot(text, question, asked, answer, (slot, word, form, plain)):
                yield piece._replace(text=_capital(piece.text)) if opens else piece
                opens = False

    def _slot(
        self, text: str, question: _Question, asked: re.Match[str], answer: _Answer, told: tuple[str, str, str, str]
    ) -> Iterator[Piece]:
        slot, word, form, plain = told
        if slot == "answer":
            given = text[answer.start : answer.end]
            if (tie := self._tie(question.kind, given)) and asked.start() != answer.start:
                yield Piece(tie)
            common = given.partition(" ")[0].lower() in self._words["small"]
            yield Piece(_small(given) if common else given, Span(answer.start, answer.end))
        elif plain:
            yield Piece(plain)
        elif form:
            base = asked[word].lower()
            made = f"{base}{'d' if base.endswith('e') else 'ed'}" if form == "past" else f"{base}s"
            yield Piece(self._forms[form].get(base, made), Span(*asked.span(word)))
        else:
            given = asked[slot or word].replace("\n", " ")
            yield Piece(given, Span(*asked.span(slot or word)))

    def _tie(self, kind: str, given: str) -> str:
        """The preposition that an answer to when or where leaves out."""
        if kind == "place":
            return "" if self._placed.match(given) else "in "
        if kind != "date" or self._dated.match(given):
            return ""
        day = _DAY.match(given)
        return "on " if day is not None else "in "


def _asking(asks: str, classes: Mapping[str, Sequence[str]]) -> str:
    """A question as an expression that takes all of it up to its mark."""
    parts = []
    for slot, word, _, plain in _SLOTS.findall(asks):
        if slot:
            parts.append(rf"(?P<{slot}>[^?]+?)")
        elif word:
            parts.append(rf"(?P<{word}>{any_of(classes[word])})")
        else:
            parts.append(re.escape(plain))
    return r"\s+".join(parts) + r"\s*\Z"


def _openings(asks: str, classes: Mapping[str, Sequence[str]]) -> list[str]:
    """The words that a question may open with."""
    _, word, _, plain = _SLOTS.findall(asks)[0]
    return list(dict.fromkeys(each.split()[0] for each in (classes[word] if word else [plain])))


def _any_case(pattern: str) -> re.Pattern[str]:
    return expression(pattern, re.IGNORECASE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
