// For the tests of reviewing: an officer and four reviewers, one of them of the firm that applied; and what they do.
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { systemActor } from '#platform/auth/actor.ts'
import { keepFile } from '#platform/files/index.ts'
import type { Round } from '../src/modules/reviewing/tables.ts'
import { minamo } from './database.ts'
import { reviewWorld } from './review-world.ts'
import type { Browser, testSite } from './site.ts'

/** What the application asks for. */
export const purpose = '会計ソフトを入れます'
const criteria = ['need', 'feasibility', 'effect', 'cost'] as const

/** A review plan as its form is posted: two reviewers, four criteria weighed alike. */
export const plan: Record<string, string> = {
  reviewers: '2',
  days: '14',
  blind: 'yes',
  second: 'yes',
  version: '0',
  ...Object.fromEntries(
    criteria.flatMap((code, at) => [
      [`code_${at + 1}`, code],
      [`label_${at + 1}`, code],
      [`weight_${at + 1}`, '25'],
      [`points_${at + 1}`, '5'],
    ]),
  ),
}

/** The same points for each. */
export const all = (points: number) => Object.fromEntries(criteria.map((code) => [`score_${code}`, String(points)]))

export const text = async (browser: Browser, path: string) => (await browser.get(path)).text()

export async function reviewTalk(site: Awaited<ReturnType<typeof testSite>>) {
  const w = await reviewWorld(site)
  const officer = await w.somebody('yakusho', 'officer')
  const aoi = await w.somebody('aoi', 'reviewer')
  const ken = await w.somebody('ken', 'reviewer')
  const mei = await w.somebody('mei', 'reviewer')
  const own = await w.somebody('own', 'reviewer', w.factory)
  const application = await w.application()
  type Somebody = typeof aoi
  const board = () => `/staff/schemes/${w.scheme}/reviews`
  const panel = (query = '') => `/staff/schemes/${w.scheme}/panel?call=${w.call}${query}`
  const reviews = (id = application) =>
    site.inside((tx) =>
      tx.selectFrom('review').selectAll().where('application', '=', id).orderBy('assigned_at').orderBy('id').execute(),
    )
  const reviewOf = async (one: Somebody, id = application) =>
    (await reviews(id)).find(({ reviewer }) => reviewer === one.account)?.id ?? ''
  const version = async (review: string, round: Round) => {
    const kept = await site.inside((tx) =>
      tx
        .selectFrom('review_score')
        .select('version')
        .where('review', '=', review)
        .where('round', '=', round)
        .executeTakeFirst(),
    )
    return String(kept?.version ?? 0)
  }
  const handIn = async (one: Somebody, points: number, words = '', round: Round = 1) => {
    const review = await reviewOf(one)
    const kept = await version(review, round)
    return one.browser.post(`/reviews/${review}/score`, { ...all(points), words, version: kept, act: 'hand_in' })
  }
  /** A picture among the documents of an application. */
  const attached = async (id: string, file: string, name: string) => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const stored = await site.services.files.receive(Readable.from([picture]), name)
    await site.inside((tx) =>
      keepFile(tx, systemActor(minamo.code, 'x'), { ...stored, id: file }, { subject: 'application', subject_id: id }),
    )
  }
  const assigned = () => officer.browser.post(`${board()}/assignment`, { call: w.call, due_on: '2099-12-01' })
  const added = (one: Somebody) =>
    officer.browser.post(`/staff/applications/${application}/reviews`, { reviewer: one.account })
  const declared = async (one: Somebody, values: Record<string, string> = { declared: 'none' }) =>
    one.browser.post(`/reviews/${await reviewOf(one)}/declaration`, values)
  return {
    w,
    officer,
    aoi,
    ken,
    mei,
    own,
    application,
    board,
    panel,
    reviews,
    reviewOf,
    handIn,
    attached,
    assigned,
    added,
    declared,
  }
}
