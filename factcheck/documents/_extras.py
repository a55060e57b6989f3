"""Formats whose readers need a package that is not always installed."""

from __future__ import annotations

from importlib import import_module

from factcheck.model.report import InputProblem


def missing(path: str, what: str, extra: str, module: str) -> InputProblem | None:
    """Return what to install before a kind of file can be read; None where its package is there."""
    try:
        import_module(module)
    except ImportError:
        return InputProblem(path, f"{what} need one more package: run pip install 'factcheck[{extra}]'")
    return None
