// What the applicant sees before sending: the very words that become public, should it be awarded.
import { found } from '#platform/errors.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Box, Facts, type Html } from '#ui/index.ts'
import { today } from '#platform/calendar/index.ts'
import type { ApplicationPart } from '#modules/applications/index.ts'
import type { FacePart } from '#modules/members/index.ts'
import type { SchemePart } from '#modules/schemes/index.ts'
import { queryOf } from './filters.ts'
import { grantPaths } from './paths.ts'
import { untilText } from './pages/certified-page.tsx'
import { certificationsOn } from './queries/certified.ts'
import { listPublished } from './queries/published.ts'
import { publishableOf } from './queries/words.ts'
import type { PublicWords } from './rules.ts'

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

/** Beside a certification: who holds it. */
export const certifiedOfScheme: SchemePart = async (c, { id }) => {
  const all = await c.var.read((db) => certificationsOn(db, today(c.var.now), { scheme: id }))
  const count = all[0]?.certified.length ?? 0
  return count === 0 ? null : (
    <Box title={t('認定を受けているところ', 'Who is certified')}>
      <p>
        <a href={grantPaths.certified({ scheme: id })}>
          {t(`認定を受けている法人・団体を見る（${count}件）`, `See who is certified (${count})`)}
        </a>
      </p>
    </Box>
  )
}

/** Beside an organization: what it holds today. */
export const certificationsOfFace: FacePart = async (c, organization) => {
  const all = await c.var.read((db) => certificationsOn(db, today(c.var.now), { organization }))
  const held = all.flatMap(({ id, title, certified }) =>
    certified.map(({ valid_until }) => ({ id, title, valid_until })),
  )
  return held.length === 0 ? null : (
    <Box title={t('区の認定', 'Certified by the town')}>
      <ul class="plain-list">
        {held.map(({ id, title, valid_until }) => (
          <li>
            <a href={grantPaths.certified({ scheme: id })}>{title}</a>（{untilText(valid_until)}）
          </li>
        ))}
      </ul>
    </Box>
  )
}

const CertifiedWords = ({ recipient_name, corporate_number, scheme_title }: PublicWords): Html => (
  <section class="flow">
    <h2>{t('認定が決まったときに公開される内容', 'What becomes public when you are certified')}</h2>
    {recipient_name === null ? (
      <p>
        {t(
          '個人の方・個人事業主の方（法人番号の登録がない事業者を含みます）のお名前は公開しません。同じ認定を3者以上が受けているときだけ、数を公開します。',
          'Persons, sole traders and firms without a registered corporate number are not named. Only where three or more hold it is their number published.',
        )}
      </p>
    ) : (
      <>
        <p>
          {t(
            '決定と同時に、次の内容を「認定の公表」と事業者の紹介のページに載せます。期限が過ぎたとき、取り消されたときは載せません。',
            'With the decision this stands in the list of certified organizations and on your public page, until it runs out or is cancelled.',
          )}
        </p>
        <Facts
          items={[
            [t('法人・団体', 'Corporation or group'), recipient_name],
            [t('法人番号', 'Corporate number'), corporate_number],
            [t('認定', 'Certification'), scheme_title],
            [t('認定日と期限', 'Day and end'), t('決定した日と期限', 'as decided')],
          ]}
        />
      </>
    )}
  </section>
)

const Counted = (): Html => (
  <p>
    {t(
      '個人の方・個人事業主の方（法人番号の登録がない事業者を含みます）は、お名前も一件ごとの額も公開しません。同じ制度の同じ年度に3件以上あるときだけ、件数と合計を公開します。',
      'Persons, sole traders and firms without a registered corporate number are neither named nor listed. Only where three or more were awarded in the same year are their number and sum published.',
    )}
  </p>
)

export const publicBeforehand: ApplicationPart = async (c, application) => {
  const { certifies, ...words } = found((await c.var.read((db) => publishableOf(db, [application])))[0])
  const { from_yen, title, recipient_name, corporate_number, scheme_title, fiscal_year } = words
  if (certifies) return <CertifiedWords {...words} />
  if (from_yen === null) return null
  return (
    <section class="flow">
      <h2>{t('交付が決まったときに公開される内容', 'What becomes public when it is awarded')}</h2>
      {recipient_name === null ? (
        <Counted />
      ) : (
        <>
          <p>
            {t(
              `決定の額が${yenText(from_yen)}以上のとき、次の内容を決定と同時に公開します。額の変更と取消しも公開します。`,
              `If ${yenText(from_yen)} or more are awarded, this becomes public with the decision. Changes of the amount and cancellation do too.`,
            )}
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
}
