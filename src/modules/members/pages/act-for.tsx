import type { ActingChoice } from '#platform/auth/actor.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { ActionForm, type Html } from '#ui/index.ts'

const labels: Record<ActingChoice['origin'], Phrase> = {
  counter: { ja: '窓口で聞きながら', en: 'At the counter' },
  phone: { ja: '電話で聞きながら', en: 'On the telephone' },
  paper: { ja: '紙を見ながら', en: 'From paper' },
}

/** For staff: begin to type in for somebody, and how they told their wish. */
export const ActFor = ({ kind, id, name }: { kind: 'person' | 'organization'; id: string; name: string }): Html => (
  <div class="act-for">
    <h3>{t('代わりに入力する', 'Type in for them')}</h3>
    {(['counter', 'phone', 'paper'] as const).map((origin) => (
      <ActionForm action="/acting" kind="second" small hidden={{ kind, id, name, origin }}>
        {t(labels[origin])}
      </ActionForm>
    ))}
  </div>
)
