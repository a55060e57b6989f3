"""Settings of the whole suite."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Shared machines stall: an example that takes long is no failure.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")
