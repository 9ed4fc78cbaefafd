"""The weekly tests: offered on a calm green day, each of them to be left out, and what their numbers say."""

from datetime import date, timedelta

from bot.content.phrases import Phrases
from bot.engine.correct import view
from bot.engine.standing import dose_line, next_line
from bot.engine.turn import Turn, fresh
from bot.engine.walk import begin, plain, proceed
from bot.model.decision import Change, Decision
from bot.model.diary import Side, Stage
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import day
from bot.rules import ceiling, weekly

FACT_OF = {"hop": "@hop", "heel_left": "@heel", "heel_right": "@heel", "overall": "@overall"}
KEPT_DAYS = timedelta(days=60)  # how far back the last percentage is looked for


async def offer(turn: Turn, decision: Decision) -> list[Button]:
    """Return the button that offers the tests; none on a day that is not for them."""
    last = await _last(turn)
    tests = weekly.round_today(await turn.told(), decision, last.day if last else None, turn.policy)
    return [turn.do("weekly")] if tests is not None else []


async def _last(turn: Turn, before: date | None = None) -> Form | None:
    forms = await turn.tx.forms(turn.person.id, ("weekly",), turn.today - KEPT_DAYS)
    told = [form for form in forms if form.is_done and (before is None or form.day < before)]
    return told[-1] if told else None


async def command(turn: Turn) -> None:
    """Ask this week's tests, show what they said, or say kindly why not today."""
    turn.below = True
    form = await turn.tx.newest_form(turn.person.id, "weekly")
    history, decision = await turn.history(), await turn.decide()
    if form is not None and form.day == turn.today and form.is_done and decision.flag is None:
        await complete(turn, form)
        return
    tests = weekly.wanted(history, decision, turn.policy)
    tired = weekly.is_tired(history, decision.date, tests)
    if tired or not weekly.is_calm(history, decision, turn.policy):
        key = "weekly-not-danger" if decision.flag else "weekly-after-load" if tired else "weekly-not-today"
        await turn.say(Screen(turn.words.say(key), ((turn.do("checkin"), turn.do("plan")),)))
        return
    if form is not None and form.day == turn.today and form.is_open:
        await proceed(turn, form)
        return
    told = {"hop": _yes(tests.hop), "heel": _yes(tests.heel), "overall": "yes", "stage": decision.stage.value}
    await begin(turn, "weekly", turn.today, **told)


def _yes(asked: bool) -> str:
    return "yes" if asked else "no"


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a test with how to do it, and a way to leave it out."""
    words = turn.words
    title = words.say("weekly-title", day=day(words, form.day))
    if question.link_id in {"heel_left", "heel_right"}:
        top = ceiling(turn.policy, await turn.profile())
        title = f"{title}\n\n{words.say('weekly-heel-how', ceiling=top, most=question.maximum or 0)}"
    asked = plain(turn, form, question, title=title)
    if question.link_id in form.answers:  # it is being corrected
        return asked
    leave = Button(words.say("weekly-leave"), Press("v", form.id, f"leave_{question.link_id}"))
    return Screen(asked.text, (*asked.buttons, (leave,)))


async def leave_out(turn: Turn, form: Form, test: str) -> None:
    """Go on without a test; the two sides of the count go together."""
    if form.is_open and test not in form.answers:
        fact = FACT_OF[test]
        sides = tuple(question for question, own in FACT_OF.items() if own == fact and question in form.answers)
        await turn.tx.save_answer(form.id, fact, "no", turn.now)
        if sides:
            await turn.tx.drop_answers(form.id, sides, turn.now)
        form = await fresh(turn, form)
    if form.is_open:
        await proceed(turn, form)
    else:
        await complete(turn, form)


async def leave_hop(turn: Turn, form: Form) -> None:
    """Go on without the hops."""
    await leave_out(turn, form, "hop")


async def leave_left(turn: Turn, form: Form) -> None:
    """Go on without the counts."""
    await leave_out(turn, form, "heel_left")


async def leave_right(turn: Turn, form: Form) -> None:
    """Go on without the counts, also without the one that was told."""
    await leave_out(turn, form, "heel_right")


async def leave_overall(turn: Turn, form: Form) -> None:
    """Go on without the percentage."""
    await leave_out(turn, form, "overall")


async def typed(turn: Turn, form: Form, question: Question, said: str, phrases: Phrases) -> bool:
    """Take "skip" for leaving the test out."""
    if said not in phrases.deeds.get("weekly.leave", ()):
        return False
    await leave_out(turn, form, question.link_id)
    return True


async def after_hop(turn: Turn, form: Form) -> None:
    """Leave the heel rises out when the hops hurt more than the person's limit."""
    if int(form.answers["hop"]) > ceiling(turn.policy, await turn.profile()) and "heel_left" not in form.answers:
        await turn.tx.save_answer(form.id, "@heel", "no", turn.now)
        form = await fresh(turn, form)
    await proceed(turn, form)


