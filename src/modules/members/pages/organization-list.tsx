import { emptyForm } from '#platform/forms/state.ts'
import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import {
  Card,
  CardList,
  Chip,
  Empty,
  Filter,
  Filters,
  HiddenField,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
  SearchForm,
  SwitchField,
  Tabs,
} from '#ui/index.ts'
import { organizationKinds } from '../forms/organization.ts'
import { divisionOptions, industryLabel } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { kindLabels } from '../phrases.ts'
import { type ListedOrganization, type OrganizationFilter, pageSize } from '../queries/directory.ts'

interface OrganizationListProps {
  filter: OrganizationFilter
  rows: readonly ListedOrganization[]
  total: number
  mayRegister: boolean
}

export const DirectoryTabs = ({ current }: { current: 'organizations' | 'professionals' | 'people' }): Html => (
  <Tabs
    items={[
      {
        href: memberPaths.organizations,
        label: t('事業者・団体', 'Organizations'),
        current: current === 'organizations',
      },
      {
        href: memberPaths.professionals,
        label: t(`${town().ja}内の専門家`, 'Local professionals'),
        current: current === 'professionals',
      },
      { href: memberPaths.people, label: t('人', 'People'), current: current === 'people' },
    ]}
  />
)

export const OrganizationList = ({ filter, rows, total, mayRegister }: OrganizationListProps): Html => (
  <>
    <PageHead
      title={
        filter.professional ? t(`${town().ja}内の専門家`, 'Local professionals') : t('人と事業者', 'People and firms')
      }
      lead={
        filter.professional
          ? t(
              `税理士、社会保険労務士、デザイナーなど、${town().ja}内の事業者を支える専門家の名簿です。「確認済み」は、担当者が資格や実績を確かめたしるしです。`,
              'Tax accountants, designers and others who support local business. “Verified” means that staff checked their qualifications.',
            )
          : t(
              `${town().ja}内の事業者・団体と、力を貸したい人の名簿です。`,
              `The ${town().en}’s organizations, and people who want to lend a hand.`,
            )
      }
      actions={
        mayRegister && (
          <LinkButton kind="second" href={memberPaths.newOrganization}>
            {t('事業者を登録する', 'Register an organization')}
          </LinkButton>
        )
      }
    />
    <DirectoryTabs current={filter.professional ? 'professionals' : 'organizations'} />
    <SearchForm
      action={memberPaths.organizations}
      value={filter.q}
      label={t('名前・作っているもの・得意なことでさがす', 'Search by name, products or strengths')}
      placeholder={t('例：めっき、豆腐、税理士', 'For example: plating, tofu, tax')}
    >
      <Filters>
        <Filter
          name="kind"
          label={t('種類', 'Kind')}
          value={filter.kind}
          options={organizationKinds.map((kind) => ({ value: kind, label: t(kindLabels[kind]) }))}
        />
        <Filter name="division" label={t('業種', 'Industry')} value={filter.division} options={divisionOptions()} />
        {filter.professional && (
          <>
            <HiddenField name="professional" value="yes" />
            <SwitchField
              form={{ ...emptyForm, values: { verified: filter.verified ? 'yes' : '' } }}
              name="verified"
              label={t('確認済みだけ', 'Verified only')}
            />
          </>
        )}
      </Filters>
    </SearchForm>
    {rows.length === 0 ? (
      <Empty
        title={t('見つかりませんでした', 'Nothing found')}
        action={
          <LinkButton kind="second" href={filter.professional ? memberPaths.professionals : memberPaths.organizations}>
            {t('条件を外す', 'Clear the filters')}
          </LinkButton>
        }
      >
        {t('言葉を短くするか、条件を減らしてお試しください。', 'Try a shorter word or fewer filters.')}
      </Empty>
    ) : (
      <CardList label={t('事業者・団体', 'Organizations')}>
        {rows.map((row) => (
          <Card
            title={row.name}
            level={2}
            href={memberPaths.face(row.slug)}
            by={[t(kindLabels[row.kind]), row.industry[0] && industryLabel(row.industry[0]), row.area].map(
              (part) => part && <span class="part">{part}</span>,
            )}
            chips={
              row.professional && (row.verified || !filter.professional) ? (
                <Chip kind={row.verified ? 'good' : 'plain'}>
                  {row.verified ? t('確認済みの専門家', 'Verified professional') : t('専門家', 'Professional')}
                </Chip>
              ) : undefined
            }
          >
            {row.photo !== null && (
              <img class="card-cover" src={memberPaths.facePhoto(row.slug, row.photo)} alt="" loading="lazy" />
            )}
            <p>{row.headline || row.makes}</p>
            {filter.professional && row.specialities.length > 0 && (
              <p class="card-by">{row.specialities.slice(0, 4).join(t('・', ', '))}</p>
            )}
          </Card>
        ))}
      </CardList>
    )}
    <Pagination
      page={filter.page}
      perPage={pageSize}
      total={total}
      hrefOf={(page) => withQuery(memberPaths.organizations, { ...filter, page })}
    />
    {total > 0 && (
      <p class="map-data">
        <a href={withQuery(memberPaths.organizationsMap, { ...filter, page: 1 })}>
          {t('この一覧の位置データ（GeoJSON）', 'The places of this list (GeoJSON)')}
        </a>
      </p>
    )}
  </>
)
