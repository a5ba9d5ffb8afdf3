"""Saves and settings as plain mappings, kept through power cuts; it does not know what they mean.

`places` names the folder, `shelf` is what callers use. Behind it `contents` is the whole shelf in
memory, `database` the SQLite file, `opening` what is done with a file that cannot be used.
"""
