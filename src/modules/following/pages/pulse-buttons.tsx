// One tap, with a word or without: each button sends the form, and no key does so by mistake.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, type Html, TextArea } from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import { feelingChips, feelingWords } from '../phrases.ts'
import type { PulseRow } from '../queries/engagement.ts'
import { feelings } from '../tables.ts'

interface PulseProps {
  entry: string
  given: PulseRow | undefined
  /** After words that were too long. */
  form?: FormState
}

export const PulseButtons = ({ entry, given, form }: PulseProps): Html => (
  <form class="pulse" method="post" action={followingPaths.pulse(entry)}>
    {given !== undefined && (
      <p>
        {t('今週は', 'This week:', '今週（こんしゅう）は')}{' '}
        <Chip kind={feelingChips[given.feeling]}>{t(feelingWords[given.feeling])}</Chip> {given.words}
      </p>
    )}
    <TextArea
      form={form ?? { values: { words: given?.words ?? '' }, errors: {} }}
      name="words"
      id="pulse-words"
      label={t('ひとこと', 'A word', '言いたいこと（書かなくてもいいです）')}
      rows={2}
      max={300}
    />
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
