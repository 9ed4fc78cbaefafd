"""Everything that we keep of somebody, handed to them as a file."""

from functools import partial

from bot.engine.turn import Turn
from bot.model.person import MediaKind
from bot.model.screen import Screen
from bot.render.export import export_zip
from bot.render.moments import day


async def command(turn: Turn) -> None:
    """Send the export; of a stranger nothing is kept, and that is said."""
    turn.below = True
    if not turn.person.stored:
        await turn.say(Screen(turn.words.say("delete-nothing")))
        return
    tables = await turn.tx.everything_of(turn.person.id)
    make = partial(export_zip, tables, turn.words, turn.content.questionnaires, turn.now)
    content = turn.aside(("export", tables, turn.words.language), make)  # a second's work after some years
    name = f"achilles-coach-{turn.today.isoformat()}.zip"
    file = await turn.keep(MediaKind.DOCUMENT, name, content)
    buttons = ((turn.do("privacy"), turn.do("delete")),)
    await turn.say(Screen(turn.words.say("export-caption", day=day(turn.words, turn.today)), buttons, media=file))
