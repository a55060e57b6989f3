"""Packed tables hold what the tables they are made of do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.packed import Packed, PackedWords, packed, packed_words

TEXTS = st.text(st.characters(codec=None), max_size=4)
ENTRIES = st.lists(st.tuples(st.sampled_from(["be", "have"]), st.just(())), min_size=1, max_size=2).map(tuple)


@given(st.dictionaries(TEXTS, ENTRIES), st.lists(TEXTS))
def test_words_have_what_they_had_and_others_nothing(table: dict[str, object], others: list[str]) -> None:
    words: PackedWords[object] = PackedWords(packed_words(table))
    for word in [*others, *table]:
        assert words[word] == table.get(word, ())
        assert (word in words) == (word in table)


@given(st.dictionaries(TEXTS, ENTRIES), st.lists(TEXTS))
def test_all_words_are_given_whatever_was_looked_up_before(table: dict[str, object], others: list[str]) -> None:
    words: PackedWords[object] = PackedWords(packed_words(table))
    for word in others:
        assert words[word] == table.get(word, ())
    assert dict(words.items()) == table


@given(st.dictionaries(TEXTS, ENTRIES))
def test_a_table_is_unpacked_by_key(table: dict[str, object]) -> None:
    found: Packed[str, object] = Packed(packed(table))
    assert all(key in found and found[key] == value for key, value in table.items())
    assert "none of them" not in found
