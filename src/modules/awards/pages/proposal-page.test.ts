import { beforeAll, expect, it } from 'vitest'
import { type AwardWorld, awardWorld } from '../../../../test/award-world.ts'
import { testSite } from '../../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: AwardWorld
beforeAll(async () => {
  site = await testSite()
  w = await awardWorld(site)
})

it('asks the database as often for one application as for twenty', async () => {
  const queries = async (items: number) => {
    const open = await w.scheme(100_000_000)
    const ids: string[] = []
    while (ids.length < items) ids.push(await w.application(open))
    const id = await w.drafted(w.drafter.browser, open, Object.fromEntries(ids.map((one) => [one, 'award'])))
    const paths = [
      `/staff/decisions/${id}`,
      `/staff/decisions/${id}/items/${ids[0]}`,
      `/staff/decisions/${id}/dossier.pdf`,
    ]
    // What is read once a process, and kept, is read before.
    for (const path of paths) await w.drafter.browser.get(path)
    const counts: number[] = []
    for (const path of paths) {
      site.db.takeQueries()
      expect((await w.drafter.browser.get(path)).status).toBe(200)
      counts.push(site.db.takeQueries().length)
    }
    return counts
  }
  expect(await queries(20)).toEqual(await queries(1))
})
