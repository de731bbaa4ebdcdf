import type { Html, Node } from './html/jsx-runtime.ts'

interface PageHeadProps {
  title: string
  lead?: Node
  /** Chips above the title. */
  chips?: Node
  actions?: Node
}

export const PageHead = ({ title, lead, chips, actions }: PageHeadProps): Html => (
  <div class="page-head">
    <div class="page-head-words">
      {chips && <div class="chips">{chips}</div>}
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
    </div>
    {actions !== undefined && <div class="page-head-actions">{actions}</div>}
  </div>
)
