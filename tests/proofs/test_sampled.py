"""The proofs in small, so that every test run has some of each."""

from pathlib import Path

import pytest

from tests.proofs import chaos, fuzz, kill
from tests.proofs.audit import Figures

pytestmark = pytest.mark.timeout(600)  # longer than each patience within, so that those tell what is stuck


def holds(figures: Figures, *counted: str) -> bool:
    """Tell whether nothing was lost, and there was something to lose of each kind."""
    assert figures.lost == []
    return all(figures.counts[name] for name in ("updates", "answers seen confirmed", "messages wanted", *counted))


async def test_a_few_kills_lose_nothing(tmp_path: Path) -> None:
    """Ten kills and eight people, six of them set up; the make target has five hundred and fifty newcomers."""
    figures = await kill.prove(10, 8, 1, tmp_path, lives_s=(0.05, 1.5), known=6)
    assert holds(figures, "reminders sent")
    assert figures.counts["kills"] == 11


async def test_a_thousand_wrong_updates_fail_nothing(tmp_path: Path) -> None:
    """The make target has a hundred thousand, and all stories to make them from."""
    figures = await fuzz.prove(1000, 2, tmp_path, every=5)
    assert figures.lost == []
    assert figures.counts["wrong updates handed over"] == 1000


async def test_a_few_seconds_of_a_bad_network_lose_nothing(tmp_path: Path) -> None:
    """The make target has four minutes; the outage is as long by the clock, and six seconds by ours."""
    figures = await chaos.prove(2, 6, 1, tmp_path, known=4)
    assert holds(figures, "reminders sent", "calls in the outage")
