// One application, for the organizer: who, what they need and answered, how it stands, what can be done.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  DateText,
  ErrorSummary,
  type Fact,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  PhoneLink,
  RadioField,
  TextArea,
  typedIn,
} from '#ui/index.ts'
import { answerText, type EventRow, facilityLabels, type Question, type Ticket } from '#modules/events/index.ts'
import { industryLabel } from '#modules/members/index.ts'
import { registrationPaths } from '../paths.ts'
import { participantKinds, stateChips, stateWords } from '../phrases.ts'
import type { Participant, Registration } from '../queries/registrations.ts'
import { canStillCancel, decidable, isLive, takesSeat } from '../rules.ts'
import { EventLine } from './event-line.tsx'

interface RegistrationPageProps {
  event: EventRow
  registration: Registration
  people: readonly Participant[]
  tickets: readonly Ticket[]
  questions: readonly Question[]
  place: number | null
  /** Whether a mail goes to them; the address itself is not for everybody of the organizer. */
  reachable: boolean
  seesNeeds: boolean
  mayWrite: boolean
  mayCancel: boolean
  now: Date
  /** To take a seat back, as typed. */
  form: FormState
}

const Person = ({ person }: { person: Participant }): Html => {
  const kind = participantKinds.find(({ code }) => code === person.kind)
  const needs = [...facilityLabels(person.needs).map((label) => t(label)), person.needs_words].filter(
    (part) => part !== '',
  )
  const facts: Fact[] = [
    [t('フリガナ', 'Reading'), person.name_kana || null],
    [t('所属', 'Organization'), person.organization_name || null],
    [t('業種', 'Industry'), person.industry === null ? null : industryLabel(person.industry)],
    [t('立場', 'Kind'), kind && t(kind.label)],
    [
      t('在住・在勤・在学', 'Lives or works here'),
      person.resident ? t('はい（本人の申告）', 'Yes, as declared') : null,
    ],
    [t('必要なこと', 'Needs'), needs.join(t('、', ', ')) || null],
  ]
  return (
    <li>
      <h3>{person.name}</h3>
      <Facts items={facts} />
    </li>
  )
}

const facts = ({ registration, tickets, place }: RegistrationPageProps): Fact[] => [
  [
    t('状態', 'State'),
    <>
      <Chip kind={stateChips[registration.state]}>{t(stateWords[registration.state])}</Chip>
      {place !== null && t(` ${place}番目`, ` no. ${place}`)}
    </>,
  ],
  [
    t('お取り置きの期限', 'Held until'),
    registration.offered_until && <DateText at={registration.offered_until} until />,
  ],
  [t('受付番号', 'Receipt'), registration.receipt],
  [t('種別', 'Ticket'), tickets.find(({ id }) => id === registration.ticket)?.label],
  [
    t('メールアドレス', 'E-mail'),
    registration.email === null ? null : <a href={`mailto:${registration.email}`}>{registration.email}</a>,
  ],
  [t('電話番号', 'Telephone'), registration.phone === '' ? null : <PhoneLink phone={registration.phone} />],
]

/** What happened, oldest first. */
const history = ({ created_at, origin, confirmed_at, decided_at, cancelled_at }: Registration): Fact[] => [
  [
    t('申込み', 'Applied'),
    <>
      <DateText at={created_at} /> {typedIn(origin)}
    </>,
  ],
  [t('確定', 'Confirmed'), confirmed_at && <DateText at={confirmed_at} />],
  [t('決定', 'Decided'), decided_at && <DateText at={decided_at} />],
  [t('取消', 'Cancelled'), cancelled_at && <DateText at={cancelled_at} />],
]

