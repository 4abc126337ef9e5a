"""The steps after the generator: hashed names, the policy, compression, the archive's contents."""

import brotli
import pytest

from deploy import build, compress, fingerprint, fonts, node, pack, policy
from deploy.paths import SITE, package_files


def site(folder, **files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def small(folder, font="letters"):
    return site(folder, **{
        "index.html": '<link href="assets/css/a.css" rel="stylesheet"><a href="assets/other.html">x</a><img src="https://example.org/assets/a.png">',
        "deep/page/index.html": '<script src="../../assets/js/a.mjs?x#y"></script><meta content="https://poradnik.pl/x/assets/css/a.css"><p>assets/css/a.css',
        "404.html": '<link href="/x/assets/css/a.css">',
        "assets/css/a.css": 'p { src: url("../fonts/f.woff2") url(data:x) }',
        "assets/fonts/f.woff2": font,
        "assets/js/a.mjs": 'import { b } from "./b.mjs";\nnew Worker(new URL("./w.mjs", import.meta.url)); const text = "./c.mjs";',
        "assets/js/b.mjs": "export const b = 1;",
        "assets/js/w.mjs": 'import "./b.mjs";',
        "assets/javascripts/theme.12345678.js": "theme",
        "assets/python/a.zip": "python",
    })


def test_names_follow_contents_from_the_bottom_up(tmp_path):
    first = fingerprint.fingerprint_site(small(tmp_path / "1"), "https://poradnik.pl/x/")
    again = fingerprint.fingerprint_site(small(tmp_path / "2"), "https://poradnik.pl/x/")
    changed = fingerprint.fingerprint_site(small(tmp_path / "3", font="other"), "https://poradnik.pl/x/")
    assert first == again
    # A new font renames itself and the style sheet that asks for it, nothing else.
    assert {name for name in first if first[name] != changed[name]} == {"assets/fonts/f.woff2", "assets/css/a.css"}
    assert set(first) == {f"assets/{name}" for name in ("css/a.css", "fonts/f.woff2", "js/a.mjs", "js/b.mjs", "js/w.mjs")}
    for old, new in first.items():
        assert (tmp_path / "1" / new).exists() and not (tmp_path / "1" / old).exists()


def test_references_are_rewritten_where_they_lead_to_assets(tmp_path):
    names = fingerprint.fingerprint_site(small(tmp_path), "https://poradnik.pl/x/")
    module = (tmp_path / names["assets/js/a.mjs"]).read_text()
    for name in ("b", "w"):
        assert f'"./{names[f"assets/js/{name}.mjs"].removeprefix("assets/js/")}"' in module
    assert '"./c.mjs"' in module  # no such file: not a reference
    assert names["assets/fonts/f.woff2"].removeprefix("assets/") in (tmp_path / names["assets/css/a.css"]).read_text()
    index, deep, missing = ((tmp_path / name).read_text() for name in ("index.html", "deep/page/index.html", "404.html"))
    css = names["assets/css/a.css"]
    assert f'href="{css}"' in index and "https://example.org/assets/a.png" in index and "assets/other.html" in index
    assert f'src="../../{names["assets/js/a.mjs"]}?x#y"' in deep and f'content="https://poradnik.pl/x/{css}"' in deep and "<p>assets/css/a.css" in deep
    assert f'href="/x/{css}"' in missing


def test_assets_that_refer_to_each_other_are_refused(tmp_path):
    site(tmp_path, **{"assets/js/a.mjs": 'import "./b.mjs"', "assets/js/b.mjs": 'import "./a.mjs"'})
    with pytest.raises(fingerprint.CircularReference, match="a.mjs -> assets/js/b.mjs -> assets/js/a.mjs"):
        fingerprint.fingerprint_site(tmp_path)


def test_one_policy_allows_the_scripts_of_all_pages(tmp_path, monkeypatch):
    monkeypatch.setattr(policy, "DIST", tmp_path / "dist")
    pages = site(tmp_path / "site", **{
        "index.html": '<html><head><meta charset="utf-8"><script>one</script></head><script type="application/json">data</script></html>',
        "a/index.html": '<html><head>\n  <meta charset="utf-8"><script>two &amp; <b></script><script src="x.js"></script></head></html>',
    })
    text = policy.apply(pages)
    for script in ("one", "two &amp; <b>"):
        assert policy.script_hash(script) in text
    assert text.count("sha256-") == 2 and "style-src-attr" not in text
    for page in ("index.html", "a/index.html"):
        assert f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{text}">' in (pages / page).read_text()
    assert f'"{policy.text_of(pages)}; frame-ancestors $poradnik_framed_by"' in (tmp_path / "dist" / "csp.conf").read_text()


@pytest.mark.parametrize("path, framed", [("/kalkulatory/raty/osadz/", "*"), ("/guide/kalkulatory/de-minimis/osadz/index.html", "*"), ("/kalkulatory/raty/", "'none'"),
                                          ("/osadz/", "'none'"), ("/", "'none'")])
def test_only_embedded_calculators_may_be_framed(path, framed):
    assert policy.framed_by(path) == framed


@pytest.mark.parametrize("bad", ['<p onclick="x()">', "<style>p{}</style>"])
def test_inline_code_that_the_policy_would_stop_stops_the_build(tmp_path, bad):
    with pytest.raises(policy.ForbiddenInline, match="index.html"):
        policy.collect(site(tmp_path, **{"index.html": bad}))


def test_style_attributes_relax_only_themselves(tmp_path):
    hashes, styles = policy.collect(site(tmp_path, **{"index.html": '<p style="color:red">'}))
    assert policy.policy(hashes, styles).count("unsafe-inline") == 1 and "style-src-attr 'unsafe-inline'" in policy.policy(hashes, styles)


def test_compressed_copies_hold_the_same(tmp_path):
    pages = site(tmp_path, **{"index.html": "poradnik " * 200, "small.txt": "x", "a.woff2": "x" * 1000})
    compress.compress_site(pages)
    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()) == (tmp_path / "index.html").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.woff2", "index.html", "index.html.br", "index.html.gz", "small.txt"]


