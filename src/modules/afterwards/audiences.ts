// Which material somebody with a ticket page may see. Pure.
import type { Holder } from './holder.ts'
import type { Audience } from './tables.ts'

export const audiencesOf = ({ registration, came }: Holder): Audience[] => [
  'everyone',
  ...(registration.state === 'admitted' ? (['admitted'] as const) : []),
  ...(came ? (['came'] as const) : []),
]
