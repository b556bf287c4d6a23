"""The rules of records, with their permanent codes REC001 and on."""
