"""SQLite, encrypted: transactions, loads, applies, numbered migrations, backups."""

from bot.store.errors import StoreError, StoreOutageError
from bot.store.open import Store
from bot.store.transaction import Transaction

__all__ = ["Store", "StoreError", "StoreOutageError", "Transaction"]
