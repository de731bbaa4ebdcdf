// What the published form and rules say, in words: what to hand in, who qualifies and how the amount comes about.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Html } from '#ui/index.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { RuleSet } from '../rules/rule-set.ts'

/** Files that an application asks for, with how old they may be. */
export function Documents({ form }: { form: FormDefinition }): Html | null {
  const files = form.sections.flatMap(({ when, fields }) =>
    fields.flatMap((field) => (field.kind === 'files' ? [{ ...field, when: when ?? field.when }] : [])),
  )
  return files.length === 0 ? null : (
    <section class="flow">
      <h2>{t('提出していただく書類', 'What to hand in')}</h2>
      <ul class="scheme-documents">
        {files.map(({ label, help, needed, when, valid_months }) => (
          <li>
            <strong>{label}</strong>{' '}
            {(!needed || when !== undefined) && <Chip>{t('当てはまる場合', 'Where it applies')}</Chip>}
            {valid_months !== undefined && (
              <span class="below">
                {t(`発行から${valid_months}か月以内のもの`, `Issued within the last ${valid_months} months`)}
              </span>
            )}
            {help !== '' && <span class="below">{help}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Article = ({ article }: { article: string }): Html | null =>
  article === '' ? null : <span class="scheme-article">{article}</span>

/** The conditions and the steps of the amount, each with its article. */
export function RulesInWords({ rules: { law, lines, amount } }: { rules: RuleSet }): Html {
  return (
    <>
      {lines.length > 0 && (
        <section class="flow">
          <h2>{t('要件', 'Conditions')}</h2>
          <p>
            {law === ''
              ? t('申請のときに、次のことを確かめます。', 'This is what an application is checked for.')
              : t(
                  `申請のときに、次のことを確かめます（${law}）。`,
                  `This is what an application is checked for (${law}).`,
                )}
          </p>
          <ol class="scheme-rules">
            {lines.map(({ words, article, unmet }) => (
              <li>
                {words} <Article article={article} />
                {unmet !== '' && <span class="below">{t(`満たさないとき：${unmet}`, `If not: ${unmet}`)}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {amount.length > 0 && (
        <section class="flow">
          <h2>{t('金額の決まりかた', 'How the amount comes about')}</h2>
          <ol class="scheme-rules">
            {amount.map(({ words, article }) => (
              <li>
                {words} <Article article={article} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
