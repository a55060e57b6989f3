r"""The pattern language, compiled to a small graph.

A pattern reads like the clause it finds: ``{subject} {have} {value} {member_noun}``.

``word``        that word, folded
``{class}``     a word of the class; ``{class:own}`` with a suffix pronoun, ``{class:bare}`` without, ``{class:the}``
                with the article; ``{class*}`` any class whose name starts so, the rest is the part counted
``{subject}``   the subject: a name, "the alliance", a pronoun; ``{owner}`` it as a possessor ("NATO's", "its")
``{subject:demonym}``, ``{value:demonym}`` an adjective that stands for a country ("the French president")
``{subject:river}``, ``{value:country}`` one that shows itself to be of that type of entity (or a kind of it), and so
                ``{owner:river}``
``{value:at}`` a place that a preposition is written on (بفرنسا)
``{subject:for}`` one under the preposition of owning that is written on it (للاتحاد 27 عضواً)
``{value:he}``  takes no word: the person whom the verb before it leaves out (شغل منصب …); so ``{subject:he}``
``{value:its}``  takes no word: what the pronoun on the word before it means (انضمت إليها, ومن أعضائه)
``{value:span}`` a span of time with both its ends; ``{value:ordinal}`` a rank, no plain number
``{value:national}`` a name that an adjective of its country opens, which is the subject: the Kuwaiti dinar
``{name}``      any name, which is neither subject nor value
``{edge}``      no name begins here: the end of an apposition, not of one more item of a list
``{head}``      the noun that ends a short form whose opening stands before it ("the 32-member alliance");
                ``{head:bridge}`` one of that type
``{value}``     the property's value; ``{value:name}`` and ``{subject:name}`` also a run of words that nothing shows to
                be a name
``{figure}``    any number
``{plain}``     one word that only qualifies the next ("its bustling capital", "the new federal capital"); ``{plain*}``
                any few of them ("a quiet Swiss wine-growing village"), or none
``{sole}``      takes no word: the subject, which nothing tells, must be the only one of its kind that can be meant
``{theirs}``    takes no word: the subject is whatever the clause around is about, wherever it stands there
``^^``          here begins the sentence, or a clause of its own
``^``           here begins the sentence, or a part of it behind a comma, colon or bracket
``$``           here ends the sentence, or a part of it before a comma, stop, colon or bracket
``..``          up to four words within the clause, ``...`` up to ten and over commas
``( a | b )``   one of them; ``?`` after an item: it may be missing; ``\(`` is the parenthesis itself
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.extract.lexicon import WORD
from factcheck.properties.loader import load_types
from factcheck.text.expression import expression

ITEM = expression(r"\s*(\{[^}]*\}|\\[()|?]|\.{2,3}|[()|?,:]|[^\s\\(){}|?,:]+)")
ACCEPT = -1
LENIENT = "lenient"
"""The key of lenient patterns in a property's file, and their mark once they are compiled."""
DEMONYM, LOOSE = "demonym", "name"
SUBJECT = "@subject"
"""What a pattern with a subject needs; a colon and a type follow where it must be one of that type."""
OWNERS = ("'s", "'")
"""What stands behind a name that owns what follows."""
OWNING = ("pronoun.possessive", "pronoun.whose")
"""The classes of pronouns that own what follows."""
NATIONAL, OWNED, AT, HE = "national", "for", "at", "he"
UNSHOWN = ("name", "demonym", "he", "its")
"""Flags of a value that no name need show."""
GAPS = {"..": 4, "...": 10}
_PLAINS, _LONGEST = "{plain*}", 4
FLAGS = frozenset(
    {"", "own", "bare", "the", "name", "demonym", "span", "ordinal", "at", "for", "he", "its", "national"}
)

State = tuple[str, Any, tuple[int, ...]]
"""What it matches (class, prefix, word, subject, value, gap, end …), with what, and the states that may follow."""

Compiled = dict[str, Any]


class PatternError(ValueError):
    """A pattern that cannot be read; the text says where."""


def compile_pattern(text: str, resolve: Callable[[str], str | None]) -> Compiled:
    """Return ``{"text", "entry", "states", "needs"}`` of plain types; PatternError where it cannot be read.

    ``resolve`` gives the full name of a class (or of a prefix, which ends in ``*``), None where there is none.
    ``needs`` says without what the pattern cannot match: of each of its groups the sentence must hold one, a class
    (``noun.city``), classes that begin so (``noun.*``), a word (``=based``), or a subject (``@subject``,
    ``@subject:river``). ``takes`` is what its value must be: empty where that is the property's to say, else ``span``,
    ``ordinal``, ``demonym`` or ``name``.
    """
    items = _items(text)
    tree, rest = _alternatives(items, 0)
    if rest != len(items):
        raise PatternError(f"unbalanced ) in {text!r}")
    tree = _resolved(tree, resolve, text)
    states: list[State] = []
    entry = _link(tree, (ACCEPT,), states)
    if not any(kind == "value" for kind, _ in _atoms(tree)):
        raise PatternError(f"no {{value}} in {text!r}")
    takes = {flag for kind, flag in _atoms(tree) if kind == "value"}
    return {
        "text": text, "entry": entry, "states": states, "needs": tuple(sorted(_needs(tree))),
        "takes": takes.pop() if len(takes) == 1 else "name" if "name" in takes else "",
    }  # fmt: skip