const Decide = ({ event, registration: { id, state } }: RegistrationPageProps): Html | null => {
  if (event.admission !== 'approval' || !decidable.decline.includes(state)) return null
  return (
    <section class="flow">
      <h2>{t('参加を決める', 'Decide')}</h2>
      <Form action={registrationPaths.decision(event.id)}>
        <HiddenField name="registration" value={id} />
        <TextArea
          form={{ values: {}, errors: {} }}
          name="words"
          label={t('お断りするときのことば', 'Words if you decline')}
          help={t('メールにそのまま載ります。', 'Stands in the mail as it is.')}
          max={1000}
          rows={3}
        />
        <div class="ticket-acts">
          <Button name="decision" value="admit">
            {t('参加を決める', 'Admit')}
          </Button>
          {state === 'applied' && (
            <Button kind="second" name="decision" value="wait">
              {t('キャンセル待ちにする', 'Put on the waiting list')}
            </Button>
          )}
          <Button kind="danger" name="decision" value="decline">
            {t('お断りする', 'Decline')}
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** Somebody with a seat: never without words, and never by the way. */
const RefuseSeat = ({ event, registration: { id, state }, form, now }: RegistrationPageProps): Html | null =>
  !takesSeat(state) || !canStillCancel(event, now) ? null : (
    <section class="flow">
      <h2>{t('決まった席をお断りする', 'Take the seat back')}</h2>
      <ErrorSummary form={form} />
      <Form action={registrationPaths.refuse(event.id, id)}>
        <TextArea
          form={form}
          name="words"
          label={t('ご本人へのことば', 'Words to them')}
          required
          help={t(
            '参加が決まっていた方です。理由とおわびを書いてください。メールにそのまま載ります。',
            'They had a seat: say why, and that you are sorry. It stands in the mail as it is.',
          )}
          max={1000}
          rows={3}
        />
        <RadioField
          form={form}
          name="seats"
          label={t('空く席', 'The seats')}
          required
          options={[
            { value: 'pass-on', label: t('待っている方へ回す', 'Go to whoever waits') },
            {
              value: 'keep-free',
              label: t('回さない（このあと定員を減らす）', 'Stay free: the capacity will be lowered'),
            },
          ]}
        />
        <FormActions>
          <Button kind="danger">{t('席をお断りする', 'Take the seat back')}</Button>
        </FormActions>
      </Form>
    </section>
  )

export function RegistrationPage(props: RegistrationPageProps): Html {
  const { event, registration, people, questions, reachable, seesNeeds, mayWrite, mayCancel, now } = props
  const answered = questions.flatMap((question): Fact[] => {
    const text = answerText(question, registration.answers[question.id])
    return text === '' ? [] : [[question.label, text]]
  })
  const lead = people[0]
  return (
    <>
      <PageHead
        title={t(`${lead?.name ?? ''} さんの申込み`, `Application of ${lead?.name ?? ''}`)}
        lead={<EventLine event={event} />}
      />
      {!reachable && (
        <Notice kind="info" title={t('メールアドレスがありません', 'There is no e-mail address')}>
          {t('結果や変更は、電話でお伝えください。', 'Please tell them of results and changes by telephone.')}
        </Notice>
      )}
      <Facts items={facts(props)} />
      {!seesNeeds && (
        <p>
          {t(
            '連絡先・必要なこと・質問への答えは、主催の代表の方と職員だけが見られます。',
            'How to reach them, what they need and what they answered is for representatives of the organizer and for staff.',
          )}
        </p>
      )}
      <h2>{t(`参加する方（${people.length}人）`, `Who comes (${people.length})`)}</h2>
      <ol class="ticket-list">
        {people.map((person) => (
          <Person person={person} />
        ))}
      </ol>
      {answered.length > 0 && (
        <>
          <h2>{t('質問への答え', 'Answers')}</h2>
          <Facts items={answered} />
        </>
      )}
      <h2>{t('これまで', 'History')}</h2>
      <Facts items={history(registration)} />
      {mayWrite && <Decide {...props} />}
      {mayWrite && <RefuseSeat {...props} />}
      {mayCancel && isLive(registration.state) && canStillCancel(event, now) && (
        <section class="flow">
          <h2>{t('ご本人に代わって', 'For the applicant')}</h2>
          <div class="ticket-acts">
            {/* The ticket page says what they need: its key is not for everybody of the organizer. */}
            {lead !== undefined && lead.code !== '' && (
              <LinkButton kind="second" href={registrationPaths.ticket(lead.code)}>
                {t('参加票を開く（変更・お返事）', 'Open the ticket page')}
              </LinkButton>
            )}
            <ActionForm
              action={registrationPaths.cancelFor(event.id, registration.id)}
              kind="danger"
              label={t('この申込みを取り消す', 'Cancel this application')}
              confirm={t('この申込みを取り消します。よろしいですか。', 'Cancel this application?')}
            />
          </div>
        </section>
      )}
      <p>
        <a href={registrationPaths.list(event.id)}>{t('申込みの一覧へ戻る', 'Back to the list')}</a>
      </p>
    </>
  )
}
