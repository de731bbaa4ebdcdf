// A challenge was changed after it was published: whoever still waits for an answer entered another one.
import type { AfterChange } from '#modules/opportunities/index.ts'
import { notify } from '#modules/messages/index.ts'
import { entryPaths } from '../paths.ts'
import { openEntries } from '../queries/lists.ts'
import { entrantsOf } from '../telling.ts'

export const tellOfChange: AfterChange = async (tx, actor, { id, title }, lines) => {
  for (const entry of await openEntries(tx, id)) {
    await notify(tx, actor, {
      persons: entrantsOf(entry),
      subject: {
        ja: `応募された募集の内容が変わりました：${title}`,
        en: `The challenge you entered has changed: ${title}`,
      },
      body: [
        ...lines,
        {
          ja: 'このまま進める場合は、何もしなくてかまいません。合わなくなったときは、応募のページで取り下げるか、相談してください。',
          en: 'You need not do anything to go on. If it no longer suits you, withdraw or ask on the page of your entry.',
        },
      ],
      href: entryPaths.page(entry.id),
      label: { ja: 'あなたの応募を見る', en: 'See your entry' },
    })
  }
}
