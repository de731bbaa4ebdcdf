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
    <TextField
      {...fieldOf(
        form,
        'position',
        false,
        t(
          '会場の地図を出すときに。地図からコピーした「35.6466, 139.6530」のような数字か、地理院地図・OpenStreetMap・Googleマップで会場を開いたときのURLを入れてください。',
          'To show a map of the venue: numbers copied from a map, such as 35.6466, 139.6530, or the address of GSI Maps, OpenStreetMap or Google Maps opened at the venue.',
        ),
      )}
      autocomplete="off"
    />
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
