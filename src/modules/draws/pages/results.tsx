import { t } from '#platform/i18n/index.ts'
import { type Figure, Figures, type Html } from '#ui/index.ts'
import type { Proof } from '../algorithm/run.ts'
import { overrideWords } from '../phrases.ts'

/** Of each list; the rest stands in the proof. */
const shown = 300

const Receipts = ({ title, receipts }: { title: string; receipts: readonly string[] }): Html | null =>
  receipts.length === 0 ? null : (
    <details class="draw-receipts">
      <summary>{title}</summary>
      <ol>
        {receipts.slice(0, shown).map((receipt) => (
          <li>{receipt}</li>
        ))}
      </ol>
      {receipts.length > shown && <p>{t('続きは、証明のファイルにあります。', 'The rest is in the proof.')}</p>}
    </details>
  )

const figures = ({ entries, seats, admitted, waiting }: Proof): Figure[] => [
  { label: t('席', 'Seats'), value: seats },
  { label: t('応募した組', 'Groups that applied'), value: entries.length },
  { label: t('当選した組', 'Admitted'), value: admitted.length },
  { label: t('待つ組', 'Waiting'), value: waiting.length },
]

export const Results = ({ proof }: { proof: Proof }): Html => (
  <section class="flow">
    <h2>{t('抽選の結果', 'The result')}</h2>
    <Figures items={figures(proof)} />
    {proof.pools.length > 0 && (
      <p>
        {t('優先枠：', 'Reserved seats: ')}
        {proof.pools.map(({ name, seats }) => t(`${name} ${seats}席`, `${name} ${seats}`)).join(t('、', ', '))}
      </p>
    )}
    <Receipts title={t('当選した受付番号（くじの順）', 'Admitted, in the order drawn')} receipts={proof.admitted} />
    <Receipts
      title={t('キャンセル待ちの受付番号（くじの順）', 'Waiting, in the order drawn')}
      receipts={proof.waiting}
    />
    {proof.overrides.length > 0 && (
      <div class="flow">
        <h3>{t('主催者が決めた特別な取り扱い', 'What the organizer decided')}</h3>
        <ul class="bullets">
          {proof.overrides.map(({ receipt, override, reason }) => (
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
