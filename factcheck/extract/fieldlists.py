"""Fields of work that commas join in one name: the Department for Environment, Food and Rural Affairs."""

from __future__ import annotations

from factcheck.extract.runwords import RunWords
from factcheck.text.tokens import Tokens, capital

_RULING, _FULL_NAME = frozenset(("for", "of")), 2
_COMMA, _JOINTS = ",", frozenset(("and", "&"))


def past_fields(tokens: Tokens, at: int, index: int, words: RunWords) -> int:
    """The token behind the list that goes on at a comma in the name from ``index`` on; 0 where none does.

    Its items are fields of work, and where none of what is before them says what has these, the last one does: the
    Coal, Steam and Rail Museum.
    """
    if tokens.norms[at] != _COMMA or at - 1 not in words.fields:
        return 0
    while at + 1 < words.last and tokens.norms[at] == _COMMA and at + 1 in words.fields:
        at = _past_item(tokens, at + 1, words)
    at += at + 1 < words.last and tokens.norms[at] == _COMMA and tokens.norms[at + 1] in _JOINTS
    if at + 1 >= words.last or tokens.norms[at] not in _JOINTS or at + 1 not in words.fields:
        return 0
    end = _past_item(tokens, at + 1, words)
    headed = index in words.nouns and index + 1 in words.connectors
    if headed or any(i in words.nouns for i in range(index, at) if i + 1 in words.connectors):
        return end
    closed = end < words.last and end in words.nouns and capital(tokens, end)
    return end + 1 if closed else end if end - 1 in words.nouns else 0


def past_portfolio(tokens: Tokens, index: int, end: int, words: RunWords) -> int:
    """The token behind what a minister is for, which names nothing: the minister for Rural Affairs, Ana Prelog.

    The run goes on with two names of a person at least, or ends.
    """
    if index not in words.fields or index < words.first + 2 or index - 2 not in words.portfolios:
        return index
    if tokens.norms[index - 1] not in _RULING:
        return index
    at = index
    while at < end and (at in words.fields or tokens.norms[at] in _JOINTS):
        at += 1
    person = end - at >= _FULL_NAME and words.nouns.isdisjoint(range(at, end))
    return at if at == end or person else index


def _past_item(tokens: Tokens, at: int, words: RunWords) -> int:
    while at < words.last and at in words.fields and capital(tokens, at):
        at += 1
    return at
