// 仕事の一覧: every application that waits for staff, over all schemes; whichever has waited longest stands first.
import { daysBetween, today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Chip,
  type Column,
  DataTable,
  DateText,
  daysText,
  NoneFound,
  Filter,
  Filters as Narrow,
  type Html,
  Notice,
  PageHead,
  Pagination,
  SearchForm,
  shortDay,
  Tabs,
} from '#ui/index.ts'
import { applicationPaths, applicationStates, mostWork, numberText, type Work } from '#modules/applications/index.ts'
import { type Filters, queryOf, waitingStates, whoses } from '../filters.ts'
import { screeningPaths } from '../paths.ts'
import { isChecked, isLate, targetDays } from '../rules.ts'

export const perPage = 50

interface Call {
  call: string
  scheme: string
  title: string
}

interface WorkProps {
  rows: readonly Work[]
  total: number
  overdue: number
  calls: readonly Call[]
  /** Names by account. */
  officers: ReadonlyMap<string, string>
  filters: Filters
  /** Of whoever looks. */
  account: string
  mayTake: boolean
  now: Date
}

const whoseWords = () => ({
  all: t('みんなの仕事', 'Everybody’s'),
  mine: t('わたしの仕事', 'Mine'),
  free: t('担当のいない仕事', 'Nobody’s'),
})

const Age = ({ work, now }: { work: Work; now: Date }): Html => {
  const days = daysBetween(today(work.state_at), today(now))
  const words = daysText(days)
  if (work.due_on !== null)
    return <Chip kind="bad">{t(`期限 ${shortDay(work.due_on)}`, `Due ${shortDay(work.due_on)}`)}</Chip>
  return isLate(work.state, days) ? (
    <Chip kind="bad">
      {t(`${words}（目安${targetDays[work.state] ?? 0}日）`, `${words} (target ${targetDays[work.state] ?? 0})`)}
    </Chip>
  ) : (
    <>{words}</>
  )
}

const Owner = ({ work, props: { officers, account, mayTake } }: { work: Work; props: WorkProps }): Html => {
  if (work.officer === account) return <>{t('わたし', 'Me')}</>
  if (work.officer !== null) return <>{officers.get(work.officer) ?? t('退任した職員', 'Somebody who has left')}</>
  if (!mayTake) return <>{t('なし', 'Nobody')}</>
  return (
    <ActionForm
      action={screeningPaths.officer(work.id)}
      hidden={{ officer: account, before: '', back: 'work' }}
      kind="second"
      small
    >
      {t('担当する', 'Take it')}
      <span class="hidden">{t(`：${work.applicant_name}`, `: ${work.applicant_name}`)}</span>
    </ActionForm>
  )
}

const columns = (props: WorkProps): Column<Work>[] => {
  const calls = new Map(props.calls.map((call) => [call.call, call]))
  return [
    {
      label: t('申請者', 'Applicant'),
      head: true,
      cell: ({ id, state, applicant_name }) => (
        <a href={isChecked(state) ? screeningPaths.check(id) : applicationPaths.one(id)}>{applicant_name}</a>
      ),
    },
    {
      label: t('制度', 'Scheme'),
      cell: (one) => (
        <>
          {calls.get(one.call)?.title}
          <small>{numberText(one)}</small>
        </>
      ),
    },
    {
      label: t('状態', 'State'),
      cell: ({ state }) => <Chip kind={applicationStates[state].chip}>{t(applicationStates[state].label)}</Chip>,
    },
    { label: t('いつから', 'Since'), cell: ({ state_at }) => <DateText at={state_at} /> },
    { label: t('待ち', 'Waits'), cell: (work) => <Age work={work} now={props.now} /> },
    { label: t('担当', 'Officer'), cell: (work) => <Owner work={work} props={props} /> },
  ]
}

const Narrowing = ({ filters, calls }: WorkProps): Html => {
  const schemes = new Map(calls.map(({ scheme, title }) => [scheme, title]))
  return (
    <SearchForm
      action={screeningPaths.work()}
      value={filters.q}
      label={t('申請者の名前か受付番号', 'Name of the applicant, or number')}
      labelled
    >
      {filters.whose !== 'all' && <input type="hidden" name="whose" value={filters.whose} />}
      <Narrow>
        <Filter
          name="scheme"
          label={t('制度', 'Scheme')}
          value={filters.scheme}
          options={[...schemes].map(([value, label]) => ({ value, label }))}
        />
        <Filter
          name="state"
          label={t('状態', 'State')}
          value={filters.state}
          options={[
            ...waitingStates.map((value) => ({ value, label: t(applicationStates[value].label) })),
            { value: 'overdue', label: t('補正の期限を過ぎたもの', 'Corrections overdue') },
          ]}
        />
      </Narrow>
    </SearchForm>
  )
}

export const WorkPage = (props: WorkProps): Html => {
  const { rows, total, overdue, filters } = props
  const count =
    total >= mostWork
      ? t(`${mostWork.toLocaleString('ja')}件以上`, `${mostWork.toLocaleString('en')} or more`)
      : t(`${total.toLocaleString('ja')}件`, `${total.toLocaleString('en')}`)
  return (
    <>
      <PageHead
        title={t('仕事の一覧', 'Work list')}
        lead={t(
          `職員の手続きを待っている申請です（${count}）。長く待っているものから並べています。`,
          `Applications that wait for staff (${count}), the longest wait first.`,
        )}
      />
      <Tabs
        items={whoses.map((whose) => ({
          href: screeningPaths.work(queryOf({ ...filters, whose })),
          label: whoseWords()[whose],
          current: whose === filters.whose,
        }))}
      />
      {overdue > 0 && filters.state !== 'overdue' && (
        <Notice
          kind="wait"
          title={t(`補正の期限を過ぎた申請が${overdue}件あります`, `Corrections overdue: ${overdue}`)}
        >
          <a href={screeningPaths.work(queryOf({ ...filters, state: 'overdue' }))}>
            {t('期限を延ばすか、次の手続きに進みます', 'Give more time, or go on')}
          </a>
        </Notice>
      )}
      <Narrowing {...props} />
      <DataTable
        caption={whoseWords()[filters.whose]}
        captionHidden
        columns={columns(props)}
        rows={rows}
        empty={
          <NoneFound
            narrowed={filters.scheme !== null || filters.state !== null || filters.q !== ''}
            all={screeningPaths.work(queryOf({ ...filters, scheme: null, state: null, q: '' }))}
            title={t('待っている申請はありません', 'Nothing waits')}
          >
            {filters.whose === 'mine'
              ? t('「みんなの仕事」から担当する申請を選べます。', 'Choose one from everybody’s work.')
              : t('申請が出されると、ここに並びます。', 'What is submitted is listed here.')}
          </NoneFound>
        }
      />
      <Pagination
        page={filters.page}
        perPage={perPage}
        total={total}
        hrefOf={(page) => screeningPaths.work(queryOf(filters, page))}
      />
    </>
  )
}
