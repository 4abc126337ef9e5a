// Registers the service worker (deploy/service_worker/), which fetches what the guide needs without a network, and takes it away again.
const root = new URL("../../", import.meta.url);

/** The names of this guide's stores; other sites at the same address have their own. */
export async function stores() {
  const names = "caches" in window ? await caches.keys() : [];
  return names.filter((name) => name.startsWith(`poradnik ${root.href} `));
}

let busy = false;

/** Tells a service worker that is fetching whether to wait. */
async function tell() {
  const registration = await navigator.serviceWorker.getRegistration(root).catch(() => null);
  registration?.installing?.postMessage(busy ? "wait" : "go on");
}

/** Begins to keep the guide on this device. */
export function keep() {
  // Refused (private mode, a full disk) means: with a network only.
  navigator.serviceWorker.register(new URL("sw.js", root)).then(tell, () => {});
}

/** Whether something more urgent, Python, is being loaded now. */
export function hold(urgent) {
  busy = urgent;
  tell();
}

/** Takes everything that was kept off this device. */
export async function forget() {
  const registration = await navigator.serviceWorker?.getRegistration(root);
  await registration?.unregister();
  for (const name of await stores()) await caches.delete(name);
}

/** What is kept, as { path, title }, without the page that apologises. */
export async function pages() {
  const found = [];
  for (const name of await stores()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const path = request.url.slice(root.href.length);
      if (path !== "" && !path.endsWith("/")) continue;
      const html = await (await store.match(request)).text();
      const title = new DOMParser().parseFromString(/<title>[^]*?<\/title>/.exec(html)?.[0] ?? "", "text/html").title;
      found.push({ path, title: title.replace(/ – [^–]*$/, ""), href: request.url });
    }
  }
  return found;
}
