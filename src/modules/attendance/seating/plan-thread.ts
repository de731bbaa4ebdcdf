// Plans one event's seats apart from everybody else's requests.
import { parentPort, workerData } from 'node:worker_threads'
import { plan } from './plan.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(plan(workerData.input, workerData.seconds))
