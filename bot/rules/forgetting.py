"""Let go of what lies further back than any rule looks, so that two years are put by as shortly as three months."""

from bot.rules.course import Course

_WEEK = 7


def forget(course: Course) -> Course:
    """Let go, in an evening, of what no rule asks for on a later day; return the same course.

    What was done on the last day with loads stays however long ago that is, since an answer may still tell of it, and
    so does the last run.
    """
    policy, last = course.policy, course.today if course.load_day is None else course.load_day.date
    run_days = max(policy.cap_days, (policy.week_count + 1) * _WEEK)
    course.runs = [
        run
        for nth, run in enumerate(course.runs, 1)
        if course.age(run.date) <= run_days or run.date == last or nth == len(course.runs)
    ]
    course.sessions = [d for d in course.sessions if course.age(d.date) <= policy.count_valid_days or d.date == last]
    course.completed = [day for day in course.completed if course.age(day) <= policy.review_weeks * _WEEK]
    green_days = max(policy.iso_green_window_days, policy.strict_green_days, policy.plyo_days)
    course.greens = course.greens[-green_days:]
    course.stiffness = course.stiffness[-policy.long_stiffness_window_days :]
    course.usual_stiffness = course.usual_stiffness[-policy.baseline_mornings :]
    return course
