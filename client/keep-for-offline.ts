// The page that is open, with what it is made of, for when there is no connection. The service worker gives it back.

/** `name`: of the store. The worker is asked to look after the addresses below this page's. */
export async function keepForOffline(name: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/assets/worker.js', { scope: `${location.pathname}` })
    const store = await caches.open(name)
    const parts = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)
    await store.addAll([location.pathname, ...new Set(parts.filter((path) => path.startsWith('/assets/')))])
  } catch {
    // A private window keeps nothing: the page works as long as it stays open.
  }
}
