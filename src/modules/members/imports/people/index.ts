// People from files. They have no account, and nobody but staff sees them: consent is the person's own.
import { sql } from 'kysely'
import { tokyoInstant } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { insertPeople, insertPersonSkills } from '../../actions/bulk.ts'
import { lockAddresses } from '../../lock.ts'
import { skillLabel } from '../../lists.ts'
import { memberPaths } from '../../paths.ts'
import { decide } from '../decide.ts'
import type { Importable } from '../importable.ts'
import { fields } from './fields.ts'
import { match } from './match.ts'
import { type PersonDraft, readRow } from './rows.ts'
import { targets, usualHeadings } from './targets.ts'

const skillRows = (municipality: string, person: string, skills: readonly string[]) =>
  skills.map((skill) => ({ municipality, person, skill, level: 1, years: null }))

async function replaceSkills(tx: Tx, municipality: string, person: string, skills: readonly string[]): Promise<void> {
  await tx.deleteFrom('person_skill').where('person', '=', person).execute()
  await insertPersonSkills(tx, skillRows(municipality, person, skills))
}

export const people: Importable<PersonDraft> = {
  kind: 'people',
  noun: { ja: '人', en: 'person' },
  nouns: { ja: '人', en: 'people' },
  remark: {
    ja: '取り込んだ人は、担当者だけに見えます。事業者などから見つけてもらうには、本人の同意が要ります。本人が同じメールアドレスで登録すると、取り込んだ内容を引き継げます。',
    en: 'Imported people are seen by staff only: being found takes their own consent. Who registers with the same e-mail address can take the imported profile over.',
  },
  targets,
  needed: ['name', 'family_name'],
  headingHint: { ja: '「氏名」「姓」', en: '“氏名” or “name”' },
  maps: [usualHeadings],
  joins: { area: '', occupation: '、', skills: '、' },
  shown: [
    { label: targets.email, of: ({ email }) => email ?? '' },
    {
      label: targets.skills,
      of: ({ skills, offers_words }) =>
        [...skills.map(skillLabel), ...(offers_words === '' ? [] : [offers_words])].join('、'),
    },
  ],
  knownBy: {
    ja: 'メールアドレス、または氏名・フリガナ・電話番号',
    en: 'e-mail, or name, reading and telephone',
  },
  listHref: memberPaths.staffPeople,
  readRow,
  identity({ email, phone, other_key }) {
    const names = [...(email === null ? [] : [email]), ...(phone === null ? [] : [other_key])]
    return { known: names, asked: names }
  },
  // Somebody may register at this moment.
  lock: (tx, { municipality }) => lockAddresses(tx, municipality),
  match,
  decide: (...row) => decide(fields, ...row),
  async insert(tx, { municipality }, source, added) {
    const rows = added.map(({ id, draft: { skills: _, registered_on, other_key: __, place, reward, ...draft } }) => ({
      municipality,
      id,
      account: null,
      ...draft,
      place: place ?? 'either',
      reward: reward ?? 'either',
      photo: null,
      visibility: '{}',
      origin: 'import',
      source,
      ...(registered_on === null ? {} : { created_at: tokyoInstant(registered_on) }),
    }))
    await insertPeople(tx, rows)
    await insertPersonSkills(
      tx,
      added.flatMap(({ id, draft }) => skillRows(municipality, id, draft.skills)),
    )
  },
  async update(tx, { municipality }, id, { skills, place, reward, registered_on: _, other_key: __, ...changes }) {
    const sides = { ...(place ? { place } : {}), ...(reward ? { reward } : {}) }
    await tx
      .updateTable('person')
      .set({ ...changes, ...sides, updated_at: new Date() })
      .where('id', '=', id)
      .execute()
    if (skills !== undefined) await replaceSkills(tx, municipality, id, skills)
  },
  async hrefs(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('person')
      .select('id')
      .where('id', '=', sql<string>`any(${[...ids]})`)
      .execute()
    return new Map(rows.map(({ id }) => [id, memberPaths.person(id)]))
  },
}
