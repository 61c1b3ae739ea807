byline = By { $names }, { $day }
not-found-title = We have mislaid that page
