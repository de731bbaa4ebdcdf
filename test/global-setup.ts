// One PostgreSQL for the whole run and one migrated template; each test file copies it (test/database.ts).
// TEST_DATABASE_URL runs the suite on another server instead; otherwise the embedded one, in a throw-away folder.
import { rm } from 'node:fs/promises'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { throwAway } from './throw-away.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
    template: string
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} }
  const dir = throwAway('test')
  const server = await startEmbedded({ dir, port: await freePort(), unsafe: true })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const template = `machiport_template_${process.pid}`
  const admin = new Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${template}`)
  const url = new URL(server.url)
  url.pathname = `/${template}`
  await prepareDatabase(url.href)
  project.provide('server', server.url)
  project.provide('template', template)
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.end()
    await server.stop()
  }
}
