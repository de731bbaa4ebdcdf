// An exchange event that three times as many want to come to as there are seats: published, drawn, checked by a visitor's own browser,
// a freed seat taken by the next, tables mixed, people checked in, two of them meeting again, and what came of it reported.
// On a phone, in Japanese, with nothing but the screen to guide.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { expect, inject, it } from 'vitest'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const title = '町工場とお店が出会う夜'

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const follow = (v: Visitor, name: string | RegExp) => v.page.getByRole('link', { name }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name="${name}"]`).fill(text)
const reads = (v: Visitor, text: string | RegExp) => v.page.locator('main').getByText(text).first().waitFor()
const day = (ahead: number) =>
  new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })

/** What a journey cannot wait for: the clock of the event goes on. */
async function laterIn(event: string, set: string): Promise<void> {
  const client = new Client({ connectionString: inject('database') })
  await client.connect()
  await client.query(`update event set ${set} where id = $1`, [event])
  await client.query(
    `update event_session s set starts_at = e.starts_at, ends_at = e.ends_at from event e where e.id = s.event and e.id = $1`,
    [event],
  )
  await client.end()
}

async function publishes(v: Visitor): Promise<string> {
  await v.open('/events/new')
  await v.meetsNoBarrier()
  await follow(v, /交流会/)
  await v.meetsNoBarrier()
  await write(v, 'title', title)
  await write(v, 'summary', '席を3回替えながら、ふだん会わない仕事の人と話します。')
  await write(v, 'description', '18時30分に受付を始めます。初めての方も、おひとりでどうぞ。')
  await write(v, 'contact', '産業振興課')
  await write(v, 'session_on_1', day(20))
  await write(v, 'session_from_1', '19:00')
  await write(v, 'session_to_1', '21:00')
  await v.page.locator('[name=form][value=onsite]').check()
  await write(v, 'venue', 'みなも区民館 大広間')
  await write(v, 'venue_address', 'みなも区水門1-2-3')
  await write(v, 'capacity', '40')
  await v.page.locator('[name=admission][value=draw]').check()
  await write(v, 'group_max', '3')
  await v.page.locator('[name=open_to][value=anyone]').check()
  await write(v, 'opens_on', day(-1))
  await write(v, 'opens_time', '09:00')
  await write(v, 'closes_on', day(10))
  await write(v, 'closes_time', '17:00')
  await v.page.locator('button[name=after][value=look]').click()
  await v.meetsNoBarrier()
  await press(v, '公開する')
  await reads(v, '公開中')
  await v.meetsNoBarrier()
  return new URL(v.page.url()).pathname.split('/')[2] ?? ''
}

/** Somebody without an account: the form, the mail, the button in it. Gives the address of their ticket page. */
async function applies(v: Visitor, event: string, who: { name: string; kana: string; with?: string }): Promise<string> {
  const email = `${randomUUID()}@example.jp`
  await v.open(`/events/${event}`)
  await v.meetsNoBarrier()
  await follow(v, '申し込む')
  await v.meetsNoBarrier()
  await write(v, 'name_1', who.name)
  await write(v, 'name_kana_1', who.kana)
  await v.page.locator('[name=kind_1]').selectOption('sole')
  await write(v, 'organization_name_1', `${who.name.split(' ')[0]}商店`)
  await write(v, 'email', email)
  if (who.with !== undefined) {
    await v.page.locator('summary').filter({ hasText: '2人目' }).click()
    await write(v, 'name_2', who.with)
    await v.page.locator('[name=kind_2]').selectOption('employee')
  }
  await press(v, '確認のメールを受け取る')
  await v.meetsNoBarrier()
  await follow(v, '送られたメールを見る')
  await v.page.locator('tr').filter({ hasText: email }).getByRole('link').first().click()
  const link = await v.page.locator('a[href*="/tickets/"]').first().getAttribute('href')
  await v.page.goto(new URL(link ?? '', v.page.url()).href)
  await v.meetsNoBarrier()
  await press(v, '申込みを確定する')
  await reads(v, 'お申込みを受け付けています')
  return new URL(v.page.url()).pathname
}

const trades = ['24', '09', '76', '58', '39', '32', '15', '83']
const kinds = ['firm', 'sole', 'employee', 'npo', 'student', 'research']

/** By telephone, typed in by staff: as many groups as it takes, of one to three. */
async function callIn(v: Visitor, event: string, groups: number): Promise<void> {
  for (let i = 0; i < groups; i += 1) {
    const size = i % 10 === 0 ? 3 : i % 4 === 0 ? 2 : 1
    const person = (n: number) => ({
      [`name_${n}`]: `応募 ${i + 1}の${n}`,
      [`name_kana_${n}`]: 'オウボ',
      [`kind_${n}`]: kinds[(i + n) % kinds.length] ?? '',
      [`industry_${n}`]: trades[(i * 3 + n) % trades.length] ?? '',
      [`organization_name_${n}`]: `団体${i % 60}`,
    })
    const people = Array.from({ length: size }, (_, n) => person(n + 1))
    const answer = await v.context.request.post(`/events/${event}/registrations/new`, {
      form: Object.assign({ id: randomUUID(), phone: `03-0000-${1000 + i}`, origin: 'phone' }, ...people),
      headers: { 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
    })
    expect(answer.status(), await answer.text()).toBe(303)
  }
}

async function draws(v: Visitor, event: string): Promise<void> {
  await v.open(`/events/${event}/manage`)
  await v.meetsNoBarrier()
  await v.open(`/events/${event}/draw`)
  await v.meetsNoBarrier()
  await write(v, 'announced_source', '12月3日のナンバーズ4、第6789回の当せん番号')
  await press(v, '名簿を確定する')
  await write(v, 'beacon', '第6789回 4071')
  await v.meetsNoBarrier()
  await press(v, '抽選する')
  await reads(v, '当選')
  await v.meetsNoBarrier()
}

/** Somebody who trusts nobody. */
async function verifies(event: string): Promise<void> {
  const v = await visitor({ size: 'phone' })
  await v.open(`/draws/${event}`)
  await v.meetsNoBarrier()
  await press(v, 'この端末で計算し直す')
  await reads(v, '正しい抽選です')
  await v.meetsNoBarrier()
  await v.leave()
}

/** Two who speak that evening have their seats; the reason is public. */
async function keepsSeatFor(v: Visitor, event: string, name: string): Promise<void> {
  await v.open(`/events/${event}/draw`)
  for (;;) {
    const row = v.page.locator('tr').filter({ hasText: name })
    if ((await row.count()) > 0) {
      await row.getByRole('link', { name: '決める' }).click()
      break
    }
    await follow(v, '次')
  }
  await v.meetsNoBarrier()
  await v.page.locator('[name=override][value=always]').check()
  await write(v, 'reason', 'この日の話題を出していただくため')
  await press(v, '決める')
  await reads(v, 'この日の話題を出していただくため')
}

/** Somebody who has a seat cannot come and calls; the first in line is called and says yes. */
async function goesToTheNext(v: Visitor, event: string): Promise<void> {
  await v.open(`/events/${event}/registrations?state=admitted`)
  await v.meetsNoBarrier()
  await v.page.locator('main tbody').getByRole('link', { name: /^応募/ }).first().click()
  await v.meetsNoBarrier()
  await press(v, 'この申込みを取り消す')
  await v.open(`/events/${event}/registrations?state=offered`)
  await v.page.locator('main tbody').getByRole('link', { name: /^応募/ }).first().click()
  await follow(v, '参加票を開く')
  await v.meetsNoBarrier()
  await press(v, '参加する')
  await reads(v, '参加が決まっています')
}

async function mixes(v: Visitor, event: string): Promise<void> {
  await v.open(`/events/${event}/manage`)
  await follow(v, '席替え')
  await v.meetsNoBarrier()
  await write(v, 'tables', '8')
  await write(v, 'size', '5')
  await write(v, 'rounds', '3')
  await press(v, '卓と回数を決める')
  await v.page.getByRole('button', { name: /名で席を組む/ }).click()
  await reads(v, '同じ人と2度')
  await v.meetsNoBarrier()
  await press(v, '参加票に席を出す')
}

/** By the camera of the telephone itself, and by name. */
async function checksIn(v: Visitor, event: string, tickets: readonly string[]): Promise<void> {
  for (const ticket of tickets) {
    await v.open(ticket)
    await v.meetsNoBarrier()
    await v.page.getByRole('button', { name: /さんを受け付ける/ }).click()
    await reads(v, /受付済みです/)
  }
  await v.open(`/events/${event}/door`)
  await v.meetsNoBarrier()
  const guest = v.page.locator('.door-guest').filter({ hasText: '葉山 さち' })
  await guest.getByRole('button', { name: '受付：葉山 さちさん', exact: true }).click()
  await guest.getByText('受付済み').waitFor()
  await v.meetsNoBarrier()
}

/** What is theirs alone is behind a link that goes by mail: others see the ticket as well. */
async function opensOwnPage(v: Visitor, ticket: string): Promise<void> {
  await v.open(ticket)
  await press(v, '本人用のリンクをメールで受け取る')
  await v.meetsNoBarrier()
  await follow(v, '送られたメールを見る')
  await v.page.locator('tbody').getByRole('link').first().click()
  const link = await v.page.locator('a[href*="/afterwards"]').first().getAttribute('href')
  await v.page.goto(new URL(link ?? '', v.page.url()).href)
  await v.meetsNoBarrier()
}

/** Both say on their own page that they may be shown, and whom they want to meet again. */
async function meetAgain(v: Visitor, [one, other]: readonly [string, string]): Promise<void> {
  for (const [ticket, phone] of [
    [one, '090-0000-0001'],
    [other, '090-0000-0002'],
  ] as const) {
    await opensOwnPage(v, ticket)
    await follow(v, 'また話したい方を選ぶ')
    await v.meetsNoBarrier()
    await v.page.locator('[name=agree]').check()
    await write(v, 'phone', phone)
    await press(v, 'この内容にする')
    await v.meetsNoBarrier()
  }
  const tap = async (name: string) =>
    v.page.locator('tr').filter({ hasText: name }).getByRole('button', { name: 'また話したい' }).click()
  await tap('葉山 みどり')
  await reads(v, '選びました')
  expect(await v.page.locator('main').innerText()).not.toContain('090-0000-0001')
  await opensOwnPage(v, one)
  await follow(v, 'また話したい方を選ぶ')
  await tap('岬 洋')
  await reads(v, '気持ちが合った方')
  await reads(v, '090-0000-0002')
  await v.meetsNoBarrier()
}

/** The clock of the installation closes it; here it is asked to look now. */
async function closes(): Promise<void> {
  const boss = new PgBoss({ connectionString: inject('database'), supervise: false, schedule: false })
  await boss.start()
  await boss.send('events.close', { municipality: '000019' })
  await boss.stop({ graceful: false })
}

async function reports(v: Visitor, event: string): Promise<void> {
  await laterIn(event, "starts_at = now() - interval '3 hours', ends_at = now() - interval '1 minute'")
  await closes()
  await v.open(`/events/${event}/report`)
  await v.meetsNoBarrier()
  await write(v, 'came_of_it', '町工場と商店が、店先の什器を一緒につくる相談を始めました。')
  await write(v, 'next_steps', '3月に、工場を会場にして続きを開きます。')
  await press(v, '保存して確かめる')
  await v.meetsNoBarrier()
  await press(v, '公開する')
  await v.open(`/events/${event}`)
  await reads(v, '店先の什器を一緒につくる')
  await v.meetsNoBarrier()
}

it('walks from an announcement to "we met" on a phone', { timeout: 400_000 }, async () => {
  const [staff, guest] = [await visitor({ size: 'phone' }), await visitor({ size: 'phone' })]
  staff.page.on('dialog', (dialog) => void dialog.accept())
  guest.page.on('dialog', (dialog) => void dialog.accept())
  await staff.signIn('saeki@demo.example', password)
  const event = await publishes(staff)
  const first = await applies(guest, event, { name: '葉山 みどり', kana: 'ハヤマ ミドリ', with: '葉山 さち' })
  const second = await applies(guest, event, { name: '岬 洋', kana: 'ミサキ ヒロシ' })
  await callIn(staff, event, 118)
  await laterIn(event, "closes_at = now() - interval '1 minute'")
  await keepsSeatFor(staff, event, '葉山 みどり')
  await keepsSeatFor(staff, event, '岬 洋')
  await draws(staff, event)
  await verifies(event)
  await goesToTheNext(staff, event)
  await mixes(staff, event)
  await laterIn(event, "starts_at = now() - interval '5 minutes', ends_at = now() + interval '2 hours'")
  await checksIn(staff, event, [first, second])
  await guest.open(first)
  await reads(guest, /卓\d/)
  await guest.meetsNoBarrier()
  await meetAgain(guest, [first, second])
  await reports(staff, event)
  expect(await staff.page.locator('h1').innerText()).toBe(title)
  for (const v of [staff, guest]) await v.leave()
})
