"""A time on the clocks of a place, and the moments that it names: none and two where clocks are changed.

Source: PEP 495, times in the gap and in the fold.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo

_MINUTE = timedelta(minutes=1)


def moments_of(naive: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """Return the moments at which the clocks of `zone` showed a time, each with a fixed offset, the first one first.

    Raises:
        OverflowError: the time is on the first or last day of the calendar.
    """
    local = naive.replace(tzinfo=zone, fold=0)
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) != naive:
        return ()  # the clocks were put forward over it
    second = local.replace(fold=1)
    if second.utcoffset() == local.utcoffset():
        return (_fixed(local),)
    return (_fixed(local), _fixed(second))


def _fixed(local: datetime) -> datetime:
    """Return a moment with the offset that its place had then, and in UTC where that has seconds.

    Offsets of local mean time have seconds, which no format can write.
    """
    offset = local.utcoffset() or timedelta()
    return local.astimezone(UTC if offset % _MINUTE else timezone(offset)).replace(fold=0)
