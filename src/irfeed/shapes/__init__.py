"""Templates by shape: a slow writer writes the first of each shape; all others of it are filled in.

What a writer writes depends on most values only by putting each, escaped, into its place. Everything else depends on
the *shape*: which values there are, and how many. So the writer is given a sample with marks in place of the values.
What stands between the marks is the template; how each mark came out shows how its place is escaped.

A slow writer stays the only one that knows a format: who changes it has nothing to change here.
"""

from irfeed.shapes.form import Form, Shape, Values
from irfeed.shapes.marks import How
from irfeed.shapes.templates import MOST, Filled, Templates, added

__all__ = ["MOST", "Filled", "Form", "How", "Shape", "Templates", "Values", "added"]
