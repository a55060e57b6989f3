"""From paths to documents: files, folders, standard input, and what is in the way of reading them."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from pathlib import Path
from typing import Literal

import pytest

from factcheck.documents.interface import read_documents, readers
from factcheck.model.report import InputProblem
from factcheck.model.text import Document
from factcheck.text.normalize import FILLER


def read(*paths: Path | Literal["-"], stdin: bytes = b"") -> list[Document | InputProblem]:
    return list(read_documents(paths, shown=lambda path: path.name, stdin=lambda: stdin))


def names(found: list[Document | InputProblem]) -> list[str]:
    return [item.path for item in found]


def test_each_reader_has_a_name_and_endings_of_its_own() -> None:
    kinds = [reader.KIND for reader in readers()]
    endings = [ending for reader in readers() for ending in reader.EXTENSIONS]
    assert {"markdown", "plain"} <= set(kinds)
    assert len(set(kinds)) == len(kinds)
    assert len(set(endings)) == len(endings)


def test_a_document_keeps_the_hash_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    (found,) = read(path)
    assert isinstance(found, Document)
    assert (found.text, found.sha256) == ("one\r\ntwo", hashlib.sha256(path.read_bytes()).hexdigest())


def test_references_left_in_plain_text_are_read_as_their_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("AT&amp;T&nbsp;&quot;has&#34; Egypt&#39;s R&D&copy &x;")
    (found,) = read(path)
    assert isinstance(found, Document)
    assert len(found.read) == len(found.text)
    assert " ".join(found.read.replace(FILLER, "").split()) == 'AT&T "has" Egypt\'s R&D&copy &x;'


def test_a_folder_is_all_its_documents_by_name(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.MARKDOWN", "d.csv", ".e.txt", ".git/f.txt", "node_modules/g.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text", encoding="utf-8")
    (tmp_path / "circle").symlink_to(tmp_path)
    assert names(read(tmp_path)) == ["a.txt", "b.md", "c.MARKDOWN"]


def test_a_path_given_twice_is_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(path)
    monkeypatch.chdir(tmp_path)
    assert names(read(Path("a.txt"), path, tmp_path, Path("../" + tmp_path.name + "/a.txt"))) == ["a.txt"]


def test_the_order_is_that_of_the_paths(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("text", encoding="utf-8")
    assert names(read(tmp_path / "b.txt", tmp_path)) == ["b.txt", "a.txt"]


def test_standard_input_is_read_once() -> None:
    found = read("-", Path("-"), "-", stdin="يضم التحالف 41 دولة".encode())
    assert [(item.path, item.text) for item in found if isinstance(item, Document)] == [("-", "يضم التحالف 41 دولة")]
    assert len(found) == 1


def test_a_named_file_of_any_ending_is_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "article.ar"
    path.write_text("# no heading", encoding="utf-8")
    (found,) = read(path)
    assert isinstance(found, Document)
    assert found.blocks is None


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("missing.txt", "there is no such file or folder: check the path"),
        ("bad\0name.txt", "cannot be read"),
        ("circle.txt", "cannot be read"),
        ("x" * 300, "cannot be read: file name too long"),
        ("folder", "holds no document: one is a file that ends in "),
        ("program.txt", "is a program, not text"),
        ("book.epub", "EPUB books cannot be read: save it as "),
        ("letter.DOCX", "is no sound Word document: it may be cut off"),
        ("paper.pdf", "is no sound PDF document"),
        ("articles.jsonl", "is no JSON: Expecting value at column 1"),
        ("line.txt", "is too large (100 MB, at most 10): give the articles in it as files of their own"),
    ],
)
def test_each_obstacle_gets_one_plain_message_and_the_rest_is_read(tmp_path: Path, name: str, part: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    (tmp_path / "program.txt").write_bytes(b"\x7fELF\x00")
    for other in ("book.epub", "letter.DOCX", "paper.pdf", "articles.jsonl"):
        (tmp_path / other).write_text("words", encoding="utf-8")
    with (tmp_path / "line.txt").open("wb") as line:
        line.truncate(100_000_000)
    sound = tmp_path / "sound.md"
    sound.write_text("Words.", encoding="utf-8")
    problem, document = read(tmp_path / name, sound)
    assert isinstance(problem, InputProblem)
    assert problem.fatal
    assert part in problem.message
    assert "\n" not in str(problem)
    assert isinstance(document, Document)


def test_standard_input_has_the_same_bound() -> None:
    (problem,) = read("-", stdin=b" " * 10_000_001)
    assert isinstance(problem, InputProblem)
    assert str(problem).startswith("-: is too large (10 MB, at most 10)")


def test_a_device_is_refused_and_the_empty_one_is_empty() -> None:
    (problem,) = read(Path("/dev/zero"))
    assert "is a device" in problem.message  # type: ignore[union-attr]
    assert any(isinstance(item, Document) and item.text == "" for item in read(Path(os.devnull)))


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "waits.txt")
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    assert names(read(tmp_path)) == ["a.txt"]


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes("يضم 41 دولة".encode()))
    writer.start()
    (found,) = read(pipe)
    writer.join()
    assert isinstance(found, Document)
    assert found.text == "يضم 41 دولة"


def test_a_pipe_that_nothing_is_written_into_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (problem,) = read(tmp_path / "pipe")
    assert isinstance(problem, InputProblem)
    assert "is a pipe that nothing is written into" in problem.message


def test_a_pipe_that_is_open_is_read_to_its_end(tmp_path: Path) -> None:
    for text in ("", "41 members"):
        reader, writer = os.pipe()
        os.write(writer, text.encode())
        os.close(writer)
        found = read(Path(f"/dev/fd/{reader}"))
        os.close(reader)
        assert [item.text for item in found if isinstance(item, Document)] == [text]


@pytest.mark.parametrize(
    ("name", "module", "command"),
    [
        ("page.html", "trafilatura", "pip install 'factcheck[html]'"),
        ("letter.docx", "docx", "pip install 'factcheck[docx]'"),
        ("paper.pdf", "pypdf", "pip install 'factcheck[pdf]'"),
    ],
)
def test_a_format_that_is_not_installed_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, command: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)  # so that an import of it fails, as where it is not installed
    (tmp_path / name).write_text("words", encoding="utf-8")
    (problem,) = read(tmp_path / name)
    assert isinstance(problem, InputProblem)
    assert command in problem.message
    assert problem.fatal


def test_json_lines_are_read_where_they_are_named_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One.", "id": "x"}\n{"text": "Two."}\n', encoding="utf-8")
    (tmp_path / "b.txt").write_text("Three.", encoding="utf-8")
    assert names(read(tmp_path)) == ["b.txt"]
    assert names(read(path)) == ["a.jsonl#x", "a.jsonl#2"]


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not hold for root")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    path.chmod(0)
    (problem,) = read(path)
    assert "permission is denied" in problem.message  # type: ignore[union-attr]


def test_a_line_as_long_as_a_document_may_be(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    line = "يضم التحالف 41 دولة عضو. " * 230_000
    path.write_text(line, encoding="utf-8")
    assert path.stat().st_size > 9_000_000
    (found,) = read(path)
    assert isinstance(found, Document)
    assert found.text == line
    assert found.location(len(line)).column == len(line) + 1
