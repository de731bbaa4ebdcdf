import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  RadioField,
  SelectField,
} from '#ui/index.ts'
import { facilityLabels } from '#modules/events/index.ts'
import { dayPaths } from '../paths.ts'
import { pinWords, tableName } from '../phrases.ts'
import type { Seating } from '../queries/seating.ts'
import { tablesForNeeds } from '../seating/needs.ts'
import { pinReasons } from '../tables.ts'
import type { SeatingProps } from './seating-page.tsx'

/** What somebody said they need, where they did: a seat is chosen with it in view. */
const needsOf = ({ needs, needs_words }: { needs: string[]; needs_words: string }): string =>
  [...facilityLabels(needs).map((label) => t(label)), needs_words].filter(Boolean).join(t('、', ', '))

export function Pins({ event, seating, gathering, pins: form, seesNeeds }: SeatingProps & { seating: Seating }): Html {
  const of = new Map(gathering.sitters.map((one) => [one.id, one]))
  const fixed = new Map(gathering.pins.map(({ participant, table_no }) => [participant, table_no]))
  const kept = tablesForNeeds(seating.tables, gathering.sitters, gathering.pins)
  const tableOf = (id: string): string => {
    const [chosen, automatic] = [fixed.get(id), kept.get(id)].map((no) => (no === undefined ? '' : t(tableName(no))))
    return chosen || (automatic ? t(`${automatic}（自動）`, `${automatic} (automatic)`) : '')
  }
  const needing = gathering.sitters.filter((one) => seesNeeds && needsOf(one) !== '')
  return (
    <div class="flow">
      <DataTable
        caption={t('固定した方', 'Fixed')}
        rows={gathering.pins}
        empty={<p>{t('まだだれも固定していません。', 'Nobody yet.')}</p>}
        columns={[
          { label: t('お名前', 'Name'), head: true, cell: ({ participant }) => of.get(participant)?.name ?? '' },
          { label: t('卓', 'Table'), cell: ({ table_no }) => t(tableName(table_no)) },
          { label: t('理由', 'Why'), cell: ({ why }) => t(pinWords[why]) },
          {
            label: '',
            cell: ({ participant }) => (
              <ActionForm kind="plain" small action={dayPaths.unpin(event.id)} hidden={{ participant }}>
                {t('固定を外す', 'Free')}
              </ActionForm>
            ),
          },
        ]}
      />
      {needing.length > 0 && (
        <DataTable
          caption={t('申込みで必要なことを書いた方', 'Who said what they need')}
          rows={needing}
          empty=""
          columns={[
            { label: t('お名前', 'Name'), head: true, cell: ({ name }) => name },
            { label: t('必要なこと', 'Needs'), cell: needsOf },
            { label: t('固定する卓', 'Stays at'), cell: ({ id }) => tableOf(id) },
          ]}
        />
      )}
      {kept.size > 0 && (
        <p class="field-help">
          {t(
            '車椅子・補助犬・磁気ループと書いた方は、入口に近い、番号の小さい卓に、どの回も座るように組みます（自動）。別の卓がよいときは、下で固定してください。',
            'Whoever needs a wheelchair place, an assistance dog or a hearing loop stays at one table, of the lowest numbers, near the entrance (automatic). To choose another, fix them below.',
          )}
        </p>
      )}
      <Form action={dayPaths.pins(event.id)}>
        <ErrorSummary form={form} />
        <SelectField
          form={form}
          name="participant"
          label={t('お名前', 'Name')}
          required
          empty={t('選んでください', 'Please choose')}
          options={gathering.sitters.map(({ id, name, organization_name }) => ({
            value: id,
            label: [name, organization_name].filter(Boolean).join('　'),
          }))}
        />
        <SelectField
          form={form}
          name="table_no"
          label={t('卓', 'Table')}
          required
          width="short"
          empty={t('選んでください', 'Please choose')}
          options={seating.tables.map((_, i) => ({ value: String(i + 1), label: t(tableName(i + 1)) }))}
        />
        <RadioField
          form={form}
          name="why"
          label={t('理由', 'Why')}
          required
          inline
          options={pinReasons.map((why) => ({ value: why, label: t(pinWords[why]) }))}
        />
        <FormActions>
          <Button kind="second">{t('この卓に固定する', 'Fix to this table')}</Button>
        </FormActions>
      </Form>
      <p class="field-help">
        {t(
          '固定した方は、次に席を組むときから、どの回もその卓に座ります。',
          'From the next planning on, they sit there in every round.',
        )}
      </p>
    </div>
  )
}
