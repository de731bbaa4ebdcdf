// The door of what people tell each other and what the app tells them.
import type { Module } from '#platform/module.ts'
import { tellers } from '#modules/members/index.ts'
import { notify } from './notify.ts'
import { privacy } from './privacy.ts'

export { type News, type NewsFor, notify, notifyAll } from './notify.ts'
export { insertThreads } from './bulk.ts'
export { postMessage } from './post.ts'
export { awaitsReading, newMessages, threadOf, type ThreadMessage, unreadCount } from './queries.ts'
export { markReadAt, markThreadRead } from './reading.ts'
export { type Side } from './tables.ts'

tellers.push(notify)

export const messagesModule: Module = {
  name: 'messages',
  privacy,
  uses: ['members'],
  routes: async () => (await import('./routes.tsx')).routes,
  account: [{ href: '/notices', label: { ja: 'お知らせ', en: 'Notices' } }],
}
