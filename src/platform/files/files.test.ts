import { createHash } from 'node:crypto'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { hoshimi, minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { forgetFile, keepFile } from './index.ts'
import { sweepFiles } from './sweep.ts'

let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  site = await testSite({ env: { FILE_MAX_MB: '1' } })
})

const pathOf = ({ sha256 }: { sha256: string }) => `${site.varDir}/files/${sha256.slice(0, 2)}/${sha256}`
const receive = (bytes: Uint8Array | string, name: string) =>
  site.services.files.receive(Readable.from([Buffer.from(bytes)]), name)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('receiving', () => {
  it('stores the very bytes under their hash, and counts the pages of a PDF', async () => {
    const document = await PDFDocument.create()
    for (let page = 0; page < 3; page += 1) document.addPage()
    const bytes = await document.save()
    const file = await receive(bytes, '../../計画 𠮷.pdf')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(file).toMatchObject({ name: '計画 𠮷.pdf', type: 'application/pdf', bytes: bytes.length, pages: 3, sha256 })
    expect(readFileSync(pathOf(file)).equals(bytes)).toBe(true)
  })

  it('takes a damaged PDF as it is, its pages unknown', async () => {
    const damaged = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
    expect(await receive(damaged, '証明.pdf')).toMatchObject({ type: 'application/pdf', pages: null })
  })

  it('knows pictures and tables by their content', async () => {
    expect((await receive(png, 'x.JPG')).type).toBe('image/png')
    expect((await receive('社名,業種\r\n小宮山製作所,24\r\n', '名簿')).type).toBe('text/csv')
    expect((await receive(Buffer.from([0x8e, 0xd0, 0x96, 0xbc, 0x2c, 0x0a]), 'cp932.csv')).type).toBe('text/csv')
  })

  it.each([
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['a picture that can run scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a web page behind blanks', '\n\t  <HTML><body onload=x>'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['an archive', Buffer.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])],
    ['raw bytes', Buffer.from([1, 2, 3, 0, 0])],
  ])('refuses %s', async (_, bytes) => {
    await expect(receive(bytes, 'x.csv')).rejects.toBeInstanceOf(Refusal)
  })

  it.each([
    [
      '見積書.pdf',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      '「見積書.pdf」は受け取れません。中身は、プログラムです',
    ],
    ['写真.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'JPEGに変えて'],
    ['見積書.pdf', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), '中身は、音声です'],
    ['謎.pdf', Buffer.from([1, 2, 3, 0, 0]), '種類が分からない'],
  ])('says what a refused file is, and which kinds are taken: %s', async (name, bytes, words) => {
    await expect(receive(bytes, name)).rejects.toMatchObject({
      why: {
        ja: expect.stringMatching(new RegExp(`${words}.*PDF、画像`)),
        en: expect.stringContaining('Please send PDF'),
      },
    })
  })

  it('says of an empty file that it is empty, not that it is of a wrong kind', async () => {
    await expect(receive('', '証明.pdf')).rejects.toMatchObject({ why: { en: expect.stringContaining('empty') } })
  })
})

describe('a name that lies about its content', () => {
  it.each([
    ['税.pdf', 'ただの文字', '「.pdf」ですが、中身は文字だけのファイル'],
    ['a.exe', 'text', '「.exe」ですが、中身は文字だけのファイル'],
    ['x.html', 'hello <script>alert(1)</script>', '「.html」'],
    ['契約書.pdf', png, '「.pdf」ですが、中身は画像'],
    ['写真.csv', png, '中身に合う名前（.pngなど）'],
  ])('is refused, and both are said: %s', async (name, bytes, words) => {
    await expect(receive(bytes, name)).rejects.toMatchObject({ why: { ja: expect.stringContaining(words) } })
  })

  it('is none where it promises nothing', async () => {
    expect((await receive(png, '2026.11.21 写真')).name).toBe('2026.11.21 写真')
    expect((await receive('a,b', '振込結果.DAT')).type).toBe('text/csv')
  })
})

