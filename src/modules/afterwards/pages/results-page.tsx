import { t } from '#platform/i18n/index.ts'
import { Chart } from '#ui/chart.tsx'
import { Empty, type Html, LinkButton, Notice, PageHead, Prose } from '#ui/index.ts'
import { eventPaths } from '#modules/events/index.ts'
import { afterwardsPaths } from '../paths.ts'
import type { Result } from '../results.ts'
import { fewest } from '../rules.ts'

interface ResultsPageProps {
  event: string
  came: number
  answers: number
  /** Null while they are so few that one could tell whose they are. */
  results: readonly Result[] | null
  asked: boolean
  mayAsk: boolean
}

const OneResult = ({ result: { question, answered, bars, mean, texts } }: { result: Result }): Html => (
  <section class="flow">
    <h2>{question.label}</h2>
    <p class="soft">
      {t(`${answered}人が答えました`, `${answered} answered`)}
      {mean !== null && t(`　平均 ${mean}`, `, on average ${mean}`)}
    </p>
    {bars !== null && (
      <Chart
        title={question.label}
        kind={question.kind === 'scale' ? 'bar' : 'rows'}
        unit={t('人', 'people')}
        labels={bars.map(({ label }) => label)}
        series={[{ name: t('答えた人', 'Answers'), values: bars.map(({ count }) => count) }]}
      />
    )}
    {texts.length > 0 && question.kind !== 'number' && (
      <ul class="survey-texts">
        {texts.map((text) => (
          <li>
            <Prose text={text} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Nothing = ({ event, asked, mayAsk }: ResultsPageProps): Html =>
  asked ? (
    <Empty title={t('回答はまだありません', 'No answers yet')}>
      {t(
        '来られた方には、終わった次の日にメールでお願いします。',
        'Those who came are asked by mail on the day after.',
      )}
    </Empty>
  ) : (
    <Empty
      title={t('アンケートの質問がまだありません', 'There are no questions yet')}
      action={
        mayAsk && (
          <LinkButton href={eventPaths.questions(event, 'survey')}>{t('質問を書く', 'Write questions')}</LinkButton>
        )
      }
    />
  )

export const ResultsPage = (props: ResultsPageProps): Html => {
  const { event, came, answers, results, asked } = props
  return (
    <div class="flow">
      <PageHead
        title={t('アンケートの結果', 'Survey')}
        lead={
          asked &&
          t(
            `来られた${came}人のうち${answers}人が答えました。だれの答えかは、どこにも出ません。`,
            `${answers} of the ${came} who came answered. Nobody is shown whose answers they are.`,
          )
        }
        actions={
          results !== null &&
          answers > 0 && (
            <LinkButton kind="second" href={afterwardsPaths.surveyCsv(event)}>
              {t('CSVで受け取る', 'As CSV')}
            </LinkButton>
          )
        }
      />
      {answers === 0 && <Nothing {...props} />}
      {results === null && (
        <Notice kind="info">
          {t(
            `${fewest}人から回答があると、結果が出ます。少ないうちは、だれの答えかわかることがあるためです。`,
            `Results appear once ${fewest} have answered: with fewer, one could tell whose they are.`,
          )}
        </Notice>
      )}
      {answers > 0 && results?.map((result) => <OneResult result={result} />)}
    </div>
  )
}
