"""What we ask and say: data files per language, checked when they are loaded."""

from bot.content.load import Content, ContentError, load_content

__all__ = ["Content", "ContentError", "load_content"]
