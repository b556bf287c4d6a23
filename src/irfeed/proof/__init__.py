"""The proof, before anything is published, that every document keeps the rules of `irfeed check`.

A document is a head, entries and a tail, and an entry's bytes are the same in every document. So each entry is judged
once, and each document with its first entry, rather than each entry again in every feed that it is in.

Ordinary entries and heads are proven by a `grammar`, in some microseconds; whatever it does not know is judged by the
`engine`, which asks the rules of `irfeed check` and is imported only then.
"""

from irfeed.proof.engine import prove_document, prove_entries, prove_frame, prove_list, prove_withdrawals
from irfeed.proof.grammar import (
    are_ordinary_translations,
    is_ordinary_fragment,
    is_ordinary_frame,
    is_ordinary_sample,
)

__all__ = [
    "are_ordinary_translations",
    "is_ordinary_fragment",
    "is_ordinary_frame",
    "is_ordinary_sample",
    "prove_document",
    "prove_entries",
    "prove_frame",
    "prove_list",
    "prove_withdrawals",
]
