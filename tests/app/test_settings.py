"""Which settings are taken, passed over, or refused by name."""

from pathlib import Path

import pytest

from bot.settings import SettingsError, load_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read no .env but the test's own."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_HTTP_PORT", "70000"),
        ("BOT_HTTP_PORT", "http"),
        ("BOT_WEBHOOK_URL", "example.org/hook"),
        ("BOT_BACKUP_DAYS", "0"),
        ("BOT_BACKUP_DAYS", "366"),
    ],
)
def test_a_setting_out_of_range_is_refused_by_its_name(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        load_settings()


def test_a_web_server_needs_a_port_or_a_webhook(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().port is None
    monkeypatch.setenv("BOT_WEBHOOK_URL", "https://example.org/hook")
    assert load_settings().port == 8080
    monkeypatch.setenv("BOT_HTTP_PORT", "9000")
    assert load_settings().port == 9000


@pytest.mark.parametrize("secret", ["with a space", "é", "x" * 257])
def test_a_secret_that_telegram_would_not_take_is_refused(secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WEBHOOK_SECRET", secret)
    with pytest.raises(SettingsError, match="BOT_WEBHOOK_SECRET"):
        load_settings().secret()


def test_an_empty_webhook_address_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WEBHOOK_URL", "")
    assert load_settings().webhook_url is None


def test_a_slip_in_a_name_is_refused_by_that_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKN", "x")
    with pytest.raises(SettingsError, match="BOT_TOKN"):
        load_settings()
