// Letters on the page of their application.
import { t } from '#platform/i18n/index.ts'
import { Chip, DateText, type Html, LinkButton, Notice } from '#ui/index.ts'
import type { ApplicationPart } from '#modules/applications/index.ts'
import { titleOf } from './kinds/index.ts'
import { letterPaths } from './paths.ts'
import { type Letter, lettersOf } from './queries/letters.ts'

/** What waits to be opened. */
export const letterTurn: ApplicationPart = async (c, application, reader) => {
  if (reader === 'staff') return null
  const waiting = (await c.var.read((db) => lettersOf(db, application.id))).filter(
    ({ opened_at }) => opened_at === null,
  )
  const [first] = waiting
  if (first === undefined) return null
  return (
    <Notice kind="wait" title={t('通知書が届いています', 'A letter has come')}>
      {reader === 'supporter' ? (
        <p>
          {t(
            '申請者の方が開くと、決定の内容を読めます。',
            'Once the applicant has opened it, you can read what was decided.',
          )}
        </p>
      ) : (
        <>
          <p>{t('開いて、決定の内容をお確かめください。', 'Please open it, and see what was decided.')}</p>
          <p>
            <LinkButton href={letterPaths.one(first.id)}>{t('通知書へ進む', 'Go to the letter')}</LinkButton>
          </p>
        </>
      )}
    </Notice>
  )
}

/** What it says is told once it was opened; staff know it anyway. */
const Line = ({ letter, named }: { letter: Letter; named: boolean }): Html => {
  const title = titleOf(letter.kind, letter.content.title)
  return (
    <li>
      <a href={letterPaths.one(letter.id)}>
        {named
          ? t(`${title.ja}（${letter.content.number}）`, `${title.en} (${letter.content.number})`)
          : t(`通知書（${letter.content.number}）`, `Letter ${letter.content.number}`)}
      </a>{' '}
      <DateText at={letter.issued_at} />{' '}
      {letter.opened_at === null && <Chip kind="wait">{t('未開封', 'Not opened')}</Chip>}
    </li>
  )
}

export const letterSection: ApplicationPart = async (c, application, reader) => {
  const letters = await c.var.read((db) => lettersOf(db, application.id))
  if (letters.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('通知書', 'Letters')}</h2>
      <ul>
        {letters.map((letter) => (
          <Line letter={letter} named={reader === 'staff' || letter.opened_at !== null} />
        ))}
      </ul>
    </section>
  )
}
