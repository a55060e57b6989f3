"""The claims store measured: figures beside TinyDB's own storages, killed runs, processes that write at once."""
