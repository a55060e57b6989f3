"""Leaving the screen when the system asks the program to end, so that the terminal is left as it was found."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress


def leave_when_ended(leave: Callable[[], None]) -> None:
    """Have SIGTERM leave the screen; where a loop cannot take signals (Windows, another thread) it ends as ever."""
    with suppress(NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, leave)
