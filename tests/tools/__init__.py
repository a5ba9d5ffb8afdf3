"""Tests of what authors run."""
