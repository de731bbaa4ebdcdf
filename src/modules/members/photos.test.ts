// A photograph reaches those who may see it, and nothing but the picture does.
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(await testSite({ env: { FILE_MAX_MB: '1' } }))
})

const secret = 'KOMIYAMA-CAMERA'
/** As a telephone makes it: lying on its side, with the camera's name and the place. */
const taken = (red = 200) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: { r: red, g: 90, b: 30 } } })
    .jpeg()
    .withExif({ IFD0: { Make: secret }, IFD3: { GPSLatitude: '35/1 39/1 29/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const form = (bytes: Uint8Array<ArrayBuffer>, values: Record<string, string> = {}) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  data.set('photo', new File([bytes], 'IMG_0001.jpg', { type: 'image/jpeg' }))
  return data
}
const upload = async (browser: Browser, path: string, bytes?: Buffer, values?: Record<string, string>) =>
  browser.post(path, form(new Uint8Array(bytes ?? (await taken())), values))
const statusOf = async (browser: Browser, path: string) => (await browser.get(path)).status
const photoOfPerson = (id: string) =>
  w.site.inside((tx) => tx.selectFrom('person').select('photo').where('id', '=', id).executeTakeFirstOrThrow())
const show = (id: string, photo: 'nobody' | 'members' | 'all') =>
  w.site.inside((tx) =>
    tx
      .updateTable('person')
      .set({ visibility: JSON.stringify({ photo }) })
      .where('id', '=', id)
      .execute(),
  )

describe('the photo of a person', () => {
  it('leaves without the place, the camera and the sideways turn', async () => {
    expect((await upload(w.hana.browser, '/me/photo')).status).toBe(303)
    const sent = await taken()
    expect([sent.includes(secret), (await sharp(sent).metadata()).orientation]).toEqual([true, 6])
    const answer = await w.hana.browser.get(`/people/${w.hana.person}/photo`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { width, height, exif, xmp, iptc, format } = await sharp(bytes).metadata()
    expect({ width, height, exif, xmp, iptc, format }).toEqual({ width: 20, height: 40, format: 'webp' })
    expect(bytes.includes(secret)).toBe(false)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is sent only to whom the person shows it', async () => {
    const path = `/people/${w.hana.person}/photo`
    const { photo } = await photoOfPerson(w.hana.person)
    const seenBy = async () =>
      Promise.all([w.hana.browser, w.coordinator.browser, w.jiro.browser, w.stranger].map((b) => statusOf(b, path)))
    await show(w.hana.person, 'nobody')
    expect(await seenBy()).toEqual([200, 200, 404, 404])
    await show(w.hana.person, 'members')
    expect(await seenBy()).toEqual([200, 200, 200, 404])
    await show(w.hana.person, 'all')
    expect(await seenBy()).toEqual([200, 200, 200, 200])
    expect(await statusOf(w.site.browser('hoshimi.localhost'), path)).toBe(404)
    expect(await statusOf(w.stranger, `/files/${photo}`)).toBe(404)
    expect(await statusOf(w.jiro.browser, `/files/${photo}`)).toBe(404)
  })

  it('is not sent to members when the person does not wish to be found', async () => {
    await upload(w.jiro.browser, '/me/photo')
    await show(w.jiro.person, 'all')
    const path = `/people/${w.jiro.person}/photo`
    expect([await statusOf(w.hana.browser, path), await statusOf(w.stranger, path)]).toEqual([404, 404])
    expect(await statusOf(w.jiro.browser, path)).toBe(200)
  })

  it('is gone when it is replaced or removed', async () => {
    const before = await photoOfPerson(w.hana.person)
    await upload(w.hana.browser, '/me/photo', await taken(20))
    const after = await photoOfPerson(w.hana.person)
    expect(after.photo).not.toBe(before.photo)
    expect(await statusOf(w.hana.browser, `/files/${before.photo}`)).toBe(404)
    expect((await w.hana.browser.post('/me/photo/removal')).status).toBe(303)
    expect(await photoOfPerson(w.hana.person)).toEqual({ photo: null })
    expect(await statusOf(w.hana.browser, `/files/${after.photo}`)).toBe(404)
    expect((await w.hana.browser.post('/me/photo/removal')).status).toBe(303)
  })

  it('must be a picture; what is not is said beside the field', async () => {
    const damaged = (await taken()).subarray(0, 60)
    for (const bytes of [Buffer.from('a,b\n'), Buffer.from('<svg/>'), damaged]) {
      const answer = await upload(w.hana.browser, '/me/photo', bytes)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('error')
    }
    expect((await w.hana.browser.post('/me/photo', {})).status).toBe(422)
    expect(await photoOfPerson(w.hana.person)).toEqual({ photo: null })
  })

  it('needs a profile, and an auditor sends none', async () => {
    expect((await upload(w.coordinator.browser, '/me/photo')).status).toBe(409)
    expect((await upload(w.auditor.browser, '/me/photo')).status).toBe(403)
    expect((await upload(w.stranger, '/me/photo')).headers.get('location')).toMatch(/^\/sign-in/)
  })
})

describe('the photos of an organization', () => {
  const path = () => `/organizations/${w.factory}/photos`
  const photos = () =>
    w.site.inside((tx) =>
      tx
        .selectFrom('organization_photo')
        .selectAll()
        .where('organization', '=', w.factory)
        .orderBy('added_at')
        .execute(),
    )
  const cover = async () =>
    (
      await w.site.inside((tx) =>
        tx.selectFrom('organization').select('photo').where('id', '=', w.factory).executeTakeFirstOrThrow(),
      )
    ).photo

  it('stand on its page with their words, the first as the cover; the same one twice stands once', async () => {
    await upload(w.hana.browser, path(), await taken(1), { caption: '旋盤で<b>軸</b>を削る' })
    await upload(w.hana.browser, path(), await taken(1), { caption: '二度目' })
    await upload(w.hana.browser, path(), await taken(90))
    const [first, second, ...more] = await photos()
    expect(more).toEqual([])
    expect(await cover()).toBe(first?.id)
    const page = await (await w.stranger.get(`/o/${w.factory}`)).text()
    expect(page).toContain('旋盤で&lt;b&gt;軸&lt;/b&gt;を削る')
    expect(await statusOf(w.stranger, `/o/${w.factory}/photos/${second?.id}`)).toBe(200)
    await w.hana.browser.post(`${path()}/${second?.id}/cover`)
    expect(await cover()).toBe(second?.id)
    await w.hana.browser.post(`${path()}/${second?.id}/removal`)
    expect(await cover()).toBe(first?.id)
    expect(await statusOf(w.stranger, `/o/${w.factory}/photos/${second?.id}`)).toBe(404)
  })

  it('are six at most', async () => {
    for (const red of [11, 22, 33, 44, 55]) await upload(w.hana.browser, path(), await taken(red * 4))
    expect((await photos()).length).toBe(6)
    expect((await upload(w.hana.browser, path(), await taken(7))).status).toBe(409)
    expect((await photos()).length).toBe(6)
  })

  it('go with the page when it is not public', async () => {
    const [photo] = await photos()
    const publish = (face_published: boolean) =>
      w.site.inside((tx) =>
        tx.updateTable('organization').set({ face_published }).where('id', '=', w.factory).execute(),
      )
    await publish(false)
    const address = `/o/${w.factory}/photos/${photo?.id}`
    expect([await statusOf(w.stranger, address), await statusOf(w.jiro.browser, address)]).toEqual([404, 404])
    expect([await statusOf(w.hana.browser, address), await statusOf(w.coordinator.browser, address)]).toEqual([
      200, 200,
    ])
    await publish(true)
  })

  it('are changed by its own people and staff only', async () => {
    const [photo] = await photos()
    expect(await statusOf(w.jiro.browser, path())).toBe(404)
    expect((await upload(w.jiro.browser, path(), await taken(250))).status).toBe(404)
    expect((await w.jiro.browser.post(`${path()}/${photo?.id}/removal`)).status).toBe(403)
    expect((await upload(w.auditor.browser, path())).status).toBe(404)
    expect(await statusOf(w.coordinator.browser, path())).toBe(200)
    expect((await w.coordinator.browser.post(`${path()}/${newId()}/removal`)).status).toBe(404)
    expect((await w.coordinator.browser.post(`/organizations/${w.other}/photos/${photo?.id}/removal`)).status).toBe(404)
    expect((await w.coordinator.browser.post('/organizations/x/photos/y/cover')).status).toBe(404)
    expect((await photos()).length).toBe(6)
  })
})
