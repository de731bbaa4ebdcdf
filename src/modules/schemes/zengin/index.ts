// The door of the bank's file: pure, and apart from the module's, so that the command line loads nothing else.
export { readZengin, ZenginError, type ZenginFile } from './check.ts'
