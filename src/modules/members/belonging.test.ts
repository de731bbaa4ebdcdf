// Who belongs to an organization, and how they came and go.
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { memberWorld, type MemberWorld, organization } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { isLastRepresentative } from './rules.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(await testSite())
})

const people = async (id: string) => {
  const rows = await w.site.inside((tx) =>
    tx.selectFrom('affiliation').select(['person', 'role']).where('organization', '=', id).orderBy('since').execute(),
  )
  return Object.fromEntries(rows.map(({ person, role }) => [person, role]))
}
const newOrganization = async (name: string, members: Record<string, 'representative' | 'staff'> = {}) => {
  const id = newId()
  await w.site.inside(async (tx) => {
    await tx.insertInto('organization').values(organization(id, name)).execute()
    for (const [person, role] of Object.entries(members))
      await tx
        .insertInto('affiliation')
        .values({ municipality: w.municipality, organization: id, person, role })
        .execute()
  })
  return id
}
const audited = async (id: string) =>
  (
    await w.site.inside((tx) =>
      tx.selectFrom('audit_line').select('action').where('subject_id', '=', id).orderBy('seq').execute(),
    )
  ).map(({ action }) => action)

describe('the last representative', () => {
  it('is one whom no other representative stands beside', () => {
    const both = [
      { person: 'a', role: 'representative' as const },
      { person: 'b', role: 'staff' as const },
    ]
    expect(isLastRepresentative(both, 'a')).toBe(true)
    expect(isLastRepresentative(both, 'b')).toBe(false)
    expect(isLastRepresentative([...both, { person: 'c', role: 'representative' }], 'a')).toBe(false)
    expect(isLastRepresentative([{ person: 'b', role: 'staff' }], 'b')).toBe(false)
  })

  it('does not leave, is told why, and may leave once somebody else represents', async () => {
    const id = await newOrganization('みなも製本', { [w.hana.person]: 'representative', [w.jiro.person]: 'staff' })
    const at = `/organizations/${id}`
    expect(await (await w.hana.browser.get(`${at}/people`)).text()).toContain('先に別の方を代表者にしてください')
    const refused = await w.hana.browser.post(`${at}/departures`, { person: w.hana.person })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('最後の代表者です')
    expect((await w.hana.browser.post(`${at}/roles`, { person: w.hana.person, role: 'staff' })).status).toBe(409)
    await w.hana.browser.post(`${at}/roles`, { person: w.jiro.person, role: 'representative' })
    const left = await w.hana.browser.post(`${at}/departures`, { person: w.hana.person })
    expect([left.status, left.headers.get('location')]).toEqual([303, '/me'])
    expect(await people(id)).toEqual({ [w.jiro.person]: 'representative' })
    expect(await audited(id)).toEqual(['members.role_changed', 'members.person_left'])
    expect((await w.hana.browser.get(`${at}/people`)).status).toBe(404)
  })
})

describe('leaving', () => {
  it('is open to staff, who decide over nobody else', async () => {
    const id = await newOrganization('みなも印房', { [w.hana.person]: 'representative', [w.jiro.person]: 'staff' })
    const at = `/organizations/${id}`
    const page = await (await w.jiro.browser.get(`${at}/people`)).text()
    expect([page.includes('自分が抜ける'), page.includes('招待を送る')]).toEqual([true, false])
    expect((await w.jiro.browser.post(`${at}/departures`, { person: w.hana.person })).status).toBe(404)
    expect((await w.jiro.browser.post(`${at}/roles`, { person: w.jiro.person, role: 'representative' })).status).toBe(
      404,
    )
    expect((await w.auditor.browser.post(`${at}/departures`, { person: w.hana.person })).status).toBe(404)
    await w.jiro.browser.post(`${at}/departures`, { person: w.jiro.person })
    await w.jiro.browser.post(`${at}/departures`, { person: w.jiro.person })
    expect(await people(id)).toEqual({ [w.hana.person]: 'representative' })
    expect(await audited(id)).toEqual(['members.person_left'])
  })
})

const linkIn = async (address: string) => (await w.site.mailTo(address)).at(-1)?.link_href ?? ''

