import { locale, t } from '#platform/i18n/index.ts'
import type { Html, Node } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

/** A stored file fits. */
export interface ReceiptProps {
  name: string
  bytes: number
  sha256: string
  /** Null of a PDF: nobody can open it. */
  pages?: number | null
  type?: string
  href?: string
}

/** 1.2MB; decimal, as file managers here show it. */
export function sizeText(bytes: number): string {
  const [unit, over] =
    bytes < 1000 ? (['B', 1] as const) : bytes < 1_000_000 ? (['KB', 1e3] as const) : (['MB', 1e6] as const)
  return `${(bytes / over).toLocaleString(locale() === 'en' ? 'en' : 'ja', { maximumFractionDigits: over === 1e6 ? 1 : 0 })}${unit}`
}

/** The sum over what arrived, for whoever wants it: folded away, as few do. */
export const Proof = ({ sha256, children }: { sha256: string; children?: Node }): Html => (
  <details class="receipt-proof">
    <summary>{t('受け取りの証明（SHA-256）', 'Proof of receipt (SHA-256)')}</summary>
    <code>{sha256}</code>
    {children}
  </details>
)

/** Proof of exactly what arrived. */
export const Receipt = ({ name, bytes, sha256, pages, type, href }: ReceiptProps): Html => (
  <div class="receipt">
    <Icon name="file" />
    <div>
      <p class="receipt-name">{href === undefined ? name : <a href={href}>{name}</a>}</p>
      <p class="receipt-facts">
        {sizeText(bytes)}
        {typeof pages === 'number' && t(`・${pages}ページ`, ` · ${pages} ${pages === 1 ? 'page' : 'pages'}`)}
        {t('・受け取りました', ' · received')}
      </p>
      {type === 'application/pdf' && pages === null && (
        <p class="field-error">
          {t(
            'このPDFは開けません。壊れていないか、もう一度お確かめのうえ、開けるものをお送りください。',
            'This PDF cannot be opened. Please check it, and send one that can.',
          )}
        </p>
      )}
      <Proof sha256={sha256} />
    </div>
  </div>
)
