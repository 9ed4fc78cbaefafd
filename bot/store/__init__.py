"""SQLite, encrypted: transactions, loads, applies, numbered migrations."""

from bot.store.open import Store, StoreError
from bot.store.transaction import Transaction

__all__ = ["Store", "StoreError", "Transaction"]
