"""Records, as plugins make them: this is the address that they import them from."""

from irfeed.model.record import Locator, Path, Record, Value

__all__ = ["Locator", "Path", "Record", "Value"]
