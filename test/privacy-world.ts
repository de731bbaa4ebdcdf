// Somebody about whom something stands in every table, and somebody else beside them who must stay as they are.
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { newId } from '#platform/id.ts'
import { keepFile } from '#platform/files/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { openScheme } from './application-world.ts'
import { minamo } from './database.ts'
import { memberWorld } from './member-world.ts'
import type { About } from './privacy/about.ts'
import { putEntry } from './privacy/challenges.ts'
import { putSeat } from './privacy/events.ts'
import { putMember } from './privacy/members.ts'
import { putMoney } from './privacy/money.ts'
import { putNotices } from './privacy/notices.ts'
import { putApplication } from './privacy/support.ts'
import { email } from './privacy/words.ts'
import type { testSite } from './site.ts'

const municipality = minamo.code

export async function privacyWorld(site: Awaited<ReturnType<typeof testSite>>) {
  const w = await memberWorld(site)
  const account = await site.account(email)
  const [person, entry, photo] = [newId(), newId(), newId()]
  const actor: Actor = {
    account,
    municipality,
    person,
    name: '葉隠きくの',
    roles: new Set(['member']),
    organizations: new Map(),
    acting_for: null,
    request_id: '-',
    address: '202.0.113.9',
  }
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const stored = await site.services.files.receive(Readable.from([picture]), '葉隠菊乃.png')
  const now = new Date()
  const support = await openScheme(site)
  const own = { municipality, person }
  await site.inside(async (tx) => {
    await tx
      .insertInto('person')
      .values({
        municipality,
        id: person,
        account,
        family_name: '葉隠',
        given_name: '菊乃',
        family_kana: 'ハガクレ',
        given_kana: 'キクノ',
        display_name: '葉隠きくの',
        email,
        phone: '03-9876-5432',
        postal_code: '9876543',
        area: '葉隠町',
        bio: '菊乃です',
        visibility: '{}',
        hours_per_week: 3,
        home_town: null,
        photo: null,
        origin: 'web',
        source: 'list',
        source_key: '葉隠',
      })
      .execute()
    await keepFile(tx, actor, { ...stored, id: photo }, { subject: 'person_photo', subject_id: person })
    await tx.updateTable('person').set({ photo }).where('id', '=', person).execute()
    const about: About = {
      tx,
      municipality,
      person,
      account,
      own,
      email,
      actor,
      now,
      w,
      entry,
      application: newId(),
      support,
    }
    for (const put of [putMember, putEntry, putSeat, putApplication, putMoney, putNotices]) await put(about)
  })
  const browser = site.browser()
  await browser.signIn(email)
  return { ...w, email, person, account, entry, sha256: stored.sha256, browser }
}
