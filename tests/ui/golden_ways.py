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
        button F1 (1936 · One claim, and a journey to Copenhagen. · closed; it can be op…
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
        heading Menu
        heading WHERE TO
        button People
        button Words of the time
        button How do we know?
        button Title screen
        button Quit
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        status This line should be 50 mm long.
        status Article 58, version {version}
        button Go on *
        """,
    "menu in a folder": """
        heading Menu
        heading WHERE TO
        button Dossier
        button Findings
        button History: what was said
        button Your report
        button People
        button Words of the time
        button How do we know?
        button One step back
        button One step forward
        button The desk
        button Title screen
        button Quit
        heading TEXT SIZE
        option Normal text +
        option Large text
        option Largest text
        heading ON SCREEN
        option High contrast (off)
        option Reduced motion (off)
        option Full screen (off)
        heading LANGUAGE
        option English +
        option Deutsch
        option Русский
        status This line should be 50 mm long.
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
}
"""By the name of the sight, in reading order; long lines are cut."""

UPRIGHT: dict[str, str] = {}
"""Those that read otherwise on an upright panel."""
