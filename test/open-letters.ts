import type { Browser, testSite } from './site.ts'

/** The applicant opens whatever has come: until then their pages say nothing of what was decided. */
export async function openLetters(
  { inside }: Pick<Awaited<ReturnType<typeof testSite>>, 'inside'>,
  browser: Browser,
  application: string,
): Promise<void> {
  const letters = await inside((tx) =>
    tx
      .selectFrom('letter')
      .select('id')
      .where('application', '=', application)
      .where('opened_at', 'is', null)
      .execute(),
  )
  for (const { id } of letters) await browser.post(`/letters/${id}/opening`)
}
