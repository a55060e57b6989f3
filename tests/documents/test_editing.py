"""Edits in a file of text: all else stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.editing import Replacement, edited
from factcheck.documents.encoding import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_stay(encoding: str, end: str) -> None:
    text = f"يضم التحالف 41 دولة.{end}ومقر التحالف في الرياض.{end}"
    data = text.encode(encoding)
    read = decode(data).text
    at = read.index("41")
    found = edited(data, read, [Replacement(at, at + 2, "42")])
    assert found.refusal is None
    assert found.data == text.replace("41", "42").encode(encoding)


REFUSED = [
    (b"%PDF-1.4 \x00", "x", "is no text that can be edited in place"),
    (b"other", "text", "is no text that can be edited in place"),
    (
        b"41 \xff and some more text that is plain and long \xd8\xa7\xd8\xa7\xd8\xa7",
        None,
        "holds bytes that are no UTF-8",
    ),
    ("يضم التحالف 41 دولة".encode("cp1256"), None, "cannot hold the correction"),
]


@pytest.mark.parametrize(("data", "text", "message"), REFUSED)
def test_what_cannot_be_edited(data: bytes, text: str | None, message: str) -> None:
    read = decode(data).text if text is None else text
    at = read.find("41")
    found = edited(data, read, [Replacement(at, at + 2, "漢")])
    assert found.refusal is not None
    assert message in found.refusal


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40), st.data())
def test_only_what_is_replaced_changes(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    read = decode(raw)
    if read.refusal is not None or read.encoding != "utf-8" or raw.startswith(b"\xef\xbb\xbf"):
        return
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = edited(raw, read.text, [Replacement(start, end, "new")])
    assert found.data == (text[:start] + "new" + text[end:]).encode()
