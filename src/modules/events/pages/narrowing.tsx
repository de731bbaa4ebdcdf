import { t } from '#platform/i18n/index.ts'
import { Filters as Fold, type Html, type Option, SearchForm, SelectField, SwitchField } from '#ui/index.ts'
import { facilities } from '../facilities.ts'
import type { Filters } from '../filters.ts'
import { kinds } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'

export function Narrowing({ filters: f }: { filters: Filters }): Html {
  const yes = (on: boolean) => (on ? 'yes' : '')
  const form = {
    values: {
      kind: f.kind,
      form: f.form,
      facility: f.facility,
      open: yes(f.open),
      free: yes(f.free),
      past: yes(f.past),
    },
    errors: {},
  }
  const one = (name: string, label: string, options: readonly Option[]) => (
    <SelectField form={form} name={name} label={label} options={options} empty={t('すべて', 'Any')} width="full" />
  )
  return (
    <SearchForm
      action={eventPaths.list()}
      value={f.q}
      label={t('催しをさがす', 'Find an event')}
      placeholder={t('例：創業', 'factory')}
    >
      <Fold>
        {one(
          'kind',
          t('種類', 'Kind'),
          kinds.map(({ id, label }) => ({ value: id, label: t(label) })),
        )}
        {one('form', t('参加のしかた', 'How to take part'), [
          { value: 'onsite', label: t('会場で', 'On site') },
          { value: 'online', label: t('オンラインで', 'Online') },
        ])}
        {one(
          'facility',
          t('会場にあるもの', 'At the venue'),
          facilities.map(({ code, label }) => ({ value: code, label: t(label) })),
        )}
        <SwitchField form={form} name="open" label={t('いま申し込めるもの', 'Taking applications now')} />
        <SwitchField form={form} name="free" label={t('無料のもの', 'Free of charge')} />
        <SwitchField form={form} name="past" label={t('終わったものを見る', 'Those that are over')} />
      </Fold>
    </SearchForm>
  )
}
