"""The command line."""

import asyncio
import contextlib
import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import typer

cli = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Achilles Coach, a Telegram bot."
)

DEMO_PORT = 8080
BAD_INPUT = 2


def main() -> None:
    """Run the command line; what cannot work is one sentence and a code that is not 0."""
    from bot.settings import SettingsError  # noqa: PLC0415 - imports are lazy, so that --help answers at once

    try:
        cli()
    except SettingsError as error:
        fail(str(error))


def fail(sentence: str, code: int = 1) -> NoReturn:
    """Say what is wrong and end."""
    typer.echo(sentence, err=True)
    sys.exit(code)


@cli.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the page is served; 0 takes any free port.")] = DEMO_PORT,
) -> None:
    """Try it in a browser: no account, no token, nothing kept."""
    from bot.app.serve import serve_demo  # noqa: PLC0415 - lazy

    asyncio.run(serve_demo(port, typer.echo))


@cli.command()
def run() -> None:
    """Run the bot on Telegram with the settings of the environment and .env."""
    gc.disable()  # until all is loaded: bot/app/memory.py
    from bot.app.run import RunError  # noqa: PLC0415 - lazy
    from bot.app.run import run as run_bot  # noqa: PLC0415 - lazy
    from bot.content import ContentError  # noqa: PLC0415 - lazy
    from bot.content.policy import PolicyError  # noqa: PLC0415 - lazy
    from bot.settings import load_settings  # noqa: PLC0415 - lazy
    from bot.store import StoreError  # noqa: PLC0415 - lazy

    try:
        asyncio.run(run_bot(load_settings()))
    except (RunError, StoreError, ContentError, PolicyError) as error:
        fail(str(error))


@cli.command()
def check() -> None:
    """Tell whether the bot is fit to run: settings, key, database, token."""
    from bot.app.check import check_all  # noqa: PLC0415 - lazy
    from bot.settings import load_settings  # noqa: PLC0415 - lazy

    results = asyncio.run(check_all(load_settings()))
    for result in results:
        typer.echo(f"{'ok  ' if result.fit else 'BAD '} {result.what}: {result.says}")
    if not all(result.fit for result in results):
        sys.exit(1)


@cli.command()
def init(
    key_file: Annotated[Path, typer.Option(help="Where the database key goes; never beside the database.")] = Path(
        "~/.config/achilles-coach/database.key",
    ),
    env_file: Annotated[Path, typer.Option(help="The file of settings to write.")] = Path(".env"),
) -> None:
    """Ask for the token, make a database key, and write .env."""
    from bot.app.init import InitError, write_settings  # noqa: PLC0415 - lazy

    token = typer.prompt("The token from @BotFather", hide_input=True)
    try:
        for line in write_settings(token, key_file, env_file):
            typer.echo(line)
    except InitError as error:
        fail(str(error))


@cli.command()
def backup(
    to: Annotated[Path | None, typer.Option(help="The folder; without it the one of BOT_BACKUPS.")] = None,
) -> None:
    """Copy the database while the bot runs, check the copy, and say where it is."""
    from bot.clock import utc_now  # noqa: PLC0415 - lazy
    from bot.settings import load_settings  # noqa: PLC0415 - lazy
    from bot.store.copies import back_up  # noqa: PLC0415 - lazy

    settings = load_settings()
    with _store_errors():
        made = back_up(settings.database, settings.key(), to or settings.backup_folder, utc_now())
    typer.echo(f"Made and checked: {made}. It needs the key of the database.")


@cli.command()
def restore(file: Annotated[Path, typer.Argument(help="The backup.")]) -> None:
    """Put a backup in the database's place, where there is none; what fell due meanwhile is not sent."""
    from bot.settings import load_settings  # noqa: PLC0415 - lazy
    from bot.store.copies import restore as put_back  # noqa: PLC0415 - lazy

    settings = load_settings()
    with _store_errors():
        put_back(file, settings.database, settings.key())
    typer.echo(f"Restored and checked: {settings.database}. Next: `bot check`, then `bot run`.")


@cli.command()
def rekey(
    key_file: Annotated[Path, typer.Option(help="Where the new key goes; a file that is there is used as it is.")],
) -> None:
    """Encrypt the database with a new key; the bot must not be running."""
    from bot.app.init import InitError, make_key  # noqa: PLC0415 - lazy
    from bot.settings import load_settings, read_key  # noqa: PLC0415 - lazy
    from bot.store.copies import change_key  # noqa: PLC0415 - lazy

    settings = load_settings()
    key_file = key_file.expanduser().resolve()
    try:
        typer.echo(make_key(key_file))
    except InitError as error:
        fail(str(error))
    with _store_errors():
        change_key(settings.database, settings.key(), read_key(key_file, settings.database))
    typer.echo(f"The database has the new key: set BOT_DATABASE_KEY_FILE={key_file}. Older backups need the old key.")


