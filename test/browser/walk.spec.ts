// The main job: a factory's challenge, the coordinator's review, the person who fits, an entry, an interview, an answer,
// the terms, a week that goes badly, the end and its story.
// Once at a desk and once on a phone without JavaScript, with nothing but the screen to guide.
import { expect, it } from 'vitest'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const follow = (v: Visitor, name: string | RegExp) => v.page.getByRole('link', { name }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name=${name}]`).fill(text)
const heading = (v: Visitor) => v.page.locator('h1').innerText()

async function writesChallenge(v: Visitor, title: string): Promise<string> {
  await v.open('/me')
  await v.meetsNoBarrier()
  await follow(v, '課題を書く')
  await v.meetsNoBarrier()
  await v.page.locator('a[href*="kind=side-job"]').click()
  await v.meetsNoBarrier()
  await write(v, 'title', title)
  await write(v, 'current_state', '海外の展示会で名刺を30枚もらいましたが、お礼のメールをまだ1通も出せていません。')
  await write(v, 'goal', '30社すべてに返事が済み、見込みのある5社と話が続いている。')
  await write(v, 'work', 'お礼の文面づくり、送信の順番決め、届いた返事への受け答え。')
  await write(v, 'way', '週1回1時間、画面越しに打ち合わせます。')
  await write(v, 'decider', '専務 小宮山')
  await write(v, 'hours_per_week', '３')
  await write(v, 'months', '2')
  await v.page.locator('[name=place][value=online]').check()
  await write(v, 'reward_yen', '30,000円')
  await v.page.locator('[name=reward_unit][value=month]').check()
  await v.page.locator('[name=must_1]').selectOption('trade_email_en')
  await v.page.locator('[name=must_level_1]').selectOption('2')
  await v.page.locator('button[name=after][value=look]').click()
  expect(await heading(v)).toBe(title)
  await v.meetsNoBarrier()
  await press(v, '確認に出す')
  await v.page.getByText('確認').first().waitFor()
  return new URL(v.page.url()).pathname
}

async function publishes(v: Visitor, path: string, title: string): Promise<void> {
  await v.open('/desk')
  await v.meetsNoBarrier()
  await v.page.getByText(title).first().waitFor()
  await v.open(path)
  await follow(v, '読んで確認する')
  await v.meetsNoBarrier()
  await v.page.getByRole('button', { name: '公開する' }).first().click()
  await v.open(path)
  await v.page.getByText('受付中').first().waitFor()
}

async function enters(v: Visitor, path: string, title: string): Promise<string> {
  await v.open('/my/matches')
  await v.meetsNoBarrier()
  await follow(v, title)
  await v.meetsNoBarrier()
  await follow(v, 'この課題に応募する')
  await press(v, '内容を確かめる')
  await v.page.getByText('1か所を直してください').first().waitFor()
  await v.meetsNoBarrier()
  await write(
    v,
    'motive',
    '商社で5年、海外の取引先と英語のメールをやりとりしてきました。お礼の一通目から、お手伝いできます。',
  )
  await write(v, 'questions', '展示会でのお話の控えはありますか。')
  await press(v, '内容を確かめる')
  await v.meetsNoBarrier()
  await press(v, 'この内容で送る')
  await v.meetsNoBarrier()
  await v.open(path)
  expect(await v.page.getByRole('link', { name: 'この課題に応募する' }).count()).toBe(0)
  await follow(v, 'あなたの応募を見る')
  return new URL(v.page.url()).pathname
}

async function invites(v: Visitor, path: string, entry: string): Promise<void> {
  await v.open(`${path}/entries`)
  await v.meetsNoBarrier()
  await v.open(entry)
  await v.meetsNoBarrier()
  await follow(v, '面談に誘う')
  await v.meetsNoBarrier()
  const day = new Date(Date.now() + 5 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
  await write(v, 'date_1', day)
  await v.page.locator('[name=time_1]').selectOption('19:00')
  await press(v, '候補を送る')
  await v.page.getByText('面談').first().waitFor()
}

async function chooses(v: Visitor, entry: string): Promise<void> {
  await v.open('/notices')
  await v.meetsNoBarrier()
  await v.open(entry)
  await v.meetsNoBarrier()
  await v.page.locator('input[type=radio][name=chosen]').first().check()
  await press(v, 'この時間に決める')
  const link = v.page.getByRole('link', { name: /予定表に入れる/ }).first()
  const file = await v.context.request.get(new URL((await link.getAttribute('href')) ?? '', v.page.url()).href)
  expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:\d{8}T100000Z/)
}

async function accepts(v: Visitor, entry: string): Promise<void> {
  await v.open(entry)
  await follow(v, 'お願いする')
  await v.meetsNoBarrier()
  const words = v.page.locator('[name=answer_words]')
  if ((await words.inputValue()) === '') await words.fill('ぜひお願いします。来週からよろしくお願いいたします。')
  await press(v, 'お願いすると伝える')
}

async function agreesOnTerms(factory: Visitor, person: Visitor, entry: string): Promise<string> {
  await factory.open(entry)
  await follow(factory, '条件を書く')
  await factory.meetsNoBarrier()
  await press(factory, 'この条件で相手に示す')
  await factory.page.getByText('同意を待っています').first().waitFor()
  await factory.meetsNoBarrier()
  const path = new URL(factory.page.url()).pathname
  await person.open('/me')
  await follow(person, /読んで同意する/)
  await person.meetsNoBarrier()
  await person.page.locator('[name=agree]').check()
  await press(person, '同意する')
  await person.page.getByText('双方が同意しました').first().waitFor()
  await person.meetsNoBarrier()
  const pdf = await person.context.request.get(new URL(`${path}/terms.pdf`, person.page.url()).href)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  return path
}

async function staysTogether(factory: Visitor, coordinator: Visitor, person: Visitor, entry: string): Promise<void> {
  await person.open(entry)
  await write(person, 'words', '連絡の時間が合いません。')
  await press(person, '困っている')
  await person.page.getByText('連絡の時間が合いません').first().waitFor()
  await person.meetsNoBarrier()
  await coordinator.open('/desk?show=following')
  await coordinator.meetsNoBarrier()
  await coordinator.page.locator(`a[href="${entry}/following"]`).first().click()
  await coordinator.page.getByText('双方に声をかけてください').first().waitFor()
  await coordinator.meetsNoBarrier()
  await write(coordinator, 'said', '双方に電話し、打合せを水曜の夜に決めた。')
  await press(coordinator, '連絡した')
  await coordinator.page.getByText('打合せを水曜の夜に決めた').first().waitFor()
  await factory.open(`${entry}/following`)
  await press(factory, '順調')
}

async function endsWell(factory: Visitor, person: Visitor, entry: string, title: string): Promise<void> {
  await factory.open(`${entry}/following`)
  await follow(factory, '取組を終える')
  await factory.meetsNoBarrier()
  await write(factory, 'changed', '30社すべてにお礼の返事が済み、そのうち4社と次の打合せが決まりました。')
  await write(factory, 'label_1', 'お礼を返した会社')
  await write(factory, 'value_1', '30社')
  await write(factory, 'thanks', '夜の打合せに付き合ってくださり、ありがとうございました。')
  await press(factory, '取組を終える')
  await factory.page.getByText('30社').first().waitFor()
  await factory.meetsNoBarrier()
  await person.open(`${entry}/following`)
  await person.meetsNoBarrier()
  await write(person, 'thanks', '現場を見せていただき、たくさん学びました。')
  await press(person, '贈る')
  for (const v of [person, factory]) {
    await v.open(`${entry}/following`)
    await press(v, 'この内容の公開に同意する')
  }
  await person.open('/stories')
  await person.meetsNoBarrier()
  await follow(person, title)
  await person.page.getByText('たくさん学びました').first().waitFor()
  await person.meetsNoBarrier()
}

for (const [where, options] of [
  ['at a desk', { size: 'desk' }],
  ['on a phone, without JavaScript', { size: 'phone', javaScript: false }],
] as const) {
  it(`walks from a challenge to its story ${where}`, { timeout: 240_000 }, async () => {
    const title = `展示会でいただいた名刺に、英語でお礼を返したい（${where === 'at a desk' ? '机' : '携帯'}）`
    const [factory, coordinator, person] = [await visitor(options), await visitor(options), await visitor(options)]
    await factory.signIn('komiyama@demo.example', password)
    await coordinator.signIn('saeki@demo.example', password)
    await person.signIn('miura@demo.example', password)
    const path = await writesChallenge(factory, title)
    await publishes(coordinator, path, title)
    const entry = await enters(person, path, title)
    await invites(factory, path, entry)
    await chooses(person, entry)
    await accepts(factory, entry)
    await person.open(entry)
    await person.page.getByText('決まりました').first().waitFor()
    await person.meetsNoBarrier()
    await person.open('/notices')
    expect(await person.page.locator('main').innerText()).toContain(title)
    await agreesOnTerms(factory, person, entry)
    await staysTogether(factory, coordinator, person, entry)
    await endsWell(factory, person, entry, title)
    for (const v of [factory, coordinator, person]) await v.leave()
  })
}
