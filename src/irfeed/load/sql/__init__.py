"""Rows of a database as records. Only this folder knows databases, and only its `alchemy` knows SQLAlchemy."""

from __future__ import annotations

from irfeed.load.sql.read import DatabaseTable, load_rows

__all__ = ["DatabaseTable", "load_rows"]
