import { t } from '#platform/i18n/index.ts'
import { type Figure, Figures, type Html } from '#ui/index.ts'
import { overrideWords } from '../phrases.ts'
import type { DrawRow } from '../queries/draw.ts'
import type { Summary } from '../tables.ts'

/** In the order drawn; of each so many at most, the rest stands in the proof. */
export interface Receipts {
  admitted: readonly string[]
  waiting: readonly string[]
}
export const receiptsShown = 300

const List = ({ title, receipts, of }: { title: string; receipts: readonly string[]; of: number }): Html | null =>
  of === 0 ? null : (
    <details class="draw-receipts">
      <summary>{title}</summary>
      <ol>
        {receipts.map((receipt) => (
          <li>{receipt}</li>
        ))}
      </ol>
      {of > receipts.length && <p>{t('続きは、証明のファイルにあります。', 'The rest is in the proof.')}</p>}
    </details>
  )

const figures = ({ seats }: DrawRow, { groups, admitted, waiting }: Summary): Figure[] => [
  { label: t('席', 'Seats'), value: seats ?? 0 },
  { label: t('応募した組', 'Groups that applied'), value: groups },
  { label: t('当選した組', 'Admitted'), value: admitted },
  { label: t('待つ組', 'Waiting'), value: waiting },
]

interface ResultsProps {
  draw: DrawRow
  summary: Summary
  receipts: Receipts
}

export const Results = ({ draw, summary, receipts }: ResultsProps): Html => (
  <section class="flow">
    <h2>{t('抽選の結果', 'The result')}</h2>
    <Figures items={figures(draw, summary)} />
    {draw.pools !== null && draw.pools.length > 0 && (
      <p>
        {t('優先枠：', 'Reserved seats: ')}
        {draw.pools.map(({ name, seats }) => t(`${name} ${seats}席`, `${name} ${seats}`)).join(t('、', ', '))}
      </p>
    )}
    <List
      title={t('当選した受付番号（くじの順）', 'Admitted, in the order drawn')}
      receipts={receipts.admitted}
      of={summary.admitted}
    />
    <List
      title={t('キャンセル待ちの受付番号（くじの順）', 'Waiting, in the order drawn')}
      receipts={receipts.waiting}
      of={summary.waiting}
    />
    {summary.overrides.length > 0 && (
      <div class="flow">
        <h3>{t('主催者が決めた特別な取り扱い', 'What the organizer decided')}</h3>
        <ul class="bullets">
          {summary.overrides.map(({ receipt, override, reason }) => (
            <li>
              {receipt} {t(overrideWords[override])}
              {t('（', ' (')}
              {reason}
              {t('）', ')')}
            </li>
          ))}
        </ul>
      </div>
    )}
  </section>
)
