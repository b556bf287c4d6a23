"""JSON text to spots, and what is wrong with the text itself."""

from __future__ import annotations

from irfeed.check.json.spot import Spot
from irfeed.check.verdict import Options, Trouble
from irfeed.positions.json import JsonError, RemarkKind, parse

_RULES = {
    RemarkKind.REPEATED_NAME: "repeated-name",
    RemarkKind.LONE_SURROGATE: "lone-surrogate",
    RemarkKind.UNBOUNDED_NUMBER: "unbounded-number",
    RemarkKind.BYTE_ORDER_MARK: "byte-order-mark",
}


def read_json(text: str, options: Options) -> tuple[Spot | None, tuple[Trouble, ...]]:
    """Return the document's value (None if the text is not JSON) and what was noticed on the way."""
    try:
        tree = parse(text, max_depth=options.deepest)
    except JsonError as error:
        rule = "json-too-deep" if "nest deeper" in error.message else "not-json"
        return None, (Trouble(rule, error.message, error.offset),)
    root = Spot(tree.root, start=tree.root.start)
    return root, tuple(Trouble(_RULES[remark.kind], remark.message, remark.offset) for remark in tree.remarks)
