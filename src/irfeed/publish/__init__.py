"""Documents -> a folder that readers see whole, with its manifest; and what a subscriber would see of the change."""

from irfeed.publish.change import Outcome
from irfeed.publish.manifest import Listed, Manifest, read_manifest
from irfeed.publish.publish import compare, publish

__all__ = ["Listed", "Manifest", "Outcome", "compare", "publish", "read_manifest"]
