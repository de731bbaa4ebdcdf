export { createFiles, type Files, type StoredFile } from './store.ts'
export { photoTypes } from './photo.ts'
export { type FileRecord, fileOf, findFile, forgetFile, keepFile, mayOpenFile } from './records.ts'
export { fileRoutes, sendFile } from './routes.ts'
