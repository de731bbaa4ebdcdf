// The fields of an application: who applies, who comes along, what they need, what the organizer asks.
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import {
  CheckboxField,
  FormSection,
  HiddenField,
  type Html,
  RadioField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { facilities, QuestionFields, yenText } from '#modules/events/index.ts'
import { industryOptions } from '#modules/members/index.ts'
import { type AboutForm, asksWork } from '../about-form.ts'
import { participantKinds } from '../phrases.ts'
import { goneKey, isTyped, personKey, rowsOf } from '../reading.ts'

export interface FieldsProps {
  about: AboutForm
  form: FormState
  /** Where it is changed: whose it is and stays, how many come by now, and whether more may. */
  changing?: { name: string; size: number; mayGrow: boolean }
}

const kinds = () => participantKinds.map(({ code, label }) => ({ value: code, label: t(label) }))

const WorkFields = ({ form, n }: { form: FormState; n: number }): Html => (
  <>
    <SelectField
      form={form}
      name={personKey('kind', n)}
      label={t('立場', 'What describes them best')}
      required
      options={kinds()}
      empty={t('選んでください', 'Please choose')}
      width="full"
    />
    <TextField
      form={form}
      name={personKey('organization_name', n)}
      label={t('所属（会社・お店・団体など）', 'Organization')}
      autocomplete={n === 1 ? 'organization' : 'off'}
    />
    <SelectField
      form={form}
      name={personKey('industry', n)}
      label={t('業種', 'Industry')}
      options={industryOptions()}
      empty={t('選ばない', 'None')}
      width="full"
    />
  </>
)

/** Folded until somebody needs it; open where something is written in it. */
const Companion = ({ about, form, changing, n }: FieldsProps & { n: number }): Html => (
  <details class="companion" open={isTyped(form, n)}>
    <summary>{t(`${n}人目`, `Person ${n}`)}</summary>
    {changing && !changing.mayGrow && n <= changing.size ? (
      <>
        <HiddenField form={form} name={personKey('name', n)} />
        <p>
          {t(
            `${typed(form, personKey('name', n))} さん（お席はほかの方に譲れません）`,
            `${typed(form, personKey('name', n))} (a seat cannot be handed on)`,
          )}
        </p>
      </>
    ) : (
      <>
        <TextField
          form={form}
          name={personKey('name', n)}
          label={t('お名前', 'Name')}
          help={t('一緒に来る方がいるときに書いてください。', 'If somebody comes along.')}
          autocomplete="off"
        />
        <TextField
          form={form}
          name={personKey('name_kana', n)}
          label={t('フリガナ', 'Reading in katakana')}
          autocomplete="off"
        />
      </>
    )}
    {asksWork(about) && <WorkFields form={form} n={n} />}
    {changing !== undefined && n <= changing.size && (
      <SwitchField
        form={form}
        name={goneKey(n)}
        label={
          changing.mayGrow
            ? t('この方は来られなくなった', 'This person cannot come')
            : t(
                'この方は来られなくなった（席は待っている方へ回します）',
                'This person cannot come: the seat goes to who waits',
              )
        }
      />
    )}
  </details>
)

export const PersonSection = ({ about, form, changing }: FieldsProps): Html => (
  <FormSection title={t('申し込む方', 'Who applies')}>
    {changing === undefined ? (
      <>
        <TextField form={form} name={personKey('name', 1)} label={t('お名前', 'Name')} required autocomplete="name" />
        <TextField
          form={form}
          name={personKey('name_kana', 1)}
          label={t('フリガナ', 'Reading of the name, in katakana')}
          required
        />
      </>
    ) : (
      <p>{t(`${changing.name} さん（お席はほかの方に譲れません）`, `${changing.name} (a seat cannot be handed on)`)}</p>
    )}
    {asksWork(about) && <WorkFields form={form} n={1} />}
  </FormSection>
)

export function CompanionSection(props: FieldsProps): Html | null {
  const { about, changing } = props
  const most = changing === undefined || changing.mayGrow ? about.event.group_max : changing.size
  if (most === 1) return null
  return (
    <FormSection
      title={t('一緒に来る方', 'Who comes along')}
      help={
        most > (changing?.size ?? 1)
          ? t(
              `あなたを入れて${most}人まで、一緒に申し込めます。席は全員分まとめて決まります。お一人なら、書かずに進んでください。`,
              `Up to ${most} people, you included. You all have seats, or none of you. Leave it empty if you come alone.`,
            )
          : t(
              '人数は増やせません。増える方は、別に申し込んでください。',
              'The group cannot grow: others apply for themselves.',
            )
      }
    >
      {rowsOf(about)
        .slice(1, most)
        .map((n) => (
          <Companion {...props} n={n} />
        ))}
    </FormSection>
  )
}

export const TicketField = ({ about: { tickets, event }, form }: FieldsProps): Html | null =>
  tickets.length === 0 ? null : (
    <RadioField
      form={form}
      name="ticket"
      label={t('申込みの種別', 'Kind of ticket')}
      required
      options={tickets.map(({ id, label, price_yen, seats, taken }) => ({
        value: id,
        label: t(`${label}（${yenText(price_yen)}）`, `${label} (${yenText(price_yen)})`),
        help:
          seats === null || event.admission !== 'first-come'
            ? undefined
            : taken >= seats
              ? t('満席です。キャンセル待ちになります', 'Full: you would wait')
              : t(`あと${seats - taken}席`, `${seats - taken} left`),
      }))}
    />
  )

/** Decides on reserved seats, and on who may apply. */
export const ResidentSection = ({ about: { event, asksResident }, form }: FieldsProps): Html | null =>
  !asksResident ? null : (
    <FormSection title={t('お住まい・お勤め先', 'Where you live or work')}>
      <SwitchField
        form={form}
        name="resident"
        label={t(
          `来る方は全員、${town().ja}内に住んでいるか、働いているか、学んでいます`,
          `Everybody who comes lives, works or studies in the ${town().en}`,
        )}
        required={event.open_to === 'residents'}
      />
    </FormSection>
  )

export const NeedsSection = ({ about: { event }, form }: FieldsProps): Html => (
  <FormSection title={t('お手伝いが必要なこと', 'What you need')}>
    {event.facilities.length > 0 && (
      <CheckboxField
        form={form}
        name="needs"
        label={t('当日のこと', 'On the day')}
        options={facilities
          .filter(({ code }) => event.facilities.includes(code))
          .map(({ code, need }) => ({ value: code, label: t(need) }))}
        inline
      />
    )}
    <TextArea
      form={form}
      name="needs_words"
      label={t('そのほか、主催者に伝えておきたいこと', 'Anything else the organizer should know')}
      help={t(
        '食べ物のアレルギー、介助の方の同行など。一緒に来る方の分も書いてください。',
        'Allergies, an assistant who comes along … for everybody in your group.',
      )}
      max={500}
      rows={3}
    />
  </FormSection>
)

export const QuestionSection = ({ about: { questions }, form }: FieldsProps): Html | null =>
  questions.length === 0 ? null : (
    <FormSection title={t('主催者からの質問', 'Questions of the organizer')}>
      <QuestionFields questions={questions} form={form} />
    </FormSection>
  )
