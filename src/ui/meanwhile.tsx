// Somebody else saved this form first: what differs, so that saving again is done knowingly.
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import { Notice } from './notice.tsx'

export const SaidList = ({ fields }: { fields: readonly Said[] }): Html => (
  <dl class="said">
    {fields.map(({ label, text }) => (
      <div>
        <dt>{label}</dt>
        <dd>{text === '' ? t('（空欄）', '(empty)') : text}</dd>
      </div>
    ))}
  </dl>
)

/** What they edited is not there any more. */
export const RemovedMeanwhile = (): Html => (
  <Notice kind="error" title={t('ほかの方が先に消しました', 'Somebody else removed it first')}>
    {t(
      '下は、あなたが書いた内容です。必要なら、新しいものとして加えてください。',
      'Below is what you wrote. If it is needed, add it as a new one.',
    )}
  </Notice>
)

/** `differing`: the stored text of each field that is not what was typed. */
export const Meanwhile = ({ differing }: { differing: readonly Said[] }): Html => (
  <Notice kind="error" title={t('ほかの方が先に保存しました', 'Somebody else saved it first')}>
    <p>
      {t(
        '下は、あなたが書いた内容です。このまま保存すると、先に保存された内容は置き換わります。',
        'Below is what you wrote. If you save it now, it replaces what they saved.',
      )}
    </p>
    {differing.length > 0 && (
      <details>
        <summary>
          {t(
            `違うところ：${differing.map(({ label }) => label).join('、')}`,
            `What differs: ${differing.map(({ label }) => label).join(', ')}`,
          )}
        </summary>
        <p>{t('いま保存されている内容です。', 'This is what is stored now.')}</p>
        <SaidList fields={differing} />
      </details>
    )}
  </Notice>
)
