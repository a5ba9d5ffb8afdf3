"""What is looked up: people, sources, words and names; wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "people": """
        note 4 OF 4 MET
        heading People
        tab By trial +
        tab By fate
        tab By name
        heading FOLDER IV · THE SIXTEEN · 2 OF 2
        option Anna (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        option Dora (Judge · Ten years. Denied guilt · Died in a camp, 1938 · Never cleared)
        heading OTHERS IN THE STORY · 2 OF 2
        option Boris (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        option Clara (Reporter · Died, 1970)
        """,
    "people: begun": """
        note 3 OF 4 MET
        heading People
        tab By trial +
        tab By fate
        tab By name
        heading FOLDER IV · THE SIXTEEN · 1 OF 2
        option Anna (Engineer)
        status not met yet
        heading OTHERS IN THE STORY · 2 OF 2
        option Boris (Engineer)
        option Clara (Reporter · Died, 1970)
        """,
    "people: by fate": """
        note 4 OF 4 MET
        heading People
        tab By trial
        tab By fate +
        tab By name
        heading SHOT
        option Anna (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        option Boris (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        heading DIED IN A CAMP
        option Dora (Judge · Ten years. Denied guilt · Died in a camp, 1938 · Never cleared)
        heading DIED OF AGE OR ILLNESS
        option Clara (Reporter · Died, 1970)
        """,
    "people: by name": """
        note 4 OF 4 MET
        heading People
        tab By trial
        tab By fate
        tab By name +
        option Anna (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        option Boris (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)
        option Clara (Reporter · Died, 1970)
        option Dora (Judge · Ten years. Denied guilt · Died in a camp, 1938 · Never cleared)
        """,
    "person": """
        note PEOPLE
        heading Anna
        text Анна
        note Also spelled Ana
        heading BORN
        text 1883
        heading WORK
        text Engineer
        heading ON TRIAL
        text Folder IV · The Sixteen
        heading IN CUSTODY
        text 1935 – 25 August 1936
        heading WHAT BECAME OF THIS PERSON
        text Shot, 25 August 1936
        heading REHABILITATION
        text Cleared, 13 June 1988, after 51 years
        heading PAPERS THAT NAME THIS PERSON
        link Official report, session of 21 August 1936 (19 August 1936 · public since October 1936)
        link Daily (19 August 1936 · public at once)
        button Earlier
        status 1 of 2
        button Later
        """,
    "person: not told yet": """
        note PEOPLE
        heading Anna
        text Анна
        note Also spelled Ana
        heading BORN
        text 1883
        heading WORK
        text Engineer
        heading ON TRIAL
        text Folder IV · The Sixteen
        heading WHAT BECAME OF THIS PERSON
        text Told when this folder is closed: Folder IV · The Sixteen
        heading PAPERS THAT NAME THIS PERSON
        link Official report, session of 21 August 1936 (19 August 1936 · public since October 1936)
        link Daily (19 August 1936 · public at once)
        heading WHAT THIS PERSON SAID
        link Hotel (19 August 1936 · left open)
        link Journey (19 August 1936 · left open)
        button Earlier
        status 1 of 2
        button Later
        """,
    "person: not met": """
        note PEOPLE
        heading Not met yet
        text This person has not been met yet. A place is kept on the wall.
        link People
        """,
    "sources": """
        note 4 SOURCES
        heading How do we know?
        tab By kind +
        tab By year
        tab Where sources differ
        text Every statement here names where it is from. In quotation marks stands only…
        heading RECORDS
        link Report of the court (1936) (to read on)
        heading BOOKS
        link Robert Conquest, The Great Terror (1990) (7 places)
        link Roy Medvedev, Let History Judge (1971) (2 places)
        heading WEB PAGES
        link Anon, A leaf (to read on)
        """,
    "sources: by year": """
        note 4 SOURCES
        heading How do we know?
        tab By kind
        tab By year +
        tab Where sources differ
        text Every statement here names where it is from. In quotation marks stands only…
        heading 1936
        link Report of the court (1936) (to read on)
        heading 1971
        link Roy Medvedev, Let History Judge (1971) (2 places)
        heading 1990
        link Robert Conquest, The Great Terror (1990) (7 places)
        heading WITHOUT A YEAR
        link Anon, A leaf (to read on)
        """,
    "sources: differing": """
        note 4 SOURCES
        heading How do we know?
        tab By kind
        tab By year
        tab Where sources differ +
        text Folder: The Sixteen
        text Books differ.
        note Robert Conquest 1990, p. 1
        text Paper: Chronicle
        text Sources differ.
        text Claim: Hotel
        text Sources differ on the house.
        text It had closed. (Robert Conquest 1990, p. 1)
        text Or burnt.
        """,
    "sources: nothing differs": """
        note 4 SOURCES
        heading How do we know?
        tab By kind
        tab By year
        tab Where sources differ +
        status Nothing yet. Notes on where sources differ come here as papers are read a…
        """,
    "source": """
        note BOOKS
        heading Robert Conquest 1990
        text The Great Terror
        heading BY
        text Robert Conquest
        heading PUBLISHED
        text Oxford, 1990
        heading TO KNOW ABOUT IT
        text Read in excerpts.
        heading WHAT RESTS ON IT
        text 7 places in this story.
        heading PAPERS
        link Official report, session of 21 August 1936 (ch. 4)
        heading SCENES
        status 19 August 1936 · October Hall, House of the Unions, Moscow (p. 9)
        heading CLAIMS
        link Hotel (p. 6)
        button Earlier
        status 1 of 2
        button Later
        """,
    "source: begun": """
        note BOOKS
        heading Robert Conquest 1990
        text The Great Terror
        heading BY
        text Robert Conquest
        heading PUBLISHED
        text Oxford, 1990
        heading TO KNOW ABOUT IT
        text Read in excerpts.
        heading WHAT RESTS ON IT
        text 7 places in this story. 2 of them have not been met yet.
        heading PAPERS
        link Official report, session of 21 August 1936 (ch. 4)
        heading SCENES
        status 19 August 1936 · October Hall, House of the Unions, Moscow (p. 9)
        heading PEOPLE
        link Anna (p. 5)
        button Earlier
        status 1 of 2
        button Later
        """,
    "source: not cited": """
        note RECORDS
        heading Report of the court 1936
        text Report of the court
        heading PUBLISHED
        text 1936
        heading WHAT RESTS ON IT
        text Nothing in this story cites it. It is here to read on.
        """,
    "words": """
        heading Words of the time
        text 2 words that this story explains.
        chip Plea
        chip Show trial
        """,
    "word": """
        note WORDS OF THE TIME
        heading Show trial
        text Held for the public.
        heading HOW DO WE KNOW?
        link Robert Conquest, The Great Terror (1990) (p. 2)
        heading OTHER WORDS
        chip Plea
        """,
    "names": """
        note 19 AUGUST 1936 · OCTOBER HALL, HOUSE OF THE UNIONS, MOSCOW
        heading Names and words
        heading PEOPLE
        link Clara (Reporter)
        link Anna (Engineer)
        link Boris (Engineer)
        heading WORDS OF THE TIME
        link Show trial
        heading HOW DO WE KNOW?
        link Robert Conquest, The Great Terror (1990)
        link Roy Medvedev, Let History Judge (1971)
        """,
    "names: of a paper": """
        note DAILY
        heading Names and words
        heading PEOPLE
        link Anna (Engineer)
        link Boris (Engineer)
        """,
    "names: none": """
        note WIRE
        heading Names and words
        status Nobody has been named here yet.
        """,
}

UPRIGHT: dict[str, str] = {
    "person": """
        note PEOPLE
        heading Anna
        text Анна
        note Also spelled Ana
        heading BORN
        text 1883
        heading WORK
        text Engineer
        heading ON TRIAL
        text Folder IV · The Sixteen
        heading IN CUSTODY
        text 1935 – 25 August 1936
        heading WHAT BECAME OF THIS PERSON
        text Shot, 25 August 1936
        heading REHABILITATION
        text Cleared, 13 June 1988, after 51 years
        heading PAPERS THAT NAME THIS PERSON
        link Official report, session of 21 August 1936 (19 August 1936 · public since October 1936)
        link Daily (19 August 1936 · public at once)
        heading WHAT THIS PERSON SAID
        link Hotel (19 August 1936 · Contradicted · stands)
        link Journey (19 August 1936 · Contradicted · stands)
        button Earlier
        status 1 of 2
        button Later
        """,
    "person: not told yet": """
        note PEOPLE
        heading Anna
        text Анна
        note Also spelled Ana
        heading BORN
        text 1883
        heading WORK
        text Engineer
        heading ON TRIAL
        text Folder IV · The Sixteen
        heading WHAT BECAME OF THIS PERSON
        text Told when this folder is closed: Folder IV · The Sixteen
        heading PAPERS THAT NAME THIS PERSON
        link Official report, session of 21 August 1936 (19 August 1936 · public since October 1936)
        link Daily (19 August 1936 · public at once)
        heading WHAT THIS PERSON SAID
        link Hotel (19 August 1936 · left open)
        link Journey (19 August 1936 · left open)
        heading WHAT WAS SAID OF THIS PERSON
        link Hour (19 August 1936 · left open)
        button Earlier
        status 1 of 2
        button Later
        """,
    "source": """
        note BOOKS
        heading Robert Conquest 1990
        text The Great Terror
        heading BY
        text Robert Conquest
        heading PUBLISHED
        text Oxford, 1990
        heading TO KNOW ABOUT IT
        text Read in excerpts.
        heading WHAT RESTS ON IT
        text 7 places in this story.
        heading PAPERS
        link Official report, session of 21 August 1936 (ch. 4)
        heading SCENES
        status 19 August 1936 · October Hall, House of the Unions, Moscow (p. 9)
        heading CLAIMS
        link Hotel (p. 6)
        heading OUTCOMES
        status The Sixteen (p. 1)
        heading PEOPLE
        link Anna (p. 5)
        button Earlier
        status 1 of 2
        button Later
        """,
    "source: begun": """
        note BOOKS
        heading Robert Conquest 1990
        text The Great Terror
        heading BY
        text Robert Conquest
        heading PUBLISHED
        text Oxford, 1990
        heading TO KNOW ABOUT IT
        text Read in excerpts.
        heading WHAT RESTS ON IT
        text 7 places in this story. 2 of them have not been met yet.
        heading PAPERS
        link Official report, session of 21 August 1936 (ch. 4)
        heading SCENES
        status 19 August 1936 · October Hall, House of the Unions, Moscow (p. 9)
        heading PEOPLE
        link Anna (p. 5)
        heading WORDS OF THE TIME
        link Show trial (p. 2)
        heading ON THE TIMELINE
        link The return (p. 7)
        """,
}
