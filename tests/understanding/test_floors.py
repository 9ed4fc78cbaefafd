"""On phrases that were never learned from, danger is noticed, harmless words are not, and topics are found."""

from bot.content.questions import OFF_TOPIC
from bot.engine.understanding import Understanding
from bot.model.decision import Urgency
from tests.understanding.asking import held_out, share

URGENT = (
    "rf_pe", "rf_vascular", "rf_distress", "rf_rupture", "rf_calf_tear", "rf_dvt", "rf_infection",
    "rf_fluoroquinolone", "rf_neuro",
)  # fmt: skip


def test_urgent_danger_is_always_noticed() -> None:
    told = held_out(*URGENT)
    assert [text for _, text, understood in told if not understood.red_flag] == []
    assert all(u.tier in {Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.THREE_DAYS} for _, _, u in told)


def test_nearly_all_danger_is_noticed() -> None:
    told = held_out("rf_")
    assert share("danger noticed", sum(u.red_flag for _, _, u in told), len(told)) >= 0.97


def test_harmless_and_ordinary_texts_hardly_ever_alarm() -> None:
    told = held_out("hn") + ordinary() + held_out(OFF_TOPIC)
    assert share("false alarms", sum(u.red_flag for _, _, u in told), len(told)) <= 0.02


def ordinary() -> list[tuple[str, str, Understanding]]:
    """Give the held-out questions about a topic."""
    return [entry for entry in held_out("") if not entry[0].startswith(("rf_", "hn", OFF_TOPIC))]


def test_the_right_topic_comes_first_or_among_three() -> None:
    told = ordinary()
    assert share("right first", sum(u.topic == topic for topic, _, u in told), len(told)) >= 0.92
    assert share("among three", sum(topic in u.candidates for topic, _, u in told), len(told)) >= 0.98


def test_what_is_none_of_ours_is_hardly_ever_answered_as_a_topic() -> None:
    told = held_out(OFF_TOPIC)
    answered = [text for _, text, u in told if u.topic not in {OFF_TOPIC, None}]
    assert share("off-topic answered", len(answered), len(told)) <= 0.03, answered


def test_a_topic_is_never_offered_twice_and_the_first_is_the_answer() -> None:
    for _, _, understood in ordinary():
        assert len(set(understood.candidates)) == 3
        assert understood.topic in {None, OFF_TOPIC, understood.candidates[0]}
