// For the tests of application forms: a draft of a scheme without one, and those who may and may not build it.
import type { Role } from '#platform/auth/actor.ts'
import { schemeRow } from './scheme-world.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>

/** Puts a scheme there that has no form yet; gives its id. */
export async function emptyScheme({ inside }: Pick<Site, 'inside'>): Promise<string> {
  const row = schemeRow()
  await inside((tx) => tx.insertInto('scheme').values(row).execute())
  return row.id
}

export async function formWorld(site: Site) {
  const enter = async (email: string, ...roles: Role[]) => {
    await site.account(email, ...roles)
    const browser = site.browser()
    await browser.signIn(email)
    return browser
  }
  return {
    officer: await enter('officer@example.jp', 'officer'),
    administrator: await enter('administrator@example.jp', 'administrator'),
    auditor: await enter('auditor@example.jp', 'auditor'),
    member: await enter('member@example.jp'),
    stranger: site.browser(),
  }
}
