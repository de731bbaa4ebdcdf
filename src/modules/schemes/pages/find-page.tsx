// 支援ナビ: a question with its answers, each one press; at the end what was found, why, and whom to call.
import { t } from '#platform/i18n/index.ts'
import { CardList, Chip, Empty, type Html, LinkButton, PageHead, Reasons, Ways } from '#ui/index.ts'
import { listHref, readFilters } from '../filters.ts'
import { againHref, answerHref, asked, type Given, reasonsFor, told, wanted } from '../finder/answers.ts'
import { any, type Question } from '../finder/questions.ts'
import { schemePaths } from '../paths.ts'
import type { SchemeCardData } from '../queries/cards.ts'
import { SchemeCard } from './scheme-card.tsx'
import { type Counter, TalkToUs } from './talk-to-us.tsx'

const GivenSoFar = ({ given }: { given: readonly Given[] }): Html | null =>
  given.length === 0 ? null : (
    <section class="scheme-given" aria-label={t('これまでのお答え', 'Your answers')}>
      <ul class="plain-list" role="list">
        {given.map(({ question, answer }) => (
          <li>
            <span>{t(question.text)}</span> <Chip>{t(answer.label)}</Chip>{' '}
            <a href={againHref(given, question)}>
              {t('変える', 'Change')}
              <span class="hidden">{t(`：${question.text.ja}`, `: ${question.text.en}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const lead = (): string =>
  t(
    '5つまでの質問に答えると、使えそうな制度とその理由をお見せします。お名前などは伺わず、お答えは保存しません。',
    'At most five questions, and you see what may fit and why. We do not ask who you are, and keep no answers.',
  )

interface QuestionPageProps {
  given: readonly Given[]
  question: Question
  counter: Counter
}

export function QuestionPage({ given, question, counter }: QuestionPageProps): Html {
  const all = asked(given)
  const number = all.findIndex(({ code }) => code === question.code) + 1
  return (
    <>
      <PageHead
        title={t(question.text)}
        lead={given.length === 0 ? lead() : undefined}
        chips={<Chip kind="key">{t(`質問 ${number} / ${all.length}`, `Question ${number} of ${all.length}`)}</Chip>}
      />
      <Ways
        items={[...question.answers, any].map((answer) => ({
          href: answerHref(given, question, answer),
          title: t(answer.label),
          text: answer.help === undefined ? '' : t(answer.help),
        }))}
      />
      <GivenSoFar given={given} />
      {given.length > 0 && (
        <p>
          <a href={schemePaths.find()}>{t('はじめからやり直す', 'Begin again')}</a>
        </p>
      )}
      <TalkToUs counter={counter} />
    </>
  )
}

interface FoundPageProps {
  given: readonly Given[]
  cards: readonly SchemeCardData[]
  now: Date
  counter: Counter
}

const Nothing = ({ given }: { given: readonly Given[] }): Html => (
  <Empty
    title={t('いま受け付けている制度には、あてはまるものがありませんでした', 'Nothing that is open now fits')}
    action={
      <LinkButton kind="second" href={listHref(readFilters({ topic: wanted(given).topic ?? '', when: 'closed' }))}>
        {t('受け付けていない制度も見る', 'See those that are closed')}
      </LinkButton>
    }
  >
    {t(
      '次の募集を待つ、別の方法をとるなど、できることはあります。下の窓口にお電話ください。',
      'There may be a later call or another way: please call the counter below.',
    )}
  </Empty>
)

export function FoundPage({ given, cards, now, counter }: FoundPageProps): Html {
  const { topic, audience, away } = wanted(given)
  return (
    <>
      <PageHead
        title={t('お答えに合いそうな支援', 'Support that may fit')}
        lead={
          cards.length === 0
            ? undefined
            : t(
                `いま受け付けているか、これから始まる制度を、合う順に${cards.length}件並べました。使えるかどうかは、それぞれのページの要件でお確かめください。`,
                `${cards.length} that are open or will be, the most fitting first. Each page says who qualifies.`,
              )
        }
      />
      {away && (
        <p>
          {t(
            `${counter.department}の制度は、区域内に事業所や活動の場のある方のためのものなので、ここには並べていません。`,
            `What the ${counter.department} itself offers is for whoever is based here, and left out.`,
          )}
        </p>
      )}
      {cards.length === 0 ? (
        <Nothing given={given} />
      ) : (
        <CardList label={t('見つかった支援制度', 'Schemes found')}>
          {cards.map((card) => (
            <SchemeCard card={card} now={now} department={counter.department} level={2}>
              <Why given={told(given)} card={card} />
            </SchemeCard>
          ))}
        </CardList>
      )}
      <TalkToUs counter={counter} />
      <GivenSoFar given={given} />
      <ul class="scheme-ways plain-list" role="list">
        <li>
          <a href={listHref(readFilters({ topic: topic ?? '', who: audience ?? '' }))}>
            {t('一覧で、条件を変えながらさがす', 'Look through the list')}
          </a>
        </li>
        <li>
          <a href={schemePaths.find()}>{t('はじめからやり直す', 'Begin again')}</a>
        </li>
      </ul>
    </>
  )
}

function Why({ given, card }: { given: readonly Given[]; card: SchemeCardData }): Html {
  const reasons = reasonsFor(given, card).map(({ label }) =>
    t(`お答えの「${label.ja}」にあてはまります`, `Fits your answer “${label.en}”`),
  )
  const texts = reasons.length > 0 ? reasons : [t('どなたでも使える制度です', 'For everybody')]
  return <Reasons items={texts.map((text) => ({ mark: 'yes', text }))} />
}
