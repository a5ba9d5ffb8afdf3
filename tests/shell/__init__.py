"""Tests of the shell: offscreen surfaces and the null display only, no window."""
