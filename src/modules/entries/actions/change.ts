// A challenge was changed after it was published: whoever still waits for an answer entered another one.
import type { AfterChange } from '#modules/opportunities/index.ts'
import { notifyAll } from '#modules/messages/index.ts'
import { entryPaths } from '../paths.ts'
import { openEntries } from '../queries/lists.ts'
import { entrantsOf } from '../telling.ts'

const goOn = {
  ja: 'このまま進める場合は、何もしなくてかまいません。合わなくなったときは、応募のページで取り下げるか、相談してください。',
  en: 'You need not do anything to go on. If it no longer suits you, withdraw or ask on the page of your entry.',
}

export const tellOfChange: AfterChange = async (tx, actor, { id, title }, lines) =>
  notifyAll(
    tx,
    actor,
    (await openEntries(tx, id)).map((entry) => ({
      persons: entrantsOf(entry),
      subject: {
        ja: `応募された募集の内容が変わりました：${title}`,
        en: `The challenge you entered has changed: ${title}`,
      },
      body: [...lines, goOn],
      href: entryPaths.page(entry.id),
      label: { ja: 'あなたの応募を見る', en: 'See your entry' },
    })),
  )
