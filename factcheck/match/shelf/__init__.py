"""Large sources compiled into a file of SQLite, with all that names are looked up by."""
