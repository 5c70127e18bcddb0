print("abbraccio")
