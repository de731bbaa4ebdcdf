import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { Filter, Filters as Fold, type Html, type Option, SearchForm } from '#ui/index.ts'
import { audiences } from '../audiences.ts'
import type { Filters } from '../filters.ts'
import { kinds } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'
import { topics } from '../topics.ts'

export function Narrowing({ filters: { page: _, q, ...values } }: { filters: Filters }): Html {
  const one = (name: keyof typeof values, label: string, options: readonly Option[], empty?: string) => (
    <Filter name={name} label={label} value={values[name]} options={options} empty={empty} />
  )
  return (
    <SearchForm
      action={schemePaths.list()}
      value={q}
      label={t('支援制度をさがす', 'Find support')}
      placeholder={t('例：改装', 'shop')}
    >
      <Fold>
        {one(
          'topic',
          t('使いみち', 'What it is for'),
          topics.map(({ code, label }) => ({ value: code, label: t(label) })),
        )}
        {one(
          'who',
          t('どんな方が使うか', 'Who you are'),
          audiences.map(({ code, label }) => ({ value: code, label: t(label) })),
        )}
        {one(
          'kind',
          t('種類', 'Kind'),
          kinds.map(({ id, label }) => ({ value: id, label: t(label) })),
        )}
        {one(
          'when',
          t('受付', 'Applications'),
          [
            { value: 'open', label: t('いま受け付けているもの', 'Open now') },
            { value: 'closed', label: t('受付の終わったもの・古い情報', 'Closed, or old information') },
          ],
          t('受付中とこれから', 'Open or to come'),
        )}
        {one('by', t('どこの制度か', 'Whose'), [
          { value: 'own', label: t(`${town().ja}の制度`, `The ${town().en}’s own`) },
          { value: 'other', label: t('国・都・ほかの団体の制度（紹介）', 'Others’ (information)') },
        ])}
      </Fold>
    </SearchForm>
  )
}
