// One search over everything a viewer may see. What it does in the database: migrations/0008-search; why: docs/decisions/0015.
export { markWords, snippet, type Piece } from './snippet.ts'
export {
  type Count,
  countedAtMost,
  type Hit,
  nearIds,
  rankedAtMost,
  type Results,
  search,
  searchedIds,
} from './search.ts'
export type { Found, Searchable } from './searchable.ts'
export { viewerOf } from './viewer.ts'
export { countWords, searchJobs } from './jobs.ts'
