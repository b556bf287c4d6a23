"""Articles -> documents in one sweep: newest first, each rendered and proven once, each document a stream.

Nothing is held for longer than it is needed, so that a million articles take no more memory than a thousand; and only
documents whose digest has moved are made at all.
"""

from irfeed.sweep.agenda import Agenda, agenda_of
from irfeed.sweep.digests import digests_of
from irfeed.sweep.sweep import Swept, sweep
from irfeed.sweep.worker import Task

__all__ = ["Agenda", "Swept", "Task", "agenda_of", "digests_of", "sweep"]
