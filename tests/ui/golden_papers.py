"""Papers, dossier and request slips: what is on them, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "paper": """
        note READING NOTE
        note SUMMARY · REPORTED
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
        button Pin
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
        note SUMMARY · REPORTED
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
        button Pin
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        button Paper before
        button Paper after
        button Read its page *
        """,
    "paper: people": """
        note READING NOTE
        note SUMMARY · REPORTED
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
        button Pin
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
        button Pin
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
        button Pin
        button Paper before
        button Paper after
        button Read its source *
        """,
    "paper: sourced": """
        note READING NOTE
        note SUMMARY · REPORTED
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
        button Pin
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
        note SUMMARY · REPORTED
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
        button Pin
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
        note SUMMARY · REPORTED
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
        button Pin
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
        status It is only mentioned so far. The archive brings it on a request slip.
        button Fill in a request slip *
        """,
    "paper: sealed": """
        heading A sealed paper
        status Something in this folder leads to it.
        """,
    "dossier": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        button Find by name, place or year
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
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        note PEOPLE IN IT
        text Anna
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "dossier: picked": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        button Find by name, place or year
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · SOURCED) +
        option Chronicle (19 August 1936 · SOURCED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        note READING NOTE
        note SUMMARY · REPORTED
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
        button Find by name, place or year
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
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        note PEOPLE IN IT
        text Anna
        button Open this paper *
        button Test the claims
        """,
    "dossier: stood": """
        note FOLDER IV
        heading Dossier
        status 4 papers found
        button Find by name, place or year
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
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        note PEOPLE IN IT
        text Anna
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
        status Nothing can be requested now.
        button Go on *
        """,
    "dossier: pinned": """
        note FOLDER IV
        heading Dossier
        status 5 papers found
        button Find by name, place or year
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · pinned · SOURCED)
        button Earlier
        status 1 of 2
        button Later
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        button Open this paper *
        button Test the claims
        note PINNED · 4 OF 4
        button Official report, session of 21 August 1936 (summary)
        button Daily (summary · reported)
        button Chronicle (summary)
        button Wire (translation)
        button Lay two side by side
        """,
    "dossier: looked for": """
        note FOLDER IV
        heading Dossier
        status 2 of 5 papers
        chip Anna +
        button All papers
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · pinned · SOURCED)
        tab Names +
        tab Places
        tab Years
        chip Anna (2) +
        chip Boris (1)
        button Show 2 papers *
        note PINNED · WITH A SECOND ONE, THE TWO CAN LIE SIDE BY SIDE
        button Daily (summary · reported)
        """,
    "dossier: found": """
        note FOLDER IV
        heading Dossier
        status 2 of 4 papers
        chip Anna +
        button All papers
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · SOURCED)
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        note PEOPLE IN IT
        text Anna
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "paper: pinned": """
        note READING NOTE
        note SUMMARY · REPORTED
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
        button Unpin
        note NAMES, PLACES, YEARS
        chip Anna
        chip Boris
        chip October Hall, House of the Unions, Moscow
        chip 1917
        button Paper before
        button Paper after
        button Test a claim with it *
        """,
    "paper: a fifth pin": """
        note READING NOTE
        note SUMMARY
        heading Letter
        note The court · letter
        note 19 August 1936
        text Four papers are pinned, and four is the most.
        text Which of them is to be taken off for this one?
        link Official report, session of 21 August 1936
        link Daily
        link Chronicle
        link Wire
        tab Page
        tab Source
        tab People
        tab Links
        tab Compare
        status SOURCED
        status It can be cited.
        button Pin
        button Paper before
        button Paper after
        button Test a claim with it *
        """,
    "paper: compared, with others pinned": """
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        text In the autumn he went to the hotel by the station, and there he met a man. …
        note conquest, ch. 4
        button Earlier
        status 1 of 2
        button Later
        note READING NOTE
        note SUMMARY
        heading Chronicle
        note The court · book
        note 19 August 1936
        text In the autumn he went to the hotel by the station, and there he met a man. …
        text No.
        note ALSO PINNED · LAY BESIDE THE FIRST
        button Daily (summary · reported)
        button Wire (translation)
        button Swap the papers
        button Close comparison *
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
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        button Find by name, place or year
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
        note SUMMARY · REPORTED
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        note PEOPLE IN IT
        text Anna, Boris
        note YOUR READING
        text It can be cited.
        button Find by name, place or year
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
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        button Find by name, place or year
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
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        button Find by name, place or year
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · CONFIRMED)
        option Chronicle (19 August 1936 · CONFIRMED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        button Open this paper *
        button Request slip
        """,
    "dossier: pinned": """
        note FOLDER IV
        heading Dossier
        status 5 papers found
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        button Find by name, place or year
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · pinned · SOURCED)
        option Chronicle (19 August 1936 · pinned · SOURCED)
        button Earlier
        status 1 of 2
        button Later
        note PINNED · 4 OF 4
        button Official report, session of 21 August 1936 (summary)
        button Daily (summary · reported)
        button Chronicle (summary)
        button Wire (translation)
        button Lay two side by side
        button Open this paper *
        button Test the claims
        """,
    "dossier: looked for": """
        note FOLDER IV
        heading Dossier
        status 2 of 5 papers
        text Official report, session of 21 August 1936
        text Daily
        chip Anna +
        button All papers
        tab Names +
        tab Places
        tab Years
        chip Anna (2) +
        chip Boris (1)
        button Show 2 papers *
        """,
    "dossier: found": """
        note FOLDER IV
        heading Dossier
        status 2 of 4 papers
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        note The court · court record
        note 19 August 1936 · public since October 1936
        note WHY IT MATTERS
        text It holds the testimony.
        note WHO MADE THIS
        text Made by the state that prosecuted. It cannot show why she spoke.
        chip Anna +
        button All papers
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · SOURCED)
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "slip": """
        heading Request slip
        text A name, a place and a year bring a paper.
        note ONLY MENTIONED SO FAR
        text Letter
        text Please bring the paper that is filed under
        note NAME
        chip Anna
        note PLACE
        chip October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow
        note YEAR
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
        chip Anna +
        note PLACE
        status October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow +
        note YEAR
        status 1932
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
        chip Anna +
        chip Boris
        note PLACE
        status October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow
        chip October Hall, House of the Unions, Moscow +
        note YEAR
        status 1936
        chip 1917
        chip 1932
        chip 1936 +
        status The archive has no paper under these three.
        button Hand in the slip (Anna · October Hall, House of the Unions, Moscow · 1936) *
        """,
}
"""Those that read otherwise on an upright panel."""
