"""Short questions with their answers behind them: "متى بدأت؟ في 28 يوليو 1914", "س: من يرأسه؟ ج: جياني إنفانتينو".

Where verbs stand first, question and answer read like one sentence as soon as what only asks is passed over.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from factcheck.text.tokens import NEWLINE, Tokens

_MARKS = frozenset("?؟")
_STOPS = frozenset(".!?؟…;؛")
_COLON = ":"
_QUESTION, _ANSWER = 8, 8
"""Tokens that a question has at most, and an answer that no label shows to be one."""


def questions(tokens: Tokens, asking: Container[str], labels: Container[str]) -> list[int]:
    """Indices of the tokens that only ask, of each short question that its answer follows.

    ``asking`` are the folded words that open a question, ``labels`` those that stand before questions and answers.
    """
    if _MARKS.isdisjoint(tokens.norms):
        return []
    return [
        index
        for mark, norm in enumerate(tokens.norms)
        if norm in _MARKS
        for index in _one(tokens, mark, asking, labels)
    ]


def _one(tokens: Tokens, mark: int, asking: Container[str], labels: Container[str]) -> Iterator[int]:
    first = mark
    while first and mark - first < _QUESTION and not _bounds(tokens, first - 1):
        first -= 1
    if first and not _bounds(tokens, first - 1):
        return
    word = _past_label(tokens, first, labels)
    if word >= mark or tokens.norms[word] not in asking:
        return
    answer = mark + 1
    while answer < len(tokens) and tokens.kinds[answer] == NEWLINE:
        answer += 1
    opening = _past_label(tokens, answer, labels)
    if opening == answer and (answer > mark + 1 or not _short(tokens, answer)):
        return
    yield from range(first, word + 1)
    yield from range(mark, opening)


def _bounds(tokens: Tokens, index: int) -> bool:
    return tokens.kinds[index] == NEWLINE or tokens.norms[index] in _STOPS


def _past_label(tokens: Tokens, index: int, labels: Container[str]) -> int:
    """Behind the label that stands there with its colon: "س:", "الجواب:"."""
    labelled = index + 1 < len(tokens) and tokens.norms[index] in labels and tokens.norms[index + 1] == _COLON
    return index + 2 if labelled else index


def _short(tokens: Tokens, index: int) -> bool:
    """True for an answer of a few words, up to its stop or the end of its line."""
    end = index
    while end < len(tokens) and end - index <= _ANSWER and not _bounds(tokens, end):
        end += 1
    return end > index and end - index <= _ANSWER
