"""Rules of chapter 3 of the guide: support for renovation."""
