export { createFiles, type Files, type StoredFile } from './store.ts'
export { photoTypes } from './photo.ts'
export { type FileRecord, findFile, forgetFile, keepFile } from './records.ts'
export { fileRoutes, sendFile } from './routes.ts'
