"""The day's answer, run or shorter or modify or rest or refer, in the order of force (evidence 3.6)."""

from collections.abc import Callable, Iterator

from bot.model.decision import Reason, Verdict
from bot.rules.course import Course
from bot.rules.follow_up import read_reason
from bot.rules.loads import Part
from bot.rules.rebuild import is_red, is_unsure, not_settled
from bot.rules.running import cap, gap_days, may_run_at_all, missing_for_start, ready_for_speed, week_is_long

Found = Iterator[Reason]


def verdict(course: Course) -> tuple[Verdict, list[Reason], int | None]:
    """Return the verdict without danger, its reasons, and the longest run advised in minutes."""
    for answer, rows in ((Verdict.REST, _REST), (Verdict.MODIFY, _MODIFY)):
        found = [reason for row in rows for reason in row(course)]
        if found:
            return answer, _with_the_load(course, found), None
    return _run(course)


def _run(course: Course) -> tuple[Verdict, list[Reason], int | None]:
    longest, planned = cap(course), course.day.planned_run_min
    found = [*_load_itself(course), *_cut(course), *_around(course, planned)]
    if longest is None or planned is None or planned <= longest:
        return Verdict.RUN, [_free(course), *found], longest
    numbers = (("planned_min", planned), ("cap_min", longest))
    return Verdict.RUN_SHORTER, [Reason("R4", numbers, "run_at_most_cap"), *found], longest


def _free(course: Course) -> Reason:
    """Return why to run: what has moved the person on today, else the level that they are on."""
    plain = Reason("R2") if course.run_step is None else Reason("R3", (("step", course.run_step),))
    return next((reason for reason in course.fired if reason.rule in _STEPS_UP), plain)


def _with_the_load(course: Course, found: list[Reason]) -> list[Reason]:
    """Name yesterday's load before what it has brought with it, and after what today itself tells."""
    own = [reason for reason in found if reason.rule in _TODAYS_OWN]
    others = [reason for reason in found if reason.rule not in _TODAYS_OWN]
    return [*own, *_load_itself(course), *others]


def _load_itself(course: Course) -> Found:
    """Give the colour of yesterday's load, which today bears whatever the morning says (P2, P3)."""
    load_day = course.load_day
    if load_day is not None and load_day.named is not None and course.age(load_day.date) == 1:
        yield load_day.named


def _cut(course: Course) -> Found:
    share = course.volume_of(Part.RUN)
    if share < 1:
        rule = "P10" if share <= course.policy.volume_after_red else "P9"
        yield Reason(rule, (("part", Part.RUN.value), ("volume", share)), "one_settled_run")


def _around(course: Course, planned: int | None) -> Found:
    """Give what is worth saying beside a run, and forbids nothing."""
    if planned and (week := week_is_long(course, planned)):
        yield Reason("R5", (("week_min", week[0]), ("usual_min", week[1])), "shorter_week")
    if ready_for_speed(course):
        yield Reason("R6", (("step", len(course.policy.ladder)),), "pain_above_ceiling")


def _limp(course: Course) -> Found:
    if course.day.limp:
        yield Reason("P3", (("limp", 1),), "walk_without_limp")


def _too_much_pain(course: Course) -> Found:
    for name, pain in (("pain", course.pain), ("hop_pain", course.hop_pain)):
        if pain > course.most:
            yield Reason("P3", ((name, pain), ("most", course.most)), "pain_at_most_5")


def _red(course: Course) -> Found:
    if is_red(course):
        yield Reason("P6", _read(course), "back_at_baseline_for_a_day")


def _unsettled(course: Course) -> Found:
    if not not_settled(course):
        return
    longer = course.reading.longer if course.reading is not None else None
    if longer is not None:
        yield Reason("P5", (("stiffness_longer_min", longer),), "stiffness_as_usual")
    else:
        yield Reason("P5", _read(course), "back_at_baseline")


def _read(course: Course) -> tuple[tuple[str, int | float | str], ...]:
    """Return the numbers of today's reading; there is none on a day without an answer."""
    reason = read_reason(course)
    return () if reason is None else reason.numbers


def _sore(course: Course) -> Found:
    if course.sore and not not_settled(course) and course.baseline is not None:
        yield Reason("P5", (("pain", course.pain), ("baseline", course.baseline)), "back_at_baseline")


def _above_ceiling(course: Course) -> Found:
    """Hold the article's ceiling even where somebody's own baseline lies above it."""
    for name, pain in (("pain", course.pain), ("hop_pain", course.hop_pain)):
        if pain > course.top:
            yield Reason("P2", ((name, pain), ("ceiling", course.top)), "pain_at_most_ceiling")


def _held(course: Course) -> Found:
    if course.flare_since is not None:
        numbers = (("flare_days", course.age(course.flare_since) + 1), ("baseline", course.flare_base))
        yield Reason("P6", numbers, "back_at_baseline")
    elif course.red_hold and course.red_reason is not None:
        yield course.red_reason


def _restarting(course: Course) -> Found:
    """Keep from running after a clearance until a session at half volume has settled (G0, P10)."""
    if course.restart_from is not None:
        yield Reason("G0", (("cleared_days", course.age(course.restart_from)),), "one_settled_session")


def _hard_day(course: Course) -> Found:
    if course.last_hard is not None and course.age(course.last_hard) < gap_days(course):
        numbers = (("days_ago", course.age(course.last_hard)), ("gap_hours", course.policy.hard_gap_hours))
        yield Reason("L9", numbers, "two_days_after_a_hard_day")


def _unknown(course: Course) -> Found:
    if course.day.morning_pain is None:
        yield Reason("P11", (), "answer_the_check_in")
    elif is_unsure(course) or (course.load_day is not None and course.settled is None):
        yield Reason("P11", (), "answer_tomorrow_too")


def _not_running_yet(course: Course) -> Found:
    if not may_run_at_all(course):
        missing = missing_for_start(course)
        yield Reason("R1", (("missing", len(missing)),), missing[0] if missing else "back_at_baseline_each_time")


_Row = Callable[[Course], Found]
_REST: tuple[_Row, ...] = (_limp, _too_much_pain, _red)
_MODIFY: tuple[_Row, ...] = (
    _unsettled,
    _sore,
    _above_ceiling,
    _held,
    _restarting,
    _hard_day,
    _unknown,
    _not_running_yet,
)
_TODAYS_OWN = frozenset({"P2", "P3", "P5", "P6"})
_STEPS_UP = frozenset({"R1", "R3"})
