"""What is prose in a piece of Markdown: everything but its marks, link targets, code and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

from factcheck.model.record import record
from factcheck.text.expression import expression

_MARKED = expression(r"[\\`*_~\[\]!<&]|  \n")
_LONGEST = 1_000_000
"""A paragraph of more code points is no one's prose: it is taken as it stands."""
_CUTS = expression(r"\[\^[^\]\s]+\]:?|~~(?=\S)[^~]+(?<=\S)~~|\A\[[ xX]\](?=\s)")
"""Footnote marks, struck text and the box of a task: no part of any sentence."""
_FOOTNOTE = expression(r"\n(?=\[\^[^\]\s]+\]:)")
_TAGS = expression(
    r"<!--.*?(?:-->|\Z)|<(script|style|pre|code|textarea)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE
)
"""Each part runs to the end where nothing closes it, so that no text makes the search slow."""
_DELIMITERS = frozenset({"emphasis", "strikethrough"})


@record
class Prose:
    """Offsets in a piece of Markdown: what is hidden in it, and the line ends that part one block from the next."""

    hidden: tuple[tuple[int, int], ...] = ()
    breaks: tuple[int, ...] = ()

    def runs(self, size: int) -> Iterator[tuple[int, int]]:
        """Yield what is left of ``size`` code points without the hidden parts and the parting line ends."""
        at = 0
        for start, end in sorted((*self.hidden, *((offset, offset + 1) for offset in self.breaks))):
            if start > at:
                yield at, start
            at = max(at, end)
        if size > at:
            yield at, size


def html_prose(content: str) -> Prose:
    """Return what is hidden in a block of HTML: tags, comments, scripts; each line stands for itself."""
    hidden = tuple(found.span() for found in _TAGS.finditer(content))
    return Prose(hidden, tuple(found.start() for found in re.finditer("\n", content)))


class InlineTracer(ParserInline):
    """Runs the parser's own inline rules over a text and notes which of them took which part of it.

    The parser gives its inline tokens no offsets, but its rules move through the source, and that is what is noted.
    """

    def __init__(self, parser: MarkdownIt) -> None:
        super().__init__()
        self.ruler, self.ruler2 = parser.inline.ruler, parser.inline.ruler2
        self._parser = parser
        parser.inline = self
        self._rules = list(zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True))
        self._outermost: StateInline | None = None
        self._inner: list[tuple[int, int]] = []
        """Parts that a rule handed back to be read on their own: the text of a link."""
        self._hidden: list[tuple[int, int]] = []
        self._breaks: list[int] = []

    def prose(self, content: str, env: dict[str, Any]) -> Prose:
        """Return what is hidden in the content of a paragraph, a heading or a cell."""
        if len(content) > _LONGEST or not _MARKED.search(content):
            return Prose()
        self._inner, self._hidden, self._breaks = [], [], []
        self._outermost = StateInline(content, self._parser, env, [])
        self.tokenize(self._outermost)
        cuts = (found.span() for found in _CUTS.finditer(content))
        footnotes = (found.start() for found in _FOOTNOTE.finditer(content))
        return Prose((*self._hidden, *cuts), (*self._breaks, *footnotes))

    def tokenize(self, state: StateInline) -> None:
        """Read a state to its end; called again by the rules for the parts they hand back."""
        outermost = state is self._outermost
        if outermost:
            self._inner.append((state.pos, state.posMax))
        while state.pos < state.posMax:
            start, before = state.pos, len(self._inner)
            rule = self._step(state)
            if rule is None:
                state.pos = start + 1
            elif outermost:
                self._note(rule, state, start, self._inner[before:])
                del self._inner[before:]

    def _step(self, state: StateInline) -> str | None:
        """Let the first rule that fits read on and return its name; None where none does."""
        if state.level >= state.md.options["maxNesting"]:
            return None
        return next((name for name, rule in self._rules if rule(state, False)), None)

    def _note(self, rule: str, state: StateInline, start: int, inner: Sequence[tuple[int, int]]) -> None:
        content, end = state.src, state.pos
        if rule == "newline":
            if content[:start].endswith("  "):
                self._breaks.append(start)
        elif rule == "escape":
            self._hidden.append((start, start + 1))
            if content[start + 1] == "\n":
                self._breaks.append(start + 1)
        elif rule == "entity":
            self._hidden.append((start + content.startswith("&amp;", start), end))
        elif rule == "link" and inner:
            self._hidden += [(start, inner[0][0]), (inner[0][1], end)]
        elif rule in _DELIMITERS:
            # A star or underscore that neither opens nor closes anything means itself.
            last = state.delimiters[-1] if state.delimiters else None
            if last is not None and (last.open or last.close):
                self._hidden.append((start, end))
        elif rule != "text" and not content.startswith("<br", start):
            self._hidden.append((start, end))
