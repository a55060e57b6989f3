"""Names and places: identity, containment, likeness."""

from __future__ import annotations

import pytest

from factcheck.match.agreement import Outcome
from factcheck.match.compare_names import compare_names, script_of
from factcheck.match.places import containers
from factcheck.model.values import EntityRef
from factcheck.properties.property import Property
from tests.verdict.build import CHIEF, FOUNDER, SEAT, fact, know, source

AGREES, DISAGREES, NEITHER = Outcome.AGREES, Outcome.DISAGREES, Outcome.INCOMPARABLE
KNOWN = know(
    source(
        "atlas",
        {
            "riyadh.country": fact("saudi_arabia"),
            "olaya.location": fact("riyadh"),
            "cairo.country": fact("egypt"),
            "saudi_arabia.country": fact("saudi_arabia"),
            "egypt.location": [fact("asia"), fact("cairo", rank="deprecated")],
        },
    )
)


def ref(text: str, entity: str | None = None) -> EntityRef:
    return EntityRef(text, entity)


@pytest.mark.parametrize(
    ("said", "known", "prop", "outcome", "reason"),
    [
        # Identity, whatever the language of the name.
        (ref("الرياض", "riyadh"), ref("Riyadh", "riyadh"), SEAT, AGREES, "value_agrees"),
        (ref("Ban", "ban"), ref("Guterres", "guterres"), CHIEF, DISAGREES, "value_mismatch"),
        (ref("Egypt", "egypt"), ref("Saudi Arabia", "saudi_arabia"), FOUNDER, DISAGREES, "value_mismatch"),
        # What a place is called before its name.
        (ref("the Republic of Vardany"), ref("Vardany"), SEAT, AGREES, "value_agrees"),
        (ref("مدينة تل الورد"), ref("تل الورد"), SEAT, AGREES, "value_agrees"),
        (ref("Republic of Vardany"), ref("Republic of Selmany"), SEAT, NEITHER, "weak_match"),
        # The name itself stands in quotation marks.
        (ref("صحيفة «صوت الشاطئ»"), ref("صوت الشاطئ"), FOUNDER, AGREES, "value_agrees"),
        (ref("صحيفة «صوت الشاطئ»"), ref("صوت الجبل الأخضر"), FOUNDER, DISAGREES, "value_mismatch"),
        # Two entities that share the name the text uses.
        (ref("António Guterres", "ban"), ref("x", "guterres"), CHIEF, NEITHER, "weak_match"),
        # What contains a place agrees with it, over several steps.
        (ref("Saudi", "saudi_arabia"), ref("Riyadh", "riyadh"), SEAT, AGREES, "contained_place"),
        (ref("Saudi", "saudi_arabia"), ref("Olaya", "olaya"), SEAT, AGREES, "contained_place"),
        (ref("Riyadh", "riyadh"), ref("Saudi Arabia", "saudi_arabia"), SEAT, NEITHER, "more_precise_than_source"),
        (ref("Olaya", "olaya"), ref("Saudi Arabia", "saudi_arabia"), SEAT, NEITHER, "more_precise_than_source"),
        (ref("Saudi", "saudi_arabia"), ref("Riyadh", "riyadh"), FOUNDER, DISAGREES, "value_mismatch"),
        # A land that is part of the state a source names.
        (ref("Scotland"), ref("United Kingdom", "uk"), SEAT, NEITHER, "more_precise_than_source"),
        (ref("إنجلترا"), ref("المملكة المتحدة", "uk"), SEAT, NEITHER, "more_precise_than_source"),
        (ref("Scotland"), ref("Ireland", "ireland"), SEAT, DISAGREES, "value_mismatch"),
        # Places of one level, or known to lie elsewhere.
        (ref("Jeddah", "jeddah"), ref("Riyadh", "riyadh"), SEAT, DISAGREES, "value_mismatch"),
        (ref("Egypt", "egypt"), ref("Riyadh", "riyadh"), SEAT, DISAGREES, "value_mismatch"),
        (ref("Cairo", "cairo"), ref("Saudi Arabia", "saudi_arabia"), SEAT, DISAGREES, "value_mismatch"),
        # Where no source says in which country a city lies, nothing can be said.
        (ref("Jeddah", "jeddah"), ref("Saudi Arabia", "saudi_arabia"), SEAT, NEITHER, "weak_match"),
        (ref("Saudi", "saudi_arabia"), ref("Jeddah", "jeddah"), SEAT, NEITHER, "weak_match"),
        (ref("Asia", "asia"), ref("Riyadh", "riyadh"), SEAT, NEITHER, "weak_match"),
        # Names that resolve to no entity.
        (ref("Antonio Guterres"), ref("Guterres", "guterres"), CHIEF, AGREES, "value_agrees"),
        (ref("Antonio Gutterres"), ref("Guterres", "guterres"), CHIEF, AGREES, "value_agrees"),
        (ref("Antonio Gutteres"), ref("Guterres", "guterres"), CHIEF, NEITHER, "weak_match"),
        (ref("Jens Stoltenberg"), ref("Guterres", "guterres"), CHIEF, DISAGREES, "value_mismatch"),
        (ref("أنطونيو غوتيريش"), ref("Guterres", "guterres"), CHIEF, AGREES, "value_agrees"),
        (ref("أنطونيو غوتيريش"), ref("Mark Rutte"), CHIEF, NEITHER, "weak_match"),
        (ref("Mark Rutte"), ref("Mark Rutte"), CHIEF, AGREES, "value_agrees"),
        # A family name alone is no other person, but a part of a country's name is another country.
        (ref("Guterres"), ref("x", "guterres"), CHIEF, NEITHER, "weak_match"),
        (ref("Sudan"), ref("South Sudan"), FOUNDER, DISAGREES, "value_mismatch"),
        (ref("Saudi"), ref("x", "saudi_arabia"), CHIEF, DISAGREES, "value_mismatch"),
        # A plain name in the source against an entity of the text.
        (ref("UN chief", "guterres"), ref("Antonio Guterres"), CHIEF, AGREES, "value_agrees"),
        (ref("UN chief", "guterres"), ref("Mark Rutte"), CHIEF, DISAGREES, "value_mismatch"),
        # A misspelt name of what contains the place is no other place.
        (ref("Saudi Arabai"), ref("Riyadh", "riyadh"), SEAT, AGREES, "contained_place"),
        (ref("Norway"), ref("Riyadh", "riyadh"), SEAT, DISAGREES, "value_mismatch"),
        # A place called after the one it may well be in.
        (ref("Port of Riyadh"), ref("Riyadh", "riyadh"), SEAT, NEITHER, "weak_match"),
        (ref("ميناء الرياض"), ref("Riyadh", "riyadh"), SEAT, NEITHER, "weak_match"),
        (ref("Port of Harwick"), ref("Riyadh", "riyadh"), SEAT, DISAGREES, "value_mismatch"),
    ],
)
def test_what_agrees(said: EntityRef, known: EntityRef, prop: Property, outcome: Outcome, reason: str) -> None:
    agreement = compare_names(said, known, prop, KNOWN)
    assert (agreement.outcome, agreement.reason) == (outcome, reason)
    assert 0 <= agreement.score <= 1


def test_containment_ends_where_it_began() -> None:
    circle = know(source("circle", {"riyadh.location": fact("jeddah"), "jeddah.location": fact("riyadh")}))
    assert containers("riyadh", circle) == ("jeddah",)
    assert containers("saudi_arabia", KNOWN) == ()
    assert containers("olaya", KNOWN) == ("riyadh", "saudi_arabia")


@pytest.mark.parametrize(
    ("name", "script"), [("NATO", "LATIN"), ("الناتو", "ARABIC"), ("«НАТО»", "CYRILLIC"), ("2015", ""), ("", "")]
)
def test_the_script_of_a_name_is_that_of_its_first_letter(name: str, script: str) -> None:
    assert script_of(name) == script
