"""The program as an operator meets it: real processes, real files, a served Telegram."""
