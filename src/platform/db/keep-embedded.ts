// The embedded server has no supervisor: whoever opened it starts it again when it has died.
import { setInterval } from 'node:timers/promises'
import { type Embedded, type EmbeddedOptions, isRunning, startEmbedded } from './embedded.ts'

/** Looks every second until stopped. Two who keep the same one do no harm: the second finds it running. */
export async function keepEmbedded(options: EmbeddedOptions): Promise<Pick<Embedded, 'url' | 'stop'>> {
  let server = await startEmbedded(options)
  const { url } = server
  const again = { ...options, port: Number(new URL(url).port) }
  const ended = new AbortController()
  const keep = async () => {
    for await (const _ of setInterval(1000, null, { ref: false, signal: ended.signal })) {
      // Refused until the last process of the old server has gone: then the next second.
      if (!(await isRunning(options.dir))) server = await startEmbedded(again).catch(() => server)
    }
  }
  const keeping = keep().catch(() => {})
  return {
    url,
    async stop() {
      ended.abort()
      await keeping
      await server.stop()
    },
  }
}
