// The service worker: pages that must work at a door without a connection are shown as they were last seen there.
// The newest comes first; what was kept is shown only where nothing comes: a list of people for a day at most, a ticket until it is needed.

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

/** The same page; a line in it that says it is the saved copy is no longer hidden. */
async function asSaved(page: Response): Promise<Response> {
  const html = await page.text()
  const headers = new Headers(page.headers)
  // It is written out by now.
  headers.delete('content-encoding')
  return new Response(html.replace(/(data-saved(?:="")?) hidden(?:="")?/, '$1'), { headers })
}

async function kept(request: Request): Promise<Response> {
  const isPage = request.mode === 'navigate'
  const found = await caches.match(request, { ignoreSearch: isPage, ignoreVary: true })
  const since = Date.parse(found?.headers.get('date') ?? '')
  const lasts = new URL(request.url).pathname.startsWith('/tickets/') || !isPage
  if (found === undefined || (!lasts && Date.now() - since > day)) return Response.error()
  return isPage ? asSaved(found) : found
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const isPart = new URL(request.url).pathname.startsWith('/assets/')
  if (request.method !== 'GET' || (request.mode !== 'navigate' && !isPart)) return
  event.respondWith(fetch(request).catch(() => kept(request)))
})
