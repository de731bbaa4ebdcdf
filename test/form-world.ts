// For the tests of application forms: a draft of a scheme, and those who may and may not build its form.
import type { Role } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>

const words = {
  subtitle: '',
  summary: '',
  content: '',
  for_whom: '',
  costs_words: '',
  amount_words: '',
  rate_words: '',
  how_to_apply: '',
}
const office = { law: '', department: '', contact: '', budget_line: '', coordinator: null, open_data_from_yen: null }
const elsewhere = {
  information_only: false,
  source: null,
  source_key: null,
  source_url: null,
  source_on: null,
  opens_on: null,
  closes_on: null,
}
const lists = { keywords: [], topics: [], sdgs: [], measures: [], stages: [] }

/** Puts a scheme there whose text is still empty; gives its id. */
export async function emptyScheme({ inside }: Pick<Site, 'inside'>, title = 'IT導入支援補助金'): Promise<string> {
  const id = newId()
  const row = {
    municipality: minamo.code,
    id,
    kind: 'grant',
    title,
    state: 'draft',
    origin: 'web',
    created_account: 'test',
  } as const
  await inside((tx) =>
    tx
      .insertInto('scheme')
      .values({ ...row, ...words, ...office, ...elsewhere, ...lists })
      .execute(),
  )
  return id
}

export async function formWorld(site: Site) {
  const enter = async (email: string, ...roles: Role[]) => {
    await site.account(email, ...roles)
    const browser = site.browser()
    await browser.signIn(email)
    return browser
  }
  return {
    scheme: await emptyScheme(site),
    officer: await enter('officer@example.jp', 'officer'),
    auditor: await enter('auditor@example.jp', 'auditor'),
    member: await enter('member@example.jp'),
    stranger: site.browser(),
  }
}
