"""One person's first two days in a real browser: `bot demo` as a process, the page in headless Chromium."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

PATIENCE_S = 15
PHONE = (390, 844)
DAYTIME = range(10, 15)  # o'clock
DESKTOP = (1280, 900)
SHOTS = os.environ.get("BOT_TEST_SHOTS")  # a folder to keep pictures in, to be looked at
QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-device-scale-factor=1",
)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Run `bot demo` on a free port and give the page's address."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    command = [sys.executable, "-m", "bot", "demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=clean, cwd=tmp_path) as process:  # noqa: S603 - our own program
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            match = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert match, f"the demo did not say where it is: {line!r}"
            yield match[0]
        finally:
            process.terminate()
            assert process.wait(timeout=20) == 0, "the demo did not end cleanly"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[webdriver.Chrome]:
    """Give a headless Chromium; say clearly when there is none."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        pytest.fail(
            "Chromium is missing: `make browser` installs it (Debian: apt-get install chromium chromium-driver)"
        )
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*QUIET, f"--user-data-dir={tmp_path / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        yield started
    finally:
        with contextlib.suppress(Exception):
            started.quit()


class Phone:
    """A person at the page."""

    def __init__(self, browser: webdriver.Chrome) -> None:
        self._browser = browser

    def all(self, testid: str) -> list[WebElement]:
        """Return what carries a test id and is shown."""
        found = self._browser.find_elements(By.CSS_SELECTOR, f"[data-testid='{testid}']")
        return [element for element in found if element.is_displayed()]

    def wait_for(self, what: str, words: str) -> WebElement:
        """Wait for something shown with those words; the newest one counts."""

        def look(_: object) -> WebElement | None:
            with contextlib.suppress(StaleElementReferenceException):
                return next((e for e in reversed(self.all(what)) if words in e.text), None)
            return None

        found = WebDriverWait(self._browser, PATIENCE_S).until(look, f"no {what} shows {words!r}")
        assert found is not None  # `until` gives only what is there
        return found

    def sees(self, words: str) -> None:
        """Wait until a message shows the words."""
        self.wait_for("message", words)

    def tap(self, label: str) -> None:
        """Press the newest button of exactly that label."""

        def press(_: object) -> bool:
            with contextlib.suppress(StaleElementReferenceException):
                found = [e for e in self.all("inline-button") if e.text.strip() == label and e.is_enabled()]
                if found:
                    self._browser.execute_script("arguments[0].click()", found[-1])
                    return True
            return False

        WebDriverWait(self._browser, PATIENCE_S).until(press, f"no button says {label!r}")

    def press(self, testid: str) -> None:
        """Press a control of the page once it can be pressed."""
        WebDriverWait(self._browser, PATIENCE_S).until(
            lambda _: any(e.is_enabled() for e in self.all(testid)), f"{testid} cannot be pressed"
        )
        next(e for e in self.all(testid) if e.is_enabled()).click()

    def until_the_day_begins(self) -> None:
        """Move the clock on to the middle of a day, so that the story is the same whenever the test is run."""
        for _ in range(24):
            shown = self.wait_for("clock-now", ":").text
            if int(shown.split(", ")[1][:2]) in DAYTIME:
                return
            self.press("clock-hour")
            self._wait_for_another_time(shown)
        pytest.fail("the clock never came to the middle of a day")

    def _wait_for_another_time(self, shown: str) -> None:
        def has_moved(_: object) -> bool:
            return self.wait_for("clock-now", ":").text != shown

        WebDriverWait(self._browser, PATIENCE_S).until(has_moved, "the clock does not move")

    def say(self, text: str) -> None:
        """Type a text and send it."""
        self.all("composer")[0].send_keys(text, Keys.ENTER)

    def shot(self, name: str) -> None:
        """Keep a picture when a folder for them is set."""
        if SHOTS:
            self._browser.save_screenshot(str(Path(SHOTS) / f"{name}.png"))


def set_up(phone: Phone) -> None:
    """Start, agree, and answer the few questions."""
    phone.press("start-button")
    phone.tap("I agree, and I am 18 or older")
    phone.sees("Where are you?")
    phone.say("Berlin")
    for label in ("Left", "Middle of the tendon", "2", "Yes, I run", "45 min", "09:00", "18:00", "None of these"):
        phone.tap(label)


def test_a_newcomer_goes_from_start_to_the_day_after_a_run(address: str, browser: webdriver.Chrome) -> None:
    """The whole loop: set-up, check-in, verdict, exercise, a run, tomorrow morning, the follow-up, the plan."""
    browser.set_window_size(*DESKTOP)
    browser.get(address)
    phone = Phone(browser)
    phone.until_the_day_begins()
    browser.set_window_size(*PHONE)
    phone.shot("01-empty-phone")
    set_up(phone)
    phone.sees("How sore were the first steps")
    phone.shot("02-check-in-phone")
    for label in ("2", "5", "Nothing hard"):
        phone.tap(label)
    phone.sees("Run, up to 49 minutes")
    phone.sees("Why: You are running")
    phone.shot("03-verdict-phone")
    phone.tap("Today's exercise")
    phone.sees("heel raise hold")
    phone.say("ran 30 min pain 2")
    phone.tap("Yes, keep it")
    phone.sees("Kept: a run of 30 minutes")
    phone.shot("04-logged-phone")
    browser.set_window_size(*DESKTOP)
    phone.wait_for("planned-item", "Follow-up")
    phone.shot("05-planned-desktop")
    phone.press("clock-morning")
    phone.sees("It is the morning after a run of 30 minutes")
    for label in ("4", "15"):
        phone.tap(label)
    phone.sees("It is not back to your usual yet")
    phone.press("clock-next")
    phone.sees("hours after a run of 30 minutes")
    phone.shot("06-follow-up-desktop")
    phone.tap("4")
    phone.sees("Not settled yet.")
    phone.tap("My plan")
    phone.sees("Your plan")
    phone.shot("07-plan-desktop")
    log: list[dict[str, str]] = browser.get_log("browser")  # type: ignore[no-untyped-call] # selenium gives no types here
    assert [entry["message"] for entry in log if entry["level"] == "SEVERE"] == []
