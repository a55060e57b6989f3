"""The application: the queue, the article around a claim, its evidence, and the keys that decide."""

from __future__ import annotations

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from factcheck.reports.layout.segments import Line, Segment
from factcheck.review.article import article_lines
from factcheck.review.articles import Articles
from factcheck.review.desk import Desk
from factcheck.review.ending import leave_when_ended
from factcheck.review.evidence import evidence_lines
from factcheck.review.following import Following
from factcheck.review.keys import KEYS, MOVES
from factcheck.review.laying import Page, cut, placed
from factcheck.review.panes import Bar, Pane, QueuePane
from factcheck.review.queue import Queue
from factcheck.review.rows import head_line, keys_line, queue_row
from factcheck.review.styles import themes
from factcheck.review.viewing import Viewing
from factcheck.review.words import Words
from factcheck.review.writing import Writing
from factcheck.store.tracked import StoredClaim

_WIDE, _NARROW = 120, 60
"""Columns from which on three panes stand side by side, and below which one is seen at a time."""
_LOOK = 1.5
"""Seconds between two looks at the store's files."""
_PANES = ("queue", "article", "evidence")


class ReviewApp(Writing, Viewing, Following, App[None]):
    """The screen; what its keys do is in its parts."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [  # noqa: RUF012 - Textual reads it from the class
        # Tab has a meaning of its own for every screen, which comes first unless ours has priority.
        Binding(",".join(filter(None, (key.key, key.arabic))), key.action, show=False, priority=key.key == "tab")
        for key in (*KEYS, *MOVES)
    ]

    def __init__(self, desk: Desk, words: Words, *, dark: bool = True, colour: bool = True) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.queue = Queue()
        self.loaded = False
        self.typed = desk.wanted
        self.statement = 0
        self._at = _PANES[0]
        self._brackets = not colour
        self._notice: tuple[str, str] = ("", "dim")
        self.articles = Articles(desk, lambda: self.call_from_thread(self.show_article))
        self.error: Exception | None = None
        for theme in themes():
            self.register_theme(theme)
        self.theme = "factcheck-dark" if dark else "factcheck-light"

    def compose(self) -> ComposeResult:
        queue = QueuePane(self._row, self._looks, id="queue")
        reading = Vertical(Pane(id="article"), Pane(id="evidence"), id="reading")
        yield Bar(self._head, id="head")
        yield Horizontal(*((reading, queue) if self.words.right else (queue, reading)), id="body")
        yield Bar(self._noticed, id="notice")
        yield Bar(self._keys, id="keys")

    def on_mount(self) -> None:
        for name in _PANES:
            self.query_one(f"#{name}").border_title = self.words(f"pane.{name}")
        self.queue_pane.empty = self._empty
        self.screen.set_class(self.words.right, "right")
        self.queue_pane.focus()
        if self.typed:
            self.use_filter(self.typed)
        leave_when_ended(self.exit)
        self.load()
        self.set_interval(_LOOK, self.look)

    # What is seen

    @property
    def queue_pane(self) -> QueuePane:
        return self.screen_stack[0].query_one("#queue", QueuePane)

    def pane(self, name: str) -> Pane:
        return self.screen_stack[0].query_one(f"#{name}", Pane)

    @property
    def current(self) -> StoredClaim | None:
        """The chosen claim; None where there is none."""
        at = self.queue_pane.cursor
        return self.queue.claims[self.queue.shown[at]] if at < len(self.queue.shown) else None

    def say(self, text: str, style: str = "accent") -> None:
        """Tell something in the line above the keys."""
        self._notice = (text, style)
        self.screen_stack[0].query_one("#notice").refresh()

    def arrange(self, to: str | None = None, *, row: int | None = None) -> None:
        """Bring the queue up to date; the chosen one is ``to`` where it is shown, else what stands in its row."""
        at = self.queue_pane.cursor if row is None else row
        place = self.queue.place(to) if to is not None else None
        self.queue_pane.show(len(self.queue.shown), at if place is None else place)
        self.screen_stack[0].query_one("#head").refresh()
        self.open_claim()

    def open_claim(self) -> None:
        """Show the chosen claim's article and evidence."""
        self.show_article()
        self.show_evidence()

    def show_article(self) -> None:
        pane, stored = self.pane("article"), self.current
        if stored is None:
            pane.show(())
            return
        article = self.articles.of(stored, self.queue.documents[stored.document])
        if article is None:
            pane.show(())
            return
        page = Page(pane.columns, self.words.right)
        beside = self.queue.beside(stored)
        laid = article_lines(stored, beside, article, page, self.words, brackets=self._brackets)
        pane.border_title = f"{self.words('pane.article')} · {stored.document}:{stored.finding.claim.line}"
        pane.show(laid.lines, to=laid.value)

    def show_evidence(self) -> None:
        pane, stored = self.pane("evidence"), self.current
        if stored is None:
            pane.show(())
            return
        told = evidence_lines(stored, Page(pane.columns, self.words.right), self.words, self.statement)
        pane.show([each.line for each in told], [each.statement for each in told])

    def forget_article(self) -> None:
        """Have the article read again."""
        self.articles.forget()

    def _row(self, row: int, line: int, columns: int, chosen: bool) -> Line:
        if row >= len(self.queue.shown):
            return ()
        return queue_row(self.queue.claims[self.queue.shown[row]], line, columns, self.words, chosen=chosen)

    def _looks(self, row: int) -> tuple[str, int, int, str]:
        """What a row is drawn from: the claim, as it is after so many events."""
        stored = self.queue.claims[self.queue.shown[row]]
        return stored.id, len(stored.history), stored.finding.claim.line, stored.document

    def _empty(self, columns: int) -> Line:
        if not self.loaded:
            return ()
        told = self.words("queue.empty_filter" if self.typed else "queue.empty")
        return placed(cut((Segment(f" {told} ", "dim"),), columns), columns, right=self.words.right)

    def _head(self, columns: int) -> Line:
        return head_line(self.queue, self.loaded, self.typed, columns, self.words)

    def _keys(self, columns: int) -> Line:
        keys = [(key.shown, self.words(f"key.{key.action}"), f"app.{key.action}") for key in KEYS]
        return keys_line(keys, columns, self.words)

    def _noticed(self, columns: int) -> Line:
        text, style = self._notice
        return placed(cut((Segment(f" {text} ", style),), columns), columns, right=self.words.right)

    def _handle_exception(self, error: Exception) -> None:
        """Keep a fault of the program for who opened the screen, who tells it in one sentence."""
        self.error = self.error or error
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self._return_code = 1
            self._close_messages_no_wait()

    # Moving about

    def on_resize(self, event: events.Resize) -> None:
        base, wide = self.screen_stack[0], event.size.width >= _WIDE
        base.set_class(wide, "wide")
        base.set_class(event.size.width < _NARROW, "narrow")
        self._show_pane()
        reading, evidence = base.query_one("#reading"), self.pane("evidence")
        if wide and self.words.right:
            reading.move_child(evidence, before=0)
        else:
            reading.move_child(evidence, after=1)

    @on(QueuePane.Moved)
    def moved(self) -> None:
        self.statement = 0
        self.open_claim()

    @on(Pane.Narrowed)
    def narrowed(self) -> None:
        self.open_claim()

    @on(Pane.Picked)
    def picked(self, event: Pane.Picked) -> None:
        if event.pane.id == "evidence":
            self.statement = event.tag
            self.show_evidence()

    def on_descendant_focus(self) -> None:
        if self.focused is not None and self.focused.id in _PANES:
            self._at = self.focused.id
            self._show_pane()

    def _show_pane(self) -> None:
        """Where one pane is seen at a time, have it be the one that the keys go to."""
        for name in _PANES:
            self.screen_stack[0].set_class(name == self._at, f"at-{name}")

    def action_next_pane(self) -> None:
        if len(self.screen_stack) > 1:
            return
        self._at = _PANES[(_PANES.index(self._at) + 1) % len(_PANES)]
        self._show_pane()
        pane = self.screen_stack[0].query_one(f"#{self._at}")
        self.call_after_refresh(pane.focus)  # what is not seen yet cannot be gone to

    def _scrolled(self) -> Widget | None:
        at = self.focused
        return at if at is not None and at.id in ("article", "evidence") else None

    def action_move(self, step: int) -> None:
        at = self._scrolled()
        if at is not None:
            at.scroll_relative(y=step, animate=False)
        else:
            self.queue_pane.move(self.queue_pane.cursor + step)

    def action_page(self, step: int) -> None:
        at = self._scrolled()
        if at is not None:
            at.scroll_relative(y=step * max(at.size.height - 1, 1), animate=False)
        else:
            self.queue_pane.move(self.queue_pane.cursor + step * self.queue_pane.page)

    def action_edge(self, step: int) -> None:
        at = self._scrolled()
        if at is not None:
            at.scroll_to(y=0 if step < 0 else at.max_scroll_y, animate=False)
        else:
            self.queue_pane.move(0 if step < 0 else self.queue_pane.count - 1)

    def action_statement(self, step: int) -> None:
        stored = self.current
        verdict = stored.finding.verdict if stored is not None else None
        if verdict is not None and verdict.evidence:
            self.statement = (self.statement + step) % len(verdict.evidence)
            self.show_evidence()
            self.pane("evidence").reveal(self.statement)

    def use_filter(self, typed: str) -> None:
        """Show what a typed filter lets through; UsageError says what is wrong with it."""
        self.queue.filter(self.desk.filter(typed))
        self.typed = typed.strip()
        self.arrange(self._chosen_id() if not typed else None, row=0)
