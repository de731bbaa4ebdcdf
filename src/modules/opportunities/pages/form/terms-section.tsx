import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import {
  CheckboxField,
  DateField,
  FormSection,
  type Html,
  MoneyField,
  NumberField,
  RadioField,
  SwitchField,
  TextField,
} from '#ui/index.ts'
import { MeasureFields } from '#modules/vision/index.ts'
import { dayCodes, dayWords } from '../../days.ts'
import { fieldWords } from '../../field-words.ts'
import type { Kind } from '../../kinds/index.ts'
import { placeWords, unitWords } from '../../phrases.ts'
import { places, rewardUnits } from '../../tables.ts'
import type { Choices } from './skill-section.tsx'

interface Props {
  kind: Kind
  form: FormState
}

const range = ({ min, max }: { min: number; max: number }) => t(`${min}〜${max}`, `${min} to ${max}`)
const number = (
  form: FormState,
  name: keyof typeof fieldWords,
  suffix: string,
  help?: string,
  required = true,
): Html => (
  <NumberField form={form} name={name} label={t(fieldWords[name])} required={required} help={help} suffix={suffix} />
)

function TimeFields({ kind: { time, hours, months }, form }: Props): Html {
  return (
    <>
      {time === 'weekly'
        ? number(form, 'hours_per_week', t('時間', 'hours'), t(`${range(hours)}時間`, `${range(hours)} hours`))
        : number(form, 'hours_total', t('時間', 'hours'), t(`${range(hours)}時間`, `${range(hours)} hours`))}
      {months !== undefined &&
        number(form, 'months', t('か月', 'months'), t(`${range(months)}か月`, `${range(months)} months`))}
      <DateField form={form} name="starts_on" label={t(fieldWords.starts_on)} />
      <CheckboxField
        form={form}
        name="days"
        label={t(fieldWords.days)}
        help={t(
          '打合せができる時間帯。選ばなければ「相談して決める」になります。',
          'When you can meet. Leave empty to settle it together.',
        )}
        options={dayCodes.map((code) => ({ value: code, label: t(dayWords[code]) }))}
        inline
      />
    </>
  )
}

function RewardFields({ kind: { reward }, form }: Props): Html {
  const travel = <SwitchField form={form} name="travel_paid" label={t('交通費を支払う', 'Travel is paid')} />
  if (reward === 'none') return travel
  return (
    <>
      <MoneyField
        form={form}
        name="reward_yen"
        label={t(fieldWords.reward_yen)}
        required={reward === 'needed'}
        help={
          reward === 'needed'
            ? t('税込みの額。例：40,000', 'Tax included, such as 40,000')
            : t('支払わないときは空欄に。', 'Leave empty if it is not paid.')
        }
      />
      <RadioField
        form={form}
        name="reward_unit"
        label={t(fieldWords.reward_unit)}
        options={rewardUnits.map((unit) => ({ value: unit, label: t(unitWords[unit]) }))}
        inline
      />
      {travel}
    </>
  )
}

export function TermsSection({ kind, form, choices }: Props & { choices: Choices }): Html {
  return (
    <>
      <FormSection title={t('3. 時間・場所・報酬', '3. Time, place, reward')}>
        <TimeFields kind={kind} form={form} />
        <RadioField
          form={form}
          name="place"
          label={t(fieldWords.place)}
          required
          options={places.map((place) => ({ value: place, label: t(placeWords[place]) }))}
        />
        <TextField
          form={form}
          name="area"
          label={t(fieldWords.area)}
          help={t('現地に来てもらうときは必須です。例：あけぼの町', 'Needed if people come to you: the neighbourhood.')}
          width="medium"
        />
        <RewardFields kind={kind} form={form} />
        {number(form, 'seats', t('人', 'people'), t(`${kind.seats.max}人まで`, `Up to ${kind.seats.max}`), false)}
      </FormSection>
      <FormSection title={t('4. 受付の期間', '4. When entries are taken')}>
        <DateField form={form} name="entry_from_on" label={t(fieldWords.entry_from_on)} required />
        <DateField form={form} name="entry_until_on" label={t(fieldWords.entry_until_on)} required />
      </FormSection>
      <FormSection title={t('5. まちとのつながり', '5. What it serves')}>
        <MeasureFields
          form={form}
          options={choices.measures}
          help={t(
            'いちばん近いものを3つまで。迷ったら空欄で構いません。調整役が一緒に選びます。',
            'Up to three. Leave it empty if in doubt; the coordinator will help.',
          )}
        />
        <div class="two-up">
          <CheckboxField
            form={form}
            name="sdgs"
            label={t(fieldWords.sdgs)}
            options={sdgs.map(({ number, label }) => ({ value: String(number), label: t(label) }))}
          />
        </div>
      </FormSection>
    </>
  )
}
