"""Papers, dossier and request slips: what is on them, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "paper": """
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        text October Hall, 1917.
        tab Page +
        tab Source
        tab People
        tab Links
        tab Compare
        status READ
        status Read its Source once; then papers of this kind can be cited.
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        chip October Hall, House of the Unions, Moscow
        chip 1917
        button Paper before
        button Paper after
        button Read its source *
        """,
    "paper: source": """
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        note MADE BY
        text The court
        note KIND AND DATE
        text Press, 19 August 1936 · public at once
        note WHAT THE WORDS HERE ARE
        text A summary in our words, not in its own. Reported, through Chronicle.
        tab Page
        tab Source +
        tab People
        tab Links
        tab Compare
        status BEGUN
        status Read it to its end.
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        button Paper before
        button Paper after
        button Read its page *
        """,
    "paper: people": """
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        link Anna Engineer
        link Boris Engineer
        tab Page
        tab Source
        tab People +
        tab Links
        tab Compare
        status BEGUN
        status Read it to its end.
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        button Paper before
        button Paper after
        button Read its page *
        """,
    "paper: links": """
        note READING NOTE
        note SUMMARY
        heading Chronicle
        note The court · book
        note 19 August 1936
        link Daily (Reports on)
        note WHERE SOURCES DIFFER
        text Sources differ.
        tab Page
        tab Source
        tab People
        tab Links +
        tab Compare
        status SOURCED
        status It can be cited.
        button Paper before
        button Paper after
        button Test a claim with it *
        """,
    "paper: typed": """
        note TELEGRAM
        note TRANSLATION
        heading Wire
        note The court · telegram
        note 19 August 1936
        quote The text of wire.
        tab Page +
        tab Source
        tab People
        tab Links
        tab Compare
        status READ
        status Read its Source once; then papers of this kind can be cited.
        button Paper before
        button Paper after
        button Read its source *
        """,
    "paper: sourced": """
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        text October Hall, 1917.
        tab Page +
        tab Source
        tab People
        tab Links
        tab Compare
        status SOURCED
        status It can be cited.
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        chip October Hall, House of the Unions, Moscow
        chip 1917
        button Paper before
        button Paper after
        button Test a claim with it *
        """,
    "paper: cited": """
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        text October Hall, 1917.
        tab Page +
        tab Source
        tab People
        tab Links
        tab Compare
        status CITED
        status A finding rests on it.
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        chip October Hall, House of the Unions, Moscow
        chip 1917
        button Paper before
        button Paper after
        button Test a claim with it *
        """,
    "paper: confirmed": """
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        text October Hall, 1917.
        tab Page +
        tab Source
        tab People
        tab Links
        tab Compare
        status CONFIRMED
        status It stands in a confirmed finding.
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        chip October Hall, House of the Unions, Moscow
        chip 1917
        button Paper before
        button Paper after
        button Close this paper *
        """,
    "paper: only mentioned": """
        heading Letter
        text It is only mentioned so far. The archive brings it on a request slip.
        button Fill in a request slip *
        """,
    "paper: sealed": """
        heading A sealed paper
        text Something in this folder leads to it.
        """,
    "dossier": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · NEW)
        option Chronicle (19 August 1936 · NEW)
        option Wire (19 August 1936 · NEW)
        option Letter (only mentioned: it can be requested)
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note PEOPLE IN IT
        text Anna
        note YOUR READING
        text Not opened yet.
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "dossier: picked": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · SOURCED) +
        option Chronicle (19 August 1936 · SOURCED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        note PEOPLE IN IT
        text Anna, Boris
        note YOUR READING
        text It can be cited.
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "dossier: sealed": """
        note FOLDER IV
        heading Dossier
        status 4 papers found · 1 sealed
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · NEW)
        option Chronicle (19 August 1936 · NEW)
        option Wire (19 August 1936 · NEW)
        status Sealed
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note PEOPLE IN IT
        text Anna
        note YOUR READING
        text Not opened yet.
        button Open this paper *
        button Test the claims
        """,
    "dossier: stood": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · CONFIRMED)
        option Chronicle (19 August 1936 · CONFIRMED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note PEOPLE IN IT
        text Anna
        note YOUR READING
        text It can be cited.
        button Open this paper *
        button Request slip
        """,
    "slip": """
        heading Request slip
        text A name, a place and a year bring a paper.
        note ONLY MENTIONED SO FAR
        text Letter
        text Please bring the paper that is filed under
        note NAME
        note PLACE
        note YEAR
        chip Anna
        chip October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow
        chip 1932
        button Hand in the slip (pick a name, a place and a year)
        """,
    "slip: filled in": """
        heading Request slip
        text A name, a place and a year bring a paper.
        note ONLY MENTIONED SO FAR
        text Letter
        text Please bring the paper that is filed under
        note NAME
        status Anna
        note PLACE
        status October Hall, House of the Unions, Moscow
        note YEAR
        status 1932
        chip Anna +
        chip October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow +
        chip 1932 +
        button Hand in the slip (Anna · October Hall, House of the Unions, Moscow · 1932) *
        """,
    "slip: in vain": """
        heading Request slip
        text A name, a place and a year bring a paper.
        note ONLY MENTIONED SO FAR
        text Letter
        text Please bring the paper that is filed under
        note NAME
        status Anna
        note PLACE
        status October Hall, House of the Unions, Moscow
        note YEAR
        status 1936
        chip Anna +
        chip Boris
        chip October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow +
        chip 1917
        chip 1932
        chip 1936 +
        status The archive has no paper under these three.
        button Hand in the slip (Anna · October Hall, House of the Unions, Moscow · 1936) *
        """,
    "slip: answered": """
        heading Request slip
        text The archive has brought this paper.
        note READING NOTE
        note SUMMARY
        heading Letter
        note The court · letter
        note 19 August 1936
        note YOUR READING
        text Not opened yet.
        button Open this paper *
        """,
    "slip: nothing": """
        heading Request slip
        text A name, a place and a year bring a paper.
        text Nothing can be requested now.
        """,
}
"""By the name of the sight, in reading order; long lines are cut."""

UPRIGHT: dict[str, str] = {
    "dossier": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note PEOPLE IN IT
        text Anna
        note YOUR READING
        text Not opened yet.
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · NEW)
        option Chronicle (19 August 1936 · NEW)
        option Wire (19 August 1936 · NEW)
        option Letter (only mentioned: it can be requested)
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "dossier: picked": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        note READING NOTE
        note SUMMARY
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        note PEOPLE IN IT
        text Anna, Boris
        note YOUR READING
        text It can be cited.
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · SOURCED) +
        option Chronicle (19 August 1936 · SOURCED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "dossier: sealed": """
        note FOLDER IV
        heading Dossier
        status 4 papers found · 1 sealed
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note PEOPLE IN IT
        text Anna
        note YOUR READING
        text Not opened yet.
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · NEW)
        option Chronicle (19 August 1936 · NEW)
        option Wire (19 August 1936 · NEW)
        status Sealed
        button Open this paper *
        button Test the claims
        """,
    "dossier: stood": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note PEOPLE IN IT
        text Anna
        note YOUR READING
        text It can be cited.
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · CONFIRMED)
        option Chronicle (19 August 1936 · CONFIRMED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        button Open this paper *
        button Request slip
        """,
}
"""Those that read otherwise on an upright panel."""
