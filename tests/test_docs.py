"""The papers beside the code say what the code does: settings, dependencies, commands, locks, opening lines."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
import typer

from bot.__main__ import cli
from bot.content.load import CONSENT_VERSION, POLICY_DATE
from bot.settings import BACKUP_DAYS, Settings, setting_names

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
NAME = re.compile(r"[A-Za-z0-9._-]+")


def test_the_example_of_settings_names_exactly_the_settings() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    named = [line.lstrip("# ").partition("=")[0] for line in lines if re.match(r"(# ?)?BOT_[A-Z_]+=", line)]
    assert sorted(named) == sorted(setting_names())


def test_the_example_of_settings_shows_the_defaults() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^(BOT_[A-Z_]+)=(.*)$", text, re.MULTILINE))
    for name, field in Settings.model_fields.items():
        value = shown.get(f"BOT_{name.upper()}")
        if value:
            assert value == str(field.default).rstrip("/"), name


def dependencies() -> list[str]:
    """Return the names of everything that we depend on."""
    wanted = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
    return [match[0].lower() for one in wanted if (match := NAME.match(one))]


@pytest.mark.parametrize("name", dependencies())
def test_a_dependency_is_explained(name: str) -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert re.search(rf"^[|*-].*(?<![\w-]){re.escape(name)}(?![\w-])", text, re.MULTILINE)


@pytest.mark.parametrize("name", dependencies())
def test_a_dependency_is_locked(name: str) -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert re.search(rf"^{name.replace('.', '-')}==", text, re.MULTILINE)


def test_the_privacy_policy_tells_the_version_the_day_and_the_days_of_the_code() -> None:
    text = " ".join((ROOT / "docs" / "privacy.md").read_text(encoding="utf-8").split())
    assert f"Version {CONSENT_VERSION}, {POLICY_DATE}." in text
    assert f"Backups are kept for {BACKUP_DAYS} days" in text


def commands() -> list[str]:
    """Return the names of all commands of the command line."""
    return sorted(typer.main.get_command(cli).commands)  # type: ignore[attr-defined]  # it is a group


@pytest.mark.parametrize("command", commands())
def test_a_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"\bbot {command}\b", README)


@pytest.mark.parametrize("target", ["install", "demo", "test"])
def test_a_make_target_is_in_the_readme_and_there(target: str) -> None:
    assert re.search(rf"\bmake {target}\b", README)
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


def test_make_targets_that_papers_name_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    for paper in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"`make ([a-z]+)", (ROOT / paper).read_text(encoding="utf-8")))
        assert named <= targets, paper


def test_links_between_our_papers_lead_somewhere() -> None:
    for paper in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("deploy/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", paper.read_text(encoding="utf-8")):
            assert (paper.parent / target).exists(), f"{paper.name} leads to {target}"


PYTHON = sorted(file for folder in ("bot", "tests") for file in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("file", PYTHON, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_opens_with_what_it_is_for(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    doc = ast.get_docstring(ast.parse(text), clean=False)
    assert text.startswith('"""')
    assert doc
    assert doc.partition("\n")[0].endswith(".")
    assert doc.splitlines()[1:2] in ([], [""]), "one line, or one line and more after an empty one"


def test_every_locked_requirement_has_hashes_and_names_no_address() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "http" not in re.sub(r"^([a-z]*http[a-z]*)==.*|# +via.*|^ +# .*", "", text, flags=re.MULTILINE)
    assert "://" not in text
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text.strip())
    assert len(blocks) > len(dependencies())
    for block in blocks:
        if not block.startswith("#"):
            assert re.match(r"[A-Za-z0-9._\[\]-]+==\S+", block), block
            assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block


def test_what_is_installed_in_the_container_is_part_of_the_lock() -> None:
    pins = re.compile(r"^[A-Za-z0-9.-]+==[^ ]+", re.MULTILINE)
    every = set(pins.findall((ROOT / "requirements.lock").read_text(encoding="utf-8")))
    running = set(pins.findall((ROOT / "deploy" / "requirements.lock").read_text(encoding="utf-8")))
    assert running < every
    named = {pin.partition("==")[0] for pin in running}
    build = PYPROJECT["build-system"]["requires"]  # the image makes the package without build isolation
    wanted = [
        match[0].lower().replace(".", "-") for one in PROJECT["dependencies"] + build if (match := NAME.match(one))
    ]
    assert [name for name in wanted if name not in named] == []


def test_every_test_story_and_file_that_the_hazard_log_names_is_there() -> None:
    log = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    tests, files = set(re.findall(r"`(test_\w+)`", log)), set(re.findall(r"`(tests/[\w/.]+)`", log))
    stories = set(re.findall(r"story `(\w+)`", log))
    assert len(tests) > 30
    assert [name for name in sorted(tests) if not re.search(rf"def {name}\(", code)] == []
    assert [name for name in sorted(stories) if not (ROOT / "tests" / "stories" / f"{name}.txt").exists()] == []
    assert [name for name in sorted(files) if not (ROOT / name).exists()] == []
