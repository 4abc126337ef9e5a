"""What readers see, in Polish: labels, steps, cautions, answers. No rule lives here and no wording lives in a rule.

A module a calculator, with the calculator's name; `common` holds what they share. Templates are filled by `text.fill`.
"""
