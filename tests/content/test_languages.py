"""Every language says everything: the same keys, values and cases as English, within Telegram's and a phone's limits.

A test lists what is missing, so that somebody who translates knows what to write next.
"""

import re
from collections.abc import Iterator
from importlib import resources

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from telegram.constants import BotDescriptionLimit, MessageLimit

from bot.content.drawings import picture_name
from bot.content.load import DEFAULT_LANGUAGE, load_content
from bot.content.make_drawings import FOLDER
from bot.content.tags import check_tags
from bot.content.topics import Topic
from bot.emulator.utf16 import length
from bot.engine.flows import COMMANDS
from bot.model.questionnaire import Question
from bot.model.screen import plain
from bot.render.questions import label
from bot.rules.danger import DOUBT_QUESTIONS
from tests.content.test_today import STATES

CONTENT = load_content()
ROOT = resources.files("bot.content")
OTHERS = sorted(set(CONTENT.words) - {DEFAULT_LANGUAGE})
LONGEST_COMMAND, LONGEST_BUTTON = 256, 40
BESIDE = {
    1: LONGEST_BUTTON,
    2: 24,
    3: 18,
    4: 10,
    5: 7,
    6: 5,
}  # characters of a button by the number of buttons in its row
# What a language never says: words that hurry, and a stiff form of address.
NEVER = {"de": r"\b(?:jetzt|sofort|Ihnen)\b"}
HALVES = {"/danger", "/checkin", "/exercise"}
each_language = pytest.mark.parametrize("language", OTHERS)


