"""What the formats and namespaces around RSS define: tables of elements, and the judges that read them.

A namespace is one file of tables; the kinds of mistakes that a table can show are judged in one place each.
"""
