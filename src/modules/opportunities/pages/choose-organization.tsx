// Staff write for an organization: which one?
import { t } from '#platform/i18n/index.ts'
import { Empty, type Html, LinkButton, PageHead, SearchForm } from '#ui/index.ts'
import type { OrganizationName } from '../others.ts'
import { opportunityPaths } from '../paths.ts'

interface ChooseProps {
  q: string
  organizations: readonly OrganizationName[]
}

export const ChooseOrganization = ({ q, organizations }: ChooseProps): Html => (
  <>
    <PageHead
      title={t('どの事業者の募集を書きますか', 'Which organization is it for?')}
      lead={t(
        '名前の一部でさがせます。書いた内容は、その事業者も直せます。',
        'Search by a part of its name. Its own people can edit what you write.',
      )}
    />
    <SearchForm
      action="/opportunities/new"
      value={q}
      label={t('事業者をさがす', 'Find an organization')}
      placeholder={t('例：小宮山', 'name')}
    />
    {q !== '' && organizations.length === 0 && (
      <Empty
        title={t('見つかりませんでした', 'Nothing found')}
        action={
          <LinkButton kind="second" href="/organizations">
            {t('名簿から選ぶ', 'Look in the directory')}
          </LinkButton>
        }
      >
        {t('言葉を短くしてみてください。', 'Try a shorter word.')}
      </Empty>
    )}
    {organizations.length > 0 && (
      <ul class="plain-list" role="list">
        {organizations.map(({ id, name }) => (
          <li>
            <a href={opportunityPaths.new(id)}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </>
)
