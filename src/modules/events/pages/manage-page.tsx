// The organizer's own page of an event: what to do now, the figures, what others add, the way to everything else.
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  Chip,
  Facts,
  type Figure,
  Figures,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SaidList,
  SelectField,
  TwoColumns,
} from '#ui/index.ts'
import type { ManageLink } from '../asides.ts'
import { fieldWords } from '../field-words.ts'
import { kindOf } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'
import { stateChip, stateWords } from '../phrases.ts'
import type { EventDetail } from '../queries/detail.ts'
import type { EventLine } from '../queries/lists.ts'
import type { QuestionPurpose } from '../tables.ts'
import { fieldText, spanText } from '../texts.ts'
import { NextAct, type NextActProps } from './next-act.tsx'

interface ManageProps extends NextActProps {
  event: EventDetail
  organizer: string
  /** What other modules show here. */
  parts: readonly Html[]
  links: readonly ManageLink[]
  figures: readonly Figure[]
  questions: Readonly<Record<QuestionPurpose, number>>
  /** What may still be asked otherwise. */
  asks: readonly QuestionPurpose[]
  series: readonly EventLine[]
  /** The event in words, to be read before it is public. */
  said: readonly Said[]
  /** The id of a copy. */
  copyId: string
  /** It was changed while somebody decided. */
  meanwhile: boolean
}

/** Once it is public: how full it is, and what people ask on the telephone. */
const Standing = ({ event, figures }: ManageProps): Html => (
  <>
    <Figures
      items={[
        { value: event.taken, unit: t('人', ''), label: t('決まった席', 'Seats taken') },
        {
          value: event.capacity ?? '—',
          unit: event.capacity === null ? '' : t('人', ''),
          label: t('定員', 'Capacity'),
        },
        ...figures,
        ...event.tickets
          .filter(({ seats }) => seats !== null)
          .map(({ label, seats, taken }) => ({ value: `${taken}／${seats}`, label })),
      ]}
    />
    <Facts items={shown.map((field) => [t(fieldWords[field]), fieldText(event, field)])} />
  </>
)
const shown = ['sessions', 'venue', 'admission', 'open_to', 'opens_at', 'closes_at', 'contact'] as const

const questionsText = (purpose: QuestionPurpose, count: number): string =>
  purpose === 'registration'
    ? t(`申込みで尋ねる質問（${count}）`, `Questions in the application (${count})`)
    : t(`終わってから尋ねる質問（${count}）`, `Questions of the survey (${count})`)

const Ways = ({ event, links, questions, asks }: ManageProps): Html => (
  <Box title={t('この催しの道具', 'For this event')}>
    <ul class="plain-list" role="list">
      {asks.map((purpose) => (
        <li>
          <a href={eventPaths.questions(event.id, purpose)}>{questionsText(purpose, questions[purpose])}</a>
        </li>
      ))}
      {links.map(({ label, href }) => (
        <li>
          <a href={href(event.id)}>{t(label)}</a>
        </li>
      ))}
    </ul>
  </Box>
)

const weeks = [0, 1, 2, 3, 4, 8, 12, 26, 52]

const Copying = ({ event, form, copyId }: ManageProps): Html => (
  <section class="flow">
    <h2>{t('写して次の催しをつくる', 'Copy it for the next one')}</h2>
    <p>
      {t(
        '内容・日時・受付期間・質問を写した下書きができ、ひと続きの催しになります。',
        'A draft with the same text, times and questions, in the same series.',
      )}
    </p>
    <Form action={eventPaths.copy(event.id)}>
      <HiddenField name="id" value={copyId} />
      <SelectField
        form={form}
        name="weeks"
        required
        label={t('何週間あとにずらしますか', 'Weeks later')}
        options={weeks.map((n) => ({
          value: String(n),
          label: n === 0 ? t('ずらさない', 'Same days') : t(`${n}週間あと`, `${n} weeks`),
        }))}
        value="4"
      />
      <Button kind="second">{t('写して下書きにする', 'Copy')}</Button>
    </Form>
  </section>
)

const Series = ({ series }: ManageProps): Html => (
  <section class="flow">
    <h2>{t('ひと続きの催し', 'The same series')}</h2>
    <ul class="plain-list" role="list">
      {series.map((one) => (
        <li>
          <a href={eventPaths.manage(one.id)}>{one.title || t('名前のない催し', 'Without a title')}</a>{' '}
          <Chip kind={stateChip[one.state]}>{t(stateWords[one.state])}</Chip>
        </li>
      ))}
    </ul>
  </section>
)

export function ManagePage(props: ManageProps): Html {
  const { event, organizer, parts, series, said, mayWrite, meanwhile } = props
  const first = event.sessions[0]
  const kind = kindOf(event.kind)
  return (
    <>
      <PageHead
        title={event.title || t('名前のない催し', 'Event without a title')}
        chips={
          <>
            <Chip kind={kind.chip}>{t(kind.label)}</Chip>{' '}
            <Chip kind={stateChip[event.state]}>{t(stateWords[event.state])}</Chip>
          </>
        }
        lead={first === undefined ? organizer : `${organizer}　${spanText(first)}`}
        actions={
          <LinkButton kind="second" href={eventPaths.page(event.id)}>
            {event.published_at === null
              ? t('仕上がりを見る', 'See how it looks')
              : t('公開のページを見る', 'See the public page')}
          </LinkButton>
        }
      />
      {meanwhile && (
        <Notice kind="error" title={t('内容が変わっています', 'The text has changed')}>
          {t(
            '読んでいるあいだに直されました。下の新しい内容をお確かめください。',
            'It was changed while you read. Please look at it as it is now.',
          )}
        </Notice>
      )}
      <TwoColumns
        early
        aside={
          <>
            <NextAct {...props} />
            <Ways {...props} />
          </>
        }
      >
        {event.published_at !== null && <Standing {...props} />}
        {parts}
        {event.published_at === null && (
          <>
            <h2>{t('書かれている内容', 'What it says')}</h2>
            <SaidList fields={said} />
          </>
        )}
        {series.length > 0 && <Series {...props} />}
        {mayWrite && <Copying {...props} />}
      </TwoColumns>
    </>
  )
}
