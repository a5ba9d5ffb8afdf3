"""How fast the game is: the same loop, visit and painter as in play, on a stage that takes times.

`figures` says what is measured and what is aimed at, `floors` what the machine can do at best.
"""
