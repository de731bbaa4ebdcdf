import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, DataTable, Empty, type Html, LinkButton, Notice, PageHead, Pagination, SearchForm } from '#ui/index.ts'
import { skillLabel } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { kindLabels } from '../phrases.ts'
import type { PersonSkill } from '../queries/cards.ts'
import { pageSize } from '../queries/directory.ts'
import type { OrganizationKind } from '../tables.ts'

interface StaffPerson {
  id: string
  display_name: string
  family_name: string
  given_name: string
  email: string | null
  area: string
  findable: boolean
  skills: PersonSkill[]
}

interface ListProps<Row, May> {
  q: string
  page: number
  rows: readonly Row[]
  total: number
  may: May
}

const pagesOf = (path: string, { q, page, total }: { q: string; page: number; total: number }): Html => (
  <Pagination page={page} perPage={pageSize} total={total} hrefOf={(to) => withQuery(path, { q, page: to })} />
)

export const StaffPeoplePage = ({
  q,
  page,
  rows,
  total,
  may,
}: ListProps<StaffPerson, { write: boolean; import: boolean }>): Html => (
  <>
    <PageHead
      title={t('人の名簿（担当者用）', 'People (staff)')}
      lead={t(
        '見つけてもらう同意のない人も含みます。開いたページから、代わりに入力できます。',
        'Includes people who do not wish to be found. From their page you can act for them.',
      )}
      actions={
        <>
          {may.write && <LinkButton href={memberPaths.newPerson}>{t('人を登録する', 'Register a person')}</LinkButton>}
          {may.import && (
            <LinkButton kind="second" href={memberPaths.importsOf('people')}>
              {t('ファイルから取り込む', 'Import a file')}
            </LinkButton>
          )}
        </>
      }
    />
    <SearchForm
      action={memberPaths.staffPeople}
      value={q}
      label={t('名前・フリガナ・メールでさがす', 'Search by name, reading or e-mail')}
      placeholder={t('名前・フリガナ・メール', 'Name, reading or e-mail')}
    />
    <DataTable
      caption={t('人', 'People')}
      captionHidden
      rows={rows}
      columns={[
        {
          label: t('名前', 'Name'),
          head: true,
          cell: (row) => [
            <a href={memberPaths.person(row.id)}>{`${row.family_name} ${row.given_name}`}</a>,
            <small>{row.display_name}</small>,
          ],
        },
        { label: t('メール', 'E-mail'), cell: (row) => row.email },
        { label: t('地域', 'Area'), cell: (row) => row.area },
        {
          label: t('見つけてもらう同意', 'Findable'),
          cell: (row) => (row.findable ? <Chip kind="good">{t('あり', 'Yes')}</Chip> : <Chip>{t('なし', 'No')}</Chip>),
        },
        {
          label: t('できること', 'Skills'),
          cell: (row) =>
            row.skills
              .slice(0, 3)
              .map(({ skill }) => skillLabel(skill))
              .join(t('、', ', ')),
        },
      ]}
      empty={
        <Empty title={t('見つかりませんでした', 'Nobody found')}>
          {t('名前の一部でお試しください。', 'Try a part of the name.')}
        </Empty>
      }
    />
    {pagesOf(memberPaths.staffPeople, { q, page, total })}
  </>
)

interface StaffOrganization {
  id: string
  name: string
  slug: string
  kind: OrganizationKind
  area: string
  people: number
  face_published: boolean
  closed_on: string | null
}

const Shown = ({ row }: { row: StaffOrganization }): Html =>
  row.closed_on !== null ? (
    <Chip kind="plain">{t('閉鎖', 'Closed')}</Chip>
  ) : row.face_published ? (
    <Chip kind="good">{t('公開', 'Public')}</Chip>
  ) : (
    <Chip kind="wait">{t('非公開', 'Not public')}</Chip>
  )

export const StaffOrganizationsPage = ({
  q,
  page,
  rows,
  total,
  claims,
  may,
}: ListProps<StaffOrganization, { import: boolean; write: boolean }> & { claims: number }): Html => (
  <>
    <PageHead
      title={t('事業者の名簿（担当者用）', 'Organizations (staff)')}
      actions={
        <>
          {may.write && <LinkButton href={memberPaths.newOrganization}>{t('登録する', 'Register')}</LinkButton>}
          {may.import && (
            <LinkButton kind="second" href={memberPaths.imports}>
              {t('ファイルから取り込む', 'Import a file')}
            </LinkButton>
          )}
        </>
      }
    />
    {claims > 0 && (
      <Notice kind="wait" title={t(`「この事業者は私です」の申し出が${claims}件あります`, `Claims waiting: ${claims}`)}>
        <a href={memberPaths.staffClaims}>{t('読んで答える', 'Read and answer')}</a>
      </Notice>
    )}
    <SearchForm
      action={memberPaths.staffOrganizations}
      value={q}
      label={t('名前・法人番号でさがす', 'Search by name or corporate number')}
      placeholder={t('名前・法人番号', 'Name or corporate number')}
    />
    <DataTable
      caption={t('事業者', 'Organizations')}
      captionHidden
      rows={rows}
      columns={[
        { label: t('名前', 'Name'), head: true, cell: (row) => <a href={memberPaths.face(row.slug)}>{row.name}</a> },
        { label: t('種類', 'Kind'), cell: (row) => t(kindLabels[row.kind]) },
        { label: t('地域', 'Area'), cell: (row) => row.area },
        { label: t('紹介ページ', 'Page'), cell: (row) => <Shown row={row} /> },
        {
          label: t('登録した人', 'People'),
          align: 'end',
          cell: (row) => (row.people === 0 ? <Chip kind="wait">{t('なし', 'None')}</Chip> : row.people),
        },
      ]}
      empty={
        <Empty title={t('見つかりませんでした', 'Nothing found')}>
          {t('名前の一部でお試しください。', 'Try a part of the name.')}
        </Empty>
      }
    />
    {pagesOf(memberPaths.staffOrganizations, { q, page, total })}
  </>
)
