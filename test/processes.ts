// The site's processes as an operator starts them, and a small load balancer before them.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const binary = join(import.meta.dirname, '../bin/machiport')

export interface Process {
  child: ChildProcess
  /** Everything it has said. */
  said(): string
  end(signal?: NodeJS.Signals): Promise<void>
}

export function startProcess(args: string[], env: Record<string, string>): Process {
  const child = spawn(binary, args, { env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  return {
    child,
    said: () => said,
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill(signal)
      await exit
    },
  }
}

export const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Asks until the answer is yes; fails after some minutes. */
export async function until(what: string, ask: () => Promise<boolean> | boolean, minutes = 1): Promise<void> {
  const deadline = performance.now() + minutes * 60_000
  while (!(await ask())) {
    if (performance.now() > deadline) throw new Error(`waited ${minutes} min for: ${what}`)
    await pause(50)
  }
}

/** In turn to each port that is ready (asked every 100 ms), over kept connections, and never a second time. */
export async function startBalancer(ports: readonly number[]): Promise<{ server: Server; close(): void }> {
  const agent = new Agent({ keepAlive: true })
  let ready: number[] = []
  let turn = 0
  const look = async () => {
    const found = await Promise.all(ports.map(async (port) => ((await isReady(port)) ? [port] : [])))
    ready = found.flat()
  }
  await look()
  const looking = setInterval(() => void look(), 100)
  const server = createServer((asked, answer) => {
    turn += 1
    const { method, url: path, headers } = asked
    const onward = request({ host: '127.0.0.1', port: ready[turn % ready.length], method, path, headers, agent })
    onward.on('response', (response) => {
      const { connection: _, 'keep-alive': __, ...rest } = response.headers
      answer.writeHead(response.statusCode ?? 502, rest)
      response.pipe(answer)
    })
    onward.on('error', (error) => answer.writeHead(502).end(error.message))
    asked.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    server,
    close() {
      clearInterval(looking)
      agent.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}
