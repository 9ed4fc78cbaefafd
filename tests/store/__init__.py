"""The store against a real encrypted SQLite file."""
