"""The plan: stage and why, what opens the next one, running, the coming week."""

from bot.engine.standing import dose_line
from bot.engine.turn import Turn
from bot.model.screen import Screen
from bot.render.moments import day
from bot.render.plan import gate_lines, note_lines, running_words, stage_words, week_lines
from bot.rules.standing import STAGES, standing, week_ahead


async def show(turn: Turn) -> None:
    """Show where somebody stands and what comes next; in danger, that the plan rests."""
    turn.below = True
    decision, words = await turn.replan(), turn.words
    stands = standing(await turn.history(), turn.now, turn.policy)
    title, stage = words.say("plan-title", day=day(words, turn.today)), stage_words(words, stands)
    if decision.flag is not None:
        rests = "\n\n".join([title, words.say("today-refer")])
        await turn.say(Screen(rests, ((turn.do("danger"), turn.do("help")),)))
        return
    parts = [
        title,
        dose_line(turn, decision),
        stage,
        "\n".join(note_lines(words, stands)),
        "\n".join([_next_stage(turn, stands.stage_number), *gate_lines(words, stands.stage_gates)]),
        running_words(words, stands, turn.policy.ladder, decision.cap_minutes),
        "\n".join([words.say("plan-week"), *week_lines(words, week_ahead(await turn.told(), turn.now, turn.policy))]),
    ]
    buttons = ((turn.do("checkin"), turn.do("exercise")), (turn.do("today"), turn.do("progress")))
    await turn.say(Screen("\n\n".join(filter(None, parts)), buttons))


def _next_stage(turn: Turn, number: int) -> str:
    if number == len(STAGES):
        return turn.words.say("plan-last-stage")
    return turn.words.say("plan-gates", stage=turn.words.say(f"stage-{STAGES[number]}"))
