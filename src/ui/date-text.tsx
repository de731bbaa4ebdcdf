import { clockText, dayText } from './dates.ts'
import type { Html } from './html/jsx-runtime.ts'

/** `on` is a civil day (`2026-11-21`), `at` an instant, shown with its time unless `time` is false. */
type DateTextProps = { era?: boolean } & ({ on: string; at?: undefined } | { at: Date; on?: undefined; time?: boolean })

export function DateText(props: DateTextProps): Html {
  if (props.on !== undefined) return <time datetime={props.on}>{dayText(props.on, props.era)}</time>
  const { at, era, time = true } = props
  return (
    <time datetime={at.toISOString()}>
      {dayText(at, era)}
      {time && (
        <>
          {' '}
          <wbr />
          {clockText(at)}
        </>
      )}
    </time>
  )
}
