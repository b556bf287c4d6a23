"""Rules about content, and what an entry needs beside it."""
