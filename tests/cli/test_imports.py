"""What a start may load of others' packages: each costs every run of the program its time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXTS = Path(__file__).parent / "coalition"
SOURCES = {"yaml", "_yaml", "ahocorasick"}
ALLOWED: dict[str, tuple[list[str], set[str]]] = {
    "version": (["--version"], set()),
    "help": (["--help"], {"typer", "annotated_doc", "shellingham"}),
    "check": (["check", "members.txt", "--source", "coalition.yaml", "--no-store", "--format", "json"], SOURCES),
    "check-recorded": (
        ["check", "members.txt", "--source", "coalition.yaml", "--store", "kept"],
        SOURCES | {"tinydb"},
    ),
    "check-page": (
        ["check", "members.txt", "--source", "coalition.yaml", "--no-store", "--format", "html"],
        SOURCES | {"jinja2", "markupsafe"},
    ),
    "review": (["review", "--status", "outdated", "--accept", "--by", "Amal", "--store", "kept"], {"tinydb"}),
    "recognize": (["recognize", "41 دولة"], set()),
    "extract": (["extract", "members.txt"], set()),
}
_TELL = """
import os, sys
from factcheck.__main__ import main
before = {name.partition(".")[0] for name in sys.modules}
def tell(code):
    sys.stderr.write(" ".join(sorted({name.partition(".")[0] for name in sys.modules} - before)))
    sys.stderr.flush()
    leave(code)
leave, os._exit = os._exit, tell
tell(main())
"""


STANDARD = set(sys.stdlib_module_names) | {"factcheck", "__main__"}


def loaded(arguments: list[str], folder: Path, *, standard: bool = False) -> set[str]:
    """Return the third-party modules that a start has loaded when it ends, or those of the ``standard`` library."""
    for file in TEXTS.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    run = subprocess.run(
        [sys.executable, "-c", _TELL, *arguments], cwd=folder, capture_output=True, text=True, check=False,
        encoding="utf-8", env=os.environ | {"PYTHONPATH": str(ROOT)},  # noqa: TID251 - handed on
    )  # fmt: skip
    assert run.returncode in (0, 1), run.stderr
    found = {name for name in run.stderr.split() if "cython" not in name}  # which yaml's own extension makes
    return found & STANDARD if standard else found - STANDARD


@pytest.mark.parametrize("name", ALLOWED)
def test_third_party_modules(name: str, tmp_path: Path) -> None:
    arguments, allowed = ALLOWED[name]
    assert loaded(arguments, tmp_path) <= allowed


@pytest.mark.parametrize("name", ["check", "check-recorded", "recognize", "extract"])
def test_slow_standard_modules(name: str, tmp_path: Path) -> None:
    """Each takes a tenth of a start or more: records do without dataclasses, cached tables without tomllib."""
    loaded(ALLOWED[name][0], tmp_path)  # which compiles what is not compiled yet
    assert not {"argparse", "dataclasses", "html", "inspect", "tomllib", "zipfile"} & loaded(
        ALLOWED[name][0], tmp_path, standard=True
    )


def test_what_is_loaded_is_seen(tmp_path: Path) -> None:
    assert "yaml" in loaded(ALLOWED["check"][0], tmp_path)
