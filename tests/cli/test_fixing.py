"""A file that is mended keeps its rights, its link and its mark."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from factcheck.cli.boundary import run

FACTS = Path(__file__).parent / "coalition" / "coalition.yaml"


def test_rights_links_and_bytes_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "coalition.yaml").write_bytes(FACTS.read_bytes())
    real, link = tmp_path / "real.txt", tmp_path / "members.txt"
    real.write_bytes(b"\xef\xbb\xbf" + "يضم التحالف الإسلامي 41 دولة.\r\n".encode())
    real.chmod(0o640)
    link.symlink_to(real)
    assert (
        run(["check", "members.txt", "--source", "coalition.yaml", "--no-store", "--as-of", "2025-11-25", "--fix"]) == 0
    )
    assert real.read_bytes() == b"\xef\xbb\xbf" + "يضم التحالف الإسلامي 42 دولة.\r\n".encode()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["coalition.yaml", "members.txt", "real.txt"]
