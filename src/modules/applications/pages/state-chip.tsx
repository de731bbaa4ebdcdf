import { t } from '#platform/i18n/index.ts'
import { Chip, type Html } from '#ui/index.ts'
import type { ApplicationState } from '../states.ts'
import { stateIn } from '../telling.ts'

/** Where an application stands, as a scheme of this kind calls it. */
export const StateChip = ({ state, kind }: { state: ApplicationState; kind: string }): Html => {
  const { label, chip } = stateIn(state, kind)
  return <Chip kind={chip}>{t(label)}</Chip>
}
