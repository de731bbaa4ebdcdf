// The letter as a page: the words that are printed, in their order.
import type { Html } from '#ui/index.ts'
import type { LetterContent } from '../content.ts'

const paragraphs = (words: string): Html[] => words.split('\n').map((part) => <p>{part}</p>)

const List = ({ title, lines }: { title: string; lines: readonly string[] }): Html => (
  <>
    <h3>{title}</h3>
    <ol>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ol>
  </>
)

export const Paper = ({ content }: { content: LetterContent }): Html => {
  const { number, on, to, from, seal, title, lead, facts, reason, conditions, closing, appeal, contact } = content
  return (
    <article class="letter-paper" lang="ja">
      <p class="letter-end">
        {number}
        <br />
        {on}
      </p>
      <p>
        {to.address.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
        <span class="letter-name">{`${to.name}　${to.honorific}`}</span>
      </p>
      <p class="letter-end letter-name">
        {from}
        {seal === 'frame' && <span class="letter-seal">印</span>}
        {seal === 'omitted' && <small>（公印省略）</small>}
      </p>
      <h2>{title}</h2>
      <div class="letter-words">{paragraphs(lead)}</div>
      <p class="letter-middle">記</p>
      <dl>
        {facts.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {reason.text !== '' && (
        <div class="letter-words">
          <h3>{reason.title}</h3>
          {paragraphs(reason.text)}
        </div>
      )}
      {conditions.lines.length > 0 && <List {...conditions} />}
      {closing !== '' && <div class="letter-words">{paragraphs(closing)}</div>}
      <p class="letter-end">以上</p>
      {appeal.length > 0 && (
        <div class="letter-appeal">
          <List title="教示" lines={appeal} />
        </div>
      )}
      {contact !== '' && <p class="letter-end">{`（問い合わせ先）${contact}`}</p>}
    </article>
  )
}
