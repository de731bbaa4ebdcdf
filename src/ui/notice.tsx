import { t } from '#platform/i18n/index.ts'
import type { Html, Node } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

interface NoticeProps {
  kind: 'success' | 'error' | 'info' | 'wait'
  title?: string
  children?: Node
}

const words = () => ({
  success: t('完了', 'Done'),
  error: t('注意', 'Attention'),
  info: t('お知らせ', 'Note'),
  wait: t('確認', 'Please check'),
})

/** Something to know before reading on. The kind is also said in words, for those who do not see the colour. */
export const Notice = ({ kind, title, children }: NoticeProps): Html => (
  <div class={['notice', kind]}>
    <Icon name={kind} />
    <div class="notice-body">
      <span class="hidden">{words()[kind]}</span>
      {title !== undefined && <p class="notice-title">{title}</p>}
      <div>{children}</div>
    </div>
  </div>
)
