"""What each verb puts together: story, words, shelf, visit, and the front end that shows it."""
