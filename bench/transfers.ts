// All payments of a town that are due: made into a batch, approved by two others, and the bank's answer read and kept.
import { today } from '#platform/calendar/index.ts'
import { inMunicipality, type Tx } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { newId } from '#platform/id.ts'
import { approveBatch, takeFile } from '../src/modules/payments/actions/batch.ts'
import { makeBatch } from '../src/modules/payments/actions/make-batch.ts'
import { takeResults } from '../src/modules/payments/actions/results.ts'
import { readResults } from '../src/modules/payments/bank/result-file.ts'
import { transfersOf } from '../src/modules/payments/queries/batches.ts'
import { timed } from './measure.ts'
import { officer } from './officer.ts'

/** As a bank sends it back: 0 in byte 114 of each payment. Records are 120 bytes and a line's end. */
const answered = (file: Uint8Array): Uint8Array =>
  file.map((byte, at) => (at % 122 === 113 && file[at - 113] === 0x32 ? 0x30 : byte))

/** Milliseconds of each, by its name; how many payments there were. */
export async function payAll({ database }: Services, municipality: string) {
  const now = new Date()
  const batch = newId()
  const write = <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(database.root, municipality, run)
  const [maker, first, second] = ['y', 'first', 'second'].map((account) => officer(municipality, account))
  if (maker === undefined || first === undefined || second === undefined) throw new Error('Three are needed')
  const due = await write((tx) => tx.selectFrom('payment_due').select('id').where('state', '=', 'due').execute())
  const payments = due.map(({ id }) => id)
  const made = await timed(() =>
    write((tx) => makeBatch(tx, maker, { id: batch, pay_on: today(now), payments, early: false }, now)),
  )
  const approved = await timed(async () => {
    for (const one of [first, second]) await write((tx) => approveBatch(tx, one, batch, now))
  })
  const { content, number } = await write((tx) => takeFile(tx, maker, batch))
  const read = await timed(() =>
    write(async (tx) => {
      const transfers = await transfersOf(tx, batch)
      await takeResults(tx, maker, batch, await readResults(answered(content), { number, transfers }), now)
    }),
  )
  return { count: payments.length, made, approved, read }
}
