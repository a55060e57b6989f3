"""Subjects, scope and time: one sentence at a time, in both languages, with no source to help."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.extract.run import Extractor
from factcheck.languages.detection import detect
from factcheck.model.claim import Claim, Modality, Reference
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.properties.loader import load_properties


def claims(extractor: Extractor, text: str, prop: str = "member_count") -> list[Claim]:
    found = extractor.extract(Document("text.txt", text, "")).claims
    return [claim for claim in found if claim.property == prop]


@pytest.mark.parametrize(
    ("text", "modality", "speaker"),
    [
        ("The Coastal Alliance has 12 members.", Modality.ASSERTED, None),
        ("The Coastal Alliance will have 12 members.", Modality.PREDICTED, None),
        ("The Coastal Alliance does not have 12 members.", Modality.NEGATED, None),
        ("If the Coastal Alliance has 12 members, the vote counts.", Modality.HYPOTHETICAL, None),
        ("Does the Coastal Alliance have 12 members?", Modality.HYPOTHETICAL, None),
        ("According to Samir Haddad, the Coastal Alliance has 12 members.", Modality.ATTRIBUTED, "Samir Haddad"),
        ("The Coastal Alliance has 12 members, said Samir Haddad.", Modality.ATTRIBUTED, "Samir Haddad"),
        ("يضم تحالف السواحل 12 عضواً.", Modality.ASSERTED, None),
        ("سيضم تحالف السواحل 12 عضواً.", Modality.PREDICTED, None),
        ("لا يضم تحالف السواحل 12 عضواً.", Modality.NEGATED, None),
        ("إذا ضم تحالف السواحل 12 عضواً فالتصويت نافذ.", Modality.HYPOTHETICAL, None),
        ("هل يضم تحالف السواحل 12 عضواً؟", Modality.HYPOTHETICAL, None),
        ("L'Alliance des Côtes compte 12 membres.", Modality.ASSERTED, None),
        ("L'Alliance des Côtes comptera 12 membres.", Modality.PREDICTED, None),
        ("L'Alliance des Côtes ne compte pas 12 membres.", Modality.NEGATED, None),
        ("L'Alliance des Côtes ne compte que 12 membres.", Modality.ASSERTED, None),
        ("Si l'Alliance des Côtes compte 12 membres, le vote est valable.", Modality.HYPOTHETICAL, None),
        ("L'Alliance des Côtes compte-t-elle 12 membres ?", Modality.HYPOTHETICAL, None),
        ("Selon Samir Haddad, l'Alliance des Côtes compte 12 membres.", Modality.ATTRIBUTED, "Samir Haddad"),
        ("L'Alliance des Côtes compte 12 membres, a déclaré Samir Haddad.", Modality.ATTRIBUTED, "Samir Haddad"),
    ],
)
def test_modality(nameless: Extractor, text: str, modality: Modality, speaker: str | None) -> None:
    found = claims(nameless, text)
    # What is not asserted may as well be left out; it must never come out as asserted.
    assert (
        [claim.modality for claim in found] in ([modality], [])
        if modality is not Modality.ASSERTED
        else len(found) == 1
    )
    if found:
        assert found[0].attribution == speaker


@pytest.mark.parametrize(
    ("text", "relation", "date"),
    [
        ("In 2015 the Coastal Alliance had 12 members.", "in", "2015"),
        ("The Coastal Alliance had 12 members.", "past", None),
        ("When it was founded, the Coastal Alliance had 12 members.", "at_inception", None),
        ("The Coastal Alliance has 12 members.", None, None),
        ("En 2015, l'Alliance des Côtes comptait 12 membres.", "in", "2015"),
        ("L'Alliance des Côtes comptait 12 membres.", "past", None),
        ("À sa création, l'Alliance des Côtes comptait 12 membres.", "at_inception", None),
        ("L'Alliance des Côtes compte 12 membres.", None, None),
        ("في عام 2015 كان تحالف السواحل يضم 12 عضواً.", "in", "2015"),
        ("كان تحالف السواحل يضم 12 عضواً.", "past", None),
        ("يضم تحالف السواحل 12 عضواً.", None, None),
    ],
)
def test_time(nameless: Extractor, text: str, relation: str | None, date: str | None) -> None:
    (claim,) = claims(nameless, text)
    if relation is None:
        assert claim.time is None
    else:
        assert claim.time is not None
        assert claim.time.relation == relation
        assert claim.time.date == (PartialDate.parse(date) if date else None)


@pytest.mark.parametrize(
    ("text", "name", "reference"),
    [
        ("The Coastal Alliance met. The alliance has 12 members.", "Coastal Alliance", Reference.SHORT_FORM),
        ("The Coastal Alliance met. It has 12 members.", "Coastal Alliance", Reference.PRONOUN),
        ("The Coastal Alliance, which has 12 members, met.", "Coastal Alliance", Reference.PRONOUN),
        ("The Coastal Alliance met. Its 12 members agreed.", "Coastal Alliance", Reference.PRONOUN),
        ("L'Alliance des Côtes est née. L'alliance compte 12 membres.", "Alliance des Côtes", Reference.SHORT_FORM),
        ("L'Alliance des Côtes est née. Elle compte 12 membres.", "Alliance des Côtes", Reference.PRONOUN),
        ("L'Alliance des Côtes, qui compte 12 membres, est née.", "Alliance des Côtes", Reference.PRONOUN),
        ("L'Alliance des Côtes est née. Ses 12 membres sont d'accord.", "Alliance des Côtes", Reference.PRONOUN),
        ("اجتمع تحالف السواحل. ويضم التحالف 12 عضواً.", "تحالف السواحل", Reference.SHORT_FORM),
        ("اجتمع تحالف السواحل الذي يضم 12 عضواً.", "تحالف السواحل", Reference.NAME),
        ("اجتمع تحالف السواحل. ويضم 12 عضواً.", "تحالف السواحل", Reference.IMPLIED),
    ],
)
def test_subject(nameless: Extractor, text: str, name: str, reference: Reference) -> None:
    (claim,) = claims(nameless, text)
    assert claim.subject is not None
    assert (claim.subject.name, claim.subject.reference) == (name, reference)


def test_two_organisations_keep_their_own_numbers(nameless: Extractor) -> None:
    found = claims(nameless, "The Coastal Alliance has 12 members and the Harbour League has 30 members.")
    assert [(c.subject.name if c.subject else "", c.value.to_dict()["amount"]) for c in found] == [
        ("Coastal Alliance", 12),
        ("Harbour League", 30),
    ]


def test_a_list_of_founders_is_a_claim_each(nameless: Extractor) -> None:
    found = claims(nameless, "The Coastal Alliance was founded by Nora Lind, Samir Haddad and Paul Weiss.", "founder")
    assert [c.value.to_dict()["text"] for c in found] == ["Nora Lind", "Samir Haddad", "Paul Weiss"]


def test_an_event_without_a_name_has_its_date_alone(nameless: Extractor) -> None:
    (claim,) = claims(nameless, "The meeting was held on 25 November 2025.", "point_in_time")
    assert claim.subject is None
    assert claim.value.to_dict()["date"] == "2025-11-25"


def test_a_longer_unknown_name_is_not_the_known_one_in_it(extractor: Extractor) -> None:
    (claim,) = claims(extractor, "Greater Cairo has 22 million inhabitants.", "population")
    assert claim.subject is not None
    assert claim.subject.name == "Greater Cairo"
    assert not claim.subject.candidates


@pytest.mark.parametrize(
    ("text", "code"), [("The alliance", "en"), ("التحالف NATO يضم", "ar"), ("", "en"), ("123", "en")]
)
def test_the_language_is_told_by_letters(text: str, code: str) -> None:
    assert detect(text) == code


_WORDS = st.sampled_from(
    [
        "The",
        "alliance",
        "has",
        "41",
        "members",
        ",",
        ".",
        "founded",
        "in",
        "2015",
        "by",
        "NATO",
        "its",
        "headquarters",
        "Riyadh-based",
        "(",
        ")",
        "\n",
        ":",
        "تأسس",
        "التحالف",
        "ويضم",
        "41",
        "دولة",
        "عضواً",
        "ومقره",
        "الرياض",
        "في",
        "ديسمبر",
        "2015",
        "،",
        "التي",
        "الذي",
        "عضوين",
        "بمبادرة",
        "من",
        "رئيس",
    ]
)


@example("رئيس التي")
@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read_and_quotes_are_slices(text: str) -> None:
    document = Document("any.txt", text, "")
    for claim in Extractor(load_properties()).extract(document).claims:
        assert claim.quote == text[claim.span.start : claim.span.end]
        assert claim.span.start <= claim.value_span.start
        assert text[claim.value_span.start : claim.value_span.end].strip()
        place = document.location(claim.span.start)
        assert (claim.line, claim.column) == (place.line, place.column)


@pytest.mark.parametrize(
    "text",
    [
        "Who founded Norby have",
        "on a peninsula, and Harlow Mills has",
        "ويقود منظمة الأغذية والزراعة تشو",
        "ملوية ويديرهــا حله جامعة متحف كتاب",
        "مجلس التعاون لدول الخليج العربية",
        "زار رئيس نقابة عمال النسيج",
    ],
)
def test_a_text_may_end_where_a_rule_looks_further(text: str) -> None:
    for claim in Extractor(load_properties()).extract(Document("cut.txt", text, "")).claims:
        assert claim.quote == text[claim.span.start : claim.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "Coastal Alliance\n\n| Founded | 22 March 1945 |\n| --- | --- |\n| Members | 22 |\n",
        "تحالف السواحل\n\n| التأسيس | 22 مارس 1945 |\n| --- | --- |\n| عدد الأعضاء | 22 |\n",
    ],
)
def test_rows_of_two_cells_are_lines_of_an_infobox(nameless: Extractor, text: str) -> None:
    found = nameless.extract(Document("box.md", text, "")).claims
    assert [(c.property, c.value.text) for c in found] == [
        ("inception", text.split("|")[2].strip()),
        ("member_count", "22"),
    ]
    assert {c.subject.name for c in found if c.subject} == {text.split("\n", maxsplit=1)[0]}
