// The scheme moved on while somebody wrote: what they typed, to be read and copied.
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, Notice, PageHead, SaidList } from '#ui/index.ts'
import { schemePaths } from '../paths.ts'
import { stateWords } from '../phrases.ts'
import type { State } from '../tables.ts'

export const NotSaved = ({ id, state, fields }: { id: string; state: State; fields: readonly Said[] }): Html => (
  <>
    <PageHead title={t('保存できませんでした', 'This could not be saved')} />
    <Notice kind="wait" title={t('この制度は次の段階へ進んでいます', 'This scheme has moved on')}>
      {t(
        `いまの状態は「${stateWords[state].ja}」です。必要なところは、下の内容を写してお使いください。`,
        `It is now: ${stateWords[state].en}. Please copy what you need from below.`,
      )}
    </Notice>
    <h2>{t('あなたが書いた内容', 'What you wrote')}</h2>
    <SaidList fields={fields} />
    <LinkButton href={schemePaths.manage(id)}>{t('いまの制度を見る', 'See the scheme as it is')}</LinkButton>
  </>
)
