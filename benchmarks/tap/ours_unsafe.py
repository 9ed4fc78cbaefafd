"""Our bot, but for its promise: it confirms updates before their effects are committed, to show what waiting costs."""

from telegram.ext import ExtBot

from bot.__main__ import main
from bot.handlers.acknowledging import AcknowledgingBot

AcknowledgingBot.get_updates = ExtBot.get_updates  # type: ignore[method-assign] # without the wait

if __name__ == "__main__":
    main()
