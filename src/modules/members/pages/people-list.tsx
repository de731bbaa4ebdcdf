import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Card,
  CardList,
  Chip,
  Chips,
  Empty,
  Filter,
  Filters,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
  SearchForm,
} from '#ui/index.ts'
import { skillLabel, skillOptions } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { dayLabels } from '../phrases.ts'
import type { PersonCard } from '../queries/cards.ts'
import { pageSize, type PersonFilter } from '../queries/directory.ts'
import { PersonPhoto } from './person-photo.tsx'
import { DirectoryTabs } from './organization-list.tsx'

interface PeopleListProps {
  filter: PersonFilter
  people: readonly PersonCard[]
  total: number
}

export const PeopleList = ({ filter, people, total }: PeopleListProps): Html => (
  <>
    <PageHead
      title={t('力を貸したい人', 'People who want to help')}
      lead={t(
        '見つけてもらうことに同意した人の名簿です。見える項目は、本人が決めています。',
        'People who agreed to be found. What you see of them is their choice.',
      )}
    />
    <DirectoryTabs current="people" />
    <SearchForm
      action={memberPaths.people}
      value={filter.q}
      label={t('仕事・自己紹介の言葉でさがす', 'Search by work or words')}
      placeholder={t('例：商社、写真、商店街', 'For example: trade, photos')}
    >
      <Filters>
        <Filter name="skill" label={t('できること', 'Skill')} value={filter.skill} options={skillOptions()} />
      </Filters>
    </SearchForm>
    {people.length === 0 ? (
      <Empty
        title={t('見つかりませんでした', 'Nobody found')}
        action={
          <LinkButton kind="second" href={memberPaths.people}>
            {t('条件を外す', 'Clear the filters')}
          </LinkButton>
        }
      >
        {t('言葉を短くするか、条件を減らしてお試しください。', 'Try a shorter word or fewer filters.')}
      </Empty>
    ) : (
      <CardList label={t('人', 'People')}>
        {people.map((person) => (
          <Card
            title={person.display_name}
            level={2}
            href={memberPaths.person(person.id)}
            by={
              <span class="with-photo">
                <PersonPhoto person={person} />
                {[person.occupation, person.area].filter(Boolean).join('　')}
              </span>
            }
            chips={
              <Chips>
                {person.skills.slice(0, 3).map(({ skill }) => (
                  <Chip kind="key">{skillLabel(skill)}</Chip>
                ))}
              </Chips>
            }
            facts={[
              [
                t('時間', 'Hours'),
                person.hours_per_week === null
                  ? null
                  : t(`週${person.hours_per_week}時間`, `${person.hours_per_week} a week`),
              ],
              [
                t('曜日', 'Days'),
                person.days === null || person.days.length === 0
                  ? null
                  : person.days.map((day) => t(dayLabels[day])).join(t('・', ', ')),
              ],
            ]}
          />
        ))}
      </CardList>
    )}
    <Pagination
      page={filter.page}
      perPage={pageSize}
      total={total}
      hrefOf={(page) => withQuery(memberPaths.people, { ...filter, page })}
    />
  </>
)
