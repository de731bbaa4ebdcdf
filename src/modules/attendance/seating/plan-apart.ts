import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { SeatingInput } from './input.ts'
import type { Rounds } from './plan.ts'

const answer = z.array(z.array(z.array(z.string())))

/** The same as `plan`, in a thread of its own: whoever asks waits, nobody else does. */
export function planApart(input: SeatingInput, seconds: number): Promise<Rounds> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./plan-thread.ts', import.meta.url), {
      workerData: { input, seconds },
      execArgv: [],
    })
    thread.once('message', (message) => resolve(answer.parse(message)))
    thread.once('error', reject)
  })
}
