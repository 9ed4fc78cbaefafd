"""What the bot says of itself: names, descriptions, commands, menu buttons."""

from dataclasses import dataclass, field

from bot.emulator.errors import bad_request
from bot.emulator.spec import Json

ScopeKey = tuple[str, int | None, int | None]

DEFAULT: ScopeKey = ("default", None, None)


@dataclass(slots=True)
class Profile:
    """The bot's profile; texts by (what, language), commands by (scope, language), menu buttons by chat."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[ScopeKey, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    def text(self, what: str, language: str) -> str:
        """Return a text in `language`, or the one for all."""
        return self.texts.get((what, language), self.texts.get((what, ""), ""))

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """Return the commands that a person in a private chat sees: the narrowest scope that has any."""
        scopes: tuple[ScopeKey, ...] = (("chat", chat_id, None), ("all_private_chats", None, None), DEFAULT)
        for scope in scopes:
            for spoken in (language, ""):
                if found := self.commands.get((scope, spoken)):
                    return found
        return []

    def menu_button_for(self, chat_id: int) -> Json:
        """Return the menu button of a private chat."""
        return self.menu_buttons.get(chat_id) or self.menu_buttons.get(None) or {"type": "default"}


def scope_key(scope: Json | None) -> ScopeKey:
    """Return what tells a scope of commands from others."""
    scope = scope or {"type": "default"}
    return scope["type"], scope.get("chat_id"), scope.get("user_id")


def checked_language(language: str | None) -> str:
    """Return a two-letter language code, or nothing for all languages."""
    language = language or ""
    if language and not (len(language) == 2 and language.isascii() and language.isalpha()):  # noqa: PLR2004 - ISO 639-1
        raise bad_request("LANG_CODE_INVALID")
    return language.lower()