describe('an invitation', () => {
  it('goes by mail, is accepted once, and a representative accepting one for staff stays representative', async () => {
    const at = `/organizations/${w.factory}`
    const sent = await w.hana.browser.post(`${at}/invitations`, { email: 'jiro@example.jp', role: 'staff' })
    expect(sent.status).toBe(303)
    expect(await (await w.hana.browser.get(`${at}/people`)).text()).toContain('jiro@example.jp')
    const link = await linkIn('jiro@example.jp')
    expect((await w.stranger.get(link)).headers.get('location')).toMatch(/^\/sign-in/)
    expect(await (await w.jiro.browser.get(link)).text()).toContain('小宮山製作所')
    const joined = await w.jiro.browser.post(link)
    expect(joined.headers.get('location')).toBe(`/o/${w.factory}`)
    expect(await people(w.factory)).toEqual({ [w.hana.person]: 'representative', [w.jiro.person]: 'staff' })
    const again = await w.jiro.browser.get(link)
    expect([again.status, (await again.text()).includes('もう使えません')]).toEqual([404, true])
    expect((await w.hana.browser.post(link)).status).toBe(404)
    await w.hana.browser.post(`${at}/invitations`, { email: 'hana@example.jp', role: 'staff' })
    await w.hana.browser.post(await linkIn('hana@example.jp'))
    expect(await people(w.factory)).toEqual({ [w.hana.person]: 'representative', [w.jiro.person]: 'staff' })
  })

  it('ends after two weeks, and only representatives and staff send one', async () => {
    const at = `/organizations/${w.other}/invitations`
    expect((await w.hana.browser.post(at, { email: 'x@example.jp', role: 'staff' })).status).toBe(404)
    await w.coordinator.browser.post(at, { email: 'late@example.jp', role: 'representative' })
    const link = await linkIn('late@example.jp')
    await w.site.inside((tx) =>
      tx
        .updateTable('invitation')
        .set({ expires_at: new Date(0) })
        .execute(),
    )
    expect((await w.hana.browser.post(link)).status).toBe(404)
    expect(await people(w.other)).toEqual({ [w.jiro.person]: 'representative' })
  })
})

describe('an invitation to the wrong address', () => {
  it('is withdrawn by a representative of that organization, and the link opens no more', async () => {
    const at = `/organizations/${w.factory}/invitations`
    await w.hana.browser.post(at, { email: 'wrong@example.jp', role: 'representative' })
    const link = await linkIn('wrong@example.jp')
    const { id } = await w.site.inside((tx) =>
      tx.selectFrom('invitation').select('id').where('email', '=', 'wrong@example.jp').executeTakeFirstOrThrow(),
    )
    const other = await newOrganization('よその会社', { [w.jiro.person]: 'representative' })
    await w.jiro.browser.post(`/organizations/${other}/invitations/withdrawal`, { invitation: id })
    expect((await w.jiro.browser.get(link)).status).toBe(200)
    expect((await w.hana.browser.post(`${at}/withdrawal`, { invitation: id })).status).toBe(303)
    expect((await w.jiro.browser.get(link)).status).toBe(404)
    expect((await w.auditor.browser.post(`${at}/withdrawal`, { invitation: id })).status).toBe(404)
  })
})

describe('a claim', () => {
  const claim = async (of: string, reason = '代表の水野です。店の電話でご確認ください。') => {
    await w.hana.browser.post(`/organizations/${of}/claims`, { id: newId(), reason })
    return w.site.inside((tx) =>
      tx.selectFrom('claim').selectAll().where('organization', '=', of).where('state', '=', 'open').execute(),
    )
  }

  it('is asked on the page, answered by staff, told by mail, and makes a representative', async () => {
    const id = await newOrganization('みなも豆腐店')
    expect(await (await w.hana.browser.get(`/o/${id}`)).text()).toContain('この事業者は私です')
    const [open, ...more] = await claim(id)
    expect([...more, ...(await claim(id))].map((row) => row.id)).toEqual([open?.id])
    const page = await (await w.hana.browser.get(`/o/${id}`)).text()
    expect([page.includes('申し出を受け取りました'), page.includes('この事業者は私です')]).toEqual([true, false])
    expect(await (await w.hana.browser.get('/me')).text()).toContain(
      '「みなも豆腐店」の申し出を、担当者が確かめています',
    )
    expect(await (await w.coordinator.browser.get('/desk?show=claims')).text()).toContain('みなも豆腐店')
    expect(await (await w.coordinator.browser.get('/staff/claims')).text()).toContain('店の電話でご確認ください')
    const decision = `/staff/claims/${open?.id}/decision`
    const approve = { decision: 'approved', answer: 'お電話で確かめました。' }
    expect((await w.hana.browser.post(decision, approve)).status).toBe(403)
    expect((await w.auditor.browser.post(decision, approve)).status).toBe(403)
    const long = await w.coordinator.browser.post(decision, { decision: 'approved', answer: '長'.repeat(601) })
    expect([long.status, (await long.text()).includes('長'.repeat(601))]).toEqual([422, true])
    const decided = await w.coordinator.browser.post(decision, approve)
    const receipt = await (await w.coordinator.browser.get(decided.headers.get('location') ?? '')).text()
    expect(receipt).toContain('花さんを「みなも豆腐店」の代表者として登録しました')
    expect(await people(id)).toEqual({ [w.hana.person]: 'representative' })
    expect((await w.coordinator.browser.post(decision, approve)).status).toBe(409)
    const [mail] = (await w.site.mailTo(`${w.hana.person}@example.jp`)).slice(-1)
    expect(mail?.paragraphs.at(-1)).toBe('お電話で確かめました。')
    expect(mail?.link_href).toBe(`/o/${id}`)
    expect((await w.hana.browser.get(`/organizations/${id}/edit`)).status).toBe(200)
  })

  it('to one that has a representative shows staff who that is and the number to ring, and makes nobody a second one', async () => {
    const id = await newOrganization('みなも米店', { [w.jiro.person]: 'representative' })
    await w.site.inside((tx) =>
      tx.updateTable('organization').set({ phone: '00-1234-5678' }).where('id', '=', id).execute(),
    )
    const [open] = await claim(id)
    const page = await (await w.coordinator.browser.get('/staff/claims')).text()
    expect([page.includes('二郎'), page.includes('tel:0012345678'), page.includes('担当者として認める')]).toEqual([
      true,
      true,
      true,
    ])
    expect(await (await w.jiro.browser.get('/notices')).text()).toContain('「みなも米店」に申し出がありました')
    const decided = await w.coordinator.browser.post(`/staff/claims/${open?.id}/decision`, {
      decision: 'approved',
      answer: '',
    })
    expect(await people(id)).toEqual({ [w.jiro.person]: 'representative', [w.hana.person]: 'staff' })
    const receipt = await (await w.coordinator.browser.get(decided.headers.get('location') ?? '')).text()
    expect(receipt).toContain('花さんを「みなも米店」の担当者として登録しました')
    expect(await (await w.jiro.browser.get('/notices')).text()).toContain('花さんが「みなも米店」の担当者になりました')
    expect(await (await w.hana.browser.get('/notices')).text()).toContain('「みなも米店」の担当者として登録しました')
    expect((await w.site.mailTo(`${w.jiro.person}@example.jp`)).at(-1)?.link_href).toBe(`/organizations/${id}/people`)
    const line = await w.site.inside((tx) =>
      tx
        .selectFrom('audit_line')
        .select('changes')
        .where('subject_id', '=', open?.id ?? '')
        .where('action', '=', 'members.claim_approved')
        .executeTakeFirstOrThrow(),
    )
    expect(line.changes).toEqual({
      state: ['open', 'approved'],
      organization: [null, id],
      person: [null, w.hana.person],
      role: [null, 'staff'],
    })
  })

  it('that is declined changes nothing and may be made again', async () => {
    const id = await newOrganization('みなも酒店')
    const [open] = await claim(id)
    await w.coordinator.browser.post(`/staff/claims/${open?.id}/decision`, { decision: 'declined', answer: '' })
    expect(await people(id)).toEqual({})
    expect((await claim(id)).length).toBe(1)
  })

  it('needs a reason, and keeps what was typed', async () => {
    const answer = await w.hana.browser.post(`/organizations/${w.other}/claims`, { id: newId(), reason: '私' })
    expect([answer.status, (await answer.text()).includes('5文字以上')]).toEqual([422, true])
  })
})

