// The door of the vision: the tree, and which measure a thing serves.
import type { Module } from '#platform/module.ts'
import { acts } from './acts.ts'
import { searchable } from './search.ts'

export { insertVision } from './actions/insert.ts'
export { importVision } from './actions/import.ts'
export { importVisionFile } from './imports/run.ts'
export { demoVision } from './imports/demo.ts'
export { MeasureFields } from './pages/measure-fields.tsx'
export { MeasureLinks } from './pages/measure-links.tsx'
export { type MeasurePart, measureParts, stepWords } from './parts.ts'
export { visionPaths } from './paths.ts'
export { aimOptions, measureLabels, measureOptions } from './queries/measures.ts'
export { type Level, levels } from './tables.ts'

export const visionModule: Module = {
  name: 'vision',
  privacy: {
    holdings: [],
    impersonal: { policy_node: { ja: 'ビジョンの体系', en: 'The tree of the vision' } },
  },
  acts,
  uses: [],
  routes: async () => (await import('./routes.tsx')).routes,
  search: [searchable],
}
