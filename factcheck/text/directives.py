"""Comments that speak to the program: ``factcheck: ignore``, ``ignore-next``, ``off``, ``on`` (contract section 7).

They stand in the comments of HTML and Markdown (``<!-- … -->``, ``[//]: # (…)``) and, for plain text, behind ``#``
or ``//`` at the start of a line or after a space. ``factcheck:`` and its words stay Latin in a text of any script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model.record import record
from factcheck.model.text import Span
from factcheck.text.expression import expression

MARK = "factcheck:"
VERBS = ("ignore", "ignore-next", "off", "on")
_COMMENT = expression(
    r"""<!--\s*factcheck:(?P<html>.*?)-->
      | \[//\]:\s*\#\s*[("']\s*factcheck:(?P<link>[^\n]*?)[)"']\s*$
      | (?:(?<=\s)|^)(?:\#|//)\s*factcheck:(?P<line>[^\n]*)$
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_REASON = expression(r"(?:^|\s)(?:--|—|–)\s+(.*)$", re.DOTALL)
_SEPARATORS = expression(r"[\s,،]+")


@record
class Directive:
    """One such comment."""

    span: Span
    verb: str
    """One of :data:`VERBS`; what else stands there is for the reader of directives to report."""
    properties: tuple[str, ...] = ()
    """The properties it is about; empty: all."""
    reason: str | None = None


def directives(text: str) -> Iterator[Directive]:
    """Yield the directives of a text in their order."""
    if MARK not in text:
        return
    for found in _COMMENT.finditer(text):
        words = next(part for part in found.groups() if part is not None)
        reason = _REASON.search(words)
        plain = words[: reason.start()] if reason else words
        verb, *properties = [word for word in _SEPARATORS.split(plain.strip().lower()) if word] or [""]
        why = " ".join(reason[1].split()) if reason else ""
        yield Directive(Span(found.start(), found.end()), verb, tuple(properties), why or None)


def without(blocks: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return the runs of prose without the directives in them, which are nothing that an article says."""
    left = list(blocks)
    for directive in directives(text):
        cut: list[Span] = []
        for block in left:
            if not block.overlaps(directive.span):
                cut.append(block)
                continue
            cut += [
                part
                for part in (Span(block.start, directive.span.start), Span(directive.span.end, block.end))
                if part.start < part.end and not text[part.start : part.end].isspace()
            ]
        left = cut
    return tuple(left)
