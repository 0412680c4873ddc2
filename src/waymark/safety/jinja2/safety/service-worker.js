{# Drawn by safety.views.service_worker. Comments in this form are not sent. #}
{# It keeps two pages and their files, and nothing else: never a page of somebody who is signed in. It also shows what
   a worker of this site pushed: neutral words, and the one page that they lead to. #}
const KEPT = "help-" + {{ kept.version|tojson }};
const HELP = {{ help_now|tojson }};
const OFFLINE = {{ offline|tojson }};
const FILES = {{ kept.files|tojson }};
const WAIT = 3000;

const kept = (key) => caches.match(key, { ignoreVary: true, ignoreSearch: true });

{# The files carry a hash in their names, so the browser's own cache may serve them: they are not fetched twice. #}
async function keepAll() {
  const cache = await caches.open(KEPT);
  await cache.addAll([...FILES, ...[HELP, OFFLINE].map((page) => new Request(page, { cache: "no-cache" }))]);
  await self.skipWaiting();
}

async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith("help-") && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

{# Network first; the kept copy when there is no answer, a wrong one, or none within WAIT. #}
async function help(request) {
  const fresh = fetch(request).then(async (response) => {
    if (!response.ok) throw new Error(response.status);
    await (await caches.open(KEPT)).put(HELP, response.clone());
    return response;
  });
  const late = new Promise((resolve) => setTimeout(resolve, WAIT)).then(() => kept(HELP));
  try {
    return (await Promise.race([fresh, late])) ?? (await fresh);
  } catch {
    return (await kept(HELP)) ?? Response.error();
  }
}

const page = (request) => fetch(request).catch(async () => (await kept(OFFLINE)) ?? Response.error());
const file = async (request) => (await kept(request)) ?? fetch(request);

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(pathname === HELP ? help(event.request) : page(event.request));
  else if (FILES.includes(pathname)) event.respondWith(file(event.request));
});
{# A push without words, or with strange ones, still shows something: a browser that shows nothing is cut off. #}
const SAID = {{ said|tojson }};
const NOTICES = {{ notices|tojson }};

function show(event) {
  let said = SAID;
  try {
    said = { ...SAID, ...event.data.json() };
  } catch {}
  return self.registration.showNotification(said.title, { body: said.body, tag: said.tag, icon: {{ icon|tojson }} });
}

async function openNotices() {
  const here = new URL(NOTICES, self.location.origin).href;
  const open = await self.clients.matchAll({ type: "window" });
  const there = open.find((client) => client.url === here);
  return there ? there.focus() : self.clients.openWindow(here);
}

self.addEventListener("push", (event) => event.waitUntil(show(event)));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openNotices());
});
