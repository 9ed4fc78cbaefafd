"""A typed twin for every button: what stands on it does the same as a tap, and there is a short phrase for each."""

import json
from collections.abc import Iterable, Iterator

import pytest

from bot.content.lexicon import load_lexicon
from bot.content.load import load_content
from bot.emulator import Person, SeenMessage
from bot.engine.flows import COMMANDS, VIEWS
from bot.engine.labels import LOOKED_AT, bare, labelled, labelled_toggle
from bot.engine.reading import read_answer
from bot.engine.situations import ALL, SITUATIONS
from bot.engine.understanding import load_understanding
from bot.engine.walk import BY
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import AnswerType, Question
from bot.render.questions import label
from tests.content.code import said
from tests.world import SETUP, START, World, do

CONTENT = load_content()
Shape = tuple[str, tuple[tuple[str, ...], ...]]
WORDS, PHRASES, NUMBERS = CONTENT.words["en"], CONTENT.phrases["en"], CONTENT.numbers["en"]


def options() -> Iterator[tuple[str, Question, str]]:
    """Give every button of every questionnaire."""
    for questionnaire in CONTENT.questionnaires.values():
        for question in questionnaire.questions:
            for option in question.options:
                yield questionnaire.id, question, option


def read(questionnaire: str, question: Question, text: str) -> str | None:
    """Return what a text answers, as the chat reads it."""
    form = Form(1, 1, questionnaire, 1, START.date(), "", FormStatus.IN_PROGRESS, START)
    return labelled(WORDS, questionnaire, question, text) or read_answer(form, question, text, NUMBERS, PHRASES)


def each(found: Iterable[tuple[str, Question, str]]) -> pytest.MarkDecorator:
    """Run a test once for each option."""
    named = [pytest.param(*one, id=f"{one[0]}.{one[1].link_id}.{one[2]}") for one in found]
    return pytest.mark.parametrize(("questionnaire", "question", "option"), named)


every_option = each(options())
every_choice = each(one for one in options() if one[1].type is AnswerType.CHOICE)


@every_option
@pytest.mark.parametrize("change", [str, str.upper, str.lower, lambda text: f" {text}. "], ids=["as is", "A", "a", "."])
def test_what_stands_on_an_answer_is_that_answer(
    questionnaire: str, question: Question, option: str, change: type[str]
) -> None:
    shown = label(WORDS, questionnaire, question, option)
    assert read(questionnaire, question, change(shown)) == option


@every_choice
def test_every_choice_has_a_short_phrase(questionnaire: str, question: Question, option: str) -> None:
    known = [option, *PHRASES.answers.get(f"{questionnaire}.{question.link_id}.{option}", ())]
    short = [phrase for phrase in known if len(phrase.split()) <= 3 and "_" not in phrase]
    assert [phrase for phrase in short if read(questionnaire, question, phrase) == option]


@pytest.mark.parametrize(
    ("questionnaire", "question"),
    [pytest.param(q.id, question, id=f"{q.id}.{question.link_id}") for q in CONTENT.questionnaires.values()
     for question in q.questions if question.toggle],
)  # fmt: skip
@pytest.mark.parametrize("state", ["yes", "no"])
def test_a_yes_or_no_beside_a_question_can_be_typed_as_the_state_it_names(
    questionnaire: str, question: Question, state: str
) -> None:
    """The button "I limp: no" is tapped to change it, but who types those words means them."""
    shown = WORDS.say(f"{questionnaire}-{question.shared_toggle}-{state}")
    assert labelled_toggle(WORDS, questionnaire, question, shown) == state
    assert PHRASES.toggles[f"{questionnaire}.{question.shared_toggle}"]


@pytest.mark.parametrize("command", sorted(said(0, "do") - {""} & set(COMMANDS)))
def test_every_button_that_does_something_has_a_phrase(command: str) -> None:
    assert [phrase for phrase in PHRASES.commands[command] if len(phrase.split()) <= 3]
    assert all(bare(phrase) or phrase == "?" for phrase in PHRASES.commands[command])


@pytest.mark.parametrize("view", sorted({view for _, view in VIEWS} | {"go_on"}))
def test_every_view_has_a_phrase(view: str) -> None:
    assert [phrase for phrase in PHRASES.views[view] if len(phrase.split()) <= 3]


