// Reports of a scheme, and what was bought with its aid.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Chip,
  type Column,
  CsvButton,
  DataTable,
  DateText,
  dayText,
  Empty,
  type Html,
  LinkButton,
  PageHead,
  plainDay,
} from '#ui/index.ts'
import { applicationPaths, numberText, StateChip } from '#modules/applications/index.ts'
import { schemeKindOf } from '#modules/schemes/index.ts'
import { latenessOf } from '../due.ts'
import { reportPaths } from '../paths.ts'
import { isReporting } from '../policy.ts'
import type { Listed, Property } from '../queries/list.ts'

const hrefOf = ({ application, report }: Listed): string =>
  report === undefined || report.state === 'draft'
    ? applicationPaths.one(application.id)
    : reportPaths.inspection(application.id)

const Due = ({ one, now }: { one: Listed; now: Date }): Html => {
  const late = isReporting(one.application) ? latenessOf(one.due_on, now) : 'early'
  return (
    <>
      {dayText(one.due_on)} {late === 'late' && <Chip kind="bad">{t('期限を過ぎています', 'Overdue')}</Chip>}
      {late === 'soon' && <Chip kind="wait">{t('まもなく', 'Soon')}</Chip>}
    </>
  )
}

const amounts = (): Column<Listed>[] => [
  {
    label: t('交付決定', 'Award'),
    align: 'end',
    cell: ({ award_yen, report }) =>
      award_yen === null ? (
        '—'
      ) : (
        <>
          {yenText(award_yen)}
          {award_yen < (report?.fixed_yen ?? 0) && (
            <small>{t('一部の返還・取消しのあと', 'after a part was taken back')}</small>
          )}
        </>
      ),
  },
  {
    label: t('支払った経費', 'Costs'),
    align: 'end',
    cell: ({ report, paid_yen }) => (report === undefined ? '—' : yenText(paid_yen)),
  },
  {
    label: t('確定した額', 'Fixed'),
    align: 'end',
    cell: ({ report }) => (report?.fixed_yen === null || report === undefined ? '—' : yenText(report.fixed_yen)),
  },
]

export const ReportList = ({
  scheme,
  title,
  kind,
  rows,
  now,
}: {
  scheme: string
  title: string
  /** Of the scheme. */
  kind: string
  rows: readonly Listed[]
  now: Date
}): Html => (
  <>
    <PageHead title={t('実績報告の一覧', 'Reports')} lead={title} />
    <p class="form-actions">
      <LinkButton kind="second" href={reportPaths.property(scheme)}>
        {t('取得財産の台帳', 'Register of property')}
      </LinkButton>
      <LinkButton kind="second" href={reportPaths.outcomes(scheme)}>
        {t('成果報告の一覧', 'Follow-up reports')}
      </LinkButton>
      <LinkButton kind="second" href={reportPaths.taxes(scheme)}>
        {t('消費税の報告の一覧', 'Reports on consumption tax')}
      </LinkButton>
    </p>
    <DataTable
      caption={t('実績報告の一覧', 'Reports')}
      captionHidden
      rows={rows}
      empty={
        <Empty title={t('まだありません', 'None yet')}>
          {t('決定した申請が、ここに並びます。', 'Applications that were awarded appear here.')}
        </Empty>
      }
      columns={[
        {
          label: t('申請者', 'Applicant'),
          head: true,
          cell: (one) => <a href={hrefOf(one)}>{one.application.applicant_name}</a>,
        },
        {
          label: t('受付番号', 'Number'),
          tight: true,
          cell: ({ application }) => numberText(application),
        },
        {
          label: t('状態', 'State'),
          cell: ({ application: { state } }) => <StateChip state={state} kind={kind} />,
        },
        { label: t('報告の期限', 'Due'), cell: (one) => <Due one={one} now={now} /> },
        {
          label: t('提出', 'Handed in'),
          cell: ({ report }) => (report?.submitted_at ? <DateText at={report.submitted_at} /> : '—'),
        },
        ...(schemeKindOf(kind).money === null ? [] : amounts()),
      ]}
    />
  </>
)

export const PropertyList = ({
  scheme,
  title,
  rows,
  mayExport,
}: {
  scheme: string
  title: string
  rows: readonly Property[]
  mayExport: boolean
}): Html => (
  <>
    <PageHead
      title={t('取得財産の台帳', 'Register of property')}
      lead={title}
      actions={mayExport && rows.length > 0 && <CsvButton action={reportPaths.propertyCsv(scheme)} />}
    />
    <DataTable
      caption={t('取得財産の台帳', 'Register of property')}
      captionHidden
      rows={rows}
      empty={
        <Empty title={t('まだありません', 'None yet')}>
          {t(
            '決めた額以上の物を買った報告が提出されると、ここに載ります。',
            'What costs as much as the scheme says appears here once it is reported.',
          )}
        </Empty>
      }
      columns={[
        { label: t('買った物', 'What'), head: true, cell: ({ line }) => line.what },
        {
          label: t('申請者', 'Applicant'),
          cell: ({ application }) => <a href={applicationPaths.one(application.id)}>{application.applicant_name}</a>,
        },
        { label: t('額', 'Price'), align: 'end', cell: ({ line }) => yenText(line.yen ?? 0) },
        {
          label: t('支払った日', 'Paid on'),
          cell: ({ line }) => (line.paid_on === null ? '—' : dayText(line.paid_on)),
        },
        {
          label: t('処分を制限する期間', 'May not be disposed of until'),
          cell: ({ line, until }) =>
            until === null
              ? t('年数が書かれていません', 'No years were given')
              : t(
                  `${line.kept_years ?? ''}年（${plainDay(until)}まで）`,
                  `${plainDay(until)} (${line.kept_years ?? ''} years)`,
                ),
        },
      ]}
    />
  </>
)
