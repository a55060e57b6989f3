"""Where errors end: each becomes one plain message on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from factcheck.errors import ExitCode, FactcheckError

_INTERRUPTED = 130
"""128 and the number of the signal, as shells count."""
_BROKEN = 70
"""EX_SOFTWARE of sysexits.h: the fault is the program's own, never the input's."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; ``FACTCHECK_DEBUG=1`` lets tracebacks through."""
    try:
        code = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of the pipe has seen enough; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except KeyboardInterrupt:
        return _told("interrupted", _INTERRUPTED)
    except Exception as error:
        if os.environ.get("FACTCHECK_DEBUG") == "1":
            raise
        return _ended(error)
    return code


def _invoke(arguments: Sequence[str]) -> int:
    if "_FACTCHECK_COMPLETE" not in os.environ:
        from factcheck.cli.straight import read

        line = read(arguments)
        if line is not None:
            return line.command.run(line.values)
    from factcheck.cli.app import invoke

    return invoke(arguments)


def _ended(error: Exception) -> int:
    if isinstance(error, FactcheckError):
        return _told(str(error), error.exit_code)
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        return _told(f"{place}{error.strerror or error}", ExitCode.UNREADABLE)
    what = f"{type(error).__name__}: {error}"
    return _told(f"a fault in factcheck itself: {what}; set FACTCHECK_DEBUG=1 to see where, and report it", _BROKEN)


def _told(message: str, code: int) -> int:
    from factcheck.reports.layout.segments import clean

    sys.stderr.write(f"factcheck: {clean(message)}\n")
    return int(code)
