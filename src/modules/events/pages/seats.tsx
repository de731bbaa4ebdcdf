// How seats are given, in words that everybody understands before they apply.
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import { drawRules } from '../asides.ts'
import type { PublicEvent } from '../queries/public-event.ts'

const FirstCome = ({ hours }: { hours: number }): Html => (
  <p>
    {t(
      `先着順です。満席のあとはキャンセル待ちをお受けし、席が空くと順にご案内します。ご案内した席は${hours}時間お取りしておきます。`,
      `First come, first served. After that there is a waiting list: a seat that becomes free is offered to the next in line and held for ${hours} hours.`,
    )}
  </p>
)

const Approval = (): Html => (
  <p>
    {t(
      '先着順ではありません。受付が終わったあと、主催者が申込みの内容を見て決め、結果をメールでお知らせします。',
      'Not first come, first served: the organizer decides by what is written in the application and tells everybody by e-mail.',
    )}
  </p>
)

function Draw({ event, pools }: PublicEvent): Html {
  const weights = event.weights.flatMap(({ rule, extra }) => {
    const known = drawRules.find(({ code }) => code === rule)
    return known === undefined ? [] : [{ words: known.label, extra }]
  })
  return (
    <>
      <p>
        {t(
          '早い遅いはありません。申込みが定員を超えたときは、締切のあとに抽選します。一緒に来る方は全員で一組とし、分けることはありません。',
          'Being early makes no difference: if there are more applications than seats, a draw follows the deadline. Who comes together is drawn together, never split.',
        )}
      </p>
      {weights.length > 0 && (
        <>
          <p>{t('当たりやすくなる方（くじの数が増えます）：', 'Some have more tickets in the draw:')}</p>
          <ul class="ticks">
            {weights.map(({ words, extra }) => (
              <li>
                {t(
                  `${words.ja}：一組に1本のくじが${1 + extra}本になります`,
                  `${words.en}: ${1 + extra} tickets instead of one`,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {pools.length > 0 && (
        <>
          <p>{t('先に決まる席（優先枠）：', 'Seats that are given first to some:')}</p>
          <ul class="ticks">
            {pools.map(({ name, seats }) => (
              <li>{t(`${name}：${seats}席`, `${name}: ${seats} seats`)}</li>
            ))}
          </ul>
          <p>{t('残った優先枠の席は、ほかの方に回します。', 'What is left of them goes to everybody else.')}</p>
        </>
      )}
      <p>
        {t(
          'くじの引き方と結果は、あとからだれでも確かめられるように公開します。',
          'How it was drawn is published so that anyone can check it afterwards.',
        )}
      </p>
    </>
  )
}

export const Seats = (detail: PublicEvent): Html => (
  <>
    <h2>{t('参加する方の決まり方', 'How seats are given')}</h2>
    {detail.event.admission === 'first-come' ? (
      <FirstCome hours={detail.event.offer_hours} />
    ) : detail.event.admission === 'approval' ? (
      <Approval />
    ) : (
      <Draw {...detail} />
    )}
  </>
)