def _items(text: str) -> list[str]:
    items, at = [], 0
    stripped = text.strip()
    while at < len(stripped):
        match = ITEM.match(stripped, at)
        if match is None:
            raise PatternError(f"cannot read {stripped[at:]!r} in {text!r}")
        items.append(match.group(1))
        at = match.end()
    return items


def _alternatives(items: list[str], at: int) -> tuple[Any, int]:
    branches = []
    while True:
        branch, at = _sequence(items, at)
        branches.append(branch)
        if at < len(items) and items[at] == "|":
            at += 1
            continue
        return (branches[0] if len(branches) == 1 else ("alt", tuple(branches))), at


def _sequence(items: list[str], at: int) -> tuple[Any, int]:
    parts: list[Any] = []
    while at < len(items) and items[at] not in ")|":
        item = items[at]
        if item == "(":
            part, at = _alternatives(items, at + 1)
            if at >= len(items) or items[at] != ")":
                raise PatternError("a ( without its )")
        elif item == "?":
            if not parts:
                raise PatternError("a ? with nothing before it")
            part = ("opt", parts.pop())
        else:
            part = _atom(item)
        parts.append(part)
        at += 1
    return ("seq", tuple(parts)), at


def _atom(item: str) -> Any:
    if item in ("^", "^^"):
        return ("start", item[1:])
    if item == "$":
        return ("end", "")
    if item in GAPS:
        return ("gap", GAPS[item])
    if not item.startswith("{"):
        from factcheck.text.normalize import fold

        return ("word", fold(item.removeprefix("\\")))
    if item == _PLAINS:
        return _plains(_LONGEST)
    name, _, flag = item[1:-1].strip().partition(":")
    if flag not in FLAGS and not (name in ("subject", "owner", "value", "head") and flag in load_types()):
        raise PatternError(f"unknown flag {flag!r} in {item!r}, expected one of {', '.join(sorted(FLAGS - {''}))}")
    if name in ("subject", "owner", "head", "value", "name", "edge", "figure", "plain", "sole", "theirs"):
        return (name, flag)
    return ("prefix", (name[:-1], flag)) if name.endswith("*") else ("class", (name, flag))


def _plains(longest: int) -> Any:
    """At most so many words that only qualify, one behind the other."""
    more = (_plains(longest - 1),) if longest > 1 else ()
    return ("opt", ("seq", (("plain", "*"), *more)))


def _resolved(tree: Any, resolve: Callable[[str], str | None], text: str) -> Any:
    kind, content = tree
    if kind in ("seq", "alt"):
        return kind, tuple(_resolved(part, resolve, text) for part in content)
    if kind == "opt":
        return kind, _resolved(content, resolve, text)
    if kind not in ("class", "prefix"):
        return tree
    name, flag = content
    full = resolve(name + ("*" if kind == "prefix" else ""))
    if full is None:
        raise PatternError(f"unknown class {name!r} in {text!r}")
    return kind, (full, flag)


def _atoms(tree: Any) -> list[tuple[str, Any]]:
    kind, content = tree
    if kind in ("seq", "alt"):
        return [atom for part in content for atom in _atoms(part)]
    return _atoms(content) if kind == "opt" else [tree]


def _needs(tree: Any) -> set[tuple[str, ...]]:
    kind, content = tree
    if kind == "seq":
        return {need for part in content for need in _needs(part)}
    if kind == "alt":
        # One of the branches must match, so of what each of them needs most plainly one must be there.
        branches = [min(_needs(part), key=lambda need: (len(need), need), default=()) for part in content]
        return {tuple(sorted({feature for need in branches for feature in need}))} if all(branches) else set()
    if kind == "class":
        return {(content[0],)}
    if kind == "prefix":
        return {(content[0] + "*",)} if content[0].endswith(".") else set()
    if kind == "word":
        return {(WORD + content,)}
    if content == DEMONYM:
        return {(DEMONYM,)}
    if kind in ("subject", "owner", "head") and content not in (LOOSE, HE):
        subject = (f"{SUBJECT}:{content}" if content not in FLAGS else SUBJECT,)
        return {subject, tuple(sorted((*OWNING, *(WORD + mark for mark in OWNERS))))} if kind == "owner" else {subject}
    return set()


def _link(tree: Any, following: tuple[int, ...], states: list[State]) -> tuple[int, ...]:
    kind, content = tree
    if kind == "seq":
        for part in reversed(content):
            following = _link(part, following, states)
        return following
    if kind == "alt":
        return tuple(dict.fromkeys(state for part in content for state in _link(part, following, states)))
    if kind == "opt":
        return tuple(dict.fromkeys((*_link(content, following, states), *following)))
    states.append((kind, content, following))
    return (len(states) - 1,)
