import { typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import {
  CheckboxField,
  DateField,
  FormSection,
  type Html,
  NumberField,
  RadioField,
  SwitchField,
  TextArea,
  TimeField,
} from '#ui/index.ts'
import { MeasureFields } from '#modules/vision/index.ts'
import { openToWords } from '../../phrases.ts'
import { openTos } from '../../tables.ts'
import { fieldOf, type SectionProps } from './fields.ts'

export const ApplySection = ({ form, choices }: SectionProps): Html => (
  <>
    <FormSection title={t('5. 申込み', '5. Applications')}>
      <RadioField
        {...fieldOf(form, 'open_to', true)}
        options={openTos.map((value) => ({ value, label: t(openToWords[value]) }))}
      />
      <TextArea
        {...fieldOf(
          form,
          'guests',
          false,
          t(
            '「招待された方」のときだけ。1行に1つ、1000行まで。ページには載りません。',
            'Only for events by invitation. One a line, 1000 at most; never shown.',
          ),
        )}
        rows={typed(form, 'guests') === '' ? 2 : 6}
      />
      <div class="event-pair">
        <DateField form={form} name="opens_on" label={t('受付を始める日', 'Applications from')} required />
        <TimeField form={form} name="opens_time" label={t('時刻', 'Time')} />
      </div>
      <div class="event-pair">
        <DateField form={form} name="closes_on" label={t('受付を終える日', 'Applications until')} required />
        <TimeField form={form} name="closes_time" label={t('時刻', 'Time')} />
      </div>
      <p class="field-help">
        {t(
          '時刻を空けると、始まりは0:00、終わりは23:59です。「17:00まで」なら、17:00ちょうどの申込みも受け付けます。',
          'Without a time: from 0:00, until 23:59. “Until 17:00” includes that whole minute.',
        )}
      </p>
      <NumberField
        {...fieldOf(
          form,
          'offer_hours',
          false,
          t(
            '空いた席をキャンセル待ちの方にご案内してから、次の方へ移るまで。1〜336時間（2週間）。',
            'How long a freed seat is held for whoever is offered it: 1 to 336.',
          ),
        )}
        suffix={t('時間', 'hours')}
      />
      <SwitchField
        form={form}
        name="asks_about_work"
        label={t(
          '申込みのとき、所属・業種・立場を尋ねる（席を混ぜるときに使います）',
          'Ask for organization, industry and kind (to mix tables)',
        )}
      />
    </FormSection>
    <FormSection title={t('6. まちとのつながり', '6. What it serves')}>
      <MeasureFields
        form={form}
        options={choices.measures}
        help={t('いちばん近いものを3つまで。迷ったら空欄で構いません。', 'Up to three; leave it empty if in doubt.')}
      />
      <div class="event-two">
        <CheckboxField
          {...fieldOf(form, 'sdgs')}
          options={sdgs.map(({ number, label }) => ({ value: String(number), label: t(label) }))}
        />
      </div>
    </FormSection>
  </>
)
