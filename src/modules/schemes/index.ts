// The door of the support schemes. So far: the file by which a bank pays.
export { readZengin, ZenginError, type ZenginFile } from './zengin/check.ts'
