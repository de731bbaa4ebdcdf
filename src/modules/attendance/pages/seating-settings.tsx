import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, FormActions, HiddenField, type Html, NumberField, TextField } from '#ui/index.ts'
import { dayPaths } from '../paths.ts'
import type { SeatingProps } from './seating-page.tsx'

export const SettingsForm = ({ event, settings: form, gathering }: SeatingProps): Html => (
  <Form action={dayPaths.settings(event.id)} id="settings">
    <ErrorSummary form={form} />
    <p>
      {t(`参加する方は、いま${gathering.sitters.length}名です。`, `${gathering.sitters.length} people come so far.`)}
    </p>
    <HiddenField form={form} name="version" />
    <NumberField form={form} name="tables" label={t('卓の数', 'Tables')} required suffix={t('卓', 'tables')} />
    <NumberField form={form} name="size" label={t('1卓の席', 'Seats at each')} required suffix={t('席', 'seats')} />
    <TextField
      form={form}
      name="sizes"
      label={t('卓ごとに席の数が違うとき', 'Where tables differ')}
      help={t(
        '卓1から順に書きます。例：8、8、6、6（上の2つの欄より優先します）',
        'Seats from table 1 on, such as 8, 8, 6, 6. This counts before the two fields above.',
      )}
      width="medium"
    />
    <NumberField
      form={form}
      name="rounds"
      label={t('席替えの回数', 'Rounds')}
      required
      suffix={t('回', 'rounds')}
      help={t('1回から6回まで', 'From 1 to 6')}
    />
    <FormActions>
      <Button>{t('卓と回数を決める', 'Set tables and rounds')}</Button>
    </FormActions>
  </Form>
)
