export { createFiles, type Files, type StoredFile } from './store.ts'
export { fileOf, findFile, keepFile, mayOpenFile } from './records.ts'
export { fileRoutes } from './routes.ts'
