import encodeQr from 'qr'
import type { Html } from './html/jsx-runtime.ts'

/** A text as a QR code, dark on white in every colour scheme. `label` says what it is for, never what it says. */
export function QrCode({ text, label }: { text: string; label: string }): Html {
  const data = encodeQr(text, 'raw', { ecc: 'medium', border: 4 })
  const size = data.length
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={240} height={240}>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={dots.join('')} />
    </svg>
  )
}
