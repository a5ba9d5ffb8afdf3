"""Long scenes, and outcomes: what is on them, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "scene: long": """
        heading Road
        text 19 August 1936 · Hall
        text The court heard the prosecutor for three hours, and nobody was asked a ques…
        status Page 1 of 6
        button Read on *
        button Dossier (no papers yet)
        """,
    "scene: long, second page": """
        heading Road
        text 19 August 1936 · Hall
        text The court heard the prosecutor for three hours, and nobody was asked a ques…
        status Page 2 of 6
        button Read on *
        button Dossier (no papers yet)
        """,
    "scene: notice": """
        heading Road
        text 19 August 1936 · Hall
        status A paper is no longer in the story: court-diary.
        text The court rises.
        button Go on *
        button Dossier (no papers yet)
        """,
    "outcome: outcome": """
        image A reading room.
        note F1
        heading What became of them
        text What became of them.
        status Page 1 of 3
        button Go on *
        """,
    "outcome: people": """
        note F1
        heading Looking back
        heading ON TRIAL
        link Anna (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        heading NAMED IN THE PAPERS
        link Boris (Commissar · Shot, 25 August 1936 · Never cleared)
        heading WHAT WE KNOW
        text The hotel had closed.
        note Robert Conquest 1990, ch. 4
        heading WHAT IS DISPUTED
        text Sources differ on the house.
        heading FINDINGS ON THE CLAIMS
        text Hotel-f1
        status Left open
        heading WHERE TO READ ON
        link Robert Conquest, The Great Terror (1990) (Chapter 4.)
        heading QUESTIONS TO DISCUSS
        text What would convince you?
        status Page 2 of 3
        button Previous page
        button Go on *
        """,
    "outcome: sentence": """
        heading ONE SENTENCE TO TAKE ALONG
        quote One detail may weigh more than a confession.
        status Page 3 of 3
        button Previous page
        button Close the folder *
        """,
    "outcome: notice": """
        image A reading room.
        note F1
        heading What became of them
        status A paper is no longer in the story: court-diary.
        text What became of them.
        status Page 1 of 3
        button Go on *
        """,
}
"""By the name of the sight, in reading order; long lines are cut."""

UPRIGHT: dict[str, str] = {
    "scene: long": """
        heading Road
        text 19 August 1936 · Hall
        text The court heard the prosecutor for three hours, and nobody was asked a ques…
        status Page 1 of 3
        button Read on *
        button Dossier (no papers yet)
        """,
    "scene: long, second page": """
        heading Road
        text 19 August 1936 · Hall
        text three hours, and nobody was asked a question. The court heard the prosecuto…
        status Page 2 of 3
        button Read on *
        button Dossier (no papers yet)
        """,
}
"""Those that read otherwise on an upright panel."""
