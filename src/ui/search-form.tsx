import { emptyForm } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button } from './button.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'
import { type Option, SelectField } from './select-field.tsx'

interface SearchFormProps {
  action: string
  value: string
  label: string
  placeholder?: string
  /** Of the query parameter. */
  name?: string
  /** The label stands above, where the page does not say of itself what is searched. */
  labelled?: boolean
  /** Filters that are sent along. */
  children?: Node
}

export const SearchForm = ({
  action,
  value,
  label,
  placeholder,
  name = 'q',
  labelled,
  children,
}: SearchFormProps): Html => (
  <form class="search-form flow" role="search" aria-label={label} method="get" action={action}>
    {labelled && (
      <label class="field-label" for={`search-${name}`}>
        {label}
      </label>
    )}
    <div class="search-row">
      <div class="search-box">
        <Icon name="search" />
        <input
          type="search"
          id={labelled ? `search-${name}` : undefined}
          name={name}
          value={value}
          aria-label={labelled ? undefined : label}
          placeholder={placeholder}
        />
      </div>
      <Button>{t('さがす', 'Search')}</Button>
    </div>
    {children}
  </form>
)

/** Folded on a phone, always open beside the results on a desktop. */
export const Filters = ({ title, children }: { title?: string; children?: Node }): Html => {
  const words = title ?? t('条件をしぼる', 'Narrow down')
  return (
    <details class="filters">
      <summary>
        <Icon name="filter" />
        {words}
      </summary>
      <div class="filters-body">
        {children}
        <Button kind="second">{t('この条件で見る', 'Show')}</Button>
      </div>
    </details>
  )
}

interface FilterProps {
  name: string
  label: string
  options: readonly Option[]
  value: string | number | null
  /** The words for what is shown where nothing is chosen. */
  empty?: string
}

/** One thing that a list is narrowed by; by itself it shows all. */
export const Filter = ({ value, empty = t('すべて', 'All'), ...field }: FilterProps): Html => (
  <SelectField {...field} form={emptyForm} value={String(value ?? '')} empty={empty} width="full" />
)
