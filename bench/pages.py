"""What one open page costs: bytes before a calculator is touched, a question to Python and back, from a key to the painted table."""

from statistics import median

from bench import starts

# One question through the worker and back, in milliseconds, from the module that the page itself uses.
THERE_AND_BACK = """async ([request, times]) => {
  const url = performance.getEntriesByType("resource").map((entry) => entry.name).find((name) => /\\/python\\.[0-9a-f]+\\.mjs$/.test(name));
  const { runtime } = await import(url);
  const found = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await runtime.ask(request, -1);
    found.push(performance.now() - start);
  }
  return found;
}"""
# From the event of the Enter key to the frame in which the result stands.
KEY_TO_PAINT = """([button, output]) => new Promise((resolve) => {
  const start = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  }).observe(document.querySelector(output), { childList: true });
  document.querySelector(button).click();
})"""


def bytes_before_touch(playwright, address: str, folder: str) -> int:
    """Bytes on the line (bodies, compressed) of a first visit to a page with a calculator, everything it loads by itself."""
    with starts.profile(playwright, folder) as page:
        finished = []
        page.on("requestfinished", lambda request: finished.append(request))
        page.goto(address + starts.PAGE, wait_until="networkidle")
        page.wait_for_timeout(1000)
        return sum(request.sizes()["responseBodySize"] for request in finished)


def open_page(playwright, address: str, folder: str, request: dict) -> tuple[float, float]:
    """Medians: (a sixty-row schedule through the worker and back, from the key to the painted table), in milliseconds."""
    box = f'housing-calculator[name="{starts.NAME}"]'
    with starts.profile(playwright, folder) as page:
        starts.ours(page, address)
        there_and_back = page.evaluate(THERE_AND_BACK, [request, 60])
        painted = [page.evaluate(KEY_TO_PAINT, [f"{box} [type=submit]", f"{box} .calc-output"]) for _ in range(15)]
        return median(there_and_back), median(painted[5:])
