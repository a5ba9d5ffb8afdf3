"""The claims that are tested: what is on them, wide, and upright where it differs."""

from __future__ import annotations

WIDE: dict[str, str] = {
    "findings: none": """
        heading Findings
        status No claim has come up yet. The story brings them.
        button Go on *
        """,
    "findings: nothing read": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not begun) +
        option Hour (not begun)
        option Journey (not begun)
        tab Assessment +
        tab Passage
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        button File this finding (pick an assessment and a passage)
        """,
    "findings": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not begun) +
        option Hour (not begun)
        option Journey (not begun)
        tab Assessment +
        tab Passage
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        button File this finding (pick an assessment and a passage)
        """,
    "findings: picked": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not filed yet) +
        option Hour (not begun)
        option Journey (not begun)
        tab Assessment
        tab Passage +
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button File this finding (talk it over with somebody first) *
        """,
    "findings: citing": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not filed yet) +
        option Hour (not begun)
        option Journey (not begun)
        tab Assessment
        tab Passage +
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button File this finding (talk it over with somebody first) *
        """,
    "findings: one filed": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (not begun)
        option Journey (not begun)
        tab Assessment
        tab Passage +
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button Withdraw this finding
        button The next claim (Hour) *
        """,
    "findings: all filed": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        tab Assessment
        tab Passage +
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button Withdraw this finding
        button Have these findings looked at (talk it over with somebody first) *
        """,
    "findings: missed": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        heading Not yet: at least one of the three is not proved by what you cite.
        text Change a finding or open a new paper, then ask again.
        button Back to the findings *
        """,
    "findings: missed, at work": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        tab Assessment
        tab Paper
        tab Passage +
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button Withdraw this finding
        button Not yet: why
        button Have these findings looked at (change a finding, or open a new paper first)
        """,
    "findings: missed twice": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        heading Not yet: at least one of the three is not proved by what you cite.
        text Change a finding or open a new paper, then ask again.
        note A POINTER
        text Ask who could go and look.
        button Back to the findings *
        """,
    "findings: missed thrice": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        heading Not yet: at least one of the three is not proved by what you cite.
        text Change a finding or open a new paper, then ask again.
        note A POINTER
        text Ask who could go and look.
        text Hints can be had now, one at a time.
        button A hint (Hotel)
        button A hint (Hour)
        button A hint (Journey)
        button Back to the findings *
        """,
    "findings: hinted": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        heading Not yet: at least one of the three is not proved by what you cite.
        text Change a finding or open a new paper, then ask again.
        note A POINTER
        text Ask who could go and look.
        note HINT 1: HOTEL
        text Who could look?
        note HINT 2: HOTEL
        text The paper: Daily
        button Earlier
        status 1 of 2
        button Later
        button A hint (Hour)
        button A hint (Journey)
        button Back to the findings *
        """,
    "findings: stood": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (confirmed) +
        option Hour (confirmed)
        option Journey (confirmed)
        heading These three findings stand.
        note HOTEL · CONTRADICTED
        text It says so.
        note WHERE SOURCES DIFFER
        text Sources differ on the house.
        note HOUR · CONTRADICTED
        text It says so.
        note JOURNEY · CONTRADICTED
        text It says so.
        button Close the findings *
        """,
}
"""By the name of the sight, in reading order; long lines are cut."""

UPRIGHT: dict[str, str] = {
    "findings: nothing read": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not begun) +
        option Hour (not begun)
        option Journey (not begun)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936 (not opened yet)
        option Daily (not opened yet)
        option Chronicle (not opened yet)
        option Wire (not opened yet)
        status A paper can be cited once it and its Source have been read.
        button File this finding (pick an assessment and a passage)
        """,
    "findings": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not begun) +
        option Hour (not begun)
        option Journey (not begun)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936 +
        option Daily
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY
        heading Official report, session of 21 August 1936
        text In the autumn he went to the hotel by the station, and there he met a man. …
        text Yes, there.
        note Press the passage that shows it.
        button File this finding (pick an assessment and a passage)
        """,
    "findings: missed, at work": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        option Contradicted (something that could be checked says otherwise) +
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button Withdraw this finding
        button Not yet: why
        button Have these findings looked at (change a finding, or open a new paper first)
        """,
    "findings: hinted": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        heading Not yet: at least one of the three is not proved by what you cite.
        text Change a finding or open a new paper, then ask again.
        note A POINTER
        text Ask who could go and look.
        note HINT 1: HOTEL
        text Who could look?
        note HINT 2: HOTEL
        text The paper: Daily
        note HINT 3: HOTEL
        text The passage: October Hall, 1917.
        text Hints can be had now, one at a time.
        button A hint (Hour)
        button A hint (Journey)
        """,
    "findings: picked": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not filed yet) +
        option Hour (not begun)
        option Journey (not begun)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same) +
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button File this finding (talk it over with somebody first) *
        """,
    "findings: citing": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (not filed yet) +
        option Hour (not begun)
        option Journey (not begun)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise)
        option Supported (something independent says the same) +
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button File this finding (talk it over with somebody first) *
        """,
    "findings: one filed": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (not begun)
        option Journey (not begun)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise) +
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button Withdraw this finding
        button The next claim (Hour) *
        """,
    "findings: all filed": """
        heading SAID IN COURT · 19 AUGUST 1936
        note Anna
        quote In 1932 he met a man at the hotel by the station.
        note Official report, session of 21 August 1936 · summary
        note THREE CLAIMS, CONFIRMED TOGETHER
        option Hotel (finding filed) +
        option Hour (finding filed)
        option Journey (finding filed)
        heading What do the papers say about it?
        option Contradicted (something that could be checked says otherwise) +
        option Supported (something independent says the same)
        option Rests on the accusation alone (only the accuser, or a confession under pressure)
        option Cannot be decided (papers differ, and no maker could know)
        option Official report, session of 21 August 1936
        option Daily +
        option Chronicle
        option Wire
        note READING NOTE
        note SUMMARY · REPORTED
        heading Daily
        text October Hall, 1917. +
        button Withdraw this finding
        button Have these findings looked at (talk it over with somebody first) *
        """,
}
"""Those that read otherwise on an upright panel."""
