import type { FormState } from '#platform/forms/state.ts'
import { typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, NumberField, SelectField } from '#ui/index.ts'
import { skillRows } from '../forms/profile.ts'
import { skillOptions } from '../lists.ts'
import { levelLabels } from '../phrases.ts'

const levels = () =>
  [1, 2, 3].map((level) => ({ value: String(level), label: t(levelLabels[level] ?? { ja: '', en: '' }) }))

const SkillRow = ({ form, n }: { form: FormState; n: number }): Html => (
  <div class="skill-row">
    <SelectField
      form={form}
      name={`skill_${n}`}
      label={t(`できること ${n}`, `Skill ${n}`)}
      options={skillOptions()}
      empty={t('選ばない', 'None')}
    />
    <SelectField
      form={form}
      name={`level_${n}`}
      label={t('どのくらい', 'How well')}
      options={levels()}
      empty={t('選ぶ', 'Choose')}
      width="medium"
    />
    <NumberField form={form} name={`years_${n}`} label={t('年数', 'Years')} suffix={t('年', 'years')} />
  </div>
)

/** Three rows to begin with; the rest opens when asked for, or when something is in it. */
export const SkillRows = ({ form }: { form: FormState }): Html => {
  const open = skillRows.slice(3).some((n) => typed(form, `skill_${n}`) !== '')
  return (
    <>
      {skillRows.slice(0, 3).map((n) => (
        <SkillRow form={form} n={n} />
      ))}
      <details class="more" open={open}>
        <summary>{t('もっと加える', 'Add more')}</summary>
        {skillRows.slice(3).map((n) => (
          <SkillRow form={form} n={n} />
        ))}
      </details>
    </>
  )
}
