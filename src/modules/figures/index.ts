// The door of the public figures: counts only, from the other modules.
import type { Module } from '#platform/module.ts'
import { routes } from './routes.tsx'

export const figuresModule: Module = {
  name: 'figures',
  uses: ['vision', 'opportunities', 'entries', 'following', 'afterwards'],
  routes,
}
