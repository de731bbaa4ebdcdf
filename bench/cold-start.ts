// From the command to the first page: a new installation with its demo, and one that is there; beside each a bare node and a bare PostgreSQL.
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { count, type Measure, median, ratio, timed } from './measure.ts'
import { answers, program, scratch, stopped } from './place.ts'

const run = promisify(execFile)
const seconds = (n: number): string => `${(n / 1000).toFixed(2)} s`

async function started(dir: string): Promise<number> {
  const [port, databasePort] = [String(await freePort()), String(await freePort())]
  const begun = performance.now()
  const child = program({ PORT: port, DATABASE_PORT: databasePort, VAR_DIR: dir })
  await answers(`http://localhost:${port}/`)
  const took = performance.now() - begun
  await stopped(child)
  return took
}

const bare = (dir: string): Promise<number> =>
  timed(async () => {
    await run(process.execPath, ['-e', '0'])
    await (await startEmbedded({ dir, port: await freePort() })).stop()
  })

export const coldStart: Measure = async ({ quick, say }) => {
  const rounds = quick ? 3 : 5
  const [fresh, freshBare, there, thereBare]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round < rounds; round += 1) {
    say(`cold start ${round + 1} of ${rounds}`)
    const dir = await scratch()
    fresh.push(await started(join(dir, 'var')))
    freshBare.push(await bare(join(dir, 'bare')))
    there.push(await started(join(dir, 'var')))
    thereBare.push(await bare(join(dir, 'bare')))
    await rm(dir, { recursive: true })
  }
  const row = (what: string, ours: readonly number[], plain: readonly number[]) => [
    what,
    seconds(median(ours)),
    seconds(Math.max(...ours)),
    seconds(median(plain)),
    ratio(median(ours), median(plain)),
  ]
  return {
    title: 'Cold start',
    about: `\`npm start\` until the first page answers, ${count(rounds)} times. Beside it, in turn: \`node -e 0\` and the same PostgreSQL made (where there is none), started and stopped.`,
    head: ['installation', 'median', 'slowest', 'bare', 'ours : bare'],
    rows: [row('new, with its demo', fresh, freshBare), row('there already', there, thereBare)],
  }
}
