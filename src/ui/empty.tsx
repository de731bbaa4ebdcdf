import type { Html, Node } from './html/jsx-runtime.ts'

/** Nothing here yet: says so kindly and offers the next act. */
export const Empty = ({ title, children, action }: { title: string; children?: Node; action?: Node }): Html => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    <div class="empty-words">{children}</div>
    {action !== undefined && <div class="empty-action">{action}</div>}
  </div>
)
