import type { Html } from './html/jsx-runtime.ts'

/** A number as it is written, to be rung by a press. */
export const PhoneLink = ({ phone }: { phone: string }): Html => (
  <a href={`tel:${phone.normalize('NFKC').replace(/[^0-9+]/g, '')}`}>{phone}</a>
)
