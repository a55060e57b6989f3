from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.paths import claims_file

STORE = Path("claims")


@pytest.mark.parametrize(
    ("document", "file"),
    [
        ("articles/imctc.md", "articles/imctc.md.jsonl"),
        ("articles/التحالف الإسلامي.txt", "articles/التحالف الإسلامي.txt.jsonl"),
        ("imctc", "imctc.jsonl"),
        ("-", "%2D.jsonl"),
        ("../elsewhere/a.md", "%2E./elsewhere/a.md.jsonl".replace("%2E./", "%2E%2E/")),
        ("/srv/a.md", "%/srv/a.md.jsonl"),
        (".drafts/a.md", "%2Edrafts/a.md.jsonl"),
        ("a:b?.md", "a%3Ab%3F.md.jsonl"),
        ("100%.md", "100%25.md.jsonl"),
        ("a.jsonl/b.md", "a.json%6C/b.md.jsonl"),
    ],
)
def test_the_name_shows_the_path(document: str, file: str) -> None:
    assert claims_file(STORE, document) == STORE / file


parts = st.text(st.characters(blacklist_characters="/\0"), min_size=1, max_size=300) | st.sampled_from(
    ["..", ".", "-", "a", "A.", "a.jsonl", "%", "%25", "x" * 255, "ن" * 127]
)
documents = st.lists(parts, min_size=1, max_size=4).map("/".join)


@given(documents)
def test_every_path_has_a_file_below_the_store(document: str) -> None:
    file = claims_file(STORE, document)
    inside = PurePosixPath(*file.parts[1:])
    assert file.parts[0] == "claims"
    assert not {"..", ".", ""} & set(inside.parts)
    assert not inside.is_absolute()
    assert all(len(part.encode()) <= 200 and not part.startswith(".") for part in inside.parts)


@given(documents, documents)
def test_two_documents_never_share_a_file(one: str, other: str) -> None:
    if one != other:
        assert claims_file(STORE, one) != claims_file(STORE, other)
