// Sections and fields as an officer sees them, with what can be done to each.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Chip, type Html, LinkButton } from '#ui/index.ts'
import type { FormField, FormSection } from '../definition.ts'
import type { Step } from '../edits.ts'
import { conditionText } from '../form-fields.tsx'
import { kinds } from '../kinds/index.ts'
import { formPaths } from '../paths.ts'
import type { FormScheme, FormVersion } from '../queries.ts'

export interface Draft {
  scheme: FormScheme
  draft: FormVersion
}

const stepWords = (): Record<Step, string> => ({
  up: t('上へ', 'Up'),
  down: t('下へ', 'Down'),
  copy: t('写す', 'Copy'),
  remove: t('消す', 'Remove'),
})

interface ActsProps extends Draft {
  what: 'section' | 'field'
  code: string
  label: string
  href: string
  first: boolean
  last: boolean
}

const Acts = ({ scheme, draft, what, code, label, href, first, last }: ActsProps): Html => (
  <div class="scheme-acts">
    <LinkButton kind="second" small href={href} label={t(`直す：${label}`, `Change: ${label}`)}>
      {t('直す', 'Change')}
    </LinkButton>
    {(['up', 'down', 'copy', 'remove'] as const).map((step) => (
      <ActionForm
        action={formPaths.step(scheme.id)}
        hidden={{ version: String(draft.version), what, code, step }}
        kind="plain"
        small
        disabled={(step === 'up' && first) || (step === 'down' && last)}
        confirm={step === 'remove' ? t(`「${label}」を消しますか。`, `Remove “${label}”?`) : undefined}
      >
        {stepWords()[step]}
      </ActionForm>
    ))}
  </div>
)

const OneField = ({
  scheme,
  draft,
  field,
  ends,
}: Draft & { field: FormField; ends: Pick<ActsProps, 'first' | 'last'> }): Html => {
  const label = field.label || t('（質問がまだありません）', '(no question yet)')
  return (
    <li class="scheme-field" id={`field-${field.code}`}>
      <p class="scheme-field-label">
        {label} <Chip>{t(kinds[field.kind].label)}</Chip>{' '}
        {field.needed && <Chip kind="key">{t('必須', 'Needed')}</Chip>}
      </p>
      {field.when !== undefined && <p class="field-limit">{conditionText(draft.definition, field)}</p>}
      {field.options.length + field.lines.length > 0 && (
        <p class="field-limit">{[...field.options, ...field.lines].map((one) => one.label).join(t('、', ', '))}</p>
      )}
      <Acts
        scheme={scheme}
        draft={draft}
        what="field"
        code={field.code}
        label={label}
        href={formPaths.field(scheme.id, field.code)}
        {...ends}
      />
    </li>
  )
}

export const OneSection = ({
  scheme,
  draft,
  section,
  index,
}: Draft & { section: FormSection; index: number }): Html => {
  const { sections } = draft.definition
  const [firstSection, lastSection] = [index === 0, index === sections.length - 1]
  const title = section.title || t('（名前のない区分）', '(section without a name)')
  return (
    <section class="form-section scheme-section" id={`section-${section.code}`}>
      <h2>{title}</h2>
      {section.help !== '' && <p class="form-section-help">{section.help}</p>}
      {section.when !== undefined && <p class="field-limit">{conditionText(draft.definition, section)}</p>}
      <Acts
        scheme={scheme}
        draft={draft}
        what="section"
        code={section.code}
        label={title}
        href={formPaths.section(scheme.id, section.code)}
        first={firstSection}
        last={lastSection}
      />
      {section.fields.length > 0 && (
        <ol class="scheme-fields" role="list" aria-label={title}>
          {section.fields.map((field, at) => (
            <OneField
              scheme={scheme}
              draft={draft}
              field={field}
              ends={{ first: firstSection && at === 0, last: lastSection && at === section.fields.length - 1 }}
            />
          ))}
        </ol>
      )}
      <LinkButton
        kind="second"
        href={formPaths.kinds(scheme.id, section.code)}
        label={t(`「${title}」に項目を加える`, `Add a field to “${title}”`)}
      >
        {t('項目を加える', 'Add a field')}
      </LinkButton>
    </section>
  )
}
