"""Danger: signs, tiers, clearing, the three questions, age (G0-G6, section 5)."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from bot.content.danger import load_danger_signs
from bot.model.decision import Change, Colour, Urgency, Verdict
from bot.model.diary import Flag, History, Load, LoadKind, Profile, Session, Side, Stage
from bot.rules import baseline, danger
from tests.rules.diaries import calm, day, decided, did, history, on, policy, ran, rules, trained

QUESTIONS = ("sudden", "can_rise", "gap")

TIERS = {
    Flag.RUPTURE: Urgency.SAME_DAY,
    Flag.DVT: Urgency.SAME_DAY,
    Flag.PE: Urgency.EMERGENCY,
    Flag.INFECTION: Urgency.SAME_DAY,
    Flag.FLUOROQUINOLONE: Urgency.SAME_DAY,
    Flag.STEROID: Urgency.THREE_DAYS,
    Flag.INFLAMMATORY: Urgency.TWO_WEEKS,
    Flag.NIGHT_PAIN: Urgency.THREE_DAYS,
    Flag.VASCULAR: Urgency.EMERGENCY,
    Flag.NEURO: Urgency.SAME_DAY,
    Flag.FRACTURE: Urgency.SAME_DAY,
    Flag.XANTHOMA: Urgency.TWO_WEEKS,
    Flag.UNDER18: Urgency.TWO_WEEKS,
}
OWN_RULE = {
    Flag.RUPTURE: "G1",
    Flag.DVT: "G2",
    Flag.PE: "G2",
    Flag.FLUOROQUINOLONE: "G3",
    Flag.INFLAMMATORY: "G4",
    Flag.UNDER18: "G5",
}
ONE = frozenset


@pytest.mark.parametrize("flag", list(Flag))
def test_every_sign_stops_everything_with_its_own_urgency(flag: Flag) -> None:
    decision = decided(history(day(0, 1, red_flags=ONE({flag}), planned_run_min=10)), 0)

    assert (decision.verdict, decision.colour, decision.change) == (Verdict.REFER, Colour.RED, Change.HOLD)
    assert (decision.flag, decision.urgency) == (flag, TIERS[flag])
    assert (decision.dose, decision.cap_minutes, decision.offers) == (None, None, ())
    assert rules(decision)[0] == "G0"
    assert rules(decision)[1:2] == ([OWN_RULE[flag]] if flag in OWN_RULE else [])


@pytest.mark.parametrize("flag", [flag for flag in Flag if flag is not Flag.UNDER18])
def test_a_sign_stays_until_the_person_says_that_it_was_cleared(flag: Flag) -> None:
    told = history(day(0, 2, red_flags=ONE({flag})), *calm(1, 5), day(6, 2, cleared=True), day(7, 2))

    seen = [decided(told, n).flag for n in range(8)]

    assert seen == [flag] * 6 + [None] * 2
    assert decided(told, 7).dose is not None


def test_nobody_can_clear_that_a_person_is_under_18() -> None:
    told = history(day(0, 2, red_flags=ONE({Flag.UNDER18, Flag.DVT})), day(1, 2, cleared=True), day(2, 2))

    assert [decided(told, n).flag for n in range(3)] == [Flag.DVT, Flag.UNDER18, Flag.UNDER18]


def test_a_new_sign_opens_the_state_again() -> None:
    told = history(
        day(0, 2, red_flags=ONE({Flag.STEROID})), day(1, 2, cleared=True), day(3, 2, red_flags=ONE({Flag.NEURO}))
    )

    assert [decided(told, n).flag for n in range(4)] == [Flag.STEROID, None, None, Flag.NEURO]


def test_a_sign_told_and_cleared_on_one_day_is_cleared() -> None:
    told = history(day(0, 2, red_flags=ONE({Flag.STEROID}), cleared=True))

    assert decided(told, 0).flag is None


def test_a_clearance_of_an_older_sign_does_not_clear_a_newer_one_of_the_same_day() -> None:
    told = history(
        day(0, 2, red_flags=ONE({Flag.STEROID})), day(1, 2, red_flags=ONE({Flag.RUPTURE}), cleared=True), day(2, 2)
    )

    assert [decided(told, n).flag for n in (1, 2)] == [Flag.RUPTURE, Flag.RUPTURE]


def test_an_older_sign_told_again_on_the_day_of_clearance_is_cleared() -> None:
    told = history(day(0, red_flags=ONE({Flag.STEROID})), day(1, 2, red_flags=ONE({Flag.STEROID}), cleared=True))

    assert decided(told, 1).flag is None


def test_the_most_urgent_open_sign_wins() -> None:
    told = history(
        day(0, 2, red_flags=ONE({Flag.XANTHOMA})),
        day(1, 2, red_flags=ONE({Flag.STEROID})),
        day(2, 2, red_flags=ONE({Flag.DVT, Flag.PE})),
        day(3, 2),
    )

    assert [decided(told, n).flag for n in range(4)] == [Flag.XANTHOMA, Flag.STEROID, Flag.PE, Flag.PE]


def test_the_state_can_be_asked_for_without_a_decision() -> None:
    told = history(day(1, red_flags=ONE({Flag.STEROID, Flag.DVT})), day(3, cleared=True))

    assert [danger.state(told, on(n), policy()) for n in range(4)] == [None, Flag.DVT, Flag.DVT, None]
    assert danger.open_flags(told, on(2), policy()) == {Flag.STEROID, Flag.DVT}


@pytest.mark.parametrize(
    ("year", "flag"), [(2009, Flag.UNDER18), (2008, Flag.UNDER18), (2007, None), (1960, None), (None, None)]
)
def test_who_may_still_be_17_this_year_counts_as_under_18(year: int | None, flag: Flag | None) -> None:
    told = History(Profile("UTC", birth_year=year, baseline_pain=2, running=True), (day(0, 2),))

    assert date(2026, 1, 1) <= on(0) <= date(2026, 12, 31)
    assert decided(told, 0).flag is flag
    assert danger.state(told, on(0), policy()) is flag


def test_growing_up_ends_it() -> None:
    told = History(Profile("UTC", birth_year=2008, baseline_pain=2, running=True), (day(0, 2), day(310, 2)))

    assert (decided(told, 0).flag, decided(told, 310).flag) == (Flag.UNDER18, None)


def test_the_way_back_after_a_sign_is_gentle() -> None:
    told = history(
        day(0, 2, red_flags=ONE({Flag.STEROID})),
        day(1, 2, cleared=True),
        *calm(2, 5),
        day(6, 2, exercises=trained(Stage.SLOW)),
        day(7, 2),
    )

    seen = [decided(told, n) for n in range(8)]

    assert [d.verdict for d in seen[1:7]] == [Verdict.MODIFY] * 6
    assert {d.reasons[0].rule for d in seen[1:7]} == {"G0"}
    assert seen[2].reasons[0].numbers == (("cleared_days", 1),)
    assert seen[2].reasons[0].otherwise == "one_settled_session"
    assert seen[1].dose is not None
    assert seen[1].dose.volume == 0.5
    assert "P10" in rules(seen[1])
    assert (seen[7].verdict, seen[7].cap_minutes) == (Verdict.RUN, 20)


@pytest.mark.parametrize("done", [trained(Stage.SLOW, 4), trained(Stage.SLOW, None), ()])
def test_a_session_that_was_not_green_is_no_restart(done: tuple[Session, ...]) -> None:
    told = history(
        day(0, 2, red_flags=ONE({Flag.STEROID})), day(1, 2, cleared=True, exercises=done), day(2, 2), day(3, 2)
    )

    assert [decided(told, n).verdict for n in (2, 3)] == [Verdict.MODIFY] * 2


def test_what_was_done_before_the_clearance_is_no_restart() -> None:
    told = history(day(0, 2, red_flags=ONE({Flag.STEROID}), exercises=trained(Stage.SLOW)), day(1, 2, cleared=True))

    assert decided(told, 1).verdict is Verdict.MODIFY


def test_a_session_that_settles_after_two_days_only_is_no_restart() -> None:
    told = history(
        day(0, 2, red_flags=ONE({Flag.STEROID})), day(1, 2, cleared=True, exercises=trained(Stage.SLOW)), day(3, 2)
    )

    assert decided(told, 3).verdict is Verdict.MODIFY


def test_nobody_comes_onto_the_ladder_by_what_settled_before_a_clearance() -> None:
    walks = [day(n, 2, activities=did(LoadKind.WALK, 1, 30)) for n in range(3)]
    flagged = day(3, 2, red_flags=ONE({Flag.STEROID}))
    told = history(*walks, flagged, day(4, 2, hop_pain=1, cleared=True), *calm(5, 6), running=False)

    assert [decided(told, n).run_step for n in (4, 5, 6)] == [None] * 3


def test_mornings_in_danger_move_no_baseline() -> None:
    sore = (day(n, 6, stiffness_min=45) for n in range(4, 10))
    told = history(
        *calm(0, 3), replace(day(4, 6), red_flags=ONE({Flag.RUPTURE})), *list(sore)[1:], day(10, cleared=True)
    )

    assert baseline(told, on(10), policy()) == 2
    assert decided(told, 10).baseline == 2
    assert baseline(replace(told, days=(*told.days, day(11, 4), day(12, 5))), on(13), policy()) == 2


def test_a_setback_before_and_during_danger_is_not_forgotten() -> None:
    told = history(
        day(0, 2, activities=ran(7), red_flags=ONE({Flag.STEROID})), day(1, 6), day(2, 6, cleared=True), run_step=5
    )

    decision = decided(told, 2)

    assert (decision.flag, decision.verdict, decision.run_step) == (None, Verdict.REST, 4)


def test_nothing_goes_up_in_danger() -> None:
    holds = trained(Stage.ISOMETRIC, 1, one_leg=True, sets=5, hold_s=30)
    told = history(day(0, 2, red_flags=ONE({Flag.XANTHOMA}), exercises=holds), *calm(1, 9, exercises=holds))

    assert {decided(told, n).stage for n in range(10)} == {Stage.ISOMETRIC}


@pytest.mark.parametrize(
    ("sudden", "can_rise", "gap", "flag"),
    [
        (True, False, True, Flag.RUPTURE),
        (True, False, False, Flag.RUPTURE),
        (True, True, True, Flag.RUPTURE),
        (False, False, True, Flag.RUPTURE),
        (True, True, False, Flag.RUPTURE),
        (False, False, False, Flag.RUPTURE),
        (False, True, True, Flag.RUPTURE),
        (False, True, False, None),
        (None, None, None, Flag.RUPTURE),
        (True, None, False, Flag.RUPTURE),
        (None, True, True, Flag.RUPTURE),
        (False, None, None, Flag.RUPTURE),
        (None, True, False, Flag.RUPTURE),
    ],
)
def test_three_questions_decide_a_doubtful_picture(
    sudden: bool | None, can_rise: bool | None, gap: bool | None, flag: Flag | None
) -> None:
    assert danger.doubtful(sudden, can_rise, gap) is flag


@pytest.mark.parametrize(
    ("answers", "flag"),
    [
        ({"sudden": "no", "can_rise": "yes", "gap": "no"}, None),
        ({"sudden": "yes", "can_rise": "yes", "gap": "no"}, Flag.RUPTURE),
        ({"sudden": "no", "can_rise": "unsure", "gap": "no"}, Flag.RUPTURE),
        ({"sudden": "no", "can_rise": "yes"}, Flag.RUPTURE),
        ({}, Flag.RUPTURE),
    ],
)
def test_answers_in_words_decide_alike(answers: dict[str, str], flag: Flag | None) -> None:
    assert danger.decide_doubt(answers) is flag


@pytest.mark.parametrize(("question", "harmless"), [("sudden", "no"), ("can_rise", "yes"), ("gap", "no")])
def test_only_one_answer_to_each_question_is_harmless(question: str, harmless: str) -> None:
    assert [a for a in ("yes", "no", "unsure") if danger.decide_so_far({question: a}) is None] == [harmless]


@pytest.mark.parametrize("answers", list(product([True, False], repeat=3)))
def test_an_unanswered_question_is_never_better_than_an_answer(answers: tuple[bool, bool, bool]) -> None:
    for k in range(3):
        without = [None if i == k else answer for i, answer in enumerate(answers)]
        if danger.doubtful(*answers) is Flag.RUPTURE:
            assert danger.doubtful(*without) is Flag.RUPTURE


@pytest.mark.parametrize(
    ("mornings", "side", "urgency"), [(4, Side.BOTH, Urgency.TWO_WEEKS), (3, Side.BOTH, None), (4, Side.LEFT, None)]
)
def test_long_stiffness_of_both_sides_on_four_of_seven_days_asks_for_a_gp(
    mornings: int, side: Side, urgency: Urgency | None
) -> None:
    told = history(*(day(n, 2, stiffness_min=45 if n < mornings else 30) for n in range(7)), side=side)

    decision = decided(told, 6)

    assert (decision.urgency, decision.flag) == (urgency, None)
    assert ("G4" in rules(decision)) is (urgency is not None)


def test_long_stiffness_of_last_week_is_over() -> None:
    told = history(*(day(n, 2, stiffness_min=45 if n < 4 else 0) for n in range(8)), side=Side.BOTH)

    assert [decided(told, n).urgency for n in (6, 7)] == [Urgency.TWO_WEEKS, None]


def _twelve_weeks(first: int, last: int, sessions: int = 2) -> History:
    done = trained(Stage.ISOMETRIC, 2)
    return history(
        *(day(n, first if n < 42 else last, exercises=done if n % 7 < sessions else ()) for n in range(85)),
        baseline_pain=first,
    )


@pytest.mark.parametrize(
    ("first", "last", "sessions", "asked"),
    [(4, 4, 2, True), (4, 3, 2, True), (4, 2, 2, False), (4, 4, 1, False), (1, 1, 2, False), (2, 2, 7, True)],
)
def test_twelve_honest_weeks_without_change_suggest_a_physio(first: int, last: int, sessions: int, asked: bool) -> None:
    told = _twelve_weeks(first, last, sessions)

    decision = decided(told, 84)

    assert ("G6" in rules(decision)) is asked
    assert decision.urgency is (Urgency.TWO_WEEKS if asked else None)
    assert "G6" not in rules(decided(told, 83))


def test_clearly_worse_than_four_weeks_ago_suggests_a_physio() -> None:
    told = history(*(day(n, 1 if n < 10 else 2) for n in range(40)), baseline_pain=1)
    steady = history(*calm(0, 39))

    assert "G6" in rules(decided(told, 36))
    assert "G6" not in rules(decided(told, 20))
    assert "G6" not in rules(decided(steady, 36))


def test_the_data_gives_every_sign_its_tier_sources_and_words() -> None:
    signs = load_danger_signs()

    assert {flag: sign.urgency for flag, sign in signs.flags.items()} == TIERS
    assert policy().tiers == TIERS
    assert policy().tier_days == {
        Urgency.EMERGENCY: 0,
        Urgency.SAME_DAY: 0,
        Urgency.THREE_DAYS: 3,
        Urgency.TWO_WEEKS: 14,
    }
    assert all(sign.sources and sign.rules[0] == "G0" for sign in signs.flags.values())
    assert {flag: sign.rules[1] for flag, sign in signs.flags.items() if len(sign.rules) > 1} == OWN_RULE


@pytest.mark.parametrize(
    ("usual", "pain", "yesterday", "asked"),
    [
        (2, 4, (), False),
        (2, 5, (), True),
        (2, 5, ran(5, 60), True),  # well above the usual is asked about whatever was done
        (5, 7, (), True),
        (5, 7, ran(2, 30), False),  # a hard load explains it
        (5, 7, did(LoadKind.WALK, 1, 60), True),  # a calm walk does not
        (5, 7, did(LoadKind.WALK, 3, 60), True),  # nor one that hurt as much as a load may
        (5, 7, did(LoadKind.WALK, None, 60), True),
        (5, 7, did(LoadKind.WALK, 4, 60), False),
        (5, 6, (), False),
        (None, 6, (), False),
        (None, 7, (), True),
    ],
)
def test_a_jump_in_morning_pain_asks_the_three_questions(
    usual: int | None, pain: int, yesterday: tuple[Load, ...], asked: bool
) -> None:
    told = history(day(0, activities=yesterday), day(1, pain), baseline_pain=usual)

    assert danger.is_jump(told, on(1), pain, usual, policy()) is asked
    assert danger.may_be_jump(pain, policy()) or not asked


@pytest.mark.parametrize(("above", "high"), [(3, 7), (5, 5), (4, 3)])
def test_no_jump_is_so_small_that_it_is_not_looked_at(above: int, high: int) -> None:
    own = replace(policy(), jump_above=above, jump_pain=high)
    told = history(day(0), baseline_pain=0)

    jumps = [pain for pain in range(11) if danger.is_jump(told, on(1), pain, 0, own)]
    assert jumps == [pain for pain in range(11) if danger.may_be_jump(pain, own)]


@pytest.mark.parametrize(
    ("answers", "flag"),
    [
        ((None, None, None), None),
        (("no", None, None), None),
        (("yes", None, None), Flag.RUPTURE),
        (("unsure", None, None), Flag.RUPTURE),
        (("no", "yes", None), None),
        (("no", "no", None), Flag.RUPTURE),
        (("no", "unsure", None), Flag.RUPTURE),
        (("no", "yes", "no"), None),
        (("no", "yes", "yes"), Flag.RUPTURE),
        (("no", "yes", "unsure"), Flag.RUPTURE),
    ],
)
def test_after_a_jump_one_answer_of_danger_is_enough(
    answers: tuple[str | None, str | None, str | None], flag: Flag | None
) -> None:
    told = {name: answer for name, answer in zip(QUESTIONS, answers, strict=True) if answer is not None}

    assert danger.decide_so_far(told) is flag
