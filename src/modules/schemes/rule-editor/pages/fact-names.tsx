// What expressions and values may name: folded, for whoever writes one.
import { t } from '#platform/i18n/index.ts'
import { Facts, type Html } from '#ui/index.ts'
import { type Fact, optionsOf } from '../../rules/facts.ts'

/** Of more options the first say what they are like: the divisions of industry. */
const mostOptions = 20

function optionsSaid(fact: Fact): string {
  const options = optionsOf(fact)
  const said = options
    .slice(0, mostOptions)
    .map(([code, label]) => t(`${label.ja}（${code}）`, `${label.en} (${code})`))
  return said.join(t('、', ', ')) + (options.length > mostOptions ? t('など', ' …') : '')
}

export const FactNames = ({ facts }: { facts: readonly Fact[] }): Html => (
  <details class="scheme-names">
    <summary>{t('項目の名前と、選べることば', 'Names of the items, and the words of their choices')}</summary>
    <Facts
      items={facts.map((fact) => [
        t(fact.words),
        <>
          <code>{fact.name}</code>
          {fact.options !== undefined && <small class="below">{optionsSaid(fact)}</small>}
        </>,
      ])}
    />
  </details>
)
