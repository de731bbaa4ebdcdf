// 起案: what is proposed, how it fits the budget, and whose turn it is.
import { t } from '#platform/i18n/index.ts'
import { Chip, ErrorSummary, type Html, Notice, PageHead, Prose, TwoColumns } from '#ui/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { duplicateCounts, isSameThing } from '#modules/duplicates/index.ts'
import { stepNumbers } from '../forms.ts'
import { awardPaths } from '../paths.ts'
import { decisionWords } from '../phrases.ts'
import type { KeptDossier } from '../queries/dossiers.ts'
import type { Whole } from '../queries/whole.ts'
import { BudgetBoxes } from './budget-box.tsx'
import { DossierBox } from './dossier-box.tsx'
import { ItemsTable } from './items-table.tsx'
import { NextAct } from './next-act.tsx'
import { StepsBox } from './steps-box.tsx'

type ProposalProps = Parameters<typeof NextAct>[0] & { dossiers: readonly KeptDossier[] }

const Lacks = ({ whole: { decision, lacks, rows } }: { whole: Whole }): Html => {
  const of = new Map(rows.map(({ application }) => [application.id, application]))
  return (
    <Notice kind="wait" title={t('決裁に回す前に直すところ', 'To put right before it goes on')}>
      <ul>
        {lacks.map(({ application: id, why }) => {
          const application = of.get(id)
          return (
            <li>
              <a href={awardPaths.item(decision.id, id)}>
                {application && `${numberText(application)} ${application.applicant_name}`}
              </a>
              {t('：', ': ')}
              {t(why)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

const Overlaps = ({ whole: { rows } }: { whole: Whole }): Html | null => {
  const found = rows.map(({ duplicates }) => duplicates)
  const words = duplicateCounts(found)
  return words === '' ? null : (
    <Notice kind={found.flat().some(isSameThing) ? 'wait' : 'info'} title={t('ほかの支援との重なり', 'Other aid')}>
      <p>
        {t(
          `${words}。申請者の名前を押すと、内容が読めます。`,
          `Of these applications, ${words}. Press a name to read more.`,
        )}
      </p>
    </Notice>
  )
}

export const ProposalPage = (props: ProposalProps): Html => {
  const { whole, form, dossiers } = props
  const { decision, kind, rows, steps, terms, lacks } = whole
  const { chip, label } = decisionWords[decision.state]
  const open = decision.state === 'draft' || decision.state === 'returned'
  return (
    <>
      <PageHead
        title={decision.title}
        lead={t(
          `${kind.label.ja}・${terms.title}・${rows.length}件`,
          `${kind.label.en}, ${terms.title}, applications: ${rows.length}`,
        )}
        chips={<Chip kind={chip}>{t(label)}</Chip>}
      />
      <ErrorSummary
        form={form}
        labels={{
          return_note: t('差し戻す理由', 'Why it goes back'),
          deputy_reason: t('代決の理由', 'Why as deputy'),
          ...Object.fromEntries(
            stepNumbers.flatMap((n) => [
              [`title_${n}`, t(`${n}番目の決裁者の職`, `Title of approver ${n}`)],
              [`account_${n}`, t(`${n}番目の決裁者`, `Approver ${n}`)],
            ]),
          ),
        }}
      />
      {decision.state === 'returned' && (
        <Notice
          kind="wait"
          title={t(`${decision.returned_name} さんが差し戻しました`, `Returned by ${decision.returned_name}`)}
        >
          <Prose text={decision.return_note} />
        </Notice>
      )}
      <TwoColumns
        early
        aside={
          <>
            <NextAct {...props} />
            <StepsBox drafter_name={decision.drafter_name} steps={steps} />
            <DossierBox decision={decision} dossiers={dossiers} />
            <BudgetBoxes whole={whole} />
          </>
        }
      >
        {open && lacks.length > 0 && <Lacks whole={whole} />}
        <Overlaps whole={whole} />
        {decision.words !== '' && (
          <section class="flow">
            <h2>{t('趣旨', 'Purpose')}</h2>
            <Prose text={decision.words} />
          </section>
        )}
        <section class="flow">
          <h2>{t('決める申請', 'Applications to decide')}</h2>
          <ItemsTable whole={whole} />
        </section>
      </TwoColumns>
    </>
  )
}
