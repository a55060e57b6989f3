"""The classes of words that the mechanism asks for by name, and what each is for; a pack lists those it has words for.

A class of ``numbers.toml`` or ``units.toml`` that stands here in neither is an error of the data. ``words.toml`` may
have more: what a pattern names in braces is a class of the pack's own.
"""

from __future__ import annotations

from collections.abc import Mapping

NUMBERS: Mapping[str, str] = {
    "article": "a, an: before a scale or a share it belongs to the number",
    "beyond": "and beyond",
    "between": "opens a range",
    "bound_goes_on": "than: the bound that seems to end here has a number of its own",
    "but": "joins two bounds of one amount",
    "change": "rose, fell: what follows tells a change and no range",
    "clock": "am, o'clock: the number before is a time of day",
    "clock_before": "the number behind is a time of day",
    "counted_in_millions": "people, users: what a lone m behind digits means millions of",
    "couple": "two of a scale",
    "determiner": "the",
    "few_of": "several: makes a scale vague",
    "from": "opens a range",
    "group_of": "the number behind is part of a name",
    "identifier": "page, law: the number behind names a thing",
    "joiner": "and, between the parts of a number",
    "minus": "the number behind is negative",
    "not_a_fraction": "second, each: the half behind is no share",
    "not_after_one": "of, who: the one before counts nothing",
    "not_before_one": "this, which: the one behind counts nothing",
    "numbered_in_roman": "edition, century: what Roman numerals number",
    "of": "between a share or a scale and what it is of",
    "one_like": "one, where it may be a pronoun or an article",
    "or_equal": "makes a strict bound inclusive",
    "ordinal_ending": "th: glued behind digits or a Roman numeral",
    "out_of": "between the numbers of a share",
    "over": "between the numbers of a fraction",
    "over_if_one": "in, as in one in five",
    "part_of": "of, as in one of three",
    "percent": "behind a number",
    "percent_before": "before a number",
    "phone": "the digits behind are a telephone number",
    "plural_scale": "hundreds, millions: vague where no number stands before",
    "point": "before decimals in words",
    "points": "behind per cent: a difference of percentages",
    "range_sign": "dashes that need digits before them",
    "range_to": "to, between the ends of a range",
    "rough": "une dizaine: a scale that says about",
    "score": "match, beat: the numbers near by are a score",
    "score_of": "twenty",
    "share_of": "one part of",
    "shows_one": "seul: the one before counts, where it is an article too",
    "street": "the number beside is an address",
}
UNITS: Mapping[str, str] = {
    "before_time": "may stand between a number and its unit of time",
    "clock_sign": "h: parts hours from minutes",
    "doubtful_code": "codes of currencies that are names as well",
    "few": "from three to nine of something",
    "fortnight": "two weeks",
    "inches_behind_feet": "in, which is a preposition elsewhere",
    "lasting": "for: the unit of time behind is a length",
    "of_time": "behind a unit of time, which is a length then",
    "plural_time": "decades: vague where no number stands before",
    "whole": "all, another: before or behind a unit of time",
    "whole_before": "throughout",
    "word_code": "codes of currencies that are plain words: in capitals alone",
}
WORDS: Mapping[str, str] = {
    "all_of": "all, before the whole that a part is of",
    "article": "may stand before a name or value",
    "be": "joins a subject to what it is; past forms bear the tag past",
    "befalling": "events that with a word of scene and a place make a name: the fire at the mill",
    "connector": "words inside names; weak ones may part two names, those of a thing are in no person's",
    "coordinating": "joins clauses with one subject",
    "demonym": "made by places.toml",
    "determiner": "makes a generic noun stand for what was named: the alliance, this bloc",
    "filler": "may stand anywhere between the parts of a pattern",
    "happening": "events that with a connector and a name make a name: the fall of the Berlin Wall",
    "have": "past forms bear the tag past",
    "in_place": "prepositions of place",
    "joining": "and, between the items of a list",
    "naming": "nouns in small letters that make a name of their own so: l'université de Norby",
    "preposition": "rules what follows, so that it is no subject; joining ones let a noun through: the city of Norby",
    "qualifier": "adjectives that open names of any kind",
    "reach": "verbs before an amount; more_than as a tag makes it a bound",
    "scene": "between what befalls and its place",
    "stop": "opens another clause: no gap crosses it",
    "title": "before a person's name",
    "tying": "ties a number to what stands before it",
    "within_name": "goes on in small letters inside a name that a generic noun opens",
}
"""Beside these: ``office.PROPERTY`` and ``office.aide`` (deputy, spokesman of), ``noun.TYPE`` by the types of
``properties/types.toml`` with tags ``m`` and ``f`` for gender, ``head.TYPE`` (nouns that only end names),
``pronoun.personal``, ``.human``, ``.possessive``, ``.relative``, ``.whose`` (tags ``person``, ``plural``, ``m``,
``f``), and ``scope.``: ``negation``, ``prediction``, ``possibility``, ``condition``, ``question``, ``reporting``
(``object`` where it may have one), ``according``, ``that``, ``no_speaker``, ``when``, ``at_inception``, ``former``,
``past``."""
