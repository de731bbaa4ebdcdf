// The front page: the reader's own situation first, then what is waiting for help.
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { Band, BlockHead, CardList, Empty, Figures, Hero, type Html, LinkButton, SearchForm, Ways } from '#ui/index.ts'
import { visionPaths } from '#modules/vision/index.ts'
import { opportunityPaths } from '../paths.ts'
import type { OpportunityCardData } from '../queries/cards.ts'
import type { Standing } from '../queries/own.ts'
import { OpportunityCard } from './opportunity-card.tsx'

interface HomeProps {
  municipality: { name: string; name_en: string }
  cards: readonly OpportunityCardData[]
  standing: Standing
  today: string
  /** Where somebody who runs a business goes: their own list when they have one. */
  business: string
  /** Of other modules: the next events. */
  parts: readonly Html[]
}

const Waiting = ({ cards, standing, today }: HomeProps): Html => (
  <Band>
    <BlockHead title={t('いま力を求めている課題', 'Looking for help now')}>
      <a href={opportunityPaths.list()}>{t(`すべて見る（${standing.open}件）`, `See all (${standing.open})`)}</a>
    </BlockHead>
    {cards.length === 0 ? (
      <Empty
        title={t('いま受付中の募集はありません', 'No challenge takes entries now')}
        action={
          <LinkButton kind="second" href={visionPaths.tree()}>
            {t('まちのビジョンを見る', 'See the vision')}
          </LinkButton>
        }
      >
        {t('新しい募集は、公開され次第ここに並びます。', 'New ones appear here as soon as they are published.')}
      </Empty>
    ) : (
      <CardList label={t('いま力を求めている課題', 'Looking for help now')}>
        {cards.map((card) => (
          <OpportunityCard card={card} today={today} />
        ))}
      </CardList>
    )}
  </Band>
)

const SoFar = ({ standing }: HomeProps): Html => (
  <Band tinted>
    <BlockHead title={t('ビジョンに向けたあゆみ', 'On the way to the vision')}>
      <a href="/figures">{t('数字で見るあゆみ', 'In figures')}</a>
    </BlockHead>
    <Figures
      items={[
        {
          value: standing.published,
          unit: t('件', ''),
          label: t('これまでに公開した課題', 'Challenges published so far'),
        },
        { value: standing.open, unit: t('件', ''), label: t('いま受付中', 'Open now') },
        {
          value: standing.organizations,
          unit: t('者', ''),
          label: t('課題を出した事業者・団体', 'Organizations that posted one'),
        },
        { value: standing.closed, unit: t('件', ''), label: t('受付を終えた課題', 'Closed') },
      ]}
    />
  </Band>
)

export const Home = (props: HomeProps): Html => (
  <>
    <Hero
      title={t('まちの仕事と、あなたの力をつなぐ。', 'Local work meets what you can do.')}
      lead={t(
        `町工場や商店街の課題に、あなたの経験を。${props.municipality.name}の「これをやりたい」が、ひとつの場所で見つかります。`,
        `What the small factories and shops of ${props.municipality.name_en} want to get done, in one place.`,
      )}
    >
      <SearchForm
        action={opportunityPaths.list()}
        value=""
        label={t('募集をさがす', 'Find a challenge')}
        placeholder={t('例：ネットショップ、英語、ちらし', 'web shop, English, leaflet')}
      />
      <Ways
        items={[
          {
            href: props.business,
            title: t('事業を営んでいる', 'I run a business'),
            text: t(
              '困っていることを書き、力を貸してくれる人をさがす',
              'Write down what troubles you and find somebody to help',
            ),
          },
          {
            href: opportunityPaths.list(),
            title: t('力を貸したい', 'I can help'),
            text: t(
              `副業・プロボノで、${town().ja}内の事業者と取り組む`,
              'Work with local firms as a side job or pro bono',
            ),
          },
          {
            href: visionPaths.tree(),
            title: t('まちのこれからを知りたい', `Where is the ${town().en} heading?`),
            text: t('産業ビジョンと、そこにつながる取組をたどる', 'The vision, and what serves it'),
          },
        ]}
      />
    </Hero>
    <Waiting {...props} />
    {props.parts}
    <SoFar {...props} />
  </>
)
