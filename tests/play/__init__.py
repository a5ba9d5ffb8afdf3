"""Tests of what every front end shares."""
