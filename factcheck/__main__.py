"""The command ``factcheck`` and ``python -m factcheck``."""

from __future__ import annotations

import sys

OBJECTS = 200_000
"""Objects made between two searches for unreachable ones. Python's 700 make a start a tenth slower, to find nothing."""


def main() -> int:
    """Run the command line on ``sys.argv`` and return the exit code."""
    arguments = sys.argv[1:]
    if sys.getfilesystemencoding() != "utf-8":
        _start_in_utf8()
    _open_streams()
    if arguments in (["--version"], ["-V"]):
        # The one answer that needs nothing loaded; an editor asks for it at every start.
        from factcheck import __version__

        sys.stdout.write(f"factcheck {__version__}\n")
        return 0
    import gc

    gc.set_threshold(OBJECTS)
    from factcheck.cli.boundary import run

    return _left(run(arguments))


def _start_in_utf8() -> None:
    """Start anew with names of files read as UTF-8, as everywhere: under LC_ALL=C and PYTHONUTF8=0 they are not.

    Else one document would bear another name in every locale, and the store a file for each.
    """
    import os

    os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - the very same program


def _open_streams() -> None:
    """Give a stream that was closed before the start, as some schedulers do, somewhere to write to."""
    if sys.stdout is None or sys.stderr is None:
        import os

        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open as long as the program runs
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere


def _left(code: int) -> int:
    """Leave at once, with all written; taking down what is loaded, object by object, helps nobody and takes long.

    Not under a tracer or debugger, which have their own to do at the end.
    """
    import os

    from factcheck.model.kept import keep

    keep()
    if sys.gettrace() is None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(main())
