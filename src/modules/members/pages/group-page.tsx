import { t } from '#platform/i18n/index.ts'
import { ActionForm, DataTable, Empty, type Html, LinkButton, PageHead, SearchForm } from '#ui/index.ts'
import { memberPaths } from '../paths.ts'
import { kindLabels } from '../phrases.ts'
import type { Organization, Related } from '../queries/organization.ts'

interface GroupPageProps {
  organization: Organization
  parents: readonly Related[]
  members: readonly Related[]
  q: string
  toAdd: readonly Related[]
}

interface RelatedTableProps {
  caption: string
  rows: readonly Related[]
  /** The form beside each row. */
  act: (row: Related) => Html
  empty: Html | null
}

const RelatedTable = ({ caption, rows, act, empty }: RelatedTableProps): Html => (
  <DataTable
    caption={caption}
    rows={rows}
    columns={[
      { label: t('名前', 'Name'), head: true, cell: (row) => <a href={memberPaths.face(row.slug)}>{row.name}</a> },
      { label: t('種類', 'Kind'), cell: (row) => t(kindLabels[row.kind]) },
      { label: t('地域', 'Area'), cell: (row) => row.area },
      { label: '', align: 'end', cell: act },
    ]}
    empty={empty}
  />
)

export const GroupPage = ({ organization: { id, name, slug }, parents, members, q, toAdd }: GroupPageProps): Html => (
  <>
    <PageHead
      title={t(`${name}の会員・加盟店`, `Member firms of ${name}`)}
      lead={t(
        'ここに加えた事業者は、おたがいの紹介ページに並びます。',
        'Whoever is added here stands on both public pages.',
      )}
      actions={
        <LinkButton kind="second" href={memberPaths.face(slug)}>
          {t('紹介ページへ', 'To its page')}
        </LinkButton>
      }
    />
    <RelatedTable
      caption={t('会員・加盟店', 'Member firms')}
      rows={members}
      act={(row) => (
        <ActionForm action={memberPaths.groups(id)} kind="second" small hidden={{ member: row.id, remove: 'yes' }}>
          {t('外す', 'Remove')}
        </ActionForm>
      )}
      empty={
        <Empty title={t('まだ会員がいません', 'No members yet')}>
          {t('商店街の店、組合の会員などを、下でさがして加えてください。', 'Find shops or members below and add them.')}
        </Empty>
      }
    />
    <h2>{t('会員・加盟店を加える', 'Add a member firm')}</h2>
    <SearchForm
      action={memberPaths.groups(id)}
      value={q}
      label={t('名簿から、名前でさがす', 'Search the directory by name')}
      placeholder={t('例：青果、豆腐店', 'For example: tofu')}
    />
    {q !== '' && (
      <RelatedTable
        caption={t(`「${q}」で見つかった事業者`, `Found for “${q}”`)}
        rows={toAdd}
        act={(row) => (
          <ActionForm action={memberPaths.groups(id)} small hidden={{ member: row.id }}>
            {t('加える', 'Add')}
          </ActionForm>
        )}
        empty={
          <Empty title={t('見つかりませんでした', 'Nothing found')}>
            {t(
              '言葉を短くしてお試しください。すでに加えた事業者は出ません。',
              'Try a shorter word. Members already added are left out.',
            )}
          </Empty>
        }
      />
    )}
    {parents.length > 0 && (
      <RelatedTable
        caption={t('属している団体', 'Belongs to')}
        rows={parents}
        act={(row) => (
          <ActionForm
            action={memberPaths.groups(row.id)}
            kind="second"
            small
            hidden={{ member: id, remove: 'yes' }}
            confirm={t(`${row.name}から抜けますか？`, `Leave ${row.name}?`)}
          >
            {t('抜ける', 'Leave')}
          </ActionForm>
        )}
        empty={null}
      />
    )}
  </>
)
