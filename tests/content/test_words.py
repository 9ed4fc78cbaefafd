"""Every key that the code says has words, and every sentence keeps to the house's and to Telegram's limits."""

import re
from collections.abc import Iterable

import pytest
from telegram.constants import BotDescriptionLimit, MessageLimit

from bot.content import ContentError
from bot.content.load import CONSENT_VERSION, load_content
from bot.content.policy import load_policy
from bot.content.tags import check_tags
from bot.content.topics import THEMES
from bot.emulator.utf16 import length
from bot.engine.flows import COMMANDS, HIDDEN, LISTED
from bot.engine.situations import ALL, SITUATIONS
from bot.engine.texts import COURTESIES
from bot.handlers.parse import UNREADABLE
from bot.model.decision import Colour, PlanKind, Urgency, Verdict
from bot.model.diary import Flag, LoadKind, Side, Site, Stage
from bot.model.milestone import Milestone
from bot.model.person import PlanState
from bot.model.screen import plain
from bot.render.export import file_name
from bot.rules.danger import DOUBT_QUESTIONS
from bot.rules.gates import START_GATES
from bot.rules.reasons import OTHERWISE, RULES
from bot.rules.tips import Moment
from bot.store.exports import SHEETS
from tests.content.code import patterns_said, reason_numbers, said, source

CONTENT = load_content()
WORDS = CONTENT.words["en"]
LONGEST_COMMAND = 256


def said_of(questionnaire: str, question: str) -> set[str]:
    """Return what a question may be answered with."""
    asked = CONTENT.questionnaires[questionnaire].question(question)
    assert asked
    return set(asked.options)


GATES = (
    *("holds", "raises", "rebounds", "sessions", "green_days", "calm_days", "days", "legs", "sore_leg"),
    *("weaker_leg", "hops"),
    *("check_in", "good_day", "settled", "one_change", "restart", "trend", "full_volume", "strict", "physio"),
    *("step_runs", *START_GATES),
)
LOGGED = ("run", "walk", "cycle", "swim", "strength", "plyometric", "other")

# What is filled into each f-string that the code says; one that is not here fails a test below.
FILLED: dict[str, Iterable[str]] = {
    "became-{}": PlanState,
    "became-answered-{}": ("check-in",),
    "became-not-{}": ("expired", "stopped"),  # all of them: tests/engine/test_ledger.py
    "cancel-{}": CONTENT.questionnaires,
    "change-{}": ("progress", "regress"),
    "command-{}": COMMANDS,
    "consent-changed-{}": map(
        str, range(1, CONSENT_VERSION + 1)
    ),  # what is new in each version, for those who agreed to an older
    "country-{}": CONTENT.emergency,
    "danger-{}": Flag,
    "day-{}": ("today", "tomorrow", "yesterday"),
    "do-{}": said(0, "do") & {*COMMANDS, *HIDDEN}
    | {"start", "help"}
    | {c for s in SITUATIONS.values() for c in s.commands},
    "also-{}": ("skip", "none"),
    "ask-{}": DOUBT_QUESTIONS,
    "factor-{}": [factor.id for factor in CONTENT.factors],
    "exercise-{}": (*Colour, *CONTENT.exercises),
    "exercise-{}-how": CONTENT.exercises,
    "exercise-{}-low": CONTENT.exercises,
    "exercise-skipped-{}": said_of("exercise", "why") - {"sore"},
    "exercise-sore-{}": Colour,
    "follow_up-{}": Colour,
    "{}-no_offer": ("verdict-modify", "verdict-rest", "follow_up-red"),
    "guide-cue-{}": {dose.exercise for doses in load_policy().rungs.values() for dose in doses if dose.reps},
    "guide-{}-paused": ("hold", "set"),
    "guide-{}-rest": ("hold", "set"),
    "gate-{}": GATES,
    "kind-{}": PlanKind,
    "load-{}": LoadKind,
    "log-{}": (*Colour, "limp"),
    "may_run-{}-no": ("cycle", "swim", "walk"),
    "may_run-{}-yes": ("cycle", "swim", "walk"),
    "milestone-{}": Milestone,
    "month-{}": map(str, range(1, 13)),
    "next-{}": ("check_in", "follow_up", "exercise"),
    "number-{}": reason_numbers(),
    "otherwise-{}": OTHERWISE,
    "export-file-{}": [file_name(sheet.table) for sheet in SHEETS],
    "situation-{}": (*SITUATIONS, ALL),
    "situation-{}-answer": SITUATIONS,
    "courtesy-{}": COURTESIES,
    "picture-{}": (
        *("mornings", "usual", "no-mornings", "flare", "danger", "stages", "runs", "exercise", "other", "unknown"),
        *Colour,
        *(f"stage-{stage}" for stage in Stage),
    ),
    "picture-side-{}": Side,
    "progress-{}": ("same", "easier", "sorer"),
    "progress-runs-{}": (*Colour, "unknown"),
    "report-{}": ("flags", "moves", "tests", "rules", "notes"),
    "report-head-{}": ("week", "mornings", "runs", "minutes", "longest", "sessions", "others", "settled"),
    "report-test-{}": ("hop", "left", "right", "overall"),
    "danger-sign-{}": Flag,
    "setup-side-{}": Side,
    "setup-site-{}": Site,
    "setup-refused-{}": ("under18", "not_now"),
    "edit-{}": ("fill", "add"),
    "load-the-{}": LoadKind,
    "log-{}-range": ("minutes", "load_pain"),
    "short-{}": Verdict,
    "settings-{}-means": ("strict", "stretching"),
    "settings-{}-told": ("ceiling", "stage", "stretching"),
    "stage-{}": Stage,
    "stage-{}-about": Stage,
    "summary-{}": ("same", "easier", "sorer"),
    "theme-{}": THEMES,
    "tip-{}": Moment,
    "today-{}": {topic.today for topic in CONTENT.topics["en"] if topic.today} | {"refer"},
    "told-{}": ("rf_distress", "rf_no_improvement", "rf_under18"),
    "unreadable-{}": (*UNREADABLE, "edited", "other"),
    "urgency-{}": Urgency,
    "value-{}": (*Stage, "exercise", "run"),
    "verdict-{}": Verdict,
    "view-{}": (
        *("why", "verdict", "correct", "why_dose", "ways", "lighter"),
        *("days", "later", "enough", "profile"),
    ),
    "weekday-{}": map(str, range(7)),
    "weekly-hop-{}": ("calm", "fine", "much"),
    "weekly-overall-{}": ("same", "up", "down"),
    "why-{}": RULES,
}
ELSEWHERE = {
    "{}-anywhere",
    "export-column-{}-{}",
    "{}-{}-name",
}  # tested with what they belong to

