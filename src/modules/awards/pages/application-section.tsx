// What was decided of an application, on its page.
import type { FileRecord } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { ActionForm, Box, Chip, DateText, Facts, type Html, LinkButton, Notice, Prose, Receipt } from '#ui/index.ts'
import { type Application } from '#modules/applications/index.ts'
import { decisionKinds, kindIn, outcomeOf } from '../kinds.ts'
import { awardPaths } from '../paths.ts'
import { changeKindWords, changeStateWords } from '../phrases.ts'
import type { ChangeRequest } from '../queries/changes.ts'
import type { Decided } from '../queries/decided.ts'
import type { Award } from '../queries/decisions.ts'

interface SectionProps {
  application: Application
  decided: Decided | undefined
  award: Award | undefined
  changes: readonly ChangeRequest[]
  files: ReadonlyMap<string, readonly FileRecord[]>
  terms: { kind: string; department: string; contact: string } | undefined
  mayChange: boolean
  mayTakeBack: boolean
}

const Conditions = ({ award }: { award: Award }): Html | null =>
  award.conditions.length === 0 || award.ended_on !== null ? null : (
    <>
      <h3>{t('条件', 'Conditions')}</h3>
      <ol class="numbers">
        {award.conditions.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
    </>
  )

/** Of a rejection: the conditions that were not met, each with its article. */
const Unmet = ({ application, decided }: SectionProps): Html | null => {
  const lines = application.judgement?.lines.filter(({ state }) => state === 'unmet') ?? []
  return decided?.outcome !== 'reject' || lines.length === 0 ? null : (
    <>
      <h3>{t('満たしていない要件', 'Conditions that were not met')}</h3>
      <ul class="bullets">
        {lines.map(({ words, article, unmet }) => (
          <li>
            {article === '' ? words : t(`${words}（${article}）`, `${words} (${article})`)} {unmet}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was handed in with a change. */
export const ChangeFiles = ({ files }: { files: readonly FileRecord[] }): Html => (
  <>
    {files.map((file) => (
      <Receipt {...file} href={`/files/${file.id}`} />
    ))}
  </>
)

const Changes = ({ changes, files, application, mayTakeBack }: SectionProps): Html | null =>
  changes.length === 0 ? null : (
    <>
      <h3>{t('変更申請', 'Change requests')}</h3>
      {changes.map(({ id, kind, words, yen, state, asked_at }) => (
        <Box>
          <p>
            <Chip kind={state === 'open' ? 'key' : state === 'approved' ? 'good' : 'plain'}>
              {t(changeStateWords[state] ?? { ja: state, en: state })}
            </Chip>{' '}
            <strong>{t(changeKindWords[kind])}</strong> <DateText at={asked_at} />
          </p>
          {yen !== null && <p>{t(`変更後の額：${yenText(yen)}`, `New amount: ${yenText(yen)}`)}</p>}
          <Prose text={words} />
          <ChangeFiles files={files.get(id) ?? []} />
          {state === 'open' && mayTakeBack && (
            <ActionForm
              action={awardPaths.changeEnd(application.id)}
              kind="second"
              small
              label={t('変更申請を取り下げる', 'Take it back')}
              confirm={t('変更申請を取り下げますか。', 'Take this request back?')}
            />
          )}
        </Box>
      ))}
    </>
  )

export const DecisionSection = (props: SectionProps): Html => {
  const { application, decided, award, terms, mayChange } = props
  const kind = decided && kindIn(decided.kind, terms?.kind)
  return (
    <section class="flow" id="decision">
      <h2>{t('決定', 'Decision')}</h2>
      {award?.ended_on && (
        <Notice kind="info">{t('この決定は、いまは効力がありません。', 'This decision no longer holds.')}</Notice>
      )}
      <Facts
        items={[
          [t('決定の内容', 'Decided'), kind && decided && t(outcomeOf(kind, decided.outcome).label)],
          [t('決定した日', 'On'), decided?.decided_at && <DateText at={decided.decided_at} time={false} />],
          [
            t('決定した額', 'Amount decided'),
            award?.decided_yen !== undefined && award.decided_yen !== null && yenText(award.decided_yen),
          ],
          [
            t('いまの額', 'Amount that stands'),
            award !== undefined && award.yen !== null && award.yen !== award.decided_yen && yenText(award.yen),
          ],
          [t('認定の期限', 'Valid until'), award?.valid_until && <DateText on={award.valid_until} />],
          [t('理由', 'Reason'), decided !== undefined && decided.reason !== '' && <Prose text={decided.reason} />],
          [
            t('お問い合わせ', 'Ask us'),
            terms &&
              (terms.contact.includes(terms.department) ? terms.contact : `${terms.department} ${terms.contact}`),
          ],
        ]}
      />
      <Unmet {...props} />
      {award && <Conditions award={award} />}
      <Changes {...props} />
      {mayChange && (
        <p>
          <LinkButton kind="second" href={awardPaths.change(application.id)}>
            {t('変更や中止を申請する', 'Ask for a change, or to stop')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

interface AsideProps {
  title: string
  application: Application
  open: { id: string; title: string } | null
  /** Of which kind the scheme is. */
  schemeKind: string | undefined
}

export const DecisionAside = ({ title, application, open, schemeKind }: AsideProps): Html | null => {
  const { id, scheme, call, state } = application
  const later = state === 'change' ? 'change' : 'cancellation'
  const ready = ['submitted', 'formal', 'correction', 'review', 'reserve'].includes(state) ? 'award' : later
  const kind = decisionKinds.find(
    ({ code, ready: states }) => code === ready && (ready === 'award' || states?.([]).includes(state)),
  )
  if (open === null && kind === undefined) return null
  const called = kind && kindIn(kind.code, schemeKind).label
  return (
    <Box title={title}>
      {open !== null && (
        <p>
          {t('起案に入っています：', 'It stands in a proposal: ')}
          <a href={awardPaths.one(open.id)}>{open.title}</a>
        </p>
      )}
      {open === null && kind && called && (
        <LinkButton kind="second" href={awardPaths.new({ kind: kind.code, scheme, call, application: id })}>
          {t(`${called.ja}を起案する`, `Propose: ${called.en}`)}
        </LinkButton>
      )}
    </Box>
  )
}