describe('a group', () => {
  it('is made by its own representative and stands on both pages', async () => {
    const street = await newOrganization('みなも商店街', { [w.hana.person]: 'representative' })
    const at = `/organizations/${street}/groups`
    const found = await (await w.hana.browser.get(`${at}?q=${encodeURIComponent('別の会社')}`)).text()
    expect(found).toContain('別の会社')
    await w.hana.browser.post(at, { member: w.other })
    await w.hana.browser.post(at, { member: w.other })
    expect(await (await w.stranger.get(`/o/${street}`)).text()).toContain(`/o/${w.other}`)
    expect(await (await w.stranger.get(`/o/${w.other}`)).text()).toContain(`/o/${street}`)
    expect(await audited(street)).toEqual(['members.group_joined'])
    expect((await w.hana.browser.post(at, { member: street })).status).toBe(409)
    expect((await w.coordinator.browser.post(`/organizations/${w.other}/groups`, { member: street })).status).toBe(409)
    expect((await w.hana.browser.post(at, { member: newId() })).status).toBe(404)
    expect((await w.hana.browser.post(at, { member: 'x' })).status).toBe(404)
  })

  it('is left by a member itself, and changed by nobody else', async () => {
    const street = await newOrganization('ひかり商店街', { [w.hana.person]: 'representative' })
    const at = `/organizations/${street}/groups`
    expect((await w.jiro.browser.get(at)).status).toBe(404)
    expect((await w.jiro.browser.post(at, { member: w.other })).status).toBe(404)
    await w.coordinator.browser.post(at, { member: w.other })
    expect((await w.auditor.browser.post(at, { member: w.other, remove: 'yes' })).status).toBe(404)
    const left = await w.jiro.browser.post(at, { member: w.other, remove: 'yes' })
    expect(left.headers.get('location')).toBe(`/organizations/${w.other}/groups`)
    expect(await audited(street)).toEqual(['members.group_joined', 'members.group_left'])
    expect(await (await w.stranger.get(`/o/${street}`)).text()).not.toContain(`/o/${w.other}`)
  })

  it('does not show a member whose page is not public', async () => {
    const [street, hidden] = [await newOrganization('かわべ商店街'), await newOrganization('準備中の店')]
    await w.site.inside((tx) =>
      tx.updateTable('organization').set({ face_published: false }).where('id', '=', hidden).execute(),
    )
    await w.coordinator.browser.post(`/organizations/${street}/groups`, { member: hidden })
    expect(await (await w.stranger.get(`/o/${street}`)).text()).not.toContain('準備中の店')
    expect(await (await w.coordinator.browser.get(`/organizations/${street}/groups`)).text()).toContain('準備中の店')
  })
})
