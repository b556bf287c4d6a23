"""What any calendar date and any time of day must satisfy, however they are written."""

from __future__ import annotations

from calendar import monthrange

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LAST_HOUR, _LAST_MINUTE, _LEAP_SECOND = 23, 59, 60


def why_no_day(year: int, month: int, day: int) -> str | None:
    """Say why there is no such day in the Gregorian calendar."""
    if not 1 <= month <= len(MONTHS):
        return f"there is no month {month}"
    if year < 1:
        return "there is no year 0"
    if not 1 <= day <= monthrange(year, month)[1]:
        return f"there is no {day} {MONTHS[month - 1]} in {year}"
    return None


def why_no_time(hour: int, minute: int, second: int) -> str | None:
    """Say why there is no such time of day. A leap second (60) is one only at 59 minutes."""
    if hour > _LAST_HOUR:
        return f"there is no hour {hour}"
    if minute > _LAST_MINUTE:
        return f"there is no minute {minute}"
    if second > _LEAP_SECOND or (second == _LEAP_SECOND and minute != _LAST_MINUTE):
        return f"there is no second {second}"
    return None


def why_no_offset(hours: int, minutes: int) -> str | None:
    """Say why there is no such offset from UTC: the grammars bound hours by 23 and minutes by 59."""
    if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
        return f"there is no offset of {hours} hours and {minutes} minutes"
    return None