class Parts(Visitor):
    """The values that a sentence needs, and the cases that it tells apart."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.cases: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the package's name
        """Note a value."""
        self.values.add(node.id.name)

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 - the package's name
        """Note a case."""
        self.cases.add(node.key.name if isinstance(node.key, ast.Identifier) else node.key.value)
        self.generic_visit(node)


def sentences(language: str) -> dict[str, Parts]:
    """Return the values and cases of every sentence of a language, by its key."""
    text = (ROOT / "words" / f"{language}.ftl").read_text(encoding="utf-8")
    found = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message):
            found[entry.id.name] = parts = Parts()
            parts.visit(entry)
    return found


ENGLISH = sentences(DEFAULT_LANGUAGE)
THEIRS = {language: sentences(language) for language in OTHERS}


def each_key() -> pytest.MarkDecorator:
    """Run a test for every sentence of every language but English."""
    rows = [pytest.param(code, key, id=f"{code}-{key}") for code in OTHERS for key in sorted(THEIRS[code])]
    return pytest.mark.parametrize(("language", "key"), rows)


@each_language
def test_nothing_is_missing_and_nothing_is_left_over(language: str) -> None:
    missing, over = sorted(ENGLISH.keys() - THEIRS[language].keys()), sorted(THEIRS[language].keys() - ENGLISH.keys())
    assert missing == [], f"words/{language}.ftl: {len(missing)} to translate"
    assert over == [], f"words/{language}.ftl: these are no longer said"


@pytest.mark.parametrize("language", [DEFAULT_LANGUAGE, *OTHERS])
def test_no_sentence_stands_twice(language: str) -> None:
    keys = re.findall(r"^([\w-]+) =", (ROOT / "words" / f"{language}.ftl").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@each_key()
def test_a_sentence_needs_the_same_values_and_knows_the_same_cases(language: str, key: str) -> None:
    ours, theirs = ENGLISH[key], THEIRS[language][key]
    assert theirs.values == ours.values
    plural = {"one", "two", "few", "many", "other", "zero"}
    assert theirs.cases - plural >= ours.cases - plural


@each_key()
def test_a_sentence_is_rendered_within_telegrams_limits(language: str, key: str) -> None:
    said = CONTENT.words[language].say(key, **dict.fromkeys(ENGLISH[key].values, "Wednesday 30 September"))
    check_tags(said)
    assert said.strip()
    assert length(plain(said)) <= MessageLimit.MAX_TEXT_LENGTH
    assert not re.search("[\u2013\u2014]", said)
    assert not re.search(NEVER.get(language, r"$^"), said)


@each_key()
def test_a_sentence_has_the_commands_and_the_bold_words_of_the_english_one(language: str, key: str) -> None:
    values = dict.fromkeys(ENGLISH[key].values, "none")
    ours, theirs = (CONTENT.words[code].say(key, **values) for code in (DEFAULT_LANGUAGE, language))
    assert set(re.findall(r"/[a-z]+\b", theirs)) == set(re.findall(r"/[a-z]+\b", ours))
    assert theirs.count("<b>") == ours.count("<b>")


@each_language
def test_commands_and_the_description_fit_telegrams_menus(language: str) -> None:
    words = CONTENT.words[language]
    for command in COMMANDS:
        assert 1 <= len(words.say(f"command-{command}")) <= LONGEST_COMMAND
    assert len(words.say("bot-short-description")) <= BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH
    assert len(words.say("bot-description")) <= BotDescriptionLimit.MAX_DESCRIPTION_LENGTH


def answers() -> Iterator[tuple[str, Question, str]]:
    """Give every button of every form."""
    for form in CONTENT.questionnaires.values():
        for question in form.questions:
            yield from ((form.id, question, option) for option in question.options)


@pytest.mark.parametrize("language", [DEFAULT_LANGUAGE, *OTHERS])
def test_the_buttons_of_answers_fit_beside_each_other(language: str) -> None:
    words = CONTENT.words[language]
    shown = [(q, plain(label(words, form, q, option))) for form, q, option in answers()]
    assert [(q.link_id, text) for q, text in shown if len(text) > BESIDE[q.per_row]] == []


@pytest.mark.parametrize("language", [DEFAULT_LANGUAGE, *OTHERS])
def test_all_other_buttons_fit_a_phone(language: str) -> None:
    words = CONTENT.words[language]
    keys = [key for key in ENGLISH if re.fullmatch(r"(?:do|view)-.+|situation-(?!.*-answer).+|share-place", key)]
    shown = {key: words.say(key, **dict.fromkeys(ENGLISH[key].values, "90")) for key in keys}
    assert {key: text for key, text in shown.items() if len(text) > LONGEST_BUTTON} == {}


@each_language
def test_every_topic_is_told(language: str) -> None:
    there = {entry.name for entry in (ROOT / "topics").iterdir()}
    assert [t.id for t in CONTENT.topics[DEFAULT_LANGUAGE] if f"{t.id}.{language}.txt" not in there] == []


def each_topic() -> pytest.MarkDecorator:
    """Run a test for every topic of every language but English."""
    rows = [pytest.param(code, topic, id=f"{code}-{topic.id}") for code in OTHERS for topic in CONTENT.topics[code]]
    return pytest.mark.parametrize(("language", "topic"), rows)


@each_topic()
def test_a_topic_is_the_english_one_in_other_words(language: str, topic: Topic) -> None:
    ours = CONTENT.topic(DEFAULT_LANGUAGE, topic.id)
    assert ours is not None
    same = ("order", "theme", "reviewed", "next", "today", "drawing")
    assert [name for name in same if getattr(ours, name) != getattr(topic, name)] == []
    assert bool(ours.asked) == bool(topic.asked)
    assert set(re.findall(r"/[a-z]+\b", topic.text)) == set(re.findall(r"/[a-z]+\b", ours.text))
    assert re.findall(r"\b(?:19|20)\d\d\b", topic.source) == re.findall(r"\b(?:19|20)\d\d\b", ours.source)
    assert topic.title != ours.title
    assert not re.search(NEVER.get(language, r"$^"), f"{topic.title} {topic.text}")
    assert not re.search(r"[\u2013\u2014]| - |\d\s?mg\b", f"{topic.title} {topic.text}")


@each_language
def test_titles_are_unique(language: str) -> None:
    titles = [topic.title for topic in CONTENT.topics[language]]
    assert len(set(titles)) == len(titles)


@each_language
@pytest.mark.parametrize("drawing", sorted(file.stem for file in FOLDER.glob("*.svg")))
def test_every_drawing_has_a_picture_in_the_language(language: str, drawing: str) -> None:
    assert picture_name(drawing, language) == f"{drawing}.{language}"


@each_language
@pytest.mark.parametrize("key", sorted(key for key in ENGLISH if key.startswith("today-")))
def test_a_line_for_today_is_one_clean_paragraph_in_every_state(language: str, key: str) -> None:
    words = CONTENT.words[language]
    for line in {words.say(key, **state) for state in STATES}:  # type: ignore[arg-type] # words and numbers
        assert 3 <= len(line.split()) <= 40
        assert not re.search(r"\bnone\b|  |\n| [.,]|\{", line)


@each_language
@pytest.mark.parametrize("verdict", ["modify", "rest", "refer"])
def test_a_line_for_today_sends_to_the_same_commands_as_the_english_one(language: str, verdict: str) -> None:
    states = [state for state in STATES if state["verdict_key"] == verdict]
    for key in (key for key in ENGLISH if key.startswith("today-")):
        for state in states[:: max(1, len(states) // 40)]:
            said = [CONTENT.words[code].say(key, **state) for code in (DEFAULT_LANGUAGE, language)]  # type: ignore[arg-type] # as above
            assert {c for c in HALVES if c in said[0]} == {c for c in HALVES if c in said[1]}


@pytest.mark.parametrize("language", [DEFAULT_LANGUAGE, *OTHERS])
def test_help_names_buttons_by_the_words_that_stand_on_them(language: str) -> None:
    words = CONTENT.words[language]
    labels = {
        plain(words.say(key))
        for key in ENGLISH
        if re.match(r"(do|view|exercise-begin)-", key) and not ENGLISH[key].values
    }
    answers = [words.say(key) for key in ENGLISH if re.fullmatch(r"situation-.+-answer", key)]
    named = {found for text in answers for found in re.findall(r"[\"„]([A-ZÄÖÜ][^\"“]+)[\"“]", text)}
    typed = {found for found in named if re.search(r"\d", found)}  # "Pause bis 12. Dez"
    assert named - typed
    assert named - typed <= labels


@pytest.mark.parametrize("language", [DEFAULT_LANGUAGE, *OTHERS])
def test_the_three_questions_about_a_tear_are_the_same_wherever_they_are_asked(language: str) -> None:
    words = CONTENT.words[language]
    for question in DOUBT_QUESTIONS:
        asked = words.say(f"doubt-{question}")
        assert words.say(f"ask-{question}") == asked
        assert words.say(f"check_in-{question}").split("\n")[-1] == asked
    assert words.say("check_in-sudden-earlier").split("\n")[-1] == words.say("doubt-sudden")
