"""Telegram in: what an update becomes, in which order, and when it is acknowledged."""
