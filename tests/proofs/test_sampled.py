"""The proofs in small, so that every test run has some of each."""

from pathlib import Path

import pytest

from bot.emulator import Emulator
from bot.store.open import connect
from tests.proofs import chaos, fuzz, kill
from tests.proofs.audit import Audit
from tests.proofs.nursery import KEY


async def test_a_few_kills_lose_nothing_and_the_audit_would_see_a_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten kills and eight people; the make target has five hundred and fifty."""
    audits: list[Audit] = []

    def made(database: Path, key: str, emulator: Emulator) -> Audit:
        audits.append(Audit(database, key, emulator))
        return audits[-1]

    monkeypatch.setattr(kill, "Audit", made)
    figures = await kill.prove(10, 8, 1, tmp_path, lives_s=(0.05, 0.9))
    assert figures.lost == []
    assert figures.counts["updates"]
    assert figures.counts["messages wanted"]
    database = tmp_path / "data" / "proof.db"
    with connect(database, KEY) as connection:
        connection.execute("DELETE FROM seen_update WHERE id = (SELECT max(id) FROM seen_update)")
        connection.execute('UPDATE card SET wanted = \'{"text": "other", "buttons": []}\' WHERE id = 1')
        connection.execute("UPDATE card SET message_id = 999999 WHERE id = 2")
    audits[-1].updates()
    audits[-1].messages()
    assert figures.counts["updates lost"] == 1
    assert figures.counts["messages lost"] == 2


async def test_a_thousand_wrong_updates_fail_nothing(tmp_path: Path) -> None:
    """The make target has a hundred thousand, and all stories to make them from."""
    figures = await fuzz.prove(1000, 2, tmp_path, every=5)
    assert figures.lost == []
    assert figures.counts["wrong updates handed over"] == 1000


async def test_a_few_seconds_of_a_bad_network_lose_nothing(tmp_path: Path) -> None:
    """The make target has four minutes; the outage is as long by the clock, and six seconds by ours."""
    figures = await chaos.prove(2, 6, 1, tmp_path)
    assert figures.lost == []
    assert figures.counts["calls in the outage"]
