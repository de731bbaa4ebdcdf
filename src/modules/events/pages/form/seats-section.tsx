import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  FormSection,
  HiddenField,
  type Html,
  MoneyField,
  type Node,
  NumberField,
  RadioField,
  SelectField,
  TextField,
} from '#ui/index.ts'
import { admissionWords } from '../../phrases.ts'
import { poolRows, ticketRows } from '../../rows.ts'
import { type Admission, admissions } from '../../tables.ts'
import { type Choices, fieldOf, type SectionProps } from './fields.ts'

const about = (): Record<Admission, string> => ({
  'first-come': t(
    '申し込んだ順に席が決まります。いっぱいになると、キャンセル待ちになります。',
    'Seats go in the order of applications, then there is a waiting list.',
  ),
  approval: t('申込みを読み、主催者が一組ずつ決めます。', 'You read each application and decide.'),
  draw: t(
    '締切のあとに抽選します。結果は、だれでも確かめられます。',
    'Drawn after closing, in a way that anyone can verify.',
  ),
})

const Ticket = ({ form, n }: { form: FormState; n: number }): Html => (
  <fieldset class="event-row">
    <legend>{t(`種別 ${n}`, `Ticket ${n}`)}</legend>
    <HiddenField form={form} name={`ticket_id_${n}`} />
    <TextField
      form={form}
      name={`ticket_label_${n}`}
      label={t('名前', 'Name')}
      help={t('例：一般、学生', 'Such as general, student')}
      maxlength={60}
    />
    <MoneyField form={form} name={`ticket_price_${n}`} label={t('参加費', 'Price')} />
    <NumberField
      form={form}
      name={`ticket_seats_${n}`}
      label={t('席の数', 'Seats')}
      help={t('決めなければ空欄に。', 'Leave empty for no limit of its own.')}
    />
  </fieldset>
)

const Pool = ({ form, n, choices }: { form: FormState; n: number; choices: Choices }): Html => (
  <fieldset class="event-row">
    <legend>{t(`優先枠 ${n}`, `Reserved seats ${n}`)}</legend>
    <TextField
      form={form}
      name={`pool_name_${n}`}
      label={t('枠の名前', 'Name')}
      help={t('例：区内の方の席', 'Such as seats for residents')}
      maxlength={60}
    />
    <SelectField
      form={form}
      name={`pool_who_${n}`}
      label={t('だれのための枠か', 'For whom')}
      options={choices.pools}
      empty={t('選ばない', 'None')}
      width="full"
    />
    <NumberField form={form} name={`pool_seats_${n}`} label={t('席の数', 'Seats')} />
  </fieldset>
)

const Weights = ({ form, choices }: { form: FormState; choices: Choices }): Html => (
  <fieldset class="event-weights">
    <legend>{t('くじを何本ふやすか', 'How many lots more')}</legend>
    <p>
      {t(
        'どの組にも、くじが1本あります。下にあてはまる組は、入れた本数だけくじがふえて、当たりやすくなります（いくつもあてはまる組は、その合計）。0か空欄なら、ほかの組と同じ1本です。',
        'Every group has one lot. Those below get so many more and are likelier to be drawn; where several apply, their sum. With 0 or nothing they have one, like everybody.',
      )}
    </p>
    {form.errors['weights'] !== undefined && <p class="field-error">{form.errors['weights']}</p>}
    {choices.weights.map(({ value, label, help }) => (
      <NumberField form={form} name={`weight_${value}`} label={label} help={help} suffix={t('本ふやす', 'more')} />
    ))}
  </fieldset>
)

/** Open while something is in it. */
const Folded = ({ id, title, open, children }: { id?: string; title: string; open: boolean; children: Node }): Html => (
  <details class="event-fold" id={id} open={open}>
    <summary>{title}</summary>
    {children}
  </details>
)

const any = (form: FormState, ...names: string[]) => names.some((name) => typed(form, name) !== '')

export const SeatsSection = ({ form, choices }: SectionProps): Html => (
  <FormSection title={t('4. 席と参加費', '4. Seats and price')}>
    <NumberField {...fieldOf(form, 'capacity', true)} suffix={t('人', 'people')} />
    <MoneyField
      {...fieldOf(
        form,
        'price_yen',
        false,
        t('当日に受け取る額。無料なら0か空欄に。', 'Paid on the day; 0 or empty if it is free.'),
      )}
    />
    <NumberField
      {...fieldOf(
        form,
        'group_max',
        false,
        t(
          '1〜6人。いっしょに申し込んだ方は、全員そろって参加するか、全員が外れます。',
          '1 to 6. Those who apply together all come, or none does.',
        ),
      )}
      suffix={t('人まで', 'people')}
    />
    <RadioField
      {...fieldOf(form, 'admission', true)}
      options={admissions.map((value) => ({ value, label: t(admissionWords[value]), help: about()[value] }))}
    />
    <Folded
      title={t('申込みの種別を分ける（一般・学生など）', 'Different tickets (general, student …)')}
      open={any(form, ...ticketRows.flatMap((n) => [`ticket_label_${n}`, `ticket_price_${n}`, `ticket_seats_${n}`]))}
    >
      {ticketRows.map((n) => (
        <Ticket form={form} n={n} />
      ))}
    </Folded>
    {(choices.pools.length > 0 || choices.weights.length > 0) && (
      <Folded
        id="weights"
        title={t('抽選の決まり（当たりやすさと優先枠）', 'Rules of the draw (weights and reserved seats)')}
        open={any(
          form,
          ...choices.weights.map(({ value }) => `weight_${value}`),
          ...poolRows.map((n) => `pool_name_${n}`),
        )}
      >
        <p>
          {t(
            '抽選で席を決めるときだけ使います。決まりは、申込みの前からページで公開します。',
            'Only for a draw. The rules are public before anybody applies.',
          )}
        </p>
        {choices.weights.length > 0 && <Weights form={form} choices={choices} />}
        {choices.pools.length > 0 && poolRows.map((n) => <Pool form={form} n={n} choices={choices} />)}
      </Folded>
    )}
  </FormSection>
)