def test_a_font_that_no_package_has_stops_the_build(tmp_path):
    pages = site(tmp_path / "site", **{"assets/css/a.css": "src: url(../fonts/no-such.woff2)"})
    with pytest.raises(FileNotFoundError, match="no-such.woff2"):
        fonts.install(pages, tmp_path)


def test_the_archive_depends_on_its_inputs_only(tmp_path):
    files = package_files()
    first, second = pack.archive(files, cache=tmp_path / "1"), pack.archive(files, cache=tmp_path / "2")
    assert first.name == second.name and first.read_bytes() == second.read_bytes()
    assert pack.archive(files | {"calculators/new.py": b""}, cache=tmp_path / "1") != first


def test_a_module_that_does_not_compile_stops_the_build(tmp_path, capfd):
    with pytest.raises(Exception, match="non-zero exit status"):
        pack.archive(package_files() | {"calculators/words/common.py": b"def ("}, cache=tmp_path)
    shown = capfd.readouterr().err
    assert "SyntaxError" in shown and len(shown) < 5000


def test_a_strict_build_names_what_is_wrong(monkeypatch, capfd, tmp_path):
    for name in ("mkdocs.yml",):
        (tmp_path / name).write_text("site_name: x\nsite_url: http://127.0.0.1/\nstrict: true\n")
    site(tmp_path, **{"docs/index.md": "[x](missing.md)"})
    monkeypatch.setattr(build, "ROOT", tmp_path)
    with pytest.raises(Exception, match="non-zero exit status"):
        build.generate(tmp_path / "site")
    assert "missing.md" in capfd.readouterr().err


def test_node_is_new_enough():
    assert node.major_version(node.find()) >= node.OLDEST
    assert node.major_version("no-such-program") == 0


def test_the_built_site_names_its_own_assets_only():
    """Every asset that a page, style sheet or module names is there, with a hash in its name."""
    pages = sorted(SITE.rglob("*.html"))
    assert pages
    for path in pages:
        page = path.relative_to(SITE).as_posix()
        for found in fingerprint.REFERENCES[".html"].finditer(path.read_text(encoding="utf-8")):
            name = fingerprint.target(page, found["url"], "")
            if name and name.startswith("assets/"):
                assert (SITE / name).is_file(), (page, found["url"])
                assert not fingerprint.is_ours(name) or len(name.split(".")) > 2, (page, found["url"])
