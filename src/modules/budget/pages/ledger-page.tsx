// 予算の台帳 of one scheme and year: what is left, every entry, and the form for one more appropriation.
import type { FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Box,
  type Column,
  DataTable,
  DateText,
  Empty,
  Figures,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Pagination,
  Tabs,
  TwoColumns,
} from '#ui/index.ts'
import { applicationPaths, type NamedApplication } from '#modules/applications/index.ts'
import { bases } from '../bases.ts'
import { kinds } from '../kinds.ts'
import { budgetPaths } from '../paths.ts'
import { sumWords, yearPhrase } from '../phrases.ts'
import { type listEntries, type pastIncomeOf, perPage } from '../queries/entries.ts'
import { type Balance } from '../rules.ts'
import { AppropriationForm } from './appropriation-form.tsx'
import { BudgetBar, BudgetKey } from './bar.tsx'

type Entry = Awaited<ReturnType<typeof listEntries>>[number]

export interface LedgerProps {
  scheme: { id: string; title: string }
  fiscal_year: number
  years: readonly number[]
  balance: Balance
  /** By the calls of the year; null: no amount. */
  announced_yen: number | null
  entries: readonly Entry[]
  total: number
  page: number
  applications: ReadonlyMap<string, NamedApplication>
  /** By account. */
  names: ReadonlyMap<string, string>
  /** What this year paid and came back too late for its books. */
  pastIncome: Awaited<ReturnType<typeof pastIncomeOf>>
  form: FormState
  /** Of the next entry. */
  id: string
  mayWrite: boolean
  /** The books of the year are closed. */
  closed: Phrase | null
  /** Something is unpaid, and the year is near its end. */
  mayCarryOver: boolean
}

