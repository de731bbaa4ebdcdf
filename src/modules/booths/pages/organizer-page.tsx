// /events/ID/booths: booths and times of an interview fair, for its organizer.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  clockText,
  type Column,
  DataTable,
  DateField,
  dayText,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  NumberField,
  PageHead,
  RemovedMeanwhile,
  TimeField,
} from '#ui/index.ts'
import { eventPaths, type EventRow } from '#modules/events/index.ts'
import { boothPaths } from '../paths.ts'
import type { Booth, Slot } from '../queries.ts'
import { BoothFields, boothLabels, type Choice } from './booth-fields.tsx'

interface BoothRow extends Booth {
  booked: number
}

interface OrganizerPageProps {
  event: EventRow
  booths: readonly BoothRow[]
  slots: readonly Slot[]
  boothForm: FormState
  choices: readonly Choice[]
  timesForm: FormState
  /** The booth that they changed was taken away meanwhile; what they wrote is in the form. */
  removed: boolean
  mayAct: boolean
}

const timesLabels = () => ({
  on: t('日', 'Day'),
  first: t('最初の時刻', 'First time'),
  minutes: t('1回の長さ', 'Length of one'),
  pause: t('間の休み', 'Pause between'),
  number: t('回数', 'How many'),
})

const columns = ({ event, slots, mayAct }: OrganizerPageProps): Column<BoothRow>[] => [
  {
    label: t('事業者', 'Firm'),
    head: true,
    cell: ({ id, name }) => <a href={boothPaths.timetable(event.id, id)}>{name}</a>,
  },
  { label: t('場所', 'Place'), cell: ({ place }) => place },
  { label: t('予約', 'Bookings'), align: 'end', cell: ({ booked }) => `${booked}／${slots.length}` },
  ...(mayAct
    ? [
        {
          label: '',
          cell: ({ id }: BoothRow) => (
            <LinkButton kind="second" small href={boothPaths.edit(event.id, id)}>
              {t('直す', 'Change')}
            </LinkButton>
          ),
        },
      ]
    : []),
]

const Times = ({ event, slots, timesForm, mayAct }: OrganizerPageProps): Html => {
  const labels = timesLabels()
  const minutes = t('分', 'minutes')
  return (
    <section class="flow">
      <h2>{t('面接の時間', 'Times')}</h2>
      {slots.length === 0 ? (
        <Empty title={t('時間はまだ決まっていません', 'No times yet')}>
          {t(
            '最初の時刻・長さ・回数から、まとめて作れます。',
            'Made at once from the first time, the length and how many.',
          )}
        </Empty>
      ) : (
        <p class="booth-times">
          {slots.map(({ starts_at, ends_at }) => (
            <span>{`${dayText(starts_at)} ${clockText(starts_at)}–${clockText(ends_at)}`}</span>
          ))}
        </p>
      )}
      {mayAct && slots.length > 0 && (
        <ActionForm
          action={boothPaths.clearing(event.id)}
          kind="plain"
          label={t('時間をすべて消す（予約がないときだけ）', 'Remove all times (only without bookings)')}
          confirm={t('時間をすべて消します。よろしいですか。', 'Remove all times?')}
        />
      )}
      {mayAct && (
        <Form action={boothPaths.times(event.id)}>
          <ErrorSummary form={timesForm} labels={labels} />
          <FormSection title={t('時間を加える', 'Add times')}>
            <DateField form={timesForm} name="on" label={labels.on} required />
            <TimeField form={timesForm} name="first" label={labels.first} required />
            <NumberField form={timesForm} name="minutes" label={labels.minutes} required suffix={minutes} />
            <NumberField form={timesForm} name="pause" label={labels.pause} required suffix={minutes} />
            <NumberField form={timesForm} name="number" label={labels.number} required suffix={t('回', 'times')} />
          </FormSection>
          <FormActions>
            <Button>{t('時間を加える', 'Add these times')}</Button>
          </FormActions>
        </Form>
      )}
    </section>
  )
}

export const OrganizerPage = (props: OrganizerPageProps): Html => {
  const { event, booths, boothForm, choices, removed, mayAct } = props
  return (
    <>
      <PageHead title={t('ブースと時間', 'Booths and times')} lead={event.title} />
      {removed && <RemovedMeanwhile />}
      <section class="flow">
        <h2>{t('ブース', 'Booths')}</h2>
        <DataTable
          caption={t('ブース', 'Booths')}
          captionHidden
          columns={columns(props)}
          rows={booths}
          empty={
            <Empty title={t('ブースはまだありません', 'No booths yet')}>
              {t('参加する事業者を加えてください。', 'Add the firms that take part.')}
            </Empty>
          }
        />
        {mayAct && (
          <Form action={boothPaths.organize(event.id)}>
            <ErrorSummary form={boothForm} labels={boothLabels()} />
            <FormSection title={t('ブースを加える', 'Add a booth')}>
              <BoothFields form={boothForm} choices={choices} />
            </FormSection>
            <FormActions>
              <Button>{t('ブースを加える', 'Add this booth')}</Button>
            </FormActions>
          </Form>
        )}
      </section>
      <Times {...props} />
      <p>
        <a href={eventPaths.manage(event.id)}>{t('催しの管理に戻る', 'Back to managing the event')}</a>
      </p>
    </>
  )
}
