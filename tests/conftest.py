"""What every test shares: how many examples a property is tried on."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "small",
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("small")
