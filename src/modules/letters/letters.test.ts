import { beforeAll, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { applicationWorld, type ApplicationWorld } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { issueLetter, lettersOf } from './index.ts'
import { jobs } from './jobs.ts'

const site = await testSite()
let w: ApplicationWorld
let application: string
const actor = systemActor(minamo.code, '三浦')
const decision = { yen: 123_000, conditions: ['変更の前に承認を受けること', '書類を5年間残すこと'], reason: '要件を満たすため', decided_on: '2026-11-21', now: new Date() } // prettier-ignore

const issue = (more: Partial<Parameters<typeof issueLetter>[2]> = {}) =>
  site.inside((tx) => issueLetter(tx, actor, { application, kind: 'award', ...decision, ...more }))
const letter = async (id: string) =>
  (await site.inside((tx) => lettersOf(tx, application))).find((one) => one.id === id)

beforeAll(async () => {
  w = await applicationWorld(site)
  application = await w.begun()
  await w.filled(application)
  await w.submitted(application)
})

it('is numbered without a gap: a decision that fails takes no number', async () => {
  const first = await letter(await issue())
  await expect(
    site.inside(async (tx) => {
      await issueLetter(tx, actor, { application, kind: 'change', ...decision })
      throw new Error('the decision failed')
    }),
  ).rejects.toThrow('the decision failed')
  const both = await Promise.all([issue({ kind: 'change' }), issue({ kind: 'fixing' })])
  const later = await Promise.all(both.map(async (id) => (await letter(id))?.number))
  expect([first?.number, ...later.toSorted()]).toEqual([1, 2, 3])
  expect(first?.content).toMatchObject({
    number: '8産第1号',
    on: '令和8年11月21日',
    title: '交付決定通知書',
    to: { name: '小宮山製作所', honorific: '御中' },
    from: 'みなも区長',
    facts: [{ text: 'IT導入支援補助金' }, { text: '2026-0001' }, { label: '交付決定額', text: '金１２３，０００円' }],
  })
  expect((await letter(await issue({ decided_on: '2027-04-01' })))?.content.number).toBe('9産第1号')
})

it('never changes, whoever tries; its file, once made, stays the same', async () => {
  const id = await issue()
  for (const change of [{ content: '{}' }, { number: 77 }, { decided_on: '2026-01-01' }, { applicant_name: '別' }]) {
    const changing = site.inside((tx) => tx.updateTable('letter').set(change).where('id', '=', id).execute())
    await expect(changing).rejects.toMatchObject({ constraint: 'letter_never_changes' })
  }
  const print = () => jobs['letters.print']?.run(site.services, { municipality: minamo.code, letter: id })
  await print()
  const { pdf } = (await letter(id)) ?? {}
  await print()
  expect((await letter(id))?.pdf).toBe(pdf)
  const file = await site.inside((tx) => tx.selectFrom('file').selectAll().where('id', '=', pdf ?? '').executeTakeFirst())
  expect(file).toMatchObject({ type: 'application/pdf', pages: 1, subject: 'letter', subject_id: id, public: false })
  const again = site.inside((tx) => tx.updateTable('letter').set({ pdf: null }).where('id', '=', id).execute())
  await expect(again).rejects.toMatchObject({ constraint: 'letter_never_changes' })
}) // prettier-ignore

it('tells everybody of the firm that it has come, not what it says', async () => {
  await issue({ kind: 'rejection', yen: null, reason: '予算を超えたため' })
  const [mail] = (await site.mailTo(`${w.hana.person}@example.jp`)).toReversed()
  expect(mail?.subject).toBe('通知書が届きました：IT導入支援補助金')
  expect(JSON.stringify(mail)).not.toMatch(/不交付|予算を超えた/)
})
