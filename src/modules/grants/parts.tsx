// What the applicant sees before sending: the very words that become public, should it be awarded.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Box, Facts, type Html } from '#ui/index.ts'
import type { ApplicationPart } from '#modules/applications/index.ts'
import type { SchemePart } from '#modules/schemes/index.ts'
import { queryOf } from './filters.ts'
import { grantPaths } from './paths.ts'
import { listPublished } from './queries/published.ts'
import { publishableOf } from './queries/words.ts'

/** Beside a scheme: what it has awarded so far. */
export const publishedOfScheme: SchemePart = async (c, { id }) => {
  const filters = { scheme: id, fiscal_year: null, q: '', page: 1 }
  const { total } = await c.var.read((db) => listPublished(db, filters))
  if (total === 0) return null
  return (
    <Box title={t('これまでの交付', 'Awarded so far')}>
      <p>
        <a href={grantPaths.list(queryOf(filters))}>
          {t(`公表している交付を見る（${total}件）`, `See published awards (${total})`)}
        </a>
      </p>
    </Box>
  )
}

const Counted = (): Html => (
  <p>
    {t('個人の方・個人事業主の方（法人番号の登録がない事業者を含みます）は、お名前も一件ごとの額も公開しません。同じ制度の同じ年度に3件以上あるときだけ、件数と合計を公開します。', 'Persons, sole traders and firms without a registered corporate number are neither named nor listed. Only where three or more were awarded in the same year are their number and sum published.')}
  </p>
) // prettier-ignore

export const publicBeforehand: ApplicationPart = async (c, application) => {
  const { from_yen, title, recipient_name, corporate_number, scheme_title, fiscal_year } = await c.var.read((db) =>
    publishableOf(db, application),
  )
  if (from_yen === null) return null
  return (
    <section class="flow">
      <h2>{t('交付が決まったときに公開される内容', 'What becomes public when it is awarded')}</h2>
      {recipient_name === null ? (
        <Counted />
      ) : (
        <>
          <p>
            {t(`決定の額が${yenText(from_yen)}以上のとき、次の内容を決定と同時に公開します。額の変更と取消しも公開します。`, `If ${yenText(from_yen)} or more are awarded, this becomes public with the decision. Changes of the amount and cancellation do too.`)}
          </p>
          <Facts
            items={[
              [t('交付先', 'Recipient'), recipient_name],
              [t('法人番号', 'Corporate number'), corporate_number],
              [t('件名', 'For what'), title],
              [t('制度', 'Scheme'), scheme_title],
              [t('年度', 'Fiscal year'), t(`${fiscal_year}年度`, String(fiscal_year))],
              [t('金額', 'Amount'), t('決定した額', 'as decided')],
              [t('決定日', 'Decided'), t('決定した日', 'the day of the decision')],
            ]}
          />
        </>
      )}
    </section>
  )
} // prettier-ignore
