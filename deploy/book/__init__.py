"""The guide to take along: each chapter and the whole of it, as a page for the printer and as an accessible PDF.

It reads the pages that MkDocs has built, so that whatever the macros wrote is there:

    pages.py     which pages make a book, in the order of the menu
    content.py   the built pages as one clean tree: no forms, ids that are unique, links that stay inside the book
    paper.py     the tree as a page for the printer (druk/…/)
    markup.py    the tree as Typst, with template.typ around it
    pdf.py       Typst to PDF/UA-1, kept in .cache/ under the hash of its inputs
    install.py   the step of the build: all of this for all books, and their sizes in the pages that link to them
"""
