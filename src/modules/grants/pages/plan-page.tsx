// 交付の公表の取り決め: which answer says in public what an award is for.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { type Html, type Option, PageHead, SelectField } from '#ui/index.ts'
import { PlanForm, type PlanState, schemePaths } from '#modules/schemes/index.ts'
import { grantPaths } from '../paths.ts'

interface PlanProps extends PlanState {
  scheme: { id: string; title: string; open_data_from_yen: number | null }
  fields: readonly Option[]
  mayWrite: boolean
}

const labels = () => ({
  title_field: t('件名にする項目', 'Answer that says what it is for'),
})

export const PlanPage = ({ scheme, fields, mayWrite, ...state }: PlanProps): Html => (
  <>
    <PageHead title={t('交付の公表の取り決め', 'How awards are published')} lead={scheme.title} />
    <p>
      {scheme.open_data_from_yen === null
        ? t(
            'この制度の交付は公開しません。公開する額は、制度の内容で決めます。',
            'Awards of this scheme are not published. From which amount they are is said in the scheme itself.',
          )
        : t(
            `${yenText(scheme.open_data_from_yen)}以上の交付を、決定と同時に公開します。申請する方は、公開される内容を提出の前に確かめます。`,
            `Awards of ${yenText(scheme.open_data_from_yen)} or more are published with the decision. Applicants see what becomes public before they submit.`,
          )}
    </p>
    {mayWrite && (
      <>
        <p>
          <a href={`${schemePaths.edit(scheme.id)}#open_data_from_yen`}>
            {t('公開する額を変える', 'Change from which amount')}
          </a>
        </p>
        <PlanForm {...state} action={grantPaths.plan(scheme.id)} scheme={scheme.id} labels={labels()}>
          <SelectField
            form={state.form}
            name="title_field"
            label={labels().title_field}
            help={t(
              '申請書の項目の答えが、そのまま件名になります。個人の方については、いつも制度の名前です。',
              'The answer becomes the title as it was written. For persons it is always the scheme’s title.',
            )}
            empty={t('制度の名前を件名にする', 'The scheme’s title')}
            options={fields}
          />
        </PlanForm>
      </>
    )}
  </>
)
