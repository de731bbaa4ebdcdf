// Who is in the draw, with what weight, and why.
import { t } from '#platform/i18n/index.ts'
import { Chip, Chips, type Column, DataTable, type Html, Notice, Pagination } from '#ui/index.ts'
import { registrationPaths } from '#modules/registrations/index.ts'
import { drawPaths } from '../paths.ts'
import { overrideWords } from '../phrases.ts'
import { weightLabel } from '../policy.ts'
import type { Listed } from '../queries/listed.ts'

export interface EntriesProps {
  event: string
  /** Of this page. */
  rows: readonly Listed[]
  total: number
  people: number
  page: number
  perPage: number
  mayOverride: boolean
  mayCancel: boolean
  /** Of all pages: applications that may be of somebody who applied twice. */
  doubles: number
}

const Why = ({ extras, entry }: Listed): Html => (
  <>
    {t(`${entry.weight}本`, String(entry.weight))}
    {extras.length > 0 && (
      <small>
        {t('（', ' (')}
        {extras.map(({ rule, extra }) => `${t(weightLabel(rule))} +${extra}`).join(t('、', ', '))}
        {t('）', ')')}
      </small>
    )}
  </>
)

/** So that an override has its ground: whether it is one person, the organizer finds out. */
const Who = ({ event, registration, people, doubles }: Listed & { event: string }): Html => (
  <>
    <a href={registrationPaths.one(event, registration)}>{people[0]?.name}</a>
    {doubles.length > 0 && (
      <>
        <br />
        <Chip kind="wait">{t('重複かもしれません', 'Maybe twice')}</Chip>{' '}
        <small>
          {doubles.slice(0, 5).join(t('、', ', '))}
          {doubles.length > 5 && t(' ほか', ' and more')}
        </small>
      </>
    )}
  </>
)

const columns = ({ event, mayOverride }: EntriesProps): Column<Listed>[] => [
  { label: t('応募した方', 'Who applied'), head: true, cell: (listed) => <Who {...listed} event={event} /> },
  { label: t('受付番号', 'Receipt'), cell: ({ entry }) => entry.receipt },
  { label: t('人数', 'People'), align: 'end', cell: ({ entry }) => entry.size },
  { label: t('くじの数', 'Tickets'), cell: (listed) => <Why {...listed} /> },
  {
    label: t('優先枠', 'Reserved seats'),
    cell: ({ entry }) => (
      <Chips>
        {entry.pools.map((pool) => (
          <Chip>{pool}</Chip>
        ))}
      </Chips>
    ),
  },
  {
    label: t('特別な取り扱い', 'Override'),
    cell: ({ registration, entry: { override, reason } }) => (
      <>
        {override !== undefined && (
          <>
            <Chip kind="wait">{t(overrideWords[override])}</Chip> {reason}{' '}
          </>
        )}
        {mayOverride && (
          <a href={drawPaths.override(event, registration)}>
            {override === undefined ? t('決める', 'Decide') : t('変える', 'Change')}
          </a>
        )}
      </>
    ),
  },
]

export const Entries = (props: EntriesProps): Html | null => {
  const { event, rows, total, people, page, perPage, doubles, mayCancel } = props
  if (total === 0) return null
  return (
    <section class="flow">
      <h2>{t('抽選に入る方', 'Who is in the draw')}</h2>
      <p>{t(`${total}組・${people}人`, `${total} groups, ${people} people`)}</p>
      {doubles > 0 && (
        <Notice
          kind="wait"
          title={t(
            `同じ方かもしれない申込みが${doubles}組あります`,
            `${doubles} groups may hold somebody who applied twice`,
          )}
        >
          <p>
            {t(
              '電話番号、または氏名とフリガナが同じです。先頭に並べています。ご家族や同姓同名の方かもしれません。',
              'They share a telephone, or a name with its reading, and come first. It may be a family or somebody of the same name.',
            )}
          </p>
          <p>
            {mayCancel
              ? t(
                  'ご本人に確かめて、要らないほうを、お名前の先のページで取り消してください。',
                  'Please ask them, and cancel the one that is not needed on its page.',
                )
              : t(
                  '取り消せるのは、主催の代表の方と担当課の職員です。お知らせください。',
                  'Whoever represents the organizer, or the municipality’s staff, can cancel one: please tell them.',
                )}
          </p>
        </Notice>
      )}
      <p>
        {t(
          '特別な取り扱い（必ず入れる・対象から外す）は、担当課の職員が決めます。理由は公開されます。',
          'Overrides (always in, never in) are decided by the municipality’s staff; the reason is published.',
        )}
      </p>
      <DataTable
        caption={t('抽選に入る方', 'Who is in the draw')}
        captionHidden
        columns={columns(props)}
        rows={rows}
        empty=""
      />
      <Pagination
        page={page}
        perPage={perPage}
        total={total}
        hrefOf={(n) => `${drawPaths.organize(event)}?page=${n}`}
      />
    </section>
  )
}
