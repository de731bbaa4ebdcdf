import { t } from '#platform/i18n/index.ts'
import type { Retained } from '#platform/privacy/index.ts'
import { clockText, DataTable, dayText, Empty, Facts, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { privacyPaths } from '../paths.ts'

interface Run {
  at: Date
  done: Retained[]
  people: number
}

interface AdminPageProps {
  register: readonly [heading: string, value: string][][]
  retention: { headings: readonly string[]; rows: readonly string[][] }
  runs: readonly Run[]
  /** What a table is called. */
  labels: ReadonlyMap<string, string>
  mayWork: boolean
}

const doneText = ({ done, people }: Run, labels: AdminPageProps['labels']): string => {
  const parts = done.map(({ table, what, count }) => {
    const name = labels.get(table) ?? table
    return what === 'rows'
      ? t(`${name} ${count}件を消した`, `${count} of ${name} erased`)
      : t(`${name} ${count}件を匿名にした`, `${count} of ${name} made anonymous`)
  })
  const left = people === 0 ? [] : [t(`退会 ${people}人`, `${people} people left`)]
  return [...left, ...parts].join(t('、', ', ')) || t('消すものはありませんでした', 'Nothing was due')
}

export const AdminPage = ({ register, retention, runs, labels, mayWork }: AdminPageProps): Html => (
  <>
    <PageHead
      title={t('個人情報の管理', 'Personal data')}
      lead={t(
        '個人情報ファイル簿と保存期間は、システムの中の届け出から作られます。',
        'The register and the periods are made from what the system declares.',
      )}
    />
    <p>
      <LinkButton kind="second" href={privacyPaths.register}>
        {t('個人情報ファイル簿をCSVで受け取る', 'Take the register as CSV')}
      </LinkButton>{' '}
      {mayWork && (
        <LinkButton href={privacyPaths.requests}>{t('開示請求の受付簿', 'Requests for disclosure')}</LinkButton>
      )}
    </p>
    <h2>{t('毎日の消去の報告', 'What was erased each day')}</h2>
    <DataTable
      caption={t('毎日の消去の報告', 'What was erased each day')}
      captionHidden
      rows={runs}
      columns={[
        { label: t('とき', 'When'), head: true, cell: ({ at }) => `${dayText(at)} ${clockText(at)}` },
        { label: t('したこと', 'What'), cell: (run) => doneText(run, labels) },
      ]}
      empty={<Empty title={t('まだ一度も動いていません', 'It has not run yet')} />}
    />
    <h2>{t('保存期間', 'Retention')}</h2>
    <DataTable
      caption={t('保存期間', 'Retention')}
      captionHidden
      rows={retention.rows}
      columns={retention.headings.map((label, i) => ({ label, head: i === 0, cell: (row: string[]) => row[i] ?? '' }))}
      empty={<Empty title="—" />}
    />
    <h2>{t('個人情報ファイル簿', 'Register of files')}</h2>
    {register.map((file) => (
      <details>
        <summary>{file[0]?.[1]}</summary>
        <Facts items={file} />
      </details>
    ))}
  </>
)
