"""The data by which questions and entries are told as sentences."""

from __future__ import annotations

import pytest

from factcheck.errors import DataError
from factcheck.languages.retelling import compile_section


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"questions": [["what", "who <rest>", "<answer> <rest>"]]}, "expected a kind"),
        ({"questions": [["name", "who <rest>"]]}, "expected a kind"),
        ({"questions": [["name", "who {be} <rest>", "<answer> {be} <rest>"]]}, "no class is named be"),
        ({"classes": {"be": ["was", "is"]}}, "words in order"),
        ({"answers": {"labels": ["a", "a"]}}, "words in order"),
        ({"question": []}, "question"),
    ],
)
def test_unsound_data_is_told(raw: dict[str, object], told: str) -> None:
    with pytest.raises(DataError, match=told):
        compile_section(raw, "en/retelling.toml")
