"""What a kiosk alone shows: what is on it, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "kiosk: first": """
        image A reading room.
        heading Article 58
        text The trials, tested on paper
        button One claim · 2 minutes *
        button One folder · 15 minutes
        button Everything (4 folders)
        button Continue where the last reader stopped
        option Normal text +
        option Large text
        option Largest text
        option English +
        option Deutsch
        option Русский
        """,
    "kiosk: first, begun": """
        image A reading room.
        heading Article 58
        text The trials, tested on paper
        button Go on (with what you have begun) *
        button One claim · 2 minutes
        button One folder · 15 minutes
        button Everything (4 folders)
        button Continue where the last reader stopped
        option Normal text +
        option Large text
        option Largest text
        option English +
        option Deutsch
        option Русский
        """,
    "kiosk: folders": """
        image A reading room.
        heading One folder · 15 minutes
        text Scenes, papers, and the first claims to test.
        button F2 (One claim, and a journey to Copenhagen.)
        button F3 (One claim, and a journey to Copenhagen.)
        button Start again
        """,
    "kiosk: again": """
        image A reading room.
        heading Start again?
        text What was read and found is put away. For two minutes it can still be gone on with.
        button Go on reading *
        button Start again
        """,
    "kiosk: taken along": """
        heading ONE SENTENCE TO TAKE ALONG
        quote One detail may weigh more than a confession.
        button Read on in this folder
        button Finish here *
        """,
    "kiosk: scene": """
        note Folder 1
        heading F2
        text 19 August 1936 · Hall
        text The court rises.
        button Go on *
        button Dossier (no papers yet)
        button Start again
        """,
    "kiosk: menu": """
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
        button How it is shown
        button Go on *
        button Start again
        """,
    "kiosk: pad": """
        heading Staff
        status Type the PIN.
        status 3 digits typed
        option 1
        option 2
        option 3
        option 4
        option 5
        option 6
        option 7
        option 8
        option 9
        button Erase
        option 0
        button Close
        """,
    "kiosk: pad, locked": """
        heading Staff
        status That was wrong three times. The pad opens again in a minute.
        option 1
        option 2
        option 3
        option 4
        option 5
        option 6
        option 7
        option 8
        option 9
        button Erase
        option 0
        button Close
        """,
    "kiosk: staff": """
        heading Staff
        text Version: {version}
        text Running for: 2 h 5 min
        text Last crash: 22 November 2026, 16:04 · killed by signal 9
        text Disk: 21.3 GB free
        text Volume: 4 of 10
        status A paper is no longer in the story: court-diary.
        button Softer
        button Louder
        button Touch check
        button Restart
        button Quit
        button Close *
        """,
    "kiosk: touch": """
        heading Touch every field once. Touch one again to close.
        option Field 1
        option Field 2
        option Field 3 +
        option Field 4
        option Field 5
        option Field 6
        option Field 7
        option Field 8
        option Field 9
        option Field 10
        option Field 11
        option Field 12
        option Field 13
        option Field 14
        option Field 15
        option Field 16
        option Field 17
        option Field 18
        option Field 19
        option Field 20
        option Field 21
        option Field 22
        option Field 23
        option Field 24
        """,
}

UPRIGHT: dict[str, str] = {
    "kiosk: again": """
        image A reading room.
        heading Start again?
        text What was read and found is put away. For two minutes it can still be gone on with.
        button Start again
        button Go on reading *
        """,
    "kiosk: menu": """
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
        button How it is shown
        button Go on *
        button Start again
        """,
}
