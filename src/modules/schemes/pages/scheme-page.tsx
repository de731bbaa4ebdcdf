// A scheme as everyone reads it: in a sentence first, then for whom, how much, by when, with what.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import {
  Box,
  Chip,
  Chips,
  dayText,
  Facts,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  TwoColumns,
  untilText,
} from '#ui/index.ts'
import { MeasureLinks } from '#modules/vision/index.ts'
import { momentText } from '../call-content.ts'
import { applyingOf } from '../content.ts'
import { audienceLabels } from '../audiences.ts'
import { listHref, readFilters } from '../filters.ts'
import { kindOf } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'
import { whenText } from '../phrases-when.ts'
import { stateWords } from '../phrases.ts'
import type { PublicScheme } from '../queries/public-scheme.ts'
import { isOld, periodOf } from '../standing.ts'
import { labelOf } from '../texts.ts'
import { topics } from '../topics.ts'
import { SchemeChips, sourceText, titleOf } from './scheme-card.tsx'
import { type Counter, TalkToUs } from './talk-to-us.tsx'
import { Documents, RulesInWords } from './terms.tsx'

interface PageProps {
  scheme: PublicScheme
  now: Date
  counter: Counter
  /** Of other modules: the way to apply. */
  asides: readonly Html[]
  /** Where staff work on it; null for everybody else. */
  manage: string | null
}

const Part = ({ title, text }: { title: string; text: string }): Html | null =>
  text === '' ? null : (
    <section class="flow">
      <h2>{title}</h2>
      <Prose text={text} />
    </section>
  )

/** Whoever read the day that was announced before learns that it holds no longer. */
function Moved({ scheme: { call, closed_early } }: PageProps): Html | null {
  if (closed_early?.closed_before)
    return (
      <Notice kind="wait" title={t('予定より早く、受付を終えました', 'Closed earlier than announced')}>
        {t(
          `${momentText(closed_early.closes_at)}に締め切りました。はじめのお知らせでは、${untilText(closed_early.closed_before)}まででした。`,
          `Closed on ${momentText(closed_early.closes_at)}; it had been announced until ${untilText(closed_early.closed_before)}.`,
        )}
      </Notice>
    )
  const moved = (before: Date | null | undefined, now: Date | undefined, say: typeof momentText, label: Phrase) =>
    before && now && before.getTime() !== now.getTime()
      ? [t(`${label.ja}：${say(now)}（変更前 ${say(before)}）`, `${label.en}: ${say(now)} (before: ${say(before)})`)]
      : []
  const changes = [
    ...moved(call?.opened_before, call?.opens_at, momentText, { ja: '受付開始', en: 'Opens' }),
    ...moved(call?.closed_before, call?.closes_at, untilText, { ja: '締切', en: 'Deadline' }),
  ]
  return changes.length === 0 ? null : (
    <Notice kind="wait" title={t('受付の期間が変わりました', 'Its dates have changed')}>
      {changes.map((one) => (
        <p>{one}</p>
      ))}
    </Notice>
  )
}

