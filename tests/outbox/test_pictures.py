"""Pictures and files: drawings sent once and known from then on, files forgotten once they are sent."""

from bot.content.drawings import picture
from bot.emulator import AnswerLost, Dropped, Person, Refused
from bot.model.person import Media, MediaKind
from bot.model.screen import LONGEST_CAPTION, Screen
from tests.outbox.conftest import NOW, Office

PHOTO, CAPTION, MEDIA = "sendPhoto", "editMessageCaption", "editMessageMedia"
SITES, LADDER = picture("sites.en") or (b"", ""), picture("ladder.en") or (b"", "")


async def keep(office: Office, person: Person, kind: MediaKind, content: bytes) -> int:
    async with office.store.transaction() as tx:
        return await tx.keep_media(person.id, Media(kind, "export.zip", content), NOW)


async def test_a_drawing_is_uploaded_once_and_named_by_its_id_from_then_on(office: Office, robin: Person) -> None:
    for number in range(2):
        await office.want(robin, Screen(f"<b>Where</b> {number}?", picture="sites.en"))
    await office.deliver(robin)
    assert [(m.photo, m.caption) for m in robin.from_bot] == [(SITES[0], "Where 0?"), (SITES[0], "Where 1?")]
    async with office.store.transaction() as tx:
        assert await tx.file_of_drawing("sites.en", SITES[1])
        assert await tx.file_of_drawing("sites.en", "another drawing") is None


async def test_an_id_that_telegram_does_not_know_is_forgotten_and_the_drawing_sent(
    office: Office, robin: Person
) -> None:
    async with office.store.transaction() as tx:
        await tx.sent_drawing("sites.en", SITES[1], "an id of another bot")
    await office.want(robin, Screen("Where?", picture="sites.en"))
    await office.deliver(robin)
    assert (robin.last.photo, robin.last.caption) == (SITES[0], "Where?")
    assert office.called(PHOTO) == 2
    async with office.store.transaction() as tx:
        assert await tx.file_of_drawing("sites.en", SITES[1]) != "an id of another bot"


async def test_the_words_below_a_picture_change_and_the_picture_stays(office: Office, robin: Person) -> None:
    card = await office.want(robin, Screen("Ready?", picture="sites.en"))
    await office.deliver(robin)
    await office.change(card, Screen("Well done."))
    await office.deliver(robin)
    assert (robin.last.photo, robin.last.caption) == (SITES[0], "Well done.")
    assert (office.called(CAPTION), office.called(MEDIA), len(robin.from_bot)) == (1, 0, 1)


async def test_a_message_of_words_gets_a_picture_and_a_picture_another(office: Office, robin: Person) -> None:
    card = await office.want(robin, Screen("Ready?"))
    await office.deliver(robin)
    for name in ("sites.en", "ladder.en"):
        await office.change(card, Screen(f"This is {name}", picture=name))
        await office.deliver(robin)
    assert (robin.last.photo, robin.last.caption) == (LADDER[0], "This is ladder.en")
    assert (office.called(MEDIA), len(robin.from_bot)) == (2, 1)


async def test_a_file_is_sent_with_its_name_and_then_forgotten(office: Office, robin: Person) -> None:
    media = await keep(office, robin, MediaKind.DOCUMENT, b"PK content")
    card = await office.want(robin, Screen("Your data", media=media))
    await office.deliver(robin)
    assert (robin.last.document, robin.last.caption) == (b"PK content", "Your data")
    async with office.store.transaction() as tx:
        assert await tx.media(media) is None
    await office.change(card, Screen("Your data, as of today", media=media))
    await office.deliver(robin)
    assert (robin.last.document, robin.last.caption) == (b"PK content", "Your data, as of today")


async def test_a_picture_made_for_somebody_survives_a_dropped_call(office: Office, robin: Person) -> None:
    office.emulator.fail(PHOTO, error=Dropped())
    media = await keep(office, robin, MediaKind.PHOTO, LADDER[0])
    await office.want(robin, Screen("Your weeks", media=media))
    await office.deliver(robin)
    assert [(m.photo, m.caption) for m in robin.from_bot] == [(LADDER[0], "Your weeks")]


async def test_a_picture_whose_answer_was_lost_is_repeated_once(office: Office, robin: Person) -> None:
    office.emulator.fail(PHOTO, error=AnswerLost())
    await office.want(robin, Screen("Where?", picture="sites.en"))
    await office.deliver(robin)
    assert [m.photo for m in robin.from_bot] == [SITES[0], SITES[0]]


async def test_words_go_out_alone_when_their_drawing_or_file_is_gone(office: Office, robin: Person) -> None:
    card = await office.want(robin, Screen("Where?", picture="no_such_drawing.en"))
    await office.want(robin, Screen("Your data", media=999))
    await office.deliver(robin)
    assert [(m.text, m.photo, m.document) for m in robin.from_bot] == [
        ("Where?", None, None),
        ("Your data", None, None),
    ]
    await office.change(card, Screen("There."))
    await office.deliver(robin)
    assert robin.from_bot[0].text == "There."


async def test_a_message_with_a_picture_that_is_gone_from_the_chat_is_sent_anew(office: Office, robin: Person) -> None:
    card = await office.want(robin, Screen("Ready?", picture="sites.en"))
    await office.deliver(robin)
    office.emulator.fail(CAPTION, error=Refused(400, "Bad Request: message to edit not found"))
    await office.change(card, Screen("Well done.", picture="sites.en"))
    await office.deliver(robin)
    assert [(m.photo, m.caption) for m in robin.from_bot] == [(SITES[0], "Ready?"), (SITES[0], "Well done.")]


async def test_words_too_long_for_below_their_picture_get_a_message_of_their_own(office: Office, robin: Person) -> None:
    card = await office.want(robin, Screen("Ready?", picture="sites.en"))
    await office.deliver(robin)
    long = "x" * (LONGEST_CAPTION + 1)
    await office.change(card, Screen(long))
    await office.deliver(robin)
    assert [(message.caption, message.text) for message in robin.from_bot] == [("Ready?", ""), ("", long)]


async def test_a_new_picture_with_words_too_long_for_it_is_given_up_and_not_tried_for_ever(
    office: Office, robin: Person
) -> None:
    await office.want(robin, Screen("x" * (LONGEST_CAPTION + 1), picture="sites.en"))
    await office.want(robin, Screen("after it"))
    await office.deliver(robin)
    assert [message.text for message in robin.from_bot] == ["after it"]


async def test_words_still_change_where_a_crash_came_after_their_message_got_a_picture(
    office: Office, robin: Person
) -> None:
    card = await office.want(robin, "Which side?")
    await office.deliver(robin)
    await office.change(card, Screen("Where?", picture="sites.en"))
    await office.deliver(robin)
    async with office.store.transaction() as tx:  # as it is when that was not written down
        await tx._run("UPDATE card SET shown_picture = NULL WHERE id = ?", card)  # noqa: SLF001 - what a crash leaves
    for words in ("Done.", "And what next?"):
        await office.change(card, words)
        await office.deliver(robin)
        assert (robin.last.photo, robin.last.caption) == (SITES[0], words)
    assert (office.called(CAPTION), len(robin.from_bot)) == (2, 1)
