import type { Html, Node } from './html/jsx-runtime.ts'

export const Sample = ({ title, children }: { title: string; children?: Node }): Html => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)