function Remarks(props: PageProps): Html {
  const { scheme, now } = props
  const { state, information_only } = scheme
  return (
    <>
      <Moved {...props} />
      {(state === 'draft' || state === 'review') && (
        <Notice kind="wait" title={t(stateWords[state])}>
          {t('まだ公開していません。担当者だけに見えています。', 'Not public yet: only staff see it.')}
        </Notice>
      )}
      {state === 'ended' && (
        <Notice kind="info" title={t('この制度は終わりました', 'This scheme has ended')}>
          <a href={schemePaths.list()}>{t('いま使える制度をさがす', 'See what is offered now')}</a>
        </Notice>
      )}
      {information_only && isOld(scheme, now) && (
        <Notice kind="wait" title={t('1年以上前の情報です', 'This is more than a year old')}>
          {t(
            'いまも行われているか、元のページでお確かめください。',
            'Please see on the original page whether it is still offered.',
          )}
        </Notice>
      )}
    </>
  )
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const AtCounter = ({ scheme: { source_url } }: PageProps): Html => (
  <>
    <p>
      {t(
        '申請は、窓口や電話などで受け付けています。「申請の方法」をご覧ください。',
        'One applies at a counter, by telephone or the like: see “How to apply”.',
      )}
    </p>
    {source_url !== null && (
      <LinkButton kind="second" href={source_url}>
        {t('くわしいページを見る', 'Read more on its page')}
      </LinkButton>
    )}
  </>
)

function Elsewhere({ scheme: { source_url, contact } }: PageProps): Html | null {
  if (source_url === null)
    return contact === '' ? null : <p>{t('申請は、下のお問い合わせ先へ。', 'To apply, see the contact below.')}</p>
  return (
    <>
      <p>
        {t(
          'ほかの団体の制度のご紹介です。くわしい内容と申請は、元のページをご覧ください。',
          'Another body’s scheme: see its own page for details and how to apply.',
        )}
      </p>
      <LinkButton href={source_url}>{t('元のページを見る', 'Open the original page')}</LinkButton>
    </>
  )
}

function Aside(props: PageProps): Html {
  const { scheme, now, asides, manage, counter } = props
  const kind = kindOf(scheme.kind)
  const period = periodOf(scheme, now)
  const ends = period?.closes_at ?? null
  const begins = period?.opens_at ?? null
  return (
    <>
      {manage !== null && (
        <Box title={t('担当者の方へ', 'For staff')}>
          <LinkButton kind="second" href={manage}>
            {t('この制度を管理する', 'Manage this scheme')}
          </LinkButton>
        </Box>
      )}
      {asides}
      {begins !== null && begins > now && applyingOf(scheme) === 'here' && (
        <Box title={t('まだ申請できません', 'Not open yet')}>
          <p>
            {t(
              `${momentText(begins)}から、このページで申請できます。`,
              `You can apply on this page from ${momentText(begins)}.`,
            )}
          </p>
        </Box>
      )}
      <Box title={t('あらまし', 'At a glance')}>
        <Facts
          items={[
            [t('受付', 'Open'), whenText(scheme, now, dayText)],
            [
              t('対象', 'For whom'),
              orNull(
                audienceLabels(scheme.audiences)
                  .map((label) => t(label))
                  .join(t('、', ', ')),
              ),
            ],
            [
              t('会社の大きさ', 'Size'),
              scheme.employees_max !== null &&
                t(`従業員${scheme.employees_max}人まで`, `Up to ${scheme.employees_max} people`),
            ],
            [t('金額', 'How much'), orNull(scheme.amount_words)],
            [labelOf(kind, 'rate_words'), orNull(scheme.rate_words)],
            [t('実施', 'By'), orNull(scheme.department) ?? (scheme.information_only ? null : counter.department)],
            [t('根拠', 'Legal basis'), orNull(scheme.law)],
            [t('出典', 'Source'), scheme.information_only && sourceText(scheme)],
          ]}
        />
        {scheme.information_only && asides.length === 0 && <Elsewhere {...props} />}
        {applyingOf(scheme) === 'counter' && <AtCounter {...props} />}
      </Box>
      {ends !== null && scheme.published_at !== null && (
        <p class="scheme-ways">
          <a href={schemePaths.ics(scheme.id)}>{t('締切を自分のカレンダーに入れる', 'Deadline for my calendar')}</a>
        </p>
      )}
    </>
  )
}

/** Staff who look how a draft will be see its calls as everybody will. */
const asPublished = (scheme: PublicScheme): PublicScheme =>
  scheme.state === 'draft' || scheme.state === 'review' ? { ...scheme, state: 'published' } : scheme

export function SchemePage(props: PageProps): Html {
  const { now, counter } = props
  const scheme = asPublished(props.scheme)
  const labels = topics.filter(({ code }) => scheme.topics.includes(code))
  return (
    <>
      <Remarks {...props} />
      <PageHead
        title={titleOf(scheme)}
        chips={<SchemeChips scheme={scheme} now={now} />}
        lead={
          <>
            {scheme.subtitle !== '' && <strong class="scheme-subtitle">{scheme.subtitle}</strong>}
            {scheme.summary}
          </>
        }
      />
      <TwoColumns early aside={<Aside {...props} scheme={scheme} />}>
        <Part title={t('対象となる方', 'For whom')} text={scheme.for_whom} />
        <Part title={t('内容', 'What it is')} text={scheme.content} />
        <Part title={t('対象となる費用', 'Costs it covers')} text={scheme.costs_words} />
        {scheme.rules !== null && <RulesInWords rules={scheme.rules} />}
        {scheme.form !== null && <Documents form={scheme.form} />}
        <Part title={t('申請の方法', 'How to apply')} text={scheme.how_to_apply} />
        <Part title={t('お問い合わせ先', 'Contact')} text={scheme.contact} />
        {scheme.measure_labels.length > 0 && (
          <>
            <h2>{t('まちのビジョンとのつながり', 'Its place in the vision')}</h2>
            <MeasureLinks items={scheme.measure_labels} />
          </>
        )}
        {scheme.sdgs.length > 0 && (
          <>
            <h2>{t('つながるSDGs', 'SDGs it serves')}</h2>
            <Chips>
              {sdgs
                .filter(({ number }) => scheme.sdgs.includes(number))
                .map(({ label }) => (
                  <Chip>{t(label)}</Chip>
                ))}
            </Chips>
          </>
        )}
        <h2>{t('近い制度をさがす', 'Look for similar ones')}</h2>
        <nav class="scheme-near" aria-label={t('近い制度', 'Similar schemes')}>
          <ul role="list">
            {labels.map(({ code, label }) => (
              <li>
                <a href={listHref(readFilters({ topic: code }))}>{t(label)}</a>
              </li>
            ))}
            <li>
              <a href={listHref(readFilters({ kind: scheme.kind }))}>{t(kindOf(scheme.kind).label)}</a>
            </li>
          </ul>
        </nav>
        <TalkToUs counter={counter} />
      </TwoColumns>
    </>
  )
}
