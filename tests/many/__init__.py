"""Many people: one person who has lived with the bot, their rows times a million, and a Telegram that only answers."""
