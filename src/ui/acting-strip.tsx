import type { ActingFor } from '#platform/auth/actor.ts'
import { t } from '#platform/i18n/index.ts'
import { Button } from './button.tsx'
import type { Html } from './html/jsx-runtime.ts'

const sentence = ({ name, origin }: ActingFor): string =>
  ({
    counter: t(`窓口で「${name}」に代わって入力しています`, `At the counter, you are typing in for ${name}`),
    phone: t(`電話で「${name}」に代わって入力しています`, `On the telephone, you are typing in for ${name}`),
    paper: t(`紙を見て「${name}」に代わって入力しています`, `From paper, you are typing in for ${name}`),
  })[origin]

/** Above every page while staff type in for somebody: for whom, and the way out. */
export const ActingStrip = ({ acting_for }: { acting_for: ActingFor }): Html => (
  <div class="strip acting">
    <form class="page" method="post" action="/acting/end">
      <span>{sentence(acting_for)}</span>
      <Button kind="second" small>
        {t('代理入力を終える', 'Stop typing in for them')}
      </Button>
    </form>
  </div>
)
