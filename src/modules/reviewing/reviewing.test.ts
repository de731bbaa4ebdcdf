import { Readable } from 'node:stream'
import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { keepFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { formDefinition } from '#modules/schemes/index.ts'
import { openScheme } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { reviewWorld } from '../../../test/review-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { jobs } from './jobs.ts'
import { proposedFor } from './queries/proposed.ts'
import { resultsOf } from './queries/results.ts'

const purpose = '会計ソフトを入れます'

describe('reviewing', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: Awaited<ReturnType<typeof reviewWorld>>
  type Somebody = Awaited<ReturnType<typeof w.somebody>>
  let officer: Somebody
  let [aoi, ken, mei, own]: Somebody[] = []
  let application = ''
  const board = () => `/staff/schemes/${w.scheme}/reviews`
  const panel = (query = '') => `/staff/schemes/${w.scheme}/panel?call=${w.call}${query}`
  const text = async (browser: Browser, path: string) => (await browser.get(path)).text()
  const reviews = (id = application) => site.inside((tx) => tx.selectFrom('review').selectAll().where('application', '=', id).orderBy('assigned_at').orderBy('id').execute())
  const reviewOf = async (one: Somebody, id = application) => (await reviews(id)).find(({ reviewer }) => reviewer === one.account)?.id ?? ''
  const version = async (review: string, round = 1) =>
    String((await site.inside((tx) => tx.selectFrom('review_score').select('version').where('review', '=', review).where('round', '=', round as 1).executeTakeFirst()))?.version ?? 0)
  const all = (points: number) => ({ score_need: String(points), score_feasibility: String(points), score_effect: String(points), score_cost: String(points) })
  const handedIn = async (id: string, file: string, name: string) => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer()
    const stored = await site.services.files.receive(Readable.from([picture]), name)
    await site.inside((tx) => keepFile(tx, systemActor(minamo.code, 'x'), { ...stored, id: file }, { subject: 'application', subject_id: id }))
  }
  const handIn = async (one: Somebody, points: number, words = '', round = 1, id = application) => {
    const review = await reviewOf(one, id)
    return one.browser.post(`/reviews/${review}/score`, { ...all(points), words, version: await version(review, round), act: 'hand_in' })
  } // prettier-ignore

  beforeAll(async () => {
    site = await testSite()
    w = await reviewWorld(site)
    officer = await w.somebody('yakusho', 'officer')
    aoi = await w.somebody('aoi', 'reviewer')
    ken = await w.somebody('ken', 'reviewer')
    mei = await w.somebody('mei', 'reviewer')
    own = await w.somebody('own', 'reviewer', w.factory)
    application = await w.application()
  })

  it('has a plan whose rows keep what was typed, and that goes into the scheme', async () => {
    const path = `/staff/schemes/${w.scheme}/review-plan`
    expect(await text(officer.browser, path)).toContain('実現性')
    const base = { reviewers: '2', days: '14', blind: 'yes', second: 'yes', version: '0' }
    const rows = ['need', 'feasibility', 'effect', 'cost'].flatMap((code, at) => [[`code_${at + 1}`, code], [`label_${at + 1}`, code], [`weight_${at + 1}`, '25'], [`points_${at + 1}`, '5']]) // prettier-ignore
    const wrong = await officer.browser.post(path, { ...base, ...Object.fromEntries(rows), weight_2: 'x' })
    expect([wrong.status, (await wrong.text()).includes('value="x"')]).toEqual([422, true])
    const press = async (more = {}) => (await officer.browser.post(path, { ...base, ...Object.fromEntries(rows), ...more })).status
    // The same twice is kept once; something else on top of what is no longer there is not.
    expect([await press(), await press(), await press({ days: '15' })]).toEqual([303, 303, 409])
    expect((await aoi?.browser.get(path))?.status).toBe(404)
    expect((await w.hana.browser.get(path)).status).toBe(404)
  })

  it('asks two of the three who are free, never somebody of the firm, and tells them', async () => {
    const asked = await officer.browser.post(`${board()}/assignment`, { call: w.call, due_on: '2099-12-01' })
    expect(asked.headers.get('location')).toBe(`${board()}?call=${w.call}&short=0`)
    const given = await reviews()
    expect(given.length).toBe(2)
    expect(given.map(({ reviewer }) => reviewer)).not.toContain(own?.account)
    expect((await w.row(application))?.state).toBe('review')
    const [first] = [aoi, ken, mei].filter((one) => given.some(({ reviewer }) => reviewer === one?.account))
    expect(await site.mailTo(`${first?.person}@example.jp`)).toHaveLength(1)
    expect((await officer.browser.post(`${board()}/assignment`, { call: w.call, due_on: '2099-12-01' })).status).toBe(303)
    expect((await reviews()).length).toBe(2)
    expect((await officer.browser.post(`/staff/applications/${application}/reviews`, { reviewer: own?.account ?? '' })).status).toBe(409)
    const spare = [aoi, ken, mei].find((one) => !given.some(({ reviewer }) => reviewer === one?.account))
    expect((await officer.browser.post(`/staff/applications/${application}/reviews`, { reviewer: spare?.account ?? '' })).status).toBe(303)
    expect((await reviews()).length).toBe(3)
  })

  it('lets nobody read before they declare, and takes off who is in conflict', async () => {
    if (!aoi || !ken || !mei || !own) throw new Error('nobody')
    const review = await reviewOf(aoi)
    const page = await text(aoi.browser, `/reviews/${review}`)
    expect([page.includes('小宮山製作所'), page.includes(purpose), page.includes('IT導入支援補助金')]).toEqual([true, false, true])
    expect((await aoi.browser.post(`/reviews/${review}/score`, { ...all(5), words: '', version: '0', act: 'keep' })).status).toBe(403)
    expect((await aoi.browser.get(`/applications/${application}`)).status).toBe(404)
    for (const path of [`/reviews/${review}`, `/reviews/${await reviewOf(ken)}`]) expect((await mei.browser.get(path)).status).toBe(404)
    expect((await officer.browser.get(`/reviews/${review}`)).status).toBe(404)
    expect((await aoi.browser.post(`/reviews/${review}/declaration`, {})).status).toBe(422)
    expect((await aoi.browser.post(`/reviews/${review}/declaration`, { declared: 'conflict' })).status).toBe(422)
    for (const one of [aoi, ken]) expect((await one.browser.post(`/reviews/${await reviewOf(one)}/declaration`, { declared: 'none' })).status).toBe(303)
    const half = await aoi.browser.post(`/reviews/${review}/declaration`, { declared: 'conflict', conflict: '' })
    expect([half.status, await half.text()]).toEqual([422, expect.stringMatching(/<details open[^>]*><summary>利害関係を申告する/)])
    expect(await text(aoi.browser, `/reviews/${review}`)).toContain(purpose)
    const mine = await reviewOf(mei)
    expect((await mei.browser.post(`/reviews/${mine}/declaration`, { declared: 'conflict', conflict: 'kinship', words: '弟の会社です' })).status).toBe(303)
    expect((await mei.browser.get(`/reviews/${mine}`)).status).toBe(404)
    const seen = await text(officer.browser, `/staff/applications/${application}/reviews`)
    expect(seen).toContain('弟の会社です')
    expect((await reviews()).map(({ state }) => state).toSorted()).toEqual(['conflict', 'free', 'free'])
  })

  it('opens documents to reviewers only after their declaration', async () => {
    const file = newId()
    await handedIn(application, file, '見積書.png')
    const status = async (one: Somebody | undefined) => (await one?.browser.get(`/files/${file}`))?.status
    const unasked = await w.somebody('unasked', 'reviewer')
    expect([await status(aoi), await status(mei), await status(unasked)]).toEqual([200, 404, 404])
  })

  it('shows what was submitted while its applicant corrects it, not what is half written', async () => {
    const [given] = (await reviews()).filter(({ state }) => state === 'free')
    const reviewer = [aoi, ken, mei].find((one) => one?.account === given?.reviewer)
    const set = (values: object) => site.inside((tx) => tx.updateTable('application').set(values).where('id', '=', application).execute())
    await set({ state: 'correction' })
    await set({ answers: JSON.stringify({ name: '名', purpose: '書きかけの補正' }) })
    const page = await text(reviewer?.browser ?? officer.browser, `/reviews/${given?.id ?? ''}`)
    expect([page.includes(purpose), page.includes('書きかけの補正')]).toEqual([true, false])
    await set({ state: 'formal' })
    await set({ state: 'review' })
  }) // prettier-ignore

  it('opens on the newest call that has something to review', async () => {
    const newer = { id: newId(), opens_at: new Date('2098-04-01'), closes_at: new Date('2098-05-01') }
    await site.inside(async (tx) => {
      const call = await tx.selectFrom('scheme_call').selectAll().where('id', '=', w.call).executeTakeFirstOrThrow()
      await tx.insertInto('scheme_call').values({ ...call, ...newer }).execute()
    })
    const link = `/staff/applications/${application}/reviews`
    expect(await text(officer.browser, board())).toContain(link)
    expect(await text(officer.browser, `${board()}?call=${newer.id}`)).not.toContain(link)
    await site.inside((tx) => tx.deleteFrom('scheme_call').where('id', '=', newer.id).execute())
  })

  it('shows nobody a score before all are in: not the other, not the staff, on no page', async () => {
    if (!aoi || !ken) throw new Error('nobody')
    const review = await reviewOf(aoi)
    const half = await aoi.browser.post(`/reviews/${review}/score`, { score_need: '4', comment_need: '蒼の所見', words: '', version: '0', act: 'hand_in' })
    expect(half.status).toBe(422)
    expect((await aoi.browser.post(`/reviews/${review}/score`, { score_need: '9', words: '', version: '1', act: 'keep' })).status).toBe(422)
    expect((await aoi.browser.post(`/reviews/${review}/score`, { ...all(4), comment_need: '蒼の所見', words: '蒼はよいと思う', version: '1', act: 'hand_in' })).status).toBe(303)
    expect((await aoi.browser.post(`/reviews/${review}/score`, { ...all(1), words: '', version: '2', act: 'hand_in' })).status).toBe(409)
    const pages = [
      [ken.browser, `/reviews/${await reviewOf(ken)}`],
      [officer.browser, panel()],
      [officer.browser, board()],
      [officer.browser, `/staff/applications/${application}/reviews`],
      [officer.browser, `/applications/${application}`],
      [w.hana.browser, `/applications/${application}`],
    ] as const
    for (const [browser, path] of pages) {
      const page = await text(browser, path)
      expect([path, page.includes('蒼の所見') || page.includes('蒼はよい') || page.includes('80.0')]).toEqual([path, false])
    }
    expect((await ken.browser.get(panel())).status).toBe(404)
    expect(await site.inside((tx) => resultsOf(tx, [application]))).toEqual(new Map([[application, { score: null, corrected: null, reviews: 1, spread: null, rank: null, comments: [] }]]))
    await handIn(ken, 2, '健は心配')
    const both = (await site.inside((tx) => resultsOf(tx, [application]))).get(application)
    expect(both).toEqual({ score: 60, corrected: 60, reviews: 2, spread: 40, rank: 1, comments: expect.arrayContaining(['蒼はよいと思う', '健は心配']) as string[] })
    expect(await text(ken.browser, `/reviews/${await reviewOf(ken)}`)).toContain('蒼の所見')
    expect(await text(officer.browser, panel())).toContain('話し合う')
    expect(await text(w.hana.browser, `/applications/${application}`)).not.toContain('蒼の所見')
  })

  it('keeps criteria once somebody scored, in the call and in the database', async () => {
    const path = `/staff/schemes/${w.scheme}/review-plan`
    expect(await text(officer.browser, path)).toContain('採点が始まった募集回の観点は変わりません')
    expect((await officer.browser.post(path, { reviewers: '5', days: '7', label_1: '新しい観点', weight_1: '1', points_1: '3', second: 'yes', version: '1' })).status).toBe(303)
    const call = await site.inside((tx) => tx.selectFrom('review_call').select('plan').where('call', '=', w.call).executeTakeFirstOrThrow())
    expect(call.plan.criteria.map(({ code }) => code)).toEqual(['need', 'feasibility', 'effect', 'cost'])
    await expect(site.inside((tx) => tx.updateTable('review_call').set({ plan: '{}' }).where('call', '=', w.call).execute())).rejects.toThrow(/review_plan_stays|criteria stay/)
    await expect(site.inside((tx) => tx.updateTable('review_score').set({ words: 'x' }).where('points', 'is not', null).execute())).rejects.toThrow(/never changes/)
  })

  it('reopens what was handed in with a reason, and keeps what it was', async () => {
    if (!ken || !aoi) throw new Error('nobody')
    const review = await reviewOf(ken)
    expect((await officer.browser.post(`/staff/reviews/${review}/reopening`, {})).status).toBe(422)
    expect((await officer.browser.post(`/staff/reviews/${review}/reopening`, { reason: '点と所見が合いません' })).status).toBe(303)
    expect(await text(aoi.browser, `/reviews/${await reviewOf(aoi)}`)).not.toContain('健は心配')
    await handIn(ken, 3, '健は見直した')
    const page = await text(officer.browser, `/staff/applications/${application}/reviews`)
    expect([page.includes('健は心配'), page.includes('健は見直した'), page.includes('点と所見が合いません')]).toEqual([true, true, true])
    expect((await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score).toBe(70)
  })

  it('has a second round, which counts once it is closed and is nobody else’s before', async () => {
    if (!ken || !aoi) throw new Error('nobody')
    const second = (act: string) => officer.browser.post(`/staff/schemes/${w.scheme}/panel/second-round`, { call: w.call, act })
    expect((await second('open')).status).toBe(303)
    await handIn(ken, 5, '健の2回目', 2)
    for (const [browser, path] of [[aoi.browser, `/reviews/${await reviewOf(aoi)}`], [officer.browser, panel()], [officer.browser, `/staff/applications/${application}/reviews`]] as const)
      expect([path, /健の2回目|100\.0/.test(await text(browser, path))]).toEqual([path, false])
    expect((await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score).toBe(70)
    expect((await second('close')).status).toBe(303)
    expect(await text(officer.browser, panel())).toContain('60.0→100.0')
    expect((await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score).toBe(90)
    expect((await handIn(aoi, 5, '', 2)).status).toBe(409)
  })

  it('draws a line, keeps it as the panel’s proposal, and tells it in minutes', async () => {
    expect(await text(officer.browser, panel('&budget_yen=100000'))).toContain('補欠')
    expect(await text(officer.browser, panel('&budget_yen=x'))).toContain('数字で入力してください')
    const line = { by: 'score', budget_yen: '150000', partial: 'last', percent: '80', reserves: '', pass: '60' }
    const id = '01890000-0000-7000-8000-0000000000aa'
    const posted = { ...line, id, call: w.call, words: '全員一致で採択とした' }
    for (let n = 0; n < 2; n++) expect((await officer.browser.post(`/staff/schemes/${w.scheme}/panel`, posted)).status).toBe(303)
    expect(await site.inside((tx) => proposedFor(tx, w.call))).toEqual([{ application, outcome: 'award', yen: 150_000, rank: 1, score: 90 }])
    // Whoever goes on has what was written before them.
    expect(await text(officer.browser, panel())).toContain('全員一致で採択とした</textarea>')
    const minutes = await text(officer.browser, `/staff/schemes/${w.scheme}/panel/minutes.txt?call=${w.call}`)
    expect(minutes).toContain('全員一致で採択とした')
    expect(await text(officer.browser, panel())).toContain(`/staff/decisions/new?scheme=${w.scheme}&amp;call=${w.call}&amp;from=panel`)
  })

  it('keeps scores, rounds and reviewers as they are once a proposal is out for approval, and after it', async () => {
    if (!ken || !aoi || !mei) throw new Error('nobody')
    const [chief, later] = [await w.somebody('kacho', 'officer'), await w.somebody('later', 'reviewer')]
    const decision = () => site.inside((tx) => tx.selectFrom('decision').select(['id', 'version', 'state']).where('call', '=', w.call).executeTakeFirstOrThrow()) // prettier-ignore
    const act = (browser: Browser, path: string, values = {}) =>
      decision().then(async ({ id, version }) => (await browser.post(`/staff/decisions/${id}/${path}`, { ...values, version: String(version) })).status)
    const send = () => act(officer.browser, 'sending', { title_1: '課長', account_1: chief.account })
    const staffAct = async (one: Somebody, name: string) => (await officer.browser.post(`/staff/reviews/${await reviewOf(one)}/${name}`, { reason: 'x' })).status
    const score = async () => (await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score
    expect([await staffAct(ken, 'reopening'), await score()]).toEqual([409, 90])
    await officer.browser.post(`/staff/decisions/new?scheme=${w.scheme}&call=${w.call}&kind=award`, { call: w.call, title: '決定', words: '', [`outcome_${application}`]: 'reserve' })
    expect([await staffAct(aoi, 'reopening'), await send(), (await decision()).state]).toEqual([303, 303, 'pending'])
    const all = [(await handIn(aoi, 0)).status, await staffAct(ken, 'removal'), await staffAct(ken, 'reopening')]
    const added = await officer.browser.post(`/staff/applications/${application}/reviews`, { reviewer: later.account })
    const tied = await aoi.browser.post(`/reviews/${await reviewOf(aoi)}/declaration`, { declared: 'conflict', conflict: 'advice', words: '' })
    expect([...all, added.status, tied.status]).toEqual([409, 409, 409, 409, 409])
    expect(await text(aoi.browser, `/reviews/${await reviewOf(aoi)}`)).toContain('採点は締め切られました')
    expect([await act(officer.browser, 'taking-back'), (await handIn(aoi, 4)).status, await score()]).toEqual([303, 303, 90])
    expect([await send(), await act(chief.browser, 'approval'), (await decision()).state]).toEqual([303, 303, 'approved'])
    expect([await staffAct(aoi, 'reopening'), await staffAct(aoi, 'removal'), await score()]).toEqual([409, 409, 90])
    expect(await text(officer.browser, `/staff/applications/${application}/reviews`)).not.toMatch(/差し戻す<|担当から外す/)
  })

  it('tells a reviewer neither account nor telephone, and nothing once it is decided; who looks on reads no account', async () => {
    const field = (code: string, kind: string, more: object = {}) => ({ code, kind, label: code, ...more })
    const form = formDefinition.parse({ sections: [{ code: 's', title: '計画', fields: [field('purpose', 'text'), field('phone', 'line', { from: 'own_phone' }), field('where', 'address'), field('paid_to', 'bank'), field('quote', 'files')] }] })
    const other = await openScheme(site, {}, form, { stages: ['submitted', 'review', 'decision', 'payment', 'closed'] })
    const [file, rita] = [newId(), await w.somebody('rita', 'reviewer')]
    const answers = { purpose, phone: '090-1111-2222', where: { postal_code: '1000001', address: '千代田1-1' }, paid_to: { bank: '0001', branch: '001', kind: '1', number: '7654321', holder: 'ｸﾛﾀﾞ' }, quote: [{ file, name: '黒田工房の見積.png' }] }
    const [id = ''] = await w.copies(application, 1, { ...other, answers })
    await handedIn(id, file, '黒田工房の見積.png')
    expect((await officer.browser.post(`/staff/schemes/${other.scheme}/reviews/assignment`, { call: other.call, due_on: '2099-12-01' })).status).toBe(303)
    if ((await reviewOf(rita, id)) === '') await officer.browser.post(`/staff/applications/${id}/reviews`, { reviewer: rita.account })
    const path = `/reviews/${await reviewOf(rita, id)}`
    await rita.browser.post(`${path}/declaration`, { declared: 'none' })
    const says = async (browser: Browser, at: string, ...words: string[]) => text(browser, at).then((page) => words.map((word) => page.includes(word)))
    const secrets = [purpose, '7654321', '090-1111-2222', '千代田1-1', '黒田工房の見積'] as const
    expect(await says(rita.browser, path, ...secrets)).toEqual([true, false, false, true, true])
    await site.inside((tx) => tx.updateTable('review_call').set({ plan: sql`plan || '{"hide_names": true}'` }).where('call', '=', other.call).execute())
    expect(await says(rita.browser, path, ...secrets)).toEqual([true, false, false, false, false])
    for (const role of ['coordinator', 'auditor', 'officer'] as const) {
      const [browser] = [site.browser(), await site.account(`reads-${role}@example.jp`, role)]
      await browser.signIn(`reads-${role}@example.jp`)
      for (const at of [`/applications/${id}`, `/staff/applications/${id}/screening`])
        expect([role, at, await says(browser, at, purpose, '7654321')]).toEqual([role, at, [true, role === 'officer']])
    }
    expect((await rita.browser.get(`/files/${file}`)).status).toBe(200)
    await site.inside((tx) => tx.updateTable('application').set({ state: 'rejected' }).where('id', '=', id).execute())
    expect([await says(rita.browser, path, ...secrets, '結論が出たため'), (await rita.browser.get(`/files/${file}`)).status]).toEqual([[false, false, false, false, false, true], 404])
  })

  it('reminds of what is due once before and once after, and lists who is late', async () => {
    const [late] = await w.copies(application, 1)
    await officer.browser.post(`${board()}/assignment`, { call: w.call, due_on: '2099-12-01' })
    await site.inside((tx) => tx.updateTable('review').set({ due_on: '2020-01-01' }).where('application', '=', late ?? '').execute())
    const count = async () => (await site.inside((tx) => tx.selectFrom('mail').select('id').where('subject', 'like', '%期日が近づいています%').execute())).length
    const run = () => jobs['reviewing.remind']?.run(site.services, { municipality: minamo.code })
    await run()
    const once = await count()
    await run()
    expect([once > 0, await count()]).toEqual([true, once])
    expect(await text(officer.browser, '/staff/reviews')).toMatch(/\d{4}-0002/)
  })

  it('asks the database as often for one application as for three; while scores are awaited a proposal is kept only knowingly', async () => {
    const counted = async (path: string) => {
      site.db.takeQueries()
      await officer.browser.get(path)
      return site.db.takeQueries().length
    }
    const before = [await counted(board()), await counted(panel())]
    await w.copies(application, 2)
    await officer.browser.post(`${board()}/assignment`, { call: w.call, due_on: '2099-12-01' })
    expect([await counted(board()), await counted(panel())]).toEqual(before)
    const keep = (more = {}) => officer.browser.post(`/staff/schemes/${w.scheme}/panel`, { by: 'score', partial: 'none', percent: '80', id: '01890000-0000-7000-8000-0000000000ab', call: w.call, ...more })
    // Nothing of it can be proposed any more; that is asked after.
    expect([(await keep()).status, (await keep({ incomplete: 'yes' })).status]).toEqual([422, 409])
  })
}) // prettier-ignore