@cli.command()
def stats() -> None:
    """Count people and messages, and tell how late reminders are; names nobody."""
    from bot.app.stats import stats_lines  # noqa: PLC0415 - lazy
    from bot.clock import utc_now  # noqa: PLC0415 - lazy
    from bot.settings import load_settings  # noqa: PLC0415 - lazy

    with _store_errors():
        for line in asyncio.run(stats_lines(load_settings(), utc_now())):
            typer.echo(line)


@cli.command()
def export(
    user: Annotated[int, typer.Argument(help="The person's number at Telegram.")],
    out: Annotated[Path, typer.Option(help="The zip file to write; only you may read it.")],
) -> None:
    """Write everything that is kept of a person into a zip file, as /export does."""
    from bot.app.people import PersonError, export_person  # noqa: PLC0415 - lazy
    from bot.clock import utc_now  # noqa: PLC0415 - lazy
    from bot.settings import load_settings  # noqa: PLC0415 - lazy

    try:
        with _store_errors():
            asyncio.run(export_person(load_settings(), user, out, utc_now()))
    except PersonError as error:
        fail(str(error))
    typer.echo(f"Written to {out}. It is not encrypted: hand it to the person, then delete it.")


@cli.command()
def delete(
    user: Annotated[int, typer.Argument(help="The person's number at Telegram.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask once more.")] = False,
) -> None:
    """Delete everything that is kept of a person, as /delete does."""
    from bot.app.people import PersonError, delete_person  # noqa: PLC0415 - lazy
    from bot.clock import utc_now  # noqa: PLC0415 - lazy
    from bot.settings import load_settings  # noqa: PLC0415 - lazy

    settings = load_settings()
    if not yes and not typer.confirm(f"Delete everything that is kept of {user}? It cannot be undone"):
        fail("Nothing was deleted.")
    try:
        with _store_errors():
            receipt = asyncio.run(delete_person(settings, user, utc_now()))
    except PersonError as error:
        fail(str(error))
    typer.echo(f"Deleted. Receipt: {receipt}. Backups lose it after {settings.backup_days} days at the latest.")


@contextlib.contextmanager
def _store_errors() -> Iterator[None]:
    """End with the store's sentence where it cannot do what is asked."""
    from bot.store import StoreError  # noqa: PLC0415 - lazy

    try:
        yield
    except StoreError as error:
        fail(str(error))


@cli.command()
def simulate(
    diary: Annotated[str, typer.Argument(metavar="DIARY.json", help="The diary; - reads standard input.")],
    pretty: Annotated[bool, typer.Option("--pretty", help="A table with the reasons in words.")] = False,
) -> None:
    """Play a diary through the rules: one line of JSON for each of its days."""
    from bot.app.simulate import simulate_file  # noqa: PLC0415 - lazy
    from bot.clock import utc_now  # noqa: PLC0415 - lazy
    from bot.engine.diary import DiaryError  # noqa: PLC0415 - lazy

    try:
        for line in simulate_file(diary, utc_now(), pretty=pretty):
            typer.echo(line)
    except DiaryError as error:
        fail(str(error), BAD_INPUT)


@cli.command()
def rules(
    markdown: Annotated[bool, typer.Option("--markdown", help="The same as Markdown, as in docs/rules.md.")] = False,
) -> None:
    """Show every rule and threshold, with its source and how firm it is."""
    from bot.app.rules_page import rules_page  # noqa: PLC0415 - lazy

    for line in rules_page(markdown=markdown):
        typer.echo(line)


@cli.command()
def ask(
    text: Annotated[str | None, typer.Argument(help="What somebody types into the chat.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read lines {"q": TEXT}, write a line of JSON each.')] = False,
) -> None:
    """Answer a free text as the chat would."""
    from bot.app.ask import AskError, answer, answers  # noqa: PLC0415 - lazy

    if jsonl == (text is not None):
        fail("Give either a TEXT or --jsonl.", BAD_INPUT)
    if text is not None:
        typer.echo(answer(text))
        return
    bad = False
    for line in answers(sys.stdin.buffer):
        bad = bad or isinstance(line, AskError)
        typer.echo(line, err=isinstance(line, AskError))
        sys.stdout.flush()
    if bad:
        sys.exit(BAD_INPUT)


if __name__ == "__main__":
    main()
