"""Which settings are taken, passed over, or refused by name."""

from pathlib import Path

import pytest

from bot.settings import SettingsError, load_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read no .env but the test's own."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", ["BOT_WEBHOOK_SECRET", "BOT_HTTP_HOST", "BOT_HTTP_PORT"])
def test_what_only_a_webhook_needs_is_passed_over(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "8081")
    assert load_settings().messages_per_second == 25


def test_a_webhook_is_refused_as_long_as_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WEBHOOK_URL", "https://example.org/hook")
    with pytest.raises(SettingsError, match="BOT_WEBHOOK_URL"):
        load_settings()


def test_an_empty_webhook_address_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WEBHOOK_URL", "")
    assert load_settings().token is None


def test_a_slip_in_a_name_is_refused_by_that_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKN", "x")
    with pytest.raises(SettingsError, match="BOT_TOKN"):
        load_settings()
