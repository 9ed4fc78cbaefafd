"""Each picture of danger is recognised however it is put, with how soon to be seen; what only sounds like it is not."""

import pytest

from bot.model.decision import Urgency
from tests.understanding.asking import UNDERSTAND

E, D0, D3, W2 = Urgency

PICTURES = [
    ("heard a pop and cant push off", "rf_rupture", D0),
    ("my achilles snapped", "rf_rupture", D0),
    ("I can walk but cannot do one heel raise since I stumbled", "rf_rupture", D0),
    ("calf popped, big bruise", "rf_calf_tear", D0),
    ("sudden calf pain while running", "rf_calf_tear", D3),
    ("one calf is hot and swollen", "rf_dvt", D0),
    ("swollen leg and I am short of breath", "rf_pe", E),
    ("my heel is red, hot, and I have a fever", "rf_infection", D0),
    ("the wound on my heel is infected and I am confused", "rf_infection", E),
    ("on cipro, achilles hurts", "rf_fluoroquinolone", D0),
    ("had a cortisone shot in the heel last week", "rf_steroid", D3),
    ("foot is cold and white", "rf_vascular", E),
    ("my foot is numb and drags", "rf_neuro", D0),
    ("numb between the legs and trouble peeing", "rf_neuro", E),
    ("fell off a wall, cannot put weight on my heel", "rf_fracture", D0),
    ("heel bone hurts when I squeeze it, worse every run", "rf_fracture", D3),
    ("the pain wakes me every night", "rf_night_rest_pain", D3),
    ("both heels stiff for two hours and I have psoriasis", "rf_inflammatory", W2),
    ("sore red eye, light hurts, and my heels are stiff", "rf_inflammatory", D0),
    ("hard lumps on both achilles, dad had a heart attack at 41", "rf_xanthoma", W2),
    ("I am 15 and my heel hurts", "rf_under18", W2),
    ("14 weeks of exercises and no better", "rf_no_improvement", W2),
    ("I want to kill myself", "rf_distress", E),
    ("they wld all be better off if i wasnt here", "rf_distress", E),
    ("as if a ball hits me on the achilles, then no more tiptoe possible", "rf_rupture", D0),
]


@pytest.mark.parametrize(("text", "flag", "tier"), PICTURES, ids=[text for text, _, _ in PICTURES])
def test_a_picture_is_recognised_with_its_tier(text: str, flag: str, tier: Urgency) -> None:
    understood = UNDERSTAND(text)
    assert (understood.topic, understood.flag, understood.tier) == (flag, flag, tier)


@pytest.mark.parametrize(
    "text",
    [
        "achillies popd and i cnt push off",
        "on ciprofloxasin n my achiles is sore",
        "calf swolen hot",
        "HEARD A POP CANT PUSH OFF!!!",
        "heard a <b>pop</b>, can\u2019t push off",
        "leg swollen and cant breeth",
    ],
)
def test_typos_capitals_and_markup_do_not_hide_danger(text: str) -> None:
    assert UNDERSTAND(text).red_flag


@pytest.mark.parametrize(
    "text",
    [
        "no swelling, no redness, no fever",
        "did not pop, came on slowly",
        "my toes pop when i stretch",
        "popped to the shops",
        "my mate snapped his achilles",
        "had cipro 6 years ago no trouble",
        "painless snap",
        "never took cipro",
        "what does a rupture feel like",
        "will it snap if i keep running",
        "this session is killing me lol",
        "foot fell asleep on the sofa",
        "so hot today, can i run in the heat",
        "my son is 12 and counts my reps",
        "the machine at the gym makes a loud bang when the weights drop",
        "heard a bang, somebody dropped a barbell near me",
    ],
)
def test_what_only_sounds_like_danger_does_not_alarm(text: str) -> None:
    assert not UNDERSTAND(text).red_flag


def test_a_denial_of_one_sign_does_not_hide_another() -> None:
    assert UNDERSTAND("no fever but my calf is hot and swollen").flag == "rf_dvt"
    assert UNDERSTAND("no idea why my calf is swollen").flag == "rf_dvt"


def test_a_doubtful_rupture_asks_at_most_three_questions_and_still_gives_its_tier() -> None:
    understood = UNDERSTAND("cant rise on my toes")
    assert understood.tier is Urgency.SAME_DAY
    assert understood.ask == ("sudden", "gap")


def test_a_certain_one_asks_nothing() -> None:
    assert UNDERSTAND("felt a pop and cant rise on my toes, there is a gap").ask == ()
    assert UNDERSTAND("foot is cold and white").ask == ()


def test_danger_at_the_end_of_a_long_story_is_noticed() -> None:
    story = "I ran on Tuesday and it was lovely. " * 60
    assert UNDERSTAND(story + "Today my calf is hot and swollen.").flag == "rf_dvt"
