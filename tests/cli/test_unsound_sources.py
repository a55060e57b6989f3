"""A source that cannot be used is left out and named, the others judge, and nothing is half-written."""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.boundary import run
from factcheck.model.digest import sha256
from factcheck.sources.wikidata.lock import LOCK, Fetched, Lock
from tests.sources.wikidata.made import answer, item

GOOD = """\
version: 1
source: {id: good, retrieved: 2025-01-01}
entities: [{id: pact, label: {en: Harbour Pact}, facts: {inception: 1999}}]
"""


def bomb(folder: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    (folder / "bad.yaml").write_text("\n".join(rows))


def huge(folder: Path) -> None:
    with (folder / "bad.jsonl").open("wb") as file:
        file.truncate(2_000_000_000)


def snapshot(folder: Path, held: bytes, wanted: bytes) -> None:
    (folder / "bad").mkdir()
    (folder / "bad" / "Q1.json").write_bytes(held)
    row = Fetched("https://w.example/Q1", "2025-11-20", sha256(wanted))
    (folder / "bad" / LOCK).write_bytes(Lock({"Q1.json": row}).to_json())


ITEM = answer(item(1))
ROW = "entity,label,property,value,unit,start,end,point_in_time,url\npact,Harbour Pact,inception,1999,,,,,\n"
BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a truncated snapshot": ("bad", lambda at: snapshot(at, ITEM[:-20], ITEM), "it was cut off or edited"),
    "a hash that is not the lock's": ("bad", lambda at: snapshot(at, ITEM, ITEM + b" "), "it was cut off or edited"),
    "a snapshot that does not decompress": (
        "bad.json.gz", lambda at: (at / "bad.json.gz").write_bytes(gzip.compress(ITEM * 99)[:-30]), "is cut off",
    ),
    "a bomb of YAML": ("bad.yaml", bomb, "a YAML bomb"),
    "two gigabytes": ("bad.jsonl", huge, "is too large (2,000 MB"),
    "another separator": ("bad.csv", lambda at: (at / "bad.csv").write_text(ROW.replace(",", ";")), "semicolon"),
    "another encoding": (
        "bad.csv", lambda at: (at / "bad.csv").write_bytes(ROW.replace("Harbour", "Hafén").encode("latin-1")), "UTF-8",
    ),
    "a pipe": ("bad.yaml", lambda at: os.mkfifo(at / "bad.yaml"), "is a pipe or a device"),
    "a link to itself": ("bad.yaml", lambda at: (at / "bad.yaml").symlink_to("bad.yaml"), "cannot be read"),
    "brackets without end": ("bad.json", lambda at: (at / "bad.json").write_text("[" * 200_000), "nested"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("kind", ["text", "json"])
def test_it_is_left_out_and_named(
    case: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    name, make, told = BAD[case]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    make(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "a.txt").write_text("The Harbour Pact was founded in 1999.")
    code = run(["check", "a.txt", "--source", "good.yaml", "--source", name, "--no-store", "--format", kind])
    out, err = capfd.readouterr()
    assert code == 3
    assert "Traceback" not in err
    assert len(err.splitlines()) == 1
    assert told in err
    if kind == "json":
        report = json.loads(out)
        assert report["summary"]["supported"] == 1
        (problem,) = report["problems"]
        assert problem["fatal"]
        assert problem["path"].startswith(name)
        assert told in problem["message"]
    else:
        assert f"Left out, as it cannot be used: {name}" in out
        assert "✓ supported" in out
    assert not list((tmp_path / ".cache").rglob("*.shelf"))


def test_a_disk_that_is_full_in_the_middle_leaves_what_was_there(tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: the system refuses to write on."""
    many = b"".join(json.dumps(item(number)).encode() + b"\n" for number in range(1, 400))
    (tmp_path / "d-20251101.json").write_bytes(many)
    command = [sys.executable, "-m", "factcheck", "sources", "add", "wikidata", "--from-dump", "d-20251101.json"]
    command += ["--into", "w"]
    subprocess.run([*command, "Q1"], cwd=tmp_path, check=True, capture_output=True)
    before = {path.name: path.read_bytes() for path in (tmp_path / "w").iterdir()}

    def small() -> None:
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    told = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, text=True, preexec_fn=small)
    assert told.returncode == 3
    assert "File too large" in told.stderr
    assert "nothing was kept" in told.stderr
    assert "Traceback" not in told.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "w").iterdir()} == before
