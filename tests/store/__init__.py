"""Saves and settings on real disks, whole and broken."""
