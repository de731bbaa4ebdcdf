import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { dropJob, type FailedJob, findFailedJob, retryJob } from '#platform/jobs/index.ts'
import { jobPaths } from './paths.ts'
import { canMendJobs } from './policy.ts'

/** Begins both acts: the job, held until the act is done. */
async function lockFailed(tx: Tx, actor: Actor, queue: string, id: string): Promise<FailedJob> {
  const job = await findFailedJob(tx, actor.municipality, queue, id)
  if (job !== null) return job
  throw new Refusal(
    409,
    {
      ja: 'この処理は、失敗した処理の一覧にもうありません。どなたかが先に再実行したか、取り下げた可能性があります。',
      en: 'This job is no longer among the failed ones. Somebody may have retried or dropped it before you.',
    },
    { href: jobPaths.list, label: { ja: '一覧に戻る', en: 'Back to the list' } },
  )
}

export async function retryFailed(tx: Tx, actor: Actor, queue: string, id: string): Promise<void> {
  allow(canMendJobs(actor))
  const job = await lockFailed(tx, actor, queue, id)
  await retryJob(tx, job)
  await record(tx, actor, {
    action: 'jobs.retried',
    subject: 'job',
    subject_id: id,
    after: { queue, tries: job.tries },
  })
}

export async function dropFailed(tx: Tx, actor: Actor, queue: string, id: string): Promise<void> {
  allow(canMendJobs(actor))
  const job = await lockFailed(tx, actor, queue, id)
  await dropJob(tx, job)
  await record(tx, actor, {
    action: 'jobs.dropped',
    subject: 'job',
    subject_id: id,
    after: { queue, tries: job.tries },
  })
}
