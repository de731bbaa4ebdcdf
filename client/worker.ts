// The service worker: pages that must work at a door without a connection are shown as they were last seen there.
// The newest comes first; what was kept is shown only where nothing comes, and for a day at most.

// What TypeScript knows of workers cannot be loaded beside what it knows of pages.
export interface Later {
  waitUntil(done: Promise<unknown>): void
}
interface Asked {
  request: Request
  respondWith(answer: Promise<Response>): void
}
declare const self: {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', hear: (event: Later) => void): void
  addEventListener(name: 'fetch', hear: (event: Asked) => void): void
}

const day = 86_400_000

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

async function kept(request: Request): Promise<Response> {
  const found = await caches.match(request, { ignoreSearch: request.mode === 'navigate', ignoreVary: true })
  const since = Date.parse(found?.headers.get('date') ?? '')
  return found && !(Date.now() - since > day) ? found : Response.error()
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const isPart = new URL(request.url).pathname.startsWith('/assets/')
  if (request.method !== 'GET' || (request.mode !== 'navigate' && !isPart)) return
  event.respondWith(fetch(request).catch(() => kept(request)))
})
