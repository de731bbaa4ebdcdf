// For the tests of the formal check: two officers, an application that has arrived, what is noted of it and asked about it.
import { addDays, nextOfficeDay, today } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { applicationWorld, openScheme } from './application-world.ts'
import { person } from './member-world.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>
type Stages = NonNullable<Parameters<typeof openScheme>[3]>['stages']

export const stages: Stages = ['submitted', 'formal', 'correction', 'review', 'decision', 'payment', 'closed']
export const due = nextOfficeDay(addDays(today(new Date()), 9))
export const asking = { 'ask-plan': 'yes', 'words-plan': '経費の内訳を書いてください', due_on: due, words: '' }

export const screeningPath = (id: string, rest = '') => `/staff/applications/${id}/screening${rest}`

/** Both points of the form, as the officer's page sends them. */
export const noted = (version: number, ok: 'yes' | 'no' = 'yes', note = '') => ({
  version: String(version),
  'ok-section_about': ok,
  'note-section_about': note,
  'ok-section_plan': ok,
  'note-section_plan': note,
})

export async function screeningWorld(site: Site) {
  const w = await applicationWorld(site)
  async function officer(name: string) {
    const email = `${name}@example.jp`
    const [account, id] = [await site.account(email, 'officer'), newId()]
    const row = { ...person(id, account, name), email }
    await site.inside((tx) => tx.insertInto('person').values(row).execute())
    const browser = site.browser()
    await browser.signIn(email)
    return { account, browser, email, person: id }
  }
  const [miura, saeki] = [await officer('miura'), await officer('saeki')]
  return {
    ...w,
    officer,
    miura,
    saeki,
    async arrived(own: Stages = stages): Promise<string> {
      const { scheme } = await openScheme(site, {}, undefined, { stages: own })
      const id = await w.begun(w.hana.browser, w.factory, scheme)
      await w.filled(id)
      await w.submitted(id)
      return id
    },
    text: async (to: string, browser = miura.browser): Promise<string> => (await browser.get(to)).text(),
    state: async (id: string) => (await w.row(id))?.state,
    save: async (id: string, section: string, values: Record<string, string>, browser = w.hana.browser) =>
      browser.post(`/applications/${id}/sections/${section}`, { version: await w.version(id), ...values }),
  }
}
