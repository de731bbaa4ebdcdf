// The door of the public figures: counts only, from the other modules.
import type { Module } from '#platform/module.ts'

export const figuresModule: Module = {
  name: 'figures',
  uses: ['vision', 'opportunities', 'entries', 'following', 'afterwards'],
  routes: async () => (await import('./routes.tsx')).routes,
}
