// What browsers load besides pages. Nothing here needs to know who asks.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'

const root = join(import.meta.dirname, '../dist/client')
// Not built yet at the first start; the server asks for the folder at once.
mkdirSync(root, { recursive: true })

const files = serveStatic<Env>({
  root,
  // Each file lies there pressed too (assets.ts).
  precompressed: true,
  rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
  onFound: (path, c) => {
    // Hashed names never change; the few plain ones (the icon) are asked for again.
    const hashed = /-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(path)
    // The service worker may look after pages anywhere on the site; each page says which (keep-for-offline.ts).
    if (/\/worker\.js/.test(path)) c.header('service-worker-allowed', '/')
    c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  },
})

export const assetRoutes = new Hono<Env>().use('/assets/*', files).all('/assets/*', (c) => c.text('not found', 404))
