"""The pattern language: what compiles, and what is refused with its reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.patterns import ACCEPT, PatternError, compile_pattern

CLASSES = {"have", "member", "part.fields"}


def resolve(name: str) -> str | None:
    if name.endswith("*"):
        return name[:-1] if any(known.startswith(name[:-1]) for known in CLASSES) else None
    return name if name in CLASSES else None


OWNED = ("='", "='s", "pronoun.possessive", "pronoun.whose")
"""A name owns what follows by a mark behind it, a pronoun by itself."""


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("{subject} {have} {value} {member}", (("@subject",), ("have",), ("member",))),
        ("( {have} )? {value}", ()),
        ("( {have} | {member} ) {value}", (("have", "member"),)),
        ("( {have} .. {member} | founded in ) {value}", (("=founded", "have"),)),
        ("( {have} | {subject:name} ) {value}", ()),
        ("{have} .. {value} ... {member:own}", (("have",), ("member",))),
        (r"{subject:place} \( {value} \)", (("=(",), ("=)",), ("@subject:place",))),
        ("^ {have} {value} , {owner}", (OWNED, ("=,",), ("@subject",), ("have",))),
        ("{value} {part.*}", (("part.*",),)),
        ("{subject:name} {value:demonym}", (("demonym",),)),
    ],
)
def test_needs_are_what_nothing_matches_without(text: str, needs: tuple[tuple[str, ...], ...]) -> None:
    assert compile_pattern(text, resolve)["needs"] == needs


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{subject} {has} {value}", "unknown class 'has'"),
        ("{subject} {have:mine} {value}", "unknown flag 'mine'"),
        ("{subject} {have}", "no {value}"),
        ("( {have} {value}", "a ( without its )"),
        ("{have} ) {value}", "unbalanced )"),
        ("? {value}", "nothing before it"),
        ("{value} {organ.*}", "unknown class 'organ.'"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, problem: str) -> None:
    with pytest.raises(PatternError) as raised:
        compile_pattern(text, resolve)
    assert problem in str(raised.value)


@given(
    st.lists(
        st.sampled_from(["{subject}", "{have}", "{value}", "..", "(", ")", "|", "?", ",", "word", "^"]), max_size=9
    )
)
def test_a_pattern_compiles_or_is_refused_and_its_states_lead_somewhere(items: list[str]) -> None:
    try:
        compiled = compile_pattern(" ".join(items), resolve)
    except PatternError:
        return
    states = compiled["states"]
    assert all(after == ACCEPT or 0 <= after < len(states) for _, _, following in states for after in following)
