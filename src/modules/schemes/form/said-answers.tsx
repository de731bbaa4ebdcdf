// Answers in words, section by section.
import { t } from '#platform/i18n/index.ts'
import { DataTable, type Html } from '#ui/index.ts'
import type { SaidAnswer, SaidSection } from './said.ts'

/** The sums are its last row. */
const Table = ({
  label,
  table: { head, rows, foot, amounts },
}: {
  label: string
  table: NonNullable<SaidAnswer['table']>
}): Html => (
  <DataTable
    caption={label}
    captionHidden
    columns={head.map((label, at) => ({
      label,
      cell: (row: string[]) => row[at] ?? '',
      align: amounts.includes(at) ? ('end' as const) : ('start' as const),
    }))}
    rows={foot === undefined ? rows : [...rows, foot]}
    empty=""
  />
)

const One = ({ label, text, table }: SaidAnswer): Html => (
  <div>
    <dt>{label}</dt>
    <dd class="lines">
      {table === undefined ? text || t('（未記入）', '(not filled in)') : <Table label={label} table={table} />}
    </dd>
  </div>
)

export const AnswerList = ({ answers }: { answers: readonly SaidAnswer[] }): Html => (
  <dl class="said">
    {answers.map((answer) => (
      <One {...answer} />
    ))}
  </dl>
)

interface SaidAnswersProps {
  sections: readonly SaidSection[]
  /** Where a section is changed, for a page on which answers are checked before they are sent; null: it stays. */
  changeAt?: (section: string) => string | null
}

export const SaidAnswers = ({ sections, changeAt }: SaidAnswersProps): Html => (
  <>
    {sections.map(({ code, title, answers }) => (
      <section class="form-section">
        <h2>{title}</h2>
        <AnswerList answers={answers} />
        {changeAt !== undefined && changeAt(code) !== null && (
          <p>
            <a href={changeAt(code) ?? ''} aria-label={t(`「${title}」を直す`, `Change “${title}”`)}>
              {t('直す', 'Change')}
            </a>
          </p>
        )}
      </section>
    ))}
  </>
)
