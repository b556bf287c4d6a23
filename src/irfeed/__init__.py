"""irfeed turns article records into RSS, Atom and JSON feeds. The public names, nothing else.

docs/reference/python.md describes them. Each is imported when it is first asked for.
"""

__version__ = "0.1.0"

__all__ = [
    "BuildResult",
    "CheckReport",
    "CheckResult",
    "Difference",
    "FeedDifference",
    "Finding",
    "Kind",
    "LeftOut",
    "Outcome",
    "Pair",
    "Place",
    "SeenEntry",
    "Severity",
    "ValidateResult",
    "__version__",
    "build",
    "check",
    "diff",
    "validate",
]

TYPE_CHECKING = False  #: as typing has it, whose import would be a good part of a short run
if TYPE_CHECKING:
    from irfeed.api import build, check, diff, validate
    from irfeed.building.judging import ValidateResult
    from irfeed.building.request import BuildResult, LeftOut
    from irfeed.checking.kind import Kind
    from irfeed.checking.result import CheckResult
    from irfeed.checking.run import CheckReport
    from irfeed.findings import Finding, Place, Severity
    from irfeed.publish import Difference, FeedDifference, Outcome
    from irfeed.publish.seen import Pair, SeenEntry
else:

    def __getattr__(name: str) -> object:
        from irfeed.late import late  # noqa: PLC0415 - as said above

        modules = {
            "BuildResult": "building.request",
            "CheckReport": "checking.run",
            "CheckResult": "checking.result",
            "Difference": "publish",
            "FeedDifference": "publish",
            "Finding": "findings",
            "Kind": "checking.kind",
            "LeftOut": "building.request",
            "Outcome": "publish",
            "Pair": "publish.seen",
            "Place": "findings",
            "SeenEntry": "publish.seen",
            "Severity": "findings",
            "ValidateResult": "building.judging",
            "build": "api",
            "check": "api",
            "diff": "api",
            "validate": "api",
        }
        return late(__name__, modules)(name)
