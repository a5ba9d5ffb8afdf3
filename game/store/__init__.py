"""Saves and settings as plain mappings, kept through power cuts; it does not know what they mean.

`places` names the folder; `shelf` is what callers use, and `notices` what it may have to tell.
Behind it `contents` is the whole shelf in memory, `rows` how that stands in tables, `database` the
file with its lock, `opening` what becomes of a file that cannot be used.
"""