@pytest.mark.parametrize("situation", [*SITUATIONS, ALL])
def test_every_situation_has_a_phrase(situation: str) -> None:
    assert [phrase for phrase in PHRASES.situations[situation] if len(phrase.split()) <= 3]


def test_no_phrase_means_two_things() -> None:
    named = [phrase for phrases in (PHRASES.commands, PHRASES.situations, PHRASES.views) for ps in phrases.values()
             for phrase in ps]  # fmt: skip
    assert len(named) == len(set(named))
    assert len(named) > len(COMMANDS)


@pytest.mark.parametrize("text", [*(t.title for t in CONTENT.topics["en"]), *PHRASES.situation_of, *PHRASES.view_of])
def test_no_button_to_read_says_what_could_be_a_danger_sign(text: str) -> None:
    """Typed while it is shown, it counts as that button, and danger is not looked for."""
    assert not load_understanding(load_lexicon("en"))(text).red_flag


def shape(message: SeenMessage) -> Shape:
    """Return what a person sees of a message."""
    return message.words, message.buttons


def shown(person: Person) -> set[tuple[int, Shape]]:
    """Return all that stands on somebody's screen."""
    return {(message.message_id, shape(message)) for message in person.from_bot}


async def prepared(world: World, name: str) -> Person:
    """Return somebody who is set up and has checked in."""
    person = world.somebody(name)
    await do(world, person, "/start", *SETUP, "2", "5", "Nothing hard")
    return person


SCREENS = ("", "/help", "/learn", "/plan", "/privacy", "/exercise", "/log", "/history", "/stop", "/cancel", "/danger")


@pytest.mark.parametrize("command", SCREENS)
async def test_typing_what_stands_on_a_button_does_what_a_tap_does(world: World, command: str) -> None:
    """Two people see the same screen; one taps, one types. They see the same afterwards."""
    seen = await prepared(world, "Seen")
    await do(world, seen, *([command] if command else []))
    buttons = [each for rows in zip(seen.last.buttons, seen.last.data, strict=True) for each in zip(*rows, strict=True)]
    # A toggle's button names a state; its tap switches to the other one, its words set the one that they name.
    labels = [text for text, data in buttons if not (data or "").startswith("t:")]
    assert labels
    for number, text in enumerate(labels):
        tapper, typist = await prepared(world, f"Tapper {number}"), await prepared(world, f"Typist {number}")
        for person in (tapper, typist):
            await do(world, person, *([command] if command else []))
        before = shown(tapper)
        await do(world, tapper, text)
        await do(world, typist, f"say:{text.lower()}")
        new = {look for _, look in shown(tapper) - before}
        assert shape(typist.last) in new, (text, typist.last.words, new)
        assert await told(world, tapper) == await told(world, typist), text


async def told(world: World, person: Person) -> list[tuple[str, str, str]]:
    """Return all that is stored of somebody's answers, but for the numbers of the messages in which they were typed."""
    async with world.program.store.transaction() as tx:
        forms = await tx.forms(person.id)
    return [(f.questionnaire, f.status.value, json.dumps(_told_in(f), sort_keys=True)) for f in forms]


def _told_in(form: Form) -> dict[str, str]:
    return {question: value for question, value in form.answers.items() if not question.startswith(BY)}


async def test_a_typed_button_reaches_no_further_than_the_newest_messages(world: World) -> None:
    robin = await prepared(world, "Robin")
    await do(world, robin, "/learn", "say:the basics")
    assert robin.last.words == "Good to know: The basics"
    await do(world, robin, *["/plan"] * LOOKED_AT, "say:the basics")
    assert robin.last.words != "Good to know: The basics"


async def test_a_typed_answer_of_an_old_message_is_not_taken(world: World) -> None:
    """A deletion that stands further up is asked about once more when somebody types its words later."""
    robin = await prepared(world, "Robin")
    await do(world, robin, "/delete", "/checkin", "/log", "say:Yes, delete everything")
    assert robin.last.words.startswith("Delete everything?")
    async with world.program.store.transaction() as tx:
        assert await tx.person(robin.id)
