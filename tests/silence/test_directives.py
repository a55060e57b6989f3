"""Directives in comments: which texts hold one, and what is left of an article without them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import Span
from factcheck.text.directives import directives, without


@pytest.mark.parametrize(
    ("text", "verb", "properties", "reason"),
    [
        ("<!-- factcheck: ignore -->", "ignore", (), None),
        ("x <!--factcheck:ignore-next-->", "ignore-next", (), None),
        (
            "<!-- factcheck: ignore member_count, inception -- quoted -->",
            "ignore",
            ("member_count", "inception"),
            "quoted",
        ),
        ("<!-- factcheck: off\n  budget\n  -- a satire,\n  not news -->", "off", ("budget",), "a satire, not news"),
        ("# factcheck: on", "on", (), None),
        ("  // factcheck: ignore population — تقدير قديم", "ignore", ("population",), "تقدير قديم"),
        ("كان عدد الأعضاء 34 دولة. # factcheck: ignore member_count -- نقل", "ignore", ("member_count",), "نقل"),
        ("[//]: # (factcheck: ignore-next -- as printed)", "ignore-next", (), "as printed"),
        ("<!-- factcheck: -->", "", (), None),
        ("<!-- factcheck: IGNORE -->", "ignore", (), None),
    ],
)
def test_a_directive(text: str, verb: str, properties: tuple[str, ...], reason: str | None) -> None:
    (found,) = directives(text)
    assert (found.verb, found.properties, found.reason) == (verb, properties, reason)


@pytest.mark.parametrize(
    "text",
    [
        "We run factcheck: ignore it if you like.",
        "The section#factcheck: off",
        "https://factcheck: ignore",
        "<!-- a note on factcheck -->",
        "<!-- factcheck: ignore",
    ],
)
def test_no_directive(text: str) -> None:
    assert list(directives(text)) == []


@given(st.text(alphabet=st.sampled_from(list("<!->#/ factcheck:ignore\n()[]'")), max_size=80))
def test_what_is_left_holds_no_directive_and_nothing_new(text: str) -> None:
    left = without((Span(0, len(text)),), text)
    for block in left:
        assert all(not block.overlaps(directive.span) for directive in directives(text))
    kept = "".join(text[block.start : block.end] for block in left)
    cut = sum(directive.span.end - directive.span.start for directive in directives(text))
    assert len("".join(kept.split())) >= len("".join(text.split())) - cut
