"""What may be read and written while the lock is held, a mixin for each kind of row."""

from bot.store.cards import Cards
from bot.store.exports import Exports
from bot.store.forms import Forms
from bot.store.guides import Guides
from bot.store.media import MediaFiles
from bot.store.milestones import Milestones
from bot.store.pasts import Pasts
from bot.store.people import People
from bot.store.plans import Plans


class Transaction(People, Forms, Plans, Cards, MediaFiles, Exports, Guides, Milestones, Pasts):
    """One open transaction; everything written through it is committed together or not at all."""
