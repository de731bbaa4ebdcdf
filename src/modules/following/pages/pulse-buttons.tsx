// One tap, with a word or without: each button sends the form.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Html } from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import { feelingChips, feelingWords } from '../phrases.ts'
import type { PulseRow } from '../queries/engagement.ts'
import { feelings } from '../tables.ts'

export const PulseButtons = ({ entry, given }: { entry: string; given: PulseRow | undefined }): Html => (
  <form class="pulse" method="post" action={followingPaths.pulse(entry)}>
    {given !== undefined && (
      <p>
        {t('今週は', 'This week:')} <Chip kind={feelingChips[given.feeling]}>{t(feelingWords[given.feeling])}</Chip>{' '}
        {given.words}
      </p>
    )}
    <label class="field-label" for={`pulse-${entry}`}>
      {t('ひとこと', 'A word')} <span class="free">{t('任意', 'optional')}</span>
    </label>
    <input id={`pulse-${entry}`} name="words" type="text" value={given?.words ?? ''} autocomplete="off" />
    <div class="pulse-buttons">
      {feelings.map((feeling) => (
        <button
          class={['button', given?.feeling === feeling ? 'primary' : 'second']}
          type="submit"
          name="feeling"
          value={feeling}
        >
          {t(feelingWords[feeling])}
        </button>
      ))}
    </div>
  </form>
)
