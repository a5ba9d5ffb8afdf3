"""The ways into the story and round it: what is on them, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "title": """
        image A reading room.
        heading Article 58
        text The trials, tested on paper
        button One claim · 2 minutes *
        button Everything (1 folder)
        button Settings
        button Quit
        """,
    "title with a save": """
        image A reading room.
        heading Article 58
        text The trials, tested on paper
        button Go on (where the last reading stopped) *
        button One claim · 2 minutes
        button Everything (1 folder)
        button Language
        button Settings
        button Quit
        """,
    "title without a taster": """
        image A reading room.
        heading Article 58
        text The trials, tested on paper
        button Begin *
        button Settings
        button Quit
        """,
    "title with a notice": """
        image A reading room.
        heading Article 58
        text The trials, tested on paper
        status A paper is no longer in the story: court-diary.
        button One claim · 2 minutes *
        button Everything (1 folder)
        button Settings
        button Quit
        """,
    "language": """
        image A reading room.
        heading Language
        option English +
        option Deutsch
        option Русский
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        button Go on *
        """,
    "note": """
        image A reading room.
        heading Before you begin
        heading WHAT APPEARS HERE
        text It speaks of executions.
        heading ANOTHER WAY ROUND
        text The desk says what each folder is about.
        button Go on *
        """,
    "note before the taster": """
        image A reading room.
        heading Before you begin
        heading WHAT APPEARS HERE
        text It speaks of executions.
        heading ANOTHER WAY ROUND
        text The desk says what each folder is about.
        button Go on *
        """,
    "desk": """
        image A desk with a lamp and an open folder.
        heading The desk
        text 4 folders lie here
        button F1 (1936 · One claim, and a journey to Copenhagen. · not opened yet) *
        button F2 (1 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F3 (2 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F4 (3 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        """,
    "desk with an open folder": """
        image A desk with a lamp and an open folder.
        heading The desk
        text 4 folders lie here
        button F1 (1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F2 (1 · 1936 · One claim, and a journey to Copenhagen. · open · 0 of 1 confirmed) *
        button F3 (2 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F4 (3 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        """,
    "desk with a closed folder": """
        image A desk with a lamp and an open folder.
        heading The desk
        text 4 folders lie here · 1 closed
        button F1 (1936 · One claim, and a journey to Copenhagen. · closed · 0 of 1 conf…
        button F2 (1 · 1936 · One claim, and a journey to Copenhagen. · not opened yet) *
        button F3 (2 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F4 (3 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        """,
    "desk with a notice": """
        image A desk with a lamp and an open folder.
        heading The desk
        text 4 folders lie here
        status A paper is no longer in the story: court-diary.
        button F1 (1936 · One claim, and a journey to Copenhagen. · not opened yet) *
        button F2 (1 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F3 (2 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        button F4 (3 · 1936 · One claim, and a journey to Copenhagen. · not opened yet)
        """,
    "menu": """
        image A desk with a lamp and an open folder.
        heading Menu
        heading WHERE TO
        button People
        button Words of the time
        button How do we know?
        button Title screen
        button Credits
        heading THIS PLAY
        button Saved plays
        button How it is shown
        button Report a fault
        button Quit
        button Go on *
        """,
    "menu in a folder": """
        heading Menu
        heading WHERE TO
        button Dossier
        button Findings
        button Your report
        button What was said
        button People
        button Words of the time
        button How do we know?
        button The desk
        button Title screen
        button Credits
        heading THIS PLAY
        button One step back
        button One step forward
        button Saved plays
        button How it is shown
        button Report a fault
        button Quit
        button Go on *
        """,
    "how it is shown": """
        image A desk with a lamp and an open folder.
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        status This line should be 50 mm long. Hold a ruler against it: all sizes follow.
        button Shorter
        button Longer
        status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Bac…
        status Gamepad: the cross or the left stick moves, A presses, B leaves, the shou…
        status Article 58, version {version}
        button Go on *
        """,
    "how it is shown: all": """
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading READING
        option Text goes on by itself (off)
        option Read aloud (off)
        heading LANGUAGE
        option English +
        option Deutsch
        option Русский
        status This line should be 50 mm long. Hold a ruler against it: all sizes follow.
        button Shorter
        button Longer
        status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Bac…
        status Gamepad: the cross or the left stick moves, A presses, B leaves, the shou…
        status Article 58, version {version}
        button Go on *
        """,
    "how it is shown: no voice": """
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading READING
        option Text goes on by itself (off)
        option Read aloud (no voice)
        status No voice is installed. Install the program espeak-ng, or the game with it…
        status This line should be 50 mm long. Hold a ruler against it: all sizes follow.
        button Shorter
        button Longer
        status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Bac…
        status Gamepad: the cross or the left stick moves, A presses, B leaves, the shou…
        status Article 58, version {version}
        button Go on *
        """,
    "history": """
        note HISTORY
        heading What was said
        heading 19 AUGUST 1936 · HALL
        text The court rises.
        note Chosen: Door-f1
        text The court sits.
        button Go on *
        """,
    "history before the first line": """
        note HISTORY
        heading What was said
        text Nothing has been said yet.
        button Go on *
        """,
    "menu with all": """
        image A desk with a lamp and an open folder.
        heading Menu
        heading WHERE TO
        button People
        button Words of the time
        button How do we know?
        button Title screen
        button Credits
        heading THIS PLAY
        button Skip what was read before
        button Saved plays
        button How it is shown
        button Report a fault
        button Quit
        status A paper is no longer in the story: court-diary.
        button Go on *
        """,
    "saves": """
        heading Saved plays
        heading This play
        text 9 steps · 19 August 2026, 10:15
        text F2 · 19 August 1936 · Hall
        image A desk with a lamp and an open folder.
        heading The play before
        text 12 steps · 19 August 2026, 10:15
        text The desk
        button Go on from here
        image A desk with a lamp and an open folder.
        heading Slot 1
        text 0 steps · 19 August 2026, 10:15
        text The desk
        button Go on from here
        button Keep here
        heading Slot 2
        text 1 step · 19 August 2026, 10:15
        text F2 · 19 August 1936 · Hall
        button Keep here
        image A desk with a lamp and an open folder.
        heading Slot 3
        text 2 steps · 19 August 2026, 10:15
        text The desk
        button Go on from here
        button Keep here
        heading Slot 4
        text 3 steps · 19 August 2026, 10:15
        text F2 · 19 August 1936 · Hall
        button Keep here
        heading Slot 5
        text This saved play cannot be read. It is kept.
        button Keep here
        heading Slot 6
        text Empty
        button Keep here
        button Go on *
        """,
    "saves: asked": """
        heading Saved plays
        heading This play
        text 9 steps · 19 August 2026, 10:15
        text F2 · 19 August 1936 · Hall
        image A desk with a lamp and an open folder.
        heading The play before
        text 12 steps · 19 August 2026, 10:15
        text The desk
        button Go on from here
        image A desk with a lamp and an open folder.
        heading Slot 1
        text 0 steps · 19 August 2026, 10:15
        text Write over what is kept here?
        button Write over it
        button Leave it
        heading Slot 2
        text 1 step · 19 August 2026, 10:15
        text F2 · 19 August 1936 · Hall
        button Keep here
        image A desk with a lamp and an open folder.
        heading Slot 3
        text 2 steps · 19 August 2026, 10:15
        text The desk
        button Go on from here
        button Keep here
        heading Slot 4
        text 3 steps · 19 August 2026, 10:15
        text F2 · 19 August 1936 · Hall
        button Keep here
        heading Slot 5
        text This saved play cannot be read. It is kept.
        button Keep here
        heading Slot 6
        text Empty
        button Keep here
        button Go on *
        """,
    "saves: none": """
        heading Saved plays
        heading Slot 1
        text Empty
        heading Slot 2
        text Empty
        heading Slot 3
        text Empty
        heading Slot 4
        text Empty
        heading Slot 5
        text Empty
        heading Slot 6
        text Empty
        button Go on *
        """,
    "attract": """
        note ARTICLE 58
        note The trials, tested on paper
        heading F1
        text 1936
        text One claim, and a journey to Copenhagen.
        button Touch to begin (English)
        button Touch to begin (Deutsch)
        button Touch to begin (Русский)
        """,
    "attract: dark": """
        heading Article 58
        button Touch to begin (English)
        button Touch to begin (Deutsch)
        button Touch to begin (Русский)
        """,
    "scene: goes on by itself": """
        heading Road
        text 19 August 1936 · Hall
        text The court rises.
        button Goes on by itself · touch to stop
        button Go on *
        button Dossier (no papers yet)
        """,
    "how it is shown: sound": """
        image A desk with a lamp and an open folder.
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading READING
        option Text goes on by itself (off)
        status Page 1 of 2
        button More
        button Go on *
        button Turn the sound off
        """,
    "menu, muted": """
        image A desk with a lamp and an open folder.
        heading Menu
        heading WHERE TO
        button People
        button Words of the time
        button How do we know?
        button Title screen
        button Credits
        heading THIS PLAY
        button Saved plays
        button How it is shown
        button Report a fault
        button Quit
        button Go on *
        button Turn the sound on
        """,
    "scene: sound": """
        heading Road
        text 19 August 1936 · Hall
        text The court rises.
        button Go on *
        button Dossier (no papers yet)
        button Turn the sound off
        """,
}
"""By the name of the sight, in reading order; long lines are cut."""

UPRIGHT: dict[str, str] = {
    "how it is shown: sound": """
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading READING
        option Text goes on by itself (off)
        heading SOUND
        option Sound (on) +
        button Quieter
        button Louder
        status Volume 4 of 10 · M turns the sound off and on
        heading LANGUAGE
        option English +
        option Deutsch
        option Русский
        status This line should be 50 mm long. Hold a ruler against it: all sizes follow.
        button Shorter
        button Longer
        status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Bac…
        status Gamepad: the cross or the left stick moves, A presses, B leaves, the shou…
        status Article 58, version {version}
        button Go on *
        button Turn the sound off
        """,
    "how it is shown: no voice": """
        image A desk with a lamp and an open folder.
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading READING
        option Text goes on by itself (off)
        option Read aloud (no voice)
        status No voice is installed. Install the program espeak-ng, or the game with it…
        status This line should be 50 mm long. Hold a ruler against it: all sizes follow.
        button Shorter
        button Longer
        status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Bac…
        status Gamepad: the cross or the left stick moves, A presses, B leaves, the shou…
        status Article 58, version {version}
        button Go on *
        """,
    "saves: none": """
        image A desk with a lamp and an open folder.
        heading Saved plays
        heading Slot 1
        text Empty
        heading Slot 2
        text Empty
        heading Slot 3
        text Empty
        heading Slot 4
        text Empty
        heading Slot 5
        text Empty
        heading Slot 6
        text Empty
        button Go on *
        """,
    "how it is shown: all": """
        image A desk with a lamp and an open folder.
        heading How it is shown
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading READING
        option Text goes on by itself (off)
        option Read aloud (off)
        heading LANGUAGE
        option English +
        option Deutsch
        option Русский
        status This line should be 50 mm long. Hold a ruler against it: all sizes follow.
        button Shorter
        button Longer
        status Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Bac…
        status Gamepad: the cross or the left stick moves, A presses, B leaves, the shou…
        status Article 58, version {version}
        button Go on *
        """,
    "menu in a folder": """
        image A desk with a lamp and an open folder.
        heading Menu
        heading WHERE TO
        button Dossier
        button Findings
        button Your report
        button What was said
        button People
        button Words of the time
        button How do we know?
        button The desk
        button Title screen
        button Credits
        heading THIS PLAY
        button One step back
        button One step forward
        button Saved plays
        button How it is shown
        button Report a fault
        button Quit
        button Go on *
        """,
}
"""Those that read otherwise on an upright panel."""
