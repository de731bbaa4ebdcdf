// Everything in one copy, taken while the site runs: to an archive and back, or straight into another database.
export { atOneMoment, describeDatabase, readTable, type Snapshot } from './read.ts'
export { fillDatabase } from './fill.ts'
export { listMunicipalities } from './catalog.ts'
export { writeArchive } from './write-archive.ts'
export { readArchive } from './read-archive.ts'
