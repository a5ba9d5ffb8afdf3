"""The timeline: what is said at its levels and of its lives, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "timeline": """
        heading Timeline
        status The whole story · 1917–1990
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        note Known in
        tab 1936
        tab 1956
        tab today +
        note on this day
        note over these days
        note some time in these days
        note several events
        note 1917–1935: The years before
        note 1936–1938: The years of the trials
        note 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        button 1937: The letter day (Lane of world)
        button 13 June 1988: The cleared day (Lane of state)
        """,
    "timeline: a season": """
        heading Timeline
        status Half a year · May – November 1936
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        note Known in
        tab 1936
        tab 1956
        tab today +
        note on this day
        note over these days
        note some time in these days
        note several events
        note 1936–1938: The years of the trials
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        """,
    "timeline: an event": """
        heading Timeline
        status Half a year · July – October 1936
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        note Known in
        tab 1936
        tab 1956
        tab today +
        note on this day
        note over these days
        note some time in these days
        note several events
        heading 19 AUGUST 1936 · LANE OF TRIALS
        heading The opens day
        text It was a long day.
        note Robert Conquest 1990, ch. 4
        link Anna
        button Close
        note 1936–1938: The years of the trials
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials) +
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        """,
    "timeline: a list": """
        heading Timeline
        status The whole story · 1917–1990
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        note Known in
        tab 1936
        tab 1956
        tab today +
        note on this day
        note over these days
        note some time in these days
        note several events
        heading 19–24 AUGUST 1936: 2 EVENTS
        option 19 August 1936: The opens day
        option 24 August 1936: The closes day
        button Close
        note 1917–1935: The years before
        note 1936–1938: The years of the trials
        note 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        button 1937: The letter day (Lane of world)
        """,
    "timeline: lives": """
        heading Timeline
        status 2 lives
        tab Events
        tab Lives +
        button Filter
        option By trial +
        option By death
        option By wait
        note Known in
        tab 1936
        tab 1956
        tab today +
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        heading F1
        link Anna (Engineer)
        text Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years
        heading NOT ON TRIAL HERE
        link Boris (Commissar)
        text Shot, 25 August 1936 · Never cleared
        """,
    "timeline: lives by wait": """
        heading Timeline
        status 2 lives
        tab Events
        tab Lives +
        button Filter
        option By trial
        option By death
        option By wait +
        note Known in
        tab 1936
        tab 1956
        tab today +
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        link Boris (Commissar)
        text Shot, 25 August 1936 · Never cleared
        link Anna (Engineer)
        text Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years
        """,
    "timeline: known in 1936": """
        heading Timeline
        status The whole story · 1917–1990
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        note Known in
        tab 1936 +
        tab 1956
        tab today
        note on this day
        note over these days
        note some time in these days
        note not public in 1936
        note 1917–1935: The years before
        note 1936–1938: The years of the trials
        note 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        button 1937: The letter day (Lane of world · not public in 1936)
        button 13 June 1988: The cleared day (Lane of state · not public in 1936)
        """,
    "lives: nobody was met": """
        heading Timeline
        status 0 of 2 lives
        tab Events
        tab Lives +
        button Filter
        option By trial +
        option By death
        option By wait
        note Known in
        tab 1936
        tab 1956
        tab today +
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        status A life is drawn here once a scene or a paper has named the person.
        """,
    "lives: known in 1936": """
        heading Timeline
        status 2 lives
        tab Events
        tab Lives +
        button Filter
        option By trial +
        option By death
        option By wait
        note Known in
        tab 1936 +
        tab 1956
        tab today
        note after 1936
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        heading F1
        link Anna (Engineer)
        text Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years
        heading NOT ON TRIAL HERE
        link Boris (Commissar)
        text Shot, 25 August 1936 · Never cleared
        """,
    "dossier: known in 1935": """
        note FOLDER IV
        heading Dossier
        status 4 papers found · grey: not public in 1935
        button Find by name, place or year
        option Official report, session of 21 August 1936 (19 August 1936 · public since…
        option Daily (19 August 1936 · public at once · SOURCED)
        option Chronicle (19 August 1936 · SOURCED)
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
        button Test the claims
        button Request slip
        """,
    "findings: known in 1935": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not begun · not public in 1935) +
        option Hour (not begun · not public in 1935)
        option Journey (not begun · not public in 1935)
        tab Assessment +
        tab Passage
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        button File this finding (pick an assessment and a passage)
        """,
    "timeline: a filter": """
        heading Timeline
        status The whole story · 1917–1990 · 1 lane hidden
        tab Events +
        tab Lives
        button Filter +
        button Earlier
        button Later
        button Wider
        button Nearer
        note Known in
        tab 1936
        tab 1956
        tab today +
        note on this day
        note over these days
        note some time in these days
        note several events
        heading SHOWN NOW: 1 LANE HIDDEN
        button Show everything
        heading LANES
        option Lane of state +
        option Lane of trials +
        option Lane of people +
        option Lane of world
        heading PERSON
        option Everybody +
        option Anna
        button Close
        note 1917–1935: The years before
        note 1936–1938: The years of the trials
        note 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        """,
}
UPRIGHT: dict[str, str] = {
    "timeline": """
        heading Timeline
        status The whole story · 1917–1990
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        text Press an event to read about it, or a number to see the events that it counts.
        note on this day
        note over these days
        note some time in these days
        note several events
        text 1917–1935: The years before
        text 1936–1938: The years of the trials
        text 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        button 1937: The letter day (Lane of world)
        button 13 June 1988: The cleared day (Lane of state)
        """,
    "timeline: a season": """
        heading Timeline
        status Half a year · May – November 1936
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        text Press an event to read about it, or a number to see the events that it counts.
        note on this day
        note over these days
        note some time in these days
        note several events
        text 1917–1935: The years before
        text 1936–1938: The years of the trials
        text 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        """,
    "timeline: an event": """
        heading Timeline
        status Half a year · May – November 1936
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events +
        tab Lives
        button Filter
        button Close
        button Earlier
        button Later
        button Wider
        button Nearer
        heading 19 AUGUST 1936 · LANE OF TRIALS
        heading The opens day
        text It was a long day.
        note Robert Conquest 1990, ch. 4
        link Anna
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials) +
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        """,
    "timeline: a list": """
        heading Timeline
        status The whole story · 1917–1990
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events +
        tab Lives
        button Filter
        button Close
        button Earlier
        button Later
        button Wider
        button Nearer
        text Press an event to read about it, or a number to see the events that it counts.
        note on this day
        note over these days
        note some time in these days
        note several events
        text 1917–1935: The years before
        text 1936–1938: The years of the trials
        text 1939–1990: The years after
        heading 19–24 AUGUST 1936: 2 EVENTS
        option 19 August 1936: The opens day
        option 24 August 1936: The closes day
        """,
    "timeline: lives": """
        heading Timeline
        status 2 lives
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events
        tab Lives +
        button Filter
        option By trial +
        option By death
        option By wait
        heading F1
        link Anna (Engineer)
        text Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years
        heading NOT ON TRIAL HERE
        link Boris (Commissar)
        text Shot, 25 August 1936 · Never cleared
        """,
    "timeline: lives by wait": """
        heading Timeline
        status 2 lives
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events
        tab Lives +
        button Filter
        option By trial
        option By death
        option By wait +
        link Boris (Commissar)
        text Shot, 25 August 1936 · Never cleared
        link Anna (Engineer)
        text Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years
        """,
    "timeline: known in 1936": """
        heading Timeline
        status The whole story · 1917–1990
        note Known in
        tab 1936 +
        tab 1956
        tab today
        tab Events +
        tab Lives
        button Filter
        button Earlier
        button Later
        button Wider
        button Nearer
        text Press an event to read about it, or a number to see the events that it counts.
        note on this day
        note over these days
        note some time in these days
        note not public in 1936
        text 1917–1935: The years before
        text 1936–1938: The years of the trials
        text 1939–1990: The years after
        note Lane of state
        note Lane of trials
        note Lane of people
        note Lane of world
        status You are here: 19 August 1936
        button 19 August 1936: The opens day (Lane of trials)
        button 24 August 1936: The closes day (Lane of trials)
        button 25 August 1936: The shot day (Lane of people)
        button 1937: The letter day (Lane of world · not public in 1936)
        button 13 June 1988: The cleared day (Lane of state · not public in 1936)
        """,
    "lives: nobody was met": """
        heading Timeline
        status 0 of 2 lives
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events
        tab Lives +
        button Filter
        option By trial +
        option By death
        option By wait
        status A life is drawn here once a scene or a paper has named the person.
        """,
    "lives: known in 1936": """
        heading Timeline
        status 2 lives
        note after 1936
        note alive
        note in custody
        note death
        note years until cleared
        note never cleared
        note Known in
        tab 1936 +
        tab 1956
        tab today
        tab Events
        tab Lives +
        button Filter
        option By trial +
        option By death
        option By wait
        heading F1
        link Anna (Engineer)
        text Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years
        heading NOT ON TRIAL HERE
        link Boris (Commissar)
        text Shot, 25 August 1936 · Never cleared
        """,
    "dossier: known in 1935": """
        note FOLDER IV
        heading Dossier
        status 4 papers found · grey: not public in 1935
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
        option Daily (19 August 1936 · public at once · SOURCED)
        option Chronicle (19 August 1936 · SOURCED)
        option Wire (19 August 1936 · SOURCED)
        option Letter (only mentioned: it can be requested)
        button Open this paper *
        button Test the claims
        button Request slip
        """,
    "findings: known in 1935": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not begun · not public in 1935) +
        option Hour (not begun · not public in 1935)
        option Journey (not begun · not public in 1935)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936 (not public in 1935) +
        option Daily (not public in 1935)
        option Chronicle (not public in 1935)
        option Wire (not public in 1935)
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        text In the autumn he went to the hotel by the station, and there he met a man. …
        text Yes, there.
        button File this finding (pick an assessment and a passage)
        """,
    "timeline: a filter": """
        heading Timeline
        status The whole story · 1917–1990 · 1 lane hidden
        note Known in
        tab 1936
        tab 1956
        tab today +
        tab Events +
        tab Lives
        button Filter +
        button Close
        button Earlier
        button Later
        button Wider
        button Nearer
        text Press an event to read about it, or a number to see the events that it counts.
        note on this day
        note over these days
        note some time in these days
        note several events
        text 1917–1935: The years before
        text 1936–1938: The years of the trials
        text 1939–1990: The years after
        heading SHOWN NOW: 1 LANE HIDDEN
        button Show everything
        heading LANES
        option Lane of state +
        option Lane of trials +
        option Lane of people +
        option Lane of world
        heading PERSON
        option Everybody +
        option Anna
        """,
}
