// A grant from its call to the money on the account: firms apply on a telephone, staff check, reviewers score, others approve, the bank pays.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database } from '#platform/db/index.ts'
import { applies, firm, follow, grant, joins, password, press, sees, title } from './subsidy-steps.ts'
import { visitor, type Visitor } from './visitor.ts'

let db: Database
let scheme: string
/** Addresses of the three applications. */
let [first, second, third] = ['', '', '']

const enters = async (email: string, size: 'desk' | 'phone' = 'desk'): Promise<Visitor> => {
  const v = await visitor({ size })
  await v.signIn(email, password)
  return v
}

beforeAll(async () => {
  db = connect(inject('database'))
  scheme = await grant(db)
  await joins(db, 'bucho@demo.example', '部長 一', 'officer')
  for (const name of ['aoi', 'ken', 'mei']) await joins(db, `${name}@demo.example`, `審査員 ${name}`, 'reviewer')
})
afterAll(() => db.close())

it('firms find it and apply on a telephone; staff key in what came on paper', { timeout: 400_000 }, async () => {
  const officer = await enters('nakagawa@demo.example')
  await officer.open(`/staff/schemes/${scheme}/budget`)
  await officer.page.locator('[name=basis]').selectOption({ index: 1 })
  await officer.page.locator('[name=yen]').fill('3,000,000')
  await officer.page.locator('[name=words]').fill('当初予算')
  await press(officer, '台帳に入れる')
  await sees(officer, '当初予算')
  await officer.meetsNoBarrier()

  const komiyama = await enters('komiyama@demo.example', 'phone')
  await komiyama.open('/support/fits')
  await sees(komiyama, '使えそうな支援策')
  await komiyama.meetsNoBarrier()
  await follow(komiyama, title)
  await komiyama.meetsNoBarrier()
  await komiyama.open(`/support/${scheme}/application`)
  first = await applies(komiyama, '店先を明るくして、お客さまに入っていただきます', '800000', 'ｺﾐﾔﾏｾｲｻｸｼﾖ')
  await komiyama.leave()

  const miura = await enters('miura@demo.example')
  await miura.open(`/support/${scheme}/application`)
  second = await applies(miura, '自宅の一部を店にします', '300000', 'ﾐｳﾗ ﾊﾙｶ')
  await miura.leave()

  await officer.open(`/o/${await firm(db, '湊屋豆腐店')}`)
  await press(officer, '紙を見ながら')
  await officer.open(`/support/${scheme}/application`)
  await officer.meetsNoBarrier()
  third = await applies(officer, '車いすでも入れる入口にします', '600000', 'ﾐﾅﾄﾔﾄｳﾌﾃﾝ')
  await sees(officer, '紙')
  await officer.leave()
  expect(new Set([first, second, third]).size).toBe(3)
})
