### Import of tables.
