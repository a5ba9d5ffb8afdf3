"""What the report and two papers beside each other say, in reading order."""

WIDE = {
    "paper: what to compare with": """
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        note The court · press
        note 19 August 1936 · public at once · reported, through Chronicle
        text Which paper is to lie beside this one?
        link Chronicle (Known through)
        link Official report, session of 21 August 1936 (This paper is cited on a claim in it)
        link Wire
        tab Page
        tab Source
        tab People
        tab Links
        tab Compare +
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
    "paper: compared": """
note READING NOTE
note SUMMARY
heading Official report, session of 21 August 1936
note The court · court record
note 19 August 1936 · public since October 1936
text In the autumn he went to the hotel by the station, and there he met a man. …
text Yes, there.
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
button Swap the papers
button Close comparison *
""",
    "desk with findings that stand": """
image A desk with a lamp and an open folder.
heading The desk
text 1 folder lies here
button The Sixteen (IV · 1936 · open · 3 of 3 confirmed) *
button Your report
""",
    "report: empty": """
heading SMALL
heading Report of a reader
text What one reader found in the papers: each claim that came up, its assessmen…
heading STILL EMPTY
status No claim has come up yet. The story brings them; each will stand here, wi…
heading STILL TO COME
note IV · The Sixteen
button Close the report *
""",
    "report": """
heading SMALL
heading Report of a reader
text What one reader found in the papers: each claim that came up, its assessmen…
heading THE STAMPS
note Stands: it was looked at, and what is cited proves it.
note Still open: filed, not confirmed.
note Not filed: the claim came up, and nothing was filed on it.
heading IN THIS REPORT
link IV · The Sixteen (3 claims · 3 stand)
button Keep as a file
button Turn the page *
""",
    "report: one filed": """
heading Report of a reader · The Sixteen
heading FOLDER IV · 1936
heading The Sixteen
status 3 claims · 1 still open · 2 not filed
heading 1 · Hotel
status still open
quote In 1932 he met a man at the hotel by the station.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading ASSESSMENT
text Contradicted: something that could be checked says otherwise.
heading PASSAGE CITED
quote October Hall, 1917.
note Daily · The court · 19 August 1936 · summary · reported, through Chronicle
heading 2 · Hour
status not filed
quote It was said: hour.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading 3 · Journey
status not filed
quote It was said: journey.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
status Not looked at yet.
button Previous page
button Close the report *
""",
    "report: hinted": """
heading Report of a reader · The Sixteen
heading FOLDER IV · 1936
heading The Sixteen
status 3 claims · 3 still open
heading 1 · Hotel
status still open
quote In 1932 he met a man at the hotel by the station.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading ASSESSMENT
text Contradicted: something that could be checked says otherwise.
heading PASSAGE CITED
quote October Hall, 1917.
note Daily · The court · 19 August 1936 · summary · reported, through Chronicle
heading HINTS ASKED FOR
text 1 · Who could look?
text 2 · The paper: Daily
text 3 · The passage: October Hall, 1917.
heading 2 · Hour
status still open
quote It was said: hour.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading ASSESSMENT
text Contradicted: something that could be checked says otherwise.
heading PASSAGE CITED
quote Yes, there.
note Official report, session of 21 August 1936 · The court · 19 August 1936 · summary
status Page 1 of 2
button Previous page
button Turn the page *
""",
    "report: stood": """
heading Report of a reader · The Sixteen
heading FOLDER IV · 1936
heading The Sixteen
status 3 claims · 3 stand
heading 1 · Hotel
status stands
quote In 1932 he met a man at the hotel by the station.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading ASSESSMENT
text Contradicted: something that could be checked says otherwise.
heading PASSAGE CITED
quote October Hall, 1917.
note Daily · The court · 19 August 1936 · summary · reported, through Chronicle
heading WHY IT PROVES IT
text It says so.
heading WHERE SOURCES DIFFER
text Sources differ on the house.
status Page 1 of 3
button Previous page
button Turn the page *
""",
    "report: reviewed": """
heading Report of a reader · The Sixteen
heading FOLDER IV · 1936
heading The Sixteen
status 3 claims · 3 stand
heading WHAT THE READER FOUND
text Hotel: Contradicted
text Hour: Contradicted
text Journey: Contradicted
heading WHAT THE REVIEW FOUND
text The court was wrong.
note Robert Conquest 1990, ch. 4
heading WHAT THE OUTCOME SAYS
text One detail may weigh more than a confession.
heading WHAT IS DISPUTED
text Sources differ on the count.
status Page 1 of 4
button Previous page
button Turn the page *
""",
}

UPRIGHT = {
    "paper: compared": """
note READING NOTE
note SUMMARY
heading Official report, session of 21 August 1936
note The court · court record
note 19 August 1936 · public since October 1936
text In the autumn he went to the hotel by the station, and there he met a man. …
text Yes, there.
note WHO MADE THIS
text Made by the state that prosecuted. It cannot show why she spoke.
note conquest, ch. 4
note READING NOTE
note SUMMARY
heading Chronicle
note The court · book
note 19 August 1936
text In the autumn he went to the hotel by the station, and there he met a man. …
text No.
button Swap the papers
button Close comparison *
""",
    "report: stood": """
heading Report of a reader · The Sixteen
heading FOLDER IV · 1936
heading The Sixteen
status 3 claims · 3 stand
heading 1 · Hotel
status stands
quote In 1932 he met a man at the hotel by the station.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading ASSESSMENT
text Contradicted: something that could be checked says otherwise.
heading PASSAGE CITED
quote October Hall, 1917.
note Daily · The court · 19 August 1936 · summary · reported, through Chronicle
heading WHY IT PROVES IT
text It says so.
heading WHERE SOURCES DIFFER
text Sources differ on the house.
status Page 1 of 2
button Previous page
button Turn the page *
""",
    "report: reviewed": """
heading Report of a reader · The Sixteen
heading FOLDER IV · 1936
heading The Sixteen
status 3 claims · 3 stand
heading WHAT THE READER FOUND
text Hotel: Contradicted
text Hour: Contradicted
text Journey: Contradicted
heading WHAT THE REVIEW FOUND
text The court was wrong.
note Robert Conquest 1990, ch. 4
heading WHAT THE OUTCOME SAYS
text One detail may weigh more than a confession.
heading WHAT IS DISPUTED
text Sources differ on the count.
heading 1 · Hotel
status stands
quote In 1932 he met a man at the hotel by the station.
note Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
heading ASSESSMENT
text Contradicted: something that could be checked says otherwise.
heading PASSAGE CITED
quote October Hall, 1917.
note Daily · The court · 19 August 1936 · summary · reported, through Chronicle
heading WHY IT PROVES IT
text It says so.
heading WHERE SOURCES DIFFER
text Sources differ on the house.
status Page 1 of 2
button Previous page
button Turn the page *
""",
    "report": """
heading SMALL
heading Report of a reader
text What one reader found in the papers: each claim that came up, its assessmen…
heading IN THIS REPORT
link IV · The Sixteen (3 claims · 3 stand)
heading THE STAMPS
note Stands: it was looked at, and what is cited proves it.
note Still open: filed, not confirmed.
note Not filed: the claim came up, and nothing was filed on it.
button Keep as a file
button Turn the page *
""",
}