const columns = ({ applications, names }: LedgerProps): Column<Entry>[] => [
  { label: t('番号', 'No.'), cell: ({ number }) => number },
  { label: t('日時', 'When'), cell: ({ entered_at }) => <DateText at={entered_at} /> },
  {
    label: t('記入', 'Entry'),
    head: true,
    cell: ({ kind, basis }) => t(basis === null ? kinds[kind].label : bases[basis].label),
  },
  {
    label: t('申請・理由', 'Application, reason'),
    cell: ({ application, of_year, words, document_number }) => {
      const one = application === null ? undefined : applications.get(application)
      return (
        <>
          {one !== undefined && <a href={applicationPaths.one(one.id)}>{`${one.number} ${one.applicant_name}`}</a>}
          {application !== null &&
            one === undefined &&
            t('（保存期間を過ぎた申請）', '(an application past its retention)')}
          {words !== '' && <p class="budget-words">{words}</p>}
          {of_year !== null && <p class="budget-words">{t(`${of_year}年度に支払った額`, `Paid in ${of_year}`)}</p>}
          {document_number !== '' && <p class="budget-words">{document_number}</p>}
        </>
      )
    },
  },
  { label: t('金額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
  { label: t('残り', 'Left'), align: 'end', cell: ({ left }) => yenText(left) },
  { label: t('記入した人', 'By'), cell: ({ account }) => names.get(account) ?? t('担当者', 'Staff') },
]

const CarryingOver = ({ scheme, fiscal_year }: LedgerProps): Html => (
  <Box title={t('翌年度への繰越', 'Carrying over')}>
    <p>{t('決定して、まだ支払っていない額があります。', 'Something is committed and not paid yet.')}</p>
    <LinkButton kind="second" href={budgetPaths.carryingOver(scheme.id, fiscal_year)}>
      {t('繰越をする', 'Carry it over')}
    </LinkButton>
  </Box>
)

/** What can be decided is the ledger's; what was told to applicants stands beside it where it is another. */
const Announced = ({ announced_yen, balance: { appropriated } }: LedgerProps): Html | null =>
  announced_yen === null || announced_yen === appropriated ? null : (
    <p>
      {t(
        `この年度の募集回で示した予算は${yenText(announced_yen)}です。決定できるのは、この台帳の予算額までです。`,
        `The calls of this year announce ${yenText(announced_yen)}. What can be awarded is the budget of this ledger.`,
      )}
    </p>
  )

/** Neither raises what is left: the closed year's books stay as they are, and the income is no budget of the year in which it came. */
const PastIncome = ({ scheme, balance, pastIncome, fiscal_year }: LedgerProps): Html => (
  <>
    {balance.past_income > 0 && (
      <p>
        {t(
          `ほかに過年度収入が${yenText(balance.past_income)}あります。前の年度までに支払った額が出納閉鎖のあとに戻ったもので、予算の残りには加わりません。`,
          `Beside these there is ${yenText(balance.past_income)} of income of earlier years: what they had paid and came back once their books were closed. It is not added to what is left.`,
        )}
      </p>
    )}
    {pastIncome.map((one) => (
      <p>
        {t(
          `${fiscal_year}年度に支払った額のうち${yenText(one.yen)}は、出納閉鎖のあとに戻ったため、過年度収入として${one.fiscal_year}年度に入れました。`,
          `Of what ${fiscal_year} paid, ${yenText(one.yen)} came back once its books were closed: it is income of ${one.fiscal_year}. `,
        )}
        <a href={budgetPaths.scheme(scheme.id, one.fiscal_year)}>
          {t(`${one.fiscal_year}年度の台帳`, `Ledger of ${one.fiscal_year}`)}
        </a>
      </p>
    ))}
  </>
)

/** 不用額: a closed year commits and pays no more; what it owes is paid by the year in which that is. */
const Shut = ({ balance: { left, committed, paid } }: LedgerProps): Html => (
  <>
    <p>
      {t(
        `この年度の出納は閉鎖されています。残りの${yenText(left)}は不用額で、決定にも支払にも使えません。`,
        `The books of this year are closed: the ${yenText(left)} that is left stays unused, and neither commits nor pays anything.`,
      )}
    </p>
    {committed > paid && (
      <p>
        {t(
          `決定して、まだ支払っていない${yenText(committed - paid)}は、振り込むときに、その年度の予算に移ります（過年度支出）。`,
          `The ${yenText(committed - paid)} that is committed and not paid goes over to the budget of the year in which it is paid.`,
        )}
      </p>
    )}
  </>
)

export function LedgerPage(props: LedgerProps): Html {
  const { scheme, fiscal_year, years, balance, entries, total, page, mayWrite, closed, mayCarryOver } = props
  const table = (
    <DataTable
      caption={t('台帳の記入', 'Entries')}
      columns={columns(props)}
      rows={entries}
      empty={
        <Empty title={t('まだ記入がありません', 'Nothing is entered yet')}>
          {t(
            '予算額を入れると、交付の決定ができるようになります。',
            'Once the budget is entered, applications can be awarded.',
          )}
        </Empty>
      }
    />
  )
  return (
    <>
      <PageHead title={t('予算の台帳', 'Ledger')} lead={scheme.title} />
      <Tabs
        label={t('年度', 'Fiscal year')}
        items={years.map((year) => ({
          href: budgetPaths.scheme(scheme.id, year),
          label: t(yearPhrase(year)),
          current: year === fiscal_year,
        }))}
      />
      <div class="budget-figures">
        <Figures
          items={(['appropriated', 'committed', 'paid', 'left'] as const).map((key) => ({
            value: balance[key],
            unit: t('円', 'yen'),
            label: t(sumWords[key]),
          }))}
        />
      </div>
      {balance.appropriated > 0 && <BudgetKey />}
      <BudgetBar {...balance} />
      {closed !== null && balance.appropriated > 0 && <Shut {...props} />}
      <Announced {...props} />
      <PastIncome {...props} />
      {table}
      <Pagination
        page={page}
        perPage={perPage}
        total={total}
        hrefOf={(one) => `${budgetPaths.scheme(scheme.id, fiscal_year)}&page=${one}`}
      />
      {mayWrite && closed !== null && <Notice kind="info">{t(closed)}</Notice>}
      {mayWrite && closed === null && (
        <TwoColumns aside={mayCarryOver && <CarryingOver {...props} />}>
          <AppropriationForm {...props} />
        </TwoColumns>
      )}
    </>
  )
}
