"""The outbox against the emulated Telegram, with faults of every kind."""
