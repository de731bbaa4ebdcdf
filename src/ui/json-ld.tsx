import { type Html, trusted } from './html/jsx-runtime.ts'

/** Facts of the page for machines (schema.org). `<` is written in a way that cannot end the element. */
export const JsonLd = ({ data, nonce }: { data: Readonly<Record<string, unknown>>; nonce: string }): Html => (
  <script type="application/ld+json" nonce={nonce}>
    {trusted(JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c'))}
  </script>
)
