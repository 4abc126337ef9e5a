"""Rules of the housing guide: pure Python, standard library only, so that they run on a server and in a browser alike.

Where to look: `debt_relief/` and `renovation/` hold the rules, one module a calculator; `words/` holds everything a reader
sees, one module a calculator; `law/` holds dated legal parameters. `catalogue.py` lists the calculators.
"""
