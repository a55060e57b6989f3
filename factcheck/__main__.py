"""The command ``factcheck`` and ``python -m factcheck``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line on ``sys.argv`` and return the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # The one answer that needs nothing loaded; an editor asks for it at every start.
        from factcheck import __version__

        sys.stdout.write(f"factcheck {__version__}\n")
        return 0
    from factcheck.cli.boundary import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
