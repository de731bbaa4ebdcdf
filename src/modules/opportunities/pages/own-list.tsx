// An organization's own challenges.
import { t } from '#platform/i18n/index.ts'
import { CardList, Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { opportunityPaths } from '../paths.ts'
import type { OpportunityCardData } from '../queries/cards.ts'
import { OpportunityCard } from './opportunity-card.tsx'

interface OwnListProps {
  organizations: readonly { id: string; name: string }[]
  groups: readonly { title: string; cards: readonly OpportunityCardData[] }[]
  today: string
}

const Writing = ({ organizations }: Pick<OwnListProps, 'organizations'>): Html => (
  <>
    {organizations.map(({ id, name }) => (
      <LinkButton href={opportunityPaths.new(id)}>
        {organizations.length === 1
          ? t('新しい募集を書く', 'Write a new challenge')
          : t(`${name}の募集を書く`, `Write one for ${name}`)}
      </LinkButton>
    ))}
  </>
)

export function OwnList({ organizations, groups, today }: OwnListProps): Html {
  const shown = groups.filter(({ cards }) => cards.length > 0)
  return (
    <>
      <PageHead
        title={t('自社の募集', "My organization's challenges")}
        actions={<Writing organizations={organizations} />}
      />
      {organizations.length === 0 && (
        <Empty
          title={t('まだ事業者に所属していません', 'You do not belong to an organization yet')}
          action={
            <LinkButton href={memberPaths.organizations}>
              {t('自分の会社・団体をさがす', 'Find my organization')}
            </LinkButton>
          }
        >
          {t(
            '募集は、会社・商店・団体の名前で出します。名簿から見つけて「この事業者は私です」と申し出るか、新しく登録してください。',
            'Challenges are posted by organizations. Find yours and say that it is yours, or register it.',
          )}
        </Empty>
      )}
      {organizations.length > 0 && shown.length === 0 && (
        <Empty
          title={t('まだ募集がありません', 'No challenges yet')}
          action={<Writing organizations={organizations} />}
        >
          {t(
            '困っていることを1枚の紙に書くところから始めます。途中で保存でき、公開の前に調整役が一緒に読みます。',
            'It begins with writing down what troubles you, on one page. You can save as you go; a coordinator reads it with you before it is public.',
          )}
        </Empty>
      )}
      {shown.map(({ title, cards }) => (
        <section class="flow">
          <h2>{title}</h2>
          <CardList label={title}>
            {cards.map((card) => (
              <OpportunityCard card={card} today={today} />
            ))}
          </CardList>
        </section>
      ))}
    </>
  )
}
