"""The files that a new publication begins with. Pure: answers in, texts out."""

from irfeed.starting.answers import Answers
from irfeed.starting.configuration import configuration_text
from irfeed.starting.hosts import Host, host_files
from irfeed.starting.record import first_record

__all__ = ["Answers", "Host", "configuration_text", "first_record", "host_files"]
