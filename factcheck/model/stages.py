"""Where the time of a run goes: each stage with its seconds and how many things it handled.

The one thing of this package that changes: it is handed down through a run, and is told when a stage begins and ends.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType


class Stages:
    """Takes no notice: what a run is handed where nobody asked for times."""

    def on(self, stage: str, count: int = 1) -> Stages:
        """The stage until the end of the ``with``; stages inside it are not counted in."""
        return self

    def __enter__(self) -> None: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


NO_STAGES = Stages()


class TimedStages(Stages):
    """Adds up seconds by the ``clock`` that it is given."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since = clock()
        self._open: list[str] = []
        self.seconds: dict[str, float] = {}
        self.counts: dict[str, int] = {}

    def on(self, stage: str, count: int = 1) -> Stages:
        self._charge()
        self._open.append(stage)
        self.seconds.setdefault(stage, 0.0)
        self.counts[stage] = self.counts.get(stage, 0) + count
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._charge()
        self._open.pop()

    def _charge(self) -> None:
        now = self._clock()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now
