"""Command lines, from their arguments to what they print and the code they end with; the tables are ``*.toml``."""

from __future__ import annotations

import io
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.boundary import run

TABLES = sorted(Path(__file__).parent.glob("*.toml"))
TEXTS = Path(__file__).parent / "coalition"
CASES = [
    pytest.param(case, id=f"{table.stem}-{case['name']}".replace(" ", "-"))
    for table in TABLES
    for case in tomllib.loads(table.read_text(encoding="utf-8"))["case"]
]


def write(folder: Path, files: dict[str, Any]) -> None:
    """Make the files of a case: a text, or a table with its bytes in hexadecimal or its text in an encoding."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            file.write_text(content, encoding="utf-8")
        elif "hex" in content:
            file.write_bytes(bytes.fromhex(content["hex"]) * content.get("times", 1))
        else:
            file.write_bytes((content["text"] * content.get("times", 1)).encode(content["encoding"]))


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder with the common article and source, which is the current one."""
    for file in TEXTS.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "FACTCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize("case", CASES)
def test_case(
    case: dict[str, Any], workplace: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(workplace, case.get("files", {}))
    for before in case.get("before", []):
        run(before)
    write(workplace, case.get("files_after", {}))
    capfd.readouterr()
    given = bytes.fromhex(case["stdin_hex"]) if "stdin_hex" in case else case.get("stdin", "").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    for name, value in case.get("environment", {}).items():
        monkeypatch.setenv(name, value)
    code = run(case["arguments"])
    out, err = capfd.readouterr()
    told = f"\n--- exit {code}\n--- out\n{out}\n--- err\n{err}"
    assert code == case["exit"], told
    for wanted in case.get("out", []):
        assert wanted in out, told
    for wanted in case.get("err", []):
        assert wanted in err, told
    for unwanted in case.get("absent", []):
        assert unwanted not in out + err, told
    if "out_is" in case:
        assert out == case["out_is"], told
    assert err.count("\n") == case.get("err_lines", len(case.get("err", []))), told
    assert "Traceback" not in err, told
    for name, wanted in case.get("written", {}).items():
        assert wanted in (workplace / name).read_text(encoding="utf-8")
    for name in case.get("not_written", []):
        assert not (workplace / name).exists()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_names_of_cases_are_unique(table: Path) -> None:
    names = [case["name"] for case in tomllib.loads(table.read_text(encoding="utf-8"))["case"]]
    assert len(set(names)) == len(names)
