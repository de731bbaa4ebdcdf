import { t } from '#platform/i18n/index.ts'
import { CheckboxField, FormSection, type Html, RadioField, TextArea, TextField } from '#ui/index.ts'
import { facilities } from '../../facilities.ts'
import { formWords } from '../../phrases.ts'
import { forms } from '../../tables.ts'
import { fieldOf, type SectionProps } from './fields.ts'

export const WhereSection = ({ form }: SectionProps): Html => (
  <FormSection title={t('3. どこで', '3. Where')}>
    <RadioField
      {...fieldOf(form, 'form', true)}
      options={forms.map((value) => ({ value, label: t(formWords[value]) }))}
      inline
    />
    <TextField
      {...fieldOf(form, 'venue', false, t('会場で開くときは必須です。', 'Needed when it is on site.'))}
      maxlength={100}
    />
    <TextField
      {...fieldOf(form, 'venue_address', false, t('会場で開くときは必須です。', 'Needed when it is on site.'))}
      maxlength={200}
    />
    <TextArea
      {...fieldOf(
        form,
        'venue_access',
        false,
        t('最寄り駅からの道、駐車場の有無、入口。', 'From the station, parking, which door.'),
      )}
      max={300}
      rows={2}
    />
    <div class="event-pair">
      <TextField
        {...fieldOf(form, 'latitude', false, t('地図に印を出すときに。例：35.6581', 'To mark it on the map: 35.6581'))}
        inputmode="decimal"
        width="short"
      />
      <TextField
        {...fieldOf(form, 'longitude', false, t('例：139.7017', 'Such as 139.7017'))}
        inputmode="decimal"
        width="short"
      />
    </div>
    <div class="event-two">
      <CheckboxField
        {...fieldOf(
          form,
          'facilities',
          false,
          t(
            'あるものに印を。必要な方が、安心して申し込めます。',
            'Tick what there is, so that those who need it dare to come.',
          ),
        )}
        options={facilities.map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
    </div>
    <TextField
      {...fieldOf(
        form,
        'online_url',
        false,
        t(
          '参加が決まった方だけに見せます。あとから入れられます。',
          'Shown only to those who have a seat. It can be added later.',
        ),
      )}
      type="url"
    />
  </FormSection>
)
