// The challenge moved on while somebody wrote: what they typed, to be read and copied.
import type { Said } from '#platform/forms/said.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, Notice, PageHead, SaidList } from '#ui/index.ts'
import { opportunityPaths } from '../paths.ts'
import type { State } from '../tables.ts'

const happened: Record<State, Phrase> = {
  draft: { ja: 'いまは下書きにもどっています。', en: 'It is a draft again.' },
  review: {
    ja: '別の画面で確認に出されました。調整役が返すと、続きを書けます。急ぐときは調整役にご連絡ください。',
    en: 'It was submitted for review meanwhile. You can go on writing when it is returned; if it is urgent, tell the coordinator.',
  },
  published: {
    ja: 'すでに公開されました。直したいところは、下の内容を写して調整役にお知らせください。',
    en: 'It is public by now. Please copy what you need from below and tell the coordinator what to correct.',
  },
  closed: {
    ja: 'すでに終了しました。必要なときは、下の内容を写して新しい募集を書いてください。',
    en: 'It is closed by now. If you need it, copy it from below into a new challenge.',
  },
  withdrawn: {
    ja: '別の画面で取り下げられました。必要なときは、下の内容を写して新しい募集を書いてください。',
    en: 'It was withdrawn meanwhile. If you need it, copy it from below into a new challenge.',
  },
}

export const NotSaved = ({ id, state, fields }: { id: string; state: State; fields: readonly Said[] }): Html => (
  <>
    <PageHead title={t('保存できませんでした', 'This could not be saved')} />
    <Notice kind="wait" title={t('この募集は次の段階へ進んでいます', 'This challenge has moved on')}>
      {t(happened[state])}
    </Notice>
    <h2>{t('あなたが書いた内容', 'What you wrote')}</h2>
    <SaidList fields={fields} />
    <LinkButton href={opportunityPaths.page(id)}>{t('いまの募集を見る', 'See the challenge as it is')}</LinkButton>
  </>
)
