"""Article 58: the Moscow show trials, tested on paper."""

__version__ = "0.1.0"
