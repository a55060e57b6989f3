"""factcheck: a command-line fact checker and claims tracker, a linter for facts."""

from __future__ import annotations

__version__ = "0.1.0"
