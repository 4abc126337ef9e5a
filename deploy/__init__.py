"""From sources to a published site: `python -m deploy.build` makes site/, `python -m deploy.serve` serves it here.

Each step is a module: `pack` (Python for the browser), `fingerprint` (hashed names), `policy` (Content-Security-Policy),
`compress` (brotli and gzip beforehand). `node` and `browser` find the programs that building and testing need; `nginx.conf`
is the server's configuration.
"""
