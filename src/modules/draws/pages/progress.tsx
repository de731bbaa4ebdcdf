// On the event's public page: how far its draw is, and what it will be drawn with.
import { t } from '#platform/i18n/index.ts'
import { Chip, DateText, Facts, type Html } from '#ui/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { stageWords } from '../phrases.ts'
import type { Standing } from '../queries/draw.ts'
import type { Stage } from '../rules.ts'

interface ProgressProps {
  event: EventRow
  draw: Standing
  stage: Stage
}

const dated = (at: Date | null): Html | null => at && <DateText at={at} />

/** Of an event that was called off, or closed without a draw, there is nothing to wait for. */
export const Progress = ({ event, draw, stage }: ProgressProps): Html | null =>
  event.state !== 'published' && stage !== 'drawn' ? null : (
    <div class="flow">
      <p>
        <Chip kind={stage === 'drawn' ? 'good' : 'wait'}>{t(stageWords[stage])}</Chip>
      </p>
      <Facts
        items={[
          [t('受付の締切', 'Closing'), dated(event.closes_at)],
          [t('名簿の確定', 'List frozen'), dated(draw.frozen_at)],
          [t('予告した公開の乱数', 'Announced public value'), draw.announced_source],
          [t('抽選', 'Drawn'), dated(draw.drawn_at)],
        ]}
      />
    </div>
  )