async def complete(turn: Turn, form: Form) -> None:
    """Make the plan follow the tests and say what they mean."""
    decision = await turn.replan()
    form = await fresh(turn, form)
    parts = [await _hop(turn, form), await _counts(turn, form), await _overall(turn, form)]
    told = [part for part in parts if part]
    head = turn.words.say("weekly-title", day=day(turn.words, form.day))
    thanks = turn.words.say("weekly-thanks" if told else "weekly-none")
    moved = turn.words.say("change-progress", stage=turn.words.say(f"stage-{decision.stage}"))
    up = moved if decision.change is Change.PROGRESS and decision.stage != form.answers["@stage"] else ""
    lines = [head, *told, up, thanks, dose_line(turn, decision), next_line(turn, decision)]
    correct = (view(turn, form, "correct"),) if told else ()
    buttons = ((*correct, turn.do("plan"), *((turn.do("exercise"),) if decision.dose else ())),)
    await turn.show(form, Screen("\n\n".join(filter(None, lines)), buttons))


async def _hop(turn: Turn, form: Form) -> str:
    if "hop" not in form.answers:
        return ""
    pain, calm = int(form.answers["hop"]), turn.policy.load_hop_max
    much = pain > ceiling(turn.policy, await turn.profile())  # the physio's limit may lie below what running asks for
    key = "much" if much else "calm" if pain <= calm else "fine"
    return turn.words.say(f"weekly-hop-{key}", pain=pain, wanted=calm)


async def _counts(turn: Turn, form: Form) -> str:
    """Return the counts, how even they are, what they open, and whether they changed."""
    if not {"heel_left", "heel_right"} <= form.answers.keys():
        return ""
    left, right = int(form.answers["heel_left"]), int(form.answers["heel_right"])
    history, words = await turn.history(), turn.words
    stage = Stage(form.answers["@stage"])
    found = weekly.evenness(history.profile, stage, (left, right), turn.policy)
    side = history.profile.side
    parts = [words.say("weekly-counts", left=left, right=right)]
    if max(left, right):
        parts.append(
            words.say(
                "weekly-even" if side is not Side.BOTH else "weekly-even-both", side=side.value, percent=found.percent
            )
        )
    parts.append(_gate(turn, stage, found, side))
    if "yes" in {form.answers.get("left_hurt"), form.answers.get("right_hurt")}:
        parts.append(words.say("weekly-stopped"))
    before = weekly.count_before(history, form.day)
    if before is not None:
        parts.append(_change(turn, (left, right), before, side))
    return "\n".join(filter(None, parts))


def _gate(turn: Turn, stage: Stage, found: weekly.Evenness, side: Side) -> str:
    policy, words = turn.policy, turn.words
    if stage not in {Stage.SLOW, Stage.LOAD}:
        return ""
    if found.opens:
        return words.say("weekly-gate-open")
    if side is Side.BOTH or found.wanted is None:
        count = policy.slow_count_both if stage is Stage.SLOW else policy.load_count
        return words.say("weekly-gate-count", count=count)
    return words.say("weekly-gate-percent", percent=found.wanted)


def _change(turn: Turn, counted: tuple[int, int], before: tuple[int, int], side: Side) -> str:
    """Return how the sore leg's count has moved; a small move is noise (E2)."""
    at = {Side.LEFT: 0, Side.RIGHT: 1}.get(side)
    pairs = [(counted[at], before[at])] if at is not None else list(zip(counted, before, strict=True))
    now, then = min(pairs)
    if abs(now - then) < turn.policy.count_noise:
        return turn.words.say("weekly-change-noise", then=then, noise=turn.policy.count_noise)
    return turn.words.say("weekly-change-up" if now > then else "weekly-change-down", then=then, now=now)


async def _overall(turn: Turn, form: Form) -> str:
    if "overall" not in form.answers:
        return ""
    value = int(form.answers["overall"])
    parts = [turn.words.say("weekly-overall-said", value=value)]
    last = await _last(turn, before=form.day)
    if last is not None and "overall" in last.answers:
        then = int(last.answers["overall"])
        same = abs(value - then) < turn.policy.overall_noise
        key = "same" if same else "up" if value > then else "down"
        parts.append(turn.words.say(f"weekly-overall-{key}", then=then))
    return " ".join(parts)
