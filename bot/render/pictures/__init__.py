"""Pictures drawn from values: the progress chart."""

from bot.render.pictures.canvas import Fonts
from bot.render.pictures.layout import PAGE, PHONE, Layout
from bot.render.pictures.progress import draw_progress

__all__ = ["PAGE", "PHONE", "Fonts", "Layout", "draw_progress"]
