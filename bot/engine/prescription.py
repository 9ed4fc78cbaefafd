"""What was prescribed, kept as facts of the exercise form, so that a card says the same whenever it is shown."""

from dataclasses import dataclass
from datetime import time

from bot.model.decision import Dose
from bot.model.diary import Session, Stage
from bot.model.person import Form
from bot.model.questionnaire import Answers
from bot.rules import session

EASIER = "easier"  # the toggle of the card


@dataclass(frozen=True, slots=True)
class Part:
    """What was done of a session: sets or holds, and repetitions in each."""

    sets: int | None
    reps: int | None


def facts(dose: Dose) -> dict[str, str]:
    """Return a dose as facts; `sets` are those of today, `usual` those without a cut."""
    today = session.in_volume(dose)
    told = {"exercise": dose.exercise, "stage": dose.stage.value, "sets": str(today.sets), "usual": str(dose.sets)}
    told |= {"one_leg": "yes" if dose.one_leg else "no", "volume": f"{dose.volume:g}", "times": str(dose.times_a_day)}
    numbers = {"reps": dose.reps, "hold_s": dose.hold_s}
    return told | {name: str(value) for name, value in numbers.items() if value is not None}


def dose_of(form: Form) -> Dose:
    """Return what a form prescribes, in its easier version where that was chosen."""
    told = form.answers
    dose = Dose(
        told["@exercise"],
        Stage(told["@stage"]),
        int(told["@sets"]),
        reps=_number(told, "@reps"),
        hold_s=_number(told, "@hold_s"),
        one_leg=told["@one_leg"] == "yes",
        volume=float(told.get("@volume", "1")),
        times_a_day=_number(told, "@times") or 1,
    )
    return session.easier(dose) if told.get(EASIER) == "yes" else dose


def session_of(form: Form, at: time | None = None) -> Session:
    """Return the session that a finished form tells of; `at` is the local time of day, where the zone is known."""
    dose, told = dose_of(form), form.answers
    part = _done(dose, told)
    completed = told.get("begin") == "done" or told.get("finish") == "done"
    return Session(
        dose.stage, at, completed, dose.one_leg, part.sets, part.reps, dose.hold_s, _number(told, "pain"), form.id
    )


def done(form: Form) -> Part:
    """Return how much of the dose was done. Of a part, what is known to be done counts, never more than all."""
    return _done(dose_of(form), form.answers)


def _done(dose: Dose, told: Answers) -> Part:
    whole = told.get("finish", "done") == "done"
    if whole:
        return Part(dose.sets, dose.reps)
    before = _number(told, "@sets_done") or 0
    if "holds" in told:
        return Part(min(int(told["holds"]), dose.sets), None)
    last = _number(told, "last_reps")
    if before or last is None:
        return Part(before, dose.reps)
    return Part(int(last > 0), min(last, dose.reps or last))


def _number(told: Answers, name: str) -> int | None:
    value = told.get(name)
    return int(value) if value else None
