"""What is compiled as the program runs is kept for the next run, and means the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.model import cachefile
from factcheck.text.expression import expression

_TEXTS = ("", "41 دولة عضو", "U.S. and d'Ivoire", "[1] ¹ «نص» ab12\nAB", "\ud800 %41")
_PATTERNS: tuple[tuple[str, int], ...] = (
    (r"\d+", 0),
    (r"[^\W\d_]+", 0),
    (r"(?P<name>[a-z]+)(?P<number>\d+)?", re.IGNORECASE),
    (r"^[^\n]*$", re.MULTILINE),
    ("[\u0653-\u0655\ufb50-\ufdff«»]|[\ud800-\udfff]", 0),
    (r"(?:(?<=\s)|\A)(\w)(?!\1)", re.DOTALL),
)


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
def test_an_expression_finds_what_re_finds(pattern: str, flags: int) -> None:
    own, standard = expression(pattern, flags), re.compile(pattern, flags)
    assert (own.pattern, own.flags, own.groups) == (standard.pattern, standard.flags, standard.groups)
    assert dict(own.groupindex) == dict(standard.groupindex)
    for text in _TEXTS:
        found = [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in own.finditer(text)]
        assert found == [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in standard.finditer(text)]


def test_an_unsound_expression_raises_where_it_is_used() -> None:
    unsound = expression("(")
    with pytest.raises(re.error):
        unsound.search("")


_RUN = """
import sys
from pathlib import Path
from factcheck.model import cachefile, kept
kept._FOLDER = Path(sys.argv[1])
made = []
def compiled():
    made.append(1)
    return 41, ["words"]
print(kept.kept(("one", 1), compiled), len(made))
kept.keep()
"""


def test_the_next_run_finds_what_was_kept_and_does_without_what_is_damaged(tmp_path: Path) -> None:
    def run() -> str:
        command = [sys.executable, "-c", _RUN, str(tmp_path)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    assert run() == "(41, ['words']) 1"
    assert run() == "(41, ['words']) 0"
    (file,) = (tmp_path / "__pycache__").iterdir()
    data = bytearray(file.read_bytes())
    data[-3] ^= 1
    file.write_bytes(data)
    assert run() == "(41, ['words']) 1"
    assert run() == "(41, ['words']) 0"


def test_a_file_of_another_stamp_is_as_good_as_none(tmp_path: Path) -> None:
    at = (tmp_path / "folder" / "a.bin",)
    cachefile.write(at, ("stamp", 1), {"a": (1, 2)})
    assert cachefile.read(at, ("stamp", 1)) == ({"a": (1, 2)},)
    assert cachefile.read(at, ("stamp", 2)) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    at = (tmp_path / "file" / "a.bin", tmp_path / "file" / "below" / "a.bin")
    cachefile.write(at, 1, 2)
    assert cachefile.read(at, 1) is None
