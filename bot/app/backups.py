"""Backups on the tick: one a day, kept for as many days as are set, and one before every upgrade."""

import asyncio
import logging
from datetime import datetime, timedelta

from bot.settings import Settings
from bot.store.copies import back_up, back_up_before_upgrade, backups, expire

LOG = logging.getLogger(__name__)
EVERY = timedelta(hours=23)  # housekeeping comes each hour: so it is once a day, at about the same hour


async def keep_backups(settings: Settings, now: datetime) -> None:
    """Make a backup when the newest is a day old, and let go of those that are past their time."""
    folder = settings.backup_folder
    newest = max((made for made, _ in backups(folder)), default=None)
    if newest is None or now - newest >= EVERY:
        made = await asyncio.to_thread(back_up, settings.database, settings.key(), folder, now)
        LOG.info("Backup made and checked: %s.", made.name)
    for file in expire(folder, settings.backup_days, now):
        LOG.info("Backup past its %s days deleted: %s.", settings.backup_days, file.name)


async def keep_before_upgrade(settings: Settings, now: datetime) -> None:
    """Copy a database of an older version before its schema is changed."""
    made = await asyncio.to_thread(
        back_up_before_upgrade, settings.database, settings.key(), settings.backup_folder, now
    )
    if made is not None:
        LOG.info("Backup before the upgrade: %s.", made.name)
