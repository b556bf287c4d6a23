"""The rules of importing, with their permanent codes IMP001 to IMP099."""
