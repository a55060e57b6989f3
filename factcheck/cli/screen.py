"""What is known of the screen: whether a person looks, how wide it is, whether colour is wanted."""

from __future__ import annotations

import os
import sys

from factcheck import __version__
from factcheck.model.partialdate import PartialDate
from factcheck.reports.interface import ReportOptions

_NARROWEST, _USUAL, _IN_A_PIPE = 40, 80, 100


def is_terminal() -> bool:
    """True where standard output is a terminal."""
    return sys.stdout.isatty()


def wants_colour() -> bool:
    """True where standard output takes colour: https://no-color.org, and FORCE_COLOR for those who pipe on purpose."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return is_terminal() or bool(os.environ.get("FORCE_COLOR"))


def columns(*, terminal: bool) -> int:
    """Return the width to lay text out in: what COLUMNS says, else the terminal's, else one that suits a log."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return max(_NARROWEST, int(given))
    if not terminal:
        return _IN_A_PIPE
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL)
    except (OSError, ValueError):
        return _USUAL


def report_options(
    *,
    verbose: bool = False,
    quiet: bool = False,
    to_file: bool = False,
    today: PartialDate | None = None,
    ui: str = "en",
) -> ReportOptions:
    """Return how to show a report: on standard output as the screen is, in a file without colour."""
    terminal = is_terminal() and not to_file
    colour = wants_colour() and not to_file
    return ReportOptions(__version__, columns(terminal=terminal), terminal, colour, verbose, quiet, today, ui)
