// The calls of a scheme, on its staff's page.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Chip, clockText, type Column, DataTable, DateText, type Html, LinkButton, Pagination } from '#ui/index.ts'
import { callName, momentText } from '../call-content.ts'
import { schemePaths } from '../paths.ts'
import { graceEnds, phaseOf } from '../phases.ts'
import { callWords, phaseChip, phaseWords } from '../phrases.ts'
import type { Call, SchemeDetail, VersionLine } from '../queries/scheme.ts'

interface CallTableProps {
  scheme: SchemeDetail
  now: Date
  mayPlan: boolean
  /** Of the calls, from 1. */
  page: number
}

const numberOf = (versions: readonly VersionLine[], id: string) => versions.find((one) => one.id === id)?.number ?? '—'

/** On the day of the deadline itself the hour is enough. */
function graceText(call: Call): string {
  const ends = graceEnds(call)
  return today(ends) === today(call.closes_at) ? clockText(ends) : momentText(ends)
}

const Before = ({ at }: { at: Date | null }): Html | null =>
  at === null ? null : <small class="below">{t(`変更前：${momentText(at)}`, `Before: ${momentText(at)}`)}</small>

const columns = ({ scheme, now, mayPlan }: CallTableProps): Column<Call>[] => [
  {
    label: t('募集回', 'Call'),
    head: true,
    cell: (call) => (
      <span class="call-name">
        {mayPlan ? <a href={schemePaths.call(scheme.id, call.id)}>{callName(call)}</a> : callName(call)}
      </span>
    ),
  },
  {
    label: t(callWords.opens_at),
    cell: ({ opens_at, opened_before }) => (
      <>
        <DateText at={opens_at} />
        <Before at={opened_before} />
      </>
    ),
  },
  {
    label: t(callWords.closes_at),
    cell: (call) => (
      <>
        <DateText at={call.closes_at} />
        {call.grace_minutes > 0 && (
          <small class="below">{t(`書きかけは${graceText(call)}まで`, `Begun before: until ${graceText(call)}`)}</small>
        )}
        <Before at={call.closed_before} />
      </>
    ),
  },
  {
    label: t(callWords.budget_yen),
    align: 'end',
    cell: ({ budget_yen }) => (budget_yen === null ? '—' : yenText(budget_yen)),
  },
  {
    label: t('版', 'Versions'),
    cell: ({ form, rules }) => (
      <>
        <small class="call-name">
          {t(`申請書 第${numberOf(scheme.forms, form)}版`, `Form: version ${numberOf(scheme.forms, form)}`)}
        </small>
        <small class="call-name">
          {t(`ルール 第${numberOf(scheme.rules, rules)}版`, `Rules: version ${numberOf(scheme.rules, rules)}`)}
        </small>
      </>
    ),
  },
  {
    label: t('いま', 'Now'),
    cell: (call) => {
      const phase = phaseOf(call, now)
      return <Chip kind={phaseChip[phase]}>{t(phaseWords[phase])}</Chip>
    },
  },
]

/** A scheme with a call each month has a hundred of them. */
export const callsPerPage = 12

export const CallTable = (props: CallTableProps): Html => {
  const { scheme, mayPlan, page } = props
  const from = (page - 1) * callsPerPage
  return (
    <section class="flow" id="calls">
      <h2>{t('募集回', 'Calls')}</h2>
      <DataTable
        caption={t('募集回', 'Calls')}
        captionHidden
        columns={columns(props)}
        rows={scheme.calls.slice(from, from + callsPerPage)}
        empty={<p>{t('まだ募集回がありません。', 'No calls yet.')}</p>}
      />
      {scheme.calls.length > callsPerPage && (
        <Pagination
          page={page}
          perPage={callsPerPage}
          total={scheme.calls.length}
          hrefOf={(n) => schemePaths.manage(scheme.id, n)}
        />
      )}
      {mayPlan && (
        <LinkButton kind="second" href={schemePaths.newCall(scheme.id)}>
          {t('募集回を決める', 'Plan a call')}
        </LinkButton>
      )}
    </section>
  )
}
