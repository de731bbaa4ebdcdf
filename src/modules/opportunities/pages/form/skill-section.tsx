import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, type Option, SelectField, TextArea } from '#ui/index.ts'
import { fieldWords } from '../../field-words.ts'
import { mustRows, niceRows } from '../../forms.ts'
import type { Kind } from '../../kinds/index.ts'

export interface Choices {
  skills: readonly Option[]
  measures: readonly Option[]
}

interface SkillSectionProps {
  kind: Kind
  form: FormState
  choices: Choices
}

const levels = (): Option[] => [
  { value: '1', label: t('かじったことがあれば', 'Has touched it') },
  { value: '2', label: t('仕事でできる', 'Has done it for work') },
  { value: '3', label: t('人に教えられる', 'Could teach it') },
]

export function SkillSection({ kind, form, choices: { skills } }: SkillSectionProps): Html {
  const none = t('選ばない', 'None')
  const help = kind.help.experience
  return (
    <FormSection
      title={t('2. どんな人に来てほしいか', '2. Whom you look for')}
      help={t(
        '必須の技能は、ないと始められないものだけに。1つ増えるごとに、応募できる人は大きく減ります。',
        'Only what it cannot begin without: each further need leaves far fewer people.',
      )}
    >
      {mustRows.map((n) => (
        <div class="needed-skill">
          <SelectField
            form={form}
            name={`must_${n}`}
            label={t(`必須の技能 ${n}`, `Needed skill ${n}`)}
            required={n === 1 && kind.needs.includes('must_skill')}
            options={skills}
            empty={none}
            width="full"
          />
          <SelectField
            form={form}
            name={`must_level_${n}`}
            label={t(`${n}の程度`, `Level of ${n}`)}
            options={levels()}
            value="2"
            width="full"
          />
        </div>
      ))}
      <div class="skill-grid">
        {niceRows.map((n) => (
          <SelectField
            form={form}
            name={`nice_${n}`}
            label={t(`あると嬉しい技能 ${n}`, `Nice to have ${n}`)}
            options={skills}
            empty={none}
            width="full"
          />
        ))}
      </div>
      <TextArea
        form={form}
        name="experience"
        label={t(fieldWords.experience)}
        required={kind.needs.includes('experience')}
        help={help && t(help)}
        max={600}
        rows={3}
      />
    </FormSection>
  )
}
