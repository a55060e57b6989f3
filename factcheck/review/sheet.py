"""A sheet that lies over the screen until it is answered: a question, a list to choose from, a diff, the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from factcheck.reports.layout.segments import Line, Segment
from factcheck.review.laying import Page, placed
from factcheck.review.panes import Bar, Pane
from factcheck.review.rows import keys_line
from factcheck.review.words import Words

Made = tuple[Sequence[Line], Sequence[int]]
"""Lines, and what each of them belongs to; -1 or nothing: to nothing."""


class Question(NamedTuple):
    """What a sheet asks."""

    title: str
    lines: Callable[[Page, str], Made]
    """Makes the lines, for the room and for what is typed so far."""
    answers: Mapping[str, tuple[str, Any]] = {}
    """By key: the word to show, and the answer."""
    typed: str | None = None
    """What stands in the line to type in; None: there is none."""
    choices: bool = False
    """True where one of the lines' owners is chosen."""
    refusal: Callable[[str], str | None] = lambda _: None
    """Says what is wrong with what was typed."""


class Sheet(ModalScreen[Any]):
    """Answers with what was typed, with the number of the choice, or with the answer of the key; None: with nothing."""

    def __init__(self, question: Question, words: Words, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._question, self._words = question, words
        self._letters = keys
        """Letters of other keyboards, with the letter of ours on the same key."""
        self._refused = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Bar(self._title, id="sheet-title")
            yield Pane(id="sheet-lines")
            if self._question.typed is not None:
                yield Input(self._question.typed, id="sheet-input", select_on_focus=False)
            yield Bar(self._keys, id="sheet-keys")

    def on_mount(self) -> None:
        pane = self.query_one("#sheet-lines", Pane)
        if self._question.choices:
            pane.chosen = 0
        if self._question.typed is None:
            pane.focus()
        else:
            self.query_one("#sheet-input").focus()

    @property
    def typed(self) -> str:
        """What stands in the line to type in."""
        found = self.query("#sheet-input").first(Input) if self._question.typed is not None else None
        return found.value if found is not None else ""

    def _title(self, columns: int) -> Line:
        right = self._words.right
        return placed((Segment(self._question.title, "title"),), columns, right=right)

    def _keys(self, columns: int) -> Line:
        if self._refused:
            return placed((Segment(self._refused, "contradicted"),), columns, right=self._words.right)
        shown = [(key, word, f"screen.answer('{key}')") for key, (word, _) in self._question.answers.items()]
        if self._question.typed is not None or self._question.choices:
            shown.append(("Enter", self._words("key.choose" if self._question.choices else "key.save"), "screen.enter"))
        return keys_line([*shown, ("Esc", self._words("key.close"), "screen.leave")], columns, self._words)

    @on(Pane.Narrowed)
    def lay(self) -> None:
        """Lay the lines out again."""
        pane = self.query_one("#sheet-lines", Pane)
        lines, tags = self._question.lines(Page(pane.columns, self._words.right), self.typed)
        pane.show(lines, tags)

    @on(Pane.Picked)
    def picked(self, event: Pane.Picked) -> None:
        if self._question.choices:
            self.dismiss(event.tag)

    @on(Input.Changed)
    def changed(self) -> None:
        self._refused = ""
        self.query_one("#sheet-keys").refresh()
        if self._question.choices:
            self.query_one("#sheet-lines", Pane).chosen = 0
            self.lay()

    @on(Input.Submitted)
    def submitted(self) -> None:
        self.action_enter()

    def on_key(self, event: events.Key) -> None:
        key = event.character or event.key
        key = self._letters.get(key, key)
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in ("up", "down") and self._question.choices:
            self._choose(1 if event.key == "down" else -1)
        elif event.key == "enter" and self._question.typed is None:
            self.action_enter()
        elif self._question.typed is None and key in self._question.answers:
            self.action_answer(key)
        else:
            return
        event.stop()
        event.prevent_default()

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_answer(self, key: str) -> None:
        self.dismiss(self._question.answers[key][1])

    def action_enter(self) -> None:
        if self._question.choices:
            pane = self.query_one("#sheet-lines", Pane)
            if pane.chosen is not None and pane.chosen in pane.tags:
                self.dismiss(pane.chosen)
        elif self._question.typed is not None:
            self._refused = self._question.refusal(self.typed) or ""
            if self._refused:
                self.query_one("#sheet-keys").refresh()
            else:
                self.dismiss(self.typed)
        else:
            self.dismiss(None)

    def _choose(self, step: int) -> None:
        pane = self.query_one("#sheet-lines", Pane)
        last = max(pane.tags, default=-1)
        pane.chosen = min(max((pane.chosen or 0) + step, 0), max(last, 0))
        pane.reveal(pane.chosen)
        pane.refresh()