EXPANDED = sorted(pattern.replace("{}", str(value)) for pattern, values in FILLED.items() for value in values)


@pytest.mark.parametrize("key", sorted(said(0, "say") - {""}))
def test_a_key_that_the_code_says_has_words(key: str) -> None:
    assert WORDS.has(key)


@pytest.mark.parametrize("key", EXPANDED)
def test_a_key_that_the_code_puts_together_has_words(key: str) -> None:
    assert WORDS.has(key)


def test_every_key_that_the_code_puts_together_is_known_here() -> None:
    assert patterns_said() - set(FILLED) - ELSEWHERE == set()


@pytest.mark.parametrize("view", sorted(said(2, "view")))
def test_a_view_has_a_label(view: str) -> None:
    assert WORDS.has(f"view-{view}")


def test_the_rules_name_some_numbers() -> None:
    """Else the reading of the source above has gone blind."""
    assert {"pain", "baseline", "ceiling", "stage", "cap_min"} <= reason_numbers()


def shown(key: str) -> str:
    """Return a sentence with something long in each of its places."""
    pattern = source(key)
    names = set(re.findall(r"\$(\w+)", pattern))
    return WORDS.say(key, **dict.fromkeys(names, "Wednesday 30 September"))


each_key = pytest.mark.parametrize("key", sorted(WORDS.keys))


@each_key
def test_a_sentence_has_only_telegrams_tags_and_fits_a_message(key: str) -> None:
    words = shown(key)
    check_tags(words)
    assert words.strip()
    assert length(plain(words)) <= MessageLimit.MAX_TEXT_LENGTH


@each_key
def test_a_sentence_never_says_now(key: str) -> None:
    """It makes people hurry; what is meant is a day or an hour, which can be named."""
    text = re.sub(r"\{[^}]*\}", "", source(key))
    assert not re.search(r"\bnow\b", text, re.IGNORECASE)


@each_key
def test_a_sentence_has_no_dashes_for_effect(key: str) -> None:
    assert not re.search("[\u2013\u2014]", source(key))


def test_a_missing_value_is_an_error_and_not_a_hole() -> None:
    with pytest.raises(ContentError, match=r"en\.ftl: zone-label"):
        WORDS.say("zone-label", zone="Europe/Berlin")


def test_a_missing_sentence_names_the_file_and_the_key() -> None:
    with pytest.raises(ContentError, match=r"words/en\.ftl: no-such-key is missing"):
        WORDS.say("no-such-key")


def test_what_is_filled_in_can_never_become_a_tag() -> None:
    told = WORDS.say("zone-label", zone="<b>&</b>", time="1 < 2")
    assert told.startswith("&lt;b&gt;&amp;&lt;/b&gt;, 1 &lt; 2")


def test_commands_and_the_description_fit_telegrams_menus() -> None:
    for command in COMMANDS:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", command)
        assert 1 <= len(WORDS.say(f"command-{command}")) <= LONGEST_COMMAND
    assert len(WORDS.say("bot-short-description")) <= BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH
    assert len(WORDS.say("bot-description")) <= BotDescriptionLimit.MAX_DESCRIPTION_LENGTH


def test_the_menu_lists_the_few_commands_that_are_used_most() -> None:
    assert set(LISTED) <= set(COMMANDS)
    assert len(LISTED) == len(set(LISTED)) <= 12
    assert {"help", "privacy", "settings", "danger"} <= set(LISTED)


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_leads_to_commands_and_topics_that_exist(name: str) -> None:
    situation = SITUATIONS[name]
    assert situation.commands
    assert set(situation.commands) <= set(COMMANDS)
    assert all(CONTENT.topic("en", topic) for topic in situation.topics)


def test_a_long_value_is_said_in_full_and_cannot_become_a_tag() -> None:
    """Fluent itself refuses more than a thousand characters, and a note of a thousand is longer once it is escaped."""
    assert WORDS.say("note-kept", day="today", text="<b>&" * 250).endswith("&lt;b&gt;&amp;" * 250)
    assert WORDS.say("edit-load", load="x" * 2000, pain="y" * 2000) == f"{'x' * 2000}, pain {'y' * 2000}"
