// 審査調書 to read: the bytes that were kept, or, while nothing is settled, as it stands now.
import { Hono } from 'hono'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { findFile, sendFile } from '#platform/files/index.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { dossierData } from '../dossier/data.ts'
import { dossierPdf } from '../dossier/print.ts'
import { decisionWords, unkeptWords } from '../phrases.ts'
import { dossiersOf, type KeptDossier, keptNow, readNow } from '../queries/dossiers.ts'
import { wholeOf } from '../queries/whole.ts'
import { findFor, idIn, readContents, readerIn } from './staff.ts'

export const dossiers = new Hono<Env>()

async function findRead(db: Db, c: Ctx, actor: Actor) {
  const one = await findFor(db, c)
  await readContents(
    db,
    actor,
    one.items.map(({ application }) => application),
  )
  return one
}

const receiptOf = async (db: Db, { pdf }: KeptDossier) => found(pdf === null ? null : await findFile(db, pdf))

dossiers
  .get('/staff/decisions/:id/dossier.pdf', async (c) => {
    const actor = readerIn(c)
    const { file, data } = await c.var.read(async (db) => {
      const one = await findRead(db, c, actor)
      const all = await dossiersOf(db, one.decision.id)
      const kept = readNow(one.decision, all)
      if (kept !== undefined) return { file: await receiptOf(db, kept) }
      const { ja, en } = decisionWords[one.decision.state].label
      const { mark: now } = unkeptWords(one.decision.state, keptNow(one.decision, all) !== undefined)
      const mark = t(`${ja}（${now.ja}）`, `${en} (${now.en})`)
      return { data: await dossierData(db, await wholeOf(db, one, c.var.now), mark, c.var.now) }
    })
    if (data === undefined) return sendFile(c, file)
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="dossier-${idIn(c)}.pdf"`)
    return c.body(dossierPdf(data))
  })
  .get('/staff/decisions/:id/dossiers/:dossier', async (c) => {
    const actor = readerIn(c)
    const file = await c.var.read(async (db) => {
      const { decision } = await findRead(db, c, actor)
      const all = await dossiersOf(db, decision.id)
      return receiptOf(db, found(all.find(({ id }) => id === c.req.param('dossier'))))
    })
    return sendFile(c, file)
  })
