import { lastMoment } from '#platform/calendar/index.ts'
import { clockText, dayText } from './dates.ts'
import type { Html } from './html/jsx-runtime.ts'

interface Moment {
  at: Date
  on?: undefined
  time?: boolean
  /** It is until then: a midnight is told as the day that it ends. */
  until?: boolean
}

/** `on` is a civil day (`2026-11-21`), `at` an instant, shown with its time unless `time` is false. */
type DateTextProps = { era?: boolean } & ({ on: string; at?: undefined } | Moment)

export function DateText(props: DateTextProps): Html {
  if (props.on !== undefined) return <time datetime={props.on}>{dayText(props.on, props.era)}</time>
  const { at, era, time = true, until = false } = props
  const last = until ? lastMoment(at) : null
  return (
    <time datetime={at.toISOString()}>
      {dayText(last?.on ?? at, era)}
      {time && last?.time !== null && (
        <>
          {' '}
          <wbr />
          {clockText(at)}
        </>
      )}
    </time>
  )
}
