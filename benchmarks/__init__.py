"""Accuracy and speed, each a command."""
