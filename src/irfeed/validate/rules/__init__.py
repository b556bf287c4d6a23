"""The rules that records keep: one rule, one file, one permanent code. `irfeed.validate.registry` collects them."""
