"""Where errors end: each becomes one plain message on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from factcheck.errors import ExitCode, FactcheckError


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; ``FACTCHECK_DEBUG=1`` lets tracebacks through."""
    from factcheck.cli.app import invoke

    if os.environ.get("FACTCHECK_DEBUG") == "1":
        return invoke(arguments)
    try:
        code = invoke(arguments)
        sys.stdout.flush()
    except FactcheckError as error:
        return _told(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of the pipe has seen enough; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except KeyboardInterrupt:
        return _told("interrupted", 130)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _told(f"{place}{error.strerror or error}", ExitCode.UNREADABLE)
    except Exception as error:  # noqa: BLE001 - the one place where anything unforeseen becomes a sentence
        return _told(f"a fault in factcheck itself: {type(error).__name__}: {error}; set FACTCHECK_DEBUG=1 to see where", 70)
    return code


def _told(message: str, code: int) -> int:
    sys.stderr.write(f"factcheck: {message}\n")
    return int(code)
