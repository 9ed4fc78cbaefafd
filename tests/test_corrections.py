"""What a correction leaves behind: the answer before it, the form's status, and one form where there was one."""

from bot.model.person import Form, FormStatus
from tests.story import Story
from tests.world import World

LOGGED = ["use: parts/checked_in.txt", "say: ran 30 min pain 2", "tap: Yes, keep it", "say: edit today"]


async def replay(world: World, *lines: str) -> Story:
    """Do what a story does and return it."""
    story = Story(world)
    await story.replay("\n".join(lines))
    return story


async def stored(world: World, person: int, questionnaire: str) -> tuple[Form, list[tuple[str, str]]]:
    """Return somebody's newest form of a kind, and its answers as they were before they were changed."""
    async with world.program.store.transaction() as tx:
        sql = "SELECT id FROM form WHERE (person, questionnaire) = (?, ?) ORDER BY id DESC LIMIT 1"
        row = await tx._one(sql, person, questionnaire)  # noqa: SLF001 - a test looks behind the curtain
        assert row is not None
        form = await tx.form(row[0])
        assert form is not None
        before = await tx._all("SELECT question, value FROM answer_before WHERE form = ?", form.id)  # noqa: SLF001 - as above
    return form, [(question, value) for question, value in before if not question.startswith("@")]


async def test_a_corrected_load_is_amended_and_keeps_what_it_was(world: World) -> None:
    story = await replay(world, *LOGGED, "tap: a run of 30 minutes, pain 2", "tap: Worst pain: 2 of 10", "tap: 5")
    form, before = await stored(world, story.me.id, "log")

    assert (form.status, form.answers["load_pain"]) == (FormStatus.AMENDED, "5")
    assert before == [("load_pain", "2")]
    assert not [fact for fact in form.answers if fact in {"@before", "@asking"}]


async def test_a_question_that_is_left_changes_nothing(world: World) -> None:
    taps = ["tap: a run of 30 minutes, pain 2", "tap: Worst pain: 2 of 10", "tap: Leave it as it was"]
    story = await replay(world, *LOGGED, *taps)
    form, before = await stored(world, story.me.id, "log")

    assert (form.status, form.answers["load_pain"], before) == (FormStatus.COMPLETED, "2", [])


async def test_a_deleted_load_is_in_error_with_all_its_answers(world: World) -> None:
    taps = ["tap: a run of 30 minutes, pain 2", "tap: Delete this run", "tap: Yes, delete it"]
    story = await replay(world, *LOGGED, *taps)
    form, _ = await stored(world, story.me.id, "log")

    assert form.status is FormStatus.IN_ERROR
    assert (form.answers["minutes"], form.answers["load_pain"]) == ("30", "2")


async def test_a_load_taken_out_of_a_check_in_keeps_what_it_was(world: World) -> None:
    taps = ["2", "5", "More than one", "Run", "Strength", "Done", "30", "2", "40", "1"]
    edit = ["say: edit yesterday", "tap: strength work of 40 minutes, pain 1", "tap: Delete this strength work"]
    story = await replay(world, "use: parts/runner.txt", *(f"tap: {tap}" for tap in taps), *edit, "tap: Yes, delete it")
    form, before = await stored(world, story.me.id, "check_in")

    assert (form.status, form.answers["kinds"]) == (FormStatus.AMENDED, "run")
    assert set(before) == {("kinds", "run,strength"), ("strength_minutes", "40"), ("strength_load_pain", "1")}


async def test_a_changed_message_keeps_the_answer_before_it(world: World) -> None:
    typed = ["say: pain 3, stiff 5, nothing yesterday", "change: pain 4, stiff 5, nothing yesterday"]
    story = await replay(world, "use: parts/runner.txt", *typed)
    form, before = await stored(world, story.me.id, "check_in")

    assert (form.status, form.answers["pain"], before) == (FormStatus.AMENDED, "4", [("pain", "3")])


async def test_a_note_is_kept_in_full_and_one_that_is_too_long_not_at_all(world: World) -> None:
    story = await replay(world, "use: parts/checked_in.txt", f"say: note: {'<b>&' * 250}")
    form, _ = await stored(world, story.me.id, "note")
    await story.replay(f"say: note: {'x' * 1001}")
    after, _ = await stored(world, story.me.id, "note")

    assert form.answers["text"] == "<b>&" * 250
    assert after == form
    assert "up to 1,000 characters, and yours has 1,001" in story.me.from_bot[-1].words
