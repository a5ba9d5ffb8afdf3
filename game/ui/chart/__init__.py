"""The chart of the timeline: levels, what fits where, and how it is drawn."""
