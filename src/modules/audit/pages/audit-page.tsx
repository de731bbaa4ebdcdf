// Who did what, for whom, from where: newest first.
import { type Phrase, t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  DataTable,
  DateField,
  DateText,
  Empty,
  ErrorSummary,
  type Html,
  LinkButton,
  PageHead,
  SelectField,
} from '#ui/index.ts'
import { auditHref } from '../filters.ts'
import { auditCsvPath, auditPath } from '../paths.ts'
import type { Names } from '../names.ts'
import type { AuditLine } from '../queries.ts'
import { actWords, type Words } from '../words.ts'
import { Changes } from './changes.tsx'

interface AuditPageProps {
  lines: readonly AuditLine[]
  more: boolean
  query: Readonly<Record<string, string>>
  /** Of the days, by field. */
  errors: Readonly<Record<string, string>>
  words: Words
  names: Names
  /** Of the account that the list is narrowed to. */
  who: string | null
}

/** How somebody came to the staff who typed in for them. */
const origins: Readonly<Record<string, Phrase>> = {
  counter: { ja: '代理入力（窓口）', en: 'For somebody at the counter' },
  phone: { ja: '代理入力（電話）', en: 'For somebody on the telephone' },
  paper: { ja: '代理入力（紙）', en: 'For somebody, from paper' },
}

const dayLabels = () => ({ from: t('この日から', 'From'), to: t('この日まで', 'To') })

const Narrow = ({ query, errors, words }: Pick<AuditPageProps, 'query' | 'errors' | 'words'>): Html => {
  const form = { values: query, errors }
  return (
    <form class="audit-filter" method="get" action={auditPath} aria-label={t('条件をしぼる', 'Narrow down')}>
      {chosen.map((name) => query[name] && <input type="hidden" name={name} value={query[name]} />)}
      <SelectField
        form={form}
        name="action"
        label={t('したこと', 'Act')}
        empty={t('すべて', 'All')}
        options={[...words.acts].map(([value, label]) => ({ value, label: t(label) }))}
      />
      <DateField form={form} name="from" label={dayLabels().from} />
      <DateField form={form} name="to" label={dayLabels().to} />
      <Button kind="second">{t('この条件で見る', 'Show')}</Button>
    </form>
  )
}

/** Narrowed by a click in the list, not by a field. */
const chosen = ['account', 'subject'] as const

/** By what the list is narrowed beyond the fields, each with the way to take it off. */
const Chosen = ({ who, query }: Pick<AuditPageProps, 'who' | 'query'>): Html => {
  const words = {
    account: t(`だれが：${who ?? '選んだ人'}`, `Who: ${who ?? 'the one you chose'}`),
    subject: t('1つの対象の記録だけ', 'Only about one thing'),
  }
  return (
    <>
      {chosen.map(
        (name) =>
          query[name] && (
            <p>
              <Chip kind="key">{words[name]}</Chip>{' '}
              <a href={auditHref(query, { [name]: '', before: '' })}>
                {t('この条件を外す', 'Take this off')}
                <span class="hidden">{t(`（${words[name]}）`, ` (${words[name]})`)}</span>
              </a>
            </p>
          ),
      )}
    </>
  )
}

const Lines = ({ lines, query, words, names }: Pick<AuditPageProps, 'lines' | 'query' | 'words' | 'names'>): Html => (
  <DataTable
    caption={t('操作の記録', 'Audit')}
    captionHidden
    rows={lines}
    columns={[
      { label: t('番号', 'No.'), cell: ({ seq }) => String(seq) },
      { label: t('とき', 'When'), cell: ({ at }) => <DateText at={at} /> },
      {
        label: t('だれが', 'Who'),
        head: true,
        cell: ({ actor, account, acting_for, origin, erased_by }) => (
          <>
            <a href={auditHref(query, { account, before: '' })}>
              {erased_by === null ? actor : t('（消去ずみ）', '(erased)')}
            </a>
            {acting_for !== null && <small class="below">{t(origins[origin] ?? { ja: origin, en: origin })}</small>}
          </>
        ),
      },
      {
        label: t('したこと', 'Act'),
        cell: ({ action, subject_id }) => (
          <>
            {actWords(words, action)}
            <small class="below">
              <a href={auditHref(query, { subject: subject_id, before: '' })}>{t('この対象の記録', 'All about it')}</a>
            </small>
          </>
        ),
      },
      {
        label: t('変わったところ', 'What changed'),
        cell: (line) => <Changes line={line} words={words} names={names} />,
      },
    ]}
    empty={
      <Empty
        title={t('記録はありません', 'No lines')}
        action={<LinkButton href={auditPath}>{t('条件を外す', 'Clear')}</LinkButton>}
      />
    }
  />
)

export const AuditPage = ({ lines, more, query, errors, words, names, who }: AuditPageProps): Html => (
  <>
    <PageHead
      title={t('操作の記録', 'Audit')}
      lead={t(
        'すべての操作が1行ずつ残ります。あとから直すことも、消すこともできません。退会した方の名前と内容だけは、そのことを記録したうえで消します。',
        'One line for each act. Nobody can change or remove it; only names and contents of people who left are erased, and that is recorded.',
      )}
    />
    <ErrorSummary form={{ values: query, errors }} labels={dayLabels()} />
    <Narrow query={query} errors={errors} words={words} />
    <Chosen who={who} query={query} />
    {Object.keys(errors).length === 0 && (
      <>
        <p>
          <a href={auditHref(query, { before: '' }, auditCsvPath)}>
            {t('この条件の記録をCSVで受け取る', 'Take these lines as CSV')}
          </a>
        </p>
        <Lines lines={lines} query={query} words={words} names={names} />
      </>
    )}
    {more && (
      <p>
        <LinkButton kind="second" href={auditHref(query, { before: String(lines.at(-1)?.seq ?? '') })}>
          {t('これより前を見る', 'Older lines')}
        </LinkButton>
      </p>
    )}
  </>
)