describe('a stored file', () => {
  const actor = (account: string): Actor => ({
    ...systemActor(minamo.code, account),
    account,
    roles: new Set(['member']),
  })
  async function kept(bytes: Uint8Array | string, name: string, about: { public?: boolean; account?: string } = {}) {
    const file = await receive(bytes, name)
    const { account = 'somebody', ...rest } = about
    await site.inside((tx) => keepFile(tx, actor(account), file, { subject: 'test', subject_id: newId(), ...rest }))
    return `/files/${file.id}`
  }
  const as = async (email: string, ...roles: ('coordinator' | 'auditor')[]) => {
    const account = await site.account(email, ...roles)
    const browser = site.browser()
    await browser.signIn(email)
    return { account, browser }
  }

  it('is seen by its sender, staff and the auditor; for anybody else it does not exist', async () => {
    const sender = await as('sender@example.jp')
    const path = await kept('a,b\n', '名簿.csv', { account: sender.account })
    const staff = await as('staff@example.jp', 'coordinator')
    const auditor = await as('auditor@example.jp', 'auditor')
    const other = await as('other@example.jp')
    for (const { browser } of [sender, staff, auditor]) expect((await browser.get(path)).status).toBe(200)
    expect((await other.browser.get(path)).status).toBe(404)
    expect((await site.browser().get(path)).status).toBe(404)
    expect((await site.browser('hoshimi.localhost').get(path)).status).toBe(404)
    const picture = await kept(png, '写真.png', { public: true })
    expect((await site.browser().get(picture)).status).toBe(200)
    expect((await site.browser('hoshimi.localhost').get(picture)).status).toBe(404)
    expect(await site.inside((tx) => tx.selectFrom('file').selectAll().execute(), hoshimi.code)).toEqual([])
  })

  it('leaves as a download that cannot run; only pictures are shown', async () => {
    const staff = await as('staff2@example.jp', 'coordinator')
    const table = await staff.browser.get(await kept('a,b\n', '名簿 "1".csv'))
    expect(table.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%E5%90%8D%E7%B0%BF%20%221%22.csv",
    )
    expect(table.headers.get('x-content-type-options')).toBe('nosniff')
    expect(table.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(await table.text()).toBe('a,b\n')
    const picture = await staff.browser.get(await kept(png, 'x.png'))
    expect(picture.headers.get('content-disposition')).toMatch(/^inline/)
    expect(picture.headers.get('content-type')).toBe('image/png')
  })

  it('an id that is none, or unknown, is 404', async () => {
    for (const id of ['1', '..%2f..%2fsecret', newId(), '%00']) {
      expect((await site.browser().get(`/files/${id}`)).status).toBe(404)
    }
  })
})

describe('the sweep', () => {
  const old = new Date(Date.now() - 2 * 3_600_000)
  const actor: Actor = { ...systemActor(minamo.code, 'sweeper'), account: 'sweeper' }
  const about = { subject: 'test', subject_id: newId() }

  it('deletes old bytes to which no receipt leads, in no municipality, and nothing else', async () => {
    const [kept, elsewhere, forgotten, young] = await Promise.all(
      ['kept', 'elsewhere', 'forgotten', 'young'].map((text) => receive(`${text},1\n`, 'x.csv')),
    )
    if (!kept || !elsewhere || !forgotten || !young) throw new Error('not received')
    await site.inside((tx) => keepFile(tx, actor, kept, about))
    await site.inside((tx) => keepFile(tx, { ...actor, municipality: hoshimi.code }, elsewhere, about), hoshimi.code)
    await site.inside((tx) => keepFile(tx, actor, forgotten, about))
    const cut = `${site.varDir}/files/incoming-${newId()}`
    writeFileSync(cut, 'half')
    for (const path of [...[kept, elsewhere, forgotten].map(pathOf), cut]) utimesSync(path, old, old)
    await sweepFiles(site.services)
    expect([kept, elsewhere, forgotten, young].map((file) => existsSync(pathOf(file)))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(existsSync(cut)).toBe(false)
    await site.inside((tx) => forgetFile(tx, forgotten.id))
    expect(await sweepFiles(site.services)).toBe(1)
    expect([kept, elsewhere, forgotten, young].map((file) => existsSync(pathOf(file)))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('keeps what came again in the meantime', async () => {
    const file = await receive('again,1\n', 'x.csv')
    utimesSync(pathOf(file), old, old)
    await receive('again,1\n', 'x.csv')
    await sweepFiles(site.services)
    expect(existsSync(pathOf(file))).toBe(true)
  })
})
