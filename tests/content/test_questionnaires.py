"""Every question has words for what it asks, what it offers and what was told; every button fits."""

from datetime import UTC, date, datetime

import pytest

from bot.content.load import load_content
from bot.engine import flows as _flows  # noqa: F401 - fills the table of flows
from bot.engine.walk import FLOWS
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import AnswerType, Question, Questionnaire
from bot.render.questions import label, name, question_screen, told_lines
from bot.rules.questions import accepts

CONTENT = load_content()
WORDS = CONTENT.words["en"]
LONGEST_LABEL = 64  # characters; a phone shows about 30 on one row
LONGEST_DATA = 64  # bytes
HUGE = 10**12  # more forms than there will ever be

NAMED = {"check_in", "log", "follow_up", "weekly"}  # of the others some questions only lead on, and are not listed
ASKED_AS_SET_UP = "zone"  # asks its one question in the words of the set-up
QUESTIONS = [
    (qn, question) for qn in CONTENT.questionnaires.values() for question in qn.questions if qn.id != ASKED_AS_SET_UP
]


def each(found: list[tuple[Questionnaire, Question]]) -> pytest.MarkDecorator:
    """Run a test once for each question."""
    return pytest.mark.parametrize(
        ("questionnaire", "question"), found, ids=[f"{qn.id}-{q.link_id}" for qn, q in found]
    )


each_question = each(QUESTIONS)


def form(questionnaire: Questionnaire, **answers: str) -> Form:
    """Return a form with a number that is as long as can be."""
    when = datetime(2026, 3, 2, tzinfo=UTC)
    status = FormStatus.IN_PROGRESS
    return Form(HUGE, 1, questionnaire.id, questionnaire.version, date(2026, 3, 2), "", status, when, answers)


def test_every_questionnaire_has_a_flow_and_the_other_way_round() -> None:
    assert set(CONTENT.questionnaires) == set(FLOWS)
    assert all(questionnaire.id == key for key, questionnaire in CONTENT.questionnaires.items())


@each_question
def test_a_question_has_words(questionnaire: Questionnaire, question: Question) -> None:
    assert question_screen(WORDS, form(questionnaire), question, "", ()).text.strip()
    assert WORDS.has(f"{questionnaire.id}-{question.words or question.link_id}")


@each([(qn, q) for qn, q in QUESTIONS if q.type in {AnswerType.CHOICE, AnswerType.SEVERAL}])
def test_a_choice_has_a_label_for_each_option(questionnaire: Questionnaire, question: Question) -> None:
    assert question.options
    for option in question.options:
        assert WORDS.has(f"{questionnaire.id}-{question.link_id}-{option}"), option


@each_question
def test_every_option_is_accepted_as_an_answer(questionnaire: Questionnaire, question: Question) -> None:
    assert questionnaire.question(question.link_id) is question
    assert all(accepts(question, option) for option in question.options)
    assert len(set(question.options)) == len(question.options)
    types = {AnswerType.ZONE, AnswerType.TEXT, AnswerType.DATE}
    assert question.options or question.type in types or question.link_id == "birth_year"


@each_question
def test_labels_and_data_of_buttons_fit_and_differ(questionnaire: Questionnaire, question: Question) -> None:
    screen = question_screen(WORDS, form(questionnaire), question, "", ())
    labels = [button.label for row in screen.buttons for button in row]
    assert all(0 < len(text) <= LONGEST_LABEL for text in labels), labels
    assert len(set(labels)) == len(labels)
    for row in screen.buttons:
        for button in row:
            assert len(button.press.pack().encode()) <= LONGEST_DATA


@each([(qn, q) for qn, q in QUESTIONS if qn.id in NAMED and q.link_id != "confirm"])
def test_a_question_that_can_be_corrected_has_a_name(questionnaire: Questionnaire, question: Question) -> None:
    """The list of corrections shows each question by its name; the confirming one is no answer to correct."""
    assert FLOWS[questionnaire.id].correctable
    assert name(WORDS, questionnaire.id, question)


TOGGLES = [(questionnaire, question.toggle) for questionnaire, question in QUESTIONS if question.toggle]


@pytest.mark.parametrize(("questionnaire", "toggle"), TOGGLES, ids=[toggle for _, toggle in TOGGLES])
def test_a_toggle_has_words_for_both_states(questionnaire: Questionnaire, toggle: str) -> None:
    question = next(q for q in questionnaire.questions if q.toggle == toggle)
    shared = toggle.removeprefix(f"{question.about}_")
    assert all(WORDS.has(f"{questionnaire.id}-{shared}-{state}") for state in ("no", "yes", "told"))


@each_question
def test_every_answer_can_be_repeated_in_words(questionnaire: Questionnaire, question: Question) -> None:
    for option in question.options:
        answers = {question.link_id: option, **({question.toggle: "yes"} if question.toggle else {})}
        lines = told_lines(WORDS, questionnaire, [question], answers)
        assert all(line and "{" not in line for line in lines)
        assert label(WORDS, questionnaire.id, question, option)


@each_question
def test_conditions_compare_with_answers_that_exist(questionnaire: Questionnaire, question: Question) -> None:
    for condition in question.enable_when:
        asked = questionnaire.question(condition.question)
        if asked is not None and asked.type is AnswerType.CHOICE:
            assert condition.value in asked.options


def test_typed_twins_name_questions_and_options_that_exist() -> None:
    for phrases in CONTENT.phrases.values():
        for key in phrases.answers:
            questionnaire, link_id, option = key.split(".")
            question = CONTENT.questionnaires[questionnaire].question(link_id)
            assert question, key
            assert option in {*question.options, *question.also}, key
        for key in phrases.toggles:
            questionnaire, toggle = key.split(".")
            assert toggle in {q.toggle for q in CONTENT.questionnaires[questionnaire].questions}, key


def test_no_phrase_means_two_answers_to_one_question() -> None:
    """Where several may be picked, one phrase may mean more than one: a weekend is two days."""
    for phrases in CONTENT.phrases.values():
        meanings: dict[tuple[str, str], str] = {}
        for key, texts in phrases.answers.items():
            question, _, option = key.rpartition(".")
            questionnaire, link_id = question.split(".")
            asked = CONTENT.questionnaires[questionnaire].question(link_id)
            if asked is not None and asked.type is AnswerType.SEVERAL:
                continue
            for text in texts:
                assert meanings.setdefault((question, text), option) == option, (question, text)
