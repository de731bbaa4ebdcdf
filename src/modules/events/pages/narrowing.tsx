import { t } from '#platform/i18n/index.ts'
import { Filter, Filters as Fold, type Html, SearchForm, SwitchField } from '#ui/index.ts'
import { facilities } from '../facilities.ts'
import type { Filters } from '../filters.ts'
import { kinds } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'

export function Narrowing({ filters: f }: { filters: Filters }): Html {
  const yes = (on: boolean) => (on ? 'yes' : '')
  const form = {
    values: {
      open: yes(f.open),
      free: yes(f.free),
      past: yes(f.past),
    },
    errors: {},
  }
  return (
    <SearchForm
      action={eventPaths.list()}
      value={f.q}
      label={t('催しをさがす', 'Find an event')}
      placeholder={t('例：創業', 'factory')}
    >
      <Fold>
        <Filter
          name="kind"
          label={t('種類', 'Kind')}
          value={f.kind}
          options={kinds.map(({ id, label }) => ({ value: id, label: t(label) }))}
        />
        <Filter
          name="form"
          label={t('参加のしかた', 'How to take part')}
          value={f.form}
          options={[
            { value: 'onsite', label: t('会場で', 'On site') },
            { value: 'online', label: t('オンラインで', 'Online') },
          ]}
        />
        <Filter
          name="facility"
          label={t('会場にあるもの', 'At the venue')}
          value={f.facility}
          options={facilities.map(({ code, label }) => ({ value: code, label: t(label) }))}
        />
        <SwitchField form={form} name="open" label={t('いま申し込めるもの', 'Taking applications now')} />
        <SwitchField form={form} name="free" label={t('無料のもの', 'Free of charge')} />
        <SwitchField form={form} name="past" label={t('終わったものを見る', 'Those that are over')} />
      </Fold>
    </SearchForm>
  )
}
