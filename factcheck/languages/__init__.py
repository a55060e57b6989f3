"""Languages as data: a folder of TOML files each, one schema, compiled once and cached like byte code."""
