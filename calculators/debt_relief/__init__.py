"""Rules of chapter 2 of the guide: relief of rent debt."""
