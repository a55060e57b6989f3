"""The panes: lines drawn where they are seen, and nothing else; ten thousand claims cost no more than ten."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from factcheck.reports.layout.segments import Line
from factcheck.review.rows import ROWS
from factcheck.review.styles import painted

if TYPE_CHECKING:
    from collections.abc import Iterable


_KEPT = 4_000
"""Drawn lines that are kept: what is scrolled back to is not drawn again."""


class Bar(Widget):
    """One line across the screen, made anew at each drawing."""

    def __init__(self, make: Callable[[int], Line], *, id: str) -> None:  # noqa: A002 - the widget's word
        super().__init__(id=id)
        self._make = make

    def render_line(self, y: int) -> Strip:
        return painted(self._make(self.size.width), self.size.width, self.app.theme, self.rich_style)


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """Laid-out lines that scroll; each may belong to something that can be clicked."""

    class Picked(Message):
        """A line was clicked that belongs to something."""

        def __init__(self, pane: Pane, tag: int) -> None:
            super().__init__()
            self.pane, self.tag = pane, tag

    class Narrowed(Message):
        """The pane has another width: what stands in it is to be laid out again."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - the widget's word
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._tags: Sequence[int] = ()
        self._base = Style()
        self.chosen: int | None = None
        """The tag of the lines that stand out; None: of none."""

    @property
    def tags(self) -> Sequence[int]:
        """What each line belongs to."""
        return self._tags

    @property
    def columns(self) -> int:
        """How wide lines may be: the room beside the scrollbar, whether it is there or not."""
        return max(self.container_size.width - 2, 1)

    def show(self, lines: Iterable[Line], tags: Sequence[int] = (), *, to: int | None = None) -> None:
        """Show other lines, with line ``to`` in the middle."""
        self._lines, self._tags = tuple(lines), tags
        self.virtual_size = Size(self.columns, len(self._lines))
        if to is not None:
            top = max(to - self.container_size.height // 2, 0)
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self.refresh()

    def reveal(self, tag: int) -> None:
        """Scroll to the lines of a tag."""
        mine = [at for at, each in enumerate(self._tags) if each == tag]
        if mine and not self.scroll_offset.y <= mine[0] <= mine[-1] < self.scroll_offset.y + self.container_size.height:
            self.scroll_to(y=max(mine[0] - 1, 0), animate=False, force=True, immediate=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        self._base = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        line = self._lines[at] if at < len(self._lines) else ()
        tag = self._tags[at] if at < len(self._tags) else None
        chosen = tag is not None and tag == self.chosen
        return painted(line, self.size.width, self.app.theme, self._base, chosen=chosen)

    def on_resize(self, _: events.Resize) -> None:
        self.post_message(self.Narrowed())

    def on_click(self, event: events.Click) -> None:
        at = event.y + self.scroll_offset.y - (1 if self.styles.border_top[0] else 0)
        if 0 <= at < len(self._tags) and self._tags[at] >= 0:
            self.post_message(self.Picked(self, self._tags[at]))


class QueuePane(ScrollView, can_focus=True, inherit_bindings=False):
    """The queue: two lines for each claim, drawn from the claims themselves."""

    class Moved(Message):
        """Another row is the chosen one."""

    def __init__(
        self,
        draw: Callable[[int, int, int, bool], Line],
        of: Callable[[int], Hashable],
        *,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._draw, self._of = draw, of
        """What draws a line of a row, and what a row looks the same for while it is the same."""
        self._drawn: dict[Hashable, Strip] = {}
        self._base, self._look = Style(), ("", 0)
        self.count = 0
        self.cursor = 0
        self.empty: Callable[[int], Line] = lambda _: ()

    def show(self, count: int, cursor: int) -> None:
        """Have so many rows, one of them chosen."""
        self.count = count
        self.cursor = min(max(cursor, 0), max(count - 1, 0))
        self.virtual_size = Size(max(self.container_size.width - 1, 1), count * ROWS)
        self._keep_in_sight()
        self.refresh()

    def move(self, to: int) -> None:
        """Choose a row; one beyond the end is the last."""
        at = min(max(to, 0), max(self.count - 1, 0))
        if at != self.cursor:
            self.cursor = at
            self._keep_in_sight()
            self.refresh()
            self.post_message(self.Moved())

    @property
    def page(self) -> int:
        """Rows that are seen at once."""
        return max(self.container_size.height // ROWS, 1)

    def _keep_in_sight(self) -> None:
        top, height = self.scroll_offset.y, self.container_size.height
        first = self.cursor * ROWS
        if first < top:
            self.scroll_to(y=first, animate=False, force=True, immediate=True)
        elif first + ROWS > top + height:
            self.scroll_to(y=first + ROWS - height, animate=False, force=True, immediate=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        base, look = self.rich_style, (self.app.theme, self.scrollable_content_region.width)
        if (base, look) != (self._base, self._look):
            self._base, self._look = base, look
            self._drawn.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        row, line = divmod(y + self.scroll_offset.y, ROWS)
        theme, wide = self._look
        if row >= self.count:
            shown = self.empty(wide) if y == 0 and not self.count else ()
            return painted(shown, wide, theme, self._base)
        chosen = row == self.cursor
        key = (self._of(row), line, chosen)
        strip = self._drawn.get(key)
        if strip is None:
            if len(self._drawn) > _KEPT:
                self._drawn.clear()
            drawn = self._draw(row, line, wide, chosen)
            strip = self._drawn[key] = painted(drawn, wide, theme, self._base, chosen=chosen)
        return strip

    def on_resize(self, _: events.Resize) -> None:
        self.show(self.count, self.cursor)

    def on_click(self, event: events.Click) -> None:
        at = (event.y + self.scroll_offset.y - (1 if self.styles.border_top[0] else 0)) // ROWS
        if 0 <= at < self.count:
            self.move(at)
