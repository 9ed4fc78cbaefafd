"""The database as a file: encrypted, private, refused with a sentence and then unharmed."""
# ruff: noqa: ASYNC240 - nothing else waits while a test looks at a file

import stat
from pathlib import Path

import pytest

from bot.model.screen import Screen
from bot.store import Store, StoreError
from bot.store.open import migrations
from tests.store.conftest import KEY, NOW, ROBIN, TODAY, look, look_into

SECRET = "a sudden kick in the calf at Tempelhof"
WRONG = "40" * 32
CHECK_THE_KEY = (
    "The database cannot be read with this key: check BOT_DATABASE_KEY or BOT_DATABASE_KEY_FILE, "
    "or restore a backup with `bot restore`."
)


async def write_secret(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(form.id, "pain", SECRET, NOW)
        await tx.new_card(ROBIN, Screen(SECRET), NOW, person=ROBIN, form=form.id)


def sentence(error: pytest.ExceptionInfo[StoreError]) -> str:
    """Return the error's message, checked to be one sentence on one line."""
    text = str(error.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


async def test_no_byte_of_an_answer_is_readable_on_disk_while_the_bot_runs(store: Store, file: Path) -> None:
    await write_secret(store)
    files = sorted(file.parent.iterdir())
    assert [f.name for f in files] == ["bot.db", "bot.db-shm", "bot.db-wal"]
    for each in files:
        data = each.read_bytes()
        assert SECRET.encode() not in data
        assert b"Tempelhof" not in data
        assert b"check_in" not in data
        assert SECRET.encode("utf-16-le") not in data


async def test_no_byte_of_an_answer_is_readable_after_the_bot_has_stopped(file: Path) -> None:
    store = await Store.open(file, KEY)
    async with store.transaction() as tx:
        await tx.meet(ROBIN, "en", NOW)
    await write_secret(store)
    await store.close()
    assert [f.name for f in file.parent.iterdir()] == ["bot.db"]
    data = file.read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert b"Tempelhof" not in data
    assert b"CREATE TABLE" not in data
    assert look_into(file, "SELECT value FROM answer") == [(SECRET,)]


async def test_files_are_for_the_owner_alone(store: Store, file: Path) -> None:
    await write_secret(store)
    modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in file.parent.iterdir()}
    assert modes == {"bot.db": 0o600, "bot.db-wal": 0o600, "bot.db-shm": 0o600}
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


async def test_a_database_that_was_readable_to_others_is_closed_to_them(file: Path) -> None:
    file.parent.mkdir()
    file.touch(mode=0o644)
    file.chmod(0o644)
    await (await Store.open(file, KEY)).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("wrong", [WRONG, "a passphrase", 'it\'s "quoted"', KEY[:-1]])
async def test_a_wrong_key_is_one_sentence_and_harms_nothing(file: Path, wrong: str) -> None:
    store = await Store.open(file, KEY)
    async with store.transaction() as tx:
        await tx.meet(ROBIN, "en", NOW)
    await write_secret(store)
    await store.close()
    before = file.read_bytes()
    with pytest.raises(StoreError) as refused:
        await Store.open(file, wrong)
    assert sentence(refused) == CHECK_THE_KEY
    assert file.read_bytes() == before
    assert [f.name for f in file.parent.iterdir()] == ["bot.db"]
    again = await Store.open(file, KEY)
    assert await look(again, "SELECT value FROM answer") == [(SECRET,)]
    await again.close()


@pytest.mark.parametrize(
    ("key", "as_sql"),
    [
        (KEY, f"\"x'{KEY}'\""),
        (KEY.upper(), f"\"x'{KEY}'\""),
        ("correct horse battery", "'correct horse battery'"),
        ("it's \"quoted\" ''twice''", "'it''s \"quoted\" ''''twice'''''"),
        ("x'00' OR 1=1; --", "'x''00'' OR 1=1; --'"),
        ("Schlüssel für die Ferse", "'Schlüssel für die Ferse'"),
        (KEY + "00", f"'{KEY}00'"),
    ],
)
async def test_hexadecimal_digits_are_the_key_itself_and_all_else_is_a_passphrase(
    file: Path, key: str, as_sql: str
) -> None:
    store = await Store.open(file, key)
    async with store.transaction() as tx:
        await tx.meet(ROBIN, "en", NOW)
    await store.close()
    assert look_into(file, "SELECT id FROM person", key=as_sql) == [(ROBIN,)]
    again = await Store.open(file, key)
    assert await look(again, "SELECT id FROM person") == [(ROBIN,)]
    await again.close()


async def test_a_newer_database_is_refused_and_left_alone(file: Path) -> None:
    await (await Store.open(file, KEY)).close()
    newest = migrations()[-1][0]
    look_into(file, f"PRAGMA user_version = {newest + 1}")
    before = file.read_bytes()
    with pytest.raises(StoreError) as refused:
        await Store.open(file, KEY)
    assert sentence(refused) == "The database was made by a newer version of the program: install that version."
    assert file.read_bytes() == before


async def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("my diary, by hand\n" * 300)
    before = file.read_bytes()
    with pytest.raises(StoreError) as refused:
        await Store.open(file, KEY)
    assert sentence(refused) == CHECK_THE_KEY
    assert file.read_bytes() == before


async def test_a_folder_in_place_of_the_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    mode = stat.S_IMODE(tmp_path.stat().st_mode)
    with pytest.raises(StoreError) as refused:
        await Store.open(tmp_path, KEY)
    assert "BOT_DATABASE" in sentence(refused)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == mode


async def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(StoreError) as refused:
        await Store.open(tmp_path / "data" / "bot.db", KEY)
    assert "BOT_DATABASE" in sentence(refused)


async def test_a_cut_off_database_is_refused_with_a_sentence(file: Path) -> None:
    store = await Store.open(file, KEY)
    await store.close()
    file.write_bytes(file.read_bytes()[:4096])
    with pytest.raises(StoreError) as refused:
        await Store.open(file, KEY)
    sentence(refused)
