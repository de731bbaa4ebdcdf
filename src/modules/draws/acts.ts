import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { drawPaths } from './paths.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'draws.committed': { ja: '抽選の約束の値を公開した', en: 'Published the commitment of a draw' },
  'draws.overridden': { ja: '抽選での特別な取り扱いを決めた', en: 'Decided on an override of a draw' },
  'draws.frozen': { ja: '抽選の名簿を確定した', en: 'Froze the list of a draw' },
  'draws.drawn': { ja: '抽選をした', en: 'Ran a draw' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  draw: {
    label: { ja: '抽選', en: 'Draw' },
    href: drawPaths.page,
    columns: {
      commitment: column('約束の値', 'Commitment'),
      receipt: column('受付番号', 'Receipt'),
      override: column('特別な取り扱い', 'Override'),
      reason: column('理由', 'Reason'),
      entries: column('応募の組', 'Groups'),
      seats: column('席', 'Seats'),
      list_hash: column('名簿の照合値', 'Hash of the list'),
      announced_source: column('予告した乱数の出どころ', 'Announced source'),
      beacon: column('公開の乱数', 'Beacon'),
      beacon_source: column('乱数の出どころ', 'Its source'),
      beacon_reason: column('予告と違う理由', 'Why it is not the announced one'),
      admitted: column('当選した組', 'Groups admitted'),
      waiting: column('待つ組', 'Groups waiting'),
      excluded: column('対象外の組', 'Groups excluded'),
    },
  },
}
