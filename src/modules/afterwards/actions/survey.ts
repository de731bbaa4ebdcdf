// Answers to the survey: once a participant, without saying whose.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { eventPaths } from '#modules/events/index.ts'
import type { Answers } from '#modules/registrations/index.ts'
import type { Holder } from '../holder.ts'
import { takesAnswers } from '../rules.ts'
import { keyOf } from '../survey-key.ts'

/** Answering anew replaces what was answered before. */
export async function answerSurvey(tx: Tx, actor: Actor, holder: Holder, answers: Answers, now: Date): Promise<void> {
  const { event, participant } = holder
  allow(mayWrite(actor) && holder.came)
  if (!takesAnswers(event, now)) {
    throw new Refusal(
      409,
      { ja: 'このアンケートの受付は終わりました。', en: 'This survey is closed.' },
      { href: eventPaths.page(event.id), label: { ja: '催しのページへ', en: 'To the event' } },
    )
  }
  const given = JSON.stringify(answers)
  await tx
    .insertInto('survey_answer')
    .values({ municipality: event.municipality, event: event.id, key: keyOf(participant.own_key), answers: given })
    .onConflict((conflict) => conflict.columns(['municipality', 'event', 'key']).doUpdateSet({ answers: given }))
    .execute()
  await record(tx, actor, { action: 'afterwards.answered', subject: 'participant', subject_id: participant.id })
}
