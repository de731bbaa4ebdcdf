// What a scheme needs before it can be public: each with how it stands and the way there.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Html } from '#ui/index.ts'
import type { ManageLink } from '../asides.ts'
import { applyingOf } from '../content.ts'
import { fieldWords } from '../field-words.ts'
import { type Lack, lackHref, partWords } from '../missing.ts'
import { schemePaths } from '../paths.ts'
import type { SchemeDetail } from '../queries/scheme.ts'

interface ChecklistProps {
  scheme: SchemeDetail
  lacks: readonly Lack[]
  mayWrite: boolean
  links: readonly ManageLink[]
  decided: ReadonlySet<string>
}

const Part = ({ label, href, done, words }: { label: string; href: string; done: boolean; words: string }): Html => (
  <li>
    <span>
      <a href={href}>{label}</a>
      <small class="below">{words}</small>
    </span>
    <Chip kind={done ? 'good' : 'wait'}>{done ? t('済み', 'Done') : t('これから', 'To do')}</Chip>
  </li>
)

/** A settled version does nothing before a call takes it: those that are planned keep theirs. */
function versionWords({ calls, ...scheme }: SchemeDetail, part: 'form' | 'rules'): string {
  const [newest, ...older] = { form: scheme.forms, rules: scheme.rules }[part]
  if (newest === undefined) return t('まだありません', 'None yet')
  const published = [newest, ...older].find(({ published_at }) => published_at !== null)
  const draft = newest.published_at === null
  if (published === undefined) return t('下書きがあります（確定はまだ）', 'A draft, not settled yet')
  const unused = calls.length > 0 && !calls.some((call) => call[part] === published.id)
  return t(
    `第${published.number}版を確定${draft ? `、第${newest.number}版を下書き中` : ''}${unused ? '（どの募集回でも選ばれていません）' : ''}`,
    `Version ${published.number} settled${draft ? `, version ${newest.number} being written` : ''}${unused ? ' (chosen in no call)' : ''}`,
  )
}

/** How applications go on: what nobody decided goes by what is usual. */
const Plans = ({ scheme, links, decided }: ChecklistProps): Html => (
  <>
    <h3>{t('申請のあとの進め方', 'What follows an application')}</h3>
    <p>
      {t(
        '決めなくても、標準の進め方で公開できます。',
        'It can be public without: what is not decided goes the usual way.',
      )}
    </p>
    <ul class="scheme-plans" role="list">
      {links.map(({ label, href, plan = '' }) => (
        <li>
          <a href={href(scheme.id)}>{t(label)}</a>{' '}
          {decided.has(plan) ? (
            <Chip kind="good">{t('決めました', 'Decided')}</Chip>
          ) : (
            <Chip>{t('標準のまま', 'As usual')}</Chip>
          )}
        </li>
      ))}
    </ul>
  </>
)

const isPart = (field: Lack['field']): field is keyof typeof partWords => field in partWords

export function Checklist(props: ChecklistProps): Html {
  const { scheme, lacks, mayWrite } = props
  const plans = props.links.filter(({ plan }) => plan !== undefined)
  const { id, calls } = scheme
  const text = lacks.filter(({ field }) => !isPart(field))
  const done = (part: keyof typeof partWords) => !lacks.some(({ field }) => field === part)
  const here = applyingOf(scheme) === 'here'
  return (
    <section class="flow">
      <h2>
        {scheme.published_at === null
          ? t('公開までにそろえるもの', 'What it needs before it is public')
          : t('この制度を成り立たせるもの', 'What it is made of')}
      </h2>
      <ul class="scheme-parts" role="list">
        <Part
          label={t('制度の内容', 'Its text')}
          href={mayWrite ? schemePaths.edit(id) : '#text'}
          done={text.length === 0}
          words={
            text.length === 0
              ? t('必要なことがそろっています', 'Everything is there')
              : t(`あと${text.length}か所`, `${text.length} to go`)
          }
        />
        {here && (
          <>
            <Part
              label={t(partWords.form)}
              href={schemePaths.form(id)}
              done={done('form')}
              words={versionWords(scheme, 'form')}
            />
            <Part
              label={t(partWords.rules)}
              href={schemePaths.rules(id)}
              done={done('rules')}
              words={versionWords(scheme, 'rules')}
            />
            <Part
              label={t(partWords.calls)}
              href={mayWrite && calls.length === 0 ? schemePaths.newCall(id) : '#calls'}
              done={done('calls')}
              words={
                calls.length === 0
                  ? t('まだありません', 'None yet')
                  : t(`${calls.length}回`, calls.length === 1 ? '1 call' : `${calls.length} calls`)
              }
            />
          </>
        )}
      </ul>
      {text.length > 0 && (
        <ul>
          {text.map(({ field, why }) => (
            <li>
              {mayWrite && !isPart(field) ? <a href={lackHref(id, field)}>{t(fieldWords[field])}</a> : null} {t(why)}
            </li>
          ))}
        </ul>
      )}
      {here && plans.length > 0 && <Plans {...props} links={plans} />}
    </section>
  )
}
