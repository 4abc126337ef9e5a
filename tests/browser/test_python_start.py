"""Python's start in a real browser: once a visit, only when it is wanted, and what is said when it does not come."""


def test_one_worker_serves_the_whole_visit(visit):
    one = visit()
    workers = []
    one.page.on("worker", lambda worker: workers.append(worker.url))
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("instalments")
    one.page.evaluate("window.sameVisit = true")
    one.page.get_by_role("link", name="Pomoc de minimis").first.click()
    one.page.wait_for_url("**/kalkulatory/de-minimis/")
    box = one.calculator("de_minimis")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    one.compute("de_minimis")
    assert one.page.evaluate("window.sameVisit") is True  # instant navigation: the document stayed
    assert len([url for url in workers if "python-worker" in url]) == 1
    one.page.go_back()
    one.page.wait_for_url("**/kalkulatory/raty/")
    box = one.calculator("instalments")
    one.page.wait_for_function("() => document.querySelector('[name=principal]')?.value.includes('400,00')")
    box.locator(".calc-tools:not([hidden])").wait_for(timeout=20_000)
    assert box.locator(".calc-answer").inner_text().startswith("Rybnik")
    one.page.go_forward()
    one.page.wait_for_url("**/kalkulatory/de-minimis/")
    one.page.wait_for_function("() => document.querySelector('[name=\"aid.amount\"]')?.value.includes('280,00')")


def test_python_waits_for_the_reader(visit):
    one = visit()
    one.open("kalkulatory/raty/")
    one.page.wait_for_timeout(500)
    assert not [url for url in one.requests if "python/" in url]
    one.calculator("instalments").locator('[name="principal"]').focus()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'ready'", timeout=60_000)
    assert [url for url in one.requests if url.endswith(".wasm")]


def test_blocked_webassembly_says_so_and_can_be_tried_again(chrome, address, visit):
    one = visit()
    one.context.add_init_script("delete globalThis.WebAssembly")
    one.context.route("**/python-worker*.mjs", lambda route: route.fulfill(
        content_type="text/javascript", body="delete globalThis.WebAssembly;\n" + route.fetch().text()))
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.get_by_role("button", name="Oblicz").click()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'failed'", timeout=60_000)
    assert "WebAssembly" in box.locator(".calc-status").inner_text() and "K-WASM" in box.locator(".calc-status").inner_text()
    assert "Spróbuj ponownie" in box.get_by_role("button", name="Spróbuj ponownie").inner_text()
    assert "400,00" in box.locator('[name="principal"]').input_value()
    one.complaints.clear()  # the browser itself reports what the test broke


def test_a_failed_download_can_be_retried(visit):
    one = visit()
    one.context.route("**/*.wasm", lambda route: route.abort())
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.get_by_role("button", name="Wstaw dane z przykładu").click()
    box.get_by_role("button", name="Oblicz").click()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'failed'", timeout=60_000)
    one.context.unroute("**/*.wasm")
    box.get_by_role("button", name="Spróbuj ponownie").click()
    box.locator(".calc-tools:not([hidden])").wait_for(timeout=60_000)
    assert box.locator(".calc-answer").inner_text().startswith("Rybnik")
    one.complaints.clear()  # the browser itself reports what the test broke


def test_a_metered_connection_is_asked_first(visit):
    one = visit()
    one.context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    one.open("kalkulatory/raty/")
    box = one.calculator("instalments")
    box.locator('[name="principal"]').focus()
    box.get_by_role("button", name="Pobierz i uruchom").wait_for()
    assert not [url for url in one.requests if url.endswith(".wasm")]
    box.get_by_role("button", name="Pobierz i uruchom").click()
    one.page.wait_for_function("() => document.querySelector('.calc-start').dataset.state === 'ready'", timeout=60_000)
